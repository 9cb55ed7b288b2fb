import { beforeEach, describe, expect, it } from 'vitest';
import type { SlackFault } from '../../../src/adapters/slack/fault.ts';
import {
  createSupervisor,
  type Supervisor,
  type SupervisorParts,
} from '../../../src/adapters/slack/supervisor.ts';

interface Opened {
  readonly events: Parameters<SupervisorParts['open']>[0];
  closed: boolean;
}

let opened: Opened[];
let failures: unknown[];
let attempts: number[];
let lost: SlackFault[];
let warned: string[];
let now: number;
/** What a connection says while it is being opened, and how many do. */
let goodbyesAtOnce: number;
let supervisor: Supervisor;

beforeEach(() => {
  opened = [];
  failures = [];
  attempts = [];
  lost = [];
  warned = [];
  now = 0;
  goodbyesAtOnce = 0;
  supervisor = createSupervisor({
    open: async (events) => {
      attempts.push(now);
      if (failures.length > 0) throw failures.shift();
      const made: Opened = { events, closed: false };
      opened.push(made);
      if (goodbyesAtOnce > 0) {
        goodbyesAtOnce -= 1;
        events.onGoodbye('warning');
      }
      return {
        close: async () => {
          made.closed = true;
        },
      };
    },
    log: { info: () => {}, warn: (_, message) => void warned.push(message), error: () => {} },
    onLost: (fault) => void lost.push(fault),
    now: () => now,
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      now += ms;
    },
  });
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

describe('the keeper of the connection', () => {
  it('opens the next connection before it closes the one that Slack is about to end', async () => {
    await supervisor.start();
    now = 60_000;
    opened[0]?.events.onGoodbye('refresh_requested');
    expect(opened[0]?.closed).toBe(false);
    await settled();
    expect(opened).toHaveLength(2);
    expect(opened[0]?.closed).toBe(true);
    expect(opened[1]?.closed).toBe(false);
    expect(attempts).toEqual([0, 60_000]);
  });

  it('opens one, not two, when a connection says goodbye and then goes', async () => {
    await supervisor.start();
    opened[0]?.events.onGoodbye('warning');
    opened[0]?.events.onGone();
    await settled();
    opened[0]?.events.onGone();
    await settled();
    expect(opened).toHaveLength(2);
  });

  it('tries on through an outage of an hour, with waits that grow to half a minute, and tells it in few lines', async () => {
    await supervisor.start();
    now = 60_000;
    failures = Array.from({ length: 120 }, () => new Error('fetch failed'));
    opened[0]?.events.onGone();
    for (let turn = 0; turn < 30; turn += 1) await settled();
    expect(opened).toHaveLength(2);
    const waits = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(waits.slice(1, 9)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(warned.length).toBeLessThanOrEqual(8);
  });

  it('slows down when connections end as soon as they begin', async () => {
    await supervisor.start();
    for (let turn = 0; turn < 4; turn += 1) {
      opened.at(-1)?.events.onGone();
      await settled();
    }
    const waits = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it.each(['at the start', 'at a reconnection'])(
    'opens another when one says goodbye before it is in use, %s',
    async (when) => {
      if (when === 'at the start') goodbyesAtOnce = 1;
      await supervisor.start();
      if (when !== 'at the start') {
        goodbyesAtOnce = 2;
        opened[0]?.events.onGone();
      }
      await settled();
      expect(opened).toHaveLength(when === 'at the start' ? 2 : 4);
      expect(opened.map(({ closed }) => closed)).toEqual([...opened.slice(1).map(() => true), false]);
      opened.at(-1)?.events.onGone();
      await settled();
      expect(opened).toHaveLength(when === 'at the start' ? 3 : 5);
    },
  );

  it('gives up, once, when Socket Mode is switched off', async () => {
    await supervisor.start();
    opened[0]?.events.onGoodbye('link_disabled');
    opened[0]?.events.onGone();
    await settled();
    expect(lost).toEqual([{ type: 'refused', code: 'link_disabled', needed: null, pointers: [] }]);
    expect(opened).toHaveLength(1);
  });

  it('opens nothing more after it was stopped', async () => {
    await supervisor.start();
    await supervisor.stop();
    opened[0]?.events.onGone();
    await settled();
    expect(opened).toHaveLength(1);
    expect(opened[0]?.closed).toBe(true);
  });
});
