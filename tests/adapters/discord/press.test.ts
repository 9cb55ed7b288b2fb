import type { APIInteraction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiver } from '../../../src/adapters/discord/receive.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { NO_OFFICERS } from '../../../src/core/ports/officers.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const EPHEMERAL = 1 << 6;
const OK: FakeAnswer = { status: 200, body: {} };
const CARD: Reply = {
  title: 'Members',
  blocks: [
    { type: 'paragraph', text: 'So many.' },
    { type: 'image', drawing: { type: 'tiles', title: 'Members', tiles: [] } },
  ],
};
/** What a press of this button leads to: the requests, and what the operator is told. */
interface Outcome {
  readonly requests: readonly FakeRequest[];
  readonly problems: readonly string[];
}
interface Circumstances {
  readonly flags?: number;
  readonly reply?: Reply;
  readonly answer?: (request: FakeRequest) => FakeAnswer;
}

describe('a button on Discord', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await openTestBot();
  });
  afterAll(async () => {
    await bot.close();
  });

  const press = async (
    action: string,
    { flags = EPHEMERAL, reply = CARD, answer = () => OK }: Circumstances = {},
  ): Promise<Outcome> => {
    const { rest, requests } = createFakeRest(answer);
    const problems: string[] = [];
    const note = (_about: object, message: string): void => {
      problems.push(message);
    };
    const receiver = createReceiver({
      router: bot.bot.router,
      answer: async () => reply,
      suggest: async () => [],
      officers: async () => NO_OFFICERS,
      ...UNMEASURED,
      registration: { find: async () => null, save: async () => {} },
      log: { info: note, warn: note, error: note },
      home: bot.bot.home,
      draw: async () => new Uint8Array([1, 2, 3]),
      onLost: () => {},
      rest,
      applicationId: '1457469483726660001',
    });
    receiver.take({
      id: '1',
      token: 'token',
      type: 3,
      data: { custom_id: action, component_type: 2 },
      channel: { id: '1457510428359000003' },
      user: { id: '1' },
      message: { flags },
    } as unknown as APIInteraction);
    await receiver.close(5_000);
    return { requests, problems };
  };
  const methods = ({ requests }: Outcome) => requests.map(({ method }) => method);
  const flagsOf = (body: unknown): number => (body as { flags?: number }).flags ?? 0;
  const first = ({ requests }: Outcome) => requests[0]?.body;
  const last = ({ requests }: Outcome) => requests.at(-1);

  it('on a message for one person changes that message in place, picture and all', async () => {
    const outcome = await press('1 nec votes');
    expect(first(outcome)).toEqual({ type: 6 });
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(last(outcome)).toMatchObject({ path: expect.stringContaining('@original'), files: ['files[0]'] });
  });

  it('on a message that everybody sees is answered to one person, in a new message', async () => {
    const outcome = await press('1 nec votes', { flags: 0 });
    expect(first(outcome)).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(textOf(last(outcome)?.body)).toContain('So many.');
  });

  it.each([EPHEMERAL, 0])(
    'that shares posts a new message for all, which names nobody (flags %i)',
    async (flags) => {
      const outcome = await press('1 nec votes?share=yes', { flags });
      expect(first(outcome)).toEqual({ type: 5 });
      expect(methods(outcome)).toEqual(['POST', 'PATCH']);
      expect(textOf(last(outcome)?.body)).toContain('So many.');
      expect(last(outcome)?.body).toMatchObject({ allowed_mentions: { parse: [] } });
      expect(textOf(last(outcome)?.body)).not.toContain('<@');
    },
  );

  it('that shares what cannot be answered says so to one person, and leaves nothing for all', async () => {
    const outcome = await press('1 nec votes?share=yes', {
      reply: { title: 'No', blocks: [], failed: true },
    });
    expect(methods(outcome)).toEqual(['POST', 'DELETE', 'POST']);
    expect(flagsOf(last(outcome)?.body) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('that cannot be answered leaves the message as it is', async () => {
    const outcome = await press('1 nec votes', { reply: { title: 'No', blocks: [], failed: true } });
    expect(methods(outcome)).toEqual(['POST', 'POST']);
    expect(flagsOf(last(outcome)?.body) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('of an older version is answered to one person, with a button that asks again', async () => {
    const outcome = await press('0 nec votes?page=2', { flags: 0 });
    expect(methods(outcome)).toEqual(['POST']);
    const { type, data } = first(outcome) as { type: number; data: { flags: number } };
    expect(type).toBe(4);
    expect(data.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(data)).toContain('This list is out of date');
    expect(JSON.stringify(data)).toContain('"label":"Show it again","custom_id":"1 nec votes"');
  });

  it.each([
    [10_062, 404, 'three seconds'],
    [40_060, 400, 'a second copy of the bot'],
  ])(
    'whose first answer is refused with %i is left alone, with one sentence for the operator',
    async (code, status, words) => {
      const outcome = await press('1 nec votes', {
        answer: () => ({ status, body: { code, message: 'No.' } }),
      });
      expect(outcome.requests).toHaveLength(1);
      expect(outcome.problems).toEqual([expect.stringContaining(words)]);
    },
  );

  it.each([
    [10_015, 404],
    [50_027, 401],
  ])('whose answer comes after its time (%i) is told to the operator once', async (code, status) => {
    const outcome = await press('1 nec votes', {
      answer: ({ method }) => (method === 'PATCH' ? { status, body: { code, message: 'No.' } } : OK),
    });
    expect(methods(outcome)).toEqual(['POST', 'PATCH']);
    expect(outcome.problems).toEqual([expect.stringContaining('fifteen minutes')]);
  });

  it('is answered without the picture when Discord does not take that', async () => {
    const outcome = await press('1 nec votes', {
      answer: ({ files }) =>
        files.length > 0 ? { status: 413, body: { code: 40_005, message: 'No.' } } : OK,
    });
    expect(outcome.requests.map(({ files }) => files.length)).toEqual([0, 1, 0]);
    expect(textOf(last(outcome)?.body)).toContain('-# Picture: ');
    expect(outcome.problems).toEqual([expect.stringContaining('sent without them')]);
  });

  it('is answered in plain text when no message can be made of the answer, and the operator is told', async () => {
    const items = Array.from({ length: 300 }, (_, at) => ({ text: `This is item ${at}` }));
    const outcome = await press('1 nec votes', {
      flags: 0,
      reply: { title: 'Long', blocks: [{ type: 'list', items }] },
    });
    const shown = outcome.requests.slice(1).map(({ body }) => (body as { content: string }).content);
    expect(shown.join('\n')).toContain('This is item 299');
    for (const { body } of outcome.requests.slice(2)) expect(flagsOf(body) & EPHEMERAL).toBe(EPHEMERAL);
    expect(outcome.problems).toEqual([expect.stringContaining('plain text')]);
  });
});
