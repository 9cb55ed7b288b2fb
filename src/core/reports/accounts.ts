import { datesAgree, isSameThing } from '../diary/agreement.ts';
import { sharedWords } from '../diary/shared-words.ts';
import type { Check, DateItem, Decision, Figure, Vote } from './fact.ts';
import type { Report } from './report.ts';

/** A fact as one report tells it. */
export interface Account<Fact> {
  readonly report: Report;
  readonly fact: Fact;
}

/** What several reports of one meeting say of one thing: all the same, one alone, or two that cannot both be true. */
export interface Comparison<Fact> {
  readonly verdict: 'agreed' | 'alone' | 'contradicted';
  readonly accounts: readonly Account<Fact>[];
}

/** Whether two facts are of one thing, and whether both can be true. */
interface Likeness<Fact> {
  readonly isSame: (a: Fact, b: Fact) => boolean;
  readonly agrees: (a: Fact, b: Fact) => boolean;
}

const LIKE_WORDS = 0.5;
/** The share by which a figure told roughly may differ. */
const ROUGHLY = 0.1;

export const DATE_LIKENESS: Likeness<DateItem> = { isSame: isSameThing, agrees: datesAgree };

export const VOTE_LIKENESS: Likeness<Vote> = {
  isSame: (a, b) => sharedWords(a.subject, b.subject) >= LIKE_WORDS,
  agrees: (a, b) => a.outcome === b.outcome && mayBeEqual(a.for, b.for) && mayBeEqual(a.against, b.against),
};

/**
 * Two figures are of one thing when they count the same in the same unit. One told roughly does not contradict one told exactly, but far from it
 * it is another figure: "over 100" says nothing of 1,100.
 */
export const FIGURE_LIKENESS: Likeness<Figure> = {
  isSame: (a, b) =>
    a.unit === b.unit &&
    a.direction === b.direction &&
    sharedWords(a.label, b.label) >= LIKE_WORDS &&
    (!isRough(a, b) || isNear(a.value, b.value)),
  agrees: (a, b) => a.value === b.value || isRough(a, b),
};

export const DECISION_LIKENESS: Likeness<Decision> = {
  isSame: (a, b) => sharedWords(a.what, b.what) >= LIKE_WORDS,
  agrees: (a, b) => (a.verb === 'rejected') === (b.verb === 'rejected'),
};

/** The facts of several reports, those of one thing together, in the order of the first report that tells of each. */
export function compareAccounts<Fact extends { readonly check: Check }>(
  reports: readonly Report[],
  factsOf: (report: Report) => readonly Fact[],
  { isSame, agrees }: Likeness<Fact>,
): Comparison<Fact>[] {
  const groups: Account<Fact>[][] = [];
  for (const report of reports)
    for (const fact of factsOf(report).filter(({ check }) => check !== 'rejected')) {
      const group = groups.find(
        (accounts) =>
          accounts.every((account) => account.report.id !== report.id) &&
          accounts.some((account) => isSame(account.fact, fact)),
      );
      if (group === undefined) groups.push([{ report, fact }]);
      else group.push({ report, fact });
    }
  return groups.map((accounts) => ({ verdict: verdictOf(accounts, agrees), accounts }));
}

function verdictOf<Fact>(
  accounts: readonly Account<Fact>[],
  agrees: Likeness<Fact>['agrees'],
): Comparison<Fact>['verdict'] {
  if (accounts.length === 1) return 'alone';
  const facts = accounts.map(({ fact }) => fact);
  return facts.every((a) => facts.every((b) => agrees(a, b))) ? 'agreed' : 'contradicted';
}

function isRough(a: Figure, b: Figure): boolean {
  return a.hedge !== null || b.hedge !== null;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUGHLY * Math.max(Math.abs(a), Math.abs(b));
}

function mayBeEqual(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}
