import { z } from 'zod';
import { type Held, StaleWriteError } from '../../core/ports/library.ts';
import { type Report, reportSchema } from '../../core/reports/report.ts';
import type { DurableValue } from './durable-value.ts';
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
  save(report: Report, expectedRevision: number): Promise<void>;
}

/** Reports are read this many at a time: enough to keep the disk busy, few enough for any limit on open files. */
const AT_ONCE = 16;

export function createLibraryOfGroup(
  folder: string,
  files: StoreFiles,
  bundled: readonly Report[],
): LibraryOfGroup {
  const bundledById = new Map(bundled.map((report) => [report.id, report]));
  const saved = new Map<string, DurableValue<Slot>>();
  let sorted: readonly Report[] | null = null;

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

  function sortAll(): readonly Report[] {
    const all = new Map(bundledById);
    for (const [id, slot] of saved) {
      const { report } = slot.read();
      if (report !== null) all.set(id, report);
    }
    return [...all.values()].sort(newestFirst);
  }

  return {
    async load(ids) {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        await Promise.all(ids.slice(at, at + AT_ONCE).map(loadOne));
      }
    },
    list() {
      sorted ??= sortAll();
      return sorted;
    },
    find(id) {
      const { report, revision } = saved.get(id)?.read() ?? EMPTY;
      const value = report ?? bundledById.get(id) ?? null;
      return value === null ? null : { value, revision };
    },
    async save(report, expectedRevision) {
      const checked = reportSchema.parse(report);
      await slotOf(checked.id).change(({ revision }) => {
        if (revision !== expectedRevision) throw new StaleWriteError(`The report ${checked.id}`);
        return [{ revision: revision + 1, report: checked }, undefined];
      });
      sorted = null;
    },
  };
}

function newestFirst(a: Report, b: Report): number {
  if (a.meetingDate !== b.meetingDate) return a.meetingDate < b.meetingDate ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
