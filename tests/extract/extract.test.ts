import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/core/dates/edtf.ts';
import { factsIn } from './read-lines.ts';

const FRAGMENTS = [
  '21-23 July 2023',
  'May',
  'next May',
  'by',
  'until',
  'since',
  'Thursday',
  'Mon 18th',
  '31 June',
  '29 February',
  'w/c 14 July',
  'Q1',
  'summer',
  '2024',
  '1990s',
  '12 noon',
  '5pm',
  'midnight',
  '6/8',
  '01/07/2023',
  'and',
  'to',
  '–',
  ',',
  ';',
  '. ',
  '\n',
  '(',
  ')',
  ':',
  'the end of the year',
  'New Year',
  'a week later',
  'tomorrow',
  '£20m',
  '38 per cent',
  'half of',
  'members',
  'seats',
  '12-17-3',
  '6 votes for, 21 against',
  'carried',
  'we agreed',
  'will report',
  'CLPs can',
  'please',
  'will be',
  'was',
  'o   ',
  '•',
  '1. ',
  '\t',
  '’',
  '😀',
  'é',
  '0',
  '99',
  'from',
  'between',
  'October',
  'Sat',
  'Annual Conference 2023',
];
const mixture = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(' ', ' ', '  ', '', '\n')), {
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.oneof(
  mixture,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.lorem({ mode: 'sentences' }),
);

describe('extract', () => {
  it('cuts every quote out of the text and gives each date a real value and a reason, whatever the text', () => {
    fc.assert(
      fc.property(text, day, fc.option(day), (input, meetingDate, published) => {
        const { dates, figures, votes, decisions, asks, promises } = factsIn(input, {
          meetingDate,
          published,
        });
        for (const fact of [dates, figures, votes, decisions, asks, promises].flat()) {
          expect(fact.quote).not.toBe('');
          expect(input.slice(fact.start, fact.end)).toBe(fact.quote);
        }
        for (const { words, wordsStart, quote, start } of [...dates, ...figures]) {
          expect(input.slice(wordsStart, wordsStart + words.length)).toBe(words);
          expect(quote.slice(wordsStart - start)).toContain(words);
        }
        for (const { edtf, rule, what } of dates) {
          expect(parseEdtf(edtf)).not.toBeNull();
          expect(rule).not.toBe('');
          expect(what.length).toBeGreaterThan(0);
          expect(what.length).toBeLessThanOrEqual(90);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same facts for the same text', () => {
    const report = 'We agreed that the fair is on 3 May. CLPs can send 4 delegates by 1 April.';
    expect(factsIn(report)).toEqual(factsIn(report));
  });

  it.each([
    ['no text', ''],
    ['digits', '1234567890 '.repeat(5_000)],
    ['brackets', '('.repeat(20_000)],
    ['spaces', `1 ${' '.repeat(30_000)}June`],
    ['one long word', 'a'.repeat(50_000)],
    ['months', 'May '.repeat(5_000)],
  ])('reads %s to the end', (_, input) => {
    const facts = factsIn(input);
    expect(facts.dates.every(({ quote }) => input.includes(quote))).toBe(true);
  });

  it('finds the facts of a short report', () => {
    const report = [
      'The committee met on 29 November.',
      'We agreed by 16 votes to 11 to hold a fair on Saturday 13 May.',
      'Branches should send names by 3 February.',
      'There are 4,200 new members.',
      'The treasurer will report in March.',
    ].join('\n');
    const { dates, figures, votes, decisions, asks, promises } = factsIn(report);
    expect(dates.map(({ edtf }) => edtf)).toEqual(['2022-11-29', '2023-05-13', '2023-02-03', '2023-03']);
    expect(figures.map(({ value }) => value)).toEqual([4_200]);
    expect(votes.map(({ outcome }) => outcome)).toEqual(['carried']);
    expect(decisions.map(({ verb }) => verb)).toEqual(['agreed']);
    expect(asks.map(({ who, by }) => [who, by])).toEqual([['branches', '2023-02-03']]);
    expect(promises.map(({ who, by }) => [who, by])).toEqual([['The treasurer', '2023-03']]);
  });
});
