import { buildConnector } from 'undici';
import { UserError } from '../../core/errors.ts';
import type { FetchAnswer, Fetcher, FetchOptions } from '../../core/ports/fetcher.ts';
import { parseAllowed } from './allowed.ts';
import { type Asking, ask } from './ask.ts';
import { type ConnectStep, type Lookup, systemLookup } from './checked-connect.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import { redirectTarget } from './redirect.ts';
import { toWebAddress } from './web-address.ts';

export interface FetcherParts {
  /** `host:port` of this machine that may be asked although they are not public. */
  readonly allow: readonly string[];
  /** Such as `nec-bot/1.2.3 (+reads public NEC reports)`. */
  readonly userAgent: string;
  /** Makes a connection to an address that was checked; undici’s own unless given. */
  readonly connect?: ConnectStep;
  readonly lookup?: Lookup;
  readonly now?: () => Date;
  readonly limits?: Partial<FetchLimits>;
}

interface FetchLimits {
  readonly totalMs: number;
  readonly silentMs: number;
  /** How long one of several addresses of a name is tried. */
  readonly attemptMs: number;
  readonly maxBytes: number;
  readonly maxHeaderBytes: number;
}

const LIMITS: FetchLimits = {
  totalMs: 10_000,
  silentMs: 4_000,
  attemptMs: 1_500,
  maxBytes: 5_000_000,
  maxHeaderBytes: 16_384,
};

const MOST_REDIRECTS = 3;

/**
 * A fetcher that asks public addresses of the web and, of this machine, only what `allow` names. Every address is
 * checked as written and again where its name leads to, also after a redirect. One connection a question, none kept.
 */
export function createFetcher(parts: FetcherParts): Fetcher {
  const limits = { ...LIMITS, ...parts.limits };
  const asking: Omit<Asking, 'deadline' | 'maxBytes'> = {
    allowed: parseAllowed(parts.allow.join(' ')),
    userAgent: parts.userAgent,
    connect: parts.connect ?? buildConnector({ timeout: limits.silentMs, maxCachedSessions: 0 }),
    lookup: parts.lookup ?? systemLookup,
    now: parts.now ?? (() => new Date()),
    limits,
  };
  const running = new Set<Deadline>();
  let isClosed = false;
  return {
    fetch: async (url, options = {}) => {
      if (isClosed) throw closed();
      const deadline = createDeadline(limits);
      running.add(deadline);
      try {
        const found = follow(
          { ...asking, deadline, maxBytes: options.maxBytes ?? limits.maxBytes },
          url,
          options,
        );
        return await Promise.race([found, deadline.broken]);
      } finally {
        deadline.stop();
        running.delete(deadline);
      }
    },
    close: async () => {
      isClosed = true;
      for (const deadline of running) deadline.breakOff(closed());
    },
  };
}

/** Asks, and asks on where it is sent to; what is for the first server stays behind as soon as another is asked. */
async function follow(asking: Asking, text: string, options: FetchOptions): Promise<FetchAnswer> {
  let url = toWebAddress(text, asking.allowed);
  let forServer: FetchOptions = options;
  const seen = new Set<string>();
  for (;;) {
    seen.add(url.href);
    const answer = await ask(asking, url, forServer);
    if (answer.type !== 'redirect') return answer;
    const target = redirectTarget(url, answer.location, asking.allowed);
    if (seen.has(target.href)) throw astray(url, 'leads round in circles');
    if (seen.size > MOST_REDIRECTS) throw astray(url, 'leads on too many times');
    if (target.origin !== url.origin) forServer = {};
    url = target;
  }
}

function astray(url: URL, what: string): UserError {
  const next = 'Open the page in a browser, and give the address where it ends.';
  return new UserError('web-redirect', `${url.hostname} ${what}.`, next);
}

function closed(): UserError {
  return new UserError('web-closed', 'nec-bot is stopping.', 'Try again when it is running.');
}
