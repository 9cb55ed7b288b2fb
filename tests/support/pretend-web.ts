import { UserError } from '../../src/core/errors.ts';
import type { Fetcher } from '../../src/core/ports/fetcher.ts';

/** What the examples of the commands name. */
const PAGES: Readonly<Record<string, string>> = {
  'https://example.org/nec-report': `<!doctype html><html><head><title>NEC report, 12 May 2026</title></head><body><article>
<h1>NEC report, 12 May 2026</h1><p>By Nora Vane, published 14 May 2026.</p>
<p>The committee met for four hours and heard from both regional directors about the selections still to come.</p>
<p>Nominations for the harbour panel close on Friday 29 January 2027 at noon, and the ballot opens a week later.</p>
<p>Membership stood at 12,345, which is a little more than at the meeting before.</p></article></body></html>`,
};

/** A web of a few pages that is asked of nobody. */
export function createPretendWeb(pages: Readonly<Record<string, string>> = PAGES): Fetcher {
  return {
    fetch: async (url) => {
      const page = Object.hasOwn(pages, url) ? pages[url] : undefined;
      if (page === undefined)
        throw new UserError(
          'web-not-found',
          `There is no page at ${url.slice(0, 60)}.`,
          'Check the address.',
        );
      return {
        type: 'fetched',
        url,
        bytes: Buffer.from(page),
        contentType: 'text/html',
        charset: 'utf-8',
        name: 'nec-report',
        etag: null,
        lastModified: null,
      };
    },
    close: async () => {},
  };
}
