import { z } from 'zod';
import type { IsoDay } from '../../core/dates/days.ts';
import { reportIdSchema } from '../../core/reports/report.ts';
import type { RemovedReports } from '../join-diary.ts';
import type { StoreFiles } from './store-files.ts';

const removedReportSchema = z.strictObject({ id: reportIdSchema, on: z.iso.date() });
const storedRemovedSchema = z.strictObject({ removed: z.array(removedReportSchema) });
type Stored = z.infer<typeof storedRemovedSchema>;

/** What was removed from one group: its ids and days, and nothing else. */
export interface RemovedOfGroup {
  load(): Promise<void>;
  list(): Stored['removed'];
  /** The same map until something is added or taken back. */
  byId(): RemovedReports;
  /** Durable once it resolves. The first day stays when a report is removed twice. */
  add(id: string, on: IsoDay): Promise<void>;
  /** Durable once it resolves. */
  takeBack(id: string): Promise<void>;
}

export function createRemovedOfGroup(folder: string, files: StoreFiles): RemovedOfGroup {
  const value = files.value<Stored>(`${folder}/removed.json`, storedRemovedSchema, { removed: [] });
  let mapped: { readonly from: Stored; readonly all: RemovedReports } | null = null;

  return {
    load: () => value.load(),
    list: () => value.read().removed,
    byId() {
      const from = value.read();
      if (mapped?.from !== from) mapped = { from, all: new Map(from.removed.map(({ id, on }) => [id, on])) };
      return mapped.all;
    },
    async add(id, on) {
      const added = removedReportSchema.parse({ id, on });
      await value.change((stored) =>
        stored.removed.some((known) => known.id === id)
          ? [stored, undefined]
          : [{ removed: [...stored.removed, added] }, undefined],
      );
    },
    async takeBack(id) {
      await value.change((stored) => {
        const removed = stored.removed.filter((known) => known.id !== id);
        return [removed.length === stored.removed.length ? stored : { removed }, undefined];
      });
    },
  };
}
