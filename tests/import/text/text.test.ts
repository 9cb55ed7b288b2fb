import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/import/text/text.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';
const SECOND =
  'Rosalind Marchbank asked for the waiting list of branches to be printed, and this was promised before the next meeting.';

const blocksOf = (text: string) => readText(text).blocks.map((block) => `${block.type}: ${block.text}`);
const report = (...lines: string[]) => lines.join('\n');

describe('readText: what stands above the report', () => {
  it('leaves out site, date and title, and takes title, dates and writer from them', () => {
    const page = report(
      'A blog by Edda Quillfeather about councils, buses and all views expressed here are mine.',
      '',
      'Tuesday, March 05, 2019',
      '',
      'NEC Report – 2 March 2019',
      '',
      PARAGRAPH,
      SECOND,
    );
    const read = readText(page);
    expect(read.blocks.map((block) => block.text)).toEqual([PARAGRAPH, SECOND]);
    expect(read).toMatchObject({
      title: 'NEC Report – 2 March 2019',
      meetingDate: '2019-03-02',
      published: '2019-03-05',
      reporter: 'Edda Quillfeather',
      rule: 'plain-text',
    });
  });

  it('takes title and byline in that order too', () => {
    const read = readText(report('An afternoon in Norwich', '', 'by Tobias Wren on 07.11.18', '', PARAGRAPH));
    expect(read).toMatchObject({
      title: 'An afternoon in Norwich',
      reporter: 'Tobias Wren',
      published: '2018-11-07',
    });
    expect(read.blocks).toHaveLength(1);
  });

  it('keeps a first section heading under the title', () => {
    const page = report('Report of the executive', 'by Tobias Wren', '', 'Money', '', PARAGRAPH);
    expect(blocksOf(page)).toEqual(['heading: Money', `paragraph: ${PARAGRAPH}`]);
  });

  it('starts at the first line when nothing stands above', () => {
    const read = readText(report(PARAGRAPH, 'Finance', SECOND));
    expect(read.blocks).toHaveLength(3);
    expect(read).toMatchObject({ title: null, reporter: null, published: null, meetingDate: null });
  });

  it('leaves out a menu above the title and keeps a list under it', () => {
    const page = report(
      '* Home',
      '* About',
      '* Contact us',
      '',
      'NEC report',
      '',
      '* Money',
      '* Buses',
      '',
      PARAGRAPH,
    );
    expect(blocksOf(page)).toEqual(['item: Money', 'item: Buses', `paragraph: ${PARAGRAPH}`]);
  });

  it('keeps a timetable of full dates under the title', () => {
    const page = report(
      'Timetable of the executive',
      '4 May 2019',
      'Ballot opens',
      '9 June 2019',
      'Ballot closes',
      PARAGRAPH,
    );
    expect(blocksOf(page)).toContain('item: Ballot opens');
    expect(blocksOf(page)).toContain('item: 9 June 2019');
  });

  it('takes no organisation for a writer and no half date for a date', () => {
    const read = readText(report('Labour NEC Report – May 2019', 'Posted by admin', '', PARAGRAPH));
    expect(read).toMatchObject({ reporter: null, meetingDate: null, published: null });
  });
});

describe('readText: what stands below the report', () => {
  it.each([
    'Anonymous Perkin Vole said...',
    '3 Responses to “An afternoon in Norwich”',
    '12 Comments',
    'Post a Comment',
    'Leave a Reply',
    'Posted by Edda at 18:04',
    '# posted by Edda Quillfeather @ 9:15 am 1 Comments',
    'Share this: Twitter Facebook',
    'Filed under: NEC',
    'Tags: buses, councils',
    'More from Fenland Gazette',
    'Related posts',
    'You may also like',
    'Read more | Comments Off',
    '« Older | Newer »',
    'You are receiving this because you joined.',
  ])('ends at "%s"', (line) => {
    const after =
      'I must say that nominations close on 30 June 2031, whatever the people above may think of it all.';
    const texts = readText(report('NEC report', '', PARAGRAPH, '', SECOND, '', line, '', after)).blocks;
    expect(texts.map((block) => block.text)).toEqual([PARAGRAPH, SECOND]);
  });

  it('leaves out a note about the writer, and comments under it that nothing else marks', () => {
    const page = report(
      'NEC report',
      '',
      PARAGRAPH,
      '',
      SECOND,
      '',
      '',
      'Edda Quillfeather is a member of the committee and writes here each month',
      '',
      'Our work depends on you.',
      '',
      '  • A reader thinks that the vote was on 4 May 2030',
    );
    const read = readText(page);
    expect(read.blocks.map((block) => block.text)).toEqual([PARAGRAPH, SECOND]);
    expect(read.reporter).toBe('Edda Quillfeather');
  });

  it('keeps a closing note that announces a date', () => {
    const note = 'Tobias Wren is secretary of the Fenland forum, which meets on Sat 11 March at ten.';
    expect(blocksOf(report('Notes', 'by Tobias Wren', '', PARAGRAPH, '', SECOND, '', note)).at(-1)).toContain(
      '11 March',
    );
  });

  it('steps over an advert between paragraphs', () => {
    const page = report('NEC report', '', PARAGRAPH, '', 'Sign up to our daily newsletter', '', SECOND);
    expect(blocksOf(page)).toEqual([`paragraph: ${PARAGRAPH}`, `paragraph: ${SECOND}`]);
  });

  it('does not take a speaker for a commenter', () => {
    expect(blocksOf(report(PARAGRAPH, 'Iris Holm says:', SECOND))).toHaveLength(3);
  });

  it.each([
    'No responses were received from the branches in time.',
    '12 responses to the consultation came from the eastern counties.',
    'Add your comment to the paper by writing to the policy team.',
    'More from the treasurer',
    'Like this year, the date is not yet known',
    'Share on the next page what your branch has done.',
    'Unions which support us have asked for a later date.',
    'Sign up for the course by e-mail before 4 May',
    'Iris Holm was elected chair of the women’s committee.',
    'Topics: housing, transport',
    'By the time we met again the figures had changed',
  ])('keeps "%s"', (line) => {
    const texts = readText(
      report('NEC report', '', PARAGRAPH, SECOND, SECOND, '', '', line, '', SECOND, '', '4 Comments'),
    );
    expect(texts.blocks.map((block) => block.text)).toEqual([PARAGRAPH, SECOND, SECOND, line, SECOND]);
  });

  it('warns when most of the text was left out', () => {
    const comments = Array.from({ length: 9 }, () => SECOND).join('\n');
    expect(readText(report(PARAGRAPH, '9 Comments', comments)).warnings).toHaveLength(1);
    expect(readText(report(PARAGRAPH, SECOND)).warnings).toEqual([]);
  });

  it('refuses a text of furniture only', () => {
    expect(() => readText('Post a Comment\nLeave a Reply')).toThrow(
      expect.objectContaining({ code: 'no-report' }),
    );
  });
});

describe('readText: blocks', () => {
  it('makes one block of a sentence that is broken over lines, and keeps the break in its text', () => {
    const page = report(
      PARAGRAPH,
      '·       To pay for a second round of the training',
      '',
      'course for treasurers in the autumn of next year.',
    );
    const block = readText(page).blocks[1];
    expect(block?.type).toBe('item');
    expect(block?.text).toBe(
      'To pay for a second round of the training\n\ncourse for treasurers in the autumn of next year.',
    );
  });

  it.each([
    ['•    ', '• '],
    ['·\u00a0\u00a0 ', 'nbsp'],
    ['.     ', 'lone full stop'],
    ['- ', 'hyphen'],
    ['– ', 'dash'],
    ['o   ', 'o'],
    ['1.   ', 'number'],
    ['•\n', 'a mark on its own line'],
  ])('leaves the list mark %j out of the item', (mark) => {
    expect(blocksOf(report(PARAGRAPH, `${mark}Ballot papers go out`))[1]).toBe('item: Ballot papers go out');
  });

  it('tells headings, rows, quotes and unmarked lists', () => {
    const page = report(
      PARAGRAPH,
      '',
      'Timetable',
      '',
      'Nominations open\t4 May',
      'Ballot closes    9 June',
      '',
      '“We shall not wait for another year”',
      '',
      'Papers out – 10/04',
      'Papers back – 24/04',
    );
    expect(readText(page).blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'heading',
      'row',
      'row',
      'quote',
      'item',
      'item',
    ]);
  });

  it('does not join the lines of a timetable that begin with small letters', () => {
    expect(
      blocksOf(report(PARAGRAPH, '', 'Dates', '', 'opening on 4 May', 'closing on 9 June')),
    ).toHaveLength(4);
  });

  it('joins the lines of a text wrapped by a mail program', () => {
    const wrapped = report(
      ...Array.from({ length: 2 }, () => [
        'Members who want to stand for the regional board have until the',
        'end of the month to send in their papers. Iris Holm will write to',
        'Branches that have not yet chosen a delegate for the summer, and',
        'The list goes out in June.',
        '',
      ]).flat(),
    );
    expect(readText(wrapped).blocks).toHaveLength(2);
  });

  it('keeps carriage returns and gives blocks as slices of the unchanged text', () => {
    const page = `${PARAGRAPH}\r\n\r\n- Papers out\r\n`;
    const read = readText(page);
    expect(read.text).toBe(page);
    expect(read.blocks.map((block) => block.text)).toEqual([PARAGRAPH, 'Papers out']);
  });

  it('gives exact slices in order, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        PARAGRAPH,
        '• mark',
        '•',
        'Post a Comment',
        'by Tobias Wren',
        'Heading',
        '4 May\t5 June',
        '\r',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = `${PARAGRAPH}\n${lines.join('\n')}`;
        const read = readText(text);
        let from = 0;
        for (const block of read.blocks) {
          expect(block.text).toBe(text.slice(block.start, block.end));
          expect(block.text.trim()).not.toBe('');
          expect(block.start).toBeGreaterThanOrEqual(from);
          from = block.end;
        }
      }),
    );
  });

  it('reads two megabytes of hostile lines in seconds', () => {
    const began = performance.now();
    for (const piece of [' ', 'a ', '1 ', '• ', 'said ', 'Posted on ', '\t', '4 May\n']) {
      readText(`${PARAGRAPH}\n${piece.repeat(Math.floor(1_000_000 / piece.length))}x`);
    }
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
