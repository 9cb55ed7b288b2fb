import { describe, expect, it } from 'vitest';
import { findDayAfter } from '../../../src/import/text/printed-date.ts';
import { readText } from '../../../src/import/text/text.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';
const SECOND =
  'Rosalind Marchbank asked for the waiting list of branches to be printed, and this was promised before the next meeting.';

const read = (...lines: string[]) => readText(lines.join('\n'));
const textsOf = (...lines: string[]) => read(...lines).blocks.map(({ text }) => text);

describe('small print above a report', () => {
  it('does not take a title that ends in a number for the name of a paper', () => {
    const report = read(
      'Saltmarsh Notes',
      'Executive notes No. 11',
      '',
      'by Iris Holm',
      '',
      PARAGRAPH,
      '',
      SECOND,
    );
    expect(report).toMatchObject({ title: 'Executive notes No. 11', reporter: 'Iris Holm' });
    expect(report.blocks).toHaveLength(2);
  });

  it('still takes a numbered bulletin for the name of a paper', () => {
    const report = read(
      'Fenland Bulletin No. 88',
      '',
      'Buses and bees at the executive',
      'by Iris Holm',
      '',
      PARAGRAPH,
    );
    expect(report.title).toBe('Buses and bees at the executive');
  });

  it.each([
    ['Circulated 14 September 2021', '2021-09-14'],
    ['Circulated 14 Sept', '2021-09-14'],
    ['Sent out on 3 January', '2022-01-03'],
    ['Issued: 14.09.21', '2021-09-14'],
  ])('takes "%s" for the day of publication', (line, day) => {
    const report = read('Executive report, 7 September 2021', line, '', PARAGRAPH, '', SECOND);
    expect(report).toMatchObject({ published: day, meetingDate: '2021-09-07' });
    expect(report.blocks.map(({ text }) => text)).toEqual([PARAGRAPH, SECOND]);
  });

  it('does not take what a site is about for its title', () => {
    const lines = [
      'Saltmarsh Notes',
      'councils · curlews · committee',
      '',
      'Four hours in Norwich',
      '6 June 2019',
      '',
    ];
    expect(read(...lines, PARAGRAPH)).toMatchObject({
      title: 'Four hours in Norwich',
      published: '2019-06-06',
    });
  });

  it.each(['♥ 214 Comments 9', '❤️ 12 Likes 3 Comments 4'])(
    'takes "%s" for counts, above and below',
    (line) => {
      const comment = 'Nice one. I was told that the ballot ends on 4 June.';
      const texts = textsOf(
        'Four hours in Norwich',
        '6 June 2019',
        line,
        '',
        PARAGRAPH,
        '',
        SECOND,
        '',
        line,
        comment,
      );
      expect(texts).toEqual([PARAGRAPH, SECOND]);
    },
  );
});

describe('two hyphens below a report', () => {
  it('head a signature when a name or an address stands under them', () => {
    const report = read(
      'Executive report',
      '',
      PARAGRAPH,
      '',
      SECOND,
      '',
      '--',
      'Iris Holm',
      'Fenwick branch',
    );
    expect(report.blocks.map(({ text }) => text)).toEqual([PARAGRAPH, SECOND]);
    expect(report.reporter).toBe('Iris Holm');
    expect(
      textsOf('Executive report', '', PARAGRAPH, '', SECOND, '--', 'office@fenwick.example.org'),
    ).toHaveLength(2);
  });

  it('divide the parts of a report when words of the report do', () => {
    const more = ['Key dates to keep', 'Ballot papers', 'Forms for county plans'];
    expect(textsOf('Executive report', '', PARAGRAPH, '', SECOND, '', '--', ...more)).toEqual([
      PARAGRAPH,
      SECOND,
      ...more,
    ]);
  });
});

describe('findDayAfter', () => {
  it.each([
    ['Circulated 14 Sept', '2021-09-07', '2021-09-14'],
    ['Circulated 7 Sept', '2021-09-07', '2021-09-07'],
    ['Circulated 3 January', '2021-11-30', '2022-01-03'],
    ['Circulated 30 August', '2021-09-07', null],
    ['Circulated 31 September', '2021-09-07', null],
    ['Circulated 14 Sept', null, null],
  ])('%s, from %s: %s', (words, from, day) => {
    expect(findDayAfter(words, from)).toBe(day);
  });
});
