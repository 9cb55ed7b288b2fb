import { UserError } from '../../core/errors.ts';
import { toWebAddress } from './web-address.ts';

/**
 * Where an answer sends us on to, checked as if it had been given by hand. Throws `UserError` when it may not be asked
 * or when a secure page leads to one that is not.
 */
export function redirectTarget(from: URL, location: string, allowed: readonly string[]): URL {
  if (!URL.canParse(location, from.href))
    throw refused(from, 'sends us on to an address that cannot be read');
  const target = checked(from, new URL(location, from.href), allowed);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw refused(from, 'sends us on to a page that is not secure');
  return target;
}

function checked(from: URL, target: URL, allowed: readonly string[]): URL {
  try {
    return toWebAddress(target.href, allowed);
  } catch (error) {
    throw refused(from, 'sends us on to an address that is not read', error);
  }
}

function refused(from: URL, what: string, cause?: unknown): UserError {
  const next = 'Open the page in a browser, and give the address where it ends.';
  return new UserError('web-redirect', `${from.hostname} ${what}.`, next, { cause });
}
