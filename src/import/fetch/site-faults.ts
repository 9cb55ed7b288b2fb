import { UserError } from '../../core/errors.ts';
import { LaterError } from './later-error.ts';

const SAVE_IT = 'Open the page in a browser, save it, and import the file.';
const LATER = 'Try again later.';
const CHECK_IT = 'Check the address; the page may have moved.';
const LONGEST_WAIT_TOLD_SECONDS = 86_400;

/** What the codes of Node, OpenSSL and undici mean to a person, by how they begin; the first that fits counts. */
const FAULTS: readonly (readonly [codes: readonly string[], code: string, what: string, next: string])[] = [
  [['ENOTFOUND', 'ENODATA', 'ENONAME'], 'web-no-site', 'was not found', 'Check how the name is spelt.'],
  [['EAI_'], 'web-unreachable', 'cannot be looked up at the moment', LATER],
  [['ECONNREFUSED'], 'web-unreachable', 'does not accept connections', LATER],
  [['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'], 'web-unreachable', 'does not answer', LATER],
  [['EHOST', 'ENET', 'EADDR', 'EACCES', 'EPERM'], 'web-unreachable', 'cannot be reached from here', LATER],
  [['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET'], 'web-cut', 'broke off in the middle', LATER],
  [['UND_ERR_RES_CONTENT_LENGTH', 'Z_BUF_ERROR'], 'web-cut', 'broke off in the middle', LATER],
  [
    ['CERT_', 'ERR_TLS', 'ERR_SSL', 'EPROTO', 'UNABLE_TO', 'SELF_SIGNED', 'DEPTH_ZERO', 'HOSTNAME_'],
    'web-insecure',
    'does not offer a secure connection that can be trusted',
    SAVE_IT,
  ],
  [['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'], 'web-unreadable', 'sent too long a heading', SAVE_IT],
  [
    ['HPE_', 'HTTPParserError', 'Z_', 'ERR_', 'UND_ERR_NOT_SUPPORTED'],
    'web-unreadable',
    'sent something that cannot be read',
    SAVE_IT,
  ],
];

/** Whatever went wrong while asking a host, in plain words and without any address of ours; refusals stay as they are. */
export function toSiteFault(error: unknown, host: string): UserError {
  if (error instanceof UserError) return error;
  const found = codesOf(error);
  const fault = FAULTS.find(([codes]) => codes.some((code) => found.some((one) => one.startsWith(code))));
  const [, code, what, next] = fault ?? [[], 'web-unreachable', 'could not be read', LATER];
  return new UserError(code, `${host} ${what}.`, next, { cause: error });
}

/** The refusal for an answer that is no page; a `LaterError` where the server said how long to wait (`retryAfterSeconds`). */
export function toStatusFault(status: number, host: string, retryAfterSeconds: number | null): UserError {
  const fault = (code: string, what: string, next: string) => new UserError(code, `${host} ${what}.`, next);
  const later = (code: string, what: string) =>
    retryAfterSeconds === null
      ? fault(code, what, LATER)
      : new LaterError(code, `${host} ${what}.`, tryAgain(retryAfterSeconds), retryAfterSeconds);
  switch (status) {
    case 401:
      return fault('web-sign-in', 'shows this page only to people who sign in', SAVE_IT);
    case 403:
      return fault('web-forbidden', 'does not let nec-bot read this page', SAVE_IT);
    case 404:
      return fault('web-not-found', 'has no page at this address', CHECK_IT);
    case 410:
      return fault(
        'web-gone',
        'has taken this page down',
        'Give the address of another copy, if there is one.',
      );
    case 429:
      return later('web-busy', 'says that it is asked too often');
    default:
      if (status >= 500) return later('web-fault', `has a fault of its own at the moment (${status})`);
      if (status >= 400) return fault('web-refused', `refuses to give this page (${status})`, SAVE_IT);
      return fault('web-no-page', `gave an answer without a page (${status})`, CHECK_IT);
  }
}

/** The seconds of a `Retry-After` header, which holds seconds or a date; null when it says nothing of use. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const seconds = Number(header) || (Date.parse(header) - now.getTime()) / 1_000;
  return seconds > 0 ? Math.ceil(seconds) : null;
}

function tryAgain(seconds: number): string {
  if (seconds > LONGEST_WAIT_TOLD_SECONDS) return 'Try again in a few days.';
  const minutes = Math.ceil(seconds / 60);
  if (minutes > 60) return `Try again in ${Math.ceil(minutes / 60)} hours.`;
  return minutes === 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`;
}

/** The codes of an error and of what caused it, or their names; a name with several addresses fails with several errors. */
function codesOf(error: unknown): string[] {
  const causes = [error, error instanceof Error ? error.cause : null];
  if (error instanceof AggregateError) causes.push(...error.errors);
  return causes.flatMap((one) => {
    if (!(one instanceof Error)) return [];
    return 'code' in one && typeof one.code === 'string' ? [one.code] : [one.name];
  });
}
