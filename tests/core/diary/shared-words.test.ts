import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../src/core/diary/shared-words.ts';

describe('the words that two texts share', () => {
  it.each([
    ['nominations close', 'nominations close at noon', 1],
    ['Nominations open', 'nominations close', 0.5],
    ['the meeting', 'the meeting', 0],
    ['', 'anything', 0],
  ])('%s / %s: %d', (a, b, share) => {
    expect(sharedWords(a, b)).toBe(share);
    expect(sharedWords(b, a)).toBe(share);
  });
});
