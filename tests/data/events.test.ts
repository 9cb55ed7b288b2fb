import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../src/core/dates/days.ts';
import { eventId } from '../../src/core/dates/known-event.ts';
import { readKnownEvents } from '../../src/store/known-events.ts';

const events = await readKnownEvents(join(import.meta.dirname, '..', '..', 'data'));
const named = (name: string) => events.filter((event) => event.name === name);

const THURSDAY = 4;
const WEDNESDAY = 3;

describe('the table of known events', () => {
  it('stands in the order of its days', () => {
    const days = events.map(({ first }) => first);
    expect(days).toEqual(days.toSorted());
  });

  it('has one annual conference a year, but none in 2020, from a weekend to the middle of the week', () => {
    const conferences = named('Annual Conference');
    expect(conferences.map(eventId)).not.toContain('annual-conference-2020');
    expect(conferences.map(({ first }) => Number(first.slice(0, 4)))).toEqual(
      Array.from({ length: 17 }, (_, at) => 2010 + at).filter((year) => year !== 2020),
    );
    for (const { first, last } of conferences) {
      expect([0, 6]).toContain(weekdayOf(first));
      expect([WEDNESDAY, THURSDAY]).toContain(weekdayOf(last));
    }
  });

  it('has polling days on Thursdays', () => {
    const polls = events.filter(({ name }) => name !== 'Annual Conference');
    expect(polls.length).toBeGreaterThan(20);
    for (const { first, last } of polls) {
      expect(last).toBe(first);
      expect(weekdayOf(first)).toBe(THURSDAY);
    }
  });

  it('has the general elections since 2010', () => {
    expect(named('General election').map(({ first }) => first)).toEqual([
      '2010-05-06',
      '2015-05-07',
      '2017-06-08',
      '2019-12-12',
      '2024-07-04',
    ]);
  });

  it('has local elections on the first Thursday in May, but for the years in which they were moved', () => {
    const days = named('Local elections').map(({ first }) => first);
    const moved = days.filter((day) => !/^\d{4}-05-0[1-7]$/u.test(day));
    expect(moved).toEqual(['2014-05-22']);
    expect(days.some((day) => day.startsWith('2020'))).toBe(false);
    expect([days.at(0), days.at(-1)]).toEqual(['2010-05-06', '2027-05-06']);
  });
});
