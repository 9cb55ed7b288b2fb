import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

describe('what is promised, beside who promises', () => {
  it.each([
    ['The chair will report back in May.', 'The chair', 'report back'],
    ['Staff agreed to bring a plan to the board by 4 March.', 'Staff', 'bring a plan to the board'],
    ['The panel shall publish its list.', 'The panel', 'publish its list'],
    [
      'The size of the panel would be reviewed in May.',
      'the party',
      'The size of the panel would be reviewed in May',
    ],
    ['Details to follow.', 'the party', 'Details to follow'],
    ['The agents will report in April, May and June.', 'The agents', 'report in April, May and June'],
    [
      'The chair will report on the work that the agents will do.',
      'The chair',
      'The chair will report on the work that the agents will do',
    ],
  ])('%s', (text, who, what) => {
    expect(factsIn(text).promises[0]).toMatchObject({ who, what });
  });
});
