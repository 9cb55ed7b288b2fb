import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/ports/place.ts';
import {
  BALLOT,
  BRANCH,
  ballotWorld,
  ballotWorldAtFirst,
  changeWish,
  FIRST,
  firstDelivery,
  WARD,
} from '../support/ballot-world.ts';
import { HOUR_MS, MINUTE_MS } from '../support/hand-clock.ts';
import { dateEntry, subscriptionOf, withRevision } from '../support/reminder-samples.ts';
import type { ReminderWorld } from '../support/reminder-world.ts';
import { standingsIn } from '../support/standings-in.ts';

describe('a reminder', () => {
  it('comes when it is due, not a second before, and once', async () => {
    const opened = await ballotWorld();
    opened.clock.set('2024-02-27T08:59:59Z');
    await opened.round();
    expect(opened.platform.visible()).toEqual([]);
    opened.clock.set(FIRST);
    expect(await opened.round()).toMatchObject({ sent: 1 });
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 0 });
    const [message, ...more] = opened.platform.visible(BRANCH);
    expect(more).toEqual([]);
    expect(message?.reminder).toMatchObject({
      late: false,
      dates: [{ standing: { id: 'ballot', edtf: '2024-03-12' } }],
    });
    expect(await firstDelivery(opened)).toMatchObject({ state: 'sent', ref: 'ref-1', about: { lead: 14 } });
  });

  it('comes once for each place, entry and lead over the whole time, with a restart every day', async () => {
    const agm = dateEntry('agm', '2024-03-14', { kind: 'event', time: '19:00', what: 'Annual meeting' });
    const opened = await ballotWorld({
      entries: [BALLOT, agm],
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD, { leads: [1], time: '18:00' })],
    });
    for (let hour = 0; hour < 24 * 20; hour += 1) {
      if (hour % 24 === 0) await opened.restart();
      await opened.round();
      opened.clock.advance(HOUR_MS);
    }
    const shown = opened.platform
      .visible()
      .map(({ place, at, reminder }) => [
        place.channel,
        at.toISOString().slice(0, 13),
        standingsIn(reminder)[0]?.id,
      ]);
    expect(shown).toEqual([
      ['branch', '2024-02-27T09', 'ballot'],
      ['branch', '2024-03-07T09', 'agm'],
      ['branch', '2024-03-10T09', 'ballot'],
      ['ward', '2024-03-11T18', 'ballot'],
      ['branch', '2024-03-12T09', 'ballot'],
      ['branch', '2024-03-13T09', 'agm'],
      ['ward', '2024-03-13T18', 'agm'],
    ]);
  });

  it('of several things due in one place at once is one message, in another place another', async () => {
    const opened = await ballotWorldAtFirst({
      entries: [BALLOT, dateEntry('motions', '2024-03-12', { time: '12:00', what: 'Motions in' })],
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
    expect(await opened.round()).toMatchObject({ sent: 4 });
    for (const place of [BRANCH, WARD]) {
      const messages = opened.platform.visible(place);
      expect(
        messages.map(({ reminder }) =>
          standingsIn(reminder)
            .map(({ id }) => id)
            .sort(),
        ),
      ).toEqual([['ballot', 'motions']]);
    }
  });

  it('for which two leads fall due at once shows its date once', async () => {
    const opened = await ballotWorld({
      entries: [dateEntry('early', '2024-03-12', { time: '00:30' })],
      subscriptions: [subscriptionOf(BRANCH, { leads: [0, 1], time: '23:45' })],
    });
    opened.clock.set('2024-03-11T23:30:00Z');
    expect(await opened.round()).toMatchObject({ sent: 2 });
    expect(opened.platform.visible().map(({ reminder }) => standingsIn(reminder).length)).toEqual([1]);
  });

  it.each([
    [15, false],
    [16, true],
    [23 * 60, true],
  ])('that comes %i minutes after its time says that it is late: %s', async (minutes, late) => {
    const opened = await ballotWorldAtFirst();
    opened.clock.advance(minutes * MINUTE_MS);
    await opened.restart();
    await opened.round();
    expect(opened.platform.visible().map(({ reminder }) => reminder.late)).toEqual([late]);
  });
});

describe('a reminder that need not go out any more ends with the reason', () => {
  const ended = async (opened: ReminderWorld): Promise<string | null> => {
    expect(await opened.round()).toMatchObject({ dead: 1, sent: 0 });
    expect(opened.platform.tried).toEqual([]);
    const [dead] = (await opened.deliveries()).filter(({ state }) => state === 'dead');
    return dead?.reason ?? null;
  };

  it('when the bot was off until the date had passed', async () => {
    const opened = await ballotWorld({ subscriptions: [subscriptionOf(BRANCH, { leads: [0] })] });
    await opened.round();
    opened.clock.set('2024-03-13T00:00:00Z');
    await opened.restart();
    expect(await ended(opened)).toBe('The date had passed before the bot could post.');
  });

  it.each([
    ['deadline', '2024-03-12T17:59:59Z', 1],
    ['deadline', '2024-03-12T18:00:00Z', 0],
    ['window', '2024-03-12T18:00:00Z', 0],
    ['event', '2024-03-12T18:00:00Z', 1],
  ] as const)('when the hour of a %s has passed: at %s it is posted %i times', async (kind, now, times) => {
    const opened = await ballotWorld({
      entries: [dateEntry('motions', '2024-03-12', { kind, time: '18:00' })],
      subscriptions: [subscriptionOf(BRANCH, { leads: [0] })],
    });
    await opened.round();
    opened.clock.set(now);
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(times);
    expect((await firstDelivery(opened)).state).toBe(times === 1 ? 'sent' : 'dead');
  });

  it('when reminders were switched off after it fell due', async () => {
    const opened = await ballotWorldAtFirst();
    await changeWish(opened, { on: false });
    expect(await ended(opened)).toBe('Reminders were switched off here.');
  });

  it('when the date moved between plan and post; the new date is reminded of instead', async () => {
    const opened = await ballotWorldAtFirst();
    const moved = withRevision(BALLOT, { edtf: '2024-03-14', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    expect(await ended(opened)).toBe('The date has moved.');
    opened.clock.set('2024-03-12T09:00:00Z');
    await opened.round();
    expect(opened.platform.visible().map(({ reminder }) => standingsIn(reminder)[0]?.edtf)).toEqual([
      '2024-03-14',
    ]);
  });

  it('when the date was cancelled', async () => {
    const opened = await ballotWorldAtFirst();
    const cancelled = withRevision(BALLOT, { status: 'cancelled', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: cancelled, expected: 1 }]);
    expect(await ended(opened)).toBe('It is no longer in the diary.');
  });

  it.each([
    ['refused', 'The bot may not post there.'],
    ['gone', 'The channel is gone.'],
  ] as const)('when the platform says that it is %s, and is not tried again', async (answer, reason) => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts(answer);
    expect(await opened.round()).toMatchObject({ dead: 1 });
    expect(await firstDelivery(opened)).toMatchObject({ state: 'dead', reason });
    opened.clock.advance(HOUR_MS);
    await opened.round();
    expect(opened.platform.tried).toHaveLength(1);
  });
});

describe('what is not due yet and owed no more', () => {
  it('is forgotten without a word, and owed again when wanted again', async () => {
    const opened = await ballotWorld();
    await opened.round();
    const planned = (await opened.deliveries()).map(({ id }) => id);
    await changeWish(opened, { on: false });
    await opened.round();
    expect(await opened.deliveries()).toEqual([]);
    await changeWish(opened, { on: true });
    await opened.round();
    expect((await opened.deliveries()).map(({ id }) => id)).toEqual(planned);
  });
});
