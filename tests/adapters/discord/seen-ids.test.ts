import { describe, expect, it } from 'vitest';
import { createSeenIds } from '../../../src/adapters/discord/seen-ids.ts';

const MINUTE_MS = 60_000;

describe('interactions seen before', () => {
  it('are known for 15 minutes', () => {
    let now = 0;
    const seen = createSeenIds(() => now);
    expect(seen.isNew('a')).toBe(true);
    now = 14 * MINUTE_MS;
    expect(seen.isNew('a')).toBe(false);
    now = 16 * MINUTE_MS;
    expect(seen.isNew('a')).toBe(true);
  });

  it('are forgotten, the oldest first, when there are very many', () => {
    const seen = createSeenIds(() => 0);
    for (let id = 0; id <= 10_000; id += 1) seen.isNew(String(id));
    expect(seen.isNew('10000')).toBe(false);
    expect(seen.isNew('9999')).toBe(false);
    expect(seen.isNew('0')).toBe(true);
  });
});
