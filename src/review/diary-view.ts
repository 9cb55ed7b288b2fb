import type { IsoDay } from '../core/dates/days.ts';
import { firstDay } from '../core/dates/edtf.ts';
import type { Entry } from '../core/diary/entry.ts';
import { createEntryIndex } from '../core/diary/entry-index.ts';
import { reportsOf } from '../core/diary/vouching.ts';
import type { DateItem, Topic } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';

/** As far as a date moves, in months that have begun. */
const MONTHS_AROUND = 10;

/** The diary as one date of a report looks for its place in it, quickly among thousands of entries. */
export interface DiaryView {
  find(id: string): Entry | null;
  /** Entries of its topic in its months. */
  near(item: Pick<DateItem, 'edtf' | 'topic'>): readonly Entry[];
  ofTopic(topic: Topic): readonly Entry[];
  /** Entries of its topic that lie, or once lay, within ten months of it. */
  around(item: Pick<DateItem, 'edtf' | 'topic'>): readonly Entry[];
  toldBy(report: string): readonly Entry[];
  /** Null for a report that is not held (any more). */
  reportOf(id: string): Report | null;
}

export function createDiaryView(entries: readonly Entry[], reports: readonly Report[]): DiaryView {
  const index = createEntryIndex(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byTopic = new Map<string, Entry[]>();
  const byReport = new Map<string, Entry[]>();
  const byMonth = new Map<string, Entry[]>();
  for (const entry of entries) {
    addTo(byTopic, entry.revisions.at(-1)?.topic ?? 'other', entry);
    for (const key of monthKeys(entry)) addTo(byMonth, key, entry);
    for (const report of reportsOf(entry)) addTo(byReport, report, entry);
  }
  const reportById = new Map(reports.map((report) => [report.id, report]));
  return {
    find: (id) => byId.get(id) ?? null,
    near: (item) => index.near(item),
    ofTopic: (topic) => byTopic.get(topic) ?? [],
    around: ({ edtf, topic }) => {
      const at = monthNumber(firstDay(edtf));
      const months = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, n) => at - MONTHS_AROUND + n);
      return [...new Set(months.flatMap((month) => byMonth.get(`${topic} ${month}`) ?? []))];
    },
    toldBy: (report) => byReport.get(report) ?? [],
    reportOf: (id) => reportById.get(id) ?? null,
  };
}

/** The view with these entries new or in the place of those that bear their id, for the few that one report changes. */
export function withEntries(view: DiaryView, changed: ReadonlyMap<string, Entry>): DiaryView {
  const fresh = (): Entry[] => [...changed.values()].filter(({ id }) => view.find(id) === null);
  const now = (entries: readonly Entry[]): Entry[] => entries.map((entry) => changed.get(entry.id) ?? entry);
  const freshOf = (topic: Topic): Entry[] =>
    fresh().filter((entry) => entry.revisions.at(-1)?.topic === topic);
  return {
    find: (id) => changed.get(id) ?? view.find(id),
    near: (item) => [...now(view.near(item)), ...freshOf(item.topic)],
    ofTopic: (topic) => [...now(view.ofTopic(topic)), ...freshOf(topic)],
    around: (item) => [...now(view.around(item)), ...freshOf(item.topic)],
    toldBy: (report) => {
      const told = [...changed.values()].filter((entry) => reportsOf(entry).includes(report));
      return [...view.toldBy(report).filter(({ id }) => !changed.has(id)), ...told];
    },
    reportOf: (id) => view.reportOf(id),
  };
}

/** The day of the meeting that a report is of; null for a report that is not held. */
export function meetingOf(view: DiaryView, report: string): IsoDay | null {
  return view.reportOf(report)?.meetingDate ?? null;
}

/** The month in which each of its dates began. */
function monthKeys(entry: Entry): Set<string> {
  const topic = entry.revisions.at(-1)?.topic;
  return new Set(entry.revisions.map(({ edtf }) => `${topic} ${monthNumber(firstDay(edtf))}`));
}

function monthNumber(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [entry]);
  else held.push(entry);
}
