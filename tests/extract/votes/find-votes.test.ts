import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

const votes = (text: string) =>
  factsIn(text).votes.map((vote) => [vote.for, vote.against, vote.abstain, vote.outcome]);

describe('votes', () => {
  it.each([
    ['The motion was defeated with 6 votes for, 21 against and 2 abstentions.', [[6, 21, 2, 'lost']]],
    ['The paper was passed with 20 votes for, 2 against and 5 abstentions.', [[20, 2, 5, 'carried']]],
    ['The plan was agreed by 16 votes to 11.', [[16, 11, null, 'carried']]],
    ['The plan was turned down by 14 votes to 5.', [[5, 14, null, 'lost']]],
    ['A third way was lost 15-17.', [[15, 17, null, 'lost']]],
    ['It was carried 12-7-3.', [[12, 7, 3, 'carried']]],
    ['Carried narrowly, 19 to 16', [[19, 16, null, 'carried']]],
    ['It rejected (13-6, three not voting) a pause.', [[6, 13, 3, 'lost']]],
    ['They rejected a longer contest, on a vote of 5 to 18 with two abstaining.', [[5, 18, 2, 'lost']]],
    ['We voted 15 to 13, with three abstentions, to try it.', [[15, 13, 3, 'carried']]],
    ['An amendment from the branch was defeated overwhelmingly.', [[null, null, null, 'lost']]],
    ['The vote was tied 14-14 and so the motion was lost.', [[14, 14, null, 'lost']]],
  ])('%s', (text, expected) => {
    expect(votes(text)).toEqual(expected);
  });

  it.each([
    'The committee will grow from 11 to 25 members.',
    'The score was 22-15 at the end.',
    'If the motion is passed by 20 to 3, it goes to conference.',
    'We lost 2 councils and carried leaflets to 40 streets.',
    'A 35%-30% lead was lost on 3-4 May.',
    'Ages 16 to 27 can vote.',
  ])('finds none in: %s', (text) => {
    expect(votes(text)).toEqual([]);
  });

  it('names what was voted on', () => {
    expect(factsIn('A request to wait was refused by 26 votes to 9.').votes[0]?.subject).toBe(
      'A request to wait',
    );
  });
});
