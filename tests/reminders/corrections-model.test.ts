import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asActive } from '../../commands/parts/change-subscription.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { HOME, type Place, placeKey } from '../../src/core/ports/place.ts';
import type { Content, EditingPoster } from '../../src/core/ports/poster.ts';
import { USUAL_SETTINGS } from '../../src/core/ports/settings.ts';
import { doneKey, isActive, type Subscription } from '../../src/core/ports/subscriptions.ts';
import { remindRound } from '../../src/reminders/round.ts';
import { createRoundMemory } from '../../src/reminders/round-memory.ts';
import { createMemoryDeliveries } from '../../src/store/memory-deliveries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import {
  dateEntry,
  NO_BANK_HOLIDAYS,
  samplePlace,
  subscriptionOf,
  withRevision,
} from '../support/reminder-samples.ts';

const HOUR_MS = 3_600_000;
const START = '2024-03-01T06:00:00Z';
/** Few, so that a date often moves back; none is over before the last command can have run. */
const DAYS = ['2024-03-26', '2024-04-02'] as const;
/** So many leads that something is told nearly every day. */
const LEADS = Array.from({ length: 34 }, (_, lead) => lead);
const NAMES = ['rally', 'ballot'] as const;
const PLACES = [samplePlace('branch'), samplePlace('ward')];
/** A round makes ten edits at most; a few rounds make all that a run can owe. */
const ROUNDS_FOR_EDITS = 8;

type Name = (typeof NAMES)[number];
type Command =
  | { readonly type: 'set'; readonly name: Name; readonly day: string }
  | { readonly type: 'cancel'; readonly name: Name }
  | { readonly type: 'done'; readonly name: Name; readonly at: number }
  | { readonly type: 'pause' | 'off' | 'go on'; readonly at: number }
  | { readonly type: 'restart' }
  | { readonly type: 'tick'; readonly hours: number };

const name = fc.constantFrom(...NAMES);
const at = fc.nat({ max: PLACES.length - 1 });
const hours = fc.integer({ min: 1, max: 20 });
const commands = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('set'), name, day: fc.constantFrom(...DAYS) } as const),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('cancel'), name } as const) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('done'), name, at } as const) },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constantFrom('pause', 'off', 'go on', 'go on'), at } as const),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'restart' } as const) },
    { weight: 7, arbitrary: fc.record({ type: fc.constant('tick'), hours } as const) },
  ),
  { minLength: 6, maxLength: 28 },
);

interface Post {
  readonly place: Place;
  readonly ref: string;
  content: Content;
}

/** The real round on a diary and subscriptions that commands change, and what a person would expect of its corrections. */
function createWorld() {
  const clock = createHandClock(START);
  const deliveries = createMemoryDeliveries();
  const posts: Post[] = [];
  const poster: EditingPoster = {
    post: async (place, content) => {
      const ref = `ref-${posts.length}`;
      posts.push({ place, ref, content });
      return { type: 'sent', ref };
    },
    edit: async (_place, ref, content) => {
      const post = posts.find((each) => each.ref === ref);
      if (post !== undefined) post.content = content;
      return { type: 'sent', ref };
    },
    find: async () => ({ type: 'not-found' }),
  };
  let entries: readonly Entry[] = [];
  let subscriptions = PLACES.map((place) => subscriptionOf(place, { leads: LEADS }));
  let memory = createRoundMemory();

  const today = (): string => clock.now().toISOString().slice(0, 10);
  const change = (where: number, to: (before: Subscription) => Subscription): void => {
    subscriptions = subscriptions.map((each, index) => (index === where ? to(each) : each));
  };
  const find = (which: string): Entry | undefined => entries.find(({ id }) => id === which);
  const put = (entry: Entry): void => {
    entries = [...entries.filter(({ id }) => id !== entry.id), entry];
  };
  return {
    posts,
    dateOf: (which: string): string | null => {
      const last = find(which)?.revisions.at(-1);
      return last === undefined || last.status === 'cancelled' ? null : last.edtf;
    },
    isActive: (place: Place): boolean =>
      subscriptions.some((each) => placeKey(each.place) === placeKey(place) && isActive(each)),
    isDone: (place: Place, key: string): boolean =>
      subscriptions.some((each) => placeKey(each.place) === placeKey(place) && each.done.includes(key)),
    obey: (command: Exclude<Command, { type: 'tick' }>): void => {
      switch (command.type) {
        case 'set': {
          const held = find(command.name);
          const said = { edtf: command.day, on: today(), status: 'stands' } as const;
          put(
            held === undefined
              ? dateEntry(command.name, command.day, { on: today() })
              : withRevision(held, said),
          );
          break;
        }
        case 'cancel': {
          const held = find(command.name);
          if (held !== undefined) put(withRevision(held, { status: 'cancelled', on: today() }));
          break;
        }
        case 'done': {
          const date = find(command.name)?.revisions.at(-1)?.edtf;
          if (date === undefined) break;
          const key = doneKey(command.name, date, null);
          change(command.at, (before) => ({ ...before, done: [...new Set([...before.done, key])] }));
          break;
        }
        case 'pause':
          change(command.at, (before) => ({ ...before, paused: true }));
          break;
        case 'off':
          change(command.at, (before) => ({ ...before, on: false }));
          break;
        case 'go on':
          change(command.at, (before) => asActive(before, clock.now()));
          break;
        case 'restart':
          memory = createRoundMemory();
          break;
        default:
          command satisfies never;
      }
    },
    /** One round after so many hours; what it posted, in order. */
    tick: async (after: number): Promise<readonly Post[]> => {
      clock.advance(after * HOUR_MS);
      const before = posts.length;
      await remindRound({
        group: HOME,
        deliveries,
        diary: { entries: async () => entries },
        subscriptions: {
          list: async () => subscriptions,
          find: async (_group, place) => {
            const value = subscriptions.find((each) => placeKey(each.place) === placeKey(place));
            return value === undefined ? null : { value, revision: 1 };
          },
        },
        settings: { find: async () => ({ value: USUAL_SETTINGS, revision: 1 }) },
        library: { list: async () => [] },
        audit: { list: async () => [] },
        bankHolidays: NO_BANK_HOLIDAYS,
        memory,
        clock,
        monotonic: clock.monotonic,
        wait: async (ms) => clock.advance(ms),
        posterOf: () => poster,
      });
      return posts.slice(before);
    },
  };
}

/** What a place last heard of an entry: its date, or null that it is cancelled; and the last date that it heard. */
interface Heard {
  readonly now: string | null;
  readonly date: string;
}

type World = ReturnType<typeof createWorld>;
type HeardBy = Map<string, Heard>;

function owedCorrections(world: World, heard: HeardBy): string[] {
  return PLACES.flatMap((place) =>
    NAMES.flatMap((entry) => {
      const known = heard.get(`${placeKey(place)} ${entry}`);
      const now = world.dateOf(entry);
      if (known === undefined || known.now === now || !world.isActive(place)) return [];
      return [`${placeKey(place)} ${entry}: was ${known.date}, now ${now}`];
    }),
  ).sort();
}

/** The corrections among what was posted; notes down what everybody has heard by them and by reminders. */
function hear(posted: readonly Post[], world: World, heard: HeardBy): string[] {
  const corrections: string[] = [];
  for (const { place, content } of posted) {
    expect(world.isActive(place)).toBe(true);
    if (content.type === 'reminder')
      for (const { standing, told, status } of content.dates) {
        expect([status, told.edtf]).toEqual(['holds', world.dateOf(standing.id)]);
        expect(world.isDone(place, doneKey(standing.id, told.edtf, null))).toBe(false);
        heard.set(`${placeKey(place)} ${standing.id}`, { now: told.edtf, date: told.edtf });
      }
    if (content.type === 'correction')
      for (const { standing, was } of content.changes) {
        const now = world.dateOf(standing.id);
        corrections.push(`${placeKey(place)} ${standing.id}: was ${was.edtf}, now ${now}`);
        heard.set(`${placeKey(place)} ${standing.id}`, { now, date: now ?? was.edtf });
      }
  }
  return corrections.sort();
}

/** What the last message of each date says there now. */
function untrue({ posts, dateOf, isActive: active }: World): string[] {
  return posts.flatMap(({ place, ref, content }) => {
    if (content.type !== 'reminder' || !active(place)) return [];
    return content.dates
      .filter(({ standing, told, status }) => (status === 'holds') !== (told.edtf === dateOf(standing.id)))
      .map(({ standing }) => `${ref} of ${standing.id}`);
  });
}

describe('corrections under any commands', () => {
  it('go once to each place that was told what no longer stands, and to nobody else; what stands there becomes true', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (run) => {
        const world = createWorld();
        const heard: HeardBy = new Map();
        for (const command of run) {
          if (command.type !== 'tick') {
            world.obey(command);
            continue;
          }
          const owed = owedCorrections(world, heard);
          seen += owed.length;
          expect(hear(await world.tick(command.hours), world, heard)).toEqual(owed);
          expect(await world.tick(0)).toEqual([]);
        }
        const owed = owedCorrections(world, heard);
        expect(hear(await world.tick(0), world, heard)).toEqual(owed);
        for (let round = 0; round < ROUNDS_FOR_EDITS; round += 1) await world.tick(0);
        expect(untrue(world)).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
