import './regexp-flags.ts';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Terminal } from './adapters/terminal/adapter.ts';
import { type Bot, openBot } from './bot.ts';
import { type Config, loadEnvFile, readConfig, secretsOf } from './config.ts';
import type { Platforms } from './connecting.ts';
import { type Control, listen } from './control/server.ts';
import type { ReplyPoster } from './core/chat/reply-poster.ts';
import { UserError } from './core/errors.ts';
import { createMemo } from './core/memo.ts';
import { HOME, type Place } from './core/ports/place.ts';
import type { EditingPoster } from './core/ports/poster.ts';
import { createEnding, type Ending } from './ending.ts';
import { type Polling, startPolling } from './jobs/poll.ts';
import { startTicks, type Ticks } from './jobs/ticks.ts';
import { createLog } from './log.ts';
import { connectPlatforms, toPoster } from './platforms.ts';
import { toPosting } from './posting.ts';
import { nextMoment } from './reminders/next-moment.ts';
import { remindRound } from './reminders/round.ts';
import { createRoundMemory } from './reminders/round-memory.ts';
import { createStops } from './reminders/stops.ts';
import { hastened, TIMINGS, type Timings } from './reminders/timings.ts';
import { handleRequest } from './requests.ts';
import { findRoot } from './root.ts';
import { openTerminal, subscribeTerminal, welcome } from './terminal.ts';

/** What still runs so long after everything was stopped and written is not waited for. */
const LINGER_MS = 500;
/** After every lease there can be: at start nobody else works on these files, so what the last run left is taken up at once. */
const AFTER_ALL_LEASES = new Date('9999-12-31T00:00:00Z');

try {
  const root = findRoot();
  loadEnvFile(join(root, '.env'));
  await run(root, readConfig(root));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message} ${error.next}\n`);
  process.exitCode = 1;
}

/** Takes the data folder, opens the store, then answers and reminds: on the platforms whose tokens are set, else in this terminal. */
async function run(root: string, config: Config): Promise<void> {
  const onPlatforms = config.discord !== null || config.slack !== null;
  // A person at a terminal reads answers, not a log; what goes wrong is still shown.
  const log = createLog({ logLevel: config.logLevel ?? (onPlatforms ? 'info' : 'warn') }, secretsOf(config));
  const timings = hastened(TIMINGS, config.haste);
  const end = createEnding(log);
  let bot: Bot | null = null;
  let ticks: Ticks | null = null;
  let polling: Polling | null = null;
  const control = await listen({
    dir: config.dataDir,
    handle: async (request) => {
      if (bot === null)
        throw new UserError('starting', 'nec-bot is still starting.', 'Try again in a moment.');
      const answer = await handleRequest(bot, request);
      void ticks?.runNow();
      return answer;
    },
    onFault: (error) => log.error({ err: error }, 'a request of the command line failed'),
  });
  let platforms: Platforms | null = null;
  let terminal: Terminal | null = null;
  const posterAt = (place: Place): ReplyPoster | undefined =>
    place.platform === 'terminal' ? terminal?.poster : platforms?.adapters.get(place.platform)?.poster;
  try {
    bot = await openBot({
      root,
      config,
      log,
      lastTick: () => ticks?.lastTick() ?? null,
      onRefusal: end.onRefusal,
      onChange: () => void ticks?.runNow(),
      posting: () => toPosting(posterAt),
    });
    await bot.store.deliveries.expire(HOME, AFTER_ALL_LEASES);
    // A store that fails here must end the bot in plain words, not as a promise that nobody holds.
    bot.search.warm(HOME).catch(end.onFault);
    polling = watchSources(bot, end);
    if (onPlatforms) {
      end.begin(() => {});
      const connected = await connectPlatforms(config, bot, log, end.onLost);
      platforms = connected;
      ticks = startRounds(bot, posterAt, end, { log, timings });
      log.info(
        { event: 'ready', connected: [...connected.adapters.keys()].sort(), dataDir: config.dataDir },
        'ready',
      );
      await end.reached;
    } else {
      const opened = openTerminal(bot, () => void ticks?.runNow());
      terminal = opened;
      await subscribeTerminal(bot);
      end.begin(() => opened.stop());
      ticks = startRounds(bot, posterAt, end, { log, timings });
      log.info({ event: 'ready', connected: ['terminal'], dataDir: config.dataDir }, 'ready');
      await opened.run(await welcome(bot));
    }
  } finally {
    await stop(bot, ticks, polling, platforms, control);
    // A platform's library that was about to connect anew cannot be told to stop; everything is written, so nobody waits for it.
    if (onPlatforms) setTimeout(() => process.exit(), LINGER_MS).unref();
  }
  const fault = end.fault();
  if (fault !== null) throw fault;
}

/** Plans and delivers now, every minute, and at the moment when something falls due. */
function startRounds(
  bot: Bot,
  posterOf: (place: Place) => ReplyPoster | undefined,
  end: Ending,
  { log, timings }: { readonly log: Logger; readonly timings: Timings },
): Ticks {
  const { audit, deliveries, diary, library, settings, subscriptions } = bot.store;
  const memory = createRoundMemory();
  const memo = createMemo();
  const stops = createStops({ group: HOME, subscriptions, clock: bot.clock, log });
  const posting = (place: Place): EditingPoster | undefined => {
    const poster = posterOf(place);
    return poster === undefined ? undefined : toPoster(poster, bot, log);
  };
  const ticks = startTicks({
    clock: bot.clock,
    onFault: end.onFault,
    onHung: () =>
      end.onLost(
        new UserError(
          'hung',
          'No round of reminders has ended for ten minutes.',
          'Start nec-bot again; nothing saved is lost.',
        ),
      ),
    onStall: () => log.error('no tick has finished for three minutes; the schedule is made anew'),
    tick: async () => {
      const summary = await remindRound({
        group: HOME,
        deliveries,
        diary,
        settings,
        subscriptions,
        library,
        audit,
        bankHolidays: bot.bankHolidays,
        memory,
        ...stops,
        repeatParked: async (group) => (await settings.find(group)).value.repeatParked,
        clock: bot.clock,
        posterOf: posting,
        timings,
      });
      if (Object.values(summary).some((count) => count > 0))
        log.info({ event: 'reminders', ...summary }, 'reminders');
      return memo.of(nextMoment, await deliveries.find(HOME, { states: ['planned', 'unsure'] }), timings);
    },
  });
  void ticks.runNow();
  return ticks;
}

/** Asks the watched sources that are due, of every group that has any. */
function watchSources({ store, watcher }: Bot, end: Ending): Polling {
  return startPolling({
    poll: async () => {
      for (const group of new Set([HOME, ...(await store.groups())])) await watcher.pollDue(group);
    },
    onFault: end.onFault,
  });
}

/** New work first, the folder last: nobody else may take it before everything is written. */
async function stop(
  bot: Bot | null,
  ticks: Ticks | null,
  polling: Polling | null,
  platforms: Platforms | null,
  control: Control,
): Promise<void> {
  const polled = polling?.stop();
  await ticks?.stop();
  await platforms?.stop();
  await control.quiet();
  // A source that is being asked is let go of by this.
  await bot?.close();
  await polled;
  await control.close();
}
