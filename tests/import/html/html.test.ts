import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/import/html/html.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';
const SECOND =
  'Rosalind Marchbank asked for the waiting list of branches to be printed, and this was promised before the next meeting.';
const COMMENT =
  'I believe nominations really close on 30 June 2031 and nobody has told the branches about it, which is a shame for us all.';

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

async function blocksOf(html: string): Promise<string[]> {
  const read = await readHtml(html);
  for (const block of read.blocks) expect(block.text).toBe(read.text.slice(block.start, block.end));
  expect(read.text).toBe(read.blocks.map((block) => block.text).join('\n\n'));
  return read.blocks.map((block) => `${block.type}: ${block.text}`);
}
/** The blocks of an article on a page of no known site. */
const articleBlocks = (inner: string) =>
  blocksOf(page(`<div><p>${PARAGRAPH}</p>${inner}</div>`)).then((all) => all.slice(1));

describe('readHtml on a page of no known site', () => {
  it('keeps a short report and drops a long discussion under it', async () => {
    const comments = Array.from({ length: 12 }, () => `<div class="comment"><p>${COMMENT}</p></div>`).join(
      '',
    );
    const html = page(
      `<nav><a href="/">Home</a></nav><div class="story"><p>${PARAGRAPH}</p><p>${SECOND}</p></div><div id="disqus_thread">${comments}</div>`,
    );
    expect(await blocksOf(html)).toEqual([`paragraph: ${PARAGRAPH}`, `paragraph: ${SECOND}`]);
    const read = await readHtml(html);
    expect(read.rule).toBe('density');
    expect(read.warnings.join(' ')).toContain('check');
  });

  it('reads an old page laid out with tables and line breaks', async () => {
    const html = page(
      `<table><tr><td width=120><a href=a>News</a><br><a href=b>Events</a><br><a href=c>Join</a></td><td>
        <font size=2><b>Money</b><br>${PARAGRAPH}<br><br>- Papers out on 4 May<br>&#149; Papers back on 9 June<br><br>${SECOND}</font>
      </td></tr></table>`,
      '<title>Spring news</title>',
    );
    expect(await blocksOf(html)).toEqual([
      'heading: Money',
      `paragraph: ${PARAGRAPH}`,
      'item: Papers out on 4 May',
      'item: Papers back on 9 June',
      `paragraph: ${SECOND}`,
    ]);
  });

  it('finds title, writer and dates in the page’s head', async () => {
    const read = await readHtml(
      page(
        `<div id=main><h1>NEC report, 2 March 2019</h1><p>${PARAGRAPH}</p><p>${SECOND}</p></div>`,
        '<title>NEC report | Site</title><meta name="author" content="Edda Quillfeather"><meta property="article:published_time" content="2019-03-05T09:00:00Z">',
      ),
    );
    expect(read).toMatchObject({
      title: 'NEC report, 2 March 2019',
      reporter: 'Edda Quillfeather',
      published: '2019-03-05',
      meetingDate: '2019-03-02',
    });
    expect(read.blocks[0]?.text).toBe(PARAGRAPH);
  });

  it('says null for what the page does not print', async () => {
    const read = await readHtml(page(`<div><p>${PARAGRAPH}</p><p>${SECOND}</p></div>`));
    expect(read).toMatchObject({ title: null, reporter: null, published: null, meetingDate: null });
  });

  it('leaves out title, byline and a note about the writer that stand inside the article', async () => {
    const note = 'Edda Quillfeather is a member of the committee and writes here each month';
    const html = page(
      `<div><p>Report of the executive</p><p>by Edda Quillfeather</p><p>${PARAGRAPH}</p><p>${SECOND}</p><p>${SECOND}</p>
      <p>${note}</p><p>Photo: Perkin Vole</p><p>Our work depends on you.</p></div>`,
    );
    expect(await blocksOf(html)).toEqual([PARAGRAPH, SECOND, SECOND].map((text) => `paragraph: ${text}`));
    expect(await readHtml(html)).toMatchObject({
      title: 'Report of the executive',
      reporter: 'Edda Quillfeather',
    });
  });

  it.each([
    ['nothing', ''],
    ['scripts only', '<script>var a = "words";</script>'],
    ['navigation only', '<nav><a href="/">Home</a></nav>'],
  ])('refuses a page that holds %s', async (_, body) => {
    await expect(readHtml(page(body))).rejects.toThrow(expect.objectContaining({ code: 'no-report' }));
  });

  it('refuses a page nested too deep before it is parsed', async () => {
    await expect(readHtml(page('<div>'.repeat(5000)))).rejects.toThrow(
      expect.objectContaining({ code: 'too-deep' }),
    );
  });
});

describe('readHtml: blocks', () => {
  it('reads a page pasted from Word', async () => {
    const html = `<p class=MsoNormal><b><span>Votes</span></b><o:p></o:p></p>
      <p class=MsoNormal>${SECOND}<o:p></o:p></p>
      <p class=MsoListParagraph><!--[if !supportLists]--><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->Carried by
      14 to 5</p>
      <p class=MsoListParagraph><span>o<span>&nbsp;&nbsp; </span></span>Lost by 3 to 16</p>`;
    expect(await articleBlocks(html)).toEqual([
      'heading: Votes',
      `paragraph: ${SECOND}`,
      'item: Carried by 14 to 5',
      'item: Lost by 3 to 16',
    ]);
  });

  it('reads headings, lists in lists and quotes', async () => {
    const html = `<h2>Money</h2><ul><li>Income<ul><li>Fees</li></ul></li><li><p>Costs</p></li></ul><blockquote><p>We shall <em>not</em> wait.</p></blockquote>`;
    expect(await articleBlocks(html)).toEqual([
      'heading: Money',
      'item: Income',
      'item: Fees',
      'item: Costs',
      'quote: We shall not wait.',
    ]);
  });

  it('reads the rows of a table of data, and the words of a table of one column', async () => {
    const data =
      '<table><tr><th>Stage</th><th>Day</th></tr><tr><td><p>Ballot opens</p></td><td>4 May</td></tr></table>';
    expect(await articleBlocks(data)).toEqual(['row: Stage | Day', 'row: Ballot opens | 4 May']);
    expect(await articleBlocks(`<table><tr><td><p>${SECOND}</p></td></tr></table>`)).toEqual([
      `paragraph: ${SECOND}`,
    ]);
  });

  it('keeps a bold lead-in in its paragraph, and words whole across tags', async () => {
    expect(await articleBlocks('<p><b>Finance:</b> Mar<i>ch</i>bank gave the figures.</p>')).toEqual([
      'paragraph: Finance: Marchbank gave the figures.',
    ]);
  });

  it('joins a sentence broken by a single line break and parts what is not one', async () => {
    const broken =
      '<p>Members who want to stand for the board have until<br>the end of May.<br>Papers go out later.</p>';
    expect(await articleBlocks(broken)).toEqual([
      'paragraph: Members who want to stand for the board have until the end of May.',
      'paragraph: Papers go out later.',
    ]);
  });

  it('joins a sentence broken over two paragraphs of a list', async () => {
    const html =
      '<p>·&nbsp; To pay for a second round of the training</p><p>course for treasurers.</p><p>· Elections</p>';
    expect(await articleBlocks(html)).toEqual([
      'item: To pay for a second round of the training course for treasurers.',
      'item: Elections',
    ]);
  });

  it('keeps headings whose address is made of their words', async () => {
    const words = ['appeal', 'discussion', 'newsletter', 'related', 'donations'];
    const html = words.map((word) => `<h3 id="${word}">The ${word}</h3><p>${SECOND}</p>`).join('');
    const headings = (await articleBlocks(html)).filter((block) => block.startsWith('heading'));
    expect(headings).toEqual(words.map((word) => `heading: The ${word}`));
  });

  it('drops the numbers of footnotes and keeps raised letters and powers', async () => {
    expect(
      await articleBlocks(
        '<p>On 3<sup>rd</sup> May<sup><a href="#1">1</a></sup> 40 m<sup>2</sup> burnt<sup>[2]</sup>.</p>',
      ),
    ).toEqual(['paragraph: On 3rd May 40 m2 burnt.']);
  });

  it('passes over sharing, related posts and forms inside the article', async () => {
    const html = `<p>${SECOND}</p><div class="sharedaddy"><a>Tweet</a></div><div id="jp-relatedposts"><h3>Related</h3><p>Voting closes 3 May</p></div><form>Your e-mail</form>`;
    expect(await articleBlocks(html)).toEqual([`paragraph: ${SECOND}`]);
  });
});
