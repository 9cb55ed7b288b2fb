import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { blockFaults, hotTexts } from './message-faults.ts';
import { CHANNEL } from './payloads.ts';
import { type SlackServer, startSlackServer } from './server.ts';
import { startWired, type Wired } from './slack-program.ts';

const OFFICER = 'U0000000ADM';
/** The reminder a week before the meeting of 21 July 2023 is due at 9am in London. */
const DUE = '2023-07-14T08:00:05Z';
const LATER = '2023-07-14T08:03:00Z';

let subscribed: string;
beforeAll(async () => {
  subscribed = await mkdtemp(join(tmpdir(), 'nec-slack-subscribed-'));
  const wired = await startWired({
    now: '2023-07-13T10:00:00Z',
    dataDir: subscribed,
    before: (server) => server.admins.add(OFFICER),
  });
  await wired.program.ready();
  const answer = await wired.server.answerTo(
    wired.server.command('/nec-admin remind on topics:npf leads:7', { user: OFFICER }),
  );
  expect(answer.response_type).toBe('in_channel');
  wired.program.signal('SIGTERM');
  await wired.program.ended();
  await wired.close();
});
afterAll(async () => {
  await rm(subscribed, { recursive: true, force: true });
});

let server: SlackServer;
let dataDir: string;
beforeEach(async () => {
  server = await startSlackServer();
  const folder = await mkdtemp(join(tmpdir(), 'nec-slack-due-'));
  dataDir = folder;
  await cp(subscribed, folder, { recursive: true });
  const used = server;
  onTestFinished(async () => {
    await used.close();
    await rm(folder, { recursive: true, force: true });
  });
});

/** The program started at that moment, until a round of reminders has been told of in the log. */
async function runAt(now: string): Promise<Wired & { readonly round: Readonly<Record<string, unknown>> }> {
  const wired = await startWired({ now, dataDir, server });
  onTestFinished(wired.close);
  const round = await wired.program.untilLog(({ event }) => event === 'reminders', 'a round of reminders');
  return { ...wired, round };
}

async function stop({ program }: Wired): Promise<void> {
  program.signal('SIGTERM');
  expect((await program.ended()).code).toBe(0);
}

describe('a reminder in Slack', () => {
  it('is posted once, complete, and not again after a restart', async () => {
    const first = await runAt(DUE);
    expect(first.round.sent).toBe(1);
    await stop(first);
    expect(server.messages).toHaveLength(1);
    const [message] = server.messages;
    expect(message?.channel).toBe(CHANNEL);
    expect(message?.args.metadata).toMatchObject({ event_type: 'nec_reminder' });
    expect(message?.args.unfurl_links).toBe('false');
    expect(String(message?.args.text)).toContain('National Policy Forum');
    expect(hotTexts(message?.args ?? {})).toEqual([]);
    expect(blockFaults(message?.args.blocks)).toEqual([]);
    const second = await startWired({ now: LATER, dataDir, server });
    onTestFinished(second.close);
    await second.program.ready();
    await server.answerTo(server.command('/nec status'));
    await stop(second);
    expect(server.messages).toHaveLength(1);
  });

  it('stands there once when Slack posted it and the answer was lost', async () => {
    server.next('chat.postMessage', 'lose');
    const first = await runAt(DUE);
    expect(first.round.unsure).toBe(1);
    await stop(first);
    expect(server.messages).toHaveLength(1);
    const second = await runAt(LATER);
    expect(second.round.sent).toBe(1);
    await stop(second);
    expect(server.messages).toHaveLength(1);
    expect(server.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('stands there once when the connection was cut before Slack posted it', async () => {
    server.next('chat.postMessage', 'cut');
    await stop(await runAt(DUE));
    expect(server.messages).toHaveLength(0);
    await stop(await runAt(LATER));
    expect(server.messages).toHaveLength(1);
  });

  it('waits when Slack asks for it, and asks Slack nothing before that', async () => {
    server.next('chat.postMessage', { retryAfter: 30 });
    const first = await runAt(DUE);
    expect(first.round.waiting).toBe(1);
    await stop(first);
    expect(server.messages).toHaveLength(0);
    await stop(await runAt(LATER));
    expect(server.messages).toHaveLength(1);
  });

  it('is posted as text when Slack refuses its blocks', async () => {
    server.next('chat.postMessage', { error: 'invalid_blocks' });
    await stop(await runAt(DUE));
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]?.args).not.toHaveProperty('blocks');
    expect(String(server.messages[0]?.args.text)).toContain('National Policy Forum');
  });

  it('names the scope that is missing when the bot may not look for a post whose answer was lost', async () => {
    server.next('chat.postMessage', 'lose');
    await stop(await runAt(DUE));
    server.always('conversations.history', { error: 'missing_scope', needed: 'groups:history' });
    const second = await runAt(LATER);
    expect(second.round.parked).toBe(1);
    const status = await server.answerTo(server.command('/nec status'));
    expect(String(status.text)).toContain('groups:history');
    await stop(second);
    expect(server.messages).toHaveLength(1);
  });

  it('ends the program with one sentence when the token is revoked, and goes out after it is mended', async () => {
    server.next('chat.postMessage', { error: 'token_revoked' });
    const first = await startWired({ now: DUE, dataDir, server });
    onTestFinished(first.close);
    expect((await first.program.ended()).code).toBe(1);
    expect(first.program.stderr()).toContain('SLACK_BOT_TOKEN (token_revoked)');
    await stop(await runAt(LATER));
    expect(server.messages).toHaveLength(1);
  });
});
