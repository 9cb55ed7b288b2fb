import type { DateItem, Evidence } from '../core/reports/fact.ts';
import type { Facts, Report } from '../core/reports/report.ts';
import {
  type Likeness,
  type Matched,
  matchFacts,
  samePerson,
  samePlace,
  sameVote,
  sameWords,
} from './match-facts.ts';

/** How a report read anew agrees with what is held of it. */
export interface Comparison {
  readonly report: Report;
  /** Facts that were held already: they keep their id, words and check, and gain the exact quote. */
  readonly agreed: number;
  /** Facts that were not held. */
  readonly added: number;
}

/**
 * A report that has been read, joined with what is held of the same report: a fact that was held keeps what people decided about it
 * and takes the exact quote as evidence; a held fact that was not found this time stays, when a person or the bundle vouches for it.
 */
export function compareWithHeld(read: Report, held: Report | null): Comparison {
  if (held === null) return { report: read, agreed: 0, added: countOf(read.facts) };
  let agreed = 0;
  /** The id that a fact was found under → the one it is held under. */
  const heldIds = new Map<string, string>();
  const join = <T extends Matched>(found: readonly T[], known: readonly T[], likeness: Likeness<T>): T[] => {
    const matches = matchFacts(found, known, likeness);
    agreed += matches.size;
    const joined = found.map((fact) => {
      const match = matches.get(fact);
      if (match === undefined) return fact;
      heldIds.set(fact.id, match.id);
      // What nobody has judged may be read better this time; what people decided stands.
      return match.check === 'unchecked' ? { ...fact, id: match.id } : { ...match, evidence: fact.evidence };
    });
    const taken = new Set(matches.values());
    const left = known.filter((fact) => !taken.has(fact) && fact.check !== 'unchecked');
    return [...joined, ...left.map((fact) => ({ ...fact, evidence: anchored(fact.evidence, read.text) }))];
  };
  const { dates, figures, votes, decisions, asks, promises, people } = read.facts;
  const facts: Facts = {
    dates: withHeldIds(
      join(dates, held.facts.dates, { isSame: sameWords, wordsOf: ({ words }) => words }),
      heldIds,
    ),
    figures: join(figures, held.facts.figures, { isSame: sameWords, wordsOf: ({ words }) => words }),
    votes: join(votes, held.facts.votes, { isSame: sameVote, wordsOf: ({ subject }) => subject }),
    decisions: join(decisions, held.facts.decisions, { isSame: samePlace, wordsOf: ({ what }) => what }),
    asks: join(asks, held.facts.asks, { isSame: samePlace, wordsOf: ({ what }) => what }),
    promises: join(promises, held.facts.promises, { isSame: samePlace, wordsOf: ({ what }) => what }),
    people: join(people, held.facts.people, { isSame: samePerson, wordsOf: ({ role }) => role }),
  };
  const report: Report = {
    ...read,
    publisher: read.publisher ?? held.publisher,
    reporter: read.reporter ?? held.reporter,
    url: read.url ?? held.url,
    published: read.published ?? held.published,
    // Points in our own words say more than the sentences they sum up.
    summary: held.summary.some(({ evidence }) => evidence.type !== 'quote') ? held.summary : read.summary,
    facts,
  };
  return { report, agreed, added: countOf(read.facts) - agreed };
}

export const EARLIER_VERSION = 'told in an earlier version of the report';

/**
 * The evidence where it stands in the text now. What a corrected report tells no longer is not quoted as if it did, and is known again by the note if
 * it comes back.
 */
function anchored(evidence: Evidence, text: string): Evidence {
  if (evidence.type !== 'quote') return evidence;
  const { quote, start } = evidence;
  if (text.startsWith(quote, start)) return evidence;
  const at = text.indexOf(quote);
  if (at === -1) return { type: 'officer', note: `${EARLIER_VERSION}: “${quote}”` };
  return { ...evidence, start: at, end: at + quote.length };
}

/** A date that another took the place of names that one by the id it is held under. */
function withHeldIds(dates: readonly DateItem[], heldIds: ReadonlyMap<string, string>): DateItem[] {
  return dates.map((date) => {
    const by = heldIds.get(date.superseded?.by ?? '');
    return date.superseded === undefined || by === undefined
      ? date
      : { ...date, superseded: { ...date.superseded, by } };
  });
}

export function countOf(facts: Facts): number {
  return Object.values(facts).reduce((sum, list) => sum + list.length, 0);
}
