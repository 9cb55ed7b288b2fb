import { describe, expect, it } from 'vitest';
import { createTold, wordsOf } from '../../../commands/parts/told-words.ts';

const GLOSSARY = {
  source: 'Our own words.',
  read: '2026-01-01',
  terms: [
    { term: 'HWP', name: 'Harbour Works Panel', means: 'It looks after the harbour.', also: ['works panel'] },
  ],
};
const tells = (asked: string, text: string): boolean | undefined =>
  createTold(asked, GLOSSARY)?.(wordsOf(text));

describe('a text tells of what was asked', () => {
  it.each([
    ['vice chair', 'Vice-Chair of the board'],
    ['chairs', 'chair of the Harbour Works Panel'],
    ['HWP chair', 'chair of the Harbour Works Panel'],
    ['gen sec', 'General Secretary'],
    ['who is the treasurer?', 'the party’s treasurer'],
    ['women’s officer', 'Women’s Officer'],
    ['Orme, Tom', 'Tom Orme'],
    ['the', 'the end'],
  ])('%s: %s', (asked, text) => {
    expect(tells(asked, text)).toBe(true);
  });

  it.each([
    ['vice chair', 'chair of the board'],
    ['it', 'item three'],
    ['HWP chair', 'chair of the works'],
    ['secretary', 'General Sec'],
    ['tom', 'a bottom line'],
  ])('not %s: %s', (asked, text) => {
    expect(tells(asked, text)).toBe(false);
  });

  it('cannot be said of a question without a word', () => {
    expect(createTold('?!', GLOSSARY)).toBeNull();
  });
});
