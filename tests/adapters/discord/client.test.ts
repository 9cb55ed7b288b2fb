// Loaded first, for what it does to the process: it makes itself the way out of every request that does not say otherwise.
import 'undici';

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RateLimitData } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerRest, createClient } from '../../../src/adapters/discord/client.ts';
import { toPostOutcome } from '../../../src/adapters/discord/faults.ts';
import { readMultipart } from '../../wire/discord/multipart.ts';

const ROUTE = '/webhooks/1/a/messages/@original';
const PNG = { name: 'a.png', data: new Uint8Array([1, 2, 3]), contentType: 'image/png' };

describe('the client of Discord, beside another way to fetch', () => {
  let server: Server;
  let url: string;
  let take: (request: IncomingMessage, response: ServerResponse) => void;
  beforeAll(async () => {
    server = createServer((request, response) => take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v10`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = async (files: (typeof PNG)[] = []): Promise<unknown> =>
    await createAnswerRest(url).patch(ROUTE, { body: { content: 'Hello' }, files, auth: false });

  it('sends pictures', async () => {
    const came: Buffer[] = [];
    let type: string | undefined;
    take = (request, response) => {
      type = request.headers['content-type'];
      request
        .on('data', (chunk: Buffer) => came.push(chunk))
        .on('end', () => response.setHeader('content-type', 'application/json').end('{"id":"7"}'));
    };
    expect(await send([PNG])).toEqual({ id: '7' });
    const { body, files } = await readMultipart(type, Buffer.concat(came));
    expect(body).toEqual({ content: 'Hello' });
    expect(files).toEqual([{ part: 'files[0]', name: 'a.png', type: 'image/png', bytes: PNG.data }]);
  });

  it('follows nobody to another address', async () => {
    const asked: (string | undefined)[] = [];
    take = (request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    };
    await send().catch(() => {});
    expect(asked).toEqual([`/api/v10${ROUTE}`]);
  });

  it('tells an answer that was lost from a post that never left', async () => {
    take = (request) => request.socket.destroy();
    const lost = await send().catch(toPostOutcome);
    expect(lost).toMatchObject({ type: 'unknown' });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    expect(await send().catch(toPostOutcome)).toEqual({
      type: 'not-sent',
      reason: 'Discord could not be reached.',
    });
  });
});

describe('the client of Discord that posts', () => {
  it.each([
    ['/channels/:id/messages', true],
    ['/users/@me/channels', true],
    ['/guilds/:id/roles', false],
  ])('asked to wait at %s, leaves it to others to wait: %s', async (route, left) => {
    const { rejectOnRateLimit } = createClient(null).rest.options;
    const asked = { route } as RateLimitData;
    expect(typeof rejectOnRateLimit === 'function' && (await rejectOnRateLimit(asked))).toBe(left);
  });
});
