import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebClient } from '../../../src/adapters/slack/client.ts';
import { createOfficerCheck, type Standing } from '../../../src/adapters/slack/officer.ts';
import type { Behaviour } from '../../wire/slack/behaviours.ts';
import { type SlackServer, startSlackServer } from '../../wire/slack/server.ts';
import { BOT_TOKEN } from '../../wire/slack/web-api.ts';

const ADMIN = 'U0000000ADM';
const NAMED = 'U0000000SAM';
const MEMBER = 'U0000000MEM';

let server: SlackServer;
let now: number;
let warnings: string[];
let lost: string[];
let check: (user: string) => Promise<Standing>;
beforeEach(async () => {
  server = await startSlackServer();
  server.admins.add(ADMIN);
  now = 0;
  warnings = [];
  lost = [];
  check = createOfficerCheck({
    client: createWebClient(BOT_TOKEN, `${server.url}/`),
    officers: async () => ({ discordRoles: [], slackUsers: [NAMED] }),
    log: { info: () => {}, warn: (_, message) => void warnings.push(message), error: () => {} },
    onLost: (code) => void lost.push(code),
    now: () => now,
  });
});
afterEach(async () => {
  await server.close();
});

describe('who is an officer in Slack', () => {
  it('is an admin of the workspace, or somebody named, and nobody else', async () => {
    expect(await check(ADMIN)).toBe('officer');
    expect(await check(NAMED)).toBe('officer');
    expect(await check(MEMBER)).toBe('member');
    expect(server.calls.map(({ args }) => args.user)).toEqual([ADMIN, MEMBER]);
  });

  it('is no admin of another workspace', async () => {
    const user = { id: ADMIN, is_admin: true, is_owner: true, is_stranger: true };
    server.next('users.info', { ok: true, user } as unknown as Behaviour);
    expect(await check(ADMIN)).toBe('member');
  });

  it('is asked again after five minutes, so that a former admin is none', async () => {
    expect(await check(ADMIN)).toBe('officer');
    server.admins.delete(ADMIN);
    now = 5 * 60_000 - 1;
    expect(await check(ADMIN)).toBe('officer');
    now = 5 * 60_000;
    expect(await check(ADMIN)).toBe('member');
  });

  it('is only somebody named where the scope is missing, said once and with the scope', async () => {
    server.always('users.info', { error: 'missing_scope', needed: 'users:read' });
    expect([await check(ADMIN), await check(MEMBER), await check(NAMED)]).toEqual([
      'member',
      'member',
      'officer',
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('users:read');
    expect(warnings[0]).not.toContain(ADMIN);
  });

  it('is not known while Slack does not say, and is asked again the next time', async () => {
    server.next('users.info', { status: 500 }, { retryAfter: 3 });
    expect([await check(ADMIN), await check(ADMIN), await check(ADMIN)]).toEqual([
      'unknown',
      'unknown',
      'officer',
    ]);
  });

  it('tells when the token is lost', async () => {
    server.next('users.info', { error: 'token_revoked' });
    await check(ADMIN);
    expect(lost).toEqual(['token_revoked']);
  });
});
