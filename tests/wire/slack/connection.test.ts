import { describe, expect, it } from 'vitest';
import { startWired, wiredForTest } from './slack-program.ts';

describe('the connection to Slack', () => {
  it('is made anew when the line is cut, and questions are answered again', async () => {
    const { server } = await wiredForTest();
    server.cut();
    await server.until('a second greeting', () => (server.greeted() === 2 ? true : undefined));
    const answer = await server.answerTo(server.command('/nec latest'));
    expect(String(answer.text)).toContain('NEC Report');
  });

  it('is there without a hole when Slack refreshes it: every question meanwhile is acknowledged and answered', async () => {
    const { server, program } = await wiredForTest();
    server.goodbye('refresh_requested');
    let asked = 0;
    const sent = [];
    while (server.greeted() < 2) {
      sent.push(server.command('/nec status'));
      asked += 1;
      await server.answerTo(sent.at(-1) ?? raise());
    }
    await server.until('the old one closed', () => (server.open() === 1 ? true : undefined));
    sent.push(server.command('/nec status'));
    for (const question of sent) {
      await server.answerTo(question);
      await server.until('it acknowledged', () => server.acks.get(question.envelope));
    }
    expect(asked).toBeGreaterThan(0);
    await program.untilLog(({ event }) => event === 'reconnected');
  });

  it('outlives an outage of apps.connections.open, with one sentence on the way, and connects afterwards', async () => {
    const { server, program } = await wiredForTest();
    server.always('apps.connections.open', { status: 503 });
    server.cut();
    const tries = () => server.calls.filter(({ method }) => method === 'apps.connections.open').length;
    await server.until('three attempts that fail', () => (tries() >= 4 ? true : undefined));
    server.always('apps.connections.open', null);
    await server.until('a second greeting', () => (server.greeted() === 2 ? true : undefined));
    const line = await program.untilLog(({ event }) => event === 'reconnecting');
    expect(String(line.msg)).toContain('HTTP 503');
    const answer = await server.answerTo(server.command('/nec status'));
    expect(String(answer.text)).not.toBe('');
  });

  it('waits as long as Slack asks when it is asked too often', async () => {
    const { server, program } = await wiredForTest();
    server.next('apps.connections.open', { retryAfter: 1 });
    server.cut();
    const line = await program.untilLog(({ event }) => event === 'reconnecting');
    expect(String(line.msg)).toContain('wait 1 s');
    await server.until('a second greeting', () => (server.greeted() === 2 ? true : undefined));
  });

  it.each([
    {
      what: 'the app is removed',
      event: { type: 'app_uninstalled', event_ts: '1.1' },
      said: 'has been removed',
    },
    {
      what: 'its token is withdrawn',
      event: { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0000000BOT'] }, event_ts: '1.1' },
      said: 'withdrawn',
    },
  ])('ends with one sentence when $what', async ({ event, said }) => {
    const { server, program } = await wiredForTest();
    server.event(event);
    expect((await program.ended()).code).toBe(1);
    expect(sentences(program.stderr())).toHaveLength(1);
    expect(program.stderr()).toContain(said);
    expect(program.logs().filter(({ event: name }) => name === 'lost')).toHaveLength(1);
  });

  it('ends with one sentence when the token is refused at a reconnection', async () => {
    const { server, program } = await wiredForTest();
    server.always('apps.connections.open', { error: 'invalid_auth' });
    server.cut();
    expect((await program.ended()).code).toBe(1);
    expect(program.stderr()).toContain('SLACK_APP_TOKEN (invalid_auth)');
  });

  it('ends with one sentence when Socket Mode is switched off', async () => {
    const { server, program } = await wiredForTest();
    server.goodbye('link_disabled');
    expect((await program.ended()).code).toBe(1);
    expect(program.stderr()).toContain('Socket Mode has been switched off');
  });

  it('leaves somebody else’s withdrawn token alone', async () => {
    const { server } = await wiredForTest();
    server.event({ type: 'tokens_revoked', tokens: { oauth: ['U0000000001'], bot: [] }, event_ts: '1.1' });
    const answer = await server.answerTo(server.command('/nec status'));
    expect(String(answer.text)).not.toBe('');
  });
});

describe('start and end with Slack', () => {
  it.each([
    {
      what: 'a token that Slack does not know',
      method: 'auth.test',
      error: 'invalid_auth',
      said: 'SLACK_BOT_TOKEN (invalid_auth)',
    },
    {
      what: 'a token of a removed account',
      method: 'auth.test',
      error: 'account_inactive',
      said: 'SLACK_BOT_TOKEN (account_inactive)',
    },
    {
      what: 'an app token of another kind',
      method: 'apps.connections.open',
      error: 'not_allowed_token_type',
      said: 'no app-level token',
    },
    {
      what: 'an app token without its scope',
      method: 'apps.connections.open',
      error: 'missing_scope',
      said: 'connections:write',
    },
  ])('refuses $what in one sentence that names the page', async ({ method, error, said }) => {
    const { program, close } = await startWired({ before: (server) => server.always(method, { error }) });
    try {
      expect((await program.ended()).code).toBe(1);
      expect(sentences(program.stderr())).toHaveLength(1);
      expect(program.stderr()).toContain(said);
      expect(sentences(program.stderr())[0]).toMatch(/“(?:OAuth & Permissions|Basic Information)” page/u);
    } finally {
      await close();
    }
  });

  it('refuses an app without a needed scope, by its name', async () => {
    const { program, close } = await startWired({
      before: (server) => {
        server.scopes = ['chat:write'];
      },
    });
    try {
      expect((await program.ended()).code).toBe(1);
      expect(program.stderr()).toContain('lacks the scope commands.');
    } finally {
      await close();
    }
  });

  it('says what is missing without users:read, and works', async () => {
    const { program } = await wiredForTest({
      before: (server) => {
        server.scopes = ['commands', 'chat:write'];
      },
    });
    expect(program.stderr()).toContain('users:read');
  });

  it('waits for a network that is not there yet', async () => {
    const { program } = await wiredForTest({ before: (server) => server.next('auth.test', 'cut') });
    expect((await program.ready()).connected).toEqual(['slack']);
  });

  it('acknowledges at once while the store takes its time, and answers when it is done', async () => {
    const { server } = await wiredForTest({
      nodeArguments: ['--import', './tests/support/slow-store.mjs'],
      environment: { SLOW_STORE_MS: '1000' },
    });
    const began = Date.now();
    const sent = server.command('/nec latest');
    const acknowledged = await server.until('its acknowledgement', () => server.acks.get(sent.envelope));
    expect(acknowledged).toBeLessThan(1_000);
    await server.answerTo(sent);
    expect(Date.now() - began).toBeGreaterThanOrEqual(950);
  });

  it('ends with 0 at SIGTERM, within seconds, with the answer under way given and the line closed', async () => {
    const { server, program } = await wiredForTest();
    const sent = server.command('/nec latest');
    await server.until('its acknowledgement', () => server.acks.get(sent.envelope));
    const began = Date.now();
    program.signal('SIGTERM');
    expect(await program.ended()).toEqual({ code: 0, signal: null });
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(String((await server.answerTo(sent)).text)).toContain('NEC Report');
    expect(server.open()).toBe(0);
  });

  it('ends at SIGTERM in the middle of an outage', async () => {
    const { server, program } = await wiredForTest();
    server.always('apps.connections.open', 'hang');
    server.cut();
    await server.until('an attempt', () => (server.calls.length >= 3 ? true : undefined));
    program.signal('SIGTERM');
    expect((await program.ended()).code).toBe(0);
  });
});

/** What a person reads: the lines of standard error that are not the log's. */
function sentences(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}

function raise(): never {
  throw new Error('Nothing was sent.');
}
