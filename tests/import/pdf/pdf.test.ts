import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readPdf } from '../../../src/import/pdf/pdf.ts';
import { readPdfPages } from '../../../src/import/pdf/pdf-pages.ts';
import { lines, writePdf } from '../../support/pdf.ts';

const PROSE = [
  'We met in Leeds on a wet Tuesday, with thirty of us in the room and four who had joined by',
  'telephone from the north, and the treasurer began with the accounts.',
];

async function faultOf(bytes: Uint8Array): Promise<UserError> {
  const fault = await readPdf(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof UserError)) throw new Error(`not refused in plain words: ${fault}`);
  expect(fault.message).toMatch(/^The .{10,120}\.$/u);
  expect(fault.next).toMatch(/^[A-Z].{10,150}\.$/u);
  return fault;
}

describe('readPdf', () => {
  it('finds the title, the writer and the days at the head of the first page', async () => {
    const page = [
      { x: 72, y: 780, text: 'National Executive Committee, 12 May 2015', size: 14 },
      { x: 72, y: 760, text: 'Report by Ansel Trewin' },
      { x: 72, y: 744, text: 'Published 20 May 2015' },
      ...lines(PROSE, { y: 710 }),
    ];
    const document = await readPdf(writePdf([page]));
    expect(document).toMatchObject({
      title: 'National Executive Committee, 12 May 2015',
      reporter: 'Ansel Trewin',
      published: '2015-05-20',
      meetingDate: '2015-05-12',
    });
    expect(document.blocks.map(({ text }) => text)).toEqual([PROSE.join(' ')]);
  });

  it('leaves the bytes that it is given as they are', async () => {
    const bytes = new Uint8Array(writePdf([lines(PROSE)]));
    await readPdf(bytes);
    expect(bytes.subarray(0, 5)).toEqual(new TextEncoder().encode('%PDF-'));
  });

  it('tells which pages are only pictures', async () => {
    expect((await readPdf(writePdf([lines(PROSE), []]))).warnings).toEqual([
      '1 of the 2 pages holds no text, only pictures, and was left out: look whether it belongs to the report.',
    ]);
  });

  it('refuses scans, locked and damaged files', async () => {
    expect((await faultOf(writePdf([[], []]))).code).toBe('no-text');
    const key = `<${'00'.repeat(32)}>`;
    const encrypt = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
    expect((await faultOf(writePdf([lines(PROSE)], { trailer: encrypt }))).code).toBe('locked-file');
    expect((await faultOf(Buffer.from('%PDF-1.4\nnothing at all'))).code).toBe('damaged-pdf');
    expect((await faultOf(new Uint8Array(0))).code).toBe('damaged-pdf');
  });

  it('refuses 2,000 pages before it reads one', async () => {
    const fault = await faultOf(writePdf(Array.from({ length: 2000 }, () => [])));
    expect(fault.message).toBe('The PDF has 2,000 pages, and at most 200 can be read.');
  });

  it('refuses a page with more text than any report has', async () => {
    const words = Buffer.from(
      'BT /F0 9 Tf 1 0 0 1 72 700 Tm (a) Tj ET BT /F1 9 Tf 1 0 0 1 90 650 Tm (b) Tj ET\n'.repeat(14_000),
    );
    expect((await faultOf(writePdf([[]], { content: words }))).message).toBe(
      'The PDF has more than 50,000 pieces of text.',
    );
  });

  it('refuses a stream that unpacks without end', async () => {
    const bomb = Buffer.alloc(21_000_000, ' ');
    expect((await faultOf(writePdf([[]], { content: bomb }))).message).toBe(
      'The PDF unpacks to more than 20 MB, and is not opened.',
    );
  });

  it('leaves a document that takes too long', async () => {
    const bytes = writePdf([lines(PROSE), lines(PROSE)]);
    await expect(readPdfPages(bytes, -1)).rejects.toMatchObject({
      code: 'too-large',
      message: 'The PDF takes too long to read.',
    });
  });

  it('refuses a stream that is packed twice', async () => {
    const bytes = Buffer.from(writePdf([lines(PROSE)], { content: deflateSync(Buffer.from('BT ET')) }));
    const twice = Buffer.from(
      bytes.toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /Fl]'),
      'latin1',
    );
    expect((await faultOf(twice)).message).toBe('The PDF is packed several times over, and is not opened.');
  });
});
