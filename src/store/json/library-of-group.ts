import { z } from 'zod';
import type { IsoDay } from '../../core/dates/days.ts';
import { dateLabel } from '../../core/dates/labels.ts';
import { UserError } from '../../core/errors.ts';
import { type Held, StaleWriteError } from '../../core/ports/library.ts';
import { type Report, reportSchema } from '../../core/reports/report.ts';
import type { RemovedReports } from '../join-diary.ts';
import type { DurableValue } from './durable-value.ts';
import type { RemovedOfGroup } from './removed-of-group.ts';
import { toDamaged } from './store-fault.ts';
import type { StoreFiles } from './store-files.ts';

const storedReportSchema = z.strictObject({ revision: z.number().int().min(1), report: reportSchema });

/** A report's place in memory: empty, at revision 0, until its file is first written. */
interface Slot {
  readonly revision: number;
  readonly report: Report | null;
}
const EMPTY: Slot = { revision: 0, report: null };

/** `Library` for one group. */
export interface LibraryOfGroup {
  load(ids: readonly string[]): Promise<void>;
  list(): readonly Report[];
  find(id: string): Held<Report> | null;
  /** Throws `UserError` `report-removed` for the id of a report that was removed. */
  save(report: Report, expectedRevision: number): Promise<void>;
  /** Takes the report's file away with its copies; what comes with the bot is only hidden by being removed. */
  erase(id: string): Promise<void>;
}

/** Reports are read this many at a time: enough to keep the disk busy, few enough for any limit on open files. */
const AT_ONCE = 16;

export function createLibraryOfGroup(
  folder: string,
  files: StoreFiles,
  bundled: readonly Report[],
  removed: RemovedOfGroup,
): LibraryOfGroup {
  const bundledById = new Map(bundled.map((report) => [report.id, report]));
  const saved = new Map<string, DurableValue<Slot>>();
  let sorted: { readonly without: RemovedReports; readonly all: readonly Report[] } | null = null;

  function slotOf(id: string): DurableValue<Slot> {
    const slot =
      saved.get(id) ?? files.value<Slot>(`${folder}/reports/${id}.json`, storedReportSchema, EMPTY);
    saved.set(id, slot);
    return slot;
  }

  async function loadOne(id: string): Promise<void> {
    const slot = slotOf(id);
    await slot.load();
    const { report } = slot.read();
    if (report !== null && report.id !== id) {
      throw toDamaged(`${folder}/reports/${id}.json`, `it holds the report ${report.id}`);
    }
  }

  function sortAll(without: RemovedReports): readonly Report[] {
    const all = new Map(bundledById);
    for (const [id, slot] of saved) {
      const { report } = slot.read();
      if (report !== null) all.set(id, report);
    }
    return [...all.values()].filter(({ id }) => !without.has(id)).sort(newestFirst);
  }

  return {
    async load(ids) {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        await Promise.all(ids.slice(at, at + AT_ONCE).map(loadOne));
      }
    },
    list() {
      const without = removed.byId();
      if (sorted?.without !== without) sorted = { without, all: sortAll(without) };
      return sorted.all;
    },
    find(id) {
      if (removed.byId().has(id)) return null;
      const { report, revision } = saved.get(id)?.read() ?? EMPTY;
      const value = report ?? bundledById.get(id) ?? null;
      return value === null ? null : { value, revision };
    },
    async save(report, expectedRevision) {
      const checked = reportSchema.parse(report);
      const on = removed.byId().get(checked.id);
      if (on !== undefined) throw toRemoved(checked.id, on);
      await slotOf(checked.id).change(({ revision }) => {
        if (revision !== expectedRevision) throw new StaleWriteError(`The report ${checked.id}`);
        return [{ revision: revision + 1, report: checked }, undefined];
      });
      sorted = null;
    },
    async erase(id) {
      await saved.get(id)?.erase();
      saved.delete(id);
      sorted = null;
    },
  };
}

function toRemoved(id: string, on: IsoDay): UserError {
  const what = `The report ${id} was removed on ${dateLabel(on)}, so it was not saved.`;
  return new UserError('report-removed', what, 'Let it back in first, if its reporter agrees.');
}

function newestFirst(a: Report, b: Report): number {
  if (a.meetingDate !== b.meetingDate) return a.meetingDate < b.meetingDate ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
