import { describe, expect, it } from 'vitest';
import { seriesBlocks } from '../../../commands/parts/series.ts';
import { altOf } from '../../../src/core/pictures/alt.ts';
import type { Figure } from '../../../src/core/reports/fact.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { reportSaying } from '../../support/report-samples.ts';

const SAID = 'The party of lamp keepers has members.';

function reportOf(id: string, meetingDate: string, ...told: Partial<Figure>[]): Report {
  const figures = told.map(
    (one, at): Figure => ({
      id: `f${at}`,
      check: 'unchecked',
      evidence: { type: 'quote', report: id, quote: SAID, start: 0, end: SAID.length },
      words: 'many',
      value: 1_000,
      unit: 'people',
      label: 'lamp keepers in all',
      measure: 'membership',
      direction: 'none',
      hedge: null,
      ...one,
    }),
  );
  return { ...reportSaying(id, [SAID], { facts: { figures } }), meetingDate };
}

const spring = reportOf('spring', '2024-03-12', { value: 1_200 });
const summer = reportOf('summer', '2024-07-16', { value: 1_350 });

describe('one measure over time', () => {
  it('is a line of the figures of each meeting, oldest first, and a table of the same with their source', () => {
    const [image, table, ...rest] = seriesBlocks('membership', [summer, spring]);
    if (image?.type !== 'image' || table?.type !== 'table') throw new Error('A picture and a table.');
    expect(altOf(image.drawing)).toBe(
      'Membership over time, in people: up from 1,200 people (March 2024) to 1,350 people (July 2024). 2 figures.',
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Tuesday 12 March 2024', '1,200 people', 'lamp keepers in all'],
      ['Tuesday 16 July 2024', '1,350 people', 'lamp keepers in all'],
    ]);
    expect(table.rows.every(({ citation }) => citation?.quote === SAID)).toBe(true);
    expect(rest).toEqual([]);
  });

  it.each<[string, Partial<Figure>]>([
    ['another unit', { unit: 'percent', value: 12 }],
    ['a rough figure', { hedge: 'about', value: 1_400 }],
    ['a rise', { direction: 'up', value: 50 }],
  ])('leaves out %s, and says so', (_what, unlike) => {
    const blocks = seriesBlocks('membership', [spring, summer, reportOf('autumn', '2024-09-17', unlike)]);
    expect(blocks[1]).toMatchObject({ type: 'table', rows: { length: 2 } });
    expect(blocks[2]).toMatchObject({
      text: expect.stringContaining('One figure is left out of the chart'),
    });
  });

  it('is no line where the only two figures are unlike', () => {
    const [block, ...rest] = seriesBlocks('membership', [
      spring,
      reportOf('autumn', '2024-09-17', { hedge: 'about', value: 1_400 }),
    ]);
    expect(block).toMatchObject({ text: expect.stringContaining('No chart is drawn') });
    expect(rest).toEqual([]);
  });

  it('is no line where each figure counts a time of its own', () => {
    const [block] = seriesBlocks('new-members', [
      reportOf('spring', '2024-03-12', { measure: 'new-members' }),
      reportOf('summer', '2024-07-16', { measure: 'new-members' }),
    ]);
    expect(block).toMatchObject({ text: expect.stringContaining('covers a different time') });
  });

  it('is nothing for one figure', () => {
    expect(seriesBlocks('membership', [spring])).toEqual([]);
  });
});
