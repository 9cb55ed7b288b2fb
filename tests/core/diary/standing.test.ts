import { describe, expect, it } from 'vitest';
import type { Entry, Revision } from '../../../src/core/diary/entry.ts';
import { standingOf, standings } from '../../../src/core/diary/standing.ts';
import { sampleEntry } from '../../store/samples.ts';

function entryWith(...said: Partial<Revision>[]): Entry {
  const [usual] = sampleEntry('ballot').revisions;
  if (usual === undefined) throw new Error('The sample has a revision.');
  return { id: 'ballot', revisions: said.map((one) => ({ ...usual, ...one })) };
}

const moved = entryWith(
  { on: '2024-03-10', edtf: '2024-05-10', reason: 'first told' },
  {
    on: '2024-04-01',
    edtf: '2024-05-17',
    reason: 'moved by the committee',
    evidence: { type: 'officer', note: 'letter' },
  },
);

describe('an entry as it stood on a day', () => {
  it('is not known before anybody told of it', () => {
    expect(standingOf(moved, '2024-03-09')).toBeNull();
    expect(standings([moved], '2024-03-09')).toEqual([]);
  });

  it('has the date it had then, from the very day it was told', () => {
    expect(standingOf(moved, '2024-03-10')).toMatchObject({
      edtf: '2024-05-10',
      before: null,
      since: '2024-03-10',
    });
    expect(standingOf(moved, '2024-03-31')).toMatchObject({ edtf: '2024-05-10', reason: 'first told' });
  });

  it('says what the date was before it moved, and cites only who told the new one', () => {
    const now = standingOf(moved, '2024-04-01');
    expect(now).toMatchObject({ edtf: '2024-05-17', before: { edtf: '2024-05-10', time: '17:00' } });
    expect(now?.evidence).toEqual([{ type: 'officer', note: 'letter' }]);
  });

  it('cites everybody who said the same by then, and nobody who said it later', () => {
    const told = entryWith(
      { on: '2024-03-10', evidence: { type: 'officer', note: 'first' } },
      { on: '2024-03-20', evidence: { type: 'officer', note: 'second' } },
    );
    expect(standingOf(told, '2024-03-19')?.evidence).toHaveLength(1);
    expect(standingOf(told, '2024-03-20')?.evidence).toEqual([
      { type: 'officer', note: 'first' },
      { type: 'officer', note: 'second' },
    ]);
    expect(standingOf(told, '2024-03-20')?.before).toBeNull();
  });

  it('goes by the day that something became public, not by when it was saved', () => {
    const late = entryWith(
      { on: '2024-04-01', edtf: '2024-05-17' },
      { on: '2024-03-10', edtf: '2024-05-10' },
    );
    expect(standingOf(late, '2024-05-01')?.edtf).toBe('2024-05-17');
  });

  it('stays when cancelled, and says so', () => {
    const cancelled = entryWith({ on: '2024-03-10' }, { on: '2024-04-01', status: 'cancelled' });
    expect(standings([cancelled], '2024-03-31')[0]?.status).toBe('stands');
    expect(standings([cancelled], '2024-04-01')[0]?.status).toBe('cancelled');
  });
});

describe('a range that becomes one of its days', () => {
  const range = { on: '2024-03-10', edtf: '2024-05-10/2024-05-12', time: null };
  const day = { on: '2024-04-01', edtf: '2024-05-11', time: null };

  it('has moved when an officer says so, and not when a report is only more exact', () => {
    const byOfficer = entryWith({ ...range, by: 'report' }, { ...day, by: 'officer' });
    expect(standingOf(byOfficer, '2024-04-01')?.before).toMatchObject({ edtf: range.edtf });
    const byReport = entryWith({ ...range, by: 'report' }, { ...day, by: 'report' });
    expect(standingOf(byReport, '2024-04-01')?.before).toBeNull();
  });
});
