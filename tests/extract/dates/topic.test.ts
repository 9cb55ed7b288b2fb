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
