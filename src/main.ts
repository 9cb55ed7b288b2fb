import { join } from 'node:path';
import type { Logger } from 'pino';
import { createTerminal, TERMINAL_PLACE, type Terminal } from './adapters/terminal/adapter.ts';
import { type Bot, openBot } from './bot.ts';
import { type Config, loadEnvFile, readConfig } from './config.ts';
import { type Control, listen } from './control/server.ts';
import { dayLabel } from './core/dates/labels.ts';
import { UserError } from './core/errors.ts';
import { HOME } from './core/ports/place.ts';
import { createEnding } from './ending.ts';
import { startTicks, type Ticks } from './jobs/ticks.ts';
import { createLog } from './log.ts';
import { remindRound } from './reminders/round.ts';
import { handleRequest } from './requests.ts';
import { findRoot } from './root.ts';

/** After every lease there can be: at start nobody else works on these files, so what the last run left is taken up at once. */
const AFTER_ALL_LEASES = new Date('9999-12-31T00:00:00Z');

/** Takes the data folder, opens the store, answers in the terminal and reminds, until end of input or a signal. */
async function run(root: string, config: Config): Promise<void> {
  // A person at a terminal reads answers, not a log; what goes wrong is still shown.
  const log = createLog({ logLevel: config.logLevel ?? 'warn' });
  const end = createEnding(log);
  let bot: Bot | null = null;
  let ticks: Ticks | null = null;
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
  try {
    bot = await openBot({
      root,
      config,
      log,
      lastTick: () => ticks?.lastTick() ?? null,
      onRefusal: end.onRefusal,
    });
    const terminal = openTerminal(bot);
    await subscribeTerminal(bot);
    await bot.store.deliveries.expire(HOME, AFTER_ALL_LEASES);
    ticks = startTicks({
      ...tickOf(bot, terminal, log),
      clock: bot.clock,
      onFault: (error) => end.onFault(error),
      onStall: () => log.error('no tick has finished for three minutes; the schedule is made anew'),
    });
    end.begin(() => terminal.stop());
    log.info({ event: 'ready', connected: ['terminal'], dataDir: config.dataDir }, 'ready');
    void bot.search.warm(HOME);
    await Promise.all([ticks.runNow(), terminal.run(await welcome(bot))]);
  } finally {
    await stop(bot, ticks, control);
  }
  const fault = end.fault();
  if (fault !== null) throw fault;
}

function openTerminal(bot: Bot): Terminal {
  return createTerminal({
    router: bot.router,
    context: () => bot.context(TERMINAL_PLACE, { officer: true }),
    toReply: (reminder) => bot.toReminderReply(HOME, reminder),
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  });
}

/** The first time, this terminal is reminded of everything, so that a person sees reminders without setting anything up. */
async function subscribeTerminal({ store, clock }: Bot): Promise<void> {
  if ((await store.subscriptions.find(HOME, TERMINAL_PLACE)) !== null) return;
  await store.subscriptions.save(
    HOME,
    {
      place: TERMINAL_PLACE,
      on: true,
      topics: [],
      leads: null,
      time: '09:00',
      since: clock.now().toISOString(),
    },
    0,
  );
}

function tickOf({ store, clock }: Bot, terminal: Terminal, log: Logger) {
  const { deliveries, diary, subscriptions } = store;
  return {
    tick: async (): Promise<Date | null> => {
      const summary = await remindRound({
        group: HOME,
        deliveries,
        diary,
        subscriptions,
        clock,
        posterOf: (place) => (place.platform === 'terminal' ? terminal.poster : undefined),
      });
      if (Object.values(summary).some((count) => count > 0))
        log.info({ event: 'reminders', ...summary }, 'reminders');
      const planned = await deliveries.find(HOME, { states: ['planned'] });
      const next = planned.map((delivery) => delivery.due).sort()[0];
      return next === undefined ? null : new Date(next);
    },
  };
}

async function welcome(bot: Bot): Promise<string[]> {
  const reports = await bot.store.library.list(HOME);
  const newest = reports[0];
  const held =
    newest === undefined
      ? 'no report'
      : `${reports.length} reports, the newest of the meeting on ${dayLabel(newest.meetingDate)}`;
  return [
    `nec-bot: what reports of Labour’s NEC say, with the source. Unofficial. Held here: ${held}.`,
    'Type /nec latest, /nec deadlines or /nec help. Reminders come here too: /nec-admin remind show. Ctrl+D ends.',
  ];
}

async function stop(bot: Bot | null, ticks: Ticks | null, control: Control): Promise<void> {
  await ticks?.stop();
  await control.quiet();
  await bot?.store.close();
  await control.close();
}

try {
  const root = findRoot();
  loadEnvFile(join(root, '.env'));
  await run(root, readConfig(root));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message} ${error.next}\n`);
  process.exitCode = 1;
}
