import { addDays } from '../dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../dates/edtf.ts';
import { londonInstant } from '../dates/london.ts';
import type { Standing } from './standing.ts';

/** Addresses that open a calendar with the date filled in; nothing is sent to it before somebody follows one. */
interface CalendarLink {
  readonly label: string;
  readonly url: string;
}

const HOUR_MS = 3_600_000;
/** `-` and `:` and the milliseconds of an instant, which Google leaves out */
const separators = /[-:]|\.\d{3}/gu;

/**
 * Links for Google Calendar and Outlook (their “add event” addresses, as of November 2026); none for a date whose day is not known. A deadline with an
 * hour ends at it and begins an hour before; anything else takes whole days. `source` stands in the note.
 */
export function calendarLinks(
  { what, edtf, time, kind }: Pick<Standing, 'what' | 'edtf' | 'time' | 'kind'>,
  source: string,
): CalendarLink[] {
  if (!isDayExact(edtf)) return [];
  const [first, last] = [firstDay(edtf), lastDay(edtf)];
  const span = time === null ? null : spanOf(kind === 'event' ? first : last, time, kind);
  const google = new URL('https://calendar.google.com/calendar/render');
  google.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: what,
    dates:
      span === null
        ? `${plain(first)}/${plain(addDays(last, 1))}`
        : `${plain(span.begin.toISOString())}/${plain(span.end.toISOString())}`,
    details: source,
  }).toString();
  const outlook = new URL('https://outlook.live.com/calendar/0/deeplink/compose');
  outlook.search = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: what,
    body: source,
    ...(span === null
      ? { startdt: first, enddt: addDays(last, 1), allday: 'true' }
      : { startdt: span.begin.toISOString(), enddt: span.end.toISOString() }),
  }).toString();
  return [
    { label: 'Add to Google Calendar', url: google.href },
    { label: 'Add to Outlook', url: outlook.href },
  ];
}

function spanOf(day: string, time: string, kind: Standing['kind']): { begin: Date; end: Date } {
  const told = londonInstant(day, time);
  const isEnd = kind === 'deadline' || kind === 'window';
  return isEnd
    ? { begin: new Date(told.getTime() - HOUR_MS), end: told }
    : { begin: told, end: new Date(told.getTime() + HOUR_MS) };
}

function plain(text: string): string {
  return text.replace(separators, '');
}
