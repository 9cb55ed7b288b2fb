import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/extract/parts.ts';

const tells = (text: string): boolean => /\b(?:may|must)\b/u.test(text);
const parts = (text: string): string[] =>
  partsOf({ text, start: 100, end: 100 + text.length, block: 0 }, tells).map((part) => part.text);

describe('parts of a sentence', () => {
  it.each([
    ['CLPs may write, and chairs must reply.', ['CLPs may write', 'chairs must reply.']],
    ['CLPs may write; chairs must reply', ['CLPs may write', 'chairs must reply']],
    ['Unions may come and must book.', ['Unions may come', 'must book.']],
  ])('%s is cut where both sides tell something', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each(['CLPs may write, and chairs were glad.', 'Chairs were glad, and CLPs may write.'])(
    '%s stays whole',
    (text) => {
      expect(parts(text)).toEqual([text]);
    },
  );

  it('leaves out what tells nothing', () => {
    expect(parts('Chairs were glad, and it rained.')).toEqual([]);
  });

  it('keeps the place of each part in the text', () => {
    const [, second] = partsOf(
      { text: 'CLPs may write; chairs must reply', start: 100, end: 133, block: 0 },
      tells,
    );
    expect(second).toMatchObject({ start: 116, end: 133 });
  });
});
