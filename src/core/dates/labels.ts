import { addDays, daysBetween, type IsoDay, isIsoDay, weekdayOf } from './days.ts';
import { type EdtfValue, isDayExact, readEdtf } from './edtf.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names.ts';

const SEASONS: Readonly<Record<string, string>> = { '03': 'spring', '06': 'summer', '09': 'autumn' };

/** `17:30` */
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/u;
/** `2023-05` */
const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
/** The mark at the end of `2023-05~`. */
const qualifierPattern = /[?~%]$/u;
/** The noughts before the year in `0987`. */
const leadingZeros = /^0{1,3}/u;

function yearName(day: IsoDay): string {
  return day.slice(0, 4).replace(leadingZeros, '');
}

function monthName(day: IsoDay): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? '';
}

function weekdayAndDate(day: IsoDay): string {
  return `${WEEKDAY_NAMES[weekdayOf(day)]} ${Number(day.slice(8))}`;
}

/** `2020-02-14` → "Friday 14 February 2020". Throws RangeError for a bad day. */
export function dayLabel(day: IsoDay): string {
  return `${weekdayAndDate(day)} ${monthName(day)} ${yearName(day)}`;
}

/** `2023-05` → "May 2023". Throws RangeError for a bad month. */
export function monthLabel(month: string): string {
  if (!monthPattern.test(month)) {
    throw new RangeError(`"${month}" is not a month such as 2023-05.`);
  }
  return `${monthName(month)} ${yearName(month)}`;
}

/**
 * `17:00` → "5pm", `17:30` → "5:30pm", `12:00` → "midday". "Midnight" alone is read both ways, so `00:00` says which end
 * of the day it is. Throws RangeError for a bad time.
 */
export function timeLabel(time: string): string {
  const match = timePattern.exec(time);
  if (match === null) {
    throw new RangeError(`"${time}" is not a time such as 17:30.`);
  }
  if (time === '12:00') {
    return 'midday';
  }
  if (time === '00:00') {
    return 'midnight at the start of the day';
  }
  const hour = Number(match[1]);
  const minutes = match[2] === '00' ? '' : `:${match[2]}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** From the larger unit that both ends share: "Friday 21 to Sunday 23 July 2023", "Sunday 30 April to Tuesday 2 May 2023". */
function dayRange(first: IsoDay, last: IsoDay): string {
  if (first === last) {
    return dayLabel(first);
  }
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return `${weekdayAndDate(first)} to ${dayLabel(last)}`;
  }
  if (first.slice(0, 4) === last.slice(0, 4)) {
    return `${weekdayAndDate(first)} ${monthName(first)} to ${dayLabel(last)}`;
  }
  return `${dayLabel(first)} to ${dayLabel(last)}`;
}

function monthRange(first: IsoDay, last: IsoDay): string {
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return monthLabel(first.slice(0, 7));
  }
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const start = sameYear ? monthName(first) : monthLabel(first.slice(0, 7));
  return `${start} to ${monthLabel(last.slice(0, 7))}`;
}

function seasonLabel(value: EdtfValue): string {
  const season = SEASONS[value.first.slice(5, 7)];
  const year = yearName(value.first);
  return season === undefined ? `winter ${year} to ${yearName(value.last)}` : `${season} ${year}`;
}

function pointLabel(value: EdtfValue): string {
  switch (value.precision) {
    case 'day':
    case 'interval':
      return dayRange(value.first, value.last);
    case 'month':
    case 'quarter':
      return monthRange(value.first, value.last);
    case 'season':
      return seasonLabel(value);
    case 'year':
      return yearName(value.first);
    case 'decade':
      return `the ${yearName(value.first)}s`;
  }
}

function withQualifiers(label: string, value: Pick<EdtfValue, 'approximate' | 'uncertain'>): string {
  return `${value.approximate ? 'about ' : ''}${label}${value.uncertain ? ' (uncertain)' : ''}`;
}

function intervalLabel(from: EdtfValue, to: EdtfValue): string {
  if (from.precision === 'day' && to.precision === 'day') {
    return dayRange(from.first, to.last);
  }
  if (from.precision === 'month' && to.precision === 'month') {
    return monthRange(from.first, to.last);
  }
  const [start, end] = [pointLabel(from), pointLabel(to)];
  return start === end ? start : `${start} to ${end}`;
}

function edtfLabel(edtf: string): string {
  const value = readEdtf(edtf);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) {
    return withQualifiers(pointLabel(value), value);
  }
  const [start, end] = [readEdtf(from), readEdtf(to)];
  if (start.approximate === end.approximate && start.uncertain === end.uncertain) {
    return withQualifiers(intervalLabel(start, end), value);
  }
  return `${withQualifiers(pointLabel(start), start)} to ${withQualifiers(pointLabel(end), end)}`;
}

/**
 * A date as people write it, no more exact than it was said: "Friday 14 February 2020, 5pm", "about May 2017",
 * "winter 2024 to 2025". Throws RangeError for bad EDTF or a bad time.
 */
export function dateLabel(edtf: string, time: string | null = null): string {
  return time === null ? edtfLabel(edtf) : `${edtfLabel(edtf)}, ${timeLabel(time)}`;
}

const MISSING: Readonly<Record<EdtfValue['precision'], string | null>> = {
  day: null,
  month: 'day not given',
  season: 'only the season is given',
  quarter: 'only the quarter is given',
  year: 'only the year is given',
  decade: 'only the decade is given',
  interval: 'exact days not given',
};

/**
 * What the date leaves open, to follow its label (which itself says "about" and "uncertain"): "day not given", "only the season is
 * given"; null when the days are given. Throws RangeError for bad EDTF.
 */
export function exactnessNote(edtf: string): string | null {
  const { precision } = readEdtf(edtf);
  const daysGiven = edtf.split('/').every((end) => isIsoDay(end.replace(qualifierPattern, '')));
  return daysGiven ? null : MISSING[precision];
}

/** `1` → "1 day", `2` → "2 days". */
function counted(n: number, unit: 'day' | 'month' | 'year'): string {
  return `${n < 1_000 ? n : n.toLocaleString('en-GB')} ${unit}${n === 1 ? '' : 's'}`;
}

/** Whole days, months or years from `from` to a later day, rounded down: "3 days", "2 months", "8 years". */
function spanLabel(from: IsoDay, to: IsoDay): string {
  const dayNotReached = Number(to.slice(8)) < Number(from.slice(8)) ? 1 : 0;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const months = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) - dayNotReached;
  if (months >= 12) {
    return counted(Math.floor(months / 12), 'year');
  }
  return months >= 1 ? counted(months, 'month') : counted(daysBetween(from, to), 'day');
}

/** From this many days on, how long ago a day was is told in months or years. */
const DAYS_TOLD_ONE_BY_ONE = 90;

function pastLabel(day: IsoDay, today: IsoDay): string {
  if (day === addDays(today, -1)) {
    return 'yesterday';
  }
  const days = daysBetween(day, today);
  return `${days <= DAYS_TOLD_ONE_BY_ONE ? counted(days, 'day') : spanLabel(day, today)} ago`;
}

function futureLabel(day: IsoDay, today: IsoDay): string {
  const days = daysBetween(today, day);
  return days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`;
}

/**
 * How far off a date is: "today", "tomorrow", "in 3 days", "yesterday", "3 days ago" (months or years after 90 days), and
 * for days running now "now on, ends in 2 days" or "last day today". Null when the days are not exact: a month has no
 * countdown. Throws RangeError for a bad `today`.
 */
export function distanceLabel(edtf: string, today: IsoDay): string | null {
  if (!isDayExact(edtf)) {
    return null;
  }
  const { first, last } = readEdtf(edtf);
  if (today < first) {
    return futureLabel(first, today);
  }
  if (today > last) {
    return pastLabel(last, today);
  }
  if (first === last) {
    return 'today';
  }
  return today === last ? 'last day today' : `now on, ends ${futureLabel(last, today)}`;
}

/** How old something of that day is, rounded down: "new today", "3 days old", "2 months old", "8 years old"; "dated in the future" before its day. */
export function ageLabel(day: IsoDay, today: IsoDay): string {
  const days = daysBetween(day, today);
  if (days < 0) {
    return 'dated in the future';
  }
  return days === 0 ? 'new today' : `${spanLabel(day, today)} old`;
}
