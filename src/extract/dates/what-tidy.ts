import { oneLine } from '../one-line.ts';
/** The longest phrase that reads well in a reminder. */
export const MAX_PHRASE = 80;
const MIN_CUT = 24;
const CLOCK = String.raw`(?:(?:12\s?)?(?:noon|midnight|midday|lunchtime)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}|\d{1,2}[.]\d{2}|\d{1,2}\so['’]clock)`;
// What leads to a date and says nothing by itself: "on", "by the", "is", "from", "no later than", "at 5pm".
const TRAIL_WORDS = String.raw`(?:on|(?<!\b(?:forms?|papers|motions|applications|nominations|them|it|bids|names|returns|entries|(?:get|getting|hand|send)\s[^,]{2,60})\s)in|by|at|the|until|till|from|to|of|for|is|are|was|be|will|held|between|before|since|during|over|through|throughout|early|late|mid|a|an|and|or|but|must|have|has|go|goes|due|no|not|later|than|next|last|(?<!\b(?:all|of|over|with)\s)this|with|being|either|some|time|(?:set|due|down)\sfor|up\sto|as|any\stime|again|then|evenings?\sof|mornings?\sof|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)(?:day)?|provisionally|probably|towards|sometime|around|about|shortly|straight|tomorrow|today|starting|on\sor|less|more|its|their|our|the\s(?:following|next|same)\sday|(?:by|with|for)\sa\sdeadline)`;
const TRAIL = new RegExp(String.raw`(?:[\s,.:;–—([“"&-]|\b${TRAIL_WORDS}|\b${CLOCK}){1,24}$`, 'i');
// "and", "that", "with" before a phrase; stray marks.
const LEAD =
  /^(?:[\s,:;–—).\]“”"-]|(?:and|but|that|which|so|or|then|on|in|at|of|also|with|where|while|before|after|to|as|for|from|by|now|though|however|although|because)\b\s|please\s){1,8}/i;
// "Polling day: 7am to 10pm on": the hours before a date belong to the date.
const HOURS = new RegExp(
  String.raw`[\s,:–—(-]{1,4}(?:(?:by|from|at|no\slater\sthan|not\slater\sthan)\s)?${CLOCK}(?:\s?(?:to|until|-|–)\s?${CLOCK})?,?(?:\son)?\s*$`,
  'i',
);

/** White space squeezed to single spaces. */
export const toPlain = (text: string): string => oneLine(text).trim();

/** Without the small words at either end that lead to a date or on from one. */
export function tidy(text: string): string {
  return toPlain(text).replace(LEAD, '').replace(TRAIL, '').trim();
}

/** Without the small words and hours at its end. */
export const tidyEnd = (text: string): string => text.replace(TRAIL, '').trim();

/** Without a time of day that stands at its end: "Polling day: 7am to 10pm on" → "Polling day". */
export const withoutHours = (text: string): string => text.replace(HOURS, ' ');

/** With a small first letter, except in "NEC", "PLP". */
export function lowerFirst(text: string): string {
  return INITIALS.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
const INITIALS = /^(?:[A-ZÀ-Þ]{2}|[A-ZÀ-Þ][a-zß-ÿ]+\s[A-ZÀ-Þ]|I\b)/u;

/** At most 80 characters, cut between words and if it can be before "and" or "or", with no small word left at the end. */
export function cut(text: string): string {
  if (text.length <= MAX_PHRASE) return text;
  const joint = Math.max(text.lastIndexOf(' and ', MAX_PHRASE), text.lastIndexOf(' or ', MAX_PHRASE));
  const space = text.lastIndexOf(' ', MAX_PHRASE);
  const at = joint > MIN_CUT ? joint : space > 0 ? space : MAX_PHRASE;
  const short = text.slice(0, at);
  return short.replace(TRAIL, '') || short;
}
