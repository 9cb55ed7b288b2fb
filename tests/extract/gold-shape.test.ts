import { describe, expect, it } from 'vitest';
import { toGoldShape } from '../../src/extract/gold-shape.ts';
import { factsIn } from './read-lines.ts';

describe('gold shape', () => {
  it('holds the six lists, with the place of date words', () => {
    const text = 'We agreed that the fair is on 3 May 2023.';
    const shape = toGoldShape(factsIn(text), { id: 'fair', meeting: { date: '2022-11-29' } });
    expect(Object.keys(shape)).toEqual([
      'id',
      'meeting',
      'dates',
      'figures',
      'votes',
      'decisions',
      'asks',
      'promises',
    ]);
    expect(shape).toMatchObject({
      id: 'fair',
      dates: [{ quote: text, words: '3 May 2023', start: 30, edtf: '2023-05-03', ahead: true }],
      decisions: [{ verb: 'agreed', quote: text }],
    });
  });

  it('survives JSON', () => {
    const shape = toGoldShape(factsIn('It was carried 12-7-3.'), {
      id: 'x',
      meeting: { date: '2022-11-29' },
    });
    expect(JSON.parse(JSON.stringify(shape))).toEqual(shape);
  });
});
