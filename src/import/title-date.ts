import { findPrintedDate } from './printed-date.ts';

// Words that make a title's date the meeting's: "NEC Report – 29 November 2022", "Executive, 3 May 2011"
const MEETING_TITLE = /\b(?:NEC|executive|committee|meeting|away[- ]?day|report)\b/iu;
// A circular's date is the day it was sent
const CIRCULAR_TITLE = /\b(?:bulletin|newsletter|briefing|circular)\b/iu;

/** The meeting's day where the title gives day, month and year; null otherwise. */
export function findMeetingDate(title: string | null): string | null {
  if (title === null || CIRCULAR_TITLE.test(title) || !MEETING_TITLE.test(title)) return null;
  return findPrintedDate(title);
}

/** The day of sending where a circular's title gives it; null otherwise. */
export function findCircularDate(title: string | null): string | null {
  return title !== null && CIRCULAR_TITLE.test(title) ? findPrintedDate(title) : null;
}
