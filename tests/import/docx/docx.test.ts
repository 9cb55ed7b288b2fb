import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readDocx } from '../../../src/import/docx/docx.ts';
import { footnotes, paragraph, properties, table, writeDocx } from '../../support/docx.ts';
import { writeZip } from '../../support/zip.ts';

const OPENING =
  'We met in Leeds on a wet Tuesday, with thirty of us in the room and four more who had joined by telephone.';
const SECOND =
  'The treasurer told us that subscriptions are up by a tenth, and that the overdraft is gone for good.';
const CLOSING = 'Questions to me, please, at the usual address; the next meeting is in the spring.';

async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  const { blocks, text } = await readDocx(bytes);
  for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
  return blocks.map(({ type, text: words }) => `${type}: ${words}`);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const fault = await readDocx(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof UserError)) throw new Error(`not refused in plain words: ${fault}`);
  expect(fault.message).toMatch(/^The .{10,150}\.$/u);
  expect(fault.next).toMatch(/^[A-Z].{10,150}\.$/u);
  return fault.code;
}

describe('readDocx', () => {
  it('reads headings, paragraphs and lists made with styles', async () => {
    const bytes = writeDocx([
      paragraph('Executive report, 17 March 2020', { style: 'Title' }),
      paragraph('By Ottoline Varga'),
      paragraph(OPENING),
      paragraph('Money', { style: 'heading 1' }),
      paragraph(SECOND),
      paragraph('Branches can apply until 3 April 2020', { list: 'bullets' }),
      paragraph('Forms go to the regional office', { list: 'bullets' }),
      paragraph('First the short list', { list: 'numbers' }),
      paragraph(CLOSING),
    ]);
    const document = await readDocx(bytes);
    expect(document).toMatchObject({
      title: 'Executive report, 17 March 2020',
      reporter: 'Ottoline Varga',
      meetingDate: '2020-03-17',
      rule: 'docx',
      warnings: [],
    });
    expect(await blocksOf(bytes)).toEqual([
      `paragraph: ${OPENING}`,
      'heading: Money',
      `paragraph: ${SECOND}`,
      'item: Branches can apply until 3 April 2020',
      'item: Forms go to the regional office',
      'item: First the short list',
      `paragraph: ${CLOSING}`,
    ]);
  });

  it('reads a document without styles: bold headings, typed bullets, the title as its first line', async () => {
    const bytes = writeDocx([
      paragraph('NEC report – 12 May 2015', { bold: true }),
      paragraph('Posted by Ansel Trewin on 20 May 2015'),
      paragraph(OPENING),
      paragraph('Conference', { bold: true }),
      paragraph('• Delegates are named by noon on 1 July'),
      paragraph('- Visitors pay £40'),
      paragraph(CLOSING),
    ]);
    expect(await readDocx(bytes)).toMatchObject({
      title: 'NEC report – 12 May 2015',
      reporter: 'Ansel Trewin',
      published: '2015-05-20',
      meetingDate: '2015-05-12',
    });
    expect(await blocksOf(bytes)).toEqual([
      `paragraph: ${OPENING}`,
      'heading: Conference',
      'item: Delegates are named by noon on 1 July',
      'item: Visitors pay £40',
      `paragraph: ${CLOSING}`,
    ]);
  });

  it('reads a table as rows', async () => {
    const rows = [
      ['Step', 'Day'],
      ['Nominations open', '4 June 2018'],
      ['Nominations close', '22 June 2018, noon'],
    ];
    expect(await blocksOf(writeDocx([paragraph(OPENING), table(rows), paragraph(CLOSING)]))).toEqual([
      `paragraph: ${OPENING}`,
      'row: Step | Day',
      'row: Nominations open | 4 June 2018',
      'row: Nominations close | 22 June 2018, noon',
      `paragraph: ${CLOSING}`,
    ]);
  });

  it('keeps quotes as quotes', async () => {
    const bytes = writeDocx([
      paragraph(OPENING),
      paragraph('No branch shall be asked to pay twice for the same hall.', { style: 'Quote' }),
      paragraph('That is carried, with two against.', { style: 'Intense Quote' }),
      paragraph(CLOSING),
    ]);
    expect(await blocksOf(bytes)).toEqual([
      `paragraph: ${OPENING}`,
      'quote: No branch shall be asked to pay twice for the same hall.',
      'quote: That is carried, with two against.',
      `paragraph: ${CLOSING}`,
    ]);
  });

  it('leaves footnotes out, and says so', async () => {
    const reference =
      '<w:p><w:r><w:t>The rule was changed in the autumn of that year, as many of you will remember.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
    const bytes = writeDocx([paragraph(OPENING), reference, paragraph(CLOSING)], {
      'word/footnotes.xml': footnotes(['Minutes, page 4.']),
    });
    expect(await blocksOf(bytes)).toEqual([
      `paragraph: ${OPENING}`,
      'paragraph: The rule was changed in the autumn of that year, as many of you will remember.',
      `paragraph: ${CLOSING}`,
    ]);
    expect((await readDocx(bytes)).warnings).toEqual([
      'A footnote was left out: look in the document whether it holds a date.',
    ]);
  });

  it('keeps lines of one paragraph apart and wrapped sentences together', async () => {
    const bytes = writeDocx([
      paragraph(OPENING),
      paragraph('Hustings in York on 3 March\nHustings in Hull on 5 March'),
      paragraph(CLOSING),
    ]);
    expect(await blocksOf(bytes)).toEqual([
      `paragraph: ${OPENING}`,
      'paragraph: Hustings in York on 3 March',
      'paragraph: Hustings in Hull on 5 March',
      `paragraph: ${CLOSING}`,
    ]);
  });

  it('leaves deleted words out and keeps inserted ones', async () => {
    const changed =
      '<w:p><w:r><w:t xml:space="preserve">The consultation ends on </w:t></w:r><w:del><w:r><w:delText>9 May</w:delText></w:r></w:del><w:ins><w:r><w:t>16 May</w:t></w:r></w:ins><w:r><w:t> at noon, and not a day later than that.</w:t></w:r></w:p>';
    expect(await blocksOf(writeDocx([paragraph(OPENING), changed]))).toEqual([
      `paragraph: ${OPENING}`,
      'paragraph: The consultation ends on 16 May at noon, and not a day later than that.',
    ]);
  });

  it('tells what the properties say, and takes neither the writer nor the day from them', async () => {
    const bytes = writeDocx([paragraph(OPENING), paragraph(SECOND)], {
      'docProps/core.xml': properties('Barnaby Quillfeather', '2020-02-14T10:00:00Z'),
    });
    const document = await readDocx(bytes);
    expect(document).toMatchObject({ reporter: null, published: null });
    expect(document.warnings).toEqual([
      'The text does not say who wrote it; the document’s properties name Barnaby Quillfeather, who may only have made the template.',
      'The text does not say when it was published; the document was last saved on Friday 14 February 2020.',
    ]);
  });

  it('refuses what is no Word document, and says what to do', async () => {
    const archive = (...names: string[]) => writeZip(names.map((name) => ({ name, data: '<x/>' })));
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([old, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await codeOf(old)).toBe('other-format');
    expect(await codeOf(locked)).toBe('locked-file');
    expect(await codeOf(Buffer.from('{\\rtf1\\ansi Report}'))).toBe('other-format');
    expect(await codeOf(archive('mimetype', 'content.xml', 'META-INF/manifest.xml'))).toBe('other-format');
    expect(await codeOf(archive('Index/Document.iwa', 'Metadata/Properties.plist'))).toBe('other-format');
    expect(await codeOf(archive('xl/workbook.xml'))).toBe('other-format');
    expect(await codeOf(archive('notes.txt'))).toBe('other-format');
  });

  it('refuses damaged documents and entities of their own', async () => {
    const whole = writeDocx([paragraph(OPENING)]);
    expect(await codeOf(whole.subarray(0, whole.length - 40))).toBe('damaged-archive');
    expect(await codeOf(writeDocx([], { 'word/document.xml': '<w:document><w:body>' }))).toBe(
      'damaged-document',
    );
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>';
    expect(await codeOf(writeDocx([], { 'word/document.xml': bomb }))).toBe('unsafe-archive');
  });

  it('refuses a document of elements nested without end', async () => {
    const deep = `${'<w:p><w:r>'.repeat(8000)}${'</w:r></w:p>'.repeat(8000)}`;
    expect(await codeOf(writeDocx([deep]))).toBe('damaged-document');
  });
});
