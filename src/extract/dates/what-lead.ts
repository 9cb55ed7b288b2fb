import type { Finding } from './parse.ts';
import { afterPhrase, eventAfter } from './what-after.ts';
import { isEmpty } from './what-context.ts';
import { isJoint, nextPhrase, opensClause } from './what-next.ts';
import { clausePhrase } from './what-own.ts';

const REACH = 220;
/** So many dates before it in the sentence are looked at to learn what one is for. */
const MOST_BACK = 6;
// "months to go before the poll", "three weeks from conference": the event follows.
const COUNTED = /^\s?(?:to\sgo\s)?(?:before|until|till|from|after|ahead\sof|to\sgo|to)\b/i;

/** What the sentence says a date is for, before any help from the text around it; "" where it says nothing. */
export function leadPhrase(finding: Finding, list: readonly Finding[], back = MOST_BACK): string {
  const { text } = finding.sentence;
  const at = list.indexOf(finding);
  const next = list[at + 1];
  const after = text.slice(finding.end, next ? next.start : undefined).slice(0, REACH);
  const words = text.slice(finding.start, finding.end);
  const isCounted = finding.when.type === 'offset' && !finding.when.exact;
  if (isCounted && COUNTED.test(after)) return afterPhrase(after);
  const previous = list[at - 1];
  const own = text.slice(Math.max(previous?.end ?? 0, finding.start - REACH), finding.start);
  const named = YEAR.test(words) ? yearsEvent(own) : null;
  if (named !== null) return named;
  const run = opensClause(own, after) ? at : runStart(at, list);
  if (run < at && eventAfter(after, '') === null) return leadPhrase(list[run] ?? finding, list, back - 1);
  if (previous && back > 0)
    return nextPhrase(own, after, {
      before: () => leadPhrase(previous, list, back - 1),
      first: () => leadPhrase(list[0] ?? previous, list, 0),
    });
  return eventAfter(after, own) ?? orElse(clausePhrase(own, after), () => laterPhrase(finding, list));
}

/** Where the run of dates begins that only small words join: "8 April, 5 May and 6 June". */
function runStart(at: number, list: readonly Finding[]): number {
  let first = at;
  for (let n = at; n > 0; n--) {
    const [before, here] = [list[n - 1], list[n]];
    if (!(before && here && isJoint(here.sentence.text.slice(before.end, here.start)))) break;
    first = n - 1;
  }
  return first;
}

/** The first phrase, or the second where the first says nothing. */
function orElse(first: string | null, second: () => string): string {
  if (first !== null && !isEmpty(first)) return first;
  return second();
}

// "Annual Conference 2023".
const YEAR = /^\d{4}$/u;
const YEARS_EVENT =
  /(?<event>(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{1,20}\s){1,3}(?:Conference|Elections?|Congress|Forum|Ballot|Review))\s$/u;
const yearsEvent = (before: string): string | null => YEARS_EVENT.exec(before)?.groups?.event ?? null;

/** What follows the date, or the last of several dates in a row: "18 June and 19 June – compositing". */
function laterPhrase(finding: Finding, list: readonly Finding[]): string {
  const { text } = finding.sentence;
  let last = finding;
  for (const next of list.slice(list.indexOf(finding) + 1, list.indexOf(finding) + MOST_BACK)) {
    if (!isJoint(text.slice(last.end, next.start))) return afterPhrase(text.slice(last.end, next.start));
    last = next;
  }
  return afterPhrase(text.slice(last.end, last.end + REACH));
}
