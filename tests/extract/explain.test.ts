import { describe, expect, it } from 'vitest';
import { explain } from '../../src/extract/explain.ts';

const GIVEN = { meetingDate: '2022-11-29', published: null };
const explained = (text: string): string => explain(text, GIVEN).join('\n');

describe('explain', () => {
  it('names the form of a date, what was set aside for it, and why the year is what it is', () => {
    const lines = explained('Motions close on 3 May.');
    expect(lines).toMatch(/date +“3 May” → 2023-05-03/u);
    expect(lines).toMatch(/form: day and month/u);
    expect(lines).toMatch(/year: .*29 November 2022.* \(inferred\)/u);
    expect(lines).toMatch(/“May” read by the form “month”: set aside, a longer form covers it/u);
  });

  it.each([
    [
      'We have 400,000 members.',
      'figure   “400,000” → 400000 people (members; measure membership)',
      'plain number; the noun after it',
    ],
    ['Some £20m came in, up from nothing.', 'about that much', 'money; its own sign'],
    ['It was carried 12-7-3.', 'carried, 12 for, 7 against, 3 abstaining', 'three numbers'],
    ['The motion was lost heavily.', 'lost, – for, – against', 'only the outcome'],
    ['We agreed the budget.', 'decision agreed: the budget', 'the body agrees'],
    ['CLPs can nominate.', 'asks clps, no time said', 'somebody can, may or must'],
    ['The board will report in May.', 'by The board, by 2023-05', 'somebody will'],
    ['Nora Vane was elected chair.', 'person   elected: Nora Vane, chair', 'somebody was put in the role'],
  ])('%s', (text, told, rule) => {
    expect(explained(text)).toContain(told);
    expect(explained(text)).toContain(`rule: ${rule}`);
  });

  it.each(['', 'It rained.'])('says that no rule fired: %j', (text) => {
    expect(explain(text, GIVEN)).toEqual(['No rule fired: the sentence holds no fact.']);
  });
});
