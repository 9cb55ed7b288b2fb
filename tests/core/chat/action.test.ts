import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_LIMIT, parseAction, readOutdated, toAction } from '../../../src/core/chat/action.ts';

const DATES = { root: 'nec', path: ['dates'] } as const;
const BELL = { root: 'nec-admin', path: ['bell', 'on'] } as const;

describe('what a button carries', () => {
  it('can be read by a person', () => {
    expect(toAction(DATES, { topic: 'npf' }, 2)).toBe('1 nec dates?topic=npf&page=2');
    expect(toAction(BELL, {})).toBe('1 nec-admin bell on');
  });

  it('comes back as it went, whatever the values', () => {
    const values = fc.dictionary(
      fc.constantFrom('topic', 'words', 'as-of', 'about'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 99 }), fc.boolean(), (given, page, share) => {
        const plain = { ...given };
        const action = toAction(BELL, plain, page, share);
        if (action === null) return;
        expect(action.length).toBeLessThanOrEqual(ACTION_LIMIT);
        expect(parseAction(action)).toEqual({ line: 'nec-admin bell on', values: plain, page, share });
      }),
    );
  });

  it('is left out when it does not fit what Discord takes', () => {
    expect(toAction(DATES, { words: 'x'.repeat(100) })).toBeNull();
    const longest = toAction(DATES, { words: 'x'.repeat(82) });
    expect(longest).toHaveLength(ACTION_LIMIT);
  });

  it.each(['', '0 nec dates', '2 nec dates?topic=npf', 'nec dates', 'something else'])(
    'is not understood when it is of another version: “%s”',
    (action) => {
      expect(parseAction(action)).toBeNull();
    },
  );

  it.each(['1 nec dates?page=-4', '1 nec dates?page=x', '1 nec dates?page='])(
    'names the first page when its page makes no sense: %s',
    (action) => {
      expect(parseAction(action)).toMatchObject({ line: 'nec dates', page: 1, values: {} });
    },
  );

  it('can ask for an answer that the whole channel sees', () => {
    expect(toAction(DATES, { topic: 'npf' }, 2, true)).toBe('1 nec dates?topic=npf&page=2&share=yes');
    expect(parseAction('1 nec dates?share=no')).toMatchObject({ share: false, values: {} });
  });

  it('can still be read for what it asked when it is of another version', () => {
    expect(readOutdated('12 nec dates?topic=npf')).toMatchObject({
      line: 'nec dates',
      values: { topic: 'npf' },
    });
    expect(readOutdated('something else')).toMatchObject({ line: 'something else', values: {} });
  });
});
