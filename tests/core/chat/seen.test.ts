import { describe, expect, it } from 'vitest';
import { createSeen } from '../../../src/core/chat/seen.ts';

describe('what came before', () => {
  it('is known by any of its ids for fifteen minutes', () => {
    let now = 0;
    const isNew = createSeen(() => now);
    expect(isNew(['trigger', 'envelope'])).toBe(true);
    expect(isNew(['trigger', 'another envelope'])).toBe(false);
    expect(isNew(['another envelope'])).toBe(false);
    now = 15 * 60_000 + 1;
    expect(isNew(['trigger'])).toBe(true);
  });

  it('is forgotten, the oldest first, past 5,000', () => {
    const isNew = createSeen(() => 0);
    for (let number = 0; number < 6_000; number += 1) isNew([`id-${number}`]);
    expect(isNew(['id-5999'])).toBe(false);
    expect(isNew(['id-0'])).toBe(true);
  });
});
