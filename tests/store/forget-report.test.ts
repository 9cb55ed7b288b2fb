import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySchema, type Revision } from '../../src/core/diary/entry.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createDateItems } from '../../src/store/date-items.ts';
import { type ItemOf, withoutReports } from '../../src/store/forget-report.ts';
import { changedByOfficer, entryToldBy, toldReport } from './told-report.ts';

const exact = toldReport('exact', '2024-05-10', { time: '17:00' });
const loose = toldReport('loose', '2024-05');
const other = toldReport('other', '2024-06-21');

function itemsOf(...reports: readonly Report[]): ItemOf {
  return createDateItems(reports, () => null).bundledItem;
}

const saying = (revisions: readonly Revision[]): string[] =>
  revisions.map(({ what, edtf, time, status }) => [what, edtf, time ?? 'no hour', status].join(', '));

describe('an entry without a report', () => {
  const items = itemsOf(exact, loose, other);

  it('has no more exact date than those who are left give it', () => {
    const { revisions } = entryToldBy(loose, exact);
    expect(saying(revisions).at(-1)).toBe('loosewords close, 2024-05-10, 17:00, stands');
    expect(saying(withoutReports(revisions, new Set(['exact']), items))).toEqual([
      'loosewords close, 2024-05, no hour, stands',
    ]);
    const both = entryToldBy(exact, loose).revisions;
    expect(saying(withoutReports(both, new Set(['exact']), items))).toEqual([
      'loosewords close, 2024-05, no hour, stands',
    ]);
  });

  it('stays one entry, in the words of the first who is left', () => {
    const { revisions } = entryToldBy(exact, loose, toldReport('third', '2024-05-10'));
    const left = withoutReports(
      revisions,
      new Set(['exact']),
      itemsOf(loose, toldReport('third', '2024-05-10')),
    );
    expect(saying(left)).toEqual([
      'loosewords close, 2024-05, no hour, stands',
      'loosewords close, 2024-05-10, no hour, stands',
    ]);
    expect(left.map(({ reason }) => reason.split(' in ')[0])).toEqual(['first told', 'also told']);
  });

  it('keeps a move that another report told', () => {
    const { revisions } = entryToldBy(exact, other);
    const moved = revisions.map((each, at) =>
      at === 0 ? each : { ...each, edtf: '2024-06-21', time: null },
    );
    expect(saying(withoutReports(moved, new Set(['exact']), items))).toEqual([
      'otherwords close, 2024-06-21, no hour, stands',
    ]);
  });

  it('keeps what officers decided, in other words where theirs were those of the report', () => {
    const called = (what: string) =>
      changedByOfficer(entryToldBy(exact), { what, status: 'cancelled', edtf: '2024-05-17' }).revisions;
    const left = (what: string) => saying(withoutReports(called(what), new Set(['exact']), items));
    expect(left('exactwords close')).toEqual([
      'A date from a report that was removed, 2024-05-17, 17:00, cancelled',
    ]);
    expect(left('Nominations end')).toEqual(['Nominations end, 2024-05-17, 17:00, cancelled']);
  });

  it('has other words too where the item of a report that is left is held no more', () => {
    const { revisions } = entryToldBy(exact, loose);
    expect(saying(withoutReports(revisions, new Set(['exact']), itemsOf()))).toEqual([
      'A date from a report that was removed, 2024-05-10, 17:00, stands',
    ]);
  });

  it('is the very same list when the report does not tell of it', () => {
    const { revisions } = entryToldBy(exact, loose);
    expect(withoutReports(revisions, new Set(['other']), items)).toBe(revisions);
  });

  it('of any reports in any order holds no word of those removed, and every date is one that its source gives', () => {
    const reports = ['a', 'b', 'c', 'd'].map((id, at) =>
      toldReport(id, at % 2 === 0 ? '2024-05-10' : '2024-05'),
    );
    const told = fc.shuffledSubarray(reports, { minLength: 1 });
    fc.assert(
      fc.property(told, fc.subarray(reports), fc.boolean(), ([first, ...others], gone, byOfficer) => {
        if (first === undefined) return;
        const entry = entryToldBy(first, ...others);
        const { id, revisions } = byOfficer ? changedByOfficer(entry) : entry;
        const left = withoutReports(revisions, new Set(gone.map((report) => report.id)), itemsOf(...reports));
        const text = JSON.stringify(left);
        expect(gone.filter((report) => text.includes(`${report.id}words`))).toEqual([]);
        expect(left.length === 0 || entrySchema.safeParse({ id, revisions: left }).success).toBe(true);
        const [stays, ...more] = [first, ...others].filter((report) => !gone.includes(report));
        const anew = stays === undefined ? [] : entryToldBy(stays, ...more).revisions;
        expect(left.filter(({ by }) => by === 'report')).toEqual(anew);
      }),
    );
  });
});
