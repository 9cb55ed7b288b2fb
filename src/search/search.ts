import type { Library } from '../core/ports/library.ts';
import type { Group } from '../core/ports/place.ts';
import type { Search } from '../core/ports/search.ts';
import type { Report } from '../core/reports/report.ts';
import { answerFrom } from './answer.ts';
import { createPassageIndex, type Language, type PassageIndex } from './passage-index.ts';
import type { SentencesOf } from './passages.ts';
import { readQuestion, termsOf, type Unit } from './question.ts';
import { createSameWords, type NamedTerm } from './same-words.ts';
import { createWordReader } from './terms.ts';

/** How long the index may be read in between two pauses, in milliseconds, so that commands are answered meanwhile. */
const SLICE_MS = 10;
/** How long a question may look through reports that are not read in yet, in milliseconds. */
const LOOK_MS = 50;
/** So few reports are read in at once, however long it takes: a process just started is slow, and then everything is there. */
const FEW = 25;

export interface WarmSearch extends Search {
  /** Brings the group's index up to date: reports already indexed as they are cost nothing, and those that the library no longer holds are dropped. */
  warm(group: Group): Promise<void>;
}

export interface SearchParts {
  readonly library: Library;
  readonly sentencesOf: SentencesOf;
  /** What goes by several names, so that each finds the others. */
  readonly terms: readonly NamedTerm[];
  /** How long a question may look through reports that are not read in yet; without end where nobody can ask again in a moment. */
  readonly lookMs?: number;
  /** Milliseconds that have gone by, from any beginning. */
  readonly elapsed?: () => number;
}

/**
 * Search over reports, kept in memory and brought up to date from the library. A question asked while reports are still being read in is
 * answered from those that are and those that could be looked through in 50 ms, those with the words in their text first.
 */
export function createSearch({
  library,
  sentencesOf,
  terms,
  lookMs = LOOK_MS,
  elapsed = () => performance.now(),
}: SearchParts): WarmSearch {
  const reader = createWordReader();
  const language: Language = { reader, sameWords: createSameWords(terms, reader), sentencesOf };
  const indexes = new Map<Group, PassageIndex>();
  const underWay = new Map<Group, Promise<void>>();
  const indexOf = (group: Group): PassageIndex => {
    const index = indexes.get(group) ?? createPassageIndex(language);
    indexes.set(group, index);
    return index;
  };

  const warm = async (group: Group): Promise<void> => {
    // After the one under way, which may have read the library before the last save; what is indexed already costs nothing.
    const before = underWay.get(group)?.catch(() => {}) ?? Promise.resolve();
    const work = before.then(async () => await readIn(indexOf(group), await library.list(group), elapsed));
    underWay.set(group, work);
    return await work;
  };

  return {
    warm,
    matching: (words) => {
      const units = readQuestion(words, reader, language.sameWords);
      return (text) => {
        const terms = new Set(termsOf(text, reader, language.sameWords));
        const holds = (unit: Unit): boolean => unit.any.some((way) => way.every((term) => terms.has(term)));
        return units.length > 0 && units.every(holds);
      };
    },
    find: async (group, question) => {
      const index = indexOf(group);
      const held = await library.list(group);
      index.keepOnly(held);
      const waiting = held.filter((report) => !index.holds(report));
      const complete = lookThrough(
        index,
        waiting,
        question.words,
        waiting.length > FEW ? lookMs : Number.POSITIVE_INFINITY,
        elapsed,
      );
      if (!complete) warm(group).catch(() => {});
      return { ...answerFrom(index, question, language), complete };
    },
  };
}

async function readIn(index: PassageIndex, reports: readonly Report[], elapsed: () => number): Promise<void> {
  let begun = elapsed();
  index.keepOnly(reports);
  for (const report of reports) {
    if (index.holds(report)) continue;
    index.put(report);
    if (elapsed() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    begun = elapsed();
  }
}

/** Reads in as many reports as the time allows, those that seem to hold the words first; whether it was all of them. */
function lookThrough(
  index: PassageIndex,
  waiting: readonly Report[],
  words: string,
  lookMs: number,
  elapsed: () => number,
): boolean {
  if (waiting.length === 0) return true;
  const until = elapsed() + lookMs;
  const later: Report[] = [];
  const beginnings = beginningsOf(words);
  for (const report of waiting) {
    if (elapsed() >= until) return false;
    if (seemsToHold(report, beginnings)) index.put(report);
    else later.push(report);
  }
  for (const report of later) {
    if (elapsed() >= until) return false;
    index.put(report);
  }
  return true;
}

const wordPattern = /[\p{L}\p{N}]{4,}/gu;
/** So much of a word is the same in most of its forms. */
const BEGINNING = 4;

function beginningsOf(words: string): string[] {
  return (words.toLowerCase().match(wordPattern) ?? []).map((word) => word.slice(0, BEGINNING));
}

function seemsToHold({ text }: Report, beginnings: readonly string[]): boolean {
  if (text === '') return true;
  const lower = text.toLowerCase();
  return beginnings.every((beginning) => lower.includes(beginning));
}
