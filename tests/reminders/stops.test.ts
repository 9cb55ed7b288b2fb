import { beforeEach, describe, expect, it } from 'vitest';
import { type Held, StaleWriteError } from '../../src/core/ports/library.ts';
import { type Place, placeKey } from '../../src/core/ports/place.ts';
import { directChannel, newSubscription, type Subscription } from '../../src/core/ports/subscriptions.ts';
import { createStops, type StopsParts } from '../../src/reminders/stops.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const MAIN: Place = { platform: 'discord', tenant: '1', channel: '10' };
const OTHER: Place = { ...MAIN, channel: '11' };
const FAR: Place = { ...MAIN, tenant: '2' };
const OWN: Place = { ...MAIN, channel: directChannel('7') };

let held: Map<string, Held<Subscription>>;
let staleTimes: number;
let told: string[];
const subscriptions: StopsParts['subscriptions'] = {
  list: async () => [...held.values()].map(({ value }) => value),
  find: async (_group, place) => held.get(placeKey(place)) ?? null,
  save: async (_group, value, expected) => {
    if (staleTimes > 0) {
      staleTimes -= 1;
      throw new StaleWriteError('The reminder settings of this place');
    }
    held.set(placeKey(value.place), { value, revision: expected + 1 });
  },
};
const note = (_details: object, message: string): void => {
  told.push(message);
};
const stopsNow = () =>
  createStops({
    group: 'home',
    subscriptions,
    clock: { now: () => NOW },
    log: { info: note, warn: note, error: note },
  });
const stoppedAt = (place: Place) => held.get(placeKey(place))?.value.stopped?.reason ?? null;

beforeEach(() => {
  staleTimes = 0;
  told = [];
  held = new Map();
  for (const place of [MAIN, OTHER, FAR, OWN]) {
    const person = place === OWN ? '7' : null;
    held.set(placeKey(place), { value: { ...newSubscription(place, NOW), person }, revision: 1 });
  }
});

describe('a place that the platform refuses', () => {
  it('is stopped with the reason, to be told; the others go on', async () => {
    await stopsNow().onRefused(MAIN, 'The channel is archived.');
    expect(held.get(placeKey(MAIN))?.value.stopped).toEqual({
      reason: 'The channel is archived.',
      at: NOW.toISOString(),
      told: false,
    });
    expect([OTHER, FAR, OWN].map(stoppedAt)).toEqual([null, null, null]);
  });

  it('keeps the first reason', async () => {
    await stopsNow().onRefused(MAIN, 'The channel is archived.');
    await stopsNow().onRefused(MAIN, 'The bot may not post there.');
    expect(stoppedAt(MAIN)).toBe('The channel is archived.');
  });

  it('is stopped though an officer saves at the same time', async () => {
    staleTimes = 2;
    await stopsNow().onRefused(MAIN, 'The channel is archived.');
    expect(stoppedAt(MAIN)).toBe('The channel is archived.');
  });

  it('may be one that asks for nothing any more', async () => {
    held.delete(placeKey(MAIN));
    await stopsNow().onRefused(MAIN, 'The channel is archived.');
    expect(held.has(placeKey(MAIN))).toBe(false);
  });

  it('stops all channels of a server that the bot is out of, and no person', async () => {
    await stopsNow().onRefused({ ...MAIN, channel: null }, 'The bot was taken out of the server.');
    expect([MAIN, OTHER, FAR, OWN].map((place) => stoppedAt(place) !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a platform that does not know the bot any more', () => {
  it('stops nothing, and is told to the operator once', () => {
    const stops = stopsNow();
    stops.onAuthorisationLost(MAIN, 'Discord does not know the bot any more.');
    stops.onAuthorisationLost(OTHER, 'Discord does not know the bot any more.');
    expect(told).toEqual([
      'Discord does not know the bot any more. What is due there waits; nothing is lost.',
    ]);
    expect([MAIN, OTHER].map(stoppedAt)).toEqual([null, null]);
  });
});
