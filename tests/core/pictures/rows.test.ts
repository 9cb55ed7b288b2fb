import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/pictures/rows.ts';
import { arbitraryDrawing } from '../../pictures/arbitrary-drawing.ts';
import { chartOf } from '../../pictures/sample-drawings.ts';

describe('the table of a picture', () => {
  it('holds the figures by day, with their hedges, under their unit', () => {
    const chart = chartOf([415, 432]);
    const points = chart.points.map((point, at) =>
      at === 0 ? { ...point, hedge: 'about' as const } : point,
    );
    expect(rowsOf({ ...chart, points: points.toReversed() })).toEqual({
      columns: ['When', 'Members'],
      rows: [
        ['Tuesday 19 March 2019', 'about 415'],
        ['Sunday 19 May 2019', '432'],
      ],
    });
  });

  it('holds what lies in a month even in part, and nothing else', () => {
    const item = (first: string, last: string, label: string) => ({
      first,
      last,
      label,
      kind: 'event' as const,
    });
    const items = [
      item('2023-08-01', '2023-08-01', 'after'),
      item('2023-07-31', '2023-08-02', 'over the end'),
      item('2023-06-01', '2023-09-01', 'throughout'),
      item('2023-06-30', '2023-06-30', 'before'),
      item('2023-07-01', '2023-07-01', 'first day'),
    ];
    expect(rowsOf({ type: 'month', title: 'July', month: '2023-07', items }).rows).toEqual([
      ['Thursday 1 June to Friday 1 September 2023', 'throughout', 'event'],
      ['Saturday 1 July 2023', 'first day', 'event'],
      ['Monday 31 July to Wednesday 2 August 2023', 'over the end', 'event'],
    ]);
  });

  it('holds steps with their state, and tiles with their notes', () => {
    const step = {
      label: 'Vote',
      when: 'in May 2023',
      first: '2023-05-01',
      last: '2023-05-31',
      kind: 'window',
      state: 'ahead',
    } as const;
    expect(rowsOf({ type: 'timeline', title: 'x', steps: [step] }).rows).toEqual([
      ['in May 2023', 'Vote', 'period', 'ahead'],
    ]);
    const tile = { value: '7', label: 'boats', notes: ['about', 'up'] };
    expect(rowsOf({ type: 'tiles', title: 'x', tiles: [tile] }).rows).toEqual([['boats', '7', 'about; up']]);
  });

  it('has a text for every column, and whole texts', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        const { columns, rows } = rowsOf(drawing);
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        if (drawing.type === 'tiles')
          expect(rows.map(([label]) => label)).toEqual(drawing.tiles.map(({ label }) => label));
      }),
    );
  });
});
