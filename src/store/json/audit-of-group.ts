import { z } from 'zod';
import { type AuditRecord, auditRecordSchema } from '../../core/ports/audit.ts';
import type { StoreFiles } from './store-files.ts';

const storedAuditSchema = z.strictObject({ records: z.array(auditRecordSchema) });
type Stored = z.infer<typeof storedAuditSchema>;

/** Far more than officers decide in a year, and still quick to write. */
const MOST_RECORDS = 20_000;

/** `Audit` for one group. */
export interface AuditOfGroup {
  load(): Promise<void>;
  add(record: AuditRecord): Promise<void>;
  list(): readonly AuditRecord[];
}

/** The file holds them in the order in which they were added; past 20,000 the oldest are forgotten first. */
export function createAuditOfGroup(folder: string, files: StoreFiles): AuditOfGroup {
  const value = files.value<Stored>(`${folder}/audit.json`, storedAuditSchema, { records: [] });
  let sorted: { readonly from: Stored; readonly all: readonly AuditRecord[] } | null = null;

  return {
    load: () => value.load(),
    async add(record) {
      const added = auditRecordSchema.parse(record);
      const since = yearBefore(added.at);
      await value.change(({ records }) => {
        const kept = records.filter(({ at }) => Date.parse(at) >= since);
        return [{ records: [...kept, added].slice(-MOST_RECORDS) }, undefined];
      });
    },
    list() {
      const from = value.read();
      if (sorted?.from !== from) sorted = { from, all: from.records.toReversed().sort(newestFirst) };
      return sorted.all;
    },
  };
}

/** Twelve months by the calendar, in milliseconds of the epoch. */
function yearBefore(at: string): number {
  const day = new Date(at);
  return day.setUTCFullYear(day.getUTCFullYear() - 1);
}

function newestFirst(a: AuditRecord, b: AuditRecord): number {
  return Date.parse(b.at) - Date.parse(a.at);
}
