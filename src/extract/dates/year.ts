import { daysBetween, type IsoDay, isIsoDay, weekdayOf } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../core/dates/names.ts';
import type { Tense } from '../tense.ts';
import { longDay } from './say.ts';
import { toEdtf } from './to-edtf.ts';
import type { Cue, Point } from './when.ts';

/** What helps to find a missing year. `listYear` is a year said in the same list; `after` a day that an ordered list has reached. */
export type YearHints = {
  meeting: IsoDay;
  /** The day of writing, at or after the meeting. */
  now: IsoDay;
  cue: Cue;
  /** "since", "by", "until" straight before the date. */
  lead: 'past' | 'future' | null;
  tense: Tense | null;
  /** Set where the clause has words of one tense only. */
  plain: Tense | null;
  listYear: number | null;
  after: IsoDay | null;
};

export type Dated = { point: Point; certain: 'stated' | 'weekday' | 'inferred'; rule: string };

const CLOSE_PAST = 60;
const CLOSE_PAST_MONTH = 75;
const CLOSE_AHEAD = 120;
/** With nothing else to go by, a date leans ahead by so many days, and more so where nothing in the sentence tells the tense. */
const LEAN = 90;
/** Nothing is said to be to come that was so few days ago; its next turn is a year off. */
const JUST_GONE = 21;
const LEAN_FRAGMENT = 150;
/** A weekday decides only between days at most so far from the meeting. */
const WEEKDAY_REACH = 400;

/** The point with its year, and how the year was found; null when no year makes it a real day. */
export function resolveYear(point: Point, hints: YearHints): Dated | null {
  if (point.year !== null) return stated(point);
  const near = RELATIVE[hints.cue ?? ''];
  if (near !== undefined) {
    const year = Number(hints.meeting.slice(0, 4)) + near;
    return at(point, year, 'inferred', `year counted from the meeting of ${longDay(hints.meeting)}`);
  }
  if (hints.listYear !== null) {
    return at(point, hints.listYear, 'stated', 'year from the list or range it stands in');
  }
  return fromWeekday(point, hints) ?? fromSense(point, hints);
}

const RELATIVE: Record<string, number> = { 'last-year': -1, 'this-year': 0, 'next-year': 1 };

function stated(point: Point): Dated | null {
  const dated = at(point, point.year ?? 0, 'stated', statedRule(point));
  if (dated === null || point.weekday === null || fits(dated.point)) return dated;
  return {
    ...dated,
    rule: `${dated.rule}; ${weekdayLint(point.weekday, toEdtf(dated.point))}`,
  };
}

/** "the report says Friday, but 15 February 2020 is a Saturday": the printed day stays, and a person is told. */
function weekdayLint(said: number, day: IsoDay): string {
  return `the report says ${WEEKDAY_NAMES[said]}, but ${longDay(day)} is a ${WEEKDAY_NAMES[weekdayOf(day)]}`;
}

function statedRule(point: Point): string {
  return point.precision === 'month'
    ? 'month stated, day not given'
    : `${point.precision === 'day' ? 'date and year' : point.precision} stated`;
}

/** Only one nearby year has that weekday on that day: it decides, unless the words say plainly that it lies on the other side. */
function fromWeekday(point: Point, { meeting, plain, lead }: YearHints): Dated | null {
  if (point.weekday === null || point.precision !== 'day') return null;
  const rule = `year from the weekday ${WEEKDAY_NAMES[point.weekday]}`;
  const isToldOtherwise = (day: IsoDay): boolean =>
    (lead === 'future' || plain === 'future') && daysBetween(day, meeting) > CLOSE_PAST;
  return (
    candidates(point, meeting, 2)
      .map((year) => at(point, year, 'weekday', rule))
      .filter((dated) => dated !== null && fits(dated.point) && distance(dated, meeting) <= WEEKDAY_REACH)
      .filter((dated) => dated !== null && !isToldOtherwise(toEdtf(dated.point)))
      .toSorted((a, b) => distance(a, meeting) - distance(b, meeting))[0] ?? null
  );
}

function fromSense(point: Point, hints: YearHints): Dated | null {
  const years = candidates(point, hints.meeting, 4);
  const past = years.findLast((year) => startOf(point, year) <= writtenPast(hints));
  const ahead = years.find(
    (year) => (hints.cue === 'next' ? startOf(point, year) : endOf(point, year)) > hints.meeting,
  );
  if (past === undefined || ahead === undefined) return null;
  const [turn, reason] = choose(point, hints, past, ahead);
  const reached = hints.after ?? hints.meeting;
  const onward = turnFrom(point, years, reached, hints.meeting) ?? ahead;
  const year = { past, ahead, after: onward }[turn];
  const side = turn === 'past' ? ['the last', 'before'] : ['the coming', 'after'];
  const rule = `year worked out: ${side[0]} ${nameOf(point)} ${side[1]} the meeting of ${longDay(hints.meeting)} (${reason})`;
  const dated = at(point, year, 'inferred', rule);
  if (dated === null || point.weekday === null || fits(dated.point)) return dated;
  return { ...dated, rule: `${rule}; ${weekdayLint(point.weekday, toEdtf(dated.point))}` };
}

/** What is told as past may lie between the meeting and the day of writing. */
function writtenPast({ meeting, now, tense, plain, lead }: YearHints): IsoDay {
  return now > meeting && lead !== 'future' && (plain === 'past' || (tense === 'past' && plain === null))
    ? now
    : meeting;
}

/**
 * The turn that an ordered list reaches next. A list in several parts begins anew ("nominations …; nominations …"): the
 * turn before stands where it still lies ahead of the meeting and is nearer.
 */
function turnFrom(
  point: Point,
  years: readonly number[],
  reached: IsoDay,
  meeting: IsoDay,
): number | undefined {
  const onward = years.find((year) => endOf(point, year) >= reached);
  if (onward === undefined || !years.includes(onward - 1)) return onward;
  const back = startOf(point, onward - 1);
  const nearer = daysBetween(back, reached) < daysBetween(reached, startOf(point, onward));
  return back > meeting && nearer ? onward - 1 : onward;
}

type Turn = 'past' | 'ahead' | 'after';

function choose(point: Point, hints: YearHints, past: number, ahead: number): [Turn, string] {
  return (
    fromWords(hints) ??
    (past === ahead
      ? [hints.tense === 'past' ? 'past' : 'ahead', 'it holds the day of the meeting']
      : null) ??
    fromDistance(point, hints, past, ahead)
  );
}

function fromWords({ cue, after, lead, tense }: YearHints): [Turn, string] | null {
  if (cue === 'next') return ['ahead', 'it says “next”'];
  if (cue === 'last') return ['past', 'it says “last”'];
  if (after !== null) return ['after', 'the list goes on from the date before'];
  if (lead === 'past') return ['past', 'counted since then'];
  if (lead === 'future') return ['ahead', 'something has to happen by then'];
  return cue === 'this' && tense === 'past' ? ['past', 'it says “this”, of the past'] : null;
}

function fromDistance(
  point: Point,
  { meeting, tense, plain }: YearHints,
  past: number,
  ahead: number,
): [Turn, string] {
  const back = daysBetween(endOf(point, past), meeting);
  const on = daysBetween(meeting, startOf(point, ahead));
  const close = point.precision === 'day' ? CLOSE_PAST : CLOSE_PAST_MONTH;
  if (plain === 'future' && back > JUST_GONE) return ['ahead', 'the sentence speaks of the future'];
  if (plain === 'past' && tense === 'past') return ['past', 'the sentence speaks of the past'];
  const plainlyAhead = tense === 'future' && on <= 2 * CLOSE_AHEAD;
  if (back <= close && !plainlyAhead) return ['past', 'only weeks before'];
  if (on <= CLOSE_AHEAD) return ['ahead', 'only weeks or months ahead'];
  if (tense === 'past') return ['past', 'the sentence speaks of the past'];
  if (tense === 'future') return ['ahead', 'the sentence speaks of the future'];
  return back < on - (point.precision === 'day' ? LEAN_FRAGMENT : LEAN)
    ? ['past', 'nearer than the next one']
    : ['ahead', 'the nearer one'];
}

function candidates(point: Point, meeting: IsoDay, reach: number): number[] {
  const year = Number(meeting.slice(0, 4));
  const all = Array.from({ length: 2 * reach + 1 }, (_, n) => year - reach + n);
  return all.filter((candidate) => isReal({ ...point, year: candidate }));
}

function at(point: Point, year: number, certain: Dated['certain'], rule: string): Dated | null {
  const full = { ...point, year };
  return isReal(full) ? { point: full, certain, rule } : null;
}

// Up to the 28th every month of every year has the day.
const isReal = (point: Point): boolean =>
  point.precision !== 'day' || isInEveryMonth(point) || isIsoDay(toEdtf(point));
const isInEveryMonth = ({ day, month }: Point): boolean =>
  day !== null && month !== null && day >= 1 && day <= 28 && month >= 1 && month <= 12;
const fits = (point: Point): boolean => weekdayOf(toEdtf(point)) === point.weekday;
// A single day, which nine of ten dates are, is its own first and last.
const startOf = (point: Point, year: number): IsoDay =>
  point.precision === 'day' ? toEdtf({ ...point, year }) : firstDay(toEdtf({ ...point, year }));
const endOf = (point: Point, year: number): IsoDay =>
  point.precision === 'day' ? toEdtf({ ...point, year }) : lastDay(toEdtf({ ...point, year }));
const distance = (dated: Dated | null, meeting: IsoDay): number =>
  dated === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(meeting, toEdtf(dated.point)));

function nameOf(point: Point): string {
  const month = MONTH_NAMES[(point.month ?? 1) - 1] ?? '';
  if (point.precision === 'day') return `${point.day} ${month}`;
  if (point.precision === 'month') return month;
  if (point.precision === 'quarter') return `quarter ${(point.unit ?? 33) - 32}`;
  return ['spring', 'summer', 'autumn', 'winter'][(point.unit ?? 21) - 21] ?? 'time';
}
