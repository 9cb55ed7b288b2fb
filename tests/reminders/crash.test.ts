import { describe, expect, it } from 'vitest';
import { remindRound } from '../../src/reminders/round.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import type { PostAnswer } from '../support/fake-platform.ts';
import { MINUTE_MS } from '../support/hand-clock.ts';
import { mortalParts, ProcessDied } from '../support/mortal-parts.ts';
import { dateEntry, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';
import { openReminderWorld, type ReminderWorld } from '../support/reminder-world.ts';

const PLACES = [samplePlace('branch'), samplePlace('ward')];
/** More operations than any of the runs below has. */
const ENOUGH = 60;

async function worldInTime(): Promise<ReminderWorld> {
  return await openReminderWorld({
    dir: await temporaryFolder(),
    now: '2024-03-12T09:00:00Z',
    entries: [
      dateEntry('ballot', '2024-03-12', { time: '17:00' }),
      dateEntry('agm', '2024-03-12', { time: '19:00' }),
    ],
    subscriptions: PLACES.map((place) => subscriptionOf(place, { leads: [0] })),
  });
}

/** Rounds a minute and more apart; the process dies at operation `deathAt`, and another one starts from what is on the disk. */
async function liveThrough(world: ReminderWorld, deathAt: number): Promise<boolean> {
  let operation = -1;
  let died = false;
  for (let round = 0; round < 4; round += 1) {
    try {
      await remindRound(
        mortalParts(world.parts(), world.clock, () => {
          operation += 1;
          return operation === deathAt ? 'dies-after' : 'goes-on';
        }),
      );
    } catch (error) {
      if (!(error instanceof ProcessDied)) throw error;
      died = true;
      await world.restart();
    }
    world.clock.advance(MINUTE_MS + 1);
  }
  return died;
}

const shown = (world: ReminderWorld): (string | undefined)[][] =>
  PLACES.map((place) =>
    world.platform
      .visible(place)
      .flatMap(({ reminder }) => reminder.entries.map(({ id }) => id))
      .sort(),
  );

describe('a process that dies after any one operation, and so before the next', () => {
  it.each<PostAnswer>(['sent', 'unknown-with-effect', 'unknown-without-effect', 'unknown-landing-late'])(
    'leaves each reminder visible once, when the first post is answered “%s”',
    async (answer) => {
      let deaths = 0;
      for (let deathAt = 0; deathAt < ENOUGH; deathAt += 1) {
        const world = await worldInTime();
        world.platform.answerPosts(answer);
        const died = await liveThrough(world, deathAt);
        const where = `dies after operation ${deathAt}`;
        expect(shown(world), where).toEqual([
          ['agm', 'ballot'],
          ['agm', 'ballot'],
        ]);
        const states = (await world.deliveries()).map(({ state }) => state);
        expect(states, where).toEqual(['sent', 'sent', 'sent', 'sent']);
        if (!died) break;
        deaths += 1;
      }
      // Plan, claim, two intents, two posts, two answers and what each later round does: all of them were reached.
      expect(deaths).toBeGreaterThan(20);
      expect(deaths).toBeLessThan(ENOUGH);
    },
  );
});

describe('where history may not be read', () => {
  it('a process that dies anywhere posts nothing twice, and says of each reminder what became of it', async () => {
    for (let deathAt = 0; deathAt < ENOUGH; deathAt += 1) {
      const world = await worldInTime();
      world.platform.answerFinds('cannot-look');
      const died = await liveThrough(world, deathAt);
      for (const { state, reason, place, entry } of await world.deliveries()) {
        const times = world.platform
          .visible(place)
          .filter(({ reminder }) => reminder.entries.some(({ id }) => id === entry)).length;
        const where = `dies after operation ${deathAt}: ${state}`;
        if (state === 'sent') expect(times, where).toBe(1);
        else {
          expect({ state, reason }, where).toEqual({
            state: 'parked',
            reason: expect.stringContaining('cannot tell'),
          });
          expect(times, where).toBeLessThanOrEqual(1);
        }
      }
      if (!died) return;
    }
    expect.unreachable('the run never ended without a death');
  });
});
