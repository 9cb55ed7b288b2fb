import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

describe('what is no figure', () => {
  it.each([
    'There are three reasons and 12 weeks left.',
    'Rule 4.1.2, Clause IV and sections 3 and 4 were read.',
    'The 2017 paper was agreed in Room 7 at 39 Rochester Row.',
    'Call 0345 092 2299 or 020 7783 1000 before 5pm on the 12th.',
    'The 1922 Committee, Channel 4 and the A14 came up.',
    '2. The minutes were read.',
    'Appendix B.3 and rule C.4 stand.',
    'Sat 11 March, 10.30 for 11.',
    'It was agreed by 16 votes to 11.',
    'The following passed by 19 votes to none, with 4 abstaining.',
    'The show is open 10 till 4 in the second half of May.',
    'One of the three is for under 27s.',
    'The first three came late, 18 months after the last.',
    'Motion 7, amendment 3 and card vote 2 were read.',
    'The 157 group met at 7.30 members’ time.',
    'Dial 020 and ask for extension 45, then code 882.',
    'Jo Bly, 84, was thanked.',
    'With two abstentions and 3 abs it was settled.',
    'They voted by 240 to 95 on it.',
    'He beat her by 160 votes to 95.',
    'She ran the last 18 miles of it.',
    'Hull beat Leeds 3-1.',
  ])('no figure in: %s', (text) => {
    expect(factsIn(text).figures.map(({ words }) => words)).toEqual([]);
  });

  it.each([
    ['About 30-40 people stayed.', ['30', '40']],
    ['Pages 30-40 were read, and Hull won 3-1.', []],
    ['The clock struck at 7.30 members left.', []],
    ['There were 555 votes cast.', ['555']],
    ['Votes at 16 and lifts came up.', []],
    ['We sat from 1800 hours.', []],
    ['Two in five of us are over 60.', ['Two in five']],
    ['She is 19 and sits for Leeds.', []],
    ['The coach left at 7 and 40 of us were on it.', ['40']],
    ['It is page 3 of 12.', []],
    ['All of the Newtown Five came.', []],
    ['With votes at 16 on the way we cheered.', []],
  ])('%s has %j', (text, words) => {
    expect(factsIn(text).figures.map((figure) => figure.words)).toEqual(words);
  });
});
