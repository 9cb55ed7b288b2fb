import { addDays, daysBetween, type IsoDay } from '../dates/days.ts';
import { addMonths, DAY, type Days, PERIOD, readPeriod, readSpokenDay } from './spoken-days.ts';

/** A time that a question names. Both ends are included, and an end left open is null; `words` are those it was said with. */
export interface Span {
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
  /** The question counts from today: "in the next 30 days". */
  readonly counted: boolean;
  /** "since": what has come up from then until now. */
  readonly since: boolean;
  readonly words: string;
}

/** What was found, and the text without it. `unread`: there are words of time that are no certain time. */
export type FoundSpan =
  | { readonly type: 'none' }
  | { readonly type: 'unread'; readonly words: string }
  | { readonly type: 'found'; readonly span: Span; readonly rest: string };

const any = `${DAY}|${PERIOD}`;
/** `between 1 and 9 May`, `from 30 April to 9 May 2026` */
const rangePattern = new RegExp(
  String.raw`\b(?:between|from) (?<from>${DAY}|\d{1,2}) (?:and|to|until|till) (?<to>${DAY})(?=\s|$)`,
  'iu',
);
/** `before 9 May`, `by Friday`, `since last month` */
const endPattern = new RegExp(
  String.raw`\b(?<side>before|by|until|till|up to|after|from|since) (?:the end of )?(?<when>${any})(?=\s|$)`,
  'iu',
);
/** `in the next two weeks`, `within 30 days`, `in 3 weeks`, `over the last 10 days` */
const countPattern =
  /\b(?:within|in|over|during|for)?\s?(?:the )?(?<which>next|coming|last|past|within|in) (?<count>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve)? ?(?<unit>days?|weeks?|months?)\b/iu;
/** `on 5 May`, `this week`, `in July` */
const withinPattern = new RegExp(
  String.raw`(?:^|\s)(?:(?:on|in|during|for|of|at) )?(?<when>${any})(?=\s|$)`,
  'iu',
);
/** `May` and `March` are words of their own; so is a bare `Sun`: "who may vote". Only a preposition or an end makes them a time. */
const doubtful = /^(?:may|mar|march|sun|sat|wed|jan|dec)$/iu;
const atEnd = /^\s*$/u;

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** The time that a question names, read on `today`; `past` when it asks of what has been. Two times are one only as its two ends. */
export function findSpan(text: string, today: IsoDay, past: boolean): FoundSpan {
  const one = findOne(text, today, past);
  if (one.type !== 'found') return one;
  const other = findOne(one.rest, today, past);
  if (other.type === 'none') return one;
  if (other.type === 'unread') return other;
  const words = `${one.span.words} ${other.span.words}`;
  const first = onlyOne(one.span.first, other.span.first);
  const last = onlyOne(one.span.last, other.span.last);
  if (first === null || last === null || first > last) return { type: 'unread', words };
  return { type: 'found', span: { ...one.span, first, last, since: false, words }, rest: other.rest };
}

function onlyOne(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  return a === null || b === null ? (a ?? b) : null;
}

function findOne(text: string, today: IsoDay, past: boolean): FoundSpan {
  return (
    readRange(text, today, past) ??
    readEnd(text, today, past) ??
    readCount(text, today) ??
    readWithin(text, today, past) ?? { type: 'none' }
  );
}

type Reader = FoundSpan | null;

function readRange(text: string, today: IsoDay, past: boolean): Reader {
  const match = rangePattern.exec(text);
  if (match === null) return null;
  const { from = '', to = '' } = match.groups ?? {};
  const last = readSpokenDay(to, today, past);
  if (last === null) return { type: 'unread', words: match[0] };
  const whole = bareDay.test(from) ? `${last.slice(0, 8)}${from.padStart(2, '0')}` : from;
  const first = readSpokenDay(whole, past ? today : earlierOf(today, last), past);
  if (first === null || first > last) return { type: 'unread', words: match[0] };
  return found(match, text, { first, last });
}

/** `9` */
const bareDay = /^\d{1,2}$/u;

/** The beginning of a range that is on now may lie before today. */
function earlierOf(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

function readEnd(text: string, today: IsoDay, past: boolean): Reader {
  const match = endPattern.exec(text);
  if (match === null) return null;
  const { side = '', when = '' } = match.groups ?? {};
  const isSince = side.toLowerCase() === 'since';
  const days = readAny(when, today, past || isSince);
  if (days === null) return { type: 'unread', words: match[0] };
  return found(match, text, bounded(side.toLowerCase(), days), { since: isSince });
}

function bounded(side: string, { first, last }: Days): Pick<Span, 'first' | 'last'> {
  if (side === 'before') return { first: null, last: addDays(first, -1) };
  if (side === 'after') return { first: addDays(last, 1), last: null };
  if (side === 'from' || side === 'since') return { first, last: null };
  return { first: null, last };
}

function readCount(text: string, today: IsoDay): Reader {
  const match = countPattern.exec(text);
  if (match === null) return null;
  const { which = '', count, unit = '' } = match.groups ?? {};
  // "next month" is a month of the calendar, and "in months" is nothing.
  if (count === undefined) return null;
  const number = COUNTS[count.toLowerCase()] ?? Number(count);
  if (!(number > 0)) return { type: 'unread', words: match[0] };
  const isPast = ['last', 'past'].includes(which.toLowerCase());
  const far = later(today, isPast ? -number : number, unit.toLowerCase());
  const ends = isPast ? { first: far, last: addDays(today, -1) } : { first: today, last: far };
  return found(match, text, ends, { counted: true });
}

function later(today: IsoDay, number: number, unit: string): IsoDay {
  if (unit.startsWith('month')) return addMonths(today, number);
  return addDays(today, unit.startsWith('week') ? 7 * number : number);
}

function readWithin(text: string, today: IsoDay, past: boolean): Reader {
  const match = withinPattern.exec(text);
  if (match === null) return null;
  const { when = '' } = match.groups ?? {};
  const isLast = atEnd.test(text.slice(match.index + match[0].length));
  if (doubtful.test(when) && match[0].trim() === when && !isLast) return null;
  const days = readAny(when, today, past);
  return days === null ? { type: 'unread', words: match[0].trim() } : found(match, text, days);
}

function readAny(when: string, today: IsoDay, past: boolean): Days | null {
  const period = readPeriod(when, today, past);
  if (period !== null) return period;
  const day = readSpokenDay(when, today, past);
  return day === null ? null : { first: day, last: day };
}

function found(
  match: RegExpExecArray,
  text: string,
  ends: Pick<Span, 'first' | 'last'>,
  how: Partial<Pick<Span, 'counted' | 'since'>> = {},
): FoundSpan {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    type: 'found',
    span: { ...ends, counted: false, since: false, ...how, words: match[0].trim() },
    rest,
  };
}

/** How many days a counted span holds, from today to its far end. */
export function daysCounted({ first, last }: Span, today: IsoDay): number {
  if (first !== null && first < today) return daysBetween(first, today);
  return last === null ? 0 : daysBetween(today, last);
}
