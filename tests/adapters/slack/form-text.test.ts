import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTextParts, toTextParts } from '../../../src/adapters/slack/form-text.ts';

const MOST = 3_000;

describe('a long text in the boxes of a form', () => {
  it('is the same when it comes back, if it is made of paragraphs that fit', () => {
    const paragraph = fc.lorem({ maxCount: 300 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        const text = paragraphs.join('\n');
        const parts = toTextParts(text, 100);
        expect(parts.every(({ length }) => length <= MOST)).toBe(true);
        expect(joinTextParts(parts)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the words of a paragraph that is longer than a box', () => {
    const text = 'word '.repeat(1_500).trim();
    const joined = joinTextParts(toTextParts(text, 8));
    expect(joined.split(/\s/u)).toEqual(text.split(' '));
  });

  it('is refused rather than cut when it does not fit', () => {
    expect(() => toTextParts('word '.repeat(6_000), 8)).toThrow(RangeError);
    expect(() => toTextParts('a'.repeat(3_001), 8)).toThrow(RangeError);
  });

  it('has no room for boxes left empty', () => {
    expect(joinTextParts(['One.', '', ' ', 'Two.'])).toBe('One.\nTwo.');
    expect(toTextParts('', 8)).toEqual([]);
  });
});
