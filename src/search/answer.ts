import type { Hit, SearchAnswer, SearchQuestion } from '../core/ports/search.ts';
import { marksIn } from './marks.ts';
import type { Language, Manner, Match, Narrowed, PassageIndex } from './passage-index.ts';
import { readQuestion, type Unit } from './question.ts';

/** Near words named at most in one answer. */
const MOST_NEAR = 5;

/** "secretary's" */
const possessive = /['’]s?$/u;

type Answered = Omit<SearchAnswer, 'complete'>;

/**
 * Looks for all the words as they are, then by other names, then for words begun or spelt so in place of those that nothing holds,
 * then for as many of the words as any passage has; what is found first is the answer.
 */
export function answerFrom(index: PassageIndex, question: SearchQuestion, language: Language): Answered {
  const units = readQuestion(question.words, language.reader, language.sameWords);
  const narrowed: Narrowed = { asOf: question.asOf, filters: question.filters ?? {} };
  const toAnswer = (how: Answered['how'], matches: readonly Match[], units: Missing = NOTHING): Answered =>
    answered(how, matches, units, question, language);
  if (units.length === 0) {
    const asksAll = question.words.trim() === '' && Object.values(narrowed.filters).some(isGiven);
    const all = asksAll ? index.all(narrowed) : [];
    return all.length === 0 ? NO_ANSWER : toAnswer('exact', all);
  }
  const missing = units.filter((unit) => !index.isHeld(unit, narrowed.asOf));
  const exact = missing.length > 0 ? [] : index.match(units, { hold: 'all', loosely: false }, narrowed);
  if (exact.length > 0) return toAnswer('exact', exact);
  const near = nearMatches(index, units, missing, narrowed);
  if (near !== null) return toAnswer('near', near, { all: units, missing });
  const some = units.length < 2 ? [] : index.match(units, { hold: 'most', loosely: false }, narrowed);
  return some.length === 0
    ? { ...NO_ANSWER, missing: missing.map(({ typed }) => typed) }
    : toAnswer('some', some, { all: units, missing });
}

interface Missing {
  readonly all: readonly Unit[];
  readonly missing: readonly Unit[];
}

const NOTHING: Missing = { all: [], missing: [] };
const NO_ANSWER: Answered = { how: 'none', hits: [], missing: [], near: [] };

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

/** By other names, then by words begun so, then by words misspelt so; null when none of it finds anything. */
function nearMatches(
  index: PassageIndex,
  units: readonly Unit[],
  missing: readonly Unit[],
  narrowed: Narrowed,
): Match[] | null {
  if (missing.length === 0) return null;
  const bent = new Set(missing);
  const ways = (['begun', 'misspelt'] as const).filter((how) =>
    missing.every((unit) => unit.also.length > 0 || index.hasNear(unit, how)),
  );
  const manners: Manner[] = [
    ...(missing.every(({ also }) => also.length > 0) ? [{ hold: 'all', loosely: true } as const] : []),
    ...ways.map((how) => ({ hold: 'all', loosely: true, bent: { units: bent, how } }) as const),
  ];
  for (const manner of manners) {
    const found = index.match(units, manner, narrowed);
    if (found.length > 0) return found;
  }
  return null;
}

function answered(
  how: Answered['how'],
  matches: readonly Match[],
  { all, missing }: Missing,
  question: SearchQuestion,
  language: Language,
): Answered {
  const ordered = question.order === 'in-time' ? matches.toSorted(byTime) : matches;
  const hits = ordered.slice(0, question.limit).map((match) => toHit(match, question, language));
  return {
    how,
    hits,
    missing: missing.map(({ typed }) => typed),
    near: how === 'near' ? nearWords(ordered.slice(0, question.limit), all, missing, language) : [],
  };
}

function toHit({ kept, terms }: Match, question: SearchQuestion, language: Language): Hit {
  const { kinds, said, position, facts, ...rest } = kept.passage;
  const wanted = new Set(terms);
  const marksOf = (text: string) => marksIn(text, wanted, language.reader, language.sameWords);
  const kind = question.filters?.kind;
  return {
    ...rest,
    marks: marksOf(rest.text),
    facts: facts.filter((fact) => fact.kind === kind || marksOf(fact.text).length > 0),
    speaker: said === null ? null : { name: said.name, named: said.named },
  };
}

/** The words that were found in place of those missing, as they are written. */
function nearWords(
  matches: readonly Match[],
  all: readonly Unit[],
  missing: readonly Unit[],
  { reader, sameWords }: Language,
): string[] {
  const live = new Set(
    all.filter((unit) => !missing.includes(unit)).flatMap(({ any, also }) => [...any, ...also].flat()),
  );
  const found = new Set<string>();
  for (const { kept, terms } of matches) {
    const wanted = new Set(terms.filter((term) => !live.has(term)));
    const { text, facts } = kept.passage;
    for (const words of [text, ...facts.map((fact) => fact.text)]) {
      for (const { start, end } of marksIn(words, wanted, reader, sameWords))
        found.add(words.slice(start, end).toLowerCase().replace(possessive, ''));
    }
    if (found.size >= MOST_NEAR) break;
  }
  return [...found].slice(0, MOST_NEAR);
}

function byTime(a: Match, b: Match): number {
  return (
    compare(a.kept.meeting, b.kept.meeting) ||
    compare(a.kept.passage.report, b.kept.passage.report) ||
    a.kept.passage.position - b.kept.passage.position
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
