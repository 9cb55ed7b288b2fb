import { sharedTelling } from '../../src/core/diary/shared-words.ts';
import type { Evidence, Promised } from '../../src/core/reports/fact.ts';
import { publicOn } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { shown } from './unchecked.ts';

/** So many telling words, and such a share of them, and a later sentence is about the same thing. */
const FEWEST_WORDS = 3;
const LIKE_WORDS = 0.7;

/** What a later report says of the thing that was promised. */
export interface ToldLater {
  readonly text: string;
  readonly evidence: Evidence;
}

/** The first thing that a report published after this one tells with the promise's own words; null when none does. It may still not be the answer. */
export function toldLater(promise: Promised, report: Report, reports: readonly Report[]): ToldLater | null {
  const later = reports
    .filter((other) => publicOn(other) > publicOn(report))
    .sort((a, b) => (publicOn(a) < publicOn(b) ? -1 : 1));
  for (const other of later) {
    const found = sayingsOf(other).find(({ text }) => isOfSame(promise.what, text));
    if (found !== undefined) return found;
  }
  return null;
}

function sayingsOf({ facts, summary }: Report): ToldLater[] {
  return [
    ...shown(facts.decisions).map(({ what, evidence }) => ({ text: what, evidence })),
    ...shown(facts.dates).map(({ what, evidence }) => ({ text: what, evidence })),
    ...summary.map(({ text, evidence }) => ({ text, evidence })),
  ];
}

function isOfSame(promised: string, told: string): boolean {
  const { shared, of } = sharedTelling(promised, told);
  return shared >= FEWEST_WORDS && shared / of >= LIKE_WORDS;
}
