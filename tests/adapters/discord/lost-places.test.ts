import { EventEmitter } from 'node:events';
import type { Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { watchLostPlaces } from '../../../src/adapters/discord/lost-places.ts';

const SERVER = '1457468924290660002';
const CHANNEL = '1457510428359000003';

function told(event: string, payload: unknown): unknown[] {
  const ws = new EventEmitter();
  const lost: unknown[] = [];
  watchLostPlaces({ ws } as unknown as Pick<Client, 'ws'>, (place, reason) => lost.push([place, reason]));
  ws.emit(event, payload, 0);
  return lost;
}

describe('what Discord tells of places that are lost', () => {
  it.each([
    ['CHANNEL_DELETE', 'channel'],
    ['THREAD_DELETE', 'thread'],
  ])('%s is one place', (event, word) => {
    expect(told(event, { id: CHANNEL, guild_id: SERVER, type: 0 })).toEqual([
      [{ platform: 'discord', tenant: SERVER, channel: CHANNEL }, `The ${word} was deleted.`],
    ]);
  });

  it('a server is all its places', () => {
    expect(told('GUILD_DELETE', { id: SERVER })).toEqual([
      [{ platform: 'discord', tenant: SERVER, channel: null }, expect.stringContaining('removed')],
    ]);
  });

  it.each([
    ['GUILD_DELETE', { id: SERVER, unavailable: true }],
    ['CHANNEL_DELETE', { id: CHANNEL, type: 1 }],
    ['CHANNEL_DELETE', null],
    ['GUILD_DELETE', 'gone'],
  ])('%s of %j is none', (event, payload) => {
    expect(told(event, payload)).toEqual([]);
  });
});
