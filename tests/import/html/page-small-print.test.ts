import { describe, expect, it } from 'vitest';
import { findStamp } from '../../../src/import/html/page-stamp.ts';
import { findBylineName, findTitleName, isByline } from '../../../src/import/text/byline.ts';
import { toPersonName } from '../../../src/import/text/person-name.ts';
import { findPrintedDate, findYearlessDay, isDateLine } from '../../../src/import/text/printed-date.ts';
import { readText } from '../../../src/import/text/text.ts';
import { findDatedMeeting } from '../../../src/import/text/title-date.ts';

describe('toPersonName', () => {
  it.each([
    ['Iris Holm', 'Iris Holm'],
    ['ROSALIND MARCHBANK-O’HARE', 'Rosalind Marchbank-O’Hare'],
    ['April Wren', 'April Wren'],
    ['J. Polder', 'J. Polder'],
    ['Key Points', null],
    ['Fenland Branch', null],
    ['Local Elections', null],
    ['Monday July', null],
    ['Iris', null],
    ['iris holm', null],
  ])('"%s"', (words, name) => {
    expect(toPersonName(words)).toBe(name);
  });
});

describe('bylines', () => {
  it.each([
    ['By Perkin Vole, Political Editor', 'Perkin Vole'],
    ['Posted on 6 June 2019 by Tobias Wren', 'Tobias Wren'],
    ['6th June 2019 | By Iris Holm', 'Iris Holm'],
    ['Author: Iris Holm', 'Iris Holm'],
    ['Iris Holm, your regional delegate, reports', 'Iris Holm'],
    ['Tobias Wren tobias at example.org', 'Tobias Wren'],
    ['By Fenland Left members', null],
    ['By Monday CLPs must choose', null],
    ['Moved by Iris Holm and seconded', null],
  ])('the writer in "%s"', (line, name) => {
    expect(findBylineName(line)).toBe(name);
  });

  it.each([
    'By Friday 4 June branches choose a delegate',
    'By the time we met again the figures had changed',
    'Written in 1998',
  ])('"%s" gives no writer’s name', (line) => {
    expect(findBylineName(line)).toBeNull();
  });

  it('"By Friday 4 June" begins no byline', () => {
    expect(isByline('By Friday 4 June branches choose a delegate')).toBe(false);
  });

  it.each([
    ['Iris Holm’s diary of a flat county', 'Iris Holm'],
    ['Executive notes, 4 June: Iris Holm', 'Iris Holm'],
    ['IRIS HOLM: WHAT THE EXECUTIVE DID', 'Iris Holm'],
    ['Federal board: the June meeting', null],
    ['Notes from the Regional Board', null],
  ])('the writer in the title "%s"', (title, name) => {
    expect(findTitleName(title)).toBe(name);
  });
});

describe('findStamp', () => {
  it.each([
    ['July 9, 2019 · Iris Holm · Leave a comment', 'Iris Holm', '2019-07-09'],
    ['Jan 16 · 5 min read', null, null],
    ['34 claps    2 responses', null, null],
    ['Iris Holm 6th June, 2019, 3:36 pm', 'Iris Holm', '2019-06-06'],
    ['7 June 2019 Iris Holm', 'Iris Holm', '2019-06-07'],
    ['By Iris Holm | Thu 6th June 2019 - 5:00 pm', 'Iris Holm', '2019-06-06'],
  ])('reads "%s"', (line, name, published) => {
    expect(findStamp(line)).toMatchObject({ name, published });
  });

  it.each([
    'Ballot closes    9 June',
    'General committee | 18 July | vestry',
    'Iris Holm | Tobias Wren',
    'We took 41 seats · a gain of 23',
    'Names in by 5 July 2019',
  ])('leaves "%s" to the report', (line) => {
    expect(findStamp(line)).toBeNull();
  });
});

describe('printed dates', () => {
  it.each([
    ['Wednesday, May 18, 2011 6:32 am', '2011-05-18'],
    ['Thu Jun 6 10:12:03 BST 2019', '2019-06-06'],
    ['Thu, 23 Jul 2015 08:14:55 +0100', '2015-07-23'],
    ['06/06/2019, 07:00:35 AM', '2019-06-06'],
  ])('"%s" is a line that is a date', (line, day) => {
    expect(isDateLine(line)).toBe(true);
    expect(findPrintedDate(line)).toBe(day);
  });

  it.each([
    ['Executive, 26 January', '2016-01-30', '2016-01-26'],
    ['Executive, November 17', '2016-01-30', '2015-11-17'],
    ['Executive, 4 June', '2016-01-30', null],
    ['Executive, 31 February', '2016-03-30', null],
    ['Executive, 26 January', null, null],
    ['Executive, May 2015', '2016-01-30', null],
  ])('the last "%s" up to %s', (words, until, day) => {
    expect(findYearlessDay(words, until)).toBe(day);
  });
});

describe('findDatedMeeting', () => {
  it.each([
    ['NEC report, 4 June 2019', '', null, '2019-06-04'],
    ['NEC, 4 June: the long one', '', '2019-06-06', '2019-06-04'],
    [
      'A long one',
      'The executive met in Norwich on Tuesday 4 June for six hours.',
      '2019-06-06',
      '2019-06-04',
    ],
    ['A long one', 'We had a meeting of the board on 4 June 2019.', null, '2019-06-04'],
    ['NEC nominations close on 4 June', '', '2019-06-06', null],
    ['A long one', 'The executive will meet on 4 July.', '2019-06-06', null],
    ['Members’ bulletin, 4 June 2019', '', null, null],
    ['A walk, 4 June', '', '2019-06-06', null],
  ])('title "%s", first words "%s", published %s', (title, opening, published, day) => {
    expect(findDatedMeeting(title, opening, published)).toBe(day);
  });
});

describe('readText with hostile small print', () => {
  it('reads megabytes of headers, buttons and stamps in seconds', () => {
    const prose =
      'The committee met in Norwich and heard from both new directors about what they plan to do next.\n';
    const began = performance.now();
    for (const piece of [
      'From: a\n',
      'From: a\nSubject: b\n',
      `Share\n${prose}`,
      'Iris Holm\n7 June 2019 at 8:02 am\n',
      'A · B | C  \n',
      '> On 5 June, a wrote:\n',
      '* * *\n',
    ]) {
      readText(`${prose}${piece.repeat(Math.floor(1_000_000 / piece.length))}\n${prose}\n4 Comments`);
    }
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
