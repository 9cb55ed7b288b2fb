import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Bot } from './bot.ts';
import { HOME } from './core/ports/place.ts';
import type { Actor } from './core/ports/review.ts';
import { libraryFileSchema } from './core/reports/library-file.ts';
import { applyImport } from './export/apply-import.ts';
import { importCountsSchema } from './export/import-counts.ts';
import type { HeldContent } from './export/own-content.ts';
import { type ImportHelp, type ImportPlan, type Incoming, planImport } from './export/plan-import.ts';
import { retryStale } from './review/retry.ts';
import { findSameReport } from './review/same-report.ts';
import { withoutReports } from './store/forget-report.ts';

/** A library or a part of it, as it comes through the socket. */
export const incomingSchema = libraryFileSchema.pick({ reports: true, entries: true, events: true }).extend({
  from: z.enum(['library', 'diary']),
  fileReports: z.array(z.string()).readonly(),
  without: z.array(z.string()).readonly(),
});

/** What importing it did, and the ids of the reports that were left out. */
export const importedSchema = z.strictObject({ counts: importCountsSchema, left: z.array(z.string()) });
export type Imported = z.infer<typeof importedSchema>;

/** All that the group of the tokens sees, and what comes with the bot. */
export async function heldContentOf({ store, bundled }: Bot): Promise<HeldContent> {
  const { library, diary, events } = store;
  const reports = await library.list(HOME);
  const found = await Promise.all(reports.map(({ id }) => library.find(HOME, id)));
  return {
    reports: found.flatMap((held) => held ?? []),
    entries: await diary.entries(HOME),
    events: await events.list(HOME),
    bundled: bundled.entries,
  };
}

/** What importing it would change; nothing is saved. */
export async function planLibraryImport(bot: Bot, incoming: Incoming): Promise<ImportPlan> {
  const removed = (await bot.store.library.removed(HOME)).map(({ id }) => id);
  return planImport(incoming, { ...(await heldContentOf(bot)), removed }, HELP);
}

/** Imports it: what is not held is added. Durable once it resolves. */
export async function importLibrary(bot: Bot, incoming: Incoming, by: Actor): Promise<Imported> {
  return await retryStale(async () => {
    const plan = await planLibraryImport(bot, incoming);
    await applyImport(bot.store, HOME, plan, { by, at: bot.clock.now() });
    return { counts: plan.counts, left: [...plan.left] };
  });
}

const HELP: ImportHelp = {
  findSame: findSameReport,
  withoutReports: (revisions, gone, held) =>
    withoutReports(revisions, gone, (evidence) => {
      const report = 'report' in evidence ? held.find(({ id }) => id === evidence.report) : undefined;
      return report?.facts.dates.find((item) => isDeepStrictEqual(item.evidence, evidence)) ?? null;
    }),
};
