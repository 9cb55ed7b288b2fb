import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { IsoDay } from '../core/dates/days.ts';
import type { SearchFilters } from '../core/ports/search.ts';
import { publicOn } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import { type Passage, passagesOf, type SentencesOf } from './passages.ts';
import { termsOf, type Unit } from './question.ts';
import type { SameWords } from './same-words.ts';
import type { WordReader } from './terms.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** How words are read and which mean the same, the same for reports and questions. */
export interface Language {
  readonly reader: WordReader;
  readonly sameWords: SameWords;
  readonly sentencesOf: SentencesOf;
}

/** A passage with what a question can be narrowed to. */
interface Kept {
  readonly passage: Passage;
  readonly on: IsoDay;
  readonly meeting: IsoDay;
  readonly reporter: string;
  /** Every word that the speaker is called by, between spaces. */
  readonly speaker: string;
}

/** A passage found, with the terms of it that were asked for; best first. */
export interface Match {
  readonly kept: Kept;
  readonly terms: readonly string[];
}

/** What may be found: reports public by `asOf`, and what the filters leave. */
export interface Narrowed {
  readonly asOf: IsoDay;
  readonly filters: SearchFilters;
}

/** `all`: every unit; `most`: as many units as any passage has. `loosely`: other names that are only near it count too. */
export interface Manner {
  readonly hold: 'all' | 'most';
  readonly loosely: boolean;
  /** Units found by words that begin so, or are spelt almost so. */
  readonly bent?: { readonly units: ReadonlySet<Unit>; readonly how: 'begun' | 'misspelt' };
}

export interface PassageIndex {
  /** Whether the report is read in just as it is. */
  holds(report: Report): boolean;
  /** Reads a report in, in place of an earlier one of the same id. */
  put(report: Report): void;
  /** Drops every report that is not among these. Costs nothing when the very same list was the last. */
  keepOnly(held: readonly Report[]): void;
  /** Whether any passage public by then holds the unit, whatever else the question is narrowed to. */
  isHeld(unit: Unit, asOf: IsoDay): boolean;
  /** Whether any word is begun, or spelt, almost like those of the unit. */
  hasNear(unit: Unit, how: 'begun' | 'misspelt'): boolean;
  match(units: readonly Unit[], manner: Manner, narrowed: Narrowed): Match[];
  /** Every passage that the filters leave, in order of the meetings and of the text. */
  all(narrowed: Narrowed): Match[];
}

/** Terms stand a line each: MiniSearch reads text. */
interface Document {
  readonly id: number;
  readonly terms: string;
  readonly also: string;
}

const TERM_END = '\n';

/** What a sentence says itself counts for more than what was made of it. */
const ALSO_WEIGHT = 0.3;

export function createPassageIndex({ reader, sameWords, sentencesOf }: Language): PassageIndex {
  const mini = createMini();
  const vocabulary = createVocabulary();
  const firstTold = new Map<string, IsoDay>();
  let everReplaced = false;
  const kept = new Map<number, Kept>();
  const reports = new Map<string, { readonly report: Report; readonly ids: readonly number[] }>();
  let next = 0;
  let lastHeld: readonly Report[] | null = null;

  const drop = (report: string): void => {
    for (const id of reports.get(report)?.ids ?? []) {
      mini.discard(id);
      everReplaced = true;
      kept.delete(id);
    }
    reports.delete(report);
  };

  const keepOnly = (held: readonly Report[]): void => {
    if (held === lastHeld) return;
    const ids = new Set(held.map(({ id }) => id));
    for (const id of [...reports.keys()]) if (!ids.has(id)) drop(id);
    lastHeld = held;
  };

  const put = (report: Report): void => {
    drop(report.id);
    // It may come from a list older than the last one.
    lastHeld = null;
    const ids = passagesOf(report, sentencesOf).map((passage) => {
      const id = next;
      next += 1;
      kept.set(id, toKept(passage, report));
      vocabulary.add(reader.read(passage.text));
      const own = new Set(termsOf(passage.text, reader, sameWords));
      const also = termsOf(passage.also, reader, sameWords).filter((term) => !own.has(term));
      noteFirst(firstTold, [...own, ...also], publicOn(report));
      mini.add({ id, terms: [...own].join(TERM_END), also: also.join(TERM_END) });
      return id;
    });
    reports.set(report.id, { report, ids });
  };

  const match: PassageIndex['match'] = (units, manner, narrowed) => {
    const fits = createFits(narrowed);
    const found = mini.search(toQuery(units, manner, vocabulary), {
      filter: ({ id }) => fits(kept.get(id)),
    });
    const chosen = manner.hold === 'all' ? found : withMost(found, units, manner);
    return chosen.flatMap(({ id, terms }) => {
      const one = kept.get(id);
      return one === undefined ? [] : [{ kept: one, terms }];
    });
  };

  return {
    holds: (report) => reports.get(report.id)?.report === report,
    put,
    keepOnly,
    isHeld: (unit, asOf) => {
      const told = unit.any.filter((way) => way.every((term) => (firstTold.get(term) ?? '9999') <= asOf));
      if (told.length === 0) return false;
      const isPlain = !everReplaced && told.some((way) => way.length === 1);
      return isPlain || match([unit], { hold: 'all', loosely: false }, { asOf, filters: {} }).length > 0;
    },
    hasNear: ({ words }, how) => words.every((word) => vocabulary.near(word, how).length > 0),
    match,
    all: (narrowed) => {
      const fits = createFits(narrowed);
      return [...kept.values()].filter(fits).map((one) => ({ kept: one, terms: [] }));
    },
  };
}

/** Keeps for each term the first day on which a report told it. */
function noteFirst(first: Map<string, IsoDay>, terms: readonly string[], day: IsoDay): void {
  for (const term of terms) {
    const before = first.get(term);
    if (before === undefined || day < before) first.set(term, day);
  }
}

function createMini(): MiniSearch<Document> {
  return new MiniSearch<Document>({
    fields: ['terms', 'also'],
    tokenize: (terms) => terms.split(TERM_END),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, boost: { also: ALSO_WEIGHT } },
  });
}

function toKept(passage: Passage, report: Report): Kept {
  const names = passage.said === null ? [] : [passage.said.name, ...passage.said.titles];
  return {
    passage,
    on: publicOn(report),
    meeting: report.meetingDate,
    reporter: (report.reporter ?? '').toLowerCase(),
    speaker: ` ${names.join(' ').toLowerCase()} `,
  };
}

function createFits({ asOf, filters }: Narrowed): (kept: Kept | undefined) => boolean {
  const { reporter, speaker, year, kind } = filters;
  const reporterWords = wordsOf(reporter);
  const speakerWords = wordsOf(speaker).map((word) => ` ${word} `);
  return (kept) =>
    kept !== undefined &&
    kept.on <= asOf &&
    (year === undefined || kept.meeting.startsWith(`${year}-`)) &&
    (kind === undefined || kept.passage.kinds.has(kind)) &&
    reporterWords.every((word) => kept.reporter.includes(word)) &&
    speakerWords.every((word) => kept.speaker.includes(word));
}

const spaces = /\s+/u;

function wordsOf(text: string | undefined): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(spaces)
    .filter((word) => word !== '');
}

function toQuery(units: readonly Unit[], { hold, loosely, bent }: Manner, vocabulary: Vocabulary): Query {
  const queries = units.map((unit): Query => {
    const ways = loosely ? [...unit.any, ...unit.also] : unit.any;
    if (bent?.units.has(unit) !== true) return waysQuery(ways);
    const other = bentQuery(unit, bent.how, vocabulary);
    return unit.also.length === 0 ? other : { combineWith: 'OR', queries: [waysQuery(ways), other] };
  });
  return { combineWith: hold === 'all' ? 'AND' : 'OR', queries };
}

function waysQuery(ways: Unit['any']): Query {
  const [only, another] = ways;
  if (only !== undefined && another === undefined && only.length === 1) return only[0] ?? '';
  return {
    combineWith: 'OR',
    queries: ways.map((terms) => ({ combineWith: 'AND', queries: [...terms] })),
  };
}

/** Other words in place of those typed. An empty list of ways finds nothing. */
function bentQuery({ words }: Unit, how: 'begun' | 'misspelt', vocabulary: Vocabulary): Query {
  return {
    combineWith: 'AND',
    queries: words.map((word) => ({ combineWith: 'OR', queries: vocabulary.near(word, how) })),
  };
}

/** Of those that hold any unit, the ones that hold the most. */
function withMost(found: readonly SearchResult[], units: readonly Unit[], manner: Manner): SearchResult[] {
  const counted = found.map((result) => {
    const asked = new Set(result.queryTerms);
    const count = units.filter((unit) =>
      [...unit.any, ...(manner.loosely ? unit.also : [])].some((way) => way.every((term) => asked.has(term))),
    ).length;
    return { result, count };
  });
  const most = counted.reduce((best, { count }) => Math.max(best, count), 0);
  return counted.flatMap(({ result, count }) => (count === most && count > 0 ? [result] : []));
}
