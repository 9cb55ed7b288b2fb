import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/**
 * What is known after a call that did not succeed. `code`: Slack's own word for a refusal; nothing was done. `pointers`: where in what was sent
 * the fault lies, such as `/blocks/0/text`. `unknown`: it may have been
 * done (time-out, cut connection, a fault of Slack's). `unsent`: the request never reached Slack.
 */
export type SlackFault =
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly needed: string | null;
      readonly pointers: readonly string[];
    }
  | { readonly type: 'authorisation-lost'; readonly code: string }
  | { readonly type: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly type: 'unknown' | 'unsent'; readonly reason: string };

/** The token will never work again as it is (Slack, common errors, August 2026). */
const LOST = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);
/** Slack's own faults: whether the call had an effect is not said. */
const OWN_FAULTS = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'update_failed',
]);
/** The call was not done and may be made later. */
const LATER = new Set([
  'external_channel_migrating',
  'message_limit_exceeded',
  'org_login_required',
  'team_added_to_org',
]);
const RATE_CODES = new Set(['ratelimited', 'rate_limited']);
/** No connection was made, so nothing can have been sent. */
const NOT_CONNECTED = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Slack asks for a wait and does not say how long. */
const SOME_SECONDS = 30;
/** What the SDK throws for HTTP 429 without a wait (WebClient of @slack/web-api 8.2.0): `Retry header did not contain a valid timeout (url: …` */
const noWaitNamed = /^Retry header did not contain a valid timeout/u;
const SERVER_ERROR = 500;

/** Tells apart what a call to Slack threw. */
export function toSlackFault(error: unknown): SlackFault {
  if (error instanceof WebAPIRateLimitedError)
    return { type: 'rate-limited', retryAfterSeconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) return ofCode(error.data);
  if (error instanceof WebAPIHTTPError) {
    const reason = `Slack answered with HTTP ${error.statusCode}.`;
    return { type: error.statusCode >= SERVER_ERROR ? 'unknown' : 'unsent', reason };
  }
  if (error instanceof WebAPIRequestError) {
    const code = connectionCode(error.original);
    return NOT_CONNECTED.has(code)
      ? { type: 'unsent', reason: `Slack cannot be reached (${code}).` }
      : { type: 'unknown', reason: `The connection to Slack failed before it answered (${code}).` };
  }
  if (error instanceof Error && noWaitNamed.test(error.message))
    return { type: 'rate-limited', retryAfterSeconds: SOME_SECONDS };
  return { type: 'unknown', reason: error instanceof Error ? error.message : 'Slack gave no answer.' };
}

/** One sentence for the log. */
export function faultSentence(fault: SlackFault): string {
  switch (fault.type) {
    case 'refused':
    case 'authorisation-lost':
      return `Slack refused: ${fault.code}.`;
    case 'rate-limited':
      return `Slack asks to wait ${fault.retryAfterSeconds} s.`;
    default:
      return fault.reason;
  }
}

function ofCode(data: WebAPIPlatformError['data']): SlackFault {
  const code = data.error;
  if (LOST.has(code)) return { type: 'authorisation-lost', code };
  if (RATE_CODES.has(code)) return { type: 'rate-limited', retryAfterSeconds: SOME_SECONDS };
  if (OWN_FAULTS.has(code)) return { type: 'unknown', reason: `Slack had a fault of its own (${code}).` };
  if (LATER.has(code)) return { type: 'unsent', reason: `Slack takes nothing there for now (${code}).` };
  return { type: 'refused', code, needed: neededScope(data), pointers: pointersIn(JSON.stringify(data)) };
}

/** `[json-pointer:/blocks/0/text]` */
const pointer = /\[json-pointer:(\/[\w/-]{0,200})\]/gu;
const MOST_POINTERS = 3;

/** Where the faults lie that Slack tells of: places alone, and nothing of what was sent. */
export function pointersIn(said: string): string[] {
  return [...new Set([...said.matchAll(pointer)].map(([, place = '']) => place))].slice(0, MOST_POINTERS);
}

function neededScope(data: object): string | null {
  return 'needed' in data && typeof data.needed === 'string' ? data.needed : null;
}

/** `ECONNREFUSED` and the like stand in the error, or in one of its causes. */
function connectionCode(error: unknown): string {
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current.cause === undefined) return current.name;
    current = current.cause;
  }
  return 'no answer';
}
