import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay, lastDay, parseEdtf } from '../../core/dates/edtf.ts';
import type { Tense } from '../tense.ts';
import type { FoundDate, Given, ReportText, Sentence } from '../types.ts';
import { createEventTable, type EventTable } from './event-table.ts';
import { eventsOf } from './events-of.ts';
import { carriedDay, leadOf, plainTenseOf, SINCE, tenseOf, UNTIL } from './hints.ts';
import { kindOf } from './kind.ts';
import type { Lines } from './label.ts';
import { type Layout, layoutOf } from './layout.ts';
import { linesOf, rowsOf } from './lines.ts';
import { type Finding, findForms } from './parse.ts';
import { dropHeadingYears } from './refiners/drop-heading-years.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { dropRepeats } from './refiners/drop-repeats.ts';
import { dropUnlikely } from './refiners/drop-unlikely.ts';
import { linkMoves } from './refiners/link-moves.ts';
import { listYearOf, namesNext } from './refiners/list-year.ts';
import { timeOf } from './refiners/merge-times.ts';
import { qualify } from './refiners/qualify.ts';
import { splitMoves } from './refiners/split-moves.ts';
import { resolve } from './resolve.ts';
import { supersededOf } from './set-aside.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { type TopicReader, topicReader } from './topic.ts';
import { whatOf } from './what.ts';

/** The dates of a report in the order of the text, each with the reason for its year. */
export function findDates(report: ReportText, sentences: readonly Sentence[], given: Given): FoundDate[] {
  const layout = layoutOf(report.blocks);
  const findings = sentences.map((sentence) =>
    dropHeadingYears(
      report,
      dropRepeats(splitMoves(dropUnlikely(dropOverlaps(findForms(sentence))))).slice(0, MAX_IN_SENTENCE),
    ),
  );
  const lines = linesOf(report, findings.flat());
  const ready = {
    report,
    layout,
    lines,
    rows: rowsOf(report, findings.flat(), layout, lines),
    topics: topicReader(report),
  };
  const dates = readAll({ ...ready, given, events: createEventTable([], []) }, findings);
  if (!findings.flat().some(({ when }) => when.type === 'event')) return dates;
  const events = createEventTable(eventsOf(report.text, dates), given.events ?? []);
  return readAll({ ...ready, given, events }, findings);
}

type Ready = Omit<Walk, 'previous' | 'previousBlock' | 'seen' | 'rowDay' | 'rowBlock'>;

/** Reads all findings in the order of the text. */
function readAll(ready: Ready, findings: readonly (readonly Finding[])[]): FoundDate[] {
  const walk: Walk = { ...ready, previous: null, previousBlock: -1, seen: [], rowDay: null, rowBlock: -9 };
  const dates = findings.flatMap((list) =>
    list.flatMap((finding) => (namesNext(finding, list) ? [] : (readFinding(walk, finding, list) ?? []))),
  );
  return linkMoves(ready.report, dates);
}

/** No sentence that people write has so many dates; of a flood of them only the first are read. */
const MAX_IN_SENTENCE = 60;
const MAX_SEEN = 200;
const ROW_GAP = 4;

/** Where the reading stands: the date before, and the day that a timetable has reached. */
type Walk = {
  report: ReportText;
  given: Given;
  events: EventTable;
  layout: Layout;
  lines: Lines;
  rows: ReadonlySet<number>;
  topics: TopicReader;
  previous: string | null;
  previousBlock: number;
  seen: readonly IsoDay[];
  rowDay: IsoDay | null;
  rowBlock: number;
};

function readFinding(walk: Walk, finding: Finding, list: readonly Finding[]): FoundDate | null {
  const { report, given, layout } = walk;
  const around = surroundingsOf(report, finding, layout, walk.lines, list[list.indexOf(finding) - 1] ?? null);
  const tense = tenseOf(finding);
  const { block } = finding.sentence;
  const resolved = resolve(finding.when, {
    meeting: given.meetingDate,
    now: given.published ?? given.meetingDate,
    cue: finding.cue,
    lead: leadOf(around),
    tense,
    plain: plainTenseOf(around),
    listYear: listYearOf(finding, list) ?? titleYear(walk, finding) ?? storyYear(walk, finding, tense),
    after: timetableDay(walk, finding) ?? carriedDay(walk.previous, given.meetingDate, finding, list, tense),
    previous: walk.previous,
    nearDay: walk.previousBlock === block && DAY_ONLY.test(walk.previous ?? '') ? walk.previous : null,
    seen: walk.seen,
    rowMonth: layout.months[block] ?? null,
    events: walk.events,
  });
  if (resolved === null || parseEdtf(resolved.edtf) === null) return null;
  noteRow(walk, finding, resolved.edtf);
  walk.previous = resolved.edtf;
  walk.previousBlock = block;
  if (resolved.edtf.length === DAY_LENGTH) walk.seen = [...walk.seen.slice(-MAX_SEEN), resolved.edtf];
  const edtf = qualify(resolved.edtf, finding, around);
  return toFact(walk, finding, around, { ...resolved, edtf }, tense, list);
}

function toFact(
  walk: Walk,
  finding: Finding,
  around: Surroundings,
  resolved: { edtf: string; certain: FoundDate['certain']; rule: string },
  tense: Tense | null,
  list: readonly Finding[],
): FoundDate {
  const { sentence, start, end } = finding;
  const meeting = walk.given.meetingDate;
  const written = walk.given.published ?? meeting;
  const ahead = isAhead(resolved.edtf, meeting, finding, tense, around);
  const precision = parseEdtf(resolved.edtf)?.precision ?? 'day';
  const words = sentence.text.slice(start, end);
  const reason = supersededOf(around);
  return {
    words,
    wordsStart: sentence.start + start,
    edtf: resolved.edtf,
    time: precision === 'day' || precision === 'interval' ? timeOf(finding, around, list) : null,
    kind: kindOf({
      edtf: resolved.edtf,
      precision,
      ahead,
      tense,
      around,
      written,
      superseded: reason !== null,
    }),
    topic:
      resolved.edtf === meeting && around.label === ''
        ? 'nec'
        : walk.topics.topicOf(finding, around, resolved.edtf),
    what: whatOf(around, finding, list),
    ahead,
    certain: resolved.certain,
    rule: resolved.rule,
    form: finding.parser,
    superseded: reason === null ? null : { reason, by: null },
    quote: walk.report.text.slice(sentence.start, around.quoteEnd),
    start: sentence.start,
    end: around.quoteEnd,
  };
}

/** Wholly after the meeting, or under way at it and spoken of as still to come. */
function isAhead(
  edtf: string,
  meeting: IsoDay,
  finding: Finding,
  tense: Tense | null,
  around: Surroundings,
): boolean {
  if (firstDay(edtf) > meeting) return true;
  if (lastDay(edtf) <= meeting || SINCE.test(around.before)) return false;
  return (
    finding.cue === 'next' ||
    (edtf.length === YEAR_LENGTH && isYearAhead(around, meeting, tense)) ||
    UNTIL.test(around.before) ||
    edtf.includes('/') ||
    (tense === 'future' && edtf.length > YEAR_LENGTH) ||
    (tense === null && edtf.length === MONTH_LENGTH && finding.when.type === 'point')
  );
}

/** "The 2018 conference" said in February lies ahead, said in November it does not: conferences meet in September, councils are elected in May. */
function isYearAhead({ before, after }: Surroundings, meeting: IsoDay, tense: Tense | null): boolean {
  if (tense === 'past') return false;
  const name = `${before.slice(-NAME_REACH)} ${after.slice(0, NAME_REACH)}`;
  const month = Number(meeting.slice(5, 7));
  if (CONFERENCE.test(name)) return month < CONFERENCE_MONTH;
  return ELECTIONS.test(name) && month < ELECTION_MONTH;
}

const NAME_REACH = 40;
const CONFERENCE_MONTH = 9;
const ELECTION_MONTH = 5;
const CONFERENCE = /\bconference\b/i;
const ELECTIONS = /\belections?\b/i;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/u;
const YEAR_LENGTH = 'yyyy'.length;
const MONTH_LENGTH = 'yyyy-mm'.length;
const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** The day that a timetable has reached: rows in a run of at least two go forward. */
function timetableDay(walk: Walk, finding: Finding): IsoDay | null {
  const { block } = finding.sentence;
  if (!walk.rows.has(block)) return null;
  // In a table with several columns of dates each row begins anew.
  const columns = (walk.layout.headers[block] ?? -1) >= 0 && block !== walk.rowBlock;
  return !columns && block - walk.rowBlock <= ROW_GAP ? walk.rowDay : null;
}

/** The year of the timetable's title, "Key dates for 2024", where it is a coming one. */
function titleYear({ layout, rows, given }: Walk, { sentence }: Finding): number | null {
  const year = rows.has(sentence.block) ? (layout.years[sentence.block] ?? null) : null;
  return year !== null && year > Number(given.meetingDate.slice(0, YEAR_LENGTH)) ? year : null;
}

/** In a story of an earlier year ("On 12 July 2016 …. On 12 January …") the year carries on within the block. */
function storyYear(walk: Walk, { when, sentence }: Finding, tense: Tense | null): number | null {
  const told = walk.previous === null || walk.previousBlock !== sentence.block ? null : walk.previous;
  if (told === null || told.length !== DAY_LENGTH || tense === 'future') return null;
  const dayOnly = when.type === 'point' && when.point.precision === 'day' && when.point.weekday === null;
  const year = Number(told.slice(0, YEAR_LENGTH));
  return dayOnly && year < Number(walk.given.meetingDate.slice(0, YEAR_LENGTH)) - 1 ? year : null;
}

function noteRow(walk: Walk, finding: Finding, edtf: string): void {
  if (!walk.rows.has(finding.sentence.block)) return;
  walk.rowDay = firstDay(edtf);
  walk.rowBlock = finding.sentence.block;
}
