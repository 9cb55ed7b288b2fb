import { z } from 'zod';
import type { Held } from './library.ts';
import type { Group } from './place.ts';

/**
 * Whom a group has named as officers, besides those whom the platform itself makes one (Discord: Manage Server; Slack: workspace
 * admins). Ids only, no names: Discord's of roles, Slack's of users.
 */
export const officersSchema = z.strictObject({
  discordRoles: z.array(z.string().regex(/^\d{5,25}$/u)),
  slackUsers: z.array(z.string().regex(/^[UW][A-Z0-9]{2,20}$/u)),
});
export type OfficerList = z.infer<typeof officersSchema>;

export const NO_OFFICERS: OfficerList = { discordRoles: [], slackUsers: [] };

export interface Officers {
  /** The list, and 0 as its revision while nobody was ever named. */
  find(group: Group): Promise<Held<OfficerList>>;
  /** Durable once it resolves. Throws `StaleWriteError` when `expectedRevision` is not the one held. */
  save(group: Group, officers: OfficerList, expectedRevision: number): Promise<void>;
}
