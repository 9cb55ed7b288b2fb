import { describe, expect, it } from 'vitest';
import { findByRef, toShortRef } from '../../../src/core/reports/short-ref.ts';

const ALL = ['2026-11-10-crane', '2026-11-10-varga', 'hand-agm-2027-03-05'].map((id) => ({ id }));

describe('a short name for an id', () => {
  it('finds what it was made of, as the whole id does', () => {
    for (const one of ALL) {
      expect(toShortRef(one.id)).toMatch(/^~[0-9a-z]{1,7}$/u);
      expect(findByRef(ALL, toShortRef(one.id))).toBe(one);
      expect(findByRef(ALL, one.id)).toBe(one);
    }
  });

  it('finds nothing for what it is not, and nothing where it would mean two', () => {
    for (const ref of ['', '~', '~zzzzzzz', 'crane', '~2026-11-10-crane', '__proto__'])
      expect(findByRef(ALL, ref)).toBeNull();
    const [first] = ALL;
    if (first === undefined) throw new Error('There is nothing to find.');
    expect(findByRef([first, { ...first }], toShortRef(first.id))).toBeNull();
  });

  it('differs for the ids of ten thousand reports', () => {
    const refs = Array.from({ length: 10_000 }, (_, at) => toShortRef(`2026-11-10-reporter-${at}`));
    expect(new Set(refs).size).toBe(refs.length);
  });
});
