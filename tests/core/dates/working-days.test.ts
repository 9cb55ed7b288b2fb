import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, lastDayOfMonth, weekdayOf } from '../../../src/core/dates/days.ts';
import {
  addWorkingDays,
  bankHolidaysSchema,
  isWorkingDay,
  NATIONS,
  type Nation,
  workingDaysBetween,
} from '../../../src/core/dates/working-days.ts';

const file = new URL('../../../data/bank-holidays.json', import.meta.url);
const holidays = bankHolidaysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const ENGLAND = 'england-and-wales';

/** Easter Sunday by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function firstMonday(month: string): string {
  const first = `${month}-01`;
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(month: string): string {
  const last = lastDayOfMonth(month);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}

/** Each day, or the next that is neither on a weekend nor taken already. */
function withSubstitutes(days: string[]): string[] {
  const taken: string[] = [];
  for (let day of days) {
    while ([0, 6].includes(weekdayOf(day)) || taken.includes(day)) {
      day = addDays(day, 1);
    }
    taken.push(day);
  }
  return taken;
}

/** By royal proclamation, so by no rule: Scotland's day for the men's World Cup. */
const PROCLAIMED: Record<Nation, string[]> = {
  'england-and-wales': [],
  scotland: ['2026-06-15'],
  'northern-ireland': [],
};

function bankHolidaysByRule(year: number, nation: Nation): string[] {
  const scotland = nation === 'scotland';
  const easter = easterSunday(year);
  const fixed = withSubstitutes([`${year}-01-01`, ...(scotland ? [`${year}-01-02`] : [])]);
  const yearEnd = withSubstitutes([`${year}-12-25`, `${year}-12-26`]);
  const northernIreland = nation === 'northern-ireland' ? [`${year}-03-17`, `${year}-07-12`] : [];
  return [
    ...fixed,
    ...yearEnd,
    ...withSubstitutes([...northernIreland, ...(scotland ? [`${year}-11-30`] : [])]),
    addDays(easter, -2),
    ...(scotland ? [] : [addDays(easter, 1)]),
    firstMonday(`${year}-05`),
    lastMonday(`${year}-05`),
    scotland ? firstMonday(`${year}-08`) : lastMonday(`${year}-08`),
    ...PROCLAIMED[nation].filter((day) => day.startsWith(`${year}`)),
  ].toSorted();
}

describe('data/bank-holidays.json', () => {
  it.each(NATIONS)('%s: every year follows the rules', (nation) => {
    const years = [2024, 2025, 2026, 2027, 2028];
    expect([holidays.from, holidays.through]).toEqual(['2024-01-01', '2028-12-31']);
    expect(holidays.nations[nation].map((holiday) => holiday.day)).toEqual(
      years.flatMap((year) => bankHolidaysByRule(year, nation)),
    );
  });

  it.each(NATIONS)('%s: says which days stand for another', (nation) => {
    const usual: Record<string, string> = {
      'Christmas Day': '12-25',
      'Boxing Day': '12-26',
      '2nd January': '01-02',
    };
    for (const { day, name } of holidays.nations[nation]) {
      const moved = Object.entries(usual).some(
        ([title, date]) => name.startsWith(title) && !day.endsWith(date),
      );
      expect(!moved || name.endsWith('(substitute day)')).toBe(true);
    }
    expect(holidays.nations[nation]).toContainEqual({
      day: '2026-12-28',
      name: 'Boxing Day (substitute day)',
    });
  });

  it('is refused when a nation, a date or a field is wrong', () => {
    expect(bankHolidaysSchema.safeParse({ ...holidays, nations: { scotland: [] } }).success).toBe(false);
    expect(bankHolidaysSchema.safeParse({ ...holidays, through: '2028-02-30' }).success).toBe(false);
    expect(bankHolidaysSchema.safeParse({ ...holidays, through: '2023-12-31' }).success).toBe(false);
    expect(bankHolidaysSchema.safeParse({ ...holidays, extra: 1 }).success).toBe(false);
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-04-06', 'england-and-wales', false],
    ['2026-04-06', 'scotland', true],
    ['2026-01-02', 'scotland', false],
    ['2026-01-02', 'northern-ireland', true],
    ['2026-03-17', 'northern-ireland', false],
    ['2026-06-15', 'scotland', false],
    ['2026-06-15', 'england-and-wales', true],
    ['2026-12-24', 'england-and-wales', true],
    ['2026-05-09', 'england-and-wales', false],
    ['2026-05-10', 'england-and-wales', false],
  ] as const)('%s in %s: %s', (day, nation, works) => {
    expect(isWorkingDay(day, nation, holidays)).toBe(works);
  });

  it.each(['2023-12-29', '2029-01-02'])('says how far the table reaches when asked for %s', (day) => {
    expect(() => isWorkingDay(day, ENGLAND, holidays)).toThrow(
      new RangeError(`Bank holidays are known from 2024-01-01 to 2028-12-31; ${day} is outside that.`),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(() => isWorkingDay('2026-02-30', ENGLAND, holidays)).toThrow(RangeError);
  });
});

describe('counting back from polling day', () => {
  it.each([
    ['2024-07-04', 12, '2024-06-18'],
    ['2024-07-04', 11, '2024-06-19'],
    ['2024-07-04', 6, '2024-06-26'],
    ['2024-05-02', 12, '2024-04-16'],
    ['2024-05-02', 11, '2024-04-17'],
    ['2024-05-02', 6, '2024-04-24'],
    ['2025-05-01', 12, '2025-04-11'],
    ['2025-05-01', 11, '2025-04-14'],
    ['2025-05-01', 6, '2025-04-23'],
    ['2026-05-07', 12, '2026-04-20'],
    ['2026-05-07', 11, '2026-04-21'],
    ['2026-05-07', 6, '2026-04-28'],
    ['2027-05-06', 12, '2027-04-19'],
    ['2027-05-06', 11, '2027-04-20'],
    ['2027-05-06', 6, '2027-04-27'],
  ])('%s less %i working days is %s in England', (poll, n, day) => {
    expect(addWorkingDays(poll, -n, ENGLAND, holidays)).toBe(day);
    expect(workingDaysBetween(day, poll, ENGLAND, holidays)).toBe(n);
  });

  it('counts by the nation', () => {
    expect(addWorkingDays('2024-07-04', -14, 'northern-ireland', holidays)).toBe('2024-06-14');
    expect(addWorkingDays('2026-05-07', -28, 'scotland', holidays)).toBe('2026-03-26');
    expect(addWorkingDays('2026-05-07', -28, ENGLAND, holidays)).toBe('2026-03-25');
  });
});

describe('addWorkingDays and workingDaysBetween', () => {
  it('steps over weekends and holidays both ways', () => {
    expect(addWorkingDays('2026-04-02', 1, ENGLAND, holidays)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-07', -1, ENGLAND, holidays)).toBe('2026-04-02');
    expect(addWorkingDays('2026-04-04', 0, ENGLAND, holidays)).toBe('2026-04-04');
    expect(workingDaysBetween('2026-04-02', '2026-04-06', ENGLAND, holidays)).toBe(0);
    expect(workingDaysBetween('2026-04-02', '2026-04-07', ENGLAND, holidays)).toBe(1);
    expect(workingDaysBetween('2026-04-07', '2026-04-02', ENGLAND, holidays)).toBe(-1);
    expect(workingDaysBetween('2026-04-07', '2026-04-07', ENGLAND, holidays)).toBe(0);
  });

  it('refuses to guess beyond the table, and parts of days', () => {
    expect(() => addWorkingDays('2028-12-29', 1, ENGLAND, holidays)).toThrow(/known from 2024-01-01/u);
    expect(() => addWorkingDays('2024-01-02', -1, ENGLAND, holidays)).toThrow(RangeError);
    expect(() => workingDaysBetween('2028-12-01', '2029-01-05', ENGLAND, holidays)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-04-02', 1.5, ENGLAND, holidays)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-04-31', 0, ENGLAND, holidays)).toThrow(RangeError);
  });
});
