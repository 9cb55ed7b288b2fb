import type { Group } from './place.ts';

/** What was last registered with a platform, as a hash, so that commands are registered anew only when they have changed. */
export interface Registrations {
  /** Null when nothing was ever registered for that application (the platform's own id of the bot). */
  find(group: Group, application: string): Promise<string | null>;
  save(group: Group, application: string, hash: string): Promise<void>;
}
