import type { DateItem, Decision, Figure, Person, Vote } from '../core/reports/fact.ts';
import type { Facts, Report } from '../core/reports/report.ts';

interface Fact {
  readonly id: string;
  readonly check: 'unchecked' | 'confirmed' | 'rejected';
  readonly evidence: DateItem['evidence'];
}

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
  const join = <T extends Fact>(
    found: readonly T[],
    known: readonly T[],
    isSame: (a: T, b: T) => boolean,
  ): T[] => {
    const left = [...known];
    const ids = new Set(found.map(({ id }) => id));
    const joined = found.map((fact) => {
      // A held fact that was found again under its own id is taken by that one alone, or two would bear its id.
      const own = left.findIndex((candidate) => candidate.id === fact.id);
      const place =
        own === -1 ? left.findIndex((candidate) => !ids.has(candidate.id) && isSame(fact, candidate)) : own;
      const [match] = place === -1 ? [] : left.splice(place, 1);
      if (match === undefined) return fact;
      agreed += 1;
      heldIds.set(fact.id, match.id);
      // What nobody has judged may be read better this time; what people decided stands.
      return match.check === 'unchecked' ? { ...fact, id: match.id } : { ...match, evidence: fact.evidence };
    });
    return [...joined, ...left.filter((fact) => fact.check !== 'unchecked')];
  };
  const { dates, figures, votes, decisions, asks, promises, people } = read.facts;
  const facts: Facts = {
    dates: withHeldIds(join(dates, held.facts.dates, sameWords), heldIds),
    figures: join(figures, held.facts.figures, sameWords),
    votes: join(votes, held.facts.votes, sameVote),
    decisions: join(decisions, held.facts.decisions, samePlace),
    asks: join(asks, held.facts.asks, samePlace),
    promises: join(promises, held.facts.promises, samePlace),
    people: join(people, held.facts.people, samePerson),
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

/** The same words in the same place are the same fact, whatever was made of them. */
function sameWords(a: DateItem | Figure, b: DateItem | Figure): boolean {
  return (contains(a.words, b.words) || contains(b.words, a.words)) && samePlace(a, b);
}

function sameVote(a: Vote, b: Vote): boolean {
  return a.for === b.for && a.against === b.against && a.outcome === b.outcome;
}

/** Several people may be named in one sentence, and one of them with several roles. */
function samePerson(a: Person, b: Person): boolean {
  const isRole = contains(a.role, b.role) || contains(b.role, a.role) || a.change === b.change;
  return isRole && flat(a.name) === flat(b.name) && samePlace(a, b);
}

/** The few words that place a bundled fact stand in the sentence that was read. */
function samePlace(a: Pick<Decision, 'evidence'>, b: Pick<Decision, 'evidence'>): boolean {
  if (a.evidence.type !== 'quote') return false;
  if (b.evidence.type === 'quote')
    return contains(a.evidence.quote, b.evidence.quote) || contains(b.evidence.quote, a.evidence.quote);
  return (
    b.evidence.type === 'paragraph' &&
    b.evidence.words !== undefined &&
    contains(a.evidence.quote, b.evidence.words)
  );
}

const spaces = /\s+/gu;

/** `1` before `5%`, `1,` before `204` */
const numberBefore = /\p{N}[.,]?$/u;
/** `0` after `5`, `,204` after `1`, `m` after `£5` */
const numberGoesOn = /^(?:[.,]?\p{N}|\p{L})/u;
const digitFirst = /^\p{N}/u;
const digitLast = /\p{N}$/u;

/** Whether the words stand in the text, a number as a number of its own: "5%" does not stand in "15%". */
function contains(long: string, short: string): boolean {
  const [text, words] = [flat(long), flat(short)];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isCutOff = digitFirst.test(words) && numberBefore.test(text.slice(0, at));
    const goesOn = digitLast.test(words) && numberGoesOn.test(text.slice(at + words.length));
    if (!isCutOff && !goesOn) return true;
  }
  return false;
}

function flat(text: string): string {
  return text.replace(spaces, ' ').trim().toLowerCase();
}
