import type { Logger } from 'pino';
import type { Bot } from './bot.ts';
import type { Config } from './config.ts';
import { connectAll, type Platforms } from './connecting.ts';
import type { Adapter, AdapterParts } from './core/chat/adapter.ts';
import { isFirstTime } from './core/chat/first-time.ts';
import { createRates, type Rates } from './core/chat/rates.ts';
import type { ReplyPoster } from './core/chat/reply-poster.ts';
import type { UserError } from './core/errors.ts';
import type { Log } from './core/ports/log.ts';
import { HOME, type Place, type Platform } from './core/ports/place.ts';
import type { EditingPoster } from './core/ports/poster.ts';
import { isDirect } from './core/ports/subscriptions.ts';
import { createStops } from './reminders/stops.ts';

type Maker = (onLost: AdapterParts['onLost']) => Promise<Adapter>;

/**
 * Connects the platforms whose tokens are set; only their SDKs are loaded. One that cannot be connected, or is lost later, is told to
 * the operator while the others go on; one out of reach is tried again. Throws its `UserError` when none can be connected; calls `onAllLost`
 * when the last one is lost.
 */
export async function connectPlatforms(
  { discord, slack, questionsAMinute }: Config,
  bot: Bot,
  log: Logger,
  onAllLost: (error: UserError) => void,
): Promise<Platforms> {
  const makers = new Map<Platform, Maker>();
  const rates = createRates(questionsAMinute);
  if (discord !== null)
    makers.set('discord', async (onLost) =>
      (await import('./adapters/discord/adapter.ts')).createDiscordAdapter({
        ...partsOf(bot, rates, log, onLost),
        ...discord,
      }),
    );
  if (slack !== null)
    makers.set('slack', async (onLost) =>
      (await import('./adapters/slack/adapter.ts')).createSlackAdapter({
        ...partsOf(bot, rates, log, onLost),
        ...slack,
      }),
    );
  return await connectAll({ makers, log, onAllLost });
}

function partsOf(bot: Bot, rates: Rates, log: Logger, onLost: AdapterParts['onLost']): AdapterParts {
  const { registrations, officers, seen, subscriptions } = bot.store;
  const stops = createStops({ group: HOME, subscriptions, clock: bot.clock, log });
  return {
    router: bot.router,
    answer: bot.answer,
    form: bot.form,
    suggest: (line, option, typed, place, caller) =>
      bot.router.suggest(line, option, typed, bot.context(place, caller)),
    isFirstTime: (ids) => isFirstTime(seen, HOME, ids, bot.clock.now()),
    rates,
    officers: async () => (await officers.find(HOME)).value,
    registration: {
      find: (application) => registrations.find(HOME, application),
      save: (application, hash) => registrations.save(HOME, application, hash),
    },
    home: bot.home,
    draw: bot.draw,
    fetcher: bot.fetcher,
    log,
    onLost,
    onPlaceLost: (place, reason) => {
      stops
        .onRefused(place, reason)
        .catch((error: unknown) =>
          log.error({ err: error }, 'A place that was lost could not be written down.'),
        );
    },
  };
}

/** What reminders are posted with: the reminder made into a reply, posted by the platform; why one will not come is told to the operator. */
export function toPoster(poster: ReplyPoster, bot: Bot, log: Log): EditingPoster {
  return {
    post: async (place, content, message, mayLeave) => {
      const reply = await bot.toContentReply(HOME, content);
      if (!mayLeave()) return { type: 'not-sent', reason: 'too long between intent and post' };
      const outcome = await poster.post(place, reply, message, mayLeave);
      if (outcome.type === 'refused' || outcome.type === 'gone')
        log.warn({ event: 'not-posted', ...loggable(place) }, `A reminder was not posted. ${outcome.reason}`);
      return outcome;
    },
    edit: async (place, ref, content) => {
      const outcome = await poster.edit(place, ref, await bot.toContentReply(HOME, content));
      if (outcome.type !== 'sent')
        log.warn(
          { event: 'not-edited', ...loggable(place) },
          'A message that has changed could not be edited.',
        );
      return outcome;
    },
    find: async (place, message, since) => {
      const outcome = await poster.find(place, message, since);
      if (outcome.type === 'cannot-look')
        log.warn(
          { event: 'not-found', ...loggable(place) },
          `Whether a reminder arrived cannot be told. ${outcome.reason}`,
        );
      return outcome;
    },
  };
}

/** A place as a log may hold it: not whose direct messages they are. */
function loggable(place: Place): Place {
  return isDirect(place) ? { ...place, channel: 'a direct message' } : place;
}
