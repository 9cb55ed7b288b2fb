import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTicks, type TickParts, type Ticks } from '../../src/jobs/ticks.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let running: Ticks | null = null;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await running?.stop();
  running = null;
  vi.useRealTimers();
});

interface Started {
  readonly ticks: Ticks;
  readonly at: string[];
  readonly faults: unknown[];
  stalls(): number;
  hangs(): number;
}

function start(now: string, tick: TickParts['tick'] = async () => null): Started {
  vi.setSystemTime(new Date(now));
  const at: string[] = [];
  const faults: unknown[] = [];
  let stalls = 0;
  let hangs = 0;
  const ticks = startTicks({
    tick: async () => {
      at.push(new Date().toISOString());
      return await tick();
    },
    clock: { now: () => new Date() },
    onFault: (error) => faults.push(error),
    onStall: () => {
      stalls += 1;
    },
    onHung: () => {
      hangs += 1;
    },
  });
  running = ticks;
  return { ticks, at, faults, stalls: () => stalls, hangs: () => hangs };
}

/** A promise that a test settles when it likes. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('the minute tick', () => {
  it.each([
    ['spring', '2026-03-29T00:00:30Z'],
    ['autumn', '2026-10-25T00:00:30Z'],
  ])('comes every minute while London’s clocks change in %s', async (_season, now) => {
    const { at } = start(now);
    await vi.advanceTimersByTimeAsync(3 * HOUR);
    expect(at).toHaveLength(180);
    const gaps = at.slice(1).map((instant, index) => Date.parse(instant) - Date.parse(at[index] ?? ''));
    expect(Math.max(...gaps)).toBeLessThan(MINUTE + 2 * SECOND);
    expect(at[0]?.slice(0, 16)).toBe(`${now.slice(0, 11)}00:01`);
  });

  it('goes on after a tick that throws, and says what was thrown', async () => {
    let count = 0;
    const { at, faults, ticks } = start('2026-05-01T09:00:30Z', async () => {
      count += 1;
      if (count === 1) throw new Error('the disk is full');
      return null;
    });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(faults).toEqual([new Error('the disk is full')]);
    expect(ticks.lastTick()).toBeNull();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(at).toHaveLength(2);
    expect(ticks.lastTick()?.toISOString().slice(0, 16)).toBe('2026-05-01T09:02');
  });

  it('does not begin while the one before is under way, and prints nothing of its own about it', async () => {
    const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    const slow = gate();
    let most = 0;
    let now = 0;
    const { at } = start('2026-05-01T09:00:30Z', async () => {
      now += 1;
      most = Math.max(most, now);
      await slow.opened;
      now -= 1;
      return null;
    });
    await vi.advanceTimersByTimeAsync(2 * MINUTE + 30 * SECOND);
    expect(at).toHaveLength(1);
    slow.open();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(at).toHaveLength(2);
    expect(most).toBe(1);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a round at once', () => {
  it('runs when asked for', async () => {
    const { at, ticks } = start('2026-05-01T09:00:10Z');
    await ticks.runNow();
    expect(at).toEqual(['2026-05-01T09:00:10.000Z']);
    expect(ticks.lastTick()).toEqual(new Date('2026-05-01T09:00:10Z'));
  });

  it('asked for during another one comes after it, so that it sees what was changed meanwhile', async () => {
    const slow = gate();
    let began = 0;
    const { ticks } = start('2026-05-01T09:00:10Z', async () => {
      began += 1;
      if (began === 1) await slow.opened;
      return null;
    });
    const one = ticks.runNow();
    const two = ticks.runNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(began).toBe(1);
    slow.open();
    await Promise.all([one, two]);
    expect(began).toBe(2);
  });
});

describe('what falls due within the minute', () => {
  it('gets a round at its very moment', async () => {
    const due = new Date('2026-05-01T09:00:25Z');
    const { at, ticks } = start('2026-05-01T09:00:10Z', async () => (new Date() < due ? due : null));
    await ticks.runNow();
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(at).toEqual(['2026-05-01T09:00:10.000Z', '2026-05-01T09:00:25.000Z']);
  });

  it('and what is further off waits for the minute ticks before it', async () => {
    const due = new Date('2026-05-01T09:03:20Z');
    const { at, ticks } = start('2026-05-01T09:00:10Z', async () => (new Date() < due ? due : null));
    await ticks.runNow();
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(at.map((instant) => instant.slice(14, 19))).toEqual([
      '00:10',
      '01:00',
      '02:00',
      '03:00',
      '03:20',
      '04:00',
    ]);
  });

  it('but cannot be done yet (a platform that is away) is tried once a minute, not all the time', async () => {
    const due = new Date('2026-05-01T09:00:10Z');
    const { at, ticks } = start('2026-05-01T09:00:10Z', async () => due);
    await ticks.runNow();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(at.map((instant) => instant.slice(14, 19))).toEqual(['00:10', '01:00', '02:00']);
  });
});

describe('stopping', () => {
  it('waits for the round under way, and no other begins', async () => {
    const slow = gate();
    let done = false;
    const { at, ticks } = start('2026-05-01T09:00:10Z', async () => {
      await slow.opened;
      done = true;
      return new Date('2026-05-01T09:00:40Z');
    });
    const round = ticks.runNow();
    let stopped = false;
    const stopping = ticks.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(stopped).toBe(false);
    slow.open();
    await Promise.all([round, stopping]);
    expect(done).toBe(true);
    await ticks.runNow();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(at).toHaveLength(1);
  });
});

describe('the watchdog', () => {
  it('makes a schedule that fell silent anew: after a clock set back a day, ticks are back within three and a half minutes', async () => {
    const { at, stalls } = start('2026-05-02T09:00:30Z');
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(at).toHaveLength(2);
    vi.setSystemTime(new Date('2026-05-01T09:00:30Z'));
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(stalls()).toBe(1);
    const back = at.slice(2);
    expect(back[0]?.slice(0, 10)).toBe('2026-05-01');
    expect(Date.parse(back[0] ?? '') - Date.parse('2026-05-01T09:00:30Z')).toBeLessThanOrEqual(3.5 * MINUTE);
    expect(back.length).toBeGreaterThanOrEqual(7);
  });

  it('is silent while ticks come', async () => {
    const { stalls } = start('2026-05-01T09:00:30Z');
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(stalls()).toBe(0);
  });

  it('gives up on a round that has not ended for ten minutes, and not before', async () => {
    const { ticks, hangs } = start('2026-05-01T09:00:30Z', () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(9 * MINUTE);
    expect(hangs()).toBe(0);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(hangs()).toBeGreaterThan(0);
    // Such a round cannot be waited for.
    void ticks.stop();
    running = null;
  });

  it('takes a round that throws for one that ended', async () => {
    const { stalls } = start('2026-05-01T09:00:30Z', () => Promise.reject(new Error('no')));
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(stalls()).toBe(0);
  });
});
