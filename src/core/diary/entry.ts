import { z } from 'zod';
import {
  dateItemSchema,
  edtfSchema,
  evidenceSchema,
  kindSchema,
  timeSchema,
  topicSchema,
} from '../reports/fact.ts';

/**
 * What one source said of an entry, and when that became public. `on` is the London day: of publication for a report,
 * of the change for an officer. A moved date is a new revision with its reason, never an edit of an old one.
 */
const revisionSchema = z.strictObject({
  on: z.iso.date(),
  by: z.enum(['report', 'officer', 'law']),
  reason: z.string().min(1),
  status: z.enum(['stands', 'cancelled']),
  edtf: edtfSchema,
  time: timeSchema.nullable(),
  kind: kindSchema,
  topic: topicSchema,
  what: z.string().min(1),
  certain: dateItemSchema.shape.certain,
  rule: z.string().min(1),
  evidence: evidenceSchema,
});
export type Revision = z.infer<typeof revisionSchema>;

/** One thing in the diary; `timetable` names the dates entered by hand that it belongs with. Its id never changes, so reminders and calendar files can name it for good. */
export const entrySchema = z.strictObject({
  id: z.string().min(1).max(100),
  revisions: z.array(revisionSchema).min(1),
  timetable: z.string().min(1).max(100).optional(),
});
export type Entry = z.infer<typeof entrySchema>;
