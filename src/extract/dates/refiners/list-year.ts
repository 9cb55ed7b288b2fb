import type { Finding } from '../parse.ts';
import type { Point, When } from '../when.ts';

const NEAR = 60;
// "… will be held in Hull on".
const HELD =
  /^(?::\s|[^.;]{0,40}(?:\bare\s(?:in\b|at\b|on\b|(?=\d|$))|\b(?:are|is)?:|\b(?:will\sbe\s(?:held|in|at|on)|is\s(?:in|at|on|to\sbe\sheld))\b|takes?\splace\b))/i;
// Between the parts of a list: ", ", " and ", " (gender), ", " in Leeds and ".
const LINK =
  /^(?:\s\([^()]{1,30}\))?\s{0,2}(?:[,;]|,?\s?(?:and|or|&|to|then)\b|[–/-])\s{0,2}(?:(?:on|in|the|and)\s)?$/i;

/** The year of a later part of the same list: "April, July and November 2023"; a later month than that part's lies a year before. */
export function listYearOf(finding: Finding, list: readonly Finding[]): number | null {
  const own = pointOf(finding.when);
  if (own === null || own.year !== null) return null;
  for (let n = list.indexOf(finding); n < list.length - 1; n++) {
    const [here, next] = [list[n], list[n + 1]];
    if (!here || !next || !LINK.test(here.sentence.text.slice(here.end, next.start))) break;
    const point = pointOf(next.when);
    if (point?.year != null) return point.year - ((own.month ?? 0) > (point.month ?? 12) ? 1 : 0);
  }
  return yearBefore(finding, list);
}

/** "Conference 2023 will be in Hull, 8-11 October", "The dates for 2024 are …": a bare year just before, of the same event or list. */
function yearBefore(finding: Finding, list: readonly Finding[]): number | null {
  let first = list.indexOf(finding);
  while (first > 1 && isLinked(list[first - 1], list[first])) first--;
  return yearOfEvent(list[first], list[first - 1]);
}

function isLinked(here: Finding | undefined, next: Finding | undefined): boolean {
  if (!here || !next || pointOf(here.when)?.precision === 'year') return false;
  return LINK.test(here.sentence.text.slice(here.end, next.start));
}

function yearOfEvent(finding: Finding | undefined, before: Finding | undefined): number | null {
  if (!finding) return null;
  if (!before) return null;
  const point = pointOf(before.when);
  const between = finding.sentence.text.slice(before.end, finding.start);
  return point?.precision === 'year' && between.length <= NEAR && HELD.test(between) ? point.year : null;
}

/** Whether the date is a bare year that only names the event whose day follows. */
export function namesNext(finding: Finding, list: readonly Finding[]): boolean {
  const next = list[list.indexOf(finding) + 1];
  const point = next ? pointOf(next.when) : null;
  return (
    next !== undefined &&
    point !== null &&
    point.precision === 'day' &&
    point.year === null &&
    yearOfEvent(next, finding) !== null
  );
}

function pointOf(when: When): Point | null {
  return when.type === 'point' ? when.point : when.type === 'interval' ? when.from : null;
}
