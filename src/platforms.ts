import type { Logger } from 'pino';
import type { Bot } from './bot.ts';
import type { Config } from './config.ts';
import type { Adapter, AdapterParts } from './core/chat/adapter.ts';
import type { ReplyPoster } from './core/chat/reply-poster.ts';
import { UserError } from './core/errors.ts';
import { HOME, type Platform } from './core/ports/place.ts';
import type { Poster } from './core/ports/poster.ts';

type Adapters = ReadonlyMap<Platform, Adapter>;

/** The platforms that are connected. */
export interface Platforms {
  readonly adapters: Adapters;
  stop(): Promise<void>;
}

/**
 * Connects the platforms whose tokens are set; only their SDKs are loaded. One that cannot be connected, or is lost later, is told to
 * the operator while the others go on. Throws its `UserError` when none can be connected; calls `onAllLost` when the last one is lost.
 */
export async function connectPlatforms(
  config: Config,
  bot: Bot,
  log: Logger,
  onAllLost: (error: UserError) => void,
): Promise<Platforms> {
  const adapters = new Map<Platform, Adapter>();
  const lose =
    (platform: Platform) =>
    (reason: string, next: string): void => {
      log.error({ event: 'lost', platform }, `${reason} ${next}`);
      adapters.delete(platform);
      if (adapters.size === 0) onAllLost(new UserError('platform-lost', reason, next));
    };
  const failures: UserError[] = [];
  const connect = async (
    platform: Platform,
    create: (parts: AdapterParts) => Promise<Adapter>,
  ): Promise<void> => {
    try {
      const adapter = await create(partsOf(bot, log, lose(platform)));
      await adapter.start();
      adapters.set(platform, adapter);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.error({ event: 'not-connected', platform }, `${error.message} ${error.next}`);
      failures.push(error);
    }
  };
  const { discord, slack } = config;
  await Promise.all([
    discord === null
      ? null
      : connect('discord', async (parts) =>
          (await import('./adapters/discord/adapter.ts')).createDiscordAdapter({ ...parts, ...discord }),
        ),
    slack === null
      ? null
      : connect('slack', async (parts) =>
          (await import('./adapters/slack/adapter.ts')).createSlackAdapter({ ...parts, ...slack }),
        ),
  ]);
  const [failure] = failures;
  if (adapters.size === 0 && failure !== undefined) throw failure;
  return {
    adapters,
    stop: async () => {
      await Promise.all([...adapters.values()].map((adapter) => adapter.stop()));
    },
  };
}

function partsOf(bot: Bot, log: Logger, onLost: AdapterParts['onLost']): AdapterParts {
  const { registrations, officers } = bot.store;
  return {
    router: bot.router,
    answer: bot.answer,
    suggest: (line, option, typed, place, caller) =>
      bot.router.suggest(line, option, typed, bot.context(place, caller)),
    officers: async () => (await officers.find(HOME)).value,
    registration: {
      find: (application) => registrations.find(HOME, application),
      save: (application, hash) => registrations.save(HOME, application, hash),
    },
    log,
    onLost,
  };
}

/** What reminders are posted with: the reminder made into a reply, posted by the platform. */
export function toPoster(poster: ReplyPoster, bot: Bot): Poster {
  return {
    post: async (place, reminder, message) =>
      await poster.post(place, await bot.toReminderReply(HOME, reminder), message),
    find: (place, message, since) => poster.find(place, message, since),
  };
}
