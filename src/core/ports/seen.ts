import type { Group } from './place.ts';

/** What a platform has sent before, so that sending it again changes nothing twice, also after a restart. */
export interface Seen {
  /**
   * True the first time that the id is seen within 15 minutes: durable before it resolves, and of two calls at once only one is the first. Ids
   * are kept as hashes; past 5,000 the oldest are forgotten first.
   */
  isNew(group: Group, id: string, now: Date): Promise<boolean>;
}
