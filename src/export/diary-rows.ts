import type { IsoDay } from '../core/dates/days.ts';
import { firstDay, lastDay } from '../core/dates/edtf.ts';
import type { Entry } from '../core/diary/entry.ts';
import { type Standing, standings } from '../core/diary/standing.ts';
import type { Evidence, Topic } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import { shortened } from './shortened.ts';

/** Which dates of the diary are wanted: those that fall into the days (both included), of the topic. */
export interface DiaryWish {
  readonly since?: IsoDay | undefined;
  readonly until?: IsoDay | undefined;
  readonly topic?: Topic | undefined;
}

/** Where a date is told. `place` is the short quote, or where on the page to look. */
export interface RowSource {
  readonly title: string;
  readonly reporter: string | null;
  readonly url: string | null;
  readonly place: { readonly type: 'quote' | 'page'; readonly text: string } | null;
}

/** A date of the diary as it stands, with its first and last day and its sources. */
export interface DiaryRow extends Standing {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly sources: readonly RowSource[];
}

export type SourceReport = Pick<Report, 'id' | 'title' | 'reporter' | 'url'>;

/** What stands on `today`, cancelled dates included, in the order of their days. */
export function toDiaryRows(
  entries: readonly Entry[],
  reports: readonly SourceReport[],
  today: IsoDay,
  wish: DiaryWish = {},
): DiaryRow[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return standings(entries, today)
    .filter((standing) => isWanted(standing, wish))
    .map((standing) => ({
      ...standing,
      first: firstDay(standing.edtf),
      last: lastDay(standing.edtf),
      sources: standing.evidence.map((evidence) => toSource(evidence, byId)),
    }))
    .sort(inOrder);
}

/** Whether the date can fall into the days, and is of the topic. */
export function isWanted(
  { edtf, topic }: { readonly edtf: string; readonly topic: Topic },
  wish: DiaryWish,
): boolean {
  if (wish.topic !== undefined && topic !== wish.topic) return false;
  const isLateEnough = wish.since === undefined || lastDay(edtf) >= wish.since;
  return isLateEnough && (wish.until === undefined || firstDay(edtf) <= wish.until);
}

/** What stands before the note of a date that was entered by hand. */
export const BY_HAND = 'entered by an officer: ';

function toSource(evidence: Evidence, reports: ReadonlyMap<string, SourceReport>): RowSource {
  const nowhere = { reporter: null, url: null, place: null };
  if (evidence.type === 'law') return { ...nowhere, title: evidence.provision };
  if (evidence.type === 'officer') return { ...nowhere, title: `${BY_HAND}${evidence.note}` };
  const report = reports.get(evidence.report);
  return {
    title: report?.title ?? `report ${evidence.report}`,
    reporter: report?.reporter ?? null,
    url: report?.url ?? null,
    place:
      evidence.type === 'quote'
        ? { type: 'quote', text: shortened(evidence.quote) }
        : { type: 'page', text: onPage(evidence) },
  };
}

function onPage({ paragraph, words }: Extract<Evidence, { type: 'paragraph' }>): string {
  return words === undefined ? `paragraph ${paragraph}` : `paragraph ${paragraph}, at “${words}”`;
}

function inOrder(a: DiaryRow, b: DiaryRow): number {
  return compare(keyOf(a), keyOf(b));
}

function keyOf({ first, last, time, id }: DiaryRow): string {
  return `${first} ${last} ${time ?? ''} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
