import { addDays, type IsoDay } from './days.ts';

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** Hours that London has been ahead of UTC since 1880: largest first, so that the first instant is found first. */
const OFFSET_HOURS = [2, 1, 0] as const;

/** `09:30` */
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/u;

function londonParts(instant: Date): { day: IsoDay; time: string } {
  const parts = new Map(londonClock.formatToParts(instant).map((part) => [part.type, part.value]));
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return {
    day: `${year}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** The calendar day in London at the instant. Throws RangeError for an invalid Date. */
export function londonDay(instant: Date): IsoDay {
  return londonParts(instant).day;
}

/** The time on London's clocks at the instant, `HH:MM`. Throws RangeError for an invalid Date. */
export function londonTime(instant: Date): string {
  return londonParts(instant).time;
}

function toWallTime(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

function findInstant(day: IsoDay, time: string): Date | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  for (const hours of OFFSET_HOURS) {
    const instant = new Date(asUtc - hours * 60 * MS_PER_MINUTE);
    const london = londonParts(instant);
    if (london.day === day && london.time === time) {
      return instant;
    }
  }
  return null;
}

/**
 * The instant at which London's clocks show this day and time. A time left out when clocks go forward gives the first
 * minute after the gap; a time that comes twice when they go back gives the first of the two.
 * Throws RangeError for a bad day or time.
 */
export function londonInstant(day: IsoDay, time: string): Date {
  const match = timePattern.exec(time);
  if (match === null) {
    throw new RangeError(`"${time}" is not a time such as 09:30.`);
  }
  // addDays checks the day, which Date.parse would let roll over (30 February becomes 2 March).
  const checked = addDays(day, 0);
  for (let minutes = Number(match[1]) * 60 + Number(match[2]); minutes < MINUTES_PER_DAY; minutes += 1) {
    const instant = findInstant(checked, toWallTime(minutes));
    if (instant !== null) {
      return instant;
    }
  }
  throw new RangeError(`London's clocks do not show ${time} on ${day}.`);
}
