import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALT_MOST, altOf } from '../../../src/core/pictures/alt.ts';
import { rowsOf } from '../../../src/core/pictures/rows.ts';
import { arbitraryDrawing } from '../../pictures/arbitrary-drawing.ts';
import { chartOf, ORDINARY, SAMPLES } from '../../pictures/sample-drawings.ts';

describe('the words for a picture', () => {
  it.each(ORDINARY)('of type $type name everything that its table holds', (drawing) => {
    const alt = altOf(drawing);
    for (const cell of rowsOf(drawing).rows.flat()) expect(alt).toContain(cell.replaceAll('; ', ', '));
  });

  it('say where a line went, and its highest and lowest', () => {
    expect(altOf(chartOf([415, 432, 385], 'Choir'))).toBe(
      'Choir, in members: down from 415 (Tuesday 19 March 2019) to 385 (Friday 19 July 2019). 3 figures. ' +
        'Highest 432 (Sunday 19 May 2019), lowest 385 (Friday 19 July 2019). ' +
        'In order: 415 (Tuesday 19 March 2019); 432 (Sunday 19 May 2019); 385 (Friday 19 July 2019).',
    );
  });

  it('say one figure, none, and no change as such', () => {
    expect(altOf(chartOf([7], 'Choir'))).toBe('Choir, in members: one figure, 7 (Tuesday 19 March 2019).');
    expect(altOf(chartOf([], 'Choir'))).toBe('Choir, in members: no figures.');
    expect(altOf(chartOf([7, 7], 'Choir'))).toContain('the same at both ends');
  });

  it('say what is next, and an empty month', () => {
    const alt = altOf(ORDINARY.find(({ type }) => type === 'timeline') ?? chartOf([]));
    expect(alt).toContain(
      '6 steps, 2 done. Next: Branches choose whom they support, Monday 19 June to Friday 14 July 2023.',
    );
    expect(altOf({ type: 'month', title: 'Diary', month: '2021-02', items: [] })).toBe(
      'Diary, February 2021: no dates.',
    );
  });

  it('keep the hedge of a figure', () => {
    const chart = chartOf([7, 9]);
    const points = chart.points.map((point) => ({ ...point, hedge: 'almost' as const }));
    expect(altOf({ ...chart, points })).toContain('from almost 7');
  });

  it('give the finding, the count and where the rest is, when all is too long', () => {
    const alt = altOf(chartOf(Array.from({ length: 60 }, (_, at) => 1_000 + at)));
    expect(alt).toContain('up from 1,000 (Tuesday 19 March 2019) to 1,059');
    expect(alt).toContain('60 figures.');
    expect(alt.endsWith('All of them stand in the reply.')).toBe(true);
  });

  it.each(SAMPLES)('%s: fit into what Discord takes', (_, drawing) => {
    expect(altOf(drawing).length).toBeLessThanOrEqual(ALT_MOST);
  });

  it('fit whatever is drawn', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        const alt = altOf(drawing);
        expect(alt.length).toBeGreaterThan(5);
        expect(alt.length).toBeLessThanOrEqual(ALT_MOST);
      }),
    );
  });
});
