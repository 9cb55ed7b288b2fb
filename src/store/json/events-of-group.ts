import { z } from 'zod';
import { bySoonestDay, eventId, type KnownEvent, knownEventSchema } from '../../core/dates/known-event.ts';
import type { HeldEvent } from '../../core/ports/known-events.ts';
import type { StoreFiles } from './store-files.ts';

const storedEventsSchema = z.strictObject({ events: z.array(knownEventSchema) });
type Stored = z.infer<typeof storedEventsSchema>;

/** `KnownEvents` for one group. */
export interface EventsOfGroup {
  load(): Promise<void>;
  list(): readonly HeldEvent[];
  save(event: KnownEvent): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** The file holds only what officers added. */
export function createEventsOfGroup(
  folder: string,
  files: StoreFiles,
  bundled: readonly KnownEvent[],
): EventsOfGroup {
  const value = files.value<Stored>(`${folder}/events.json`, storedEventsSchema, { events: [] });
  let joined: { readonly from: Stored; readonly all: readonly HeldEvent[] } | null = null;

  return {
    load: () => value.load(),
    list() {
      const from = value.read();
      if (joined?.from !== from) joined = { from, all: joinAll(bundled, from.events) };
      return joined.all;
    },
    async save(event) {
      const checked = knownEventSchema.parse(event);
      await value.change(({ events }) => [
        { events: [...without(events, eventId(checked)), checked] },
        undefined,
      ]);
    },
    async remove(id) {
      return await value.change((stored) => {
        const events = without(stored.events, id);
        return events.length === stored.events.length ? [stored, false] : [{ events }, true];
      });
    },
  };
}

function without(events: readonly KnownEvent[], id: string): KnownEvent[] {
  return events.filter((event) => eventId(event) !== id);
}

function joinAll(bundled: readonly KnownEvent[], added: readonly KnownEvent[]): readonly HeldEvent[] {
  const all = new Map<string, HeldEvent>();
  for (const [by, events] of [
    ['bundled', bundled],
    ['officers', added],
  ] as const) {
    for (const event of events) all.set(eventId(event), { ...event, id: eventId(event), by });
  }
  return [...all.values()].sort(bySoonestDay);
}
