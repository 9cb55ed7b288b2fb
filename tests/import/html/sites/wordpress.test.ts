import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/import/html/html.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';

describe('a WordPress page', () => {
  it('gives the post without related posts, sharing and comments', async () => {
    const read = await readHtml(`<html><body class="single comments-open">
      <article class="post hentry comments-open"><header class="entry-header"><h1 class="entry-title">Report from the executive, 2 March 2019</h1>
      <div class="entry-meta"><time class="entry-date published" datetime="2019-03-05T10:00:00+00:00">5 March</time>
      <span class="author vcard"><a class="url fn n" href="/x">Tobias Wren</a></span></div></header>
      <div class="entry-content"><p>${PARAGRAPH}</p><h3>Dates</h3><ul><li>Papers out on 4 May</li></ul>
      <div id="jp-post-flair" class="sharedaddy"><h3>Share this:</h3><ul><li>Twitter</li></ul>
      <div id="jp-relatedposts" class="jp-relatedposts"><em>Related</em><p>Voting ends on 3 June 2031</p></div></div></div>
      <footer class="entry-footer">Filed under NEC</footer></article>
      <div id="comments" class="comments-area"><h2>One thought on this</h2><ol class="comment-list"><li>
      <p>Perkin Vole says:</p><p>The closing date is 30 June 2031.</p></li></ol><div id="respond">Leave a Reply</div></div>
      <aside class="widget-area"><p>Meeting on 8 April 2031</p></aside></body></html>`);
    expect(read).toMatchObject({
      rule: 'site:wordpress',
      title: 'Report from the executive, 2 March 2019',
      meetingDate: '2019-03-02',
      published: '2019-03-05',
      reporter: 'Tobias Wren',
    });
    expect(read.blocks.map((block) => `${block.type}: ${block.text}`)).toEqual([
      `paragraph: ${PARAGRAPH}`,
      'heading: Dates',
      'item: Papers out on 4 May',
    ]);
  });
});
