import { describe, expect, it } from 'vitest';
import { newEntry } from '../../src/core/diary/merge.ts';
import type { DateItem } from '../../src/core/reports/fact.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createDiaryView } from '../../src/review/diary-view.ts';
import { placeInDiary } from '../../src/review/place-in-diary.ts';
import { dateFact, quoteOf, reportSaying } from '../support/report-samples.ts';

const EARLY = '2024-03-12-early';
const LATE = '2024-05-14-late';

/** A report of that meeting that tells of these dates, each in a sentence of its own. */
function telling(id: string, meetingDate: string, dates: readonly Partial<DateItem>[]): Report {
  const items = dates.map((said, n) =>
    dateFact(`d-${n}`, quoteOf(id, `Sentence ${n}.`), {
      check: 'confirmed',
      what: 'names for council close',
      ...said,
    }),
  );
  return reportSaying(id, ['A sentence.'], { meetingDate, facts: { dates: items } });
}

/** Where the first date of the later report belongs beside the dates of the earlier one. */
function placed(
  earlier: readonly Partial<DateItem>[],
  later: readonly Partial<DateItem>[],
  meeting = '2024-05-14',
): string {
  const early = telling(EARLY, '2024-03-12', earlier);
  const late = telling(LATE, meeting, later);
  const entries = early.facts.dates.map((item) => newEntry(early, item));
  const [item] = late.facts.dates;
  if (item === undefined) throw new Error('nothing is told');
  return placeInDiary(late, item, createDiaryView(entries, [early, late])).type;
}

describe('a date that a later meeting gives otherwise', () => {
  it.each([
    ['a week later', [{ edtf: '2024-06-14' }], [{ edtf: '2024-06-21' }]],
    ['half a year later', [{ edtf: '2024-06-14' }], [{ edtf: '2024-12-13' }]],
    ['brought forward', [{ edtf: '2024-06-14' }], [{ edtf: '2024-05-31' }]],
    ['at another hour', [{ edtf: '2024-06-14', time: '12:00' }], [{ edtf: '2024-06-14', time: '17:00' }]],
    [
      'one of a series, by a few days',
      [{ edtf: '2024-06-14' }, { edtf: '2024-09-13' }],
      [{ edtf: '2024-06-17' }],
    ],
  ])('has moved: %s', (_name, earlier, later) => {
    expect(placed(earlier, later)).toBe('moved');
  });

  it.each([
    [
      'what comes every year',
      [{ edtf: '2024-09-22/2024-09-25', kind: 'event', what: 'annual conference' }],
      [{ edtf: '2025-09-28/2025-10-01', kind: 'event', what: 'annual conference' }],
    ],
    [
      'another year that is named',
      [{ edtf: '2024-11-22', what: 'rally 2024' }],
      [{ edtf: '2025-03-22', what: 'rally 2025' }],
    ],
    [
      'another place that is named',
      [{ edtf: '2024-06-14', what: 'by-election in Northgate' }],
      [{ edtf: '2024-06-21', what: 'by-election in Southgate' }],
    ],
    ['what is over by then', [{ edtf: '2024-05-03' }], [{ edtf: '2024-06-21' }]],
    [
      'what the new report tells as well',
      [{ edtf: '2024-06-14' }],
      [{ edtf: '2024-06-21' }, { edtf: '2024-06-14' }],
    ],
    ['the next of a series', [{ edtf: '2024-06-14' }, { edtf: '2024-09-13' }], [{ edtf: '2024-12-13' }]],
    ['another kind of date', [{ edtf: '2024-06-14' }], [{ edtf: '2024-06-21', kind: 'opens' }]],
  ] as const)('is a date of its own: %s', (_name, earlier, later) => {
    expect(placed(earlier, later)).toBe('new');
  });

  it('is disputed when both are of one meeting, and told when they agree', () => {
    expect(placed([{ edtf: '2024-06-14' }], [{ edtf: '2024-06-21' }], '2024-03-12')).toBe('disputed');
    expect(placed([{ edtf: '2024-06' }], [{ edtf: '2024-06-21' }])).toBe('told');
  });
});

describe('a date that an officer entered or cancelled', () => {
  const late = telling(LATE, '2024-05-14', [{ edtf: '2024-06-21' }]);
  const [item] = late.facts.dates;
  const [told] = telling(EARLY, '2024-03-12', [{ edtf: '2024-06-21' }]).facts.dates;
  if (item === undefined || told === undefined) throw new Error('nothing is told');
  const entry = newEntry(late, told);
  const [revision] = entry.revisions;
  if (revision === undefined) throw new Error('no revision');
  const note = { type: 'officer', note: 'by telephone' } as const;

  it('is known as such', () => {
    const byHand = {
      id: 'hand-1',
      revisions: [{ ...revision, edtf: '2024-06-14', by: 'officer', evidence: note }],
    } as const;
    expect(
      placeInDiary(late, item, createDiaryView([{ ...byHand, revisions: [...byHand.revisions] }], [late]))
        .type,
    ).toBe('byHand');
    const cancelled = { ...revision, status: 'cancelled', evidence: note } as const;
    expect(
      placeInDiary(late, item, createDiaryView([{ id: 'hand-2', revisions: [cancelled] }], [late])).type,
    ).toBe('cancelled');
  });
});
