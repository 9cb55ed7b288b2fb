import { z } from 'zod';
import type { Held } from './library.ts';
import type { Group } from './place.ts';

/**
 * What a group has settled for all its places. `silenced`: nothing is posted anywhere until somebody says so. `repeatParked`: what nobody can tell
 * whether it arrived is posted once more, with a mark. `toldOfParked`: until when officers were told of what nobody can tell of.
 */
export const settingsSchema = z.strictObject({
  silenced: z.boolean().default(false),
  repeatParked: z.boolean().default(false),
  toldOfParked: z.iso.datetime().nullable().default(null),
});
export type GroupSettings = z.infer<typeof settingsSchema>;

export const USUAL_SETTINGS: GroupSettings = { silenced: false, repeatParked: false, toldOfParked: null };

export interface Settings {
  /** The settings, and 0 as their revision while nothing was ever settled. */
  find(group: Group): Promise<Held<GroupSettings>>;
  /** Durable once it resolves. Throws `StaleWriteError` when `expectedRevision` is not the one held. */
  save(group: Group, settings: GroupSettings, expectedRevision: number): Promise<void>;
}
