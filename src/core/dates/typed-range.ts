import type { IsoDay } from './days.ts';
import { MONTH_NAMES } from './names.ts';
import { readTypedDate } from './typed.ts';

/** The first and the last of some days, both included. */
interface DayRange {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** Two dates with their weekdays and some words between; anything longer is pasted text. */
const LONGEST_RANGE = 90;

/** `-`, ` to `, ` until `, `/`: what may stand between the two ends. */
const betweenPattern = /\s*[-–—/]\s*|\s+(?:to|until|till|and|through)\s+/giu;
/** `from 27 to 30 September`, `between 27 and 30 September` */
const leadPattern = /^(?:from|between)\s+/iu;
/** `September 27`, of which the second end may leave the month out */
const monthFirstPattern = /^(?<month>\p{L}{3,9})\.?\s/u;

/**
 * The days that a person typed: "27-30 September 2026", "30 Sept to 4 Oct 2026", "28 December 2026 - 2 January 2027",
 * "2026-09-27/2026-09-30", or one day as `readTypedDate` reads it. What the first end leaves out it has from the second. Null
 * unless there is one certain reading, and for an end before its beginning.
 */
export function readTypedRange(text: string, today: IsoDay): DayRange | null {
  if (text.length > LONGEST_RANGE) return null;
  const words = text.trim().replace(leadPattern, '');
  const day = readTypedDate(words, today);
  if (day !== null) return { first: day, last: day };
  const found = new Map<string, DayRange>();
  for (const between of words.matchAll(betweenPattern)) {
    const range = readEnds(
      words.slice(0, between.index),
      words.slice(between.index + between[0].length),
      today,
    );
    if (range !== null) found.set(`${range.first} ${range.last}`, range);
  }
  const [range, another] = [...found.values()];
  return another === undefined ? (range ?? null) : null;
}

function readEnds(from: string, to: string, today: IsoDay): DayRange | null {
  const month = monthFirstPattern.exec(from)?.groups?.month;
  const last =
    readTypedDate(to, today) ?? (month === undefined ? null : readTypedDate(`${month} ${to}`, today));
  if (last === null) return null;
  const year = last.slice(0, 'yyyy'.length);
  const monthAndYear = `${MONTH_NAMES[Number(last.slice(5, 7)) - 1] ?? ''} ${year}`;
  for (const whole of [from, `${from} ${year}`, `${from}, ${year}`, `${from} ${monthAndYear}`]) {
    const first = readTypedDate(whole, today);
    if (first !== null) return first <= last ? { first, last } : null;
  }
  return null;
}
