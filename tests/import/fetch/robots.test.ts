import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { Fetcher } from '../../../src/core/ports/fetcher.ts';
import { createRobots } from '../../../src/import/fetch/robots.ts';
import { createHandClock, HOUR_MS, MINUTE_MS } from '../../support/hand-clock.ts';
import { refusalOf } from './loopback-server.ts';

const USER_AGENT = 'nec-bot/1.2.3 (+reads public NEC reports)';
const PAGE = 'https://example.org/2020/report.html';

/** A site whose robots.txt is `text`, or that refuses with a code; both may be changed. */
function createSite(text: string | UserError) {
  const asked: string[] = [];
  const site = { text, asked, clock: createHandClock('2020-02-14T17:00:00Z') };
  const fetcher: Fetcher = {
    fetch: async (url) => {
      asked.push(url);
      if (site.text instanceof UserError) throw site.text;
      const bytes = new TextEncoder().encode(site.text);
      const rest = {
        contentType: 'text/plain',
        charset: null,
        name: 'robots.txt',
        etag: null,
        lastModified: null,
      };
      return { type: 'fetched', url, bytes, ...rest };
    },
    close: async () => {},
  };
  return { site, robots: createRobots(fetcher, USER_AGENT, site.clock) };
}

function refusal(code: string): UserError {
  return new UserError(code, 'It went wrong.', 'Try again later.');
}

describe('what a site lets robots read', () => {
  it('is what its rules for us say, and its rules for all do not count then', async () => {
    const { robots } = createSite(
      'User-agent: *\nDisallow: /\n\nUser-agent: NEC-bot\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 5\n',
    );
    expect(await robots.isAllowed(PAGE)).toBe(true);
    expect(await robots.isAllowed('https://example.org/private/a')).toBe(false);
    expect(await robots.isAllowed('https://example.org/private/open')).toBe(true);
    expect(await robots.crawlDelaySeconds(PAGE)).toBe(5);
  });

  it('is else what its rules for all say', async () => {
    const { robots } = createSite('User-agent: other\nDisallow:\n\nUser-agent: *\nDisallow: /*.html$');
    expect(await robots.isAllowed(PAGE)).toBe(false);
    expect(await robots.isAllowed(`${PAGE}?a`)).toBe(true);
    expect(await robots.crawlDelaySeconds(PAGE)).toBeNull();
  });

  it.each(['', '<html><p>Not found: really</p></html>', '\ufeffgarbage: \0'])(
    'is everything when nothing forbids it (%#)',
    async (text) => {
      expect(await createSite(text).robots.isAllowed(PAGE)).toBe(true);
    },
  );

  it.each([
    'web-not-found',
    'web-gone',
    'web-forbidden',
    'web-sign-in',
    'web-refused',
    'web-kind',
    'web-redirect',
  ])('is everything when there is no robots.txt (%s)', async (code) => {
    expect(await createSite(refusal(code)).robots.isAllowed(PAGE)).toBe(true);
  });

  it.each(['web-fault', 'web-busy', 'web-too-large', 'web-unreadable'])(
    'is nothing for now when the site has a fault (%s)',
    async (code) => {
      const { site, robots } = createSite(refusal(code));
      expect(await robots.isAllowed(PAGE)).toBe(false);
      site.text = '';
      site.clock.advance(29 * MINUTE_MS);
      expect(await robots.isAllowed(PAGE)).toBe(false);
      site.clock.advance(MINUTE_MS);
      expect(await robots.isAllowed(PAGE)).toBe(true);
    },
  );

  it.each(['web-private', 'web-no-site', 'web-unreachable', 'web-too-slow'])(
    'is not known when it cannot be asked, and asked again next time (%s)',
    async (code) => {
      const { site, robots } = createSite(refusal(code));
      expect((await refusalOf(robots.isAllowed(PAGE))).code).toBe(code);
      site.text = '';
      expect(await robots.isAllowed(PAGE)).toBe(true);
    },
  );

  it('is not asked of what is no web address', async () => {
    const { site, robots } = createSite('');
    expect((await refusalOf(robots.isAllowed('report.html'))).code).toBe('web-address');
    expect(site.asked).toEqual([]);
  });
});

describe('a robots.txt', () => {
  it('is read once a day for each site, also when many ask at once', async () => {
    const { site, robots } = createSite('User-agent: *\nDisallow: /');
    await Promise.all([robots.isAllowed(PAGE), robots.isAllowed(PAGE), robots.crawlDelaySeconds(PAGE)]);
    await robots.isAllowed('http://example.org/a');
    expect(site.asked).toEqual(['https://example.org/robots.txt', 'http://example.org/robots.txt']);
    site.text = '';
    site.clock.advance(24 * HOUR_MS - 1);
    expect(await robots.isAllowed(PAGE)).toBe(false);
    site.clock.advance(1);
    expect(await robots.isAllowed(PAGE)).toBe(true);
  });

  it('counts to 500 KiB, whole lines only', async () => {
    const rule = 'User-agent: *\nDisallow: /first\n';
    const filler = `${'#'.repeat(1_023)}\n`.repeat(499);
    const { robots } = createSite(
      `${rule}${filler}${' '.repeat(980)}\nDisallow: /second\nDisallow: /third\n`,
    );
    expect(await robots.isAllowed('https://example.org/first')).toBe(false);
    expect(await robots.isAllowed('https://example.org/second')).toBe(true);
  });

  it('with rules that would take long to compare forbids, at once', async () => {
    const { robots } = createSite(`User-agent: *\n${`Disallow: /${'*a'.repeat(490)}\n`.repeat(500)}`);
    expect(await robots.isAllowed(`https://example.org/${'a'.repeat(2_000)}`)).toBe(false);
  });

  it.each([
    ['-1', null],
    ['0', null],
    ['soon', null],
    ['Infinity', 86_400],
    ['0.5', 0.5],
  ])('that asks for a pause of %s', async (delay, seconds) => {
    const { robots } = createSite(`User-agent: *\nCrawl-delay: ${delay}`);
    expect(await robots.crawlDelaySeconds(PAGE)).toBe(seconds);
  });
});
