import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEditText } from '../../../src/adapters/slack/edit-text.ts';
import { toEscaped } from '../../../src/adapters/slack/escape.ts';

const LINE = 'Ballots close on Friday 12 May 2023 &amp; not later.\n';

describe('the text of a message that is changed', () => {
  it('stands as it is while Slack takes it', () => {
    expect(toEditText(LINE.repeat(70))).toBe(LINE.repeat(70));
  });

  it('ends with a whole line where it is too long, and says that there is more', () => {
    const text = toEditText(LINE.repeat(200));
    expect(text.length).toBeLessThanOrEqual(4_000);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe('… The rest stands in the message itself.');
    expect(new Set(lines.slice(0, -1))).toEqual(new Set([LINE.trimEnd()]));
  });

  it('never ends within a word or an escaped sign, whatever it says', () => {
    const words = fc.array(fc.string({ maxLength: 30 }), { minLength: 300, maxLength: 600 });
    fc.assert(
      fc.property(words, (said) => {
        const text = toEditText(toEscaped(said.join(' ')));
        expect(text.length).toBeLessThanOrEqual(4_000);
        expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/u);
      }),
      { numRuns: 30 },
    );
  });
});
