import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISCORD_BUDGET } from '../../src/adapters/discord/render.ts';
import { toRequests as toDiscordRequests } from '../../src/adapters/discord/requests.ts';
import { SLACK_BUDGET } from '../../src/adapters/slack/budget.ts';
import { toRequests as toSlackRequests } from '../../src/adapters/slack/requests.ts';
import type { Bot } from '../../src/bot.ts';
import type { Budget } from '../../src/core/chat/paging.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { type Program, startProgram } from '../support/program.ts';
import { startDiscord } from '../wire/discord/server.ts';
import { startSlackServer } from '../wire/slack/server.ts';
import { APP_TOKEN, BOT_TOKEN } from '../wire/slack/web-api.ts';
import { measureDiscordRoad } from './discord-road.ts';
import { median, milliseconds, quantile, type Row, times, verdict } from './figures.ts';
import { residentMegabytes } from './start-up.ts';

const RUNS = 1_000;
const WARM_RUNS = 100;
const COST_TARGET_MS = 1;
const READY_TARGET_MS = 1_500;
const MEMORY_TARGET_MB = 150;
const LINES = ['/nec latest', '/nec deadlines', '/nec figures about:membership'] as const;

type ToRequests = (visibility: 'private' | 'channel', reply: Reply) => unknown;

export const ADAPTER_HEADINGS = ['a reply made into requests', 'p50', 'p99', 'floor p50', 'p50 to floor', ''];

/** What each platform's adapter adds to one command: the reply made into requests, beside the reply as plain JSON. */
export async function measureAdapters(bot: Bot): Promise<Row[]> {
  return [
    ...(await rowsOf('Discord', bot, toDiscordRequests, DISCORD_BUDGET)),
    ...(await rowsOf('Slack', bot, toSlackRequests, SLACK_BUDGET)),
    await measureDiscordRoad(bot, await replyTo(bot, '/nec deadlines', DISCORD_BUDGET)),
  ];
}

async function rowsOf(name: string, bot: Bot, toRequests: ToRequests, budget: Budget): Promise<Row[]> {
  const rows: Row[] = [];
  for (const line of LINES) {
    const reply = await replyTo(bot, line, budget);
    const taken = durations(() => JSON.stringify(toRequests('private', reply)));
    const floors = durations(() => JSON.stringify(reply));
    const p99 = quantile(taken, 0.99);
    rows.push({
      what: `${name}, ${line}`,
      figures: [milliseconds(median(taken)), milliseconds(p99)],
      floor: milliseconds(median(floors)),
      ratio: times(median(taken), median(floors)),
      verdict: verdict(p99 <= COST_TARGET_MS, `p99 at most ${COST_TARGET_MS} ms`),
    });
  }
  return rows;
}

async function replyTo(bot: Bot, line: string, budget: Budget): Promise<Reply> {
  const preparation = bot.router.prepare(line);
  if (preparation.type === 'refused') return preparation.reply;
  const place = { platform: 'slack', tenant: 'bench', channel: 'bench' } as const;
  return await bot.router.run(preparation.prepared, bot.context(place, { officer: false }), budget);
}

function durations(work: () => unknown): number[] {
  const taken: number[] = [];
  for (let run = -WARM_RUNS; run < RUNS; run += 1) {
    const begun = performance.now();
    work();
    if (run >= 0) taken.push(performance.now() - begun);
  }
  return taken;
}

/** The shipped program with Slack and Discord both connected, to servers on this machine: start until ready, and memory once it is. */
export async function measureConnected(): Promise<Row[]> {
  const [discord, slack] = [await startDiscord(), await startSlackServer()];
  const folder = await mkdtemp(join(tmpdir(), 'nec-bench-'));
  const begun = performance.now();
  const program: Program = startProgram({
    environment: {
      DATA_DIR: folder,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.url,
    },
  });
  try {
    await program.ready();
    const taken = performance.now() - begun;
    const held = residentMegabytes(program.pid);
    const own = residentMegabytes(process.pid);
    return [
      {
        what: 'start until both are connected',
        figures: [milliseconds(taken)],
        floor: '',
        ratio: '',
        verdict: verdict(taken <= READY_TARGET_MS, `at most ${READY_TARGET_MS} ms`),
      },
      {
        what: 'memory with both connected',
        figures: [`${held.toFixed(0)} MB`],
        floor: `this bench ${own.toFixed(0)} MB`,
        ratio: times(held, own),
        verdict: verdict(held <= MEMORY_TARGET_MB, `at most ${MEMORY_TARGET_MB} MB`),
      },
    ];
  } finally {
    await program.kill();
    await discord.stop();
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}
