import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/review/differences.ts';
import { dateFact, figureFact, quoteOf, reportSaying, voteFact } from '../support/report-samples.ts';

const ID = '2024-03-12-invented';
const AT = quoteOf(ID, 'Some sentence.');
const saying = (facts: Parameters<typeof reportSaying>[2] extends infer W ? NonNullable<W> : never) =>
  reportSaying(ID, ['Some sentence.'], facts);

describe('what a corrected report tells otherwise', () => {
  it('is said with what it told before', () => {
    const before = saying({
      facts: {
        dates: [
          dateFact('d-1', AT),
          dateFact('d-2', AT, { what: 'the hall is closed', topic: 'other', kind: 'event' }),
        ],
        figures: [figureFact('f-1', AT)],
        votes: [voteFact('v-1', AT)],
      },
    });
    const after = saying({
      title: 'Notes, corrected',
      facts: {
        dates: [dateFact('d-3', AT, { edtf: '2024-05-12' })],
        figures: [
          figureFact('f-2', AT, { value: 1_240, words: '1,240' }),
          figureFact('f-3', AT, { value: 7, words: '7', label: 'new chairs' }),
        ],
        votes: [voteFact('v-2', AT, { for: 19 })],
      },
    });
    expect(differencesOf(before, after)).toEqual([
      'The title was: Notes from the committee; now: Notes, corrected.',
      'Was: Sunday 5 May 2024 (nominations close); now: Sunday 12 May 2024 (nominations close).',
      'No longer told: the date Sunday 5 May 2024 (the hall is closed).',
      'Was: 1,204 (members in the branch); now: 1,240 (members in the branch).',
      'New figure: 7 (new chairs).',
      'Was: carried by 18 to 11 on the new timetable; now: carried by 19 to 11 on the new timetable.',
    ]);
  });

  it('is nothing when only the ids and places of facts are others', () => {
    const before = saying({ facts: { dates: [dateFact('d-1', AT)], votes: [voteFact('v-1', AT)] } });
    const after = saying({
      facts: { dates: [dateFact('d-7', quoteOf(ID, 'Some sentence.', 40))], votes: [voteFact('v-7', AT)] },
    });
    expect(differencesOf(before, after)).toEqual([]);
  });

  it('is at most ten sentences, and how many more', () => {
    const labels = 'apples pears plums cherries figs dates grapes melons lemons limes quinces medlars'.split(
      ' ',
    );
    const figures = labels.map((label, n) => figureFact(`f-${n}`, AT, { label, value: n, words: String(n) }));
    const told = differencesOf(saying({}), saying({ facts: { figures } }));
    expect(told).toHaveLength(11);
    expect(told.at(-1)).toBe('And 2 more differences.');
  });

  it('leaves out what an officer rejected, and what a bundled report says in our words', () => {
    const rejected = saying({ facts: { dates: [dateFact('d-1', AT, { check: 'rejected' })] } });
    expect(differencesOf(rejected, saying({}))).toEqual([]);
    const bundled = { ...saying({ facts: { dates: [dateFact('d-1', AT)] } }), text: '' };
    expect(differencesOf(bundled, saying({}))).toEqual([]);
  });
});
