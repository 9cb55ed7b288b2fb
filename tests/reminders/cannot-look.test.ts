import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/ports/place.ts';
import { BALLOT, BRANCH, ballotWorldAtFirst, firstDelivery } from '../support/ballot-world.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';
import type { ReminderWorld } from '../support/reminder-world.ts';
import { standingsIn } from '../support/standings-in.ts';

const GENERAL = samplePlace('general', 'slack');

async function slackWorld(): Promise<ReminderWorld> {
  const opened = await ballotWorldAtFirst({ subscriptions: [subscriptionOf(GENERAL)], connected: ['slack'] });
  opened.platform.answerFinds('cannot-look');
  return opened;
}

async function discordWorld(): Promise<ReminderWorld> {
  const opened = await ballotWorldAtFirst();
  opened.platform.answerFinds('cannot-look');
  return opened;
}

const EITHER = ['unknown-with-effect', 'unknown-without-effect'] as const;

describe('a lost answer where nobody can look, on a platform that forgets names', () => {
  it.each(EITHER)('(%s) is parked with the reason, told once, and never posted again', async (answer) => {
    const opened = await slackWorld();
    opened.platform.answerPosts(answer);
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    const told: string[] = [];
    const onParked = (_place: unknown, reason: string): void => {
      told.push(reason);
    };
    expect(await opened.round({ onParked })).toMatchObject({ parked: 1 });
    const reason = 'We cannot tell whether it arrived: the history may not be read.';
    expect(await firstDelivery(opened)).toMatchObject({ state: 'parked', reason });
    expect(told).toEqual([reason]);
    opened.clock.advance(HOUR_MS);
    await opened.round({ onParked });
    expect(opened.platform.tried).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it.each(EITHER)(
    '(%s) goes out once more with a mark where the group chose so, and only once',
    async (answer) => {
      const opened = await slackWorld();
      opened.platform.answerPosts(answer, 'rate-limited', 'unknown-with-effect');
      const repeatParked = (): boolean => true;
      for (let minute = 0; minute < 10; minute += 1) {
        await opened.round({ repeatParked });
        opened.clock.advance(MINUTE_MS);
      }
      expect(opened.platform.tried).toHaveLength(3);
      const marks = opened.platform.visible(GENERAL).map(({ reminder }) => reminder.repeated === true);
      expect(marks).toEqual(answer === 'unknown-with-effect' ? [false, true] : [true]);
      expect((await firstDelivery(opened)).state).toBe('parked');
    },
  );
});

describe('a lost answer where nobody can look, on Discord', () => {
  it.each(EITHER)('(%s) goes again under the same name while Discord remembers it', async (answer) => {
    const opened = await discordWorld();
    opened.platform.answerPosts(answer);
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 1 });
    expect(new Set(opened.platform.tried).size).toBe(1);
    expect(opened.platform.visible(BRANCH)).toHaveLength(1);
    expect(await firstDelivery(opened)).toMatchObject({ state: 'sent', ref: 'ref-1' });
  });

  it('is parked when the bot comes back so late that Discord may have forgotten the name', async () => {
    const opened = await discordWorld();
    opened.platform.answerPosts('unknown-with-effect');
    await opened.round();
    opened.clock.advance(156 * SECOND_MS);
    await opened.restart();
    expect(await opened.round()).toMatchObject({ parked: 1 });
    expect(opened.platform.tried).toHaveLength(1);
  });

  it('is parked, not called dead, when the second try is refused: the first may stand there', async () => {
    const opened = await discordWorld();
    opened.platform.answerPosts('unknown-with-effect', 'refused');
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ parked: 1, dead: 0 });
    expect((await firstDelivery(opened)).reason).toBe(
      'We cannot tell whether an earlier try arrived. The bot may not post there.',
    );
  });

  it('is not mixed with what has fallen due since, which goes out in its own message', async () => {
    // An hour before its own is nine; the ballot comes a minute later, at the time that the branch chose.
    const motions = dateEntry('motions', '2024-02-27', { time: '10:00' });
    const opened = await ballotWorldAtFirst({
      entries: [BALLOT, motions],
      subscriptions: [subscriptionOf(BRANCH, { time: '09:01' })],
    });
    opened.platform.answerFinds('cannot-look');
    opened.platform.answerPosts('unknown-without-effect');
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 2 });
    const [first, again, other] = opened.platform.tried;
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(
      opened.platform.visible().map(({ reminder }) => standingsIn(reminder).map(({ id }) => id)),
    ).toEqual([['motions'], ['ballot']]);
  });

  it('is parked when its date moves before the second try: the first may stand there', async () => {
    const opened = await discordWorld();
    opened.platform.answerPosts('unknown-with-effect');
    await opened.round();
    const moved = withRevision(BALLOT, { edtf: '2024-03-20', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ parked: 1, dead: 0 });
    expect((await firstDelivery(opened)).reason).toContain('The date has moved.');
  });
});

describe('looking that fails again and again', () => {
  it('goes on for a day, ever more rarely, and then is parked and told', async () => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts('unknown-with-effect');
    opened.platform.answerFinds('throws');
    const told: string[] = [];
    let rounds = 0;
    let looks = 0;
    while ((await firstDelivery(opened)).state !== 'parked' && rounds < 3 * 24 * 12) {
      await opened.round({ onParked: (_place, reason) => void told.push(reason) });
      looks = (await firstDelivery(opened)).looks;
      opened.clock.advance(5 * MINUTE_MS);
      rounds += 1;
    }
    const hours = (rounds * 5) / 60;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(26);
    expect(looks).toBeLessThan(40);
    expect(told).toEqual([
      expect.stringMatching(
        /^We cannot tell whether it arrived: looking failed \d+ times, at last with “the socket was closed”\.$/u,
      ),
    ]);
    expect(opened.platform.tried).toHaveLength(1);
  });

  it('is looked for at once after days in which the bot was off', async () => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts('unknown-with-effect');
    await opened.round();
    opened.clock.advance(72 * HOUR_MS);
    await opened.restart();
    expect(await opened.round()).toMatchObject({ sent: 1, parked: 0 });
  });
});

describe('a clock that was set back a day after a lost answer', () => {
  it('keeps nothing unsure until it has caught up, and finds what stands there', async () => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts('unknown-without-effect');
    await opened.round();
    opened.clock.set('2024-02-26T09:00:30Z');
    await opened.round();
    opened.clock.advance(59 * SECOND_MS);
    await opened.round();
    expect((await firstDelivery(opened)).state).toBe('unsure');
    opened.clock.advance(SECOND_MS);
    await opened.round();
    expect((await firstDelivery(opened)).state).toBe('planned');
    opened.clock.set('2024-02-27T09:01:00Z');
    expect(await opened.round()).toMatchObject({ sent: 1 });
    expect(opened.platform.visible()).toHaveLength(1);
  });
});
