import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCheckPlace } from '../../../src/adapters/slack/check-place.ts';
import { createWebClient } from '../../../src/adapters/slack/client.ts';
import type { Behaviour } from '../../wire/slack/behaviours.ts';
import { CHANNEL, TEAM } from '../../wire/slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../../wire/slack/server.ts';
import { BOT_TOKEN } from '../../wire/slack/web-api.ts';

const ALL = ['commands', 'chat:write', 'files:write', 'channels:read', 'groups:read'];

let server: SlackServer;
let lost: string[];
beforeAll(async () => {
  server = await startSlackServer();
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.close();
});
beforeEach(() => {
  server.scopes = ALL;
  server.refusing.clear();
  lost = [];
});

async function missingIn(channel: string): Promise<readonly string[]> {
  const client = createWebClient(BOT_TOKEN, `${server.url}/`);
  const check = createCheckPlace({ client, onLost: (code) => void lost.push(code) });
  const missing = await check({ platform: 'slack', tenant: TEAM, channel });
  for (const sentence of missing) expect(sentence).toMatch(/^[A-Z][^.]*(?:\.|@nec-bot)$/u);
  return missing;
}

const without = (...scopes: readonly string[]) => ALL.filter((scope) => !scopes.includes(scope));
const looks = () => server.calls.filter(({ method }) => method === 'conversations.info').length;

describe('what a place in Slack lacks', () => {
  it('is nothing where the bot is in the channel with all its scopes', async () => {
    expect(await missingIn(CHANNEL)).toEqual([]);
  });

  it('is the scopes that are not granted, each with who can give it', async () => {
    server.scopes = without('chat:write', 'files:write');
    const [writing = '', pictures = '', ...more] = await missingIn(CHANNEL);
    expect(writing).toContain('the scope chat:write, so it can post nothing');
    expect(pictures).toContain('the scope files:write, so its messages come without pictures');
    for (const sentence of [writing, pictures]) expect(sentence).toContain('whoever runs the bot');
    expect(more).toEqual([]);
  });

  it('is seen in the channel itself', async () => {
    server.refusing.set(CHANNEL, 'is_archived');
    expect(await missingIn(CHANNEL)).toEqual([expect.stringContaining('archived')]);
    server.refusing.set(CHANNEL, 'not_in_channel');
    expect(await missingIn(CHANNEL)).toEqual([expect.stringContaining('/invite @nec-bot')]);
    server.scopes = [...ALL, 'chat:write.public'];
    expect(await missingIn(CHANNEL)).toEqual([]);
  });

  it('is an invitation in a private channel that the bot cannot see, unless it is only the scope', async () => {
    server.next('conversations.info', { error: 'channel_not_found' });
    expect(await missingIn(CHANNEL)).toEqual([expect.stringContaining('/invite @nec-bot')]);
    server.scopes = without('groups:read');
    server.next('conversations.info', { error: 'channel_not_found' });
    expect(await missingIn(CHANNEL)).toEqual([]);
  });

  it('is not guessed where the bot may not look', async () => {
    const before = looks();
    server.refusing.set(CHANNEL, 'is_archived');
    server.scopes = without('channels:read', 'groups:read');
    expect(await missingIn(CHANNEL)).toEqual([]);
    server.scopes = ALL;
    expect(await missingIn('@U0000000SAM')).toEqual([]);
    expect(await missingIn('D0000000SAM')).toEqual([]);
    expect(looks()).toBe(before);
  });

  it.each<Behaviour>([
    { error: 'missing_scope', needed: 'groups:read' },
    { status: 503 },
    'cut',
    { retryAfter: 3 },
  ])('is not guessed when Slack does not say: %j', async (behaviour) => {
    server.next('conversations.info', behaviour);
    expect(await missingIn(CHANNEL)).toEqual([]);
    server.next('auth.test', behaviour);
    expect(await missingIn(CHANNEL)).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('is the token, when it is withdrawn', async () => {
    server.next('auth.test', { error: 'token_revoked' });
    expect(await missingIn(CHANNEL)).toEqual([expect.stringContaining('token_revoked')]);
    expect(lost).toEqual(['token_revoked']);
  });
});
