import type { APIInteraction } from 'discord.js';
import { createReceiver } from '../../src/adapters/discord/receive.ts';
import type { Bot } from '../../src/bot.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { NO_OFFICERS } from '../../src/core/ports/officers.ts';
import { createFakeRest } from '../adapters/discord/fake-rest.ts';
import { UNMEASURED } from '../support/unmeasured.ts';
import { median, milliseconds, quantile, type Row, times, verdict } from './figures.ts';

const RUNS = 1_000;
const WARM_RUNS = 100;
const TARGET_MS = 1;
const APPLICATION = '1457469483726660001';

/** From the interaction's arrival to the finished answer on discord.js's own client, with a reply that costs nothing: adapter and library alone. */
export async function measureDiscordRoad(bot: Bot, reply: Reply): Promise<Row> {
  let answered = (): void => {};
  const { rest } = createFakeRest(({ method }) => {
    if (method === 'PATCH') answered();
    return { status: 200, body: {} };
  });
  const receiver = createReceiver({
    router: bot.router,
    answer: async () => reply,
    suggest: async () => [],
    officers: async () => NO_OFFICERS,
    ...UNMEASURED,
    registration: { find: async () => null, save: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    home: async () => reply,
    draw: async () => new Uint8Array(),
    onLost: () => {},
    rest,
    applicationId: APPLICATION,
  });
  const taken: number[] = [];
  for (let run = -WARM_RUNS; run < RUNS; run += 1) {
    const done = new Promise<void>((resolve) => {
      answered = resolve;
    });
    const begun = performance.now();
    receiver.take(question(`${run + WARM_RUNS + 1}`));
    await done;
    if (run >= 0) taken.push(performance.now() - begun);
  }
  await receiver.close(1_000);
  const floor = median(floors(reply));
  const p99 = quantile(taken, 0.99);
  return {
    what: 'Discord, question to answer, with its library',
    figures: [milliseconds(median(taken)), milliseconds(p99)],
    floor: milliseconds(floor),
    ratio: times(median(taken), floor),
    verdict: verdict(p99 <= TARGET_MS, `p99 at most ${TARGET_MS} ms`),
  };
}

function floors(reply: Reply): number[] {
  return Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    JSON.stringify(reply);
    return performance.now() - begun;
  });
}

function question(id: string): APIInteraction {
  return {
    id,
    token: `token-${id}`,
    application_id: APPLICATION,
    type: 2,
    data: { id: '1', name: 'nec', type: 1, options: [{ name: 'deadlines', type: 1 }] },
    guild_id: '1457468924290660002',
    channel_id: '1457510428359000003',
    channel: { id: '1457510428359000003' },
    member: { permissions: '0', roles: [], user: { id: '1' } },
  } as unknown as APIInteraction;
}
