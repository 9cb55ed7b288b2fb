import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/pdf/pdf.ts';
import { lines, type PdfWords, writePdf } from '../../support/pdf.ts';

const FIRST = [
  'We met in Leeds on a wet Tuesday, with thirty of us in the room and four who had joined by',
  'telephone from the north. The chair thanked the staff of the hall, who had found us a heater,',
  'and the treasurer began with the accounts.',
];
const FIRST_TEXT = FIRST.join(' ');
const SECOND = [
  'Subscriptions are up by a tenth, and the overdraft is gone for good. Branches that want a grant',
  'for their halls can ask for one until Friday 3 April 2020, on the form that they were sent.',
];
const SECOND_TEXT = SECOND.join(' ');

async function blocksOf(...pages: readonly (readonly PdfWords[])[]): Promise<string[]> {
  const { blocks, text } = await readPdf(writePdf(pages));
  for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
  return blocks.map(({ type, text: words }) => `${type}: ${words}`);
}

/** Lines of prose across half a page, each about as long as the column is wide. */
function column(x: number, y: number, texts: readonly string[]): PdfWords[] {
  return lines(texts, { x, y, size: 9, gap: 11 });
}

describe('readPdf, layouts', () => {
  it('reads a letter: title, byline, date, headings in bold, paragraphs parted by gaps', async () => {
    const page = [
      { x: 72, y: 780, text: 'NEC report, 17 March 2020', size: 18, font: 'bold' as const },
      { x: 72, y: 755, text: 'By Ottoline Varga' },
      ...lines(FIRST, { y: 720 }),
      { x: 72, y: 664, text: 'Money', font: 'bold' as const },
      ...lines(SECOND, { y: 642 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      'heading: Money',
      `paragraph: ${SECOND_TEXT}`,
    ]);
    expect(await readPdf(writePdf([page]))).toMatchObject({
      title: 'NEC report, 17 March 2020',
      reporter: 'Ottoline Varga',
      meetingDate: '2020-03-17',
      rule: 'pdf',
      warnings: [],
    });
  });

  it('reads paragraphs that have no gap between them by where their lines end', async () => {
    const page = [
      { x: 72, y: 780, text: 'Executive report', size: 16 },
      ...lines([...FIRST, ...SECOND, ...FIRST], { y: 740, gap: 13, font: 'serif' }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      `paragraph: ${SECOND_TEXT} ${FIRST_TEXT}`,
    ]);
  });

  it('reads paragraphs whose first lines stand in', async () => {
    const page = [
      ...lines([FIRST[0] ?? ''], { x: 90, y: 740, gap: 13 }),
      ...lines(FIRST.slice(1), { y: 727, gap: 13 }),
      ...lines([SECOND[0]?.slice(0, -5) ?? ''], { x: 90, y: 701, gap: 13 }),
      ...lines([`grant ${SECOND[1] ?? ''}`], { y: 688, gap: 13 }),
    ];
    expect(await blocksOf(page)).toEqual([`paragraph: ${FIRST_TEXT}`, `paragraph: ${SECOND_TEXT}`]);
  });

  it('reads lists with bullets, numbers and wide gaps, wrapped lines hanging', async () => {
    const page = [
      ...lines(FIRST, { y: 760 }),
      { x: 80, y: 704, text: '•' },
      {
        x: 94,
        y: 704,
        text: 'Halls that ask for a grant must show last year’s accounts, signed by two members of',
      },
      { x: 94, y: 690, text: 'their committee' },
      { x: 80, y: 676, text: '•' },
      { x: 94, y: 676, text: 'Forms by 3 April 2020' },
      ...lines(SECOND, { y: 648 }),
      { x: 80, y: 606, text: '1.   Nominations open on 4 June' },
      { x: 80, y: 582, text: '2.   Nominations close at noon on 22 June, and no paper that comes later is' },
      { x: 96, y: 562, text: 'looked at' },
      { x: 80, y: 538, text: '3.   The count is on 9 July' },
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      'item: Halls that ask for a grant must show last year’s accounts, signed by two members of their committee',
      'item: Forms by 3 April 2020',
      `paragraph: ${SECOND_TEXT}`,
      'item: Nominations open on 4 June',
      'item: Nominations close at noon on 22 June, and no paper that comes later is looked at',
      'item: The count is on 9 July',
    ]);
  });

  it('reads tables as rows, also with wrapped cells and numbers set to the right', async () => {
    const page = [
      ...lines(FIRST, { y: 760 }),
      { x: 72, y: 700, text: 'Step', font: 'bold' as const },
      { x: 320, y: 700, text: 'Last day', font: 'bold' as const },
      { x: 72, y: 680, text: 'Branches name their candidates' },
      { x: 320, y: 680, text: 'Friday 5 June 2020, noon' },
      { x: 72, y: 660, text: 'Hustings' },
      { x: 320, y: 660, text: 'any day between 8 June and' },
      { x: 320, y: 647, text: '19 June 2020' },
      { x: 72, y: 627, text: 'Ballot papers go out to' },
      { x: 72, y: 614, text: 'every member' },
      { x: 320, y: 627, text: '26 June 2020' },
      { x: 72, y: 594, text: 'Count' },
      { x: 320, y: 594, text: '17 July 2020' },
      ...lines(SECOND, { y: 560 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      'row: Step | Last day',
      'row: Branches name their candidates | Friday 5 June 2020, noon',
      'row: Hustings | any day between 8 June and 19 June 2020',
      'row: Ballot papers go out to every member | 26 June 2020',
      'row: Count | 17 July 2020',
      `paragraph: ${SECOND_TEXT}`,
    ]);
  });

  it('reads two columns below a title, one after the other', async () => {
    const left = [
      'The executive met for a whole day in the old',
      'Corn Exchange, whose clock has stopped. The',
      'chair opened with thanks to the branches that',
      'had lent us chairs, and with a warning that the',
      'agenda was longer than the day.',
    ];
    const more = [
      'Money came first. The overdraft is gone, and',
      'the treasurer was cheered, which does not',
    ];
    const right = ['happen often. A grant for halls opens on 1 May', 'and closes on 29 May at noon.'];
    const other = [
      'Then the rules. Branches of fewer than ten may',
      'join with a neighbour, if both vote for it at a',
      'meeting that was called for that, and the region',
      'is told within a week.',
    ];
    const page = [
      { x: 60, y: 790, text: 'NEC report from a cold hall', size: 20 },
      ...column(60, 750, left),
      ...column(60, 684, more),
      ...column(310, 747, right),
      ...column(310, 714, other),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${left.join(' ')}`,
      `paragraph: ${[...more, ...right].join(' ')}`,
      `paragraph: ${other.join(' ')}`,
    ]);
  });

  it('joins a paragraph over two pages, and leaves out running heads, page numbers and notes', async () => {
    const frame = (number: number): PdfWords[] => [
      { x: 72, y: 810, text: 'Upland Labour — report', size: 9 },
      { x: 290, y: 40, text: `Page ${number} of 3`, size: 9 },
    ];
    const pages = [
      [
        ...lines(FIRST, { y: 770 }),
        ...lines([SECOND[0] ?? ''], { y: 714 }),
        { x: 300, y: 775, text: '1', size: 6 },
        { x: 72, y: 80, text: '1 Minutes of the winter meeting, page 4.', size: 8 },
        ...frame(1),
      ],
      [...lines([SECOND[1] ?? ''], { y: 770 }), ...lines(FIRST, { y: 742 }), ...frame(2)],
      [...lines(SECOND, { y: 770 }), ...frame(3)],
    ];
    expect(await blocksOf(...pages)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      `paragraph: ${SECOND_TEXT}`,
      `paragraph: ${FIRST_TEXT}`,
      `paragraph: ${SECOND_TEXT}`,
    ]);
    expect((await readPdf(writePdf(pages))).warnings).toEqual([
      'A footnote was left out: look in the PDF whether it holds a date.',
    ]);
  });

  it('mends words broken at line ends only where the whole word stands elsewhere', async () => {
    const texts = [
      'The consultation on halls is open to every branch, and to every member who wants to write a con-',
      'sultation paper of their own. We also heard of a long-',
      'term plan for the regions, which was sent back because nobody could say what it would cost, or',
      'when.',
    ];
    expect(await blocksOf(lines(texts))).toEqual([
      'paragraph: The consultation on halls is open to every branch, and to every member who wants to write a consultation paper of their own. We also heard of a long-term plan for the regions, which was sent back because nobody could say what it would cost, or when.',
    ]);
  });

  it('reads indented passages as quotes and indented single lines as a list', async () => {
    const page = [
      ...lines(FIRST, { y: 760 }),
      ...lines(
        [
          'No branch shall be asked to pay twice for the same hall, whatever',
          'the reason, and none shall be asked to pay in advance.',
        ],
        { x: 108, y: 704 },
      ),
      ...lines(SECOND, { y: 662 }),
      ...lines(['Hustings in York on 3 March', 'Hustings in Hull on 5 March', 'Count in Ripon on 9 March'], {
        x: 108,
        y: 620,
      }),
      ...lines(SECOND, { y: 564 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      'quote: No branch shall be asked to pay twice for the same hall, whatever the reason, and none shall be asked to pay in advance.',
      `paragraph: ${SECOND_TEXT}`,
      'item: Hustings in York on 3 March',
      'item: Hustings in Hull on 5 March',
      'item: Count in Ripon on 9 March',
      `paragraph: ${SECOND_TEXT}`,
    ]);
  });

  it('keeps bold words in a sentence, numbered headings, and a paragraph that is bold as a whole', async () => {
    const page = [
      ...lines(SECOND, { y: 804 }),
      { x: 72, y: 760, text: '1. Finance', font: 'bold' as const },
      { x: 72, y: 738, text: 'Grants:', font: 'bold' as const },
      {
        x: 118,
        y: 738,
        text: 'the fund for halls opens on 1 May, and the region has the forms for it in three',
      },
      { x: 72, y: 724, text: 'languages.' },
      ...lines(
        [
          'Every branch must send its accounts to the regional office by the last day of this month;',
          'those that do not will lose their vote.',
        ],
        { y: 696, font: 'bold' },
      ),
      ...lines(FIRST, { y: 654 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${SECOND_TEXT}`,
      'heading: 1. Finance',
      'paragraph: Grants: the fund for halls opens on 1 May, and the region has the forms for it in three languages.',
      'paragraph: Every branch must send its accounts to the regional office by the last day of this month; those that do not will lose their vote.',
      `paragraph: ${FIRST_TEXT}`,
    ]);
  });

  it('leaves out words that are turned, and words printed twice for boldness', async () => {
    const page = [
      { x: 120, y: 300, text: 'DRAFT COPY', size: 60, turned: 45 },
      { x: 72, y: 780, text: 'Money', size: 16 },
      { x: 72.4, y: 780, text: 'Money', size: 16 },
      ...lines(FIRST, { y: 740 }),
      { x: 72, y: 684, text: 'Halls', size: 16 },
      ...lines(SECOND, { y: 660 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `paragraph: ${FIRST_TEXT}`,
      'heading: Halls',
      `paragraph: ${SECOND_TEXT}`,
    ]);
  });

  it('keeps a sentence whole that has a line in italics, or one that begins with a dash', async () => {
    const page = [
      {
        x: 72,
        y: 760,
        text: 'The chair then read out the whole of the statement that we had all been waiting for, under',
      },
      {
        x: 72,
        y: 746,
        text: 'the heading of a fair hearing for every branch, and for every single member who asks for one',
        font: 'italic' as const,
      },
      {
        x: 72,
        y: 732,
        text: '– and there are many of those – and we were given ten minutes to read it, and five more to',
      },
      { x: 72, y: 718, text: 'ask about it.' },
      ...lines(SECOND, { y: 690 }),
    ];
    expect(await blocksOf(page)).toEqual([
      'paragraph: The chair then read out the whole of the statement that we had all been waiting for, under the heading of a fair hearing for every branch, and for every single member who asks for one – and there are many of those – and we were given ten minutes to read it, and five more to ask about it.',
      `paragraph: ${SECOND_TEXT}`,
    ]);
  });

  it('reads double-spaced text', async () => {
    const page = lines([...FIRST, ''], { y: 760, gap: 26 }).concat(lines(SECOND, { y: 642, gap: 26 }));
    expect(await blocksOf(page)).toEqual([`paragraph: ${FIRST_TEXT}`, `paragraph: ${SECOND_TEXT}`]);
  });
});
