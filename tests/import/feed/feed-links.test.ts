import { describe, expect, it } from 'vitest';
import { findFeedLinks } from '../../../src/import/feed/feed-links.ts';

const PAGE = `<html><head>
<link rel="alternate" type="application/atom+xml" title="Fen &amp; Field" href="/feeds/posts/default">
<link rel='Alternate' type='application/rss+xml' href='https://fen.example/feed/'>
<link rel="alternate" type="application/rss+xml" title="Fen » Comments Feed" href="https://fen.example/comments/feed/">
<link rel="alternate" hreflang="cy" href="https://fen.example/cy/">
<link rel="stylesheet" type="text/css" href="/x.css">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" type="application/atom+xml" href="/feeds/posts/default">
</head><body><a rel="alternate" type="application/rss+xml" href="/not">x</a></body></html>`;

describe('findFeedLinks', () => {
  it('finds the feeds of posts that a page names', async () => {
    expect(await findFeedLinks(PAGE, 'https://fen.example/2020/02/x.html')).toEqual([
      { url: 'https://fen.example/feeds/posts/default', title: 'Fen & Field' },
      { url: 'https://fen.example/feed/', title: null },
    ]);
  });

  it('finds only whole addresses when the page’s own is not known', async () => {
    expect((await findFeedLinks(PAGE)).map(({ url }) => url)).toEqual(['https://fen.example/feed/']);
  });
});
