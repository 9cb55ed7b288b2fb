import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads the kind in notes and notices', () => {
  it.each([
    ['Ward AGMs not before 5 May.', ['2023-05-05 opens']],
    ['Group meetings no earlier than 5 May.', ['2023-05-05 opens']],
    ['Canvass returns are not with us before 5 May.', ['2023-05-05 deadline']],
    ['Registration reopens on 5 May.', ['2023-05-05 opens']],
    ['Batch C: adverts 5 May, apps close 9 June.', ['2023-05-05 opens', '2023-06-09 deadline']],
    ['Posts are advertised on 5 May.', ['2023-05-05 opens']],
    ['Work resumes on 5 May.', ['2023-05-05 opens']],
    ['Unions’ nominations received\t5 May\t12 noon', ['2023-05-05 12:00 deadline']],
    ['Longlist put on website\t5 May', ['2023-05-05 publication']],
    ['The rules will be put on this page on 5 May.', ['2023-05-05 publication']],
    ['She will send every house a letter on 5 May.', ['2023-05-05 publication']],
    ['I can’t tell you who won until 5 May.', ['2023-05-05 publication']],
    ['The tent stays until 5 May.', ['2023-05-05 deadline']],
    ['We agreed to extend that to midnight on 5 May.', ['2023-05-05 23:59 deadline']],
    ['They extended the hall in 2015.', ['2015 background']],
    ['It matters on the day the ballot opens, which is now 5 May.', ['2023-05-05 opens']],
    ['He needs 30 posters by the weekend of 2nd/3rd July.', ['2023-07-02/2023-07-03 deadline']],
    ['The rally is on the weekend of 2nd/3rd July.', ['2023-07-02/2023-07-03 event']],
    ['A decision is not expected before 5 May.', ['2023-05-05 event']],
    ['The board meets on 5 May on all floors.', ['2023-05-05 event']],
    ['From 5 May on, stalls are held.', ['2023-05-05 opens']],
    ['Booking for the school opens on 5 May.', ['2023-05-05 opens']],
    ['The school opens on 5 May.', ['2023-05-05 event']],
    ['If you have had nothing by 5 May ring her.', ['2023-05-05 deadline']],
    ['He had nothing by 5 May.', ['2022-05-05 deadline']],
    ['Staff fell to 388k (395k March).', ['2022-03 background']],
    ['48% were in place at 1 November.', ['2022-11-01 background']],
    ['The draft goes up online on 5 May.', ['2023-05-05 publication']],
    ['Oxmoor has no date, prob May.', ['2023-05? event']],
    [
      'The survey went live on 28 November and shuts on 16 December.',
      ['2022-11-28 opens', '2022-12-16 deadline'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
