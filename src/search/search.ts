import MiniSearch from 'minisearch';
import type { IsoDay } from '../core/dates/days.ts';
import type { Library } from '../core/ports/library.ts';
import type { Group } from '../core/ports/place.ts';
import type { Hit, Search } from '../core/ports/search.ts';
import { publicOn } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import { passagesOf } from './passages.ts';

interface Document {
  readonly id: string;
  readonly text: string;
}

interface Kept {
  readonly hit: Hit;
  readonly on: IsoDay;
}

interface Index {
  readonly mini: MiniSearch<Document>;
  readonly kept: Map<string, Kept>;
  readonly reports: Map<string, Report>;
}

/** Reports indexed between two pauses, so that commands are answered while a large library is read. */
const REPORTS_A_SLICE = 10;

export interface WarmSearch extends Search {
  /** Brings the group's index up to date; reports already indexed as they are cost nothing. */
  warm(group: Group): Promise<void>;
}

/** Search over reports, kept in memory and brought up to date from the library. Words match whole or begun; misspelt ones only when nothing else does. */
export function createSearch(library: Library): WarmSearch {
  const indexes = new Map<Group, Index>();
  const underWay = new Map<Group, Promise<void>>();

  const warm = async (group: Group): Promise<void> => {
    // After the one under way, which may have read the library before the last save; what is indexed already costs nothing.
    const before = underWay.get(group)?.catch(() => {}) ?? Promise.resolve();
    const work = before.then(() => update(indexes, group, library));
    underWay.set(group, work);
    return await work;
  };

  return {
    warm,
    find: async (group, words, asOf, limit) => {
      await warm(group);
      const index = indexes.get(group);
      return index === undefined ? [] : findIn(index, words, asOf, limit);
    },
  };
}

async function update(indexes: Map<Group, Index>, group: Group, library: Library): Promise<void> {
  const index = indexes.get(group) ?? emptyIndex();
  indexes.set(group, index);
  let done = 0;
  for (const report of await library.list(group)) {
    if (index.reports.get(report.id) === report) continue;
    replaceReport(index, report);
    done += 1;
    if (done % REPORTS_A_SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function emptyIndex(): Index {
  return { mini: new MiniSearch<Document>({ fields: ['text'] }), kept: new Map(), reports: new Map() };
}

function replaceReport(index: Index, report: Report): void {
  const old = index.reports.get(report.id);
  if (old !== undefined) {
    for (const [id, { hit }] of index.kept) {
      if (hit.report !== report.id) continue;
      index.mini.discard(id);
      index.kept.delete(id);
    }
  }
  passagesOf(report).forEach((hit, number) => {
    // A counter after the report's id would be taken when a report is read again, and MiniSearch keeps discarded ids.
    const id = `${report.id}#${index.mini.documentCount + index.mini.dirtCount}#${number}`;
    index.kept.set(id, { hit, on: publicOn(report) });
    index.mini.add({ id, text: hit.text });
  });
  index.reports.set(report.id, report);
}

function findIn(index: Index, words: string, asOf: IsoDay, limit: number): Hit[] {
  const known = (result: { id: string }): boolean => (index.kept.get(result.id)?.on ?? '9999') <= asOf;
  const tries = [
    { combineWith: 'AND', prefix: true },
    { combineWith: 'AND', prefix: true, fuzzy: 0.2 },
    { combineWith: 'OR', prefix: true },
  ] as const;
  for (const options of tries) {
    const results = index.mini.search(words, {
      ...options,
      filter: (result) => known({ id: String(result.id) }),
    });
    if (results.length > 0)
      return results.slice(0, limit).flatMap((result) => index.kept.get(String(result.id))?.hit ?? []);
  }
  return [];
}
