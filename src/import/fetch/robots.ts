import robotsParser from 'robots-parser';
import { UserError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Fetcher } from '../../core/ports/fetcher.ts';
import { toHttpUrl } from './web-address.ts';

/** What a site’s robots.txt asks of robots. */
export interface Robots {
  /** Whether the site lets us read this address. Throws `UserError` when the address may not be asked or the site cannot be reached. */
  isAllowed(url: string): Promise<boolean>;
  /** The pause the site asks for between two pages, at most a day; null when it asks for none. Throws as `isAllowed` does. */
  crawlDelaySeconds(url: string): Promise<number | null>;
}

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

interface Held {
  readonly rules: Promise<Rules>;
  readonly until: number;
}

const DAY_MS = 86_400_000;
/** A site with a fault is asked again sooner. */
const FAULT_MS = 1_800_000;
/** What RFC 9309 §2.5 has every robot read at least. */
const MOST_BYTES = 512_000;
/** Characters of rules with wildcards, times characters of the address: so many are compared in 0.1 s. */
const MOST_COMPARED = 50_000_000;
const MOST_SITES = 500;

/** RFC 9309 §2.3.1.3: a robots.txt that is not there, or not for us, forbids nothing. */
const MISSING: ReadonlySet<string> = new Set([
  'web-not-found',
  'web-gone',
  'web-forbidden',
  'web-sign-in',
  'web-refused',
  'web-redirect',
  'web-kind',
  'web-no-page',
]);
/** §2.3.1.4: a site with a fault forbids everything for now; so does one that is asked too often. */
const FAULTY: ReadonlySet<string> = new Set(['web-fault', 'web-busy', 'web-too-large', 'web-unreadable']);

const NOTHING_FORBIDDEN: Rules = { isAllowed: () => true, getCrawlDelay: () => undefined };
const ALL_FORBIDDEN: Rules = { isAllowed: () => false, getCrawlDelay: () => undefined };

const lineEndPattern = /\r\n|\r|\n/u;

/** The package describes itself as a module, but is a function. */
const parseRules = robotsParser as unknown as (url: string, text: string) => Rules;

/** Reads each site’s robots.txt once a day, through `fetcher`; of one larger than 500 KiB, the beginning counts. */
export function createRobots(fetcher: Fetcher, userAgent: string, clock: Clock): Robots {
  const held = new Map<string, Held>();

  function rulesFor(url: string): Promise<Rules> {
    const { origin } = toHttpUrl(url);
    const now = clock.now().getTime();
    const known = held.get(origin);
    if (known !== undefined && now < known.until) return known.rules;
    const rules = readRules(fetcher, origin);
    hold(origin, { rules, until: now + DAY_MS });
    rules.then(
      (read) => {
        if (read === ALL_FORBIDDEN) hold(origin, { rules, until: now + FAULT_MS });
      },
      () => held.delete(origin),
    );
    return rules;
  }

  function hold(origin: string, rules: Held): void {
    held.delete(origin);
    held.set(origin, rules);
    const [oldest] = held.keys();
    if (held.size > MOST_SITES && oldest !== undefined) held.delete(oldest);
  }

  return {
    isAllowed: async (url) => (await rulesFor(url)).isAllowed(url, userAgent) ?? true,
    crawlDelaySeconds: async (url) => toPause((await rulesFor(url)).getCrawlDelay(userAgent)),
  };
}

async function readRules(fetcher: Fetcher, origin: string): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const answer = await fetcher.fetch(address, { headers: { accept: 'text/plain,*/*;q=0.5' } });
    return answer.type === 'fetched' ? toRules(address, readLines(answer.bytes)) : NOTHING_FORBIDDEN;
  } catch (error) {
    const code = error instanceof UserError ? error.code : '';
    if (MISSING.has(code)) return NOTHING_FORBIDDEN;
    if (FAULTY.has(code)) return ALL_FORBIDDEN;
    throw error;
  }
}

/** Rules that would take long to compare, as nobody writes them in earnest, forbid. */
function toRules(address: string, lines: readonly string[]): Rules {
  const rules = parseRules(address, lines.join('\n'));
  const wild = lines.filter((line) => line.includes('*')).reduce((sum, line) => sum + line.length, 0);
  return {
    isAllowed: (url, userAgent) => wild * url.length <= MOST_COMPARED && rules.isAllowed(url, userAgent),
    getCrawlDelay: (userAgent) => rules.getCrawlDelay(userAgent),
  };
}

/** A pause of more than a day would be a ban, which is said otherwise. */
function toPause(seconds: number | undefined): number | null {
  return seconds !== undefined && seconds > 0 ? Math.min(seconds, DAY_MS / 1_000) : null;
}

/** The lines of the part that counts; the last of a part may be cut. */
function readLines(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).split(lineEndPattern);
  return bytes.length > MOST_BYTES ? lines.slice(0, -1) : lines;
}
