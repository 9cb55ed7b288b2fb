import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { answerTo, CHANNEL, sendCommand, textOf } from './interactions.ts';
import { refusal } from './world.ts';

describe('the connection to Discord', () => {
  let world: DiscordWorld;

  beforeEach(async () => {
    world = await openDiscordWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  const expectAnswer = async (): Promise<void> => {
    const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec votes'));
    expect(textOf(answer.body)).toContain('Votes');
  };

  it('registers once, and not again when nothing changed', async () => {
    const first = world.start();
    await first.ready();
    first.signal('SIGTERM');
    await first.ended();
    await world.start().ready();
    expect(world.server.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('is taken up again when the line is cut, and nothing asked meanwhile is lost', async () => {
    const program = world.start();
    await program.ready();
    world.server.gateway.cut();
    const sent = sendCommand(world.server, '/nec votes');
    await answerTo(world.server, sent);
    expect(world.server.gateway.resumed()).toBe(1);
    await program.untilLog((line) => line.event === 'discord-reconnecting');
  });

  it('is taken up again when Discord asks for it', async () => {
    await world.start().ready();
    world.server.gateway.askToReconnect();
    await world.server.untilTrue('a resumed session', () => world.server.gateway.resumed() === 1);
    await expectAnswer();
  });

  it('is taken up again after an outage in which every attempt fails', async () => {
    await world.start().ready();
    world.server.gateway.turnAway(4);
    world.server.gateway.cut();
    await world.server.untilTrue('a connection', () => world.server.gateway.connected());
    await expectAnswer();
  });

  it('is made anew when Discord has forgotten the session', async () => {
    await world.start().ready();
    world.server.gateway.close(4009);
    await world.server.untilTrue('a connection', () => world.server.gateway.connected());
    await expectAnswer();
  });

  it('waits for a network that is not there yet', async () => {
    world.server.fault({
      method: 'GET',
      path: /^\/gateway\/bot$/u,
      times: 2,
      effect: { lose: true },
    });
    expect(await world.start().ready()).toMatchObject({ connected: ['discord'] });
  });

  it.each([
    ['malformed', 'not-a-token'],
    ['not even sendable', 'schlüssel’'],
  ])('ends with one sentence when the token is %s', async (_what, token) => {
    const program = world.start({ environment: { DISCORD_TOKEN: token } });
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(sentences(program.stderr())).toEqual([
      'Discord does not know the token in DISCORD_TOKEN. Copy the token from the Bot page of the application in the Discord developer portal (Reset Token shows a new one), and start again.',
    ]);
    expect(program.stderr()).not.toContain(token);
    expect(world.server.requests.length).toBeLessThanOrEqual(1);
  });

  it('ends with one sentence when the intents are refused', async () => {
    world.server.gateway.refuseWith(4014);
    const program = world.start();
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(sentences(program.stderr())).toHaveLength(1);
    expect(program.stderr()).toContain('Privileged Gateway Intents');
  });

  it('ends with one sentence when the token is revoked while it runs', async () => {
    const program = world.start();
    await program.ready();
    world.server.gateway.close(4004);
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(sentences(program.stderr())).toHaveLength(1);
    expect(program.stderr()).toContain('no longer takes the bot’s token');
    expect(program.logs().filter((line) => line.event === 'lost')).toHaveLength(1);
    expect(world.server.gateway.identified()).toBe(1);
  });

  it('is not begun when Discord does not take the commands', async () => {
    world.server.fault({
      method: 'PUT',
      path: /commands$/u,
      times: 1,
      effect: { answer: refusal(400, 50_035, 'Invalid Form Body') },
    });
    const program = world.start();
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(sentences(program.stderr())).toEqual([
      'Discord did not take the commands (400, code 50035: Invalid Form Body). Start the bot again in a few minutes.',
    ]);
  });

  it('acknowledges at once while the store takes its time', async () => {
    await world
      .start({
        nodeArguments: ['--import', './tests/support/slow-store.mjs'],
        environment: { SLOW_STORE_MS: '500' },
      })
      .ready();
    const { callback, answer } = await answerTo(world.server, sendCommand(world.server, '/nec latest'));
    expect(answer.at - callback.at).toBeGreaterThan(450);
  });

  it('ends in order at SIGTERM, with the answer under way given', async () => {
    const program = world.start({
      nodeArguments: ['--import', './tests/support/slow-store.mjs'],
      environment: { SLOW_STORE_MS: '250' },
    });
    await program.ready();
    const sent = sendCommand(world.server, '/nec latest', [], { channel: CHANNEL });
    await world.server.until('a first answer', ({ path }) => path.includes(sent.token));
    program.signal('SIGTERM');
    expect(await program.ended()).toEqual({ code: 0, signal: null });
    await answerTo(world.server, sent);
    await world.server.untilTrue('a goodbye', () => world.server.gateway.lastClose() === 1_000);
    expect(world.server.violations).toEqual([]);
  });

  it('ends at SIGTERM in the middle of an outage', async () => {
    const program = world.start();
    await program.ready();
    world.server.gateway.turnAway(1_000);
    world.server.gateway.cut();
    await program.untilLog((line) => line.event === 'discord-reconnecting');
    program.signal('SIGTERM');
    expect(await program.ended()).toEqual({ code: 0, signal: null });
  });
});

/** What a person reads on standard error: the lines that are not the log's. */
function sentences(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}
