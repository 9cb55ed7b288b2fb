import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { answerTo, callbackTo, MANAGE_SERVER, sendAgain, sendCommand, textOf } from './interactions.ts';

const OFFICER = { permissions: MANAGE_SERVER };

let world: DiscordWorld;
beforeEach(async () => {
  world = await openDiscordWorld();
}, 60_000);
afterEach(async () => {
  await world.close();
});

describe('what came before a restart, on Discord', () => {
  it('changes nothing twice, also when Discord has forgotten that it was answered', async () => {
    const { server } = world;
    const first = world.start();
    await first.ready();
    const switchedOn = sendCommand(server, '/nec-admin remind on', [], OFFICER);
    await answerTo(server, switchedOn);
    await answerTo(server, sendCommand(server, '/nec-admin remind off', [], OFFICER));
    await first.kill();

    const second = world.start();
    await second.ready();
    const { id, token } = switchedOn;
    server.world.interactions.set(token, { id, type: 2, hasMessage: false, answered: false });
    sendAgain(server, switchedOn);
    const said = await server.until(
      'a private message',
      ({ method, path }) => method === 'POST' && path.endsWith(`/${token}`),
    );
    expect(textOf(said.body)).toContain('This came twice');
    const shown = await answerTo(server, sendCommand(server, '/nec-admin remind show', [], OFFICER));
    expect(textOf(shown.answer.body)).toMatch(/off/iu);
    expect(server.violations).toEqual([]);
  });
});

describe('somebody on Discord who asks too much at a time', () => {
  it('is told kindly and privately when to try again', async () => {
    const { server } = world;
    const program = world.start({ environment: { QUESTIONS_PER_PERSON: '3' } });
    await program.ready();
    for (let time = 0; time < 3; time += 1)
      expect(textOf((await answerTo(server, sendCommand(server, '/nec votes'))).answer.body)).toContain(
        'Votes',
      );
    const { body } = await callbackTo(server, sendCommand(server, '/nec votes'));
    expect(body).toMatchObject({ type: 4, data: { flags: expect.any(Number) } });
    const { data } = body as { data: { flags: number } };
    expect(data.flags & 64).toBe(64);
    expect(textOf(data)).toMatch(/That is a lot of questions at once\.\s+Try again in \d+ seconds?\./u);
    expect(server.violations).toEqual([]);
  });
});
