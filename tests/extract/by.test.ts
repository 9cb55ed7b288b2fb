import { describe, expect, it } from 'vitest';
import { byOf } from '../../src/extract/by.ts';
import type { FoundDate, Sentence } from '../../src/extract/types.ts';
import { datesIn } from './read-lines.ts';

const LIMITS: ReadonlySet<string> = new Set(['deadline', 'window']);
const sentenceOf = (text: string): Sentence => ({ text, start: 0, end: text.length, block: 0 });
const dueOf = (text: string, dates: readonly FoundDate[] = datesIn(text)): string | null =>
  byOf(sentenceOf(text), dates, LIMITS, { isAsk: true });

describe('when an ask is due', () => {
  it.each([
    ['Branches should reply by 3 February.', '2023-02-03'],
    ['CLPs can nominate from 9 January to 3 February.', '2023-02-03'],
    ['CLPs get papers on 9 January and should return them by noon on 3 February.', '2023-02-03'],
    ['Members should come to the rally on 4 February 2023.', '2023-02-04'],
    ['CLPs can bring two people to the February forum.', null],
    ['Branches should reply.', null],
    ['Branches should have replied by 3 February 2019.', null],
  ])('%s', (text, by) => {
    expect(dueOf(text)).toBe(by);
  });

  it('looks at no date of another sentence', () => {
    const dates = datesIn('Please reply. The ballot closes on 3 February.');
    expect(dates).toHaveLength(1);
    expect(dueOf('Please reply.', dates)).toBeNull();
  });
});

describe('when a promise is due', () => {
  it('is the first time after the words that promise', () => {
    const text = 'The paper of 9 January 2023 will come back by 3 February and again by 3 March.';
    const by = byOf(sentenceOf(text), datesIn(text), new Set(['deadline', 'event']), {
      from: text.indexOf('will'),
    });
    expect(by).toBe('2023-02-03');
  });
});
