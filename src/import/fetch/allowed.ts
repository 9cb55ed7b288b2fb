import { UserError } from '../../core/errors.ts';
import { isLoopbackAddress } from './public-address.ts';

/** `127.0.0.1:8080`, `localhost:8080` or `[::1]:8080` */
const hostAndPortPattern = /^(?:\[[0-9a-f:]{2,45}\]|[a-z0-9.-]{1,253}):\d{1,5}$/iu;
/** Between two entries: `, ` or a space */
const separatorPattern = /[\s,]/u;

/**
 * The hosts of this machine that may be asked although they are not public, as `host:port` in the one way a URL writes
 * them. Throws when one of them is not of this machine, so that no setting can open another private address.
 */
export function parseAllowed(text: string): string[] {
  return text
    .split(separatorPattern)
    .filter((entry) => entry !== '')
    .map(toAllowed);
}

/** `host:port` of an address, with the port written out, for comparing with what is allowed. */
export function hostAndPort(url: URL): string {
  const standardPort = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port === '' ? standardPort : url.port}`;
}

function toAllowed(entry: string): string {
  const address = `http://${entry}`;
  const url = hostAndPortPattern.test(entry) && URL.canParse(address) ? new URL(address) : null;
  if (url === null || !isOfThisMachine(url))
    throw new UserError(
      'bad-fetch-allow',
      'FETCH_ALLOW may only name this machine and a port.',
      'Write it as 127.0.0.1:8080, with commas between several.',
    );
  return hostAndPort(url);
}

function isOfThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || isLoopbackAddress(hostname);
}
