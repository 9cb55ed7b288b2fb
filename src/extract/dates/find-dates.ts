import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay, lastDay, parseEdtf } from '../../core/dates/edtf.ts';
import { clauseAround } from '../clause.ts';
import { lastTense, type Tense, tenseNear } from '../tense.ts';
import type { FoundDate, Given, ReportText, Sentence } from '../types.ts';
import { kindOf } from './kind.ts';
import { type Finding, findForms } from './parse.ts';
import { dropHeadingYears } from './refiners/drop-heading-years.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { dropRepeats } from './refiners/drop-repeats.ts';
import { dropUnlikely } from './refiners/drop-unlikely.ts';
import { listYearOf, namesNext } from './refiners/list-year.ts';
import { timeOf } from './refiners/merge-times.ts';
import { qualify } from './refiners/qualify.ts';
import { resolve } from './resolve.ts';
import { opensRow, type Surroundings, surroundingsOf } from './surroundings.ts';
import { topicOf } from './topic.ts';
import { whatOf } from './what.ts';

// "since January", "by 3 May", "until March".
const SINCE = /\bsince\s(?:the\s|early\s|late\s)?$/iu;
const UNTIL =
  /\b(?:by|until|till|before|no\slater\sthan|up\sto|due)\s(?:the\s|noon\son\s|12\snoon\son\s)?$/iu;
const WAS = /\b(?:had|was|were|should\shave\sbeen|did)\b[^.;]{0,60}$/iu;
// "started on", "was held in"; not "will be held on".
const DONE =
  /(?<!\bbe\s|\bbeing\s|\bis\s|\bare\s|\bto\s)\b(?:started|began|opened|closed|ended|met|took\splace|was\sheld|were\sheld|launched|voted|resigned|died|stood\sdown)\s(?:on|in|back\sin)\s(?:the\s)?$/iu;
const FREEZE = /\bfreeze\sdate\s(?:of|is|was)\s$/iu;

/** The dates of a report in the order of the text, each with the reason for its year. */
export function findDates(report: ReportText, sentences: readonly Sentence[], given: Given): FoundDate[] {
  const findings = sentences.map((sentence) =>
    dropHeadingYears(report, dropRepeats(dropUnlikely(dropOverlaps(findForms(sentence))))),
  );
  const rows = new Set(
    findings
      .flat()
      .filter((finding) => opensRow(finding, report))
      .map((finding) => finding.sentence.block),
  );
  const walk: Walk = {
    report,
    given,
    rows,
    previous: null,
    previousBlock: -1,
    seen: [],
    rowDay: null,
    rowBlock: -9,
  };
  return findings.flatMap((list) =>
    list.flatMap((finding) => (namesNext(finding, list) ? [] : (readFinding(walk, finding, list) ?? []))),
  );
}

/** Where the reading stands: the date before, and the day that a timetable has reached. */
type Walk = {
  report: ReportText;
  given: Given;
  rows: ReadonlySet<number>;
  previous: string | null;
  previousBlock: number;
  seen: IsoDay[];
  rowDay: IsoDay | null;
  rowBlock: number;
};

function readFinding(walk: Walk, finding: Finding, list: readonly Finding[]): FoundDate | null {
  const around = surroundingsOf(walk.report, finding, walk.rows);
  const tense = tenseOf(finding);
  const resolved = resolve(finding.when, {
    meeting: walk.given.meetingDate,
    now: walk.given.published ?? walk.given.meetingDate,
    cue: finding.cue,
    lead: leadOf(around),
    tense,
    listYear: listYearOf(finding, list) ?? storyYear(walk, finding, tense),
    after: timetableDay(walk, finding) ?? carriedDay(walk, finding, list, tense),
    previous: walk.previous,
    seen: walk.seen,
  });
  if (resolved === null || parseEdtf(resolved.edtf) === null) return null;
  noteRow(walk, finding, resolved.edtf);
  walk.previous = resolved.edtf;
  walk.previousBlock = finding.sentence.block;
  if (resolved.edtf.length === DAY_LENGTH) walk.seen.push(resolved.edtf);
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
  const ahead = isAhead(resolved.edtf, meeting, tense, around);
  const precision = parseEdtf(resolved.edtf)?.precision ?? 'day';
  const words = sentence.text.slice(start, end);
  return {
    words,
    wordsStart: sentence.start + start,
    edtf: resolved.edtf,
    time: precision === 'day' || precision === 'interval' ? timeOf(finding, around, list) : null,
    kind: kindOf({ edtf: resolved.edtf, precision, ahead, tense, around }),
    topic: resolved.edtf === meeting ? 'nec' : topicOf(around),
    what: whatOf(around, words),
    ahead,
    certain: resolved.certain,
    rule: resolved.rule,
    quote: walk.report.text.slice(sentence.start, around.quoteEnd),
    start: sentence.start,
    end: around.quoteEnd,
  };
}

/** Wholly after the meeting, or under way at it and spoken of as still to come. */
function isAhead(edtf: string, meeting: IsoDay, tense: Tense | null, around: Surroundings): boolean {
  if (firstDay(edtf) > meeting) return true;
  if (lastDay(edtf) <= meeting || SINCE.test(around.before)) return false;
  return (
    UNTIL.test(around.before) ||
    edtf.includes('/') ||
    (tense === 'future' && edtf.length > 4) ||
    (tense === null && edtf.length === MONTH_LENGTH)
  );
}

function tenseOf({ sentence, start, end }: Finding): Tense | null {
  const clause = clauseAround(sentence.text, start, end);
  const within = tenseNear(
    clause.before + GAP + clause.after,
    clause.before.length,
    clause.before.length + GAP.length,
  );
  if (FREEZE.test(sentence.text.slice(0, start))) return 'past';
  return within ?? lastTense(sentence.text.slice(0, start)) ?? tenseNear(sentence.text.slice(end), 0, 0);
}

const GAP = ' … ';
const YEAR_LENGTH = 'yyyy'.length;
const MONTH_LENGTH = 'yyyy-mm'.length;
const DAY_LENGTH = 'yyyy-mm-dd'.length;

function leadOf(around: Surroundings): 'past' | 'future' | null {
  if (SINCE.test(around.before) || DONE.test(around.before)) return 'past';
  if (!UNTIL.test(around.before) || FREEZE.test(around.before)) return null;
  return WAS.test(around.before) ? null : 'future';
}

/** The day that a timetable has reached: rows in a run of at least two go forward. */
function timetableDay(walk: Walk, finding: Finding): IsoDay | null {
  if (!walk.rows.has(finding.sentence.block)) return null;
  return finding.sentence.block - walk.rowBlock <= 4 ? walk.rowDay : null;
}

/** In a story of an earlier year ("On 12 July 2016 …. On 12 January …") the year carries on within the block. */
function storyYear(walk: Walk, { when, sentence }: Finding, tense: Tense | null): number | null {
  const told = walk.previous === null || walk.previousBlock !== sentence.block ? null : walk.previous;
  if (told === null || told.length !== DAY_LENGTH || tense === 'future') return null;
  const dayOnly = when.type === 'point' && when.point.precision === 'day' && when.point.weekday === null;
  const year = Number(told.slice(0, YEAR_LENGTH));
  return dayOnly && year < Number(walk.given.meetingDate.slice(0, YEAR_LENGTH)) - 1 ? year : null;
}

/** With no tense of its own a date goes on from one before it in the same sentence that lies ahead. */
function carriedDay(
  walk: Walk,
  finding: Finding,
  list: readonly Finding[],
  tense: Tense | null,
): IsoDay | null {
  if (tense !== null || list.indexOf(finding) === 0 || walk.previous === null) return null;
  const day = firstDay(walk.previous);
  return day > walk.given.meetingDate ? day : null;
}

function noteRow(walk: Walk, finding: Finding, edtf: string): void {
  if (!walk.rows.has(finding.sentence.block)) return;
  walk.rowDay = firstDay(edtf);
  walk.rowBlock = finding.sentence.block;
}
