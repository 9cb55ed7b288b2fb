import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/export/csv-records.ts';
import { toDiaryCsv } from '../../src/export/diary-csv.ts';
import { toDiaryRows } from '../../src/export/diary-rows.ts';
import { parseDiaryCsv } from '../../src/export/parse-diary-csv.ts';
import { dateEntry, withRevision } from '../support/reminder-samples.ts';
import { paragraphOf, quoteOf } from '../support/report-samples.ts';
import { BY_HAND, CLOSES, REPORT, TODAY, TOLD } from './samples.ts';

const csvOf = (entries = [TOLD, BY_HAND], options = {}) =>
  toDiaryCsv(toDiaryRows(entries, [REPORT], TODAY), options);

/** The cells of the only date, by column. */
function cellsOf(csv: string): Record<string, string | undefined> {
  const [header = [], record = []] = parseCsv(csv, ',') ?? [];
  return Object.fromEntries(header.map((name, at) => [name, record[at]]));
}

describe('the diary as a table', () => {
  it('has one line a date, in the order of the days, every cell in quotation marks', () => {
    expect(csvOf().split('\r\n')).toEqual([
      '"date","first day","last day","time","words","kind","topic","what","status","certain","source","reporter","address","quote","since","id"',
      `"2024-05-05","2024-05-05","2024-05-05","","Sunday 5 May 2024","deadline","selection","nominations for the harbour panel close","stands","stated","Notes from the committee","Petra Invented","https://harbour.example/notes","${CLOSES}","2024-03-14","2024-03-12-invented.d-1"`,
      '"2024-06-15/2024-06-16","2024-06-15","2024-06-16","10:00","Saturday 15 to Sunday 16 June 2024, 10am","event","other","Harbour fair","stands","stated","entered by an officer: by letter","","","","2024-03-25","by-hand.fair"',
      '',
    ]);
  });

  it('says where on a page to look when the text is not held, and names every source', () => {
    const twice = withRevision(
      dateEntry('a', '2024-05', { by: 'report', evidence: paragraphOf(REPORT.id, 'in May', 4) }),
      { by: 'report', evidence: paragraphOf('2024-03-12-another', 'May', 2) },
    );
    expect(cellsOf(csvOf([twice]))).toMatchObject({
      'first day': '2024-05-01',
      'last day': '2024-05-31',
      words: 'May 2024',
      source: 'Notes from the committee; report 2024-03-12-another',
      quote: 'paragraph 4, at “in May”',
    });
  });

  it('computes nothing and breaks no line, whatever a report says', () => {
    const quote = '=HYPERLINK("https://evil.example")\r\n+1';
    const hostile = dateEntry('a', '2024-05-05', {
      what: '@SUM(1+1)*cmd|\' /C calc\'!A0\n"next"',
      by: 'report',
      evidence: quoteOf(REPORT.id, quote),
    });
    const csv = csvOf([hostile]);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(cellsOf(csv)).toMatchObject({
      what: "'@SUM(1+1)*cmd|' /C calc'!A0 \"next\"",
      quote: '\'=HYPERLINK("https://evil.example") +1',
    });
  });

  it('quotes a long sentence shortly', () => {
    const long = `${'many words of somebody else '.repeat(40)}end`;
    const { quote = '' } = cellsOf(
      csvOf([dateEntry('a', '2024-05', { evidence: quoteOf(REPORT.id, long) })]),
    );
    expect(quote.length).toBeLessThanOrEqual(300);
    expect(quote).toMatch(/ (?:many|words|of|somebody|else)…$/u);
  });

  it('has a byte order mark for Excel alone', () => {
    expect(csvOf([TOLD], { excel: true })).toBe(`\uFEFF${csvOf([TOLD])}`);
  });
});

describe('a table of dates that comes back', () => {
  it('says the same of each date, with its source as evidence', () => {
    const entries = parseDiaryCsv(csvOf());
    expect(entries.map(({ revisions }) => revisions[0]?.evidence)).toEqual([
      {
        type: 'officer',
        note: `“${CLOSES}”, Notes from the committee, by Petra Invented, https://harbour.example/notes`,
      },
      { type: 'officer', note: 'by letter' },
    ]);
    const again = parseCsv(toDiaryCsv(toDiaryRows(entries, [], TODAY)), ',') ?? [];
    const before = parseCsv(csvOf(), ',') ?? [];
    expect(again.map((cells) => cells.slice(0, 10))).toEqual(before.map((cells) => cells.slice(0, 10)));
  });

  it('may have been saved by a spreadsheet: semicolons, bare cells, other columns', () => {
    const csv =
      'note;id;date;time;kind;topic;what;status;certain;since\n' +
      'ours;a.1;2024-05;;deadline;npf;"-1, or; so";stands;stated;2024-03-14\n';
    expect(parseDiaryCsv(csv)).toMatchObject([
      { id: 'a.1', revisions: [{ edtf: '2024-05', time: null, what: '-1, or; so', on: '2024-03-14' }] },
    ]);
  });

  it('is refused with the columns it needs when it is somebody else’s', () => {
    expect(() => parseDiaryCsv('Name,Amount\nPetra,3\n')).toThrow(
      expect.objectContaining({
        code: 'foreign-table',
        next: expect.stringContaining('id, date, time, kind'),
      }),
    );
    expect(() => parseDiaryCsv('')).toThrow(expect.objectContaining({ code: 'foreign-table' }));
  });

  it.each([
    [
      '2024-06-15/2024-06-16',
      '15/06/2024',
      'line 3, date: must be an EDTF date such as 2023-07-21 or 2023-05',
    ],
    ['"10:00"', '"25:00"', 'line 3, time: must be a time such as 17:00'],
    [
      'by-hand.fair',
      '2024-03-12-invented.d-1',
      'line 3, id: “2024-03-12-invented.d-1” stands on an earlier line',
    ],
    ['"Harbour fair"', '"Harbour fair', 'a quotation mark in it is never closed'],
  ])('is refused with the line and the column when %j became %j', (was, now, wrong) => {
    expect(() => parseDiaryCsv(csvOf().replace(was, now))).toThrow(wrong);
  });
});
