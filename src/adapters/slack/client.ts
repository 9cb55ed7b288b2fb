import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';

/** How long one request may take. */
const REQUEST_WITHIN_MS = 8_000;

/**
 * What every client of Slack is made with. Nothing is sent twice by the SDK, whose retries would post a message again when only the answer
 * was lost; and no call waits by itself for a rate limit. `apiUrl` null means Slack's own. `signal` gives up what is under way.
 */
export function clientOptions(apiUrl: string | null, signal?: AbortSignal): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    timeout: REQUEST_WITHIN_MS,
    rejectRateLimitedCalls: true,
    logger: silentLogger(),
    fetch: async (url, init) => await fetch(url, { ...init, signal: anySignal(init?.signal, signal) }),
  };
}

/** The Web API with the bot's token. */
export function createWebClient(botToken: string, apiUrl: string | null): WebClient {
  return new WebClient(botToken, clientOptions(apiUrl));
}

/** The SDK's own log holds payloads, which are people's words; what an operator should know is logged by the adapter. */
export function silentLogger(): Logger {
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    setLevel: nothing,
    setName: nothing,
    getLevel: () => LogLevel.ERROR,
  };
}

/** Bolt answers without any time limit, so one is set here. */
function anySignal(...signals: (AbortSignal | null | undefined)[]): AbortSignal {
  const given = signals.filter((signal) => signal != null);
  return AbortSignal.any([...given, AbortSignal.timeout(REQUEST_WITHIN_MS)]);
}
