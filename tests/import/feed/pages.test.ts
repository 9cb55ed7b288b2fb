import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readFeed } from '../../../src/import/feed/feed.ts';
import { type FeedPage, followFeed } from '../../../src/import/feed/pages.ts';
import { bloggerFeed, type SampleEntry, wordpressFeed } from './feed-samples.ts';

const FEN = 'https://fen.example/feeds/posts/default';
const UPLAND = 'https://upland.example/feed/';

interface Walk {
  readonly asked: string[];
  readonly pages: FeedPage[];
  readonly ids: string[];
}

/** Follows a feed over these pages; any other address is not there. */
async function walk(
  url: string,
  pages: Readonly<Record<string, string>>,
  options: { most?: number; since?: string } = {},
): Promise<Walk> {
  const asked: string[] = [];
  const fetchText = async (at: string): Promise<string> => {
    asked.push(at);
    const text = pages[at];
    if (text === undefined) throw new UserError('web-not-found', 'There is no page.', 'Check it.');
    return text;
  };
  const found: FeedPage[] = [];
  for await (const page of followFeed(url, async (at) => await readFeed(await fetchText(at)), {
    most: 10,
    ...options,
  }))
    found.push(page);
  const ids = found.flatMap(({ items }) => items.map(({ title }) => title ?? ''));
  return { asked, pages: found, ids };
}

function posts(from: number, to: number, day = '2020-02-14'): SampleEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    id: `${from + index}`,
    title: `${from + index}`,
    day,
  }));
}

describe('followFeed', () => {
  it('follows a Blogger feed over three pages, at the blog’s own address', async () => {
    const next = (start: number) =>
      `https://www.blogger.com/feeds/77/posts/default?start-index=${start}&max-results=25&redirect=false`;
    const own = (start: number) => `${FEN}?start-index=${start}&max-results=25`;
    const { asked, pages, ids } = await walk(FEN, {
      [FEN]: bloggerFeed(posts(1, 25), { next: next(26), total: 60 }),
      [own(26)]: bloggerFeed(posts(26, 50), { next: next(51), total: 60, start: 26 }),
      [own(51)]: bloggerFeed(posts(51, 60), { total: 60, start: 51 }),
    });
    expect(asked).toEqual([FEN, own(26), own(51)]);
    expect(ids).toEqual(posts(1, 60).map(({ id }) => id));
    expect(pages.map(({ number, total, warnings }) => ({ number, total, warnings }))).toEqual(
      [1, 2, 3].map((number) => ({ number, total: 60, warnings: [] })),
    );
  });

  it('follows a WordPress feed until a page is not there', async () => {
    const { asked, ids } = await walk(UPLAND, {
      [UPLAND]: wordpressFeed(posts(1, 10, '14 Feb 2020')),
      [`${UPLAND}?paged=2`]: wordpressFeed(posts(11, 14, '10 Feb 2020')),
    });
    expect(asked).toEqual([UPLAND, `${UPLAND}?paged=2`, `${UPLAND}?paged=3`]);
    expect(ids).toHaveLength(14);
  });

  it('stops where the same entries come again', async () => {
    const same = wordpressFeed(posts(1, 10, '14 Feb 2020'));
    const { asked, ids } = await walk(UPLAND, { [UPLAND]: same, [`${UPLAND}?paged=2`]: same });
    expect(asked).toHaveLength(2);
    expect(ids).toHaveLength(10);
  });

  it('guesses no further page of a feed in a file', async () => {
    const file = 'file:///feed';
    expect((await walk(file, { [file]: wordpressFeed(posts(1, 10, '14 Feb 2020')) })).asked).toEqual([file]);
  });

  it('stops at loops', async () => {
    const { asked } = await walk(FEN, {
      [FEN]: bloggerFeed(posts(1, 2), { next: `${FEN}?b` }),
      [`${FEN}?b`]: bloggerFeed(posts(3, 4), { next: FEN }),
    });
    expect(asked).toEqual([FEN, `${FEN}?b`]);
  });

  it('gives an entry once that stands on two pages', async () => {
    const { ids } = await walk(FEN, {
      [FEN]: bloggerFeed(posts(1, 3), { next: `${FEN}?b` }),
      [`${FEN}?b`]: bloggerFeed(posts(3, 5)),
    });
    expect(ids).toEqual(['1', '2', '3', '4', '5']);
  });

  it('stops at the most pages, and says that there are more', async () => {
    const { asked, pages } = await walk(
      FEN,
      { [FEN]: bloggerFeed(posts(1, 2), { next: `${FEN}?b` }) },
      { most: 1 },
    );
    expect(asked).toEqual([FEN]);
    expect(pages[0]?.warnings).toEqual(['The feed goes on: only its first page was read.']);
  });

  it('stops at a day, though an older entry stands among the younger ones', async () => {
    const old = { id: 'old', title: 'pinned', day: '2012-01-01' };
    const { asked, ids } = await walk(
      FEN,
      {
        [FEN]: bloggerFeed([old, ...posts(1, 2, '2020-02-14')], { next: `${FEN}?b` }),
        [`${FEN}?b`]: bloggerFeed([...posts(3, 3, '2019-12-31'), ...posts(4, 4, '2020-01-01')], {
          next: `${FEN}?c`,
        }),
        [`${FEN}?c`]: bloggerFeed(posts(5, 6, '2019-06-01'), { next: `${FEN}?d` }),
      },
      { since: '2020-01-01' },
    );
    expect(ids).toEqual(['1', '2', '4']);
    expect(asked).toEqual([FEN, `${FEN}?b`, `${FEN}?c`]);
  });

  it('asks no other server, and says so', async () => {
    const { asked, pages } = await walk(FEN, {
      [FEN]: bloggerFeed(posts(1, 2), { next: 'https://other.example/feed?page=2' }),
    });
    expect(asked).toEqual([FEN]);
    expect(pages[0]?.warnings).toEqual([
      'The feed goes on at another server, other.example, which was not asked: older entries are missing.',
    ]);
  });

  it('stays on https and on the port', async () => {
    const { asked } = await walk(FEN, {
      [FEN]: bloggerFeed(posts(1, 1), { next: 'http://fen.example/feeds/posts/default?start-index=2' }),
      [`${FEN}?start-index=2`]: bloggerFeed(posts(2, 2), { next: 'https://fen.example:8443/feeds' }),
    });
    expect(asked).toEqual([FEN, `${FEN}?start-index=2`]);
  });

  it('tells when there is no feed, and when the server fails', async () => {
    await expect(walk(FEN, { [FEN]: '<html></html>' })).rejects.toMatchObject({ code: 'no-feed' });
    await expect(walk(FEN, {})).rejects.toMatchObject({ code: 'web-not-found' });
    await expect(walk(FEN, { [FEN]: bloggerFeed(posts(1, 2), { next: `${FEN}?b` }) })).rejects.toMatchObject({
      code: 'web-not-found',
    });
  });
});
