import type { Finding } from '../parse.ts';
import type { When } from '../when.ts';

const NEAR = 14;
const NEAR_IN_BRACKETS = 32;
const BRACKET = /\(\s?$/u;
// "tomorrow (Saturday)", "tomorrow, 3 December", "this Saturday – 3 December".
const SAME_DAY = /^(?:,?\s\(|,\s|\s[–-]\s)(?:that\sis,?\s|i\.?e\.?\s|on\s|the\s)?$/i;

/** Of two words for one date the fuller stays: "Next year, on the fourth of May", "the November away day (24 Nov)". */
export function dropRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, n) => {
    const [before, next] = [findings[n - 1], findings[n + 1]];
    if (before && isBareWeekday(finding.when) && saysSameDay(before, finding)) return false;
    if (before && finding.when.type === 'event' && isDay(before.when) && isBeside(before, finding))
      return false;
    return !next || !isRepeatedBy(finding, next);
  });
}

function isRepeatedBy(finding: Finding, next: Finding): boolean {
  const between = finding.sentence.text.slice(finding.end, next.start);
  if (isYearAhead(finding.when)) return between.length <= NEAR && next.when.type === 'point';
  if (isCounted(finding.when) && isDay(next.when) && SAME_DAY.test(between)) return true;
  const month = monthOf(finding.when, 'month');
  const named = month !== null && month === monthOf(next.when, 'day');
  return named && between.length <= NEAR_IN_BRACKETS && BRACKET.test(between);
}

/** "tomorrow (Saturday)". */
function saysSameDay(before: Finding, finding: Finding): boolean {
  const between = finding.sentence.text.slice(before.end, finding.start);
  return before.when.type === 'offset' && before.when.unit === 'day' && SAME_DAY.test(between);
}

/** "3 May, three weeks before polling day": the day that is told stays. */
function isBeside(before: Finding, finding: Finding): boolean {
  return SAME_DAY.test(finding.sentence.text.slice(before.end, finding.start));
}

const isBareWeekday = (when: When): boolean => when.type === 'weekday' && when.week === null;
const isDay = (when: When): boolean => when.type === 'point' && when.point.precision === 'day';
const isCounted = (when: When): boolean =>
  (when.type === 'offset' && when.unit === 'day') ||
  (when.type === 'weekday' && when.week !== null) ||
  // In "three weeks before polling day (4 May)" the day is the event's own.
  (when.type === 'event' && when.weekday !== null);
const isYearAhead = (when: When): boolean => when.type === 'offset' && when.unit === 'year';

function monthOf(when: When, precision: 'month' | 'day'): number | null {
  return when.type === 'point' && when.point.precision === precision ? when.point.month : null;
}
