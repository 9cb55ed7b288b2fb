import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/ports/place.ts';
import { remindRound } from '../../src/reminders/round.ts';
import { BALLOT, BRANCH, ballotWorldAtFirst, firstDelivery, WARD } from '../support/ballot-world.ts';
import { MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';

describe('a platform that is not there', () => {
  it('keeps its reminders planned, and holds up no other', async () => {
    const slack = samplePlace('general', 'slack');
    const opened = await ballotWorldAtFirst({
      subscriptions: [subscriptionOf(slack), subscriptionOf(BRANCH)],
    });
    expect(await opened.round()).toMatchObject({ sent: 1, waiting: 1 });
    const waiting = (await opened.deliveries()).filter(
      ({ place, due }) => place.platform === 'slack' && due.startsWith('2024-02-27'),
    );
    expect(waiting).toMatchObject([{ state: 'planned', reason: 'slack is not connected' }]);
  });

  it.each(['not-sent', 'rate-limited', 'authorisation-lost'] as const)(
    'that surely posted nothing (%s) is tried again later, and the reminder waits with the reason',
    async (answer) => {
      const opened = await ballotWorldAtFirst();
      opened.platform.answerPosts(answer);
      expect(await opened.round()).toMatchObject({ waiting: 1 });
      expect(await firstDelivery(opened)).toMatchObject({
        state: 'planned',
        reason: expect.stringMatching(/\w/u),
      });
      opened.clock.advance(MINUTE_MS);
      expect(await opened.round()).toMatchObject({ sent: 1 });
      expect(opened.platform.visible()).toHaveLength(1);
    },
  );
});

describe('a lost answer', () => {
  it.each(['unknown-with-effect', 'unknown-landing-late', 'throws-with-effect'] as const)(
    'to a post that stands there (%s) is found after a minute, and nothing is posted again',
    async (answer) => {
      const opened = await ballotWorldAtFirst();
      opened.platform.answerPosts(answer);
      expect(await opened.round()).toMatchObject({ unsure: 1 });
      opened.clock.advance(59 * SECOND_MS);
      await opened.round();
      expect((await firstDelivery(opened)).state).toBe('unsure');
      opened.clock.advance(SECOND_MS);
      expect(await opened.round()).toMatchObject({ sent: 1 });
      expect(await firstDelivery(opened)).toMatchObject({ state: 'sent', ref: 'ref-1' });
      expect(opened.platform.tried).toHaveLength(1);
    },
  );

  it.each(['unknown-without-effect', 'throws-without-effect'] as const)(
    'to a post that does not (%s) is posted once more, after a minute',
    async (answer) => {
      const opened = await ballotWorldAtFirst();
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

  it('stays unsure while the looking itself fails, holds up nothing, and is looked up when it works', async () => {
    const opened = await ballotWorldAtFirst({
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
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
    const opened = await ballotWorldAtFirst({
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
    opened.platform.answerPosts('throws-without-effect');
    expect(await opened.round()).toMatchObject({ unsure: 1, sent: 1 });
    opened.clock.advance(MINUTE_MS);
    await opened.round();
    expect(opened.platform.visible(BRANCH)).toHaveLength(1);
    expect(opened.platform.visible(WARD)).toHaveLength(1);
  });

  it('for a date that moves before it is looked up is not posted with the old date', async () => {
    const opened = await ballotWorldAtFirst();
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
    const opened = await ballotWorldAtFirst();
    const { deliveries } = opened.store();
    const parts = opened.parts();
    await remindRound({
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
    expect((await firstDelivery(opened)).state).toBe('planned');
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });

  it('takes back what a round left claimed, once its lease is over', async () => {
    const opened = await ballotWorldAtFirst();
    const { deliveries } = opened.store();
    const broken = { ...deliveries, begin: () => Promise.reject(new Error('the round broke off')) };
    await expect(remindRound({ ...opened.parts(), deliveries: broken })).rejects.toThrow('broke off');
    opened.clock.advance(5 * MINUTE_MS - 1);
    await opened.round();
    expect(opened.platform.tried).toEqual([]);
    opened.clock.advance(1);
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });
});

describe('two rounds at once', () => {
  it('do not post twice', async () => {
    const opened = await ballotWorldAtFirst({
      entries: [BALLOT, dateEntry('motions', '2024-03-12', { what: 'Motions in' })],
      subscriptions: [subscriptionOf(BRANCH), subscriptionOf(WARD)],
    });
    const summaries = await Promise.all([opened.round(), opened.round(), opened.round()]);
    expect(summaries.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect(opened.platform.visible()).toHaveLength(2);
  });

  it('do not look up and post again twice', async () => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts('unknown-without-effect');
    await opened.round();
    opened.clock.advance(MINUTE_MS);
    await Promise.all([opened.round(), opened.round()]);
    opened.clock.advance(MINUTE_MS);
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(1);
  });
});
