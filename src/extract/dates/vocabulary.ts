/** Pieces of patterns for dates, all to be used with the flag `i`. Comments show what each matches. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const NUMBER_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const TEENS = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const ORDINALS = [
  ...NUMBER_WORDS,
  ...TEENS,
  ...NUMBER_WORDS.slice(0, 9).map((word) => `twenty-${word}`),
  'thirtieth',
  'thirty-first',
];

/** "January", "Jan", "Sept", "18th Octoberand": a month's full name may be glued to a small word. */
export const MONTH = String.raw`(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])|(?:January|February|April|June|July|August|September|October|November|December)(?=(?:and|to|at|in|for|from|by|until|with)\b)|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?![a-z])\.?)`;
/** "Thursday", "Thurs", "Thu." */
export const WEEKDAY = String.raw`(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)(?![a-z])\.?`;
/** "3", "21st"; not the end of a longer number, an amount or a fraction. */
export const DAY = String.raw`(?<![\d.,:£€$/#])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%£])`;
/** "2023", not a part of "20,230" or "2023/24"; a time may be glued to it: "20237pm". */
export const YEAR = String.raw`(?<![\d.,£€$/])(?:19|20)\d{2}(?!(?!\d{1,2}(?:[.:]\d{2})?[ap]m)\d|%|[.,]\d|s\b)`;
/** After a date ", 2023", " ’23", "-2023"; `group` is the name the year goes by. */
export const yearTail = (group = 'year'): string =>
  String.raw`(?:(?:,?\s{1,3}|-)(?<${group}>${YEAR}|['’‘]\d{2}(?!\d)))?`;
/** After a date "last year", "of next year"; the group is called `which`. */
export const YEAR_NEAR = String.raw`(?:\s(?:of\s)?(?<which>(?:last|next|this)\syear))?`;
/** After a date " (Thursday)", ", Thursday": the weekday once more. */
export const WEEKDAY_TAIL = String.raw`(?:\s\((?:an?\s)?(?<weekday2>${WEEKDAY})\)|,\s(?<weekday3>${WEEKDAY})(?=[,.;)]|$|\sat\s))?`;
/** "fourth", "twenty-first". */
export const ORDINAL_WORD = `(?:${ORDINALS.toReversed().join('|')})`;
/** "9am", "12 noon", "5.30 pm", "midnight", "10:30", "1900hrs", "5 o’clock". */
export const CLOCK = String.raw`(?:(?:(?:12|twelve)\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}|\d{4}\s?h(?:ou)?rs|\d{1,2}\so['’]clock)`;
/** "-", "–", " to ", "/", " until ". */
export const TO = String.raw`\s{0,2}(?:-|–|—|/|to|until|till|through to|through)\s{0,2}`;
export const SEASON = `(?:${SEASONS.join('|')})`;

const LETTERS = /[^a-z]/gi;
const DIGITS = /\d{1,4}/u;

/** 1 to 12 of a month's name in any form. */
export function toMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 (Sunday) to 6 of a weekday's name in any form. */
export function toWeekday(name: string): number {
  return WEEKDAYS.indexOf(name.replace(LETTERS, '').slice(0, 3).toLowerCase());
}

/** EDTF's 21 (spring) to 24 (winter). */
export function toSeason(name: string): number {
  return SEASONS.indexOf(name.toLowerCase()) + 21;
}

/** 1 to 31 of "3", "21st", "the fourth"; 0 when there is none. */
export function toDay(words: string): number {
  const digits = DIGITS.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  return ORDINALS.indexOf(words.toLowerCase()) + 1;
}
