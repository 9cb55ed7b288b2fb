import type { FoundDate, ReportText } from '../../types.ts';

const MOVED_TO = String.raw`(?:(?:has|have|is|was|are|were)\s(?:(?:now|since|also|both|all)\s){0,2}(?:been\s)?(?:since\s|now\s)?(?:extended|moved|put\s(?:back|off)|postponed|pushed\sback|brought\sforward|deferred|delayed|rescheduled|changed)(?:\s(?:again|by\s[^.;,]{3,20},?))?\s(?:to|until|till|for)|(?:is|are)\snow|will\snow\sbe|now\s(?:has|have)\suntil|slips\sto|moves\sto)`;
// "That has now been extended to", "This has been put back until noon on", "It is now on".
const THAT_MOVED = new RegExp(
  String.raw`^\W{0,3}(?:that|this|it|which)\s(?:date\s|day\s)?${MOVED_TO}\b`,
  'i',
);
// "The consultation deadline has been extended until 5pm on", "The closing date is now".
const LIMIT_MOVED = new RegExp(
  String.raw`^[^.;:]{0,160}\b(?:deadlines?|closing\sdate|cut-?off|date)\b[^.;:]{0,60}?\s${MOVED_TO}\b`,
  'i',
);
// Of two dates in a sentence the one before counts: "7 February instead of 23 January", "7 February (originally 23 January)".
const IN_PLACE =
  /\b(?:instead\sof|rather\sthan|in\splace\sof|not|originally|previously)\s(?:\w{2,9}\s){0,2}$/i;
// "It will not go ahead.", "However, this has been cancelled.", "That is now off."
const CALLED_OFF =
  /^[\s.]{0,3}(?:however,?\s|but\s|sadly,?\s)?(?:it|this|that|both)\s(?:will\s(?:no\slonger|not(?:\snow)?)\s(?:go\sahead|take\splace|happen)|(?:has|have|was|were|is|are)\s(?:now\s|since\s|both\s)?(?:been\s)?(?:cancelled|called\soff|scrapped|postponed|off))\b(?!\s(?:to|until|till|for)\s)/i;
const REACH = 80;
const NEAR = 25;
const TO_BE_MOVED: ReadonlySet<string> = new Set(['deadline', 'opens', 'event', 'publication']);

/**
 * Links every date that no longer holds to the one that counts instead: the next in its sentence, or the one before where it
 * is told as "not 9 May". A sentence that opens "That has been extended to 7 July" sets aside the date told before it.
 */
export function linkMoves(report: ReportText, dates: readonly FoundDate[]): FoundDate[] {
  const linked = dates.map((date) => {
    if (date.superseded === null) return date;
    const by = successorOf(report.text, date, dates);
    return by === null ? date : { ...date, superseded: { ...date.superseded, by } };
  });
  linked.forEach((date, n) => {
    if (
      date.superseded === null &&
      date.ahead &&
      CALLED_OFF.test(report.text.slice(date.end, date.end + REACH))
    )
      linked[n] = {
        ...date,
        kind: 'background',
        superseded: { reason: 'the next sentence calls it off', by: null },
      };
  });
  linked.forEach((date, n) => {
    const at = date.superseded === null ? movedBefore(report, linked, n) : -1;
    const old = linked[at];
    if (!old) return;
    const superseded = { reason: 'the next sentence gives the date that holds now', by: date.wordsStart };
    linked[at] = { ...old, kind: 'background', superseded };
  });
  return linked;
}

/** Where the date begins that counts in the place of `date`; null where its sentence holds none. */
function successorOf(text: string, date: FoundDate, dates: readonly FoundDate[]): number | null {
  const others = dates.filter((each) => each.start === date.start && each.superseded === null);
  const after = others.find(({ wordsStart }) => wordsStart > date.wordsStart);
  const before = others.findLast(({ wordsStart }) => wordsStart < date.wordsStart);
  const lead = text.slice(Math.max(date.start, date.wordsStart - NEAR), date.wordsStart);
  const isInPlace = before !== undefined && IN_PLACE.test(lead);
  return (isInPlace ? before : (after ?? before))?.wordsStart ?? null;
}

/** The number of the date that the sentence of the nth date says was moved to it; -1 where it says nothing of the kind. */
function movedBefore(report: ReportText, dates: readonly FoundDate[], n: number): number {
  const date = dates[n];
  if (!date || n === 0 || dates[n - 1]?.start === date.start) return -1;
  const before = report.text.slice(date.start, date.wordsStart);
  const isThat = THAT_MOVED.test(before);
  if (!(isThat || LIMIT_MOVED.test(before))) return -1;
  const at = isThat ? n - 1 : dates.findLastIndex(({ kind }, m) => m < n && kind === 'deadline');
  const old = dates[at];
  const block = report.blocks.find(({ start, end }) => date.start >= start && date.start < end);
  const isNear =
    old !== undefined && block !== undefined && (old.start >= block.start || block.start - old.end <= 2);
  return isNear && old.ahead && old.edtf !== date.edtf && TO_BE_MOVED.has(old.kind) ? at : -1;
}
