import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

const given = {
  meetingDate: '2022-11-29',
  published: null,
  events: [
    { name: 'Annual Conference', first: '2023-10-08', last: '2023-10-11' },
    { name: 'polling day', first: '2023-05-04', last: '2023-05-04' },
    { name: 'polling day', first: '2022-05-05', last: '2022-05-05' },
  ],
};

describe('days counted from events that officers have entered', () => {
  it.each([
    ['Women meet on the Saturday of Annual Conference.', ['2023-10-07 event']],
    ['Women meet on the Monday of conference.', ['2023-10-09 event']],
    ['Women meet on the eve of conference.', ['2023-10-07 event']],
    ['Forms go in three weeks before polling day.', ['2023-04-13 event']],
    ['The group meets two days after polling day.', ['2023-05-06 event']],
    ['Women meet on the Saturday of Annual Conference 2024.', ['2024 event']],
    ['The Saturday of the fair was wet.', []],
    ['Three weeks before the fair it rained.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text, given)).toEqual(facts);
  });
});
