import { EventEmitter, on } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts';
import type { Adapter } from '../../../src/core/chat/adapter.ts';
import { createRouter } from '../../../src/core/chat/router.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import { type DiscordServer, startDiscord } from '../../wire/discord/server.ts';

const PATIENCE_MS = 10_000;

let discord: DiscordServer;
let gateway: Server;
let address: string;
/** What came to the gateway: each attempt to connect by its path, and what was closed. */
let came: string[];
let happened: EventEmitter;
beforeEach(async () => {
  discord = await startDiscord();
  came = [];
  happened = new EventEmitter();
  const note = (what: string): void => {
    came.push(what);
    happened.emit('something');
  };
  gateway = createServer();
  gateway.on('upgrade', ({ url = '' }, socket) => {
    const path = new URL(url, 'http://localhost').pathname;
    note(path);
    socket
      .on('error', () => {})
      .on('end', () => note(`${path} closed`))
      .resume();
    // One that hangs is never answered.
    if (path !== '/hangs') socket.destroy();
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  address = `ws://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
});
afterEach(async () => {
  gateway.closeAllConnections();
  gateway.close();
  await discord.stop();
});

/** An adapter that is being started against that path of the gateway, and not let in. */
function connectingTo(path: string): Adapter {
  discord.world.gatewayUrl = `${address}${path}`;
  const adapter = createDiscordAdapter({
    token: discord.token,
    apiUrl: discord.url,
    router: createRouter([], { onFault: () => {} }),
    answer: async () => ({ title: '', blocks: [] }),
    suggest: async () => [],
    officers: async () => ({ discordRoles: [], slackUsers: [] }),
    ...UNMEASURED,
    registration: { find: async () => null, save: async () => {} },
    log: {
      info: () => {},
      warn: () => {
        came.push(`${path} failed`);
        happened.emit('something');
      },
      error: () => {},
    },
    home: async () => ({ title: '', blocks: [] }),
    draw: async () => new Uint8Array(),
    onLost: () => {},
  });
  adapter.start().catch(() => {});
  return adapter;
}

async function until(holds: () => boolean): Promise<void> {
  const changes = on(happened, 'something', { signal: AbortSignal.timeout(PATIENCE_MS) });
  while (!holds()) await changes.next();
}

const times = (what: string): number => came.filter((each) => each === what).length;

it('connects no more once it is stopped between two attempts', async () => {
  const stopped = connectingTo('/first');
  await until(() => times('/first failed') === 2);
  // The error of a connection comes just before its end, after which the library pauses.
  await turn();
  await stopped.stop();
  const before = times('/first');
  const other = connectingTo('/second');
  // Two attempts are half a second apart, so the first adapter would have made another by now.
  await until(() => times('/second') === 3);
  expect(times('/first')).toBe(before);
  await other.stop();
});

it('gives a connection that hangs up when it is stopped, and no later error of it ends the process', async () => {
  const adapter = connectingTo('/hangs');
  await until(() => times('/hangs') === 1);
  await adapter.stop();
  await until(() => times('/hangs closed') === 1);
});
