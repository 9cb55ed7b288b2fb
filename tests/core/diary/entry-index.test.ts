import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { createEntryIndex } from '../../../src/core/diary/entry-index.ts';
import { sampleEntry } from '../../store/samples.ts';

function entryOn(id: string, edtf: string, topic: 'npf' | 'nec' = 'npf'): Entry {
  const { revisions } = sampleEntry(id);
  return { id, revisions: revisions.map((revision) => ({ ...revision, edtf, topic })) };
}

const near = (entries: readonly Entry[], edtf: string) =>
  createEntryIndex(entries)
    .near({ edtf, topic: 'npf' })
    .map(({ id }) => id);

describe('the entries that can tell of a date', () => {
  it('are those of its topic in one of its months', () => {
    const entries = [
      entryOn('day', '2024-05-05'),
      entryOn('month', '2024-05'),
      entryOn('range', '2024-04-30/2024-05-01'),
      entryOn('other-month', '2024-06-01'),
      entryOn('other-topic', '2024-05-05', 'nec'),
      entryOn('other-year', '2023-05-05'),
    ];
    expect(near(entries, '2024-05-20')).toEqual(['day', 'month', 'range']);
    expect(near(entries, '2024-22')).toEqual(['other-month']);
  });

  it('are found by the very words where a date spans many months', () => {
    expect(near([entryOn('year', '2024'), entryOn('decade', '202X')], '2024')).toEqual(['year']);
  });

  it('are those as they are now, once each', () => {
    const index = createEntryIndex([entryOn('one', '2024-05-05')]);
    index.put(entryOn('one', '2024-05-06'));
    expect(index.all().map(({ revisions }) => revisions[0]?.edtf)).toEqual(['2024-05-06']);
    expect(index.near({ edtf: '2024-05-06', topic: 'npf' })).toHaveLength(1);
  });
});
