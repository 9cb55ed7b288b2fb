import { z } from 'zod';
import { reportSchema } from '../reports/report.ts';
import { entrySchema } from './entry.ts';

export const DIARY_FORMAT = 'nec-bot diary';
export const DIARY_VERSION = 1;

/** What somebody needs to know of a report to find it: its facts and its text are not in the file. */
const sourceSchema = reportSchema.pick({
  id: true,
  title: true,
  reporter: true,
  publisher: true,
  url: true,
  meetingDate: true,
  published: true,
});

/** The diary as members see it, as one file: entries with all their revisions, and the reports that these name. */
export const diaryFileSchema = z.strictObject({
  format: z.literal(DIARY_FORMAT),
  version: z.literal(DIARY_VERSION),
  exported: z.iso.datetime(),
  reports: z.array(sourceSchema),
  entries: z.array(entrySchema),
});
export type DiaryFile = z.infer<typeof diaryFileSchema>;
