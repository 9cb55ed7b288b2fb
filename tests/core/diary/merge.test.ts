import { describe, expect, it } from 'vitest';
import { corroborated, entriesOf, isDiaryItem, newEntry, tellsOf } from '../../../src/core/diary/merge.ts';
import { standingOf } from '../../../src/core/diary/standing.ts';
import type { DateItem } from '../../../src/core/reports/fact.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { sampleReport } from '../../store/samples.ts';

function dateItem(id: string, report: string, said: Partial<DateItem> = {}): DateItem {
  return {
    id,
    check: 'confirmed',
    evidence: { type: 'paragraph', report, paragraph: 3 },
    words: '5 May',
    edtf: '2024-05-05',
    time: null,
    kind: 'deadline',
    topic: 'selection',
    what: 'nominations for the shortlist close',
    ahead: true,
    certain: 'stated',
    rule: 'the day is written in full',
    ...said,
  };
}

function reportWith(id: string, published: string, ...dates: DateItem[]): Report {
  const report = sampleReport(id, '2024-03-12', `Notes ${id}`);
  return { ...report, published, facts: { ...report.facts, dates } };
}

describe('what belongs in the diary', () => {
  it('lay ahead of its meeting and is more than history', () => {
    expect(isDiaryItem(dateItem('d1', 'one'))).toBe(true);
    expect(isDiaryItem(dateItem('d1', 'one', { ahead: false }))).toBe(false);
    expect(isDiaryItem(dateItem('d1', 'one', { kind: 'background' }))).toBe(false);
  });

  it('is only what a person has confirmed', () => {
    const dates = (['unchecked', 'rejected', 'confirmed'] as const).map((check, at) =>
      dateItem(`d${at}`, 'one', { check, edtf: `2024-05-0${at + 1}` }),
    );
    expect(entriesOf([reportWith('one', '2024-03-14', ...dates)]).map((entry) => entry.id)).toEqual([
      'one.d2',
    ]);
  });
});

describe('two reports that tell of one thing', () => {
  const first = reportWith('zebra', '2024-03-13', dateItem('d1', 'zebra'));
  const second = reportWith(
    'aardvark',
    '2024-03-20',
    dateItem('d7', 'aardvark', { what: 'shortlist nominations' }),
  );

  it('make one entry with both sources, named after the one that came out first', () => {
    const entries = entriesOf([second, first]);
    expect(entries.map((entry) => entry.id)).toEqual(['zebra.d1']);
    expect(entries[0]?.revisions.map(({ on, reason }) => `${on} ${reason}`)).toEqual([
      '2024-03-13 first told in Notes zebra, by Petra Invented',
      '2024-03-20 also told in Notes aardvark, by Petra Invented',
    ]);
  });

  it('leave the words of the first, and each its own evidence', () => {
    const [entry] = entriesOf([first, second]);
    expect(entry?.revisions.map((revision) => revision.what)).toEqual(
      Array(2).fill('nominations for the shortlist close'),
    );
    expect(entry?.revisions.map(({ evidence }) => 'report' in evidence && evidence.report)).toEqual([
      'zebra',
      'aardvark',
    ]);
  });

  it('give the same diary in whatever order they are read', () => {
    expect(entriesOf([second, first])).toEqual(entriesOf([first, second]));
  });

  it('keep the time when the second tells none', () => {
    const timed = newEntry(first, dateItem('d1', 'zebra', { time: '17:00' }));
    expect(corroborated(timed, second, dateItem('d7', 'aardvark')).revisions.at(-1)?.time).toBe('17:00');
  });
});

describe('whether an item tells of an entry', () => {
  const entry = newEntry(
    sampleReport('one'),
    dateItem('d1', 'one', { edtf: '2024-07-21/2024-07-23', time: null }),
  );
  const same = dateItem('d2', 'two', { edtf: '2024-07-21/2024-07-23' });

  it('is so for the same date, kind, topic and words', () => {
    expect(tellsOf(entry, same, 'two')).toBe(true);
  });

  it.each<[string, Partial<DateItem>]>([
    ['another day', { edtf: '2024-07-24' }],
    ['another kind', { kind: 'opens' }],
    ['another topic', { topic: 'npf' }],
    ['other words', { what: 'membership fees change' }],
  ])('is not so for %s', (_name, said) => {
    expect(tellsOf(entry, { ...same, ...said }, 'two')).toBe(false);
  });

  it('is so for the month alone, within one report and between two', () => {
    const month = { ...same, edtf: '2024-07' };
    expect(tellsOf(entry, month, 'one')).toBe(true);
    expect(tellsOf(entry, month, 'two')).toBe(true);
    expect(tellsOf(entry, { ...month, edtf: '2024-08' }, 'one')).toBe(false);
  });

  it('is so for a day in the range when another report tells it, not when the same one does', () => {
    const day = { ...same, edtf: '2024-07-22' };
    expect(tellsOf(entry, day, 'two')).toBe(true);
    expect(tellsOf(entry, day, 'one')).toBe(false);
  });

  it('is so for an hour that the entry does not have, and not for another hour', () => {
    const timed = { ...same, time: '09:00' };
    expect(tellsOf(entry, timed, 'two')).toBe(true);
    const entryAtNine = corroborated(entry, sampleReport('two'), timed);
    expect(tellsOf(entryAtNine, { ...same, time: '12:00' }, 'two')).toBe(false);
  });
});

describe('a later report that is more exact', () => {
  const loose = reportWith('first', '2024-03-13', dateItem('d1', 'first', { edtf: '2024-05' }));
  const exact = reportWith(
    'second',
    '2024-03-20',
    dateItem('d2', 'second', { edtf: '2024-05-05', time: '17:00' }),
  );

  it('makes the entry as exact, without saying that the date moved', () => {
    const [entry] = entriesOf([loose, exact]);
    if (entry === undefined) throw new Error('There is an entry.');
    expect(standingOf(entry, '2024-03-19')).toMatchObject({ edtf: '2024-05', time: null });
    const now = standingOf(entry, '2024-03-20');
    expect(now).toMatchObject({ edtf: '2024-05-05', time: '17:00', before: null });
    expect(now?.evidence).toHaveLength(2);
  });

  it('leaves it as exact as it is when a looser one comes after it', () => {
    const [entry] = entriesOf([{ ...exact, published: '2024-03-01' }, loose]);
    expect(entry?.revisions.map(({ edtf, time }) => [edtf, time])).toEqual(
      Array(2).fill(['2024-05-05', '17:00']),
    );
  });
});
