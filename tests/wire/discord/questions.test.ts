import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { toRegistration } from '../../../src/adapters/discord/register.ts';
import { type OptionSpec, optionSpecs } from '../../../src/core/chat/options.ts';
import { parseLine } from '../../../src/core/chat/words.ts';
import type { Program } from '../../support/program.ts';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { fillForExamples } from './fill-for-examples.ts';
import {
  answerTo,
  callbackTo,
  type GivenOption,
  MANAGE_SERVER,
  sendAgain,
  sendCommand,
  sendPress,
  sendTyping,
  textOf,
} from './interactions.ts';

const EPHEMERAL = 64;
const OFFICER = { permissions: MANAGE_SERVER };

describe('questions on Discord, to the program as it is shipped', () => {
  let world: DiscordWorld;
  let program: Program;

  beforeAll(async () => {
    world = await openDiscordWorld();
    await fillForExamples(world.dataDir);
    program = world.start();
    await program.ready();
  }, 60_000);
  afterAll(async () => {
    await world.close();
  });

  it('says that it is ready, and what is connected', async () => {
    expect(await program.ready()).toMatchObject({ event: 'ready', connected: ['discord'] });
    expect(world.server.gateway.identified()).toBe(1);
  });

  it('registers the commands as they are declared', () => {
    expect(world.server.world.commands).toEqual(JSON.parse(JSON.stringify(toRegistration(commands))));
  });

  it('lets anybody bring /nec along, into direct messages too, and officers’ commands stay with servers', () => {
    expect(world.server.world.commands).toMatchObject([
      { name: 'nec', integration_types: [0, 1], contexts: [0, 1, 2] },
      { name: 'nec-admin', integration_types: [0], contexts: [0] },
    ]);
  });

  // What would be fetched lies on the web; tests/wire/discord/forms.test.ts fetches from here.
  const lines = commands.flatMap(({ examples }) => examples.filter((line) => !line.includes('://')));
  const asks = (line: string): boolean => {
    const { command, values } = parseLine(line, commands);
    return command.asking?.opens(values) === true;
  };
  it.each(lines.filter((line) => !asks(line)))('answers %s', async (line) => {
    const { command, values } = parseLine(line, commands);
    const options = optionSpecs(command).flatMap((spec) => givenOption(spec, values[spec.name]));
    const began = performance.now();
    const sent = sendCommand(world.server, [`/${command.root}`, ...command.path].join(' '), options, OFFICER);
    const { callback, answer } = await answerTo(world.server, sent);
    expect(callback.body).toEqual(
      command.visibility === 'private' ? { type: 5, data: { flags: EPHEMERAL } } : { type: 5 },
    );
    expect(callback.at - began).toBeLessThan(1_000);
    expect(answer.at - began).toBeLessThan(3_000);
    expect(textOf(answer.body)).not.toContain('That did not work');
    expect(world.server.violations).toEqual([]);
  });

  it.each(lines.filter(asks))('shows the form of %s', async (line) => {
    const { command, values } = parseLine(line, commands);
    const options = optionSpecs(command).flatMap((spec) => givenOption(spec, values[spec.name]));
    const words = [`/${command.root}`, ...command.path].join(' ');
    const { body } = await callbackTo(world.server, sendCommand(world.server, words, options, OFFICER));
    expect(body).toMatchObject({ type: 9 });
    expect(world.server.violations).toEqual([]);
  });

  it('shows the next page in the place of the first', async () => {
    const { answer } = await answerTo(
      world.server,
      sendCommand(world.server, '/nec report', [{ type: 3, name: 'which', value: 'baxter' }]),
    );
    const id = /"custom_id":"([^"]*page=2)"/u.exec(JSON.stringify(answer.body))?.[1] ?? '';
    const press = await answerTo(world.server, sendPress(world.server, { custom_id: id, component_type: 2 }));
    expect(press.callback.body).toEqual({ type: 6 });
    expect(textOf(press.answer.body)).toContain('Page 2 of');
    expect(world.server.violations).toEqual([]);
  });

  it('says in private that a button of an older list is out of date', async () => {
    const callback = await callbackTo(
      world.server,
      sendPress(world.server, { custom_id: '0 nec old?page=2', component_type: 2 }),
    );
    expect(callback.body).toMatchObject({ type: 4 });
    const { data } = callback.body as { data: { flags: number } };
    expect(data.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(data)).toContain('out of date');
    expect(JSON.stringify(data)).toContain('"label":"Show it again"');
    expect(world.server.violations).toEqual([]);
  });

  it('offers reports and topics while they are typed', async () => {
    const reports = await callbackTo(
      world.server,
      sendTyping(world.server, '/nec report', [{ type: 3, name: 'which', value: 'baxt', focused: true }]),
    );
    const { data } = reports.body as { data: { choices: { name: string; value: string }[] } };
    expect(data.choices.length).toBeGreaterThan(0);
    expect(data.choices.length).toBeLessThanOrEqual(25);
    for (const { name } of data.choices) expect(name).toContain('Baxter');
    const typed = [{ type: 3, name: 'topics', value: 'npf,sel', focused: true }];
    const topics = await callbackTo(
      world.server,
      sendTyping(world.server, '/nec-admin remind on', typed, { permissions: MANAGE_SERVER }),
    );
    expect(topics.body).toEqual({
      type: 8,
      data: { choices: [{ name: 'npf,selection', value: 'npf,selection' }] },
    });
    const member = await callbackTo(world.server, sendTyping(world.server, '/nec-admin remind on', typed));
    expect(member.body).toEqual({ type: 8, data: { choices: [] } });
  });

  it('does the same interaction once when it comes twice', async () => {
    const sent = sendCommand(world.server, '/nec-admin remind on', [], OFFICER);
    sendAgain(world.server, sent);
    await answerTo(world.server, sent);
    // One asked after it is answered after it, so the second copy has been met by then.
    await answerTo(world.server, sendCommand(world.server, '/nec status'));
    const about = world.server.requests.filter(({ path }) => path.includes(`/${sent.token}/`));
    expect(about.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });

  it('tells somebody who is no officer who can help, and nobody else', async () => {
    const sent = sendCommand(world.server, '/nec-admin remind on');
    const refusal = await world.server.until(
      'a private message',
      ({ method, path }) => method === 'POST' && path.endsWith(`/${sent.token}`),
    );
    expect(textOf(refusal.body)).toContain('Only officers');
    expect((refusal.body as { flags: number }).flags & EPHEMERAL).toBe(EPHEMERAL);
    const about = world.server.requests.filter(({ path }) => path.includes(`/${sent.token}`));
    expect(about.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
    expect(world.server.violations).toEqual([]);
  });

  it('says in private what was wrong with a command that answers in the channel', async () => {
    const options = [{ type: 3, name: 'leads', value: 'soon' }];
    const sent = sendCommand(world.server, '/nec-admin remind on', options, OFFICER);
    const said = await world.server.until(
      'a private message',
      ({ method, path }) => method === 'POST' && path.endsWith(`/${sent.token}`),
    );
    expect(textOf(said.body)).toContain('“soon” is not a list of days');
    expect((said.body as { flags: number }).flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('answers a hundred questions at once in time', async () => {
    const began = performance.now();
    const sent = Array.from({ length: 100 }, () => sendCommand(world.server, '/nec votes'));
    for (const { answer } of await Promise.all(sent.map((one) => answerTo(world.server, one))))
      expect(answer.at - began).toBeLessThan(3_000);
  });

  it('takes for officers those with a role that was named', async () => {
    const role = '1457473602180870008';
    await answerTo(
      world.server,
      sendCommand(
        world.server,
        '/nec-admin officers',
        [{ type: 3, name: 'add', value: `<@&${role}>` }],
        OFFICER,
      ),
    );
    const { answer } = await answerTo(
      world.server,
      sendCommand(world.server, '/nec-admin remind show', [], { roles: [role] }),
    );
    expect(textOf(answer.body)).not.toContain('Only officers');
  });

  it('answers in direct messages too', async () => {
    const { answer } = await answerTo(
      world.server,
      sendCommand(world.server, '/nec latest', [], { direct: true, channel: '1457510428359000077' }),
    );
    expect(textOf(answer.body)).toContain('In short');
    expect(world.server.violations).toEqual([]);
  });

  it('goes on when a question came too late, and says so once in the log', async () => {
    const late = sendCommand(world.server, '/nec latest', [], { agoMs: 60_000 });
    await callbackTo(world.server, late);
    await program.untilLog((line) => line.interaction === late.id);
    await answerTo(world.server, sendCommand(world.server, '/nec votes'));
    expect(program.logs().filter((line) => line.interaction === late.id)).toHaveLength(1);
    expect(world.server.requests.filter(({ path }) => path.includes(late.token))).toHaveLength(1);
  });

  it('sends plain text when Discord does not take the form of an answer', async () => {
    world.server.fault({
      method: 'PATCH',
      path: /@original$/u,
      times: 1,
      effect: { answer: { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } } },
    });
    const sent = sendCommand(world.server, '/nec latest');
    const plain = await world.server.until(
      'plain text',
      ({ method, path, body }) =>
        method === 'PATCH' && path.includes(sent.token) && 'content' in (body as object),
    );
    expect((plain.body as { content: string }).content).toContain('In short');
    expect(world.server.violations).toEqual([]);
  });

  it('answers also when Discord loses its answers to the bot', async () => {
    world.server.fault({ method: 'POST', path: /callback$/u, times: 1, effect: { lose: true } });
    world.server.fault({ method: 'PATCH', path: /@original$/u, times: 1, effect: { lose: true } });
    const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec votes'));
    expect(textOf(answer.body)).toContain('Votes');
  });
});

/** An option as Discord would send it: numbers and flags come as such. */
function givenOption({ name, type }: OptionSpec, value: string | undefined): GivenOption[] {
  if (value === undefined) return [];
  if (type === 'integer') return [{ type: 4, name, value: Number(value) }];
  return [type === 'boolean' ? { type: 5, name, value: true } : { type: 3, name, value }];
}
