import { Client, GatewayIntentBits, Options, type RateLimitData } from 'discord.js';

/** Milliseconds that Discord may take for the head of an answer. */
const ANSWER_MS = 8_000;

/** Posts and history, where the state machine of reminders decides what a wait means; answers to questions wait by themselves. */
const CHANNEL_ROUTES = '/channels/';
const versionPart = /\/v\d{1,2}$/u;

/** The library’s client: the least intent, no retries, nothing kept of people or messages. */
export function createClient(apiUrl: string | null): Client {
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl.replace(versionPart, '') }),
      version: '10',
      retries: 0,
      timeout: ANSWER_MS,
      rejectOnRateLimit: ({ route }: RateLimitData) => route.startsWith(CHANNEL_ROUTES),
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
