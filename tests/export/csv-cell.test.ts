import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, toCell } from '../../src/export/csv-cell.ts';

describe('a cell of a table', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example","look")',
    '+44 20 7946 0000',
    '-2+3',
    '@SUM(1,1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    "=cmd|' /C calc'!A0",
    "'=1+1",
    "''+1",
  ])('is no formula for a spreadsheet: %j', (text) => {
    expect(toCell(text)).toBe(`'${text}`);
    expect(fromCell(toCell(text))).toBe(text);
  });

  it.each(['nominations close', '2024-05-05', 'a=b', "'tis the season", '', '５ May', '“-1”'])(
    'stays as it is when nothing computes it: %j',
    (text) => {
      expect(toCell(text)).toBe(text);
      expect(fromCell(text)).toBe(text);
    },
  );

  it('gives the text back, whatever it is', () => {
    const edge = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', 'a', ' ') });
    fc.assert(
      fc.property(fc.oneof(edge, fc.string()), (text) => {
        expect(fromCell(toCell(text))).toBe(text);
        expect('=+-@\t\r\n＝＋－＠').not.toContain(toCell(text)[0] ?? 'x');
      }),
    );
  });
});
