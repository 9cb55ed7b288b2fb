import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('labels of rows', () => {
  it.each([
    ['Nominations (leader) close noon\t5 May 2023', 'Nominations (leader) close'],
    ['12 January – same, emergency votes', 'emergency votes'],
    ['5 May 2023 – ballot opens (see the notes that came with the card)', 'ballot opens'],
    ['Local parties, and youth: deferred until the May away day (5 May 2023)', 'May away day'],
    ['Publication of names: By 4 p.m. on Thursday 4 May 2023', 'Publication of names'],
  ])('%s', (text, what) => {
    expect(datesIn(text).at(-1)?.what).toBe(what);
  });
});

describe('a sentence with many dates', () => {
  it('has a phrase for each, in a time that grows no faster than the text', () => {
    const days = Array.from({ length: 28 }, (_, n) => `${n + 1} May 2023`).join(' and then ');
    const whats = datesIn(`The choir sings on ${days}.`).map(({ what }) => what);
    expect(new Set(whats).size).toBeLessThanOrEqual(2);
    expect(whats[0]).toBe('choir sings');
  });
});
