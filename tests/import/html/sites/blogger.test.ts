import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/import/html/html.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';
const post = (body: string) => `
  <h2 class="date-header"><span>Tuesday, March 05, 2019</span></h2>
  <div class="post hentry"><h3 class="post-title entry-title">NEC Report – 2 March 2019</h3>
  <div class="post-body entry-content">${body}<div style="clear: both;"></div></div>
  <div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Edda Quillfeather</span></span>
  <span class="post-labels">Labels: <a>buses</a></span></div></div>`;
const blog = (posts: string) => `<html><head><title>Quill and Feather</title></head><body class="loading">
  <div id="sidebar-right"><div class="widget Text"><p>Surgery on 8 April 2031</p></div></div>
  <div class="blog-posts">${posts}</div>
  <div class="comments" id="comments"><h4>2 comments:</h4><dl><dt class="comment-author">Perkin Vole said...</dt>
  <dd class="comment-body"><p>Surely the closing date is 30 June 2031?</p></dd></dl></div></body></html>`;

describe('a Blogger page', () => {
  it('gives the post without sidebar and comments, and the date above it', async () => {
    const read = await readHtml(
      blog(
        post(
          `${PARAGRAPH}<br /><br />·&nbsp;&nbsp; Papers out on 4 May<br />·&nbsp;&nbsp; Papers back on 9 June<br /><br />Thanks to all.`,
        ),
      ),
    );
    expect(read).toMatchObject({
      rule: 'site:blogger',
      title: 'NEC Report – 2 March 2019',
      meetingDate: '2019-03-02',
      published: '2019-03-05',
      reporter: 'Edda Quillfeather',
      warnings: [],
    });
    expect(read.blocks.map((block) => `${block.type}: ${block.text}`)).toEqual([
      `paragraph: ${PARAGRAPH}`,
      'item: Papers out on 4 May',
      'item: Papers back on 9 June',
      'paragraph: Thanks to all.',
    ]);
  });

  it('reads the first post of a page of several and says so', async () => {
    const read = await readHtml(blog(post(PARAGRAPH) + post('Another day.')));
    expect(read.text).toBe(PARAGRAPH);
    expect(read.warnings.join(' ')).toContain('2 posts');
  });
});
