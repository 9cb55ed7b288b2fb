import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIInteraction, REST } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiver, type Receiver } from '../../../src/adapters/discord/receive.ts';
import type { AdapterParts } from '../../../src/core/chat/adapter.ts';
import { NO_OFFICERS } from '../../../src/core/ports/officers.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { createFakeRest, type FakeRequest } from './fake-rest.ts';

const RECORDED = join(import.meta.dirname, '../../../../shared/specs/recorded/discord.json');
const OK = { status: 200, body: {} };
const APPLICATION = '1457469483726660001';

interface Taken {
  readonly receiver: Receiver;
  readonly requests: readonly FakeRequest[];
  readonly problems: readonly string[];
  /** What was logged with each of them. */
  readonly details: readonly object[];
}

describe('an interaction of Discord', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await openTestBot();
  });
  afterAll(async () => {
    await bot.close();
  });

  const taking = (changes: Partial<AdapterParts> = {}, given?: REST): Taken => {
    const fake = createFakeRest(() => OK);
    const { requests } = fake;
    const rest = given ?? fake.rest;
    const problems: string[] = [];
    const details: object[] = [];
    const note = (about: object, message: string): void => {
      problems.push(message);
      details.push(about);
    };
    const receiver = createReceiver({
      router: bot.bot.router,
      answer: bot.bot.answer,
      suggest: async () => [],
      officers: async () => NO_OFFICERS,
      ...UNMEASURED,
      registration: { find: async () => null, save: async () => {} },
      log: { info: note, warn: note, error: note },
      home: bot.bot.home,
      draw: async () => new Uint8Array([1, 2, 3]),
      onLost: () => {},
      ...changes,
      rest,
      applicationId: APPLICATION,
    });
    return { receiver, requests, problems, details };
  };
  const question = (id: string, line = 'latest'): APIInteraction =>
    ({
      id,
      token: `token-${id}`,
      application_id: APPLICATION,
      type: 2,
      data: { id: '1', name: 'nec', type: 1, options: [{ name: line, type: 1 }] },
      guild_id: '1457468924290660002',
      channel_id: '1457510428359000003',
      channel: { id: '1457510428359000003' },
      member: { permissions: '0', roles: [], user: { id: '1' } },
    }) as unknown as APIInteraction;

  it('is acknowledged before anything is asked of a slow store', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { receiver, requests } = taking({
      officers: async () => {
        await held;
        return NO_OFFICERS;
      },
    });
    receiver.take(question('1'));
    await receiver.close(50);
    expect(requests.map(({ method }) => method)).toEqual(['POST']);
    release();
  });

  it('is answered also when the store fails', async () => {
    const { receiver, requests, problems, details } = taking({
      officers: async () => {
        throw new Error('the disk is gone');
      },
    });
    receiver.take(question('2'));
    await receiver.close(5_000);
    const [, id] = /went wrong on our side \((\w{6})\)/u.exec(textOf(requests.at(-1)?.body)) ?? [];
    expect(id).toBeDefined();
    expect(problems).toHaveLength(1);
    expect(details).toEqual([expect.objectContaining({ id, interaction: '2' })]);
  });

  it('is refused in private also when Discord loses its answer to the removal of what was public', async () => {
    let removals = 0;
    const { rest, requests } = createFakeRest(({ method }) => {
      if (method !== 'DELETE') return { status: 200, body: {} };
      removals += 1;
      return removals === 1
        ? Object.assign(new Error('cut'), { code: 'ECONNRESET' })
        : { status: 404, body: { code: 10_008, message: 'Unknown Message' } };
    });
    const { receiver } = taking({}, rest);
    receiver.take({
      ...question('6'),
      data: {
        id: '1',
        name: 'nec-admin',
        type: 1,
        options: [{ name: 'remind', type: 2, options: [{ name: 'on', type: 1 }] }],
      },
    } as unknown as APIInteraction);
    await receiver.close(5_000);
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'DELETE', 'POST']);
    expect(textOf(requests.at(-1)?.body)).toContain('Only officers');
  });

  it('is not taken up any more once the end has begun', async () => {
    const { receiver, requests } = taking();
    await receiver.close(0);
    receiver.take(question('3'));
    expect(requests).toEqual([]);
  });

  it('offers nothing rather than fail while an option is typed', async () => {
    const { receiver, requests } = taking({
      suggest: async () => {
        throw new Error('the disk is gone');
      },
    });
    const typing = {
      ...question('4'),
      type: 4,
      data: {
        name: 'nec',
        type: 1,
        options: [
          { name: 'report', type: 1, options: [{ name: 'which', type: 3, value: '', focused: true }] },
        ],
      },
    } as unknown as APIInteraction;
    receiver.take(typing);
    await receiver.close(5_000);
    expect(requests.map(({ body }) => body)).toEqual([{ type: 8, data: { choices: [] } }]);
  });

  it('is answered beside many others', async () => {
    const { receiver, requests } = taking({ answer: async () => ({ title: 'Title', blocks: [] }) });
    for (let id = 100; id < 300; id += 1) receiver.take(question(String(id)));
    await receiver.close(10_000);
    expect(requests).toHaveLength(400);
  });

  it.skipIf(!existsSync(RECORDED))(
    'as other people recorded it is answered in a sentence (the recordings lie beside the project)',
    async () => {
      const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<
        string,
        { type?: unknown; token?: unknown }
      >;
      const interactions = Object.values(recorded).filter(
        ({ type, token }) => typeof type === 'number' && typeof token === 'string',
      );
      expect(interactions.length).toBeGreaterThan(0);
      for (const interaction of interactions) {
        const { receiver, requests, problems } = taking();
        receiver.take(interaction as unknown as APIInteraction);
        await receiver.close(5_000);
        expect(requests).toHaveLength(1);
        for (const { body } of requests)
          expect(textOf((body as { data: unknown }).data)).toMatch(/out of date|no command/u);
        expect(problems).toEqual([]);
      }
    },
  );
});
