import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import { openJsonStore } from '../../src/store/json/json-store.ts';
import { createRandom, type Random } from '../simulation/random.ts';
import { type Program, startProgram } from '../support/program.ts';
import { dateEntry, subscriptionOf } from '../support/reminder-samples.ts';
import { type DiscordServer, GUILD, startDiscord } from '../wire/discord/server.ts';
import { TEAM } from '../wire/slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../wire/slack/server.ts';
import { APP_TOKEN, BOT_TOKEN } from '../wire/slack/web-api.ts';

/** A bot on both platforms that is killed again and again while it posts. */
export interface KillLoop {
  readonly kills: number;
  /** In each of so many channels of each platform so many messages come due at once. */
  readonly channels: number;
  readonly seed: number;
}

export interface KillLoopEnd {
  readonly kills: number;
  readonly answersLost: number;
  readonly deliveries: readonly Delivery[];
  /** What is lost, double, untrue or out of form, in words. */
  readonly wrongs: readonly string[];
}

/** Just before the reminders of the day are due. */
const STARTS = Date.parse('2024-03-12T09:00:01Z');
const LOST_SHARE = 0.1;
/** As many dates as fit into two messages. */
const ENTRIES = Array.from({ length: 6 }, (_, index) =>
  dateEntry(`date-${index}`, '2024-03-12', { what: `Invented deadline number ${index}`, time: '17:00' }),
);
/** A minute of settling is 60 ms: what these servers post stands there before its answer is lost. */
const HASTE = '1000';
const PATIENCE_MS = 20_000;

/** Runs until every delivery has ended, and tells what stands in the channels then. */
export async function killLoop({ kills, channels, seed }: KillLoop): Promise<KillLoopEnd> {
  const random = createRandom(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'nec-kills-'));
  const discord = await startDiscord();
  const slack = await startSlackServer();
  const places = placesOf(channels);
  try {
    await subscribe(dataDir, places);
    const answersLost = loseAnswers(discord, slack, places, random);
    const started = performance.now();
    const start = (): Program =>
      startProgram({
        environment: {
          ...environmentOf(discord, slack),
          DATA_DIR: dataDir,
          NEC_NOW: new Date(STARTS + (performance.now() - started)).toISOString(),
        },
      });
    for (let kill = 0; kill < kills; kill += 1) {
      const program = start();
      await untilPosts(discord, slack, postsOf(discord, slack) + 1 + random.below(3), program);
      await program.kill();
    }
    const last = start();
    await untilAllEnded(last, dataDir);
    const deliveries = await heldIn(dataDir);
    const wrongs = [...wrongsIn(deliveries, discord, slack), ...discord.violations, ...slack.faults];
    return { kills, answersLost, deliveries, wrongs };
  } finally {
    await discord.stop();
    await slack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function placesOf(channels: number): Place[] {
  return Array.from({ length: channels }, (_, index) => [
    {
      platform: 'discord' as const,
      tenant: GUILD,
      channel: String(1_457_510_428_359_100_000n + BigInt(index)),
    },
    { platform: 'slack' as const, tenant: TEAM, channel: `C00000001${String(index).padStart(2, '0')}` },
  ]).flat();
}

async function subscribe(dataDir: string, places: readonly Place[]): Promise<void> {
  const store = await openStore(dataDir, false);
  await store.diary.save(
    HOME,
    ENTRIES.map((entry) => ({ entry, expected: 0 })),
  );
  for (const place of places)
    await store.subscriptions.save(HOME, subscriptionOf(place, { topics: ['selection'], leads: [0] }), 0);
  await store.close();
}

function openStore(dir: string, readOnly: boolean) {
  const bundled = { reports: [], entries: [], events: [], sources: [] };
  const clock = { now: () => new Date(STARTS) };
  return openJsonStore({ dir, bundled, clock, readOnly, warn: () => {} });
}

async function heldIn(dataDir: string): Promise<readonly Delivery[]> {
  const store = await openStore(dataDir, true);
  const held = await store.deliveries.find(HOME, {});
  await store.close();
  return held;
}

/** One answer in ten is lost after the message was posted; tells how many will be. */
function loseAnswers(
  discord: DiscordServer,
  slack: SlackServer,
  places: readonly Place[],
  random: Random,
): number {
  const every = 1 / LOST_SHARE;
  const posts = places.length;
  const offset = random.below(every);
  const isLost = (_: unknown, index: number): boolean => index % every === offset;
  const lost = Array.from({ length: posts }, (_, index) => (isLost(_, index) ? 'lose' : null));
  slack.next('chat.postMessage', ...lost);
  const channels = places.filter(({ platform }) => platform === 'discord');
  // Two messages go to each channel; the first of some is lost.
  const chosen = [...channels, ...channels].filter(isLost);
  for (const { channel } of chosen)
    discord.fault({
      method: 'POST',
      path: new RegExp(`^/channels/${channel}/messages$`, 'u'),
      times: 1,
      effect: { lose: true },
    });
  return chosen.length + lost.filter((each) => each !== null).length;
}

function environmentOf(discord: DiscordServer, slack: SlackServer): Record<string, string> {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.url,
    NEC_HASTE: HASTE,
  };
}

// Example: `/channels/1457510428359100000/messages`
const DISCORD_POST = /^\/channels\/\d{1,20}\/messages$/u;

function postsOf(discord: DiscordServer, slack: SlackServer): number {
  const onDiscord = discord.requests.filter(
    ({ method, path }) => method === 'POST' && DISCORD_POST.test(path),
  );
  return onDiscord.length + slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
}

/** Whichever of the two servers sees it first. Rejects when the program ends by itself. */
async function untilPosts(
  discord: DiscordServer,
  slack: SlackServer,
  count: number,
  program: Program,
): Promise<void> {
  const holds = (): boolean => postsOf(discord, slack) >= count;
  const seen = [
    discord.untilTrue(`${count} posts`, holds),
    slack.until(`${count} posts`, () => (holds() ? true : undefined)),
    program.untilLog(() => false, `${count} posts`),
  ];
  for (const each of seen) each.catch(() => {});
  await Promise.race(seen);
}

async function untilAllEnded(program: Program, dataDir: string): Promise<void> {
  const rounds = (): number => program.logs().filter(({ event }) => event === 'reminders').length;
  const late = performance.now() + PATIENCE_MS;
  while (performance.now() < late) {
    const seen = rounds();
    const held = await heldIn(dataDir);
    if (held.length > 0 && held.every(({ state }) => ENDED.has(state))) break;
    await program.untilLog(() => rounds() > seen, 'a further round');
  }
  await program.kill();
}

const ENDED: ReadonlySet<string> = new Set(['sent', 'parked', 'dead']);

function wrongsIn(deliveries: readonly Delivery[], discord: DiscordServer, slack: SlackServer): string[] {
  const textsIn = ({ platform, channel }: Place): Map<string, string> =>
    platform === 'discord'
      ? new Map(
          (discord.world.messages.get(channel) ?? []).map((message) => [
            `${channel}/${message.id}`,
            JSON.stringify(message),
          ]),
        )
      : new Map(
          slack.messages
            .filter((message) => message.channel === channel)
            .map(({ ts, args }) => [`${channel}/${ts}`, JSON.stringify(args)]),
        );
  return deliveries.flatMap(({ about, place, state, ref, reason }) => {
    const entry = about.type === 'reminder' ? about.entry : 'no entry';
    const what = ENTRIES.find(({ id }) => id === entry)?.revisions[0]?.what ?? 'nothing';
    const seen = [...textsIn(place)].filter(([, text]) => text.includes(what));
    const isRight = state === 'sent' && seen.length === 1 && seen[0]?.[0] === ref;
    const told = `${entry} in ${place.channel} is ${state} (${reason ?? ref}), visible ${seen.length} times`;
    return isRight ? [] : [told];
  });
}
