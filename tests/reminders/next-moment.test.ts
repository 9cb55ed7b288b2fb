import { describe, expect, it } from 'vitest';
import { type Delivery, deliverySchema } from '../../src/core/ports/deliveries.ts';
import { nextMoment } from '../../src/reminders/next-moment.ts';
import { hastened, TIMINGS } from '../../src/reminders/timings.ts';
import { sampleOwed } from '../store/samples.ts';

function delivery(id: string, given: Partial<Delivery>): Delivery {
  return deliverySchema.parse({
    ...sampleOwed(id, '2024-05-03T08:00:00.000Z'),
    ...{ state: 'planned', token: null, leaseEnds: null, message: null, begun: null, opened: null },
    ...{ finished: null, ref: null, reason: null },
    ...given,
  });
}

describe('the moment at which a round has something to do', () => {
  it.each([
    ['when it is due', { state: 'planned' }, '2024-05-03T08:00:00.000Z'],
    ['when its wait is over', { notBefore: '2024-05-03T08:00:30.000Z' }, '2024-05-03T08:00:30.000Z'],
    [
      'a minute after a lost answer',
      { state: 'unsure', begun: '2024-05-03T09:00:00.000Z' },
      '2024-05-03T09:01:00.000Z',
    ],
    [
      'not for one that somebody holds',
      { state: 'unsure', token: 't', begun: '2024-05-03T09:00:00.000Z' },
      null,
    ],
    ['not for one that has ended', { state: 'sent' }, null],
  ] as const)('is %s', (_name, given, expected) => {
    expect(nextMoment([delivery('a', given)], TIMINGS)?.toISOString() ?? null).toBe(expected);
  });

  it('is the first of all, and none when there is nothing', () => {
    const early = delivery('a', { due: '2024-05-01T08:00:00.000Z' });
    expect(nextMoment([delivery('b', {}), early], TIMINGS)?.toISOString()).toBe(early.due);
    expect(nextMoment([], TIMINGS)).toBeNull();
  });
});

describe('timings', () => {
  it('fit together: a post has surely landed before it is looked for, and left before its claim ends', () => {
    const { sendByMs, requestMs, marginMs, settleMs, leaseMs, nonceWindowMs } = TIMINGS;
    expect(settleMs).toBeGreaterThan(sendByMs + requestMs + marginMs);
    expect(leaseMs).toBeGreaterThan(sendByMs + requestMs + marginMs);
    expect(nonceWindowMs.discord).toBeGreaterThan(settleMs + requestMs + marginMs);
  });

  it('hastened for trials wait less after a post, and leave as they are what a request may take', () => {
    const quick = hastened(TIMINGS, 60);
    expect(quick).toMatchObject({ settleMs: 1_000, lookAgainMs: 1_000 });
    expect(quick).toMatchObject({ leaseMs: TIMINGS.leaseMs, sendByMs: TIMINGS.sendByMs });
    expect(hastened(TIMINGS, 1)).toEqual(TIMINGS);
  });
});
