import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../src/clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-05-01T10:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  it('is the real one when nothing is set', () => {
    const clock = createClock(null);
    vi.advanceTimersByTime(1_500);
    expect(clock.now()).toEqual(new Date('2026-05-01T10:00:01.500Z'));
  });

  it('starts at the moment that it is set to, and runs on at the real pace', () => {
    const clock = createClock(new Date('2023-07-14T07:59:30Z'));
    expect(clock.now()).toEqual(new Date('2023-07-14T07:59:30Z'));
    vi.advanceTimersByTime(30_000);
    expect(clock.now()).toEqual(new Date('2023-07-14T08:00:00Z'));
  });

  it('once set, does not jump when the machine’s clock is changed', () => {
    const clock = createClock(new Date('2023-07-14T07:59:30Z'));
    vi.setSystemTime(new Date('2030-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2023-07-14T07:59:30Z'));
  });
});
