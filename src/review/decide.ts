import type { Fact, FactList, Verdict } from '../core/ports/review.ts';
import type { Check } from '../core/reports/fact.ts';
import type { Facts, Report } from '../core/reports/report.ts';
import { factsOf } from './card.ts';
import { isStated } from './confirm.ts';
import { correctedFact } from './correct-fact.ts';
import type { Decided } from './diary-changes.ts';

/** The report after a verdict, and which of its facts the verdict changed. */
export interface Decision {
  readonly report: Report;
  readonly changed: readonly string[];
  /** Somebody had decided these, or they are in the report no longer. */
  readonly already: readonly string[];
  /** What the diary needs to know of those changed. */
  readonly decided: ReadonlyMap<string, Decided>;
}

/** What is asked of the diary while deciding. */
export interface Surroundings {
  /** Whether something stands against a date that is printed in full. */
  isHeldBack(date: Extract<Fact, { certain: string }>): boolean;
  /** The entry that the date stands behind now; null when there is none. */
  entryOf(date: Extract<Fact, { certain: string }>): string | null;
}

const CHECKS: Readonly<Record<'confirm' | 'reject' | 'reopen', Check>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  reopen: 'unchecked',
};

/** What the verdict makes of the report as it is held. Throws `UserError` when a correction cannot be. */
export function decide(report: Report, verdict: Verdict, around: Surroundings): Decision {
  switch (verdict.type) {
    case 'confirm':
    case 'reject':
    case 'reopen':
      return decideEach(report, verdict, around);
    case 'confirm-stated': {
      const stated = factsOf(report).filter(
        ({ list, fact }) => fact.check === 'unchecked' && isStated(list, fact, around.isHeldBack),
      );
      return decideEach(report, { type: 'confirm', facts: stated.map(({ fact }) => fact.id) }, around);
    }
    case 'edit':
      return putRight(report, verdict, around);
    default:
      return verdict satisfies never;
  }
}

type EachVerdict = Extract<Verdict, { facts: readonly string[] }>;

function decideEach(report: Report, verdict: EachVerdict, around: Surroundings): Decision {
  const byId = new Map(factsOf(report).map(({ fact }) => [fact.id, fact]));
  const asked = [...new Set(verdict.facts)];
  const changed = asked.filter((id) => canDecide(byId.get(id)?.check, verdict.type));
  const check = CHECKS[verdict.type];
  const as = verdict.type === 'confirm' ? verdict.as : undefined;
  const decided = new Map(
    changed.map((id) => {
      const fact = byId.get(id);
      const entry = fact !== undefined && 'certain' in fact ? around.entryOf(fact) : null;
      return [id, { as, entry: entry ?? undefined }] as const;
    }),
  );
  return {
    report: withFacts(report, (fact) => (decided.has(fact.id) ? { ...fact, check } : fact)),
    changed,
    already: asked.filter((id) => !decided.has(id)),
    decided,
  };
}

/** What waits may be confirmed or rejected; what was decided must be opened again first. */
function canDecide(check: Check | undefined, type: EachVerdict['type']): boolean {
  if (check === undefined) return false;
  return type === 'reopen' ? check !== 'unchecked' : check === 'unchecked';
}

function putRight(
  report: Report,
  verdict: Extract<Verdict, { type: 'edit' }>,
  around: Surroundings,
): Decision {
  const found = factsOf(report).find(({ fact }) => fact.id === verdict.fact);
  if (found === undefined) return { report, changed: [], already: [verdict.fact], decided: new Map() };
  const { list, fact } = found;
  const right = correctedFact(list, fact, verdict.correction, report.meetingDate);
  const entry = 'certain' in fact && fact.check === 'confirmed' ? around.entryOf(fact) : null;
  return {
    report: withFacts(report, (one) => (one.id === fact.id ? right : one)),
    changed: [fact.id],
    already: [],
    decided: new Map([[fact.id, { edited: true, entry: entry ?? undefined }]]),
  };
}

/** The report with each fact changed; a change keeps a fact in its own list. */
function withFacts(report: Report, change: (fact: Fact) => Fact): Report {
  const lists = Object.entries(report.facts).map(([list, facts]) => [list, facts.map(change)] as const);
  // Entries lose which list holds which facts, and a change keeps that.
  return { ...report, facts: Object.fromEntries(lists) as unknown as Record<FactList, never[]> & Facts };
}
