import { z } from 'zod';
import { knownEventSchema } from '../dates/known-event.ts';
import { entrySchema } from '../diary/entry.ts';
import { reportSchema } from './report.ts';

const FORMAT = 'nec-bot library';
const VERSION = 1;

/**
 * What a group holds, as one file to move or to keep: its reports with their facts, what its diary has beside the bundled entries, and the
 * events that its officers added. A report goes with its text (`text` and `blocks`) for a private move only, and without it
 * (both empty) to anybody else: the quotes in its facts then stand for it.
 */
export const libraryFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  reports: z.array(reportSchema),
  entries: z.array(entrySchema),
  events: z.array(knownEventSchema),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;

/** The file of these; `texts: 'without'` leaves every report's text out. */
export function toLibraryFile(
  held: Pick<LibraryFile, 'reports' | 'entries' | 'events'>,
  texts: 'with' | 'without',
): LibraryFile {
  const { reports, entries, events } = held;
  return {
    format: FORMAT,
    version: VERSION,
    reports: texts === 'with' ? reports : reports.map((report) => ({ ...report, text: '', blocks: [] })),
    entries,
    events,
  };
}
