import { parseEdtf } from '../../core/dates/edtf.ts';
import type { Tense } from '../tense.ts';
import type { FoundDate, Given, ReportText, Sentence } from '../types.ts';
import { createEventTable } from './event-table.ts';
import { eventsOf } from './events-of.ts';
import { tenseOf } from './hints.ts';
import { isAhead } from './is-ahead.ts';
import { joinBroken } from './join-broken.ts';
import { kindOf } from './kind.ts';
import { layoutOf } from './layout.ts';
import { linesOf, rowsOf } from './lines.ts';
import { type Finding, findForms } from './parse.ts';
import { dropHeadingYears } from './refiners/drop-heading-years.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { dropRepeats } from './refiners/drop-repeats.ts';
import { dropUnlikely } from './refiners/drop-unlikely.ts';
import { createStopRows } from './refiners/keep-stop-rows.ts';
import { linkMoves } from './refiners/link-moves.ts';
import { namesNext } from './refiners/list-year.ts';
import { timeOf } from './refiners/merge-times.ts';
import { qualify } from './refiners/qualify.ts';
import { splitMoves } from './refiners/split-moves.ts';
import { type ResolveContext, resolve } from './resolve.ts';
import { supersededOf } from './set-aside.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { topicReader } from './topic.ts';
import { contextOf, noteDate, type Ready, startWalk, type Walk } from './walk.ts';
import { whatOf } from './what.ts';
import type { When } from './when.ts';

/** The dates of a report in the order of the text, each with the reason for its year. */
export function findDates(report: ReportText, sentences: readonly Sentence[], given: Given): FoundDate[] {
  const layout = layoutOf(report.blocks);
  const keepStopRows = createStopRows(report.blocks);
  const findings = joinBroken(report, sentences).map((sentence) => {
    const apart = dropUnlikely(dropOverlaps(keepStopRows(findForms(sentence))));
    return dropHeadingYears(report, dropRepeats(splitMoves(apart)).slice(0, MAX_IN_SENTENCE));
  });
  const lines = linesOf(report, findings.flat());
  const ready = {
    report,
    layout,
    lines,
    rows: rowsOf(report, findings.flat(), layout, lines),
    topics: topicReader(report),
  };
  const dates = readAll({ ...ready, given, events: createEventTable([], []) }, findings);
  if (!findings.flat().some(({ when }) => countsFromEvent(when))) return dates;
  const events = createEventTable(eventsOf(report.text, dates), given.events ?? []);
  return readAll({ ...ready, given, events }, findings);
}

function countsFromEvent(when: When): boolean {
  if (when.type !== 'between') return when.type === 'event';
  return [when.from, when.to].some((side) => side !== 'now' && side.type === 'event');
}

/** Reads all findings in the order of the text. */
function readAll(ready: Ready, findings: readonly (readonly Finding[])[]): FoundDate[] {
  const walk = startWalk(ready);
  const dates = findings.flatMap((list) =>
    list.flatMap((finding) => (namesNext(finding, list) ? [] : (readFinding(walk, finding, list) ?? []))),
  );
  return linkMoves(ready.report, dates);
}

/** No sentence that people write has so many dates; of a flood of them only the first are read. */
const MAX_IN_SENTENCE = 60;

function readFinding(walk: Walk, finding: Finding, list: readonly Finding[]): FoundDate | null {
  const { report, layout, lines } = walk;
  const around = surroundingsOf(report, finding, layout, lines, list[list.indexOf(finding) - 1] ?? null);
  const tense = tenseOf(finding);
  const context = contextOf(walk, finding, list, { around, tense });
  const linkedMonth = linkedMonthOf(finding, list, context);
  const resolved = resolve(finding.when, { ...context, linkedMonth });
  if (resolved === null || parseEdtf(resolved.edtf) === null) return null;
  noteDate(walk, finding, resolved.edtf, around.label);
  const edtf = qualify(resolved.edtf, finding, around);
  const fact = toFact(walk, finding, around, { ...resolved, edtf }, tense, list);
  walk.previousKind = fact.kind;
  return fact;
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
      form: finding.parser,
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

/** "the 5th and members choose on Sunday 7th": the month that the next day's weekday gives. */
function linkedMonthOf(finding: Finding, list: readonly Finding[], context: ResolveContext): string | null {
  const next = list[list.indexOf(finding) + 1];
  const isBare = finding.when.type === 'loose-day' && finding.when.weekday === null;
  if (!isBare || next?.when.type !== 'loose-day' || next.when.weekday === null) return null;
  return resolve(next.when, context)?.edtf.slice(0, 'yyyy-mm'.length) ?? null;
}
