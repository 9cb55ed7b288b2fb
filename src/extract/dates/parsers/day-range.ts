import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { DAY, MONTH, TO, toDay, toMonth, toWeekday, WEEKDAY, yearTail } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "21-23 July 2023", "5th to 18th August", "24/25 June", "between 5 and 9 May", "Sat 3 – Sun 4 June", "Fri 21/Sat 22/Sun 23 July".
const DAY_RANGE = new RegExp(
  String.raw`(?:\b(?<between>between|from)\s)?(?:\b${WEEKDAY}(?:\s(?:and|&|to)\s|[\/–-])(?=${WEEKDAY}))?(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?(?:the\s)?\b(?<first>${DAY})(?:\/(?:${WEEKDAY}\s)?\d{1,2})?(?:${TO}|(?<and>\s(?:and|&|or)\s))(?:${WEEKDAY},?\s{1,3})?(?:the\s)?(?<last>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?:\s{1,3}of\s|\s{0,3})(?<month>${MONTH})${yearTail()}`,
  'gi',
);
// "June 16-17", "July 21st to 23rd, 2023".
const AMERICAN_RANGE = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?\b(?<month>${MONTH})[ \u00a0](?<first>${DAY})(?:${TO}(?:${WEEKDAY},?\s{1,3})?|(?<and>\s(?:and|&|or)\s))(?<last>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\d:.]\d|\s?(?:am|pm|${MONTH}))${yearTail()}`,
  'gi',
);

// "7 March until the 21st", "Mon 7th March – Fri 18th".
const MONTH_FIRST_SIDE = new RegExp(
  String.raw`(?:\bfrom\s)?(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?(?:the\s)?\b(?<first>${DAY})\s{0,2}(?<month>${MONTH})${TO}(?:${WEEKDAY},?\s)?(?:the\s)?(?<last>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))(?!\s{0,3}${MONTH}|\sof\s)`,
  'gi',
);

/** Two days of one month: a range, or two days in a row joined by "and"; other pairs are two dates. */
export const dayRange: DateParser = {
  name: 'range of days',
  needs: ['month', 'digit'],
  pattern: DAY_RANGE,
  read: readRange,
};
/** The same, month first. */
export const americanDayRange: DateParser = {
  name: 'range of days, month first',
  needs: ['month', 'digit'],
  pattern: AMERICAN_RANGE,
  // "In June 16 to 18 councils will vote" counts councils.
  read: (match) => (countsSomething(match) ? [] : readRange(match)),
};

/** The month said with the first day only. */
export const openDayRange: DateParser = {
  name: 'range of days, month said once',
  needs: ['month', 'digit'],
  pattern: MONTH_FIRST_SIDE,
  read: readRange,
};

const IN_BEFORE = /\bin\s$/i;
const COUNTED_AFTER = /^\s[a-z]{3,14}s\b/u;

function countsSomething({ input, index, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length;
  return (
    IN_BEFORE.test(input.slice(Math.max(0, index - 4), index)) &&
    COUNTED_AFTER.test(input.slice(end, end + 20))
  );
}

function readRange(match: RegExpExecArray): ReturnType<DateParser['read']> {
  const first = toDay(groupOf(match, 'first') ?? '');
  const last = toDay(groupOf(match, 'last') ?? '');
  const month = toMonth(groupOf(match, 'month') ?? '');
  const year = yearOf(match);
  const weekday = groupOf(match, 'weekday');
  const from = dayPoint(first, month, year, weekday === null ? null : toWeekday(weekday));
  const to = dayPoint(last, month, year);
  // "brought forward from 17 to 10 September": refiners/split-moves.ts parts it; elsewhere it is no range.
  if (last <= first && groupOf(match, 'between')?.toLowerCase() !== 'from') return [];
  const joined = groupOf(match, 'and');
  const inRow = last === first + 1 && joined?.trim() !== 'or';
  const pair = joined !== null && groupOf(match, 'between') === null && !inRow;
  if (!pair) return wholeMatch(match, { type: 'interval', from, to });
  const second = match[0].indexOf(groupOf(match, 'and') ?? '') + (groupOf(match, 'and') ?? '').length;
  return [
    { when: { type: 'point', point: from }, index: 0, length: second - (groupOf(match, 'and') ?? '').length },
    { when: { type: 'point', point: to }, index: second, length: match[0].length - second },
  ];
}
