import { describe, expect, it } from 'vitest';
import { confirmStated } from '../../src/review/confirm.ts';
import { diaryChanges } from '../../src/review/diary-changes.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  quoteOf,
  reportSaying,
  voteFact,
} from '../support/report-samples.ts';

const ID = '2024-03-12-invented';
const CLOSES = 'Nominations close on 5 May 2024.';
const EVIDENCE = quoteOf(ID, CLOSES);

describe('confirming what is stated', () => {
  const report = confirmStated(
    reportSaying(ID, [CLOSES], {
      facts: {
        dates: [
          dateFact('stated', EVIDENCE),
          dateFact('weekday', EVIDENCE, { certain: 'weekday' }),
          dateFact('inferred', EVIDENCE, { certain: 'inferred' }),
          dateFact('refused', EVIDENCE, { check: 'rejected' }),
        ],
        figures: [figureFact('figure', EVIDENCE)],
        votes: [voteFact('tally', EVIDENCE), voteFact('no tally', EVIDENCE, { for: null, against: null })],
        decisions: [decisionFact('decision', EVIDENCE)],
      },
    }),
  );

  it('takes dates printed in full, figures and votes with a tally, and leaves the rest to a person', () => {
    const checks = Object.values(report.facts).flatMap((list) => list.map(({ id, check }) => [id, check]));
    expect(Object.fromEntries(checks)).toEqual({
      stated: 'confirmed',
      weekday: 'unchecked',
      inferred: 'unchecked',
      refused: 'rejected',
      figure: 'confirmed',
      tally: 'confirmed',
      'no tally': 'unchecked',
      decision: 'unchecked',
    });
  });
});

describe('what a report changes in the diary', () => {
  const confirmed = dateFact('d-1', EVIDENCE, { check: 'confirmed' });
  const saying = (...dates: ReturnType<typeof dateFact>[]) =>
    reportSaying(ID, [CLOSES], { facts: { dates } });

  it('is an entry for each confirmed date ahead, with its source and day of publication', () => {
    expect(diaryChanges(saying(confirmed), [])).toMatchObject([
      {
        expected: 0,
        entry: {
          id: `${ID}.d-1`,
          revisions: [
            {
              on: '2024-03-14',
              by: 'report',
              status: 'stands',
              edtf: '2024-05-05',
              evidence: EVIDENCE,
              reason: 'first told in Notes from the committee, by Petra Invented',
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['nobody has confirmed', { check: 'unchecked' }],
    ['an officer rejected', { check: 'rejected' }],
    ['lies behind its meeting', { check: 'confirmed', ahead: false }],
    ['is only history', { check: 'confirmed', kind: 'background' }],
  ] as const)('is nothing for a date that %s', (_name, said) => {
    expect(diaryChanges(saying(dateFact('d-1', EVIDENCE, said)), [])).toEqual([]);
  });

  it('is nothing when the same report is read again', () => {
    const entries = diaryChanges(saying(confirmed), []).map(({ entry }) => entry);
    expect(diaryChanges(saying(confirmed), entries)).toEqual([]);
  });

  it('is one more source when another report tells of the same date, and no second entry', () => {
    const entries = diaryChanges(saying(confirmed), []).map(({ entry }) => entry);
    const other = '2024-03-12-somebody';
    const second = {
      ...saying({ ...confirmed, id: 'd-9', evidence: quoteOf(other, CLOSES), what: 'close of nominations' }),
      id: other,
      reporter: 'Sam Somebody',
    };
    const [change, ...more] = diaryChanges(second, entries);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ expected: 1, entry: { id: `${ID}.d-1` } });
    expect(
      change?.entry.revisions.map(({ what, evidence }) => [what, 'report' in evidence && evidence.report]),
    ).toEqual([
      ['nominations close', ID],
      ['nominations close', other],
    ]);
  });

  it('is a second entry for another thing on the same day', () => {
    const entries = diaryChanges(saying(confirmed), []).map(({ entry }) => entry);
    const other = { ...confirmed, id: 'd-2', what: 'fringe bookings', topic: 'conference' as const };
    expect(diaryChanges(saying(confirmed, other), entries).map(({ entry }) => entry.id)).toEqual([
      `${ID}.d-2`,
    ]);
  });

  it('is one entry when a report says the same thing twice', () => {
    const again = { ...confirmed, id: 'd-2' };
    expect(diaryChanges(saying(confirmed, again), []).map(({ entry }) => entry.id)).toEqual([`${ID}.d-1`]);
  });
});
