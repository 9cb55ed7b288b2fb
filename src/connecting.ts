import { setTimeout as delay } from 'node:timers/promises';
import type { Adapter, AdapterParts } from './core/chat/adapter.ts';
import { UserError } from './core/errors.ts';
import type { Log } from './core/ports/log.ts';
import type { Platform } from './core/ports/place.ts';

/** The platforms that are connected; those that come back later are added. */
export interface Platforms {
  readonly adapters: ReadonlyMap<Platform, Adapter>;
  stop(): Promise<void>;
}

export interface ConnectingParts {
  /** Makes an adapter, anew for every attempt. */
  readonly makers: ReadonlyMap<Platform, (onLost: AdapterParts['onLost']) => Promise<Adapter>>;
  readonly log: Log;
  /** No platform is connected any more, and none is tried again. */
  readonly onAllLost: (error: UserError) => void;
  /** Rejects when the signal is given. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
/** What an adapter could not reach may be there in a minute; what refused it will not let it in then either. */
const UNREACHABLE = '-unreachable';

/**
 * Connects every platform, each tried once, and resolves with those that are connected. One out of reach is tried again in the background for as
 * long as the bot runs, told once and again when it is connected; one that refuses is given up. Throws the `UserError` of one when none is connected.
 */
export async function connectAll(parts: ConnectingParts): Promise<Platforms> {
  const {
    makers,
    log,
    onAllLost,
    wait = (ms, signal) => delay(ms, undefined, { signal, ref: false }),
  } = parts;
  const adapters = new Map<Platform, Adapter>();
  /** Being connected, now or later. */
  const awaited = new Set(makers.keys());
  const ending = new AbortController();
  const { signal } = ending;
  let isBegun = false;
  let last: UserError | null = null;

  const giveUp = (platform: Platform, error: UserError): void => {
    adapters.delete(platform);
    awaited.delete(platform);
    last = error;
    if (isBegun && adapters.size === 0 && awaited.size === 0) onAllLost(error);
  };
  const attempt = async (platform: Platform): Promise<void> => {
    const adapter = await makers.get(platform)?.((reason, next) => {
      log.error({ event: 'lost', platform }, `${reason} ${next}`);
      giveUp(platform, new UserError('platform-lost', reason, next));
    });
    if (adapter === undefined) return;
    await adapter.start();
    // The end was asked for in between.
    if (signal.aborted) return await adapter.stop();
    adapters.set(platform, adapter);
    awaited.delete(platform);
  };
  /** The fault of an attempt; null when it went well. Throws what is our own fault. */
  const faultOf = async (platform: Platform): Promise<UserError | null> => {
    try {
      await attempt(platform);
      return null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error;
    }
  };
  const refuse = (platform: Platform, error: UserError): void => {
    log.error({ event: 'not-connected', platform }, `${error.message} ${error.next}`);
    giveUp(platform, error);
  };
  const connect = async (platform: Platform): Promise<void> => {
    const fault = await faultOf(platform);
    if (fault === null) return;
    if (!fault.code.endsWith(UNREACHABLE)) return refuse(platform, fault);
    log.error({ event: 'not-connected', platform }, `${fault.message} ${fault.next}`);
    last = fault;
  };
  const keepTrying = async (platform: Platform): Promise<void> => {
    for (let pause = FIRST_WAIT_MS; awaited.has(platform); pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
      await wait(pause, signal);
      const fault = await faultOf(platform);
      if (fault !== null && !fault.code.endsWith(UNREACHABLE)) refuse(platform, fault);
    }
    if (adapters.has(platform)) log.info({ event: 'connected', platform }, `Connected to ${platform}.`);
  };
  const tryOn = (platform: Platform): void => {
    keepTrying(platform).catch((error: unknown) => {
      if (signal.aborted) return;
      log.error(
        { event: 'not-connected', platform, err: error },
        `Connecting to ${platform} failed by a fault of ours.`,
      );
      giveUp(
        platform,
        new UserError('platform-lost', `Connecting to ${platform} failed.`, 'Start nec-bot again.'),
      );
    });
  };

  await Promise.all([...makers.keys()].map(connect));
  if (adapters.size === 0 && last !== null) throw last;
  isBegun = true;
  for (const platform of awaited) {
    log.warn(
      { event: 'trying-on', platform },
      `${platform} is tried again in the background until it answers.`,
    );
    tryOn(platform);
  }
  return {
    adapters,
    stop: async () => {
      ending.abort();
      await Promise.all([...adapters.values()].map((adapter) => adapter.stop()));
    },
  };
}
