import { describe, expect, it } from 'vitest';
import { isFirstTime, isLasting } from '../../../src/core/chat/first-time.ts';
import type { Prepared } from '../../../src/core/chat/router.ts';

const NOW = new Date('2026-04-21T10:00:00Z');

describe('what a person did', () => {
  it('is done the first time that any of its ids is seen, even when two of them are the same', async () => {
    const known = new Set<string>();
    const seen = {
      isNew: async (_group: string, id: string) => {
        const isNew = !known.has(id);
        known.add(id);
        return isNew;
      },
    };
    expect(await isFirstTime(seen, 'home', ['trigger', 'trigger', 'envelope'], NOW)).toBe(true);
    expect(await isFirstTime(seen, 'home', ['another', 'envelope'], NOW)).toBe(false);
    expect(await isFirstTime(seen, 'home', ['another'], NOW)).toBe(false);
  });

  it('lasts when it changes something or is shown to others', () => {
    const made = (root: 'nec' | 'nec-admin', live: boolean, shared: boolean): Prepared =>
      ({ command: { root, live }, shared }) as unknown as Prepared;
    expect(isLasting(made('nec-admin', true, false))).toBe(true);
    expect(isLasting(made('nec', true, false))).toBe(true);
    expect(isLasting(made('nec', false, true))).toBe(true);
    expect(isLasting(made('nec', false, false))).toBe(false);
  });
});
