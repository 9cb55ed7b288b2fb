import { z } from 'zod';

const count = z.number().int().min(0);

/**
 * How many things of a file were taken in, and what became of the others. `completed`, `grown`: held, and now with the text or the sources that the file
 * has beside. `differ`: held otherwise, and left as it is. `left`: of a report that was removed here, or is held under another id.
 */
export const importCountsSchema = z.strictObject({
  reports: z.strictObject({ added: count, completed: count, unchanged: count, differ: count, left: count }),
  entries: z.strictObject({ added: count, grown: count, unchanged: count, differ: count, left: count }),
  events: z.strictObject({ added: count, unchanged: count, differ: count }),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const NO_COUNTS: ImportCounts = {
  reports: { added: 0, completed: 0, unchanged: 0, differ: 0, left: 0 },
  entries: { added: 0, grown: 0, unchanged: 0, differ: 0, left: 0 },
  events: { added: 0, unchanged: 0, differ: 0 },
};

/** Both together. */
export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    reports: summed(a.reports, b.reports),
    entries: summed(a.entries, b.entries),
    events: summed(a.events, b.events),
  };
}

function summed<Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts): Counts {
  const sums = Object.entries(a).map(([name, value]) => [name, value + (b[name] ?? 0)] as const);
  // Entries lose which names there are, and these are the same.
  return Object.fromEntries(sums) as Counts;
}

/** Whether anything was, or would be, saved. */
export function isNothing({ reports, entries, events }: ImportCounts): boolean {
  return reports.added + reports.completed + entries.added + entries.grown + events.added === 0;
}
