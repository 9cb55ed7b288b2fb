import { describe, expect, it } from 'vitest';
import { dateLabel, timeLabel } from '../../src/core/dates/labels.ts';
import { faultsOf } from './plain-language.ts';

const LONG = `${'word '.repeat(25)}end.`;

describe('the rules of plain language', () => {
  it.each([
    ['Please try again.', 'a word to avoid: Please'],
    ['The date is invalid.', 'a word to avoid: invalid'],
    ['An error occurred.', 'a word to avoid: error'],
    ['It was canceled.', 'a word to avoid: canceled'],
    ['That worked!', 'an exclamation mark: !'],
    ['Two  blanks.', 'two blanks:   '],
    ['It is is here.', 'a word twice: is is'],
    ["The party's page.", "a straight quotation mark: '"],
    ['https://example.org/page is the page.', 'a bare address: https:'],
    ['It closes on 14th February.', 'a day written 14th: 14th'],
    ['It closes on 14/02/2020.', 'a day in figures: 14/02/2020'],
    ['It closes on February 14.', 'the month before the day: February 14'],
    ['It closes on 14 Feb.', 'a month or weekday cut short: 14 Feb'],
    ['It closes at 12:00 PM.', 'an hour not written 5pm, midday or 11:59pm: 12:00 PM'],
    ['It closes at 5 pm.', 'an hour not written 5pm, midday or 11:59pm: 5 pm'],
    ['It closes at noon.', 'an hour not written 5pm, midday or 11:59pm: noon'],
    ['It closes on 2020-02-14.', 'a day as programs write it: 2020-02-14'],
    ['It takes 1 to 3660.', 'a thousand without its comma: 3660'],
    ['This is IMPORTANT.', 'a word in capitals: IMPORTANT'],
    [LONG, '26 words in one sentence'],
    ['It has no stop', 'no full stop'],
    ['👍', 'an emoji alone'],
  ])('%s', (text, fault) => {
    expect(faultsOf(text, 'prose')).toContain(fault);
  });

  it.each([
    `It closes on ${dateLabel('2020-02-14', '17:00')}.`,
    `It closes at ${timeLabel('12:00')}, or at ${timeLabel('23:59')}.`,
    `It closes at ${timeLabel('00:00')}.`,
    'For example: /nec deadlines npf within:90',
    'Type /nec help to see what you can ask.',
    'Write it as 2022-12-05 or 5 December 2022.',
    '“invalid!” is not a day in the calendar.',
    'Read the report: https://example.org/report.',
    'The NEC and CLPs meet in 2022.',
    'It can be: npf, selection, conference, internal-election, public-election, consultation, training, finance, nec, other.',
  ])('nothing is wrong with: %s', (text) => {
    expect(faultsOf(text, 'prose')).toEqual([]);
  });

  it('a label is no sentence', () => {
    expect(faultsOf('Show the newest report.', 'label')).toEqual(['a full stop after a label']);
    expect(faultsOf('Show the newest report', 'label')).toEqual([]);
  });

  it('says midday, 11:59pm, and which midnight', () => {
    expect(['12:00', '23:59', '00:00', '17:00', '17:30'].map(timeLabel)).toEqual([
      'midday',
      '11:59pm',
      'midnight at the start of the day',
      '5pm',
      '5:30pm',
    ]);
  });
});
