import { daysBetween } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import type { KnownEvent } from '../../core/dates/known-event.ts';
import type { FoundDate } from '../types.ts';

const BEFORE = 70;
const AFTER = 30;
const LONGEST = 6;
// "Polling day is 4 May", "Polling is on May 2nd", "7 May | Polling day".
const POLLING = /\b(?:polling(?:\sday)?|election\sday)\b/i;
// "conference, which opens in Hull on September 25".
const OPENS = /\bconference,?\s(?:which\s)?(?:opens|starts|begins|is|meets)\b[^.;]{0,40}$/i;
const CONFERENCE = /\bconference\b/i;
// Other conferences than the annual one.
const OTHER =
  /\b(?:women['’]?s?|youth|young|special|spring|regional|welsh|scottish|BAME|disabled|local\sgovernment)\b/i;

/** The events whose days the report itself gives, so that "three weeks before polling day" can be counted from them. */
export function eventsOf(text: string, dates: readonly FoundDate[]): KnownEvent[] {
  return dates.flatMap((date) => {
    if (!date.ahead || date.kind === 'background' || date.edtf.length < DAY) return [];
    const [first, last] = [firstDay(date.edtf), lastDay(date.edtf)];
    const before = text.slice(Math.max(date.start, date.wordsStart - BEFORE), date.wordsStart);
    const end = date.wordsStart + date.words.length;
    if (first === last && POLLING.test(`${before} ${text.slice(end, end + AFTER)}`)) {
      return [{ name: 'polling day', first, last, source: SOURCE }];
    }
    return isConference(date, before, daysBetween(first, last))
      ? [{ name: 'annual conference', first, last, source: SOURCE }]
      : [];
  });
}

const DAY = 'yyyy-mm-dd'.length;
const SOURCE = 'the report itself';

function isConference(date: FoundDate, before: string, days: number): boolean {
  if (OTHER.test(before) || days > LONGEST) return false;
  if (OPENS.test(before)) return true;
  return days > 1 && date.edtf.includes('/') && (CONFERENCE.test(before) || date.topic === 'conference');
}
