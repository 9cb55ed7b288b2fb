import { describe, expect, it } from 'vitest';
import type { BankHolidays } from '../../src/core/dates/working-days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { doneKey, type Subscription } from '../../src/core/ports/subscriptions.ts';
import { type PlanInput, planReminders } from '../../src/reminders/plan.ts';
import { previewOf } from '../../src/reminders/preview.ts';
import { planInput } from '../support/plan-from.ts';
import { dateEntry, NO_BANK_HOLIDAYS, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';

const BRANCH = samplePlace('branch');
/** Good Friday and Easter Monday of 2024. */
const EASTER: BankHolidays = {
  ...NO_BANK_HOLIDAYS,
  nations: {
    ...NO_BANK_HOLIDAYS.nations,
    'england-and-wales': [
      { day: '2024-03-29', name: 'Good Friday' },
      { day: '2024-04-01', name: 'Easter Monday' },
    ],
  },
};
const QUIET = { weekends: true, nation: 'england-and-wales' } as const;
const NOW = new Date('2024-03-15T12:00:00Z');

function owed(entries: readonly Entry[], wish: Partial<Subscription>, more: Partial<PlanInput> = {}) {
  const input = planInput(entries, [subscriptionOf(BRANCH, wish)], { bankHolidays: EASTER, ...more });
  return planReminders(input, NOW);
}

function dues(entry: Entry, wish: Partial<Subscription>, more: Partial<PlanInput> = {}): string[] {
  return owed([entry], wish, more)
    .map(({ due }) => due)
    .sort();
}

describe('working days before', () => {
  it('leave out weekends and bank holidays: of the place’s nation, else of England and Wales', () => {
    const entry = dateEntry('a', '2024-04-03', { kind: 'publication' });
    const wish = { kinds: ['publication' as const], workingLeads: [3] };
    expect(dues(entry, wish)).toEqual(['2024-03-27T09:00:00.000Z']);
    const scottish = { ...wish, quiet: { weekends: false, nation: 'scotland' as const } };
    expect(dues(entry, scottish)).toEqual(['2024-03-29T09:00:00.000Z']);
  });

  it('come besides the other leads', () => {
    const more = { bankHolidays: NO_BANK_HOLIDAYS };
    expect(dues(dateEntry('a', '2024-04-03'), { leads: [1], workingLeads: [5] }, more)).toEqual([
      '2024-03-27T09:00:00.000Z',
      '2024-04-02T08:00:00.000Z',
    ]);
  });
});

describe('quiet days', () => {
  it('shift what would come then to the last day before that is not quiet', () => {
    expect(dues(dateEntry('a', '2024-04-02'), { leads: [0, 1, 2], quiet: QUIET })).toEqual([
      '2024-03-28T09:00:00.000Z',
      '2024-03-28T09:00:00.000Z',
      '2024-04-02T08:00:00.000Z',
    ]);
  });

  it('shift the morning of a deadline on a Sunday to Friday, and never to after it', () => {
    const entry = dateEntry('a', '2024-03-24', { time: '08:00' });
    expect(dues(entry, { leads: [0], quiet: QUIET })).toEqual(['2024-03-22T09:00:00.000Z']);
  });

  it('never shift anything to before the place asked', () => {
    const since = '2024-03-15T10:00:00.000Z';
    expect(dues(dateEntry('a', '2024-03-17'), { leads: [0], quiet: QUIET, since })).toEqual([]);
    expect(dues(dateEntry('a', '2024-03-17'), { leads: [0], since })).toEqual(['2024-03-17T09:00:00.000Z']);
  });
});

describe('a date of which only the month is known', () => {
  it('is told once, on the first of the month, whatever the leads', () => {
    expect(owed([dateEntry('a', '2024-04')], { leads: [1, 14] })).toMatchObject([
      { due: '2024-04-01T08:00:00.000Z', about: { unit: 'loose', lead: 0 } },
    ]);
  });

  it('is told on the last day before that is not quiet', () => {
    expect(dues(dateEntry('a', '2024-04'), { quiet: QUIET })).toEqual(['2024-03-28T09:00:00.000Z']);
  });
});

describe('what a place wants', () => {
  it('is of the kinds that it named', () => {
    const entries = [
      dateEntry('a', '2024-04-03', { kind: 'event' }),
      dateEntry('b', '2024-04-03', { kind: 'publication' }),
      dateEntry('c', '2024-04-03'),
    ];
    const told = owed(entries, { kinds: ['publication', 'event'], leads: [1] });
    expect(told.map(({ about }) => 'entry' in about && about.entry)).toEqual(['a', 'b']);
  });

  it('is not what it has dealt with, until that moves', () => {
    const done = [doneKey('a', '2024-04-03', null)];
    expect(dues(dateEntry('a', '2024-04-03'), { leads: [1], done })).toEqual([]);
    expect(dues(dateEntry('a', '2024-04-04'), { leads: [1], done })).toHaveLength(1);
  });

  it.each([
    ['paused', { paused: true }],
    ['stopped', { stopped: { reason: 'It is archived.', at: '2024-03-01T00:00:00Z', told: true } }],
  ])('is nothing while it is %s', (_, wish) => {
    expect(dues(dateEntry('a', '2024-04-03'), wish)).toEqual([]);
  });

  it('is nothing while everything is silenced', () => {
    expect(dues(dateEntry('a', '2024-04-03'), {}, { settings: { silenced: true } })).toEqual([]);
  });
});

describe('lists', () => {
  const monday = { digest: { every: 'week' as const, weekday: 1 } };
  const later = dateEntry('b', '2024-04-11');
  const entries = [dateEntry('a', '2024-03-27'), later, dateEntry('m', '2024-04')];

  it('come on their weekday in place of single reminders, and each date stands in one before it comes', () => {
    const told = owed(entries, monday).map(({ due, about }) => [
      due.slice(0, 10),
      about.type === 'digest' ? about.dates?.map(({ entry }) => entry).join() : null,
    ]);
    expect(told).toEqual([
      ['2024-03-18', 'a'],
      ['2024-03-25', 'a,b'],
      ['2024-04-01', 'm,b'],
      ['2024-04-08', 'b'],
    ]);
  });

  it('are never empty', () => {
    expect(owed([dateEntry('a', '2024-08-01')], monday)).toEqual([]);
  });

  it('come earlier when their day is quiet; a daily one is left out then', () => {
    expect(dues(later, { ...monday, quiet: QUIET })).toEqual([
      '2024-03-25T09:00:00.000Z',
      '2024-03-28T09:00:00.000Z',
      '2024-04-08T08:00:00.000Z',
    ]);
    const daily = dues(dateEntry('c', '2024-04-03'), { digest: { every: 'day' }, quiet: QUIET });
    expect(daily.map((due) => due.slice(5, 10))).toEqual(['03-28', '04-02', '04-03']);
  });
});

describe('the preview', () => {
  const entries = [dateEntry('a', '2024-03-16'), dateEntry('b', '2024-05-10', { kind: 'event' })];
  const shown = (wish: Partial<Subscription>, silenced = false): string[] => {
    const { bankHolidays, settings } = planInput(entries, [], { bankHolidays: EASTER });
    const input = { entries, bankHolidays, settings: { ...settings, silenced } };
    const expected = previewOf(input, subscriptionOf(BRANCH, wish), 60, NOW);
    return expected.map(
      ({ due, entries: told }) => `${due.toISOString().slice(0, 16)} ${told.map(({ id }) => id).join()}`,
    );
  };

  it('shows what will come in 60 days, past the reach of the plan, and nothing that was due before', () => {
    expect(shown({})).toEqual(['2024-03-16T09:00 a', '2024-05-03T08:00 b', '2024-05-09T08:00 b']);
    expect(shown({ digest: { every: 'week', weekday: 3 } }).map((line) => line.slice(-1))).toEqual([
      'b',
      'b',
      'b',
    ]);
  });

  it('shows nothing for a place that is paused, or while everything is silenced', () => {
    expect(shown({ paused: true })).toEqual([]);
    expect(shown({}, true)).toEqual([]);
  });
});
