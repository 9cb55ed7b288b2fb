import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/dates/days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import type { Owed } from '../../src/core/ports/deliveries.ts';
import { planFrom } from '../support/plan-from.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';

const BRANCH = samplePlace('branch');
const ALL = [subscriptionOf(BRANCH)];

const at = (instant: string): Date => new Date(instant);
const dues = (owed: readonly Owed[]): string[] => owed.map(({ due }) => due).sort();
const ids = (owed: readonly Owed[]): string[] => owed.map(({ id }) => id).sort();

function duesOf(entry: Entry, now: string, wish: Parameters<typeof subscriptionOf>[1] = {}): string[] {
  return dues(planFrom([entry], [subscriptionOf(BRANCH, wish)], at(now)));
}

describe('how long before', () => {
  const NOW = '2024-02-20T12:00:00Z';

  it.each([
    ['deadline', ['2024-02-27', '2024-03-10', '2024-03-12']],
    ['window', ['2024-02-27', '2024-03-10', '2024-03-12']],
    ['event', ['2024-03-05', '2024-03-11']],
    ['opens', ['2024-03-05', '2024-03-11']],
    ['publication', []],
    ['background', []],
  ] as const)('a date of the kind %s is reminded of as suits it', (kind, days) => {
    expect(duesOf(dateEntry('a', '2024-03-12', { kind }), NOW)).toEqual(
      days.map((day) => `${day}T09:00:00.000Z`),
    );
  });

  it('the leads that a place chose are used in place of the usual ones', () => {
    expect(duesOf(dateEntry('a', '2024-03-12'), NOW, { leads: [1, 5], time: '18:30' })).toEqual([
      '2024-03-07T18:30:00.000Z',
      '2024-03-11T18:30:00.000Z',
    ]);
  });

  it('a paper that only comes out is not reminded of, whatever leads were chosen', () => {
    const entry = dateEntry('a', '2024-03-12', { kind: 'publication' });
    expect(duesOf(entry, NOW, { leads: [1] })).toEqual([]);
  });

  it('a window counts towards its last day, an event from its first', () => {
    expect(duesOf(dateEntry('a', '2024-03-01/2024-03-12', { kind: 'window' }), NOW, { leads: [2] })).toEqual([
      '2024-03-10T09:00:00.000Z',
    ]);
    expect(duesOf(dateEntry('a', '2024-03-01/2024-03-12', { kind: 'event' }), NOW, { leads: [2] })).toEqual([
      '2024-02-28T09:00:00.000Z',
    ]);
  });
});

describe('the hour', () => {
  const NOW = '2024-02-20T12:00:00Z';
  const morning = { leads: [0] };

  it.each([
    ['17:00', '2024-03-12T09:00:00.000Z'],
    ['10:00', '2024-03-12T09:00:00.000Z'],
    ['09:30', '2024-03-12T08:30:00.000Z'],
    ['09:00', '2024-03-12T08:00:00.000Z'],
    ['00:30', '2024-03-11T23:30:00.000Z'],
  ])('a deadline at %s is reminded of at 9am, but an hour before it at the latest', (time, due) => {
    expect(duesOf(dateEntry('a', '2024-03-12', { time }), NOW, morning)).toEqual([due]);
  });

  it('is an hour before the deadline on London’s clocks in summer too', () => {
    expect(duesOf(dateEntry('a', '2024-06-12', { time: '08:00' }), '2024-06-01T12:00:00Z', morning)).toEqual([
      '2024-06-12T06:00:00.000Z',
    ]);
  });

  it('a lead of two days before an early hour is not moved', () => {
    const entry = dateEntry('a', '2024-03-12', { time: '08:00' });
    expect(duesOf(entry, NOW, { leads: [2] })).toEqual(['2024-03-10T09:00:00.000Z']);
  });

  it('on the morning of a day without an hour is the place’s own time', () => {
    expect(duesOf(dateEntry('a', '2024-03-12'), NOW, { leads: [0], time: '07:15' })).toEqual([
      '2024-03-12T07:15:00.000Z',
    ]);
  });
});

describe('London time', () => {
  it('reminds of the National Policy Forum of 21 to 23 July 2023 a week before at 9am in London', () => {
    const forum = dateEntry('npf', '2023-07-21/2023-07-23', { kind: 'event', topic: 'npf' });
    expect(duesOf(forum, '2023-07-01T12:00:00Z')).toEqual([
      '2023-07-14T08:00:00.000Z',
      '2023-07-20T08:00:00.000Z',
    ]);
  });

  it('is UTC in winter', () => {
    expect(duesOf(dateEntry('a', '2024-01-20', { kind: 'event' }), '2024-01-10T12:00:00Z')).toEqual([
      '2024-01-13T09:00:00.000Z',
      '2024-01-19T09:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-03-28', '2026-03-28T01:30:00.000Z'],
    ['2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['2026-03-30', '2026-03-30T00:30:00.000Z'],
    ['2026-10-24', '2026-10-24T00:30:00.000Z'],
    ['2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['2026-10-26', '2026-10-26T01:30:00.000Z'],
  ])('half past one on %s, with the clock changes of 29 March and 25 October about, is %s', (day, due) => {
    const wish = { leads: [0], time: '01:30' };
    expect(duesOf(dateEntry('a', day), `${addDays(day, -3)}T12:00:00Z`, wish)).toEqual([due]);
  });

  it('keeps 9am on both sides of a clock change between the lead and the day', () => {
    expect(duesOf(dateEntry('a', '2026-03-30'), '2026-03-10T12:00:00Z')).toEqual([
      '2026-03-16T09:00:00.000Z',
      '2026-03-28T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ]);
  });
});

describe('what is never reminded of', () => {
  const NOW = '2024-02-20T12:00:00Z';

  it.each([
    '2024',
    '2024-03~',
    '2024-03?',
    '2024-21',
    '2024-03-12~',
    '2024-03-12?',
    '2024-03/2024-04',
    '2024-03-12/2024-04',
  ])('a date that is only known as %s', (edtf) => {
    expect(duesOf(dateEntry('a', edtf), NOW, { leads: [0, 1, 7, 14] })).toEqual([]);
  });

  it('a cancelled date', () => {
    const entry = withRevision(dateEntry('a', '2024-03-12'), { status: 'cancelled', on: '2024-02-01' });
    expect(duesOf(entry, NOW)).toEqual([]);
  });

  it('a date that nobody has told of yet', () => {
    expect(duesOf(dateEntry('a', '2024-03-12', { on: '2024-02-21' }), NOW)).toEqual([]);
  });

  it('a topic that the place did not ask for', () => {
    const entries = [
      dateEntry('a', '2024-03-12', { topic: 'npf' }),
      dateEntry('b', '2024-03-12', { topic: 'finance' }),
    ];
    const wish = { topics: ['npf' as const], leads: [1] };
    const owed = planFrom(entries, [subscriptionOf(BRANCH, wish)], at(NOW));
    expect(owed.map(({ about }) => (about.type === 'reminder' ? about.entry : about.type))).toEqual(['a']);
  });

  it('anything where reminders are off', () => {
    expect(duesOf(dateEntry('a', '2024-03-12'), NOW, { on: false })).toEqual([]);
  });

  it('a date that is over', () => {
    const owed = planFrom([dateEntry('a', '2024-03-12')], ALL, at('2024-03-13T08:00:00Z'));
    expect(owed).toEqual([]);
  });
});

describe('a date that moves', () => {
  const entry = dateEntry('a', '2024-03-12');
  const NOW = at('2024-03-05T12:00:00Z');

  it('is a new reminder, and moved back the old one again', () => {
    const moved = withRevision(entry, { edtf: '2024-03-13', on: '2024-03-05' });
    const back = withRevision(moved, { edtf: '2024-03-12', on: '2024-03-05' });
    const before = ids(planFrom([entry], ALL, NOW));
    const after = ids(planFrom([moved], ALL, NOW));
    expect(after).toHaveLength(before.length);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(ids(planFrom([back], ALL, NOW))).toEqual(before);
  });

  it('to another hour of the day is a new reminder too', () => {
    const moved = withRevision(entry, { time: '12:00', on: '2024-03-05' });
    const before = ids(planFrom([entry], ALL, NOW));
    expect(ids(planFrom([moved], ALL, NOW)).filter((id) => before.includes(id))).toEqual([]);
  });

  it('is not, when only the words or the source change, or the place’s time of day', () => {
    const told = withRevision(entry, { what: 'Ballots close', on: '2024-03-05' });
    const before = ids(planFrom([entry], ALL, NOW));
    expect(ids(planFrom([told], ALL, NOW))).toEqual(before);
    expect(ids(planFrom([entry], [subscriptionOf(BRANCH, { time: '10:00' })], NOW))).toEqual(before);
  });
});

describe('since when', () => {
  const entry = dateEntry('a', '2024-03-12', { time: '17:00' });
  const wish = (since: string) => ({ since, leads: [0] });

  it('nothing is owed from before the place asked', () => {
    const now = '2024-03-12T12:00:00Z';
    expect(duesOf(entry, now, wish('2024-03-12T08:59:59.000Z'))).toEqual(['2024-03-12T09:00:00.000Z']);
    expect(duesOf(entry, now, wish('2024-03-12T09:00:01.000Z'))).toEqual([]);
  });

  it.each(['2024-03-12T09:00:00Z', '2024-03-12T09:00:00.000Z'])(
    'what falls due at the very moment of asking (%s) is owed',
    (since) => {
      expect(duesOf(entry, '2024-03-12T12:00:00Z', wish(since))).toEqual(['2024-03-12T09:00:00.000Z']);
    },
  );

  it('a moment of asking that is still to come belongs to a clock set back, and says nothing', () => {
    expect(duesOf(entry, '2024-03-12T12:00:00Z', wish('2025-01-01T00:00:00.000Z'))).toEqual([
      '2024-03-12T09:00:00.000Z',
    ]);
  });

  it('one place’s asking says nothing of another’s', () => {
    const other = samplePlace('other');
    const owed = planFrom(
      [entry],
      [subscriptionOf(BRANCH, wish('2024-03-12T11:00:00.000Z')), subscriptionOf(other, { leads: [0] })],
      at('2024-03-12T12:00:00Z'),
    );
    expect(owed.map(({ place }) => place.channel)).toEqual(['other']);
  });
});

describe('how far the plan reaches', () => {
  const entry = dateEntry('a', '2024-05-30', { kind: 'deadline' });
  const morning = { leads: [0] };

  it('is 35 days ahead', () => {
    expect(duesOf(entry, '2024-04-25T08:00:00Z', morning)).toEqual(['2024-05-30T08:00:00.000Z']);
    expect(duesOf(entry, '2024-04-25T07:59:59Z', morning)).toEqual([]);
  });

  it('is a day back, so that a bot that was off for a night still reminds', () => {
    const wish = { leads: [3] };
    expect(duesOf(entry, '2024-05-28T07:59:59Z', wish)).toEqual(['2024-05-27T08:00:00.000Z']);
    expect(duesOf(entry, '2024-05-28T08:00:00Z', wish)).toEqual([]);
  });
});
