import { isIP } from 'node:net';
import { UserError } from '../../core/errors.ts';
import { hostAndPort } from './allowed.ts';
import { isPublicAddress } from './public-address.ts';

const LONGEST_ADDRESS = 2_048;
/** Of a name in the DNS (RFC 1035). */
const LONGEST_HOST = 253;
const FIRST_FREE_PORT = 1_024;

/** Ports from 1,024 on that belong to other services, from the list of bad ports in the WHATWG Fetch standard. */
const BAD_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** Endings of names that never are of the public web: `printer.local`, `db.internal` */
const LOCAL_ENDINGS = ['localhost', 'localdomain', 'local', 'internal', 'home.arpa', 'onion'];

/** `https://example.org/a b`, `mailto:someone`: what comes before the first colon */
const schemePattern = /^\s{0,20}([a-z][a-z0-9+.-]{0,20}):/iu;

const GIVE_PUBLIC = 'Give the address of a public page, or save the page and import the file.';

/**
 * An address of the web that may be asked, so far as its text can tell: http or https, no password, a usual port, and
 * either a name with a dot or a public address in numbers, however it is written. `allowed` are `host:port` of this
 * machine (`parseAllowed`). Throws `UserError` for every other; the name is looked up later, when connecting.
 */
export function toWebAddress(text: string, allowed: readonly string[]): URL {
  const url = toHttpUrl(text);
  if (url.username !== '' || url.password !== '')
    throw new UserError(
      'web-password',
      'The address holds a user name or a password.',
      'Give the address without it.',
    );
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  url.hash = '';
  if (allowed.includes(hostAndPort(url))) return url;
  if (!isPublicHost(url.hostname)) throw notPublic(url);
  if (!isWebPort(url.port))
    throw new UserError(
      'web-port',
      `Port ${url.port} is not one that web pages are on.`,
      'Give the address as your browser shows it.',
    );
  return url;
}

/** The refusal of an address that is not public, in its own text or where its name leads to. */
export function notPublic(url: URL): UserError {
  return new UserError('web-private', `${url.hostname} is not on the public web.`, GIVE_PUBLIC);
}

/** A text as an http or https address, whatever it leads to; throws `UserError` when it is none. */
export function toHttpUrl(text: string): URL {
  const url = text.length <= LONGEST_ADDRESS && URL.canParse(text) ? new URL(text) : null;
  const scheme = schemePattern.exec(text)?.[1]?.toLowerCase();
  if (url !== null && scheme !== 'http' && scheme !== 'https')
    throw new UserError('web-scheme', 'Only http and https addresses are read.', GIVE_PUBLIC);
  if (url === null || url.hostname.length > LONGEST_HOST)
    throw new UserError(
      'web-address',
      text.length > LONGEST_ADDRESS ? 'The address is too long.' : 'That is not a web address.',
      'Give an address that begins with https://, as your browser shows it.',
    );
  return url;
}

/** `[::1]` is an address in brackets; whatever ends in a number is one too, or does not parse at all. */
function isPublicHost(hostname: string): boolean {
  const literal = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  if (isIP(literal) !== 0) return isPublicAddress(literal);
  const isLocal = LOCAL_ENDINGS.some((ending) => hostname === ending || hostname.endsWith(`.${ending}`));
  const labels = hostname.split('.');
  return !isLocal && labels.length > 1 && !labels.includes('');
}

/** `URL` leaves out the port that belongs to the scheme; 80 and 443 the wrong way round do no harm. */
function isWebPort(port: string): boolean {
  const number = Number(port);
  return (
    port === '' || number === 80 || number === 443 || (number >= FIRST_FREE_PORT && !BAD_PORTS.has(number))
  );
}
