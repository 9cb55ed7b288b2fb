import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts';
import { toRegistration } from '../../../src/adapters/discord/register.ts';
import type { Adapter } from '../../../src/core/chat/adapter.ts';
import type { Caller, CommandContext } from '../../../src/core/chat/command.ts';
import { createRouter } from '../../../src/core/chat/router.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import { keepAttachment } from '../../wire/discord/attachments.ts';
import { fillIn } from '../../wire/discord/filled-form.ts';
import {
  answerTo,
  callbackTo,
  type GivenOption,
  MANAGE_SERVER,
  sendAgain,
  sendCommand,
  sendForm,
  sendPress,
  textOf,
} from '../../wire/discord/interactions.ts';
import { type DiscordServer, startDiscord } from '../../wire/discord/server.ts';
import { askingCommand } from './asking-command.ts';

const EPHEMERAL = 64;
const OFFICER = { permissions: MANAGE_SERVER };
const TAKE = { custom_id: '1 nec-admin take?title=Notes', component_type: 2 as const };

describe('forms and files on Discord, with its own library', () => {
  let server: DiscordServer;
  let adapter: Adapter;
  const commands = [askingCommand()];

  beforeAll(async () => {
    server = await startDiscord();
    const router = createRouter(commands, { onFault: () => {} });
    // The command looks at nothing else.
    const contextOf = (place: Place, caller: Caller) => ({ place, caller }) as unknown as CommandContext;
    adapter = createDiscordAdapter({
      token: server.token,
      apiUrl: server.url,
      router,
      answer: async (prepared, place, caller) => await router.run(prepared, contextOf(place, caller)),
      suggest: async () => [],
      officers: async () => ({ discordRoles: [], slackUsers: [] }),
      ...UNMEASURED,
      form: async (prepared, place, caller) => await router.form(prepared, contextOf(place, caller)),
      fetcher: {
        fetch: async (url) => {
          const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
          const about = { contentType: null, charset: null, etag: null, lastModified: null };
          return { type: 'fetched', url, bytes, name: '', ...about };
        },
        close: async () => {},
      },
      registration: { find: async () => null, save: async () => {} },
      log: { info: () => {}, warn: () => {}, error: () => {} },
      home: async () => ({ title: '', blocks: [] }),
      draw: async () => new Uint8Array(),
      onLost: () => {},
    });
    await adapter.start();
  });
  afterAll(async () => {
    await adapter.stop();
    await server.stop();
  });

  it('registers a file as an attachment', () => {
    expect(server.world.commands).toEqual(JSON.parse(JSON.stringify(toRegistration(commands))));
    expect(JSON.stringify(server.world.commands)).toContain(
      '{"name":"file","description":"The file","required":false,"type":11}',
    );
    expect(server.violations).toEqual([]);
  });

  it('shows the form of a typed command, and answers what was filled in', async () => {
    const shown = await callbackTo(server, sendCommand(server, '/nec-admin take', [], OFFICER));
    expect(shown.body).toMatchObject({ type: 9, data: { title: 'Take a text' } });
    const long = 'A line of the report.\n'.repeat(180);
    const filled = fillIn(shown.body, { text: long, 'text 2': 'And its end.' });
    const { callback, answer } = await answerTo(server, sendForm(server, filled, OFFICER));
    expect(callback.body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(textOf(answer.body)).toContain('And its end.');
    expect(server.violations).toEqual([]);
  });

  it('shows the form of a button, and answers in the place of its message', async () => {
    const shown = await callbackTo(server, sendPress(server, TAKE, OFFICER));
    const filled = fillIn(shown.body, { text: 'Short.' });
    const { callback, answer } = await answerTo(
      server,
      sendForm(server, filled, { ...OFFICER, onMessage: true }),
    );
    expect(callback.body).toEqual({ type: 6 });
    expect(textOf(answer.body)).toContain('Notes is taken');
    expect(server.violations).toEqual([]);
  });

  it('leaves a message that all see as it is', async () => {
    const asking = { ...OFFICER, onPublic: true };
    const shown = await callbackTo(server, sendPress(server, TAKE, asking));
    const filled = fillIn(shown.body, { text: 'Short.' });
    const { callback } = await answerTo(server, sendForm(server, filled, { ...asking, onMessage: true }));
    expect(callback.body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(server.violations).toEqual([]);
  });

  it('does what a form says once when it comes twice', async () => {
    const shown = await callbackTo(server, sendCommand(server, '/nec-admin take', [], OFFICER));
    const sent = sendForm(server, fillIn(shown.body, { text: 'Once.' }), OFFICER);
    sendAgain(server, sent);
    await answerTo(server, sent);
    await callbackTo(server, sendCommand(server, '/nec-admin take', [], OFFICER));
    const about = server.requests.filter(({ path }) => path.includes(`/${sent.token}/`));
    expect(about.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });

  it('reads a file chosen in the form, without the token', async () => {
    const file = keepAttachment(server, 'report.txt', new TextEncoder().encode('What the file says.'));
    const shown = await callbackTo(server, sendCommand(server, '/nec-admin take', [], OFFICER));
    const filled = fillIn(shown.body, { file: file.id }, [file]);
    const { answer } = await answerTo(server, sendForm(server, filled, OFFICER));
    expect(textOf(answer.body)).toContain('report.txt: What the file says.');
    expect(server.violations).toEqual([]);
  });

  it('reads a file beside a typed command, and only one that came with it', async () => {
    const file = keepAttachment(server, 'report.txt', new TextEncoder().encode('What the file says.'));
    const option: GivenOption = { type: 11, name: 'file', value: file.id };
    const { answer } = await answerTo(
      server,
      sendCommand(server, '/nec-admin take', [option], { ...OFFICER, files: [file] }),
    );
    expect(textOf(answer.body)).toContain('report.txt: What the file says.');
    const without = sendCommand(server, '/nec-admin take', [option], OFFICER);
    const refusal = await server.until(
      'a private message',
      ({ method, path }) =>
        method !== 'GET' && path.includes(`/${without.token}`) && !path.endsWith('/callback'),
    );
    expect(textOf(refusal.body)).toContain('That file did not come with this question.');
    expect(server.violations).toEqual([]);
  });

  it('tells somebody who is no officer so at once, in private', async () => {
    const { body } = await callbackTo(server, sendCommand(server, '/nec-admin take'));
    expect(body).toMatchObject({ type: 4 });
    expect(textOf((body as { data: unknown }).data)).toContain('Only officers');
    expect(server.violations).toEqual([]);
  });

  it('shows the form also when Discord loses its first answer', async () => {
    server.fault({ method: 'POST', path: /callback$/u, times: 1, effect: { lose: true } });
    const sent = sendCommand(server, '/nec-admin take', [], OFFICER);
    await server.untilTrue(
      'two tries',
      () => server.requests.filter(({ path }) => path.includes(sent.token)).length === 2,
    );
    const tries = server.requests.filter(({ path }) => path.includes(sent.token));
    expect(tries.map(({ body }) => (body as { type: number }).type)).toEqual([9, 9]);
    expect(server.violations).toEqual([]);
  });
});
