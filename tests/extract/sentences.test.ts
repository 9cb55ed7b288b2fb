import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/extract/sentences.ts';
import { toLineBlocks } from './shared-reports.ts';

const split = (text: string): string[] => findSentences(toLineBlocks(text)).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['We met Cllr. Hill at St. Olave’s. It rained.', ['We met Cllr. Hill at St. Olave’s.', 'It rained.']],
    ['The seats are filled. 80 more follow.', ['The seats are filled.', '80 more follow.']],
    ['It ends on Fri. 13 May. Come early.', ['It ends on Fri. 13 May.', 'Come early.']],
    ['A. N. Other of No. 10 spoke.', ['A. N. Other of No. 10 spoke.']],
    ['It gained £1.2m. £3m is left.', ['It gained £1.2m.', '£3m is left.']],
    ['If you can (it is fun!) tell Ann. It rained.', ['If you can (it is fun!) tell Ann.', 'It rained.']],
    ['It is fun (so they say!) It rained.', ['It is fun (so they say!)', 'It rained.']],
    ['Lost in 2011. Won in 2012.', ['Lost in 2011.', 'Won in 2012.']],
    ['Ask the <!channel> of the panel! It knows.', ['Ask the <!channel> of the panel!', 'It knows.']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['•   A list entry', 'A list entry'],
    ['1.    A list entry', 'A list entry'],
    ['.     A list entry', 'A list entry'],
    ['o   A list entry', 'A list entry'],
    ['– A list entry', 'A list entry'],
  ])('leaves out the list mark of %s', (text, entry) => {
    expect(split(text)).toEqual([entry]);
  });

  it('never crosses a block and keeps the offsets', () => {
    const text = 'First line\n\n  Second line. Third.\n';
    const sentences = findSentences(toLineBlocks(text));
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'First line',
      'Second line.',
      'Third.',
    ]);
    expect(sentences.map(({ block }) => block)).toEqual([0, 1, 1]);
  });

  it('cuts a sentence of more than 2,000 characters at a space', () => {
    const text = 'word '.repeat(1_000).trim();
    const sentences = findSentences(toLineBlocks(text));
    expect(sentences.every((sentence) => sentence.text.length <= 2_000)).toBe(true);
    expect(sentences.map((sentence) => sentence.text).join(' ')).toBe(text);
  });
});
