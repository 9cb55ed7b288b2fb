import { findPrintedDate, findYearlessDay } from './printed-date.ts';

const MAX_OPENING = 480;

// Words that make a title's date the meeting's: "NEC Report – 29 November 2022", "Executive, 3 May 2011"
const MEETING_TITLE = /\b(?:NEC|executive|committee|board|meeting|away[- ]?day|report)\b/iu;
// A circular's date is the day it was sent
const CIRCULAR_TITLE = /\b(?:bulletin|newsletter|briefing|circular)\b/iu;
// A date in such a title is that of something else: "Nominations close on 4 June"
const OTHER_MATTER =
  /\b(?:clos(?:e|es|ing)|open(?:s|ing)?|deadline|by|before|until|from|ballot|elections?|starts?|begins?)\b/iu;
// "The executive met on 4 June", "at its meeting of 4 June 2019": what follows the last word is a date
const MET_ON =
  /\b(?:NEC|executive|committee|board|we)\b.{0,80}?\b(?:met|meeting (?:was )?(?:held )?|meeting)\b.{0,60}?\b(?:on|of)\s(?:\p{L}{3,9},?\s)?(?=\d)(.{5,24})/iu;

// Further down only the plain form counts: "The national executive met on 24 January", "The executive spent Tuesday 22 May on …"
const MET_PLAINLY =
  /(?:^|\n)(?:the |our )?(?:\p{L}{3,12} )?(?:NEC|executive|committee|board)(?: committee)? (?:met|sat|gathered|spent)(?: in \p{Lu}\p{L}{2,20}| all day| again)?(?: on)?\s(?:\p{L}{3,9},?\s)?(?=\d)(.{5,24})/iu;

/** The meeting's day where the title gives day, month and year; null otherwise. */
function findMeetingDate(title: string | null): string | null {
  if (title === null || CIRCULAR_TITLE.test(title) || !MEETING_TITLE.test(title)) return null;
  return findPrintedDate(title);
}

/**
 * The meeting's day where the title, or else the report's first words, give day and month, and the year or the day of
 * publication, which it cannot come after. `opening` is the first paragraph, or the first few with a line end between them: below
 * the first only a plain "The executive met on …" counts. Null otherwise.
 */
export function findDatedMeeting(
  title: string | null,
  opening: string,
  published: string | null,
): string | null {
  const stated = findMeetingDate(title);
  if (stated !== null) return stated;
  const inTitle = title !== null && MEETING_TITLE.test(title) && !OTHER_MATTER.test(title) ? title : '';
  const start = opening.slice(0, MAX_OPENING);
  const [first = ''] = start.split('\n');
  const words = (MET_ON.exec(first) ?? MET_PLAINLY.exec(start))?.[1] ?? '';
  return findYearlessDay(inTitle, published) ?? findPrintedDate(words) ?? findYearlessDay(words, published);
}

/** The day of sending where a circular's title gives it; null otherwise. */
export function findCircularDate(title: string | null): string | null {
  return title !== null && CIRCULAR_TITLE.test(title) ? findPrintedDate(title) : null;
}
