import { z } from 'zod';
import type { Group } from './place.ts';

/** What officers and the operator can have done. */
const AUDIT_ACTIONS = [
  'imported',
  'confirmed',
  'rejected',
  'reopened',
  'edited',
  'settled',
  'added',
  'changed',
  'cancelled',
  'removed',
  'source-on',
  'source-off',
] as const;

/**
 * One thing that was done, in ids alone: `by` is `discord/<id>`, `slack/<id>`, `operator` (the command line) or `bot`; `about` is a
 * report, an entry or a source; `facts` are those of the report that it was done to.
 */
export const auditRecordSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string().min(1),
  action: z.enum(AUDIT_ACTIONS),
  about: z.string().min(1),
  facts: z.array(z.string().min(1)),
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;

/** Who changed what, for twelve months. */
export interface Audit {
  /** Durable once it resolves. Records older than twelve months before `record.at` are forgotten with it. */
  add(group: Group, record: AuditRecord): Promise<void>;
  /** Newest first. */
  list(group: Group): Promise<readonly AuditRecord[]>;
}
