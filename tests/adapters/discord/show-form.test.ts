import type { APIInteraction } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReceiver } from '../../../src/adapters/discord/receive.ts';
import type { AdapterParts } from '../../../src/core/chat/adapter.ts';
import type { Command, CommandContext } from '../../../src/core/chat/command.ts';
import { createRouter } from '../../../src/core/chat/router.ts';
import type { FetchAnswer } from '../../../src/core/ports/fetcher.ts';
import { NO_OFFICERS } from '../../../src/core/ports/officers.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import { modalFaults } from '../../wire/discord/checks.ts';
import { type ChosenFile, fillIn } from '../../wire/discord/filled-form.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { askingCommand } from './asking-command.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const GUILD = '1457468924290660002';
const USER = '1033044521375760004';
const EPHEMERAL = 1 << 6;
const OK: FakeAnswer = { status: 200, body: {} };
const TYPED = { type: 2, data: { name: 'nec-admin', type: 1, options: [{ name: 'take', type: 1 }] } };
const PRESSED = { type: 3, data: { custom_id: '1 nec-admin take?title=Notes', component_type: 2 } };
const ON_PRIVATE = { message: { flags: EPHEMERAL } };
const ON_PUBLIC = { message: { flags: 0 } };
const MEMBER = { member: { permissions: '0', roles: [], user: { id: USER } } };
const FILE: ChosenFile = {
  id: '1457599999990660001',
  filename: 'report.txt',
  size: 21,
  url: 'https://cdn.example.org/attachments/1/2/report.txt?ex=1',
};

interface Circumstances {
  readonly command?: Command;
  readonly answer?: (request: FakeRequest) => FakeAnswer;
  readonly changes?: Partial<AdapterParts>;
}
interface Asked {
  readonly requests: readonly FakeRequest[];
  readonly problems: readonly string[];
  readonly fetched: readonly string[];
}

/** What an interaction leads to, with an officer asking unless it says otherwise. */
async function take(
  interaction: object,
  { command = askingCommand(), answer = () => OK, changes = {} }: Circumstances = {},
): Promise<Asked> {
  const { rest, requests } = createFakeRest(answer);
  const problems: string[] = [];
  const fetched: string[] = [];
  const note = (_about: object, message: string): void => {
    problems.push(message);
  };
  const router = createRouter([command], { onFault: (error) => problems.push(String(error)) });
  const receiver = createReceiver({
    router,
    answer: async (prepared, place, caller) => await router.run(prepared, contextOf({ place, caller })),
    suggest: async () => [],
    officers: async () => NO_OFFICERS,
    ...UNMEASURED,
    form: async (prepared, place, caller) => await router.form(prepared, contextOf({ place, caller })),
    fetcher: {
      fetch: async (url): Promise<FetchAnswer> => {
        fetched.push(url);
        const bytes = new TextEncoder().encode('What the report says.');
        const about = { contentType: null, charset: null, etag: null, lastModified: null };
        return { type: 'fetched', url, bytes, name: 'other.txt', ...about };
      },
      close: async () => {},
    },
    registration: { find: async () => null, save: async () => {} },
    log: { info: note, warn: note, error: note },
    home: async () => ({ title: '', blocks: [] }),
    draw: async () => new Uint8Array(),
    onLost: () => {},
    ...changes,
    rest,
    applicationId: '1457469483726660001',
  });
  const asking = {
    id: '1',
    token: 'token',
    guild_id: GUILD,
    authorizing_integration_owners: { 0: GUILD },
    channel: { id: '1457510428359000003' },
    member: { permissions: '32', roles: [], user: { id: USER } },
    ...interaction,
  } as unknown as APIInteraction;
  receiver.take(asking);
  receiver.take(asking);
  await receiver.close(60_000);
  return { requests, problems, fetched };
}

/** These commands look at nothing else. */
function contextOf(asked: Pick<CommandContext, 'place' | 'caller'>): CommandContext {
  return asked as unknown as CommandContext;
}

const methods = ({ requests }: Asked) => requests.map(({ method }) => method);
const first = ({ requests }: Asked) => requests[0]?.body as { type: number; data: { flags: number } };
const last = ({ requests }: Asked) => requests.at(-1)?.body;

/** What comes back of the form that the command shows. */
async function sent(
  asking: object,
  answers: Readonly<Record<string, string>>,
  files: readonly ChosenFile[] = [],
): Promise<object> {
  return { ...asking, type: 5, data: fillIn(first(await take(asking)), answers, files) };
}

describe('a question that asks for a form on Discord', () => {
  it.each([
    ['typed', TYPED, '1 nec-admin take'],
    ['a button', { ...PRESSED, ...ON_PRIVATE }, '1 nec-admin take?title=Notes'],
    ['a button that all see', { ...PRESSED, ...ON_PUBLIC }, '1 nec-admin take?title=Notes'],
  ])('is answered with the form, and nothing else: %s', async (_what, interaction, action) => {
    const outcome = await take(interaction);
    expect(methods(outcome)).toEqual(['POST']);
    expect(first(outcome)).toMatchObject({ type: 9, data: { custom_id: action, title: 'Take a text' } });
    expect(modalFaults(first(outcome))).toEqual([]);
    expect(outcome.problems).toEqual([]);
  });

  it('is refused to the asker alone who is no officer', async () => {
    const outcome = await take({ ...TYPED, ...MEMBER });
    expect(methods(outcome)).toEqual(['POST']);
    expect(first(outcome)).toMatchObject({ type: 4 });
    expect(first(outcome).data.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(first(outcome).data)).toContain('Only officers');
  });

  it('says so to the asker alone when the form is not ready in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const taking = take(TYPED, { command: askingCommand({ made: () => new Promise(() => {}) }) });
    await vi.advanceTimersByTimeAsync(2_900);
    const outcome = await taking;
    expect(methods(outcome)).toEqual(['POST']);
    expect(textOf(first(outcome).data)).toContain('Ask again.');
    expect(first(outcome).data.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('says that it is our fault when the form cannot be made', async () => {
    const made = async () => {
      throw new Error('the disk is gone');
    };
    const outcome = await take(TYPED, { command: askingCommand({ made }) });
    expect(textOf(first(outcome).data)).toMatch(/went wrong on our side \(\w{6}\)/u);
    expect(outcome.problems).toEqual(['Error: the disk is gone']);
  });

  it('is answered without the form, and the operator is told, when Discord finds fault with it', async () => {
    const outcome = await take(TYPED, {
      answer: ({ body }) =>
        (body as { type?: number }).type === 9
          ? { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }
          : OK,
    });
    expect(methods(outcome)).toEqual(['POST', 'POST', 'PATCH']);
    expect(textOf(last(outcome))).toContain('Type text: and the text.');
    expect(outcome.problems).toEqual([expect.stringContaining('did not take a form')]);
  });

  it('is left alone when it came too late for any answer', async () => {
    const outcome = await take(TYPED, {
      answer: () => ({ status: 404, body: { code: 10_062, message: 'Unknown interaction' } }),
    });
    expect(methods(outcome)).toEqual(['POST']);
    expect(outcome.problems).toEqual([expect.stringContaining('three seconds')]);
  });
});

describe('a form sent back on Discord', () => {
  it('of a typed command is answered to the asker alone, with what was filled in and by whom', async () => {
    const outcome = await take(await sent(TYPED, { text: 'One.', 'text 2': 'Two.' }));
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(first(outcome)).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(textOf(last(outcome))).toContain(`By ${USER}. One.\nTwo.`);
  });

  it('of a button on a private message is answered in the place of that message, with what the button carried', async () => {
    const outcome = await take(await sent({ ...PRESSED, ...ON_PRIVATE }, { text: 'One.' }));
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(first(outcome)).toEqual({ type: 6 });
    expect(textOf(last(outcome))).toContain('Notes is taken');
  });

  it('of a button on a message that all see leaves that message as it is', async () => {
    const outcome = await take(await sent({ ...PRESSED, ...ON_PUBLIC }, { text: 'One.' }));
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(first(outcome)).toEqual({ type: 5, data: { flags: EPHEMERAL } });
  });

  it('with nothing in it is answered with what to type, since no form can follow a form', async () => {
    const outcome = await take(await sent({ ...PRESSED, ...ON_PRIVATE }, {}));
    expect(methods(outcome)).toEqual(['POST', 'POST']);
    expect(first(outcome)).toEqual({ type: 6 });
    expect(textOf(last(outcome))).toContain('Type text: and the text.');
  });

  it('with a file hands it to the command, by the name that it had', async () => {
    const outcome = await take(await sent(TYPED, { file: FILE.id }, [FILE]));
    expect(textOf(last(outcome))).toContain('report.txt: What the report says.');
    expect(outcome.fetched).toEqual([FILE.url]);
  });

  it('is refused to somebody who is no officer any more', async () => {
    const outcome = await take({ ...(await sent(TYPED, { text: 'One.' })), ...MEMBER });
    expect(textOf(last(outcome))).toContain('Only officers');
    expect(textOf(last(outcome))).not.toContain('One.');
  });

  it('is not done again when it came before the bot was started anew', async () => {
    const outcome = await take(await sent(TYPED, { text: 'One.' }), {
      changes: { isFirstTime: async () => false },
    });
    expect(textOf(last(outcome))).toContain('Already taken up');
  });

  it('is measured like any question', async () => {
    const outcome = await take(await sent(TYPED, { text: 'One.' }), {
      changes: { rates: { take: () => 7 } },
    });
    expect(methods(outcome)).toEqual(['POST']);
    expect(textOf(first(outcome).data)).toContain('Try again in 7 seconds.');
  });

  it('of an older version is told to be out of date', async () => {
    const outcome = await take({
      ...TYPED,
      type: 5,
      data: { custom_id: '0 nec-admin take', components: [] },
    });
    expect(textOf(first(outcome).data)).toContain('out of date');
  });
});

describe('a file beside a typed command on Discord', () => {
  const withFile = (value: string, attachments: Record<string, ChosenFile>): object => ({
    type: 2,
    data: {
      name: 'nec-admin',
      type: 1,
      options: [{ name: 'take', type: 1, options: [{ name: 'file', type: 11, value }] }],
      resolved: { attachments },
    },
  });

  it('is read at once, without a form', async () => {
    const outcome = await take(withFile(FILE.id, { [FILE.id]: FILE }));
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(textOf(last(outcome))).toContain('report.txt: What the report says.');
  });

  it('that did not come with it is refused, and nothing is fetched', async () => {
    const outcome = await take(withFile('1457599999990660002', { [FILE.id]: FILE }));
    expect(textOf(last(outcome))).toContain('That file did not come with this question.');
    expect(outcome.fetched).toEqual([]);
  });
});
