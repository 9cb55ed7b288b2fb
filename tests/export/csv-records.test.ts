import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/export/csv-records.ts';

describe('the lines of a table', () => {
  it('are read with and without quotation marks, with any line break', () => {
    expect(parseCsv('a,"b, ""c"""\r\n1,"2\n3"\n,\r\n4,5', ',')).toEqual([
      ['a', 'b, "c"'],
      ['1', '2\n3'],
      ['4', '5'],
    ]);
    expect(parseCsv('a;b\n1;', ';')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('are none where a quotation mark is not closed, or something follows one', () => {
    expect(parseCsv('a,"b\nc', ',')).toBeNull();
    expect(parseCsv('"a"b,c', ',')).toBeNull();
  });

  it.each([
    ['in quotation marks', true, ['a', '"', ',', '\n', '\r', ' ', 'é']],
    ['bare', false, ['a', '"', ',', ' ', 'é']],
  ])('are those that were written %s', (_, quoted, units) => {
    const field = fc.string({ unit: fc.constantFrom(...units) });
    const record = fc.array(field, { minLength: 2, maxLength: 4 }).map((fields) => ['x', ...fields]);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        expect(parseCsv(stringify(records, { quoted, record_delimiter: 'windows' }), ',')).toEqual(records);
      }),
    );
  });
});
