import type { DateItem, Decision, Evidence, Figure, Person, Vote } from '../core/reports/fact.ts';

/** What every fact has. */
export interface Matched {
  readonly id: string;
  readonly check: 'unchecked' | 'confirmed' | 'rejected';
  readonly evidence: Evidence;
}

/** How facts of one list are known again. */
export interface Likeness<T> {
  /** The same words in the same place are the same fact, whatever was made of them. */
  readonly isSame: (found: T, held: T) => boolean;
  /** The words of the fact itself: of several that may be the same, those with these very words are. */
  readonly wordsOf: (fact: T) => string;
}

/** From this share of its words on, a sentence is the same one corrected. */
const SAME_SENTENCE = 0.85;

/**
 * The held fact that each found one is, by its place in the list; none is given away twice. Surest first: one found again under its own id, then the
 * same words in the same place, then more or fewer words there, then the same words in a sentence in which a slip was put right.
 */
export function matchFacts<T extends Matched>(
  found: readonly T[],
  held: readonly T[],
  { isSame, wordsOf }: Likeness<T>,
): ReadonlyMap<T, T> {
  const matches = new Map<T, T>();
  const left = new Set(held);
  const ids = new Set(found.map(({ id }) => id));
  const hasWords = (a: T, b: T): boolean => flat(wordsOf(a)) === flat(wordsOf(b));
  const isOther = (a: T, b: T): boolean => a.id !== b.id && ids.has(b.id);
  const rounds: readonly ((a: T, b: T) => boolean)[] = [
    (a, b) => a.id === b.id,
    (a, b) => hasWords(a, b) && isSame(a, b),
    isSame,
    (a, b) => hasWords(a, b) && isCorrected(a.evidence, b.evidence),
  ];
  for (const fits of rounds)
    for (const fact of found) {
      if (matches.has(fact)) continue;
      // A held fact that was found again under its own id is taken by that one alone, or two would bear its id.
      const match = [...left].find((one) => !isOther(fact, one) && fits(fact, one));
      if (match === undefined) continue;
      left.delete(match);
      matches.set(fact, match);
    }
  return matches;
}

/** The few words that place a bundled fact stand in the sentence that was read; what was told in an earlier version stands there again. */
export function samePlace(a: Pick<Decision, 'evidence'>, b: Pick<Decision, 'evidence'>): boolean {
  if (a.evidence.type !== 'quote') return false;
  const { quote } = a.evidence;
  if (b.evidence.type === 'quote')
    return contains(quote, b.evidence.quote) || contains(b.evidence.quote, quote);
  if (b.evidence.type === 'officer') return contains(b.evidence.note, quote);
  return (
    b.evidence.type === 'paragraph' && b.evidence.words !== undefined && contains(quote, b.evidence.words)
  );
}

export function sameWords(a: DateItem | Figure, b: DateItem | Figure): boolean {
  return (contains(a.words, b.words) || contains(b.words, a.words)) && samePlace(a, b);
}

export function sameVote(a: Vote, b: Vote): boolean {
  return a.for === b.for && a.against === b.against && a.outcome === b.outcome;
}

/** Several people may be named in one sentence, and one of them with several roles. */
export function samePerson(a: Person, b: Person): boolean {
  const isRole = contains(a.role, b.role) || contains(b.role, a.role) || a.change === b.change;
  return isRole && flat(a.name) === flat(b.name) && samePlace(a, b);
}

/** Whether next to all the words of either sentence stand in the other. */
function isCorrected(a: Evidence, b: Evidence): boolean {
  if (a.type !== 'quote' || b.type !== 'quote') return false;
  const [first, second] = [wordsIn(a.quote), wordsIn(b.quote)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= SAME_SENTENCE * (first.size + second.size - shared);
}

const wordPattern = /[\p{L}\p{N}]{1,40}/gu;

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(wordPattern) ?? []);
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
