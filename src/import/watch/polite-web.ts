import { UserError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchOptions } from '../../core/ports/fetcher.ts';
import { createRobots } from '../fetch/robots.ts';
import { toHttpUrl } from '../fetch/web-address.ts';
import { createHostTurns, type Pause } from './host-turns.ts';

/** Asks as a guest does: only what robots.txt lets programs read, one request at a time to a host, with a pause between two. */
export interface PoliteWeb {
  /** Throws what the fetcher throws, `UserError` `web-robots` when the site forbids it, `LaterError` `web-pace` when it wants a long pause first. */
  fetch(url: string, options?: FetchOptions): Promise<FetchAnswer>;
}

/** Between two requests to one host, unless its robots.txt asks for more. */
const GAP_MS = 5_000;

export function createPoliteWeb({
  fetcher,
  userAgent,
  clock,
  pause,
}: {
  readonly fetcher: Fetcher;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly pause: Pause;
}): PoliteWeb {
  const turns = createHostTurns({ clock, pause });
  const inTurn = (url: string, gapMs: number, options: FetchOptions): Promise<FetchAnswer> =>
    turns.take(toHttpUrl(url).host, gapMs, () => fetcher.fetch(url, options));
  const robotsFetcher: Fetcher = {
    fetch: (url, options = {}) => inTurn(url, GAP_MS, options),
    close: async () => {},
  };
  const robots = createRobots(robotsFetcher, userAgent, clock);
  const refuseForbidden = async (url: string): Promise<void> => {
    if (!(await robots.isAllowed(url))) throw forbidden(url);
  };

  return {
    fetch: async (url, options = {}) => {
      await refuseForbidden(url);
      const delayMs = ((await robots.crawlDelaySeconds(url)) ?? 0) * 1_000;
      const answer = await inTurn(url, Math.max(GAP_MS, delayMs), options);
      // The address that a site sent us on to has rules too.
      if (answer.type === 'fetched' && answer.url !== url) await refuseForbidden(answer.url);
      return answer;
    },
  };
}

function forbidden(url: string): UserError {
  return new UserError(
    'web-robots',
    `${toHttpUrl(url).hostname} does not let programs read this address (robots.txt).`,
    'Read it in a browser, and import the page that you save.',
  );
}
