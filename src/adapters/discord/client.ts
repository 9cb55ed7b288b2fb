import { Client, GatewayIntentBits, Options, type RateLimitData, REST, type RESTOptions } from 'discord.js';

/** Milliseconds that Discord may take for the head of an answer. */
const ANSWER_MS = 8_000;

/** Posts, history and opening direct messages, where the state machine of reminders decides what a wait means; answers to questions wait by themselves. */
const POSTING_ROUTES = ['/channels/', '/users/@me/channels'] as const;
const versionPart = /\/v\d{1,2}$/u;

/** Answers to questions do not count against the fifty requests a second (Rate Limits, “Global Rate Limit”, August 2026). */
const ANSWERS_PER_SECOND = 10_000;

/** A client of the REST API for answers to interactions, which carry tokens of their own. */
export function createAnswerRest(apiUrl: string | null): REST {
  return new REST({ ...restOptions(apiUrl), globalRequestsPerSecond: ANSWERS_PER_SECOND });
}

/** The library’s client: the least intent, no retries, nothing kept of people or messages. */
export function createClient(apiUrl: string | null): Client {
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      ...restOptions(apiUrl),
      rejectOnRateLimit: ({ route }: RateLimitData) =>
        POSTING_ROUTES.some((start) => route.startsWith(start)),
    },
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: 0,
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === client.user?.id },
      VoiceStateManager: 0,
    }),
  });
  return client;
}

function restOptions(apiUrl: string | null): Partial<RESTOptions> {
  const address = apiUrl === null ? {} : { api: apiUrl.replace(versionPart, '') };
  return { ...address, version: '10', retries: 0, timeout: ANSWER_MS, makeRequest };
}

/**
 * By Node’s own fetch. The library’s way (undici 6) leaves its requests to the dispatcher of the process, which is of undici 7 as soon as anything
 * loads that, and then every request with files fails. Discord sends nobody on to another address.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) =>
  await fetch(url, { ...(init as object), redirect: 'manual' });
