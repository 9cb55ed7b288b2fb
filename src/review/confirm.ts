import type { Fact, FactList } from '../core/ports/review.ts';
import type { DateItem } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';

/** Whether something about a date calls for a person, though it is printed in full. */
export type HeldBack = (item: DateItem) => boolean;

/**
 * The report with everything confirmed that its text states in full: dates whose day, month and year are printed and that nothing holds back,
 * figures, and votes with a tally. What had to be worked out, and what somebody must judge (decisions, asks, promises, people), stays unchecked.
 */
export function confirmStated(report: Report, isHeldBack: HeldBack = () => false): Report {
  const { dates, figures, votes } = report.facts;
  return {
    ...report,
    facts: {
      ...report.facts,
      dates: dates.map((item) => (isStatedDate(item) && !isHeldBack(item) ? confirmed(item) : item)),
      figures: figures.map(confirmed),
      votes: votes.map((vote) => (vote.for === null || vote.against === null ? vote : confirmed(vote))),
    },
  };
}

/** Whether “confirm all that are stated” takes this fact, which waits. */
export function isStated(list: FactList, fact: Fact, isHeldBack: HeldBack): boolean {
  if (list === 'figures') return true;
  if (list === 'votes') return 'against' in fact && fact.for !== null && fact.against !== null;
  return list === 'dates' && 'certain' in fact && isStatedDate(fact) && !isHeldBack(fact);
}

function isStatedDate({ certain }: DateItem): boolean {
  return certain === 'stated';
}

function confirmed<T extends { readonly check: 'unchecked' | 'confirmed' | 'rejected' }>(fact: T): T {
  return fact.check === 'unchecked' ? { ...fact, check: 'confirmed' } : fact;
}
