import type { Finding } from '../parse.ts';
import type { When } from '../when.ts';

const NEAR = 14;
const NEAR_IN_BRACKETS = 32;
const BRACKET = /\(\s?$/u;

/** Of two words for one date the fuller stays: "Next year, on the fourth of May", "the November away day (24 Nov)". */
export function dropRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, n) => {
    const next = findings[n + 1];
    if (!next) return true;
    const between = finding.sentence.text.slice(finding.end, next.start);
    if (isYearAhead(finding.when)) return between.length > NEAR || next.when.type !== 'point';
    const month = monthOf(finding.when, 'month');
    const named = month !== null && month === monthOf(next.when, 'day');
    return !(named && between.length <= NEAR_IN_BRACKETS && BRACKET.test(between));
  });
}

const isYearAhead = (when: When): boolean => when.type === 'offset' && when.unit === 'year';

function monthOf(when: When, precision: 'month' | 'day'): number | null {
  return when.type === 'point' && when.point.precision === precision ? when.point.month : null;
}
