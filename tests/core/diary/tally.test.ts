import { describe, expect, it } from 'vitest';
import { corroborated, newEntry } from '../../../src/core/diary/merge.ts';
import { accountsOf, tallySentence } from '../../../src/core/diary/tally.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';

const account = (edtf: string, time: string | null, n: number) => ({ report: `r-${n}`, edtf, time });

describe('what several reports say of one date', () => {
  it.each([
    [
      'All 3 reports say Friday 14 February 2020, midday.',
      [
        account('2020-02-14', '12:00', 1),
        account('2020-02-14', '12:00', 2),
        account('2020-02-14', '12:00', 3),
      ],
    ],
    ['Both reports say February 2020.', [account('2020-02', null, 1), account('2020-02', null, 2)]],
    [
      '2 of 3 reports say midday; 1 gives no hour.',
      [account('2020-02-14', null, 1), account('2020-02-14', '12:00', 2), account('2020-02-14', '12:00', 3)],
    ],
    [
      '2 of 3 reports say midday; 1 says 5pm.',
      [
        account('2020-02-14', '17:00', 1),
        account('2020-02-14', '12:00', 2),
        account('2020-02-14', '12:00', 3),
      ],
    ],
    [
      '1 of 2 reports says February 2020; 1 says Friday 14 February 2020, 5pm.',
      [account('2020-02', null, 1), account('2020-02-14', '17:00', 2)],
    ],
  ])('is told as “%s”', (sentence, accounts) => {
    expect(tallySentence(accounts)).toBe(sentence);
  });

  it('is nothing to tell of one report alone', () => {
    expect(tallySentence([account('2020-02-14', null, 1)])).toBeNull();
  });

  it('is taken from each report’s own words, once a report', () => {
    const [exact, loose] = (['2024-03-12-a', '2024-03-12-b'] as const).map((id, n) => {
      const said = n === 0 ? { edtf: '2024-05-03', time: '17:00' } : { edtf: '2024-05' };
      const item = dateFact('d-1', quoteOf(id, 'Some sentence.'), { check: 'confirmed', ...said });
      return { item, report: reportSaying(id, ['Some sentence.'], { facts: { dates: [item] } }) };
    });
    if (exact === undefined || loose === undefined) throw new Error('no reports');
    const entry = corroborated(newEntry(exact.report, exact.item), loose.report, loose.item);
    const held = [exact.report, loose.report];
    const accounts = accountsOf(entry, (id) => held.find((one) => one.id === id) ?? null);
    expect(accounts).toEqual([
      { report: '2024-03-12-a', edtf: '2024-05-03', time: '17:00' },
      { report: '2024-03-12-b', edtf: '2024-05', time: null },
    ]);
    expect(accountsOf(entry, () => null).map(({ report }) => report)).toEqual([
      '2024-03-12-a',
      '2024-03-12-b',
    ]);
  });
});
