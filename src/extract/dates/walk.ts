import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import type { Tense } from '../tense.ts';
import type { Given, ReportText } from '../types.ts';
import type { EventTable } from './event-table.ts';
import { carriedDay, leadOf, plainTenseOf } from './hints.ts';
import type { Lines } from './label.ts';
import type { Layout } from './layout.ts';
import type { Finding } from './parse.ts';
import { listYearOf } from './refiners/list-year.ts';
import type { ResolveContext } from './resolve.ts';
import type { Surroundings } from './surroundings.ts';
import type { TopicReader } from './topic.ts';

/** What is known of the report before its dates are read. */
export type Ready = {
  report: ReportText;
  given: Given;
  events: EventTable;
  layout: Layout;
  lines: Lines;
  /** The blocks that are rows of a timetable. */
  rows: ReadonlySet<number>;
  topics: TopicReader;
};

/** Where the reading stands: the dates before, and the day that a timetable has reached. */
export type Walk = Ready & {
  previous: string | null;
  previousBlock: number;
  previousKind: Kind | null;
  /** The last range of days in the block of the date before. */
  range: string | null;
  seen: readonly IsoDay[];
  rowDay: IsoDay | null;
  rowBlock: number;
  /** The labels of the rows so far: one that comes again begins a list anew. */
  rowLabels: ReadonlySet<string>;
};

const MAX_SEEN = 200;
const ROW_GAP = 4;
// "the Wednesday".
const THE = /\bthe\s$/i;
// "The school will open on Saturday and close on Wednesday", of days named before.
const EVENT_RUNS =
  /^(?:the\s)?(?:\w{3,12}\s){0,2}(?:conference|congress|school|forum|festival|fair)\s[^;]{0,60}\b(?:start|open|begin|close|end|finish)(?:e?s)?\b[^;]{0,40}$/i;
// "will vote Tuesday", "meets on Tuesday"; not "by Tuesday", "see you Tuesday".
const ON_DAY =
  /\b(?:votes?|voted|meets?|decides?|begins?|starts?|opens?|held|launch(?:es)?|announced?)\s(?:(?!\b(?:by|until|before|next)\b)[^.;,]){0,30}?(?:\son\s)?$/i;
// "at a meeting on Tuesday", "Tuesday’s vote": in a report of it, the meeting itself.
const MEETING_ON = /\b(?:meeting|met|executive|NEC|vote)\s(?:on\s)?$/i;
const OF_MEETING = /^['’]s\s(?:\w{3,12}\s)?(?:meeting|NEC|executive|vote|decision|session)\b/i;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/u;
const YEAR_LENGTH = 'yyyy'.length;
const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** The start of a reading. */
export function startWalk(ready: Ready): Walk {
  return {
    ...ready,
    previous: null,
    previousBlock: -1,
    previousKind: null,
    range: null,
    seen: [],
    rowDay: null,
    rowBlock: -9,
    rowLabels: new Set(),
  };
}

/** All that helps to resolve a finding, from where the reading stands. */
export function contextOf(
  walk: Walk,
  finding: Finding,
  list: readonly Finding[],
  { around, tense }: { around: Surroundings; tense: Tense | null },
): ResolveContext {
  const { given, layout, previous } = walk;
  const { block } = finding.sentence;
  const near = walk.previousBlock === block ? previous : null;
  return {
    meeting: given.meetingDate,
    now: given.published ?? given.meetingDate,
    cue: finding.cue,
    lead: leadOf(around),
    tense,
    plain: plainTenseOf(around),
    listYear: listYearOf(finding, list) ?? titleYear(walk, finding) ?? storyYear(walk, finding, tense),
    after:
      timetableDay(walk, finding, around.label) ??
      carriedDay(previous, given.meetingDate, finding, list, tense),
    previous,
    near,
    nearDay: DAY_ONLY.test(near ?? '') ? near : null,
    range: near === null ? null : walk.range,
    linkedMonth: null,
    isRow: block - walk.previousBlock <= ROW_GAP,
    afterEvent: walk.previousKind === 'event',
    named: THE.test(around.before) || EVENT_RUNS.test(around.before),
    onDay: given.published !== null && ON_DAY.test(around.before),
    atMeeting: tense !== 'future' && (MEETING_ON.test(around.before) || OF_MEETING.test(around.after)),
    seen: walk.seen,
    rowMonth: layout.months[block] ?? null,
    events: walk.events,
  };
}

/** Moves the reading on past a date. */
export function noteDate(walk: Walk, finding: Finding, edtf: string, label: string): void {
  const { block } = finding.sentence;
  if (walk.previousBlock !== block) walk.range = null;
  if (edtf.includes('/')) walk.range = edtf;
  walk.previous = edtf;
  walk.previousBlock = block;
  if (edtf.length === DAY_LENGTH) walk.seen = [...walk.seen.slice(-MAX_SEEN), edtf];
  if (!walk.rows.has(block)) return;
  walk.rowDay = firstDay(edtf);
  walk.rowBlock = block;
  if (label !== '') walk.rowLabels = new Set([...[...walk.rowLabels].slice(-MAX_SEEN), label]);
}

/** The day that a timetable has reached: rows in a run of at least two go forward. */
function timetableDay(walk: Walk, { sentence: { block } }: Finding, label: string): IsoDay | null {
  if (!walk.rows.has(block)) return null;
  // In a table with several columns of dates each row begins anew; so does a list of places, each with its own few dates.
  const columns = (walk.layout.headers[block] ?? -1) >= 0 && block !== walk.rowBlock;
  const anew = block - walk.rowBlock > 1 && walk.rowLabels.has(label);
  return !(columns || anew) && block - walk.rowBlock <= ROW_GAP ? walk.rowDay : null;
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
