import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { createRates, type Rates, tooManyReply } from '../../../src/core/chat/rates.ts';

const BRANCH = { platform: 'slack', tenant: 'T1' } as const;
const MINUTE = 60_000;

interface Counted {
  readonly rates: Rates;
  /** Lets so many milliseconds go by, and does what was left for later. */
  readonly pass: (ms: number) => void;
  readonly isWaiting: () => boolean;
}

function counting(person: number, tenant: number): Counted {
  let time = 0;
  let left: { work: () => void; at: number }[] = [];
  return {
    rates: createRates(
      { person, tenant },
      () => time,
      (work, ms) => void left.push({ work, at: time + ms }),
    ),
    pass: (ms) => {
      time += ms;
      const due = left.filter(({ at }) => at <= time);
      left = left.filter(({ at }) => at > time);
      for (const { work } of due) work();
    },
    isWaiting: () => left.length > 0,
  };
}

describe('how often somebody may ask', () => {
  it('is so many times in any minute, and the wait is told', () => {
    const { rates, pass } = counting(3, 100);
    expect([0, 1, 2].map(() => rates.take(BRANCH, 'sam'))).toEqual([null, null, null]);
    pass(20_000);
    expect(rates.take(BRANCH, 'sam')).toBe(40);
    pass(39_999);
    expect(rates.take(BRANCH, 'sam')).toBe(1);
    pass(1);
    expect(rates.take(BRANCH, 'sam')).toBeNull();
  });

  it('is counted for each person and place by itself', () => {
    const { rates } = counting(1, 100);
    expect(rates.take(BRANCH, 'sam')).toBeNull();
    expect(rates.take(BRANCH, 'alex')).toBeNull();
    expect(rates.take({ ...BRANCH, platform: 'discord' }, 'sam')).toBeNull();
    expect(rates.take({ ...BRANCH, tenant: 'T2' }, 'sam')).toBeNull();
    expect(rates.take(BRANCH, 'sam')).toBe(60);
  });

  it('is bounded for a whole server or workspace too', () => {
    const { rates, pass } = counting(10, 4);
    for (const person of ['a', 'b', 'c', 'd']) expect(rates.take(BRANCH, person)).toBeNull();
    expect(rates.take(BRANCH, 'e')).toBe(60);
    expect(rates.take({ ...BRANCH, tenant: 'T2' }, 'e')).toBeNull();
    pass(MINUTE);
    expect(rates.take(BRANCH, 'e')).toBeNull();
  });

  it('does not count a question that was not answered, so waiting helps', () => {
    const { rates, pass } = counting(1, 100);
    rates.take(BRANCH, 'sam');
    for (let second = 0; second < 59; second += 1) {
      pass(1_000);
      expect(rates.take(BRANCH, 'sam')).toBe(59 - second);
    }
    pass(1_000);
    expect(rates.take(BRANCH, 'sam')).toBeNull();
  });

  it('keeps nobody longer than a minute, also when nobody asks again', () => {
    const { rates, pass, isWaiting } = counting(5, 100);
    rates.take(BRANCH, 'sam');
    pass(30_000);
    rates.take(BRANCH, 'alex');
    pass(30_000);
    expect(isWaiting()).toBe(true);
    pass(30_000);
    expect(isWaiting()).toBe(false);
    rates.take(BRANCH, 'sam');
    expect(isWaiting()).toBe(true);
  });
});

describe('what is told to somebody who asks too much', () => {
  it('is friendly, and says when to try again', () => {
    expect(toPlainText(tooManyReply(20))).toContain('That is a lot of questions at once.');
    expect(toPlainText(tooManyReply(20))).toContain('Try again in 20 seconds.');
    expect(toPlainText(tooManyReply(1))).toContain('Try again in 1 second.');
  });
});
