import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Polling, startPolling } from '../../src/jobs/poll.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let running: Polling | null = null;
beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-05-01T09:00:10Z'));
});
afterEach(async () => {
  await running?.stop();
  running = null;
  vi.useRealTimers();
});

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('polling', () => {
  it('comes once a minute, half past it, and not at once', async () => {
    const at: string[] = [];
    running = startPolling({
      poll: async () => at.push(new Date().toISOString().slice(11, 19)),
      onFault: () => {},
    });
    expect(at).toEqual([]);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(at).toEqual(['09:00:30', '09:01:30', '09:02:30']);
  });

  it('never has two under way, says nothing of its own about it, and goes on afterwards', async () => {
    const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    const slow = gate();
    let began = 0;
    const faults: unknown[] = [];
    running = startPolling({
      poll: async () => {
        began += 1;
        if (began === 1) await slow.opened;
      },
      onFault: (error) => faults.push(error),
    });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(began).toBe(1);
    slow.open();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(began).toBe(2);
    expect(faults).toEqual([]);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it('tells of a poll that fails, and comes again', async () => {
    const faults: unknown[] = [];
    running = startPolling({
      poll: async () => {
        throw new Error('the disk is full');
      },
      onFault: (error) => faults.push(error),
    });
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(faults).toEqual([new Error('the disk is full'), new Error('the disk is full')]);
  });

  it('stops when the one under way has ended, and not before', async () => {
    const slow = gate();
    let began = 0;
    const polling = startPolling({
      poll: async () => {
        began += 1;
        await slow.opened;
      },
      onFault: () => {},
    });
    await vi.advanceTimersByTimeAsync(MINUTE);
    let hasStopped = false;
    const stopped = polling.stop().then(() => {
      hasStopped = true;
    });
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(hasStopped).toBe(false);
    slow.open();
    await stopped;
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(began).toBe(1);
  });
});
