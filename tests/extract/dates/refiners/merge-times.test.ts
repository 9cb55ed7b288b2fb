import { describe, expect, it } from 'vitest';
import { datesIn } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('times of day', () => {
  it.each([
    ['Motions close at 12 noon on Friday 16 June 2023.', ['12:00']],
    ['Voting ends at midnight on 18 June 2023.', ['23:59']],
    ['Members can vote until 23.59 on Sunday 18 June.', ['23:59']],
    ['Nominations open at 9am on 3 May and close at 5.30pm on 5 June.', ['09:00', '17:30']],
    ['The supper is on Sat 11 March, 10.30 for 11.', ['10:30']],
    ['Marton 6/2, Skelby 13/2 – all 7.30', ['19:30', '19:30']],
    ['Voting runs from 9am on 3 May to 5pm on 9 June 2023.', ['17:00']],
    ['It cost £7.30 on 3 May 2022 and 6.5% more on 4 May 2022.', [null, null]],
  ])('%s', (sentence, times) => {
    expect(datesIn(sentence).map(({ time }) => time)).toEqual(times);
  });
});

describe('reads merge times', () => {
  it.each([
    ['The hustings is at 7pm on 5 May.', ['2023-05-05 19:00 event']],
    ['The hustings is on 5 May at 7.', ['2023-05-05 19:00 event']],
    ['The hustings is on 5 May at half past seven.', ['2023-05-05 19:30 event']],
    ['The hustings is on 5 May, 7.30pm–9pm.', ['2023-05-05 19:30 event']],
    ['The hustings is on 5 May from 7 to 9pm.', ['2023-05-05 19:00 event']],
    ['The hustings is on 5 May, 2-4pm.', ['2023-05-05 14:00 event']],
    ['The hustings is on 5 May, 10am-1pm.', ['2023-05-05 10:00 event']],
    ['The hustings is at 19:00 on 5 May.', ['2023-05-05 19:00 event']],
    ['The hustings is at 1900hrs on 5 May.', ['2023-05-05 19:00 event']],
    ['The hustings (5 May, 7pm, Guildhall) is open to all.', ['2023-05-05 19:00 event']],
    ['Nominations close at noon on Thursday 5 January.', ['2023-01-05 12:00 deadline']],
    ['Nominations close at twelve noon on 5 May.', ['2023-05-05 12:00 deadline']],
    ['Nominations close at 12 midday on 5 May.', ['2023-05-05 12:00 deadline']],
    ['Nominations close on 5 May at 11.59pm.', ['2023-05-05 23:59 deadline']],
    ['Nominations close by close of play on 5 May.', ['2023-05-05 deadline']],
    ['Nominations close at 5 p.m. on 5 May.', ['2023-05-05 17:00 deadline']],
    ["Nominations close at 5 o'clock on 5 May.", ['2023-05-05 17:00 deadline']],
    [
      'Nominations open at noon on 5 May and close at 5pm on 9 June.',
      ['2023-05-05 12:00 opens', '2023-06-09 17:00 deadline'],
    ],
    [
      'Nominations open on 5 May (noon) and close on 9 June (5pm).',
      ['2023-05-05 12:00 opens', '2023-06-09 17:00 deadline'],
    ],
    ['5 May: vote at noon; 9 June: count at 6pm', ['2023-05-05 12:00 event', '2023-06-09 18:00 event']],
    ['The 7.30 bus left at 5 past nine.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('a time between two dates belongs to the date it stands before', () => {
  it.each([
    ['Entries open on 8 April and close at 12 noon on Friday 5 May 2023.', [null, '12:00']],
    ['Booking starts on 3 March and ends at midnight on 9 March 2023.', [null, '23:59']],
    ['The stall opens on 3 March, and shuts at 5 p.m. on 9 March 2023.', [null, '17:00']],
    ['Entries open on 8 April at 12 noon and close on 5 May 2023.', ['12:00', null]],
    ['Entries open on 8 April, noon, and close on 5 May 2023, 5pm.', ['12:00', '17:00']],
  ])('%s', (sentence, times) => {
    expect(datesIn(sentence).map(({ time }) => time)).toEqual(times);
  });

  it.each([
    ['The supper starts on 4 March at 11 and ends late.', '11:00'],
    ['The fair is on 4 March at 2 and the raffle follows.', '14:00'],
    ['Doors open on 4 March at 7 and not before.', '19:00'],
    ['On 4 March the tally stood at 70 and rose.', null],
    ['On 4 March we met at 7 and 8 Mill Lane.', null],
  ])('%s', (sentence, time) => {
    expect(datesIn(sentence)[0]?.time).toBe(time);
  });
});

describe('times met in press, union and election pages', () => {
  it.each([
    ['7pm – 9pm, Wednesday 7 December – ward quiz', '19:00'],
    ['Jumble sale: 7 a.m. to 11 p.m. on Thursday 4 May', '07:00'],
    ['10am-4pm, 7 December: fair', '10:00'],
    ['The first count is held between 1530 and 1730 on 7 December.', '15:30'],
    ['Results come at 1700 GMT on 7 December.', '17:00'],
    ['Get your form in by 7 December at five o’clock.', '17:00'],
    ['7 December: my barbecue! From 2pm, all are welcome.', '14:00'],
    ['27/28 June | Forum weekend | from noon', '12:00'],
    ['Requests by 6/7 September (noon)', '12:00'],
    ['Monday 5 December: forms must be in by the 2.30 p.m. Monday deadline.', '14:30'],
    ['The hall holds between 1530 and 1730 people on 7 December.', null],
    ['We met 1700 voters on 7 December.', null],
    ['7 December: supper! Nobody pays 2pm prices.', null],
  ])('%s', (text, time) => {
    expect(datesIn(text)[0]?.time).toBe(time);
  });

  it('stays with the date that it follows', () => {
    const times = datesIn('We meet on Tuesday 13 December at 10.30, after that it is 17 May and 19 July.');
    expect(times.map(({ time }) => time)).toEqual(['10:30', null, null]);
    const both = datesIn('Question times: 27 February (hall) and 1 March (park), both start at 6pm');
    expect(both.map(({ time }) => time)).toEqual(['18:00', '18:00']);
  });
});
