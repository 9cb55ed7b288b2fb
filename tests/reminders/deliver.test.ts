import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { deliverDue } from '../../src/reminders/deliver.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';
import { openReminderWorld, type ReminderWorld, type WorldOptions } from '../support/reminder-world.ts';

const BRANCH = samplePlace('branch');
const WARD = samplePlace('ward');
const BALLOT = dateEntry('ballot', '2024-03-12');
/** The ballot is reminded of on 27 February, 10 March and 12 March, at nine. */
const FIRST = '2024-02-27T09:00:00Z';

async function world(options: Partial<WorldOptions> = {}): Promise<ReminderWorld> {
  return await openReminderWorld({
    dir: await temporaryFolder(),
    now: '2024-02-26T12:00:00Z',
    entries: [BALLOT],
    subscriptions: [subscriptionOf(BRANCH)],
    ...options,
  });
}

/** A world at the moment when the first reminder of the ballot has fallen due. */
async function worldAtFirst(options: Partial<WorldOptions> = {}): Promise<ReminderWorld> {
  const opened = await world(options);
  await opened.round();
  opened.clock.set(FIRST);
  return opened;
}

async function first(opened: ReminderWorld): Promise<Delivery> {
  const [delivery] = (await opened.deliveries()).toSorted((a, b) => a.due.localeCompare(b.due));
  if (delivery === undefined) throw new Error('nothing was planned');
  return delivery;
}

async function change(opened: ReminderWorld, wish: Partial<Subscription>): Promise<void> {
  const { subscriptions } = opened.store();
  const held = await subscriptions.find(HOME, BRANCH);
  if (held === null) throw new Error('the place has no subscription');
  await subscriptions.save(HOME, { ...held.value, ...wish }, held.revision);
}

describe('a reminder', () => {
  it('comes when it is due, not a second before, and once', async () => {
    const opened = await world();
    opened.clock.set('2024-02-27T08:59:59Z');
    await opened.round();
    expect(opened.platform.visible()).toEqual([]);
    opened.clock.set(FIRST);
    expect(await opened.round()).toMatchObject({ sent: 1 });
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 0 });
    const [message, ...more] = opened.platform.visible(BRANCH);
    expect(more).toEqual([]);
    expect(message?.reminder).toMatchObject({ late: false, entries: [{ id: 'ballot', edtf: '2024-03-12' }] });
    expect(await first(opened)).toMatchObject({ state: 'sent', ref: 'ref-1', lead: 14 });
  });

  it('comes once for each place, entry and lead over the whole time, with a restart every day', async () => {
    const agm = dateEntry('agm', '2024-03-14', { kind: 'event', time: '19:00', what: 'Annual meeting' });
    const opened = await world({
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
        reminder.entries[0]?.id,
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
    const opened = await worldAtFirst({
      entries: [BALLOT, dateEntry('motions', '2024-03-12', { time: '12:00', what: 'Motions in' })],
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
    expect(await opened.round()).toMatchObject({ sent: 4 });
    for (const place of [BRANCH, WARD]) {
      const messages = opened.platform.visible(place);
      expect(messages.map(({ reminder }) => reminder.entries.map(({ id }) => id).sort())).toEqual([
        ['ballot', 'motions'],
      ]);
    }
  });

  it('for which two leads fall due at once shows its date once', async () => {
    const opened = await world({
      entries: [dateEntry('early', '2024-03-12', { time: '00:30' })],
      subscriptions: [subscriptionOf(BRANCH, { leads: [0, 1], time: '23:45' })],
    });
    opened.clock.set('2024-03-11T23:30:00Z');
    expect(await opened.round()).toMatchObject({ sent: 2 });
    expect(opened.platform.visible().map(({ reminder }) => reminder.entries.length)).toEqual([1]);
  });

  it.each([
    [15, false],
    [16, true],
    [23 * 60, true],
  ])('that comes %i minutes after its time says that it is late: %s', async (minutes, late) => {
    const opened = await worldAtFirst();
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
    const opened = await world({ subscriptions: [subscriptionOf(BRANCH, { leads: [0] })] });
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
    const opened = await world({
      entries: [dateEntry('motions', '2024-03-12', { kind, time: '18:00' })],
      subscriptions: [subscriptionOf(BRANCH, { leads: [0] })],
    });
    await opened.round();
    opened.clock.set(now);
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(times);
    expect((await first(opened)).state).toBe(times === 1 ? 'sent' : 'dead');
  });

  it('when reminders were switched off after it fell due', async () => {
    const opened = await worldAtFirst();
    await change(opened, { on: false });
    expect(await ended(opened)).toBe('Reminders were switched off here.');
  });

  it('when the date moved between plan and post; the new date is reminded of instead', async () => {
    const opened = await worldAtFirst();
    const moved = withRevision(BALLOT, { edtf: '2024-03-14', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    expect(await ended(opened)).toBe('The date has moved.');
    opened.clock.set('2024-03-12T09:00:00Z');
    await opened.round();
    expect(opened.platform.visible().map(({ reminder }) => reminder.entries[0]?.edtf)).toEqual([
      '2024-03-14',
    ]);
  });

  it('when the date was cancelled', async () => {
    const opened = await worldAtFirst();
    const cancelled = withRevision(BALLOT, { status: 'cancelled', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: cancelled, expected: 1 }]);
    expect(await ended(opened)).toBe('It is no longer in the diary.');
  });

  it('when the platform refuses it, and is not tried again', async () => {
    const opened = await worldAtFirst();
    opened.platform.answerPosts('refused');
    expect(await opened.round()).toMatchObject({ dead: 1 });
    expect(await first(opened)).toMatchObject({ state: 'dead', reason: 'The channel is gone.' });
    opened.clock.advance(HOUR_MS);
    await opened.round();
    expect(opened.platform.tried).toHaveLength(1);
  });
});

describe('what is not due yet and owed no more', () => {
  it('is forgotten without a word, and owed again when wanted again', async () => {
    const opened = await world();
    await opened.round();
    const planned = (await opened.deliveries()).map(({ id }) => id);
    await change(opened, { on: false });
    await opened.round();
    expect(await opened.deliveries()).toEqual([]);
    await change(opened, { on: true });
    await opened.round();
    expect((await opened.deliveries()).map(({ id }) => id)).toEqual(planned);
  });
});

describe('a platform that is not there', () => {
  it('keeps its reminders planned, and holds up no other', async () => {
    const slack = samplePlace('general', 'slack');
    const opened = await worldAtFirst({ subscriptions: [subscriptionOf(slack), subscriptionOf(BRANCH)] });
    expect(await opened.round()).toMatchObject({ sent: 1, waiting: 1 });
    const waiting = (await opened.deliveries()).filter(
      ({ place, due }) => place.platform === 'slack' && due.startsWith('2024-02-27'),
    );
    expect(waiting).toMatchObject([{ state: 'planned', reason: 'slack is not connected' }]);
  });

  it('that says “not now” is tried again in the next round', async () => {
    const opened = await worldAtFirst();
    opened.platform.answerPosts('not-sent');
    expect(await opened.round()).toMatchObject({ waiting: 1 });
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 1 });
    expect(opened.platform.visible()).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  it.each(['unknown-with-effect', 'unknown-landing-late', 'throws-with-effect'] as const)(
    'to a post that stands there (%s) is found after a minute, and nothing is posted again',
    async (answer) => {
      const opened = await worldAtFirst();
      opened.platform.answerPosts(answer);
      expect(await opened.round()).toMatchObject({ unsure: 1 });
      opened.clock.advance(59 * SECOND_MS);
      await opened.round();
      expect((await first(opened)).state).toBe('unsure');
      opened.clock.advance(SECOND_MS);
      expect(await opened.round()).toMatchObject({ sent: 1 });
      expect(await first(opened)).toMatchObject({ state: 'sent', ref: 'ref-1' });
      expect(opened.platform.tried).toHaveLength(1);
    },
  );

  it.each(['unknown-without-effect', 'throws-without-effect'] as const)(
    'to a post that does not (%s) is posted once more, after a minute',
    async (answer) => {
      const opened = await worldAtFirst();
      opened.platform.answerPosts(answer);
      await opened.round();
      opened.clock.advance(MINUTE_MS);
      expect(await opened.round()).toMatchObject({ sent: 1 });
      opened.clock.advance(MINUTE_MS);
      await opened.round();
      expect(opened.platform.visible()).toHaveLength(1);
      expect(opened.platform.tried).toHaveLength(2);
    },
  );

  it.each(['unknown-with-effect', 'unknown-without-effect'] as const)(
    'where nobody can look (%s) is parked with the reason, and never posted again',
    async (answer) => {
      const opened = await worldAtFirst();
      opened.platform.answerPosts(answer);
      opened.platform.answerFinds('cannot-look');
      await opened.round();
      opened.clock.advance(MINUTE_MS);
      expect(await opened.round()).toMatchObject({ parked: 1 });
      expect(await first(opened)).toMatchObject({
        state: 'parked',
        reason: 'We cannot tell whether it arrived: the history may not be read.',
      });
      opened.clock.advance(HOUR_MS);
      await opened.round();
      expect(opened.platform.tried).toHaveLength(1);
    },
  );

  it('stays unsure while the looking itself fails, holds up nothing, and is looked up when it works', async () => {
    const opened = await worldAtFirst({ subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)] });
    opened.platform.answerPosts('unknown-with-effect', 'not-sent');
    opened.platform.answerFinds('throws');
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ unsure: 1, sent: 1 });
    opened.platform.answerFinds('truly');
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 1, unsure: 0 });
    expect(opened.platform.visible()).toHaveLength(2);
  });

  it('of one place holds up no other', async () => {
    const opened = await worldAtFirst({ subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)] });
    opened.platform.answerPosts('throws-without-effect');
    expect(await opened.round()).toMatchObject({ unsure: 1, sent: 1 });
    opened.clock.advance(MINUTE_MS);
    await opened.round();
    expect(opened.platform.visible(BRANCH)).toHaveLength(1);
    expect(opened.platform.visible(WARD)).toHaveLength(1);
  });

  it('for a date that moves before it is looked up is not posted with the old date', async () => {
    const opened = await worldAtFirst();
    opened.platform.answerPosts('unknown-without-effect');
    await opened.round();
    const moved = withRevision(BALLOT, { edtf: '2024-03-20', on: '2024-02-27' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ dead: 1 });
    expect(opened.platform.visible()).toEqual([]);
  });
});

describe('a slow machine', () => {
  it('writes a new intent when the post could not leave in time', async () => {
    const opened = await worldAtFirst();
    const { deliveries } = opened.store();
    const parts = opened.parts();
    await deliverDue({
      ...parts,
      deliveries: {
        ...deliveries,
        begin: async (...given) => {
          const begun = await deliveries.begin(...given);
          opened.clock.advance(20_001);
          return begun;
        },
      },
    });
    expect(opened.platform.tried).toEqual([]);
    expect((await first(opened)).state).toBe('planned');
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });

  it('takes back what a round left claimed, once its lease is over', async () => {
    const opened = await worldAtFirst();
    const { deliveries } = opened.store();
    const now = opened.clock.now();
    await deliveries.claim(HOME, now, new Date(now.getTime() + 5 * MINUTE_MS), 10);
    await opened.round();
    expect(opened.platform.tried).toEqual([]);
    opened.clock.advance(5 * MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });
});

describe('two rounds at once', () => {
  it('do not post twice', async () => {
    const opened = await worldAtFirst({
      entries: [BALLOT, dateEntry('motions', '2024-03-12', { what: 'Motions in' })],
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
    const summaries = await Promise.all([opened.round(), opened.round(), opened.round()]);
    expect(summaries.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect(opened.platform.visible()).toHaveLength(2);
  });

  it('do not look up and post again twice', async () => {
    const opened = await worldAtFirst();
    opened.platform.answerPosts('unknown-without-effect');
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    await Promise.all([opened.round(), opened.round()]);
    opened.clock.advance(MINUTE_MS);
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(1);
  });
});
