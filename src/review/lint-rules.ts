import { addDays, daysBetween, type IsoDay, weekdayOf } from '../core/dates/days.ts';
import { isDayExact, readEdtf } from '../core/dates/edtf.ts';
import { dateLabel, dayLabel } from '../core/dates/labels.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../core/dates/names.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import { datesAgree, isSameThing } from '../core/diary/agreement.ts';
import { sharedTelling, sharedWords } from '../core/diary/shared-words.ts';
import type { Kind } from '../core/reports/fact.ts';
import type { Beside, Linted } from './lint.ts';

/** "Friday 15 February", "Fri 15th Feb", "Sat. the 3rd of May", "Tuesday 21" */
const weekdayThenDay =
  /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?[.,]?\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\b(?:\s(?:of\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})?/gi;
/** "Friday, February 15", "Friday Feb 15th" */
const weekdayThenMonth =
  /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?[.,]?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s(\d{1,2})(?:st|nd|rd|th)?\b/gi;

const FAR_AHEAD_DAYS = 731;
/** Two days further apart than this are more likely two things than one told twice. */
const FURTHEST_DAYS = 31;
const LIKE_WORDS = 0.5;
/** A single word names a kind of thing, not one thing: "election". */
const FEWEST_WORDS = 2;
const HAPPENINGS: readonly Kind[] = ['event', 'window'];

/** "Friday 15 February 2020": the day of the week and the date cannot both be right. */
export function wrongWeekday({ quote, edtf }: Linted): string | null {
  const { first, last } = readEdtf(edtf);
  if (!isDayExact(edtf)) return null;
  for (const { weekday, day, month } of writtenDays(quote)) {
    const meant = [first, last].find((end) => isDay(end, day, month));
    if (meant === undefined || WEEKDAY_NAMES[weekdayOf(meant)]?.toLowerCase().startsWith(weekday)) continue;
    const named = WEEKDAY_NAMES.find((name) => name.toLowerCase().startsWith(weekday)) ?? weekday;
    return `The text says ${named}, but the day is ${dayLabel(meant)}.`;
  }
  return null;
}

interface WrittenDay {
  /** The first three letters, small. */
  readonly weekday: string;
  readonly day: number;
  /** From 1; null where only the day is written. */
  readonly month: number | null;
}

function writtenDays(quote: string): WrittenDay[] {
  const dayFirst = [...quote.matchAll(weekdayThenDay)].map((match) =>
    toWrittenDay(match[1], match[2], match[3]),
  );
  const monthFirst = [...quote.matchAll(weekdayThenMonth)].map((match) =>
    toWrittenDay(match[1], match[3], match[2]),
  );
  return [...dayFirst, ...monthFirst];
}

function toWrittenDay(weekday = '', day = '', month: string | undefined): WrittenDay {
  const start = month?.slice(0, 3).toLowerCase();
  const at = MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === start);
  return { weekday: weekday.slice(0, 3).toLowerCase(), day: Number(day), month: at === -1 ? null : at + 1 };
}

function isDay(day: IsoDay, number: number, month: number | null): boolean {
  return Number(day.slice(8)) === number && (month === null || Number(day.slice(5, 7)) === month);
}

/** A date said to lie ahead that is over by the meeting, or by now. */
export function beforeMeeting({ edtf, kind, from, fromMeeting }: Linted): string | null {
  const { last } = readEdtf(edtf);
  if (kind === 'background' || last >= from) return null;
  return fromMeeting
    ? `That was over before the meeting on ${dayLabel(from)}.`
    : `That is over: today is ${dayLabel(from)}.`;
}

/** Something that must be in after what it is for has begun. */
export function deadlineAfterEvent(date: Linted, beside: readonly Beside[]): string | null {
  if (date.kind !== 'deadline') return null;
  const { first } = readEdtf(date.edtf);
  const event = beside.find(
    (other) => HAPPENINGS.includes(other.kind) && belongsTo(date, other) && readEdtf(other.edtf).last < first,
  );
  return event === undefined
    ? null
    : `The deadline is after what it is for: ${event.what}, ${dateLabel(event.edtf, event.time)}.`;
}

function belongsTo(date: Linted, other: Beside): boolean {
  const isNear = Math.abs(daysBetween(readEdtf(date.edtf).first, readEdtf(other.edtf).last)) <= FURTHEST_DAYS;
  const isLike = date.topic === other.topic && sharedWords(date.what, other.what) >= LIKE_WORDS;
  return other.together || (isNear && isLike);
}

/** One thing, two days. */
export function twoDates(date: Linted, beside: readonly Beside[]): string | null {
  const other = beside.find(
    (one) =>
      isSameThing(one, date) &&
      isOneName(one.what, date.what) &&
      !datesAgree(one, date) &&
      Math.abs(daysBetween(readEdtf(one.edtf).first, readEdtf(date.edtf).first)) <= FURTHEST_DAYS,
  );
  return other === undefined
    ? null
    : `Another date is given for the same thing: ${dateLabel(other.edtf, other.time)} (${other.what}).`;
}

/** One reader who names two things gives each a word of its own: "courses in Leeds", "courses in Bristol". */
function isOneName(a: string, b: string): boolean {
  const [there, back] = [sharedTelling(a, b), sharedTelling(b, a)];
  const fewest = Math.min(there.of, back.of);
  return there.shared === fewest && (fewest >= FEWEST_WORDS || there.of === back.of);
}

/** A deadline on a bank holiday, when offices are closed: often a slip. */
export function bankHoliday({ kind, edtf }: Linted, holidays: BankHolidays): string | null {
  const { last } = readEdtf(edtf);
  if (kind !== 'deadline' || !isDayExact(edtf)) return null;
  const holiday = holidays.nations['england-and-wales'].find(({ day }) => day === last);
  return holiday === undefined ? null : `The deadline is on a bank holiday: ${holiday.name}.`;
}

/** A deadline on a Saturday or Sunday, when nobody can ask: common enough to be right. */
export function weekend({ kind, edtf }: Linted): string | null {
  const weekday = weekdayOf(readEdtf(edtf).last);
  const isOff = weekday === 0 || weekday === 6;
  return kind === 'deadline' && isDayExact(edtf) && isOff
    ? `The deadline is on a ${WEEKDAY_NAMES[weekday]}.`
    : null;
}

/** "On the last day" leaves open until when. */
export function missingHour({ kind, edtf, time }: Linted): string | null {
  return kind === 'deadline' && time === null && isDayExact(edtf)
    ? 'No hour is given for this deadline.'
    : null;
}

/** More than two years on: more likely a slip in the year. */
export function farAhead({ edtf, from, fromMeeting }: Linted): string | null {
  const { first } = readEdtf(edtf);
  if (first <= addDays(from, FAR_AHEAD_DAYS)) return null;
  return `That is more than two years ${fromMeeting ? 'after the meeting' : 'from now'}: check the year.`;
}
