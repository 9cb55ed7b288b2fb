import { beforeEach, describe, expect, it } from 'vitest';
import { connectAll, type Platforms } from '../src/connecting.ts';
import type { Adapter, AdapterParts } from '../src/core/chat/adapter.ts';
import { UserError } from '../src/core/errors.ts';
import type { Platform } from '../src/core/ports/place.ts';

const AWAY = new UserError('discord-unreachable', 'Discord could not be reached.', 'Check the network.');
const REFUSED = new UserError('slack-refused', 'Slack does not accept the token.', 'Copy it again.');

/** What each attempt to start meets, the last for ever; null when it goes well. */
let meets: Map<Platform, (Error | null)[]>;
let lose: Map<Platform, AdapterParts['onLost']>;
let stopped: Platform[];
let logged: string[];
let lostAll: string[];
let waits: number[];
let goOn: (() => void)[];

beforeEach(() => {
  meets = new Map();
  lose = new Map();
  stopped = [];
  logged = [];
  lostAll = [];
  waits = [];
  goOn = [];
});

async function connect(): Promise<Platforms> {
  const note = (details: object, message: string): void => {
    logged.push(`${'event' in details ? String(details.event) : ''}: ${message}`);
  };
  const maker = (platform: Platform) => async (onLost: AdapterParts['onLost']) => {
    lose.set(platform, onLost);
    return {
      start: async () => {
        const [met] = meets.get(platform) ?? [];
        if ((meets.get(platform)?.length ?? 0) > 1) meets.get(platform)?.shift();
        if (met != null) throw met;
      },
      stop: async () => void stopped.push(platform),
    } as unknown as Adapter;
  };
  return await connectAll({
    makers: new Map((['discord', 'slack'] as const).map((platform) => [platform, maker(platform)])),
    log: { info: note, warn: note, error: note },
    onAllLost: ({ message }) => void lostAll.push(message),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        waits.push(ms);
        goOn.push(() => resolve(undefined));
        signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
      }),
  });
}

async function waitOver(): Promise<void> {
  goOn.at(-1)?.();
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

describe('connecting the platforms', () => {
  it('tries one that is out of reach again, with waits up to a minute, told once and when it is there', async () => {
    meets.set('discord', [...Array.from({ length: 6 }, () => AWAY), null]);
    const { adapters } = await connect();
    expect([...adapters.keys()]).toEqual(['slack']);
    const told = logged.length;
    for (let turn = 0; turn < 5; turn += 1) await waitOver();
    expect(logged).toHaveLength(told);
    await waitOver();
    expect([...adapters.keys()].sort()).toEqual(['discord', 'slack']);
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(logged.filter((line) => line.includes('could not be reached'))).toHaveLength(1);
    expect(logged.at(-1)).toBe('connected: Connected to discord.');
  });

  it('gives one up that refuses, at once or later, and goes on with the other', async () => {
    meets.set('discord', [AWAY, REFUSED]);
    const { adapters } = await connect();
    await waitOver();
    expect([...adapters.keys()]).toEqual(['slack']);
    expect(logged.at(-1)).toContain('not-connected: Slack does not accept');
    expect(waits).toHaveLength(1);
    expect(lostAll).toEqual([]);
  });

  it('throws when none is connected at the start, and tries nothing on', async () => {
    meets.set('discord', [AWAY]).set('slack', [REFUSED]);
    await expect(connect()).rejects.toBeInstanceOf(UserError);
    expect(waits).toEqual([]);
  });

  it('goes on when the one connected is lost while the other is still tried, and ends with the last', async () => {
    meets.set('discord', [AWAY, null]);
    const { adapters } = await connect();
    lose.get('slack')?.('The app was removed.', 'Install it again.');
    expect(lostAll).toEqual([]);
    await waitOver();
    expect([...adapters.keys()]).toEqual(['discord']);
    lose.get('discord')?.('The token was reset.', 'Copy it again.');
    expect(lostAll).toEqual(['The token was reset.']);
  });

  it('tries nothing on after the end, and stops what is connected', async () => {
    meets.set('discord', [AWAY]);
    const platforms = await connect();
    const told = logged.length;
    await platforms.stop();
    await settled();
    expect(stopped).toEqual(['slack']);
    expect(logged).toHaveLength(told);
  });

  it('gives one up, told with the fault, when connecting it meets a fault of ours', async () => {
    meets.set('discord', [AWAY, new TypeError('a fault of ours')]);
    await connect();
    await waitOver();
    expect(logged.at(-1)).toContain('a fault of ours');
    expect(lostAll).toEqual([]);
  });
});
