import type { KnownEvent } from '../dates/known-event.ts';
import type { Group } from './place.ts';

/** An event of the table with its id, and whether it comes with the bot or officers added it. */
export interface HeldEvent extends KnownEvent {
  readonly id: string;
  readonly by: 'bundled' | 'officers';
}

/** The events whose days a group knows: the bundled ones, and its officers'. One of theirs stands in place of a bundled one of the same id. */
export interface KnownEvents {
  /** Every event, soonest first. */
  list(group: Group): Promise<readonly HeldEvent[]>;
  /** Durable once it resolves. Takes the place of the officers' event of the same name and year, if there is one. */
  save(group: Group, event: KnownEvent): Promise<void>;
  /** Durable once it resolves. False when officers have added no event of that id; a bundled one of it stands again. */
  remove(group: Group, id: string): Promise<boolean>;
}
