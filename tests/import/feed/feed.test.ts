import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readFeed } from '../../../src/import/feed/feed.ts';
import { readFeedEntry } from '../../../src/import/feed/feed-entry.ts';
import { isFeedStart } from '../../../src/import/feed/feed-source.ts';
import type { Feed } from '../../../src/import/feed/feed-types.ts';
import { bloggerFeed, escapeXml, wordpressFeed } from './feed-samples.ts';

async function feedOf(text: string): Promise<Feed> {
  const feed = await readFeed(text);
  if (feed === null) throw new Error('no feed');
  return feed;
}

async function codeOf(read: Promise<unknown>): Promise<string> {
  const fault = await read.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof UserError)) throw new Error(`not refused in plain words: ${fault}`);
  return fault.code;
}

const REPORT =
  '<p>We met in Leeds on a wet Tuesday, and the overdraft is gone for good.</p><ul><li>Forms by 3 April</li></ul>';

describe('readFeed', () => {
  it('reads an Atom feed as Blogger writes it', async () => {
    const next = 'https://www.blogger.com/feeds/77/posts/default?start-index=26&max-results=25';
    const feed = await feedOf(
      bloggerFeed([{ id: '9', title: 'Tom & Jo’s NEC report', html: REPORT }], { next, total: 60 }),
    );
    expect(feed).toEqual({
      title: 'Fen & Field',
      next,
      total: 60,
      cutOff: false,
      generator: 'Blogger https://www.blogger.com',
      warnings: [],
      items: [
        {
          id: 'tag:blogger.com,1999:blog-77.post-9',
          title: 'Tom & Jo’s NEC report',
          url: 'https://fen.example/2020/02/9.html',
          author: 'Ottoline Varga',
          published: {
            given: '2020-02-14T18:30:00.001-08:00',
            instant: '2020-02-15T02:30:00.001Z',
            day: '2020-02-14',
          },
          updated: {
            given: '2020-02-14T19:00:00.002-08:00',
            instant: '2020-02-15T03:00:00.002Z',
            day: '2020-02-14',
          },
          html: REPORT,
          whole: true,
        },
      ],
    });
  });

  it('reads an RSS feed as WordPress writes it, the day being London’s', async () => {
    const feed = await feedOf(
      wordpressFeed([{ id: '7', title: 'Report', day: '14 Jun 2019', html: REPORT }]),
    );
    expect(feed).toMatchObject({
      title: 'Upland Labour',
      next: null,
      total: null,
      cutOff: false,
      warnings: [],
    });
    expect(feed.items[0]).toMatchObject({
      id: 'https://upland.example/?p=7',
      url: 'https://upland.example/7/',
      author: 'Ansel Trewin',
      published: { given: 'Fri, 14 Jun 2019 23:30:00 +0000', day: '2019-06-15' },
      updated: null,
      whole: true,
    });
  });

  it('reads RSS 1.0 and JSON feeds', async () => {
    const rdf = await feedOf(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example"><title>Old blog</title><link>https://old.example</link></channel><item rdf:about="https://old.example/1"><title>NEC notes</title><link>https://old.example/1</link><description>We met.</description><dc:date>2006-03-21T10:00:00+00:00</dc:date><dc:creator>Edda Hale</dc:creator></item></rdf:RDF>',
    );
    expect(rdf.items).toMatchObject([
      {
        id: 'https://old.example/1',
        title: 'NEC notes',
        author: 'Edda Hale',
        published: { day: '2006-03-21' },
      },
    ]);
    const json = await feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'New blog',
        next_url: 'https://new.example/feed.json?page=2',
        items: [
          { id: '1', title: 'NEC <notes>', content_text: 'We met.\nA < B', date_published: '2024-05-01' },
        ],
      }),
    );
    expect(json).toMatchObject({ title: 'New blog', next: 'https://new.example/feed.json?page=2' });
    expect(json.items).toMatchObject([
      {
        title: 'NEC <notes>',
        html: '<pre>We met.\nA &lt; B</pre>',
        published: { day: '2024-05-01' },
        whole: true,
      },
    ]);
  });

  it('gives titles as plain words, whatever they are written in', async () => {
    const entry = (title: string) => `<entry><id>${title.length}</id>${title}</entry>`;
    const titles = [
      '<title type="html">Tom &amp;amp; &lt;b&gt;Jo&lt;/b&gt;</title>',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> day</div></title>',
      '<title type="text">5 &lt; 6</title>',
      '<title>One\u202e two\n  three</title>',
      `<title>${'Very '.repeat(5000)}</title>`,
      '<title></title>',
    ];
    const feed = await feedOf(
      `<feed xmlns="http://www.w3.org/2005/Atom">${titles.map(entry).join('')}</feed>`,
    );
    const [html, xhtml, text, odd, giant, empty] = feed.items.map(({ title }) => title);
    expect([html, xhtml, text, odd, empty]).toEqual([
      'Tom & Jo',
      'A bold day',
      '5 < 6',
      'One two three',
      null,
    ]);
    expect(giant).toHaveLength(300);
    expect(giant?.endsWith('…')).toBe(true);
  });

  it('tells what is only a beginning', async () => {
    const item = (id: string, description: string) =>
      `<item><guid>${id}</guid><title>T</title><description>${escapeXml(description)}</description></item>`;
    const feed = await feedOf(
      `<rss version="2.0"><channel><title>B</title>${item('a', '<p>We met on Tuesday [&#8230;]</p>')}${item('b', 'We met. <a href="x">Continue reading <span>Report</span> →</a>')}${item('c', REPORT)}${item('d', 'As the treasurer told us…')}</channel></rss>`,
    );
    expect(feed.items.map(({ whole }) => whole)).toEqual([false, false, true, false]);
  });

  it('notices a feed that is cut off, and keeps its whole entries', async () => {
    const whole = wordpressFeed([
      { id: '1', title: 'One' },
      { id: '2', title: 'Two' },
      { id: '3', title: 'Three' },
    ]);
    const feed = await feedOf(whole.slice(0, whole.indexOf('<title>Three') + 200));
    expect(feed.cutOff).toBe(true);
    expect(feed.items.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(feed.warnings).toEqual([
      'The feed is cut off: 2 whole entries of it were read. Fetch it again for the rest.',
    ]);
  });

  it('notices that a feed gives fewer entries than it says', async () => {
    const feed = await feedOf(bloggerFeed([{ id: '1', title: 'One' }], { total: 40, start: 26 }));
    expect(feed.warnings).toEqual(['The feed says that it has 40 entries, and gives only 26.']);
  });

  it('reads the first 500 of 10,000 entries and says how many were left', async () => {
    const entries = Array.from(
      { length: 10_000 },
      (_, index) => `<entry><id>${index}</id><title>T</title></entry>`,
    );
    const feed = await feedOf(`<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`);
    expect(feed.items).toHaveLength(500);
    expect(feed.warnings).toEqual([
      'The feed has 10,000 entries: the first 500 were read, and 9,500 were left out.',
    ]);
  });

  it('takes nothing for a feed that is none', async () => {
    for (const text of [
      '',
      'NEC report',
      '<html><body><feed>x</feed></body></html>',
      '{"title": "x"}',
      '<?xml version="1.0"?>',
      '<rssx>',
    ])
      expect(await readFeed(text)).toBeNull();
  });

  it('refuses entities, and lets a plain document type stand', async () => {
    const feed = '<rss version="0.91"><channel><title>B</title><item><title>T</title></item></channel></rss>';
    const plain =
      '<?xml version="1.0"?><!-- made by hand --><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect((await feedOf(`${plain}${feed}`)).items).toHaveLength(1);
    const laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(await codeOf(readFeed(`<?xml version="1.0"?>${laughs}${feed}`))).toBe('unsafe-feed');
  });

  it('refuses comments, podcasts, what is too large and what is damaged', async () => {
    expect(await codeOf(readFeed(wordpressFeed([{ id: '1', title: 'By: Jo' }], 'Comments on: Report')))).toBe(
      'comments-feed',
    );
    expect(
      await codeOf(
        readFeed(
          '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://fen.example/feeds/9/comments/default"/><entry><id>1</id></entry></feed>',
        ),
      ),
    ).toBe('comments-feed');
    const sound =
      '<item><title>Episode 4</title><enclosure url="https://pod.example/4.mp3" length="9" type="audio/mpeg"/></item>';
    expect(
      await codeOf(
        readFeed(`<rss version="2.0"><channel><title>Pod</title>${sound}${sound}</channel></rss>`),
      ),
    ).toBe('podcast-feed');
    expect(await codeOf(readFeed(`<rss>${' '.repeat(5_000_001)}</rss>`))).toBe('too-large');
    expect(await codeOf(readFeed('{"version": "https://jsonfeed.org/version/1", "items": [{'))).toBe(
      'damaged-feed',
    );
    expect(await codeOf(readFeed('<rss version="2.0"><channel><item><title>Cut'))).toBe('damaged-feed');
  });

  it('takes only web addresses', async () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', '/relative', 'https://ok.example/a'];
    const items = links.map(
      (link, index) =>
        `<item><guid isPermaLink="false">${index}</guid><title>T</title><link>${link}</link></item>`,
    );
    const feed = await feedOf(
      `<rss version="2.0"><channel><title>B</title>${items.join('')}</channel></rss>`,
    );
    expect(feed.items.map(({ url }) => url)).toEqual([null, null, null, 'https://ok.example/a']);
  });

  it('takes no day that cannot be read', async () => {
    const days = [
      'soon',
      '31/12/2019',
      '2019-13-45',
      'Fri, 14 Feb 2020 23:30:00 BST',
      '2020-06-14',
      '0001-01-01T00:00:00Z',
    ];
    const items = days.map(
      (day, index) => `<item><guid>${index}</guid><title>T</title><pubDate>${day}</pubDate></item>`,
    );
    const feed = await feedOf(
      `<rss version="2.0"><channel><title>B</title>${items.join('')}</channel></rss>`,
    );
    expect(feed.items.map(({ published }) => published?.day ?? null)).toEqual([
      null,
      null,
      null,
      '2020-02-14',
      '2020-06-14',
      null,
    ]);
  });
});

describe('isFeedStart', () => {
  it('knows a feed by its first characters, as Blogger and WordPress begin it', () => {
    expect(isFeedStart(bloggerFeed([]).slice(0, 400))).toBe(true);
    expect(isFeedStart(`ï»¿${wordpressFeed([]).slice(0, 400)}`)).toBe(true);
    expect(isFeedStart('<?xml version="1.0"?><!DOCTYPE html><html><head><link href="feed">')).toBe(false);
    expect(isFeedStart('{"version": "1.0", "items": []}')).toBe(false);
  });
});

describe('readFeedEntry', () => {
  it('reads the report in an entry, without what the program added', async () => {
    const title = 'NEC report, 11 February 2020';
    const [item] = (await feedOf(wordpressFeed([{ id: '7', title, html: `<h2>${title}</h2>${REPORT}` }])))
      .items;
    if (item === undefined) throw new Error('no entry');
    const document = await readFeedEntry(item);
    expect(document).toMatchObject({
      title,
      reporter: 'Ansel Trewin',
      published: '2020-02-14',
      meetingDate: '2020-02-11',
      rule: 'feed',
    });
    expect(document.blocks.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'paragraph: We met in Leeds on a wet Tuesday, and the overdraft is gone for good.',
      'item: Forms by 3 April',
    ]);
    for (const { start, end, text } of document.blocks) expect(document.text.slice(start, end)).toBe(text);
  });

  it('refuses a beginning, and says where the whole is', async () => {
    const item = {
      id: '1',
      title: 'Spring',
      url: 'https://fen.example/1',
      author: 'admin',
      published: null,
      updated: null,
      html: '<p>We met…</p>',
      whole: false,
    };
    await expect(readFeedEntry(item)).rejects.toMatchObject({
      code: 'only-beginning',
      message: 'The feed gives no more than the beginning of “Spring”.',
      next: 'Import the page itself: https://fen.example/1',
    });
  });

  it('takes no name that is none', async () => {
    const item = {
      id: '1',
      title: 'Spring',
      url: null,
      author: 'admin',
      published: null,
      updated: null,
      html: REPORT,
      whole: true,
    };
    expect((await readFeedEntry(item)).reporter).toBeNull();
    expect((await readFeedEntry({ ...item, author: 'noreply@blogger.com (Edda Hale)' })).reporter).toBe(
      'Edda Hale',
    );
  });
});
