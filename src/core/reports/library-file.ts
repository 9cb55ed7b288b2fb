import { z } from 'zod';
import { knownEventSchema } from '../dates/known-event.ts';
import { entrySchema } from '../diary/entry.ts';
import { type Report, reportSchema } from './report.ts';

export const LIBRARY_FORMAT = 'nec-bot library';
export const LIBRARY_VERSION = 1;

/**
 * What a group holds, as one file to move or to keep: its reports with their facts, what its diary has beside the bundled entries, and the
 * events that its officers added. A report goes with its text (`text`, `blocks`, and points that are its own sentences) for a private move only,
 * and without it to anybody else: the quotes in its facts then stand for it. `exported` is the moment at which the file was made.
 */
export const libraryFileSchema = z.strictObject({
  format: z.literal(LIBRARY_FORMAT),
  version: z.literal(LIBRARY_VERSION),
  exported: z.iso.datetime(),
  reports: z.array(reportSchema),
  entries: z.array(entrySchema),
  events: z.array(knownEventSchema),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;

/** What such a file holds. */
export type LibraryContent = Pick<LibraryFile, 'reports' | 'entries' | 'events'>;

/** The file of these; `texts: 'without'` leaves every report's text out. */
export function toLibraryFile(
  { reports, entries, events }: LibraryContent,
  texts: 'with' | 'without',
  exported: Date,
): LibraryFile {
  return {
    format: LIBRARY_FORMAT,
    version: LIBRARY_VERSION,
    exported: exported.toISOString(),
    reports: texts === 'with' ? reports : reports.map(withoutText),
    entries,
    events,
  };
}

/** The report without its reporter’s text: facts with their quotes stay, and points in our own words. */
export function withoutText(report: Report): Report {
  const summary = report.summary.filter(({ evidence }) => evidence.type !== 'quote');
  const { alsoTold } = report;
  const more =
    alsoTold === undefined ? {} : { alsoTold: alsoTold.filter(({ evidence }) => evidence.type !== 'quote') };
  return { ...report, summary, ...more, text: '', blocks: [] };
}
