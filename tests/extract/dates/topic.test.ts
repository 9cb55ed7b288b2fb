import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('what a date is about', () => {
  it.each([
    ['The National Policy Forum will meet on 4 March.', 'npf'],
    ['Shortlisting of the candidate is on 4 March.', 'selection'],
    ['Annual conference opens on 24 September 2023.', 'conference'],
    ['The leadership election ends on 4 March.', 'internal-election'],
    ['The by-election is on 4 March.', 'public-election'],
    ['Responses are due on 4 March.', 'consultation'],
    ['The treasurers’ course is on 4 March.', 'training'],
    ['The budget is due on 4 March.', 'finance'],
    ['It comes to the March NEC.', 'nec'],
    ['The jumble sale is on 4 March.', 'other'],
  ])('%s → %s', (sentence, topic) => {
    expect(datesIn(sentence)[0]?.topic).toBe(topic);
  });
});

describe('forms of words that tell the topic', () => {
  it.each([
    ['The levy was deferred until March.', 'nec'],
    ['The budget comes back in March.', 'nec'],
    ['We sit again on 4 March.', 'nec'],
    ['The levy paper returns to the executive on 4 March.', 'nec'],
    ['Next meetings: 4 March and 6 May, both in the training room.', 'nec'],
    ['The budget will be set on 4 March.', 'finance'],
    ['Trainees come back from their course on 4 March.', 'training'],
    ['The youth committee met for the first time on 4 March.', 'nec'],
    ['The audit committee has not met since 4 March.', 'nec'],
    ['The press committee met on 4 March.', 'nec'],
    ['Motions must be with the CAC by 4 March.', 'conference'],
    ['Late motions go to the CAC on 4 March.', 'conference'],
    ['An appeal is heard by the CAC on 4 March.', 'conference'],
    ['The CAC ballot ends on 4 March.', 'internal-election'],
    ['CAC nominations end on 4 March.', 'internal-election'],
    ['Boundary maps come out on 4 March.', 'consultation'],
    ['The revised proposals are out on 4 March.', 'consultation'],
    ['New boundaries are drawn on 4 March.', 'consultation'],
    ['Our marriage proposals supper is on 4 March.', 'other'],
    ['The parish bounds are walked on 4 March.', 'other'],
    ['The first action weekend is on 4 March.', 'public-election'],
    ['An action day is held on 4 March.', 'public-election'],
    ['Two action days follow on 4 March.', 'public-election'],
    ['The day of action is on 4 March.', 'other'],
    ['The weekend away is on 4 March.', 'other'],
  ])('%s → %s', (sentence, topic) => {
    expect(datesIn(sentence)[0]?.topic).toBe(topic);
  });
});
