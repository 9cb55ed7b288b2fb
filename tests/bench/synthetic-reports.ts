import { addDays, type IsoDay } from '../../src/core/dates/days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { newEntry } from '../../src/core/diary/merge.ts';
import {
  type Ask,
  type DateItem,
  type Decision,
  type Evidence,
  type Figure,
  MEASURES,
  type Person,
  type Promised,
  TOPICS,
  type Vote,
} from '../../src/core/reports/fact.ts';
import type { Block, Report } from '../../src/core/reports/report.ts';

const DATES = 11;
/** Of the dates, the one that nobody has looked at yet. */
const UNCHECKED_AT = 10;
const FIGURES = 10;
/** Of the figures, those with a measure of their own. */
const MEASURED = 8;
const VOTES = 2;
const DECISIONS = 3;
const ASKS = 4;
const PROMISES = 2;
const PEOPLE = 3;
/** Of one meeting; rival reports of it differ. */
const REPORTERS = ['ashdown', 'birch', 'cooper', 'dale', 'elmore', 'frith', 'grange'] as const;
const DAYS_BETWEEN_MEETINGS = 61;
const LONGEST_AHEAD_DAYS = 300;
const KINDS = ['deadline', 'opens', 'event', 'window', 'publication'] as const;
const WORDS =
  'branch ward county youth women regional policy housing transport rules venue travel carers online training budget appeal leaflet canvass treasurer agenda motion amendment workshop rally fair weekend seminar lecture forum library garden harbour village council shop kitchen timetable minutes ballot notice panel review survey handbook welcome'.split(
    ' ',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

type Draw = (below: number) => number;

/** The same numbers every time (mulberry32), so that two runs measure the same work. */
function createDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** So many reports with invented text and facts, several a meeting, the newest meeting on the day given; every quote stands in the text. */
export function syntheticReports(count: number, newest: IsoDay): Report[] {
  const draw = createDraw(20_240_501);
  return Array.from({ length: count }, (_, at) =>
    syntheticReport(
      addDays(newest, -DAYS_BETWEEN_MEETINGS * Math.floor(at / REPORTERS.length)),
      REPORTERS[at % REPORTERS.length] ?? '',
      draw,
    ),
  );
}

/** The diary that their confirmed dates make: each its own entry. */
export function syntheticDiary(reports: readonly Report[]): Entry[] {
  return reports.flatMap((report) =>
    report.facts.dates.filter((item) => item.check === 'confirmed').map((item) => newEntry(report, item)),
  );
}

/** Puts sentences down one after the other and says where each stands. */
function createPage(report: string) {
  const blocks: Block[] = [];
  let text = '';
  return {
    add: (sentence: string): Evidence => {
      const start = text.length;
      text += `${sentence}\n\n`;
      const end = start + sentence.length;
      blocks.push({ type: 'paragraph', text: sentence, start, end });
      return { type: 'quote', report, quote: sentence, start, end };
    },
    done: () => ({ text, blocks }),
  };
}

function syntheticReport(meetingDate: IsoDay, reporter: string, draw: Draw): Report {
  const id = `${meetingDate}-${reporter}`;
  const page = createPage(id);
  const facts = {
    dates: times(DATES, (at) => dateItem(at, meetingDate, page.add, draw)),
    figures: times(FIGURES, (at) => figure(at, page.add, draw)),
    votes: times(VOTES, (at) => vote(at, page.add, draw)),
    decisions: times(DECISIONS, (at) => decision(at, page.add, draw)),
    asks: times(ASKS, (at) => ask(at, meetingDate, page.add, draw)),
    promises: times(PROMISES, (at) => promise(at, page.add, draw)),
    people: times(PEOPLE, (at) => person(at, page.add, draw)),
  };
  return {
    id,
    origin: 'imported',
    title: `Notes from the meeting of ${said(meetingDate)}`,
    reporter: `Alex ${reporter.charAt(0).toUpperCase()}${reporter.slice(1)}`,
    publisher: null,
    url: `https://reports.example/${id}`,
    body: 'National Executive Committee',
    meetingDate,
    published: addDays(meetingDate, 2),
    summary: [],
    ...page.done(),
    facts,
  };
}

type Add = (sentence: string) => Evidence;

function dateItem(at: number, meeting: IsoDay, add: Add, draw: Draw): DateItem {
  const edtf = addDays(meeting, 1 + draw(LONGEST_AHEAD_DAYS));
  const kind = KINDS[draw(KINDS.length)] ?? 'event';
  const what = `The ${some(draw, 3)} ${kind === 'deadline' ? 'closes' : 'takes place'}`;
  return {
    id: `d-${at}`,
    check: at === UNCHECKED_AT ? 'unchecked' : 'confirmed',
    evidence: add(`${what} on ${said(edtf)} at 5pm.`),
    words: said(edtf),
    edtf,
    time: draw(3) === 0 ? '17:00' : null,
    kind,
    topic: TOPICS[draw(TOPICS.length)] ?? 'other',
    what,
    ahead: true,
    certain: 'stated',
    rule: 'date and year stated',
  };
}

function figure(at: number, add: Add, draw: Draw): Figure {
  const value = 1_000 + draw(400_000);
  const label = `people at the ${some(draw, 2)}`;
  return {
    id: `f-${at}`,
    check: 'confirmed',
    evidence: add(`There were ${value.toLocaleString('en-GB')} ${label} this year.`),
    words: value.toLocaleString('en-GB'),
    value,
    unit: 'people',
    label,
    measure: at < MEASURED ? (MEASURES[at] ?? null) : null,
    direction: 'none',
    hedge: null,
  };
}

function vote(at: number, add: Add, draw: Draw): Vote {
  const [yes, no] = [10 + draw(20), draw(10)];
  const subject = `The motion on the ${some(draw, 2)}`;
  const evidence = add(`${subject} was carried by ${yes} votes to ${no}.`);
  return {
    id: `v-${at}`,
    check: 'confirmed',
    evidence,
    subject,
    for: yes,
    against: no,
    abstain: null,
    outcome: 'carried',
  };
}

function decision(at: number, add: Add, draw: Draw): Decision {
  const what = `a new plan for the ${some(draw, 2)}`;
  return {
    id: `n-${at}`,
    check: 'confirmed',
    evidence: add(`The NEC agreed ${what}.`),
    what,
    verb: 'agreed',
  };
}

function ask(at: number, meeting: IsoDay, add: Add, draw: Draw): Ask {
  const by = at === 0 ? null : addDays(meeting, 1 + draw(LONGEST_AHEAD_DAYS));
  const what = `Branches can send in names for the ${some(draw, 2)}`;
  const evidence = add(by === null ? `${what}.` : `${what} by ${said(by)}.`);
  return { id: `a-${at}`, check: 'confirmed', evidence, who: 'branches', what, by };
}

function promise(at: number, add: Add, draw: Draw): Promised {
  const what = `Officers will report back on the ${some(draw, 2)}`;
  return { id: `p-${at}`, check: 'unchecked', evidence: add(`${what}.`), who: 'officers', what, by: null };
}

function person(at: number, add: Add, draw: Draw): Person {
  const name = `Alex ${(REPORTERS[draw(REPORTERS.length)] ?? '').replace(firstLetter, (letter) => letter.toUpperCase())}`;
  const role = `chair of the ${some(draw, 2)} panel`;
  return {
    id: `r-${at}`,
    check: 'confirmed',
    evidence: add(`${name} was elected ${role}.`),
    name,
    role,
    change: 'elected',
  };
}

const firstLetter = /^\w/u;

function some(draw: Draw, count: number): string {
  return times(count, () => WORDS[draw(WORDS.length)]).join(' ');
}

function said(day: IsoDay): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
