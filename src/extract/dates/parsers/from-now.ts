import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { DAY, MONTH, toDay, toMonth, yearTail } from '../vocabulary.ts';
import { dayPoint, monthPoint } from '../when.ts';

// "between now and 4 May", "from now until the end of March", "from now to March 12".
const FROM_NOW = new RegExp(
  String.raw`\b(?:between\snow\sand|from\snow\s(?:until|till|to))\s(?:the\s)?(?:end\sof\s)?(?:(?<day>${DAY})\s(?:of\s)?)?(?<month>${MONTH})(?:\s(?<day2>${DAY}))?${yearTail()}`,
  'giu',
);

/** From the day of the meeting to a day or month ahead. */
export const fromNow: DateParser = {
  name: 'from now',
  pattern: FROM_NOW,
  read(match) {
    const month = toMonth(groupOf(match, 'month') ?? '');
    const day = toDay(groupOf(match, 'day') ?? groupOf(match, 'day2') ?? '');
    const year = yearOf(match);
    const to = day > 0 ? dayPoint(day, month, year) : monthPoint(month, year);
    return wholeMatch(match, { type: 'from-now', to });
  },
};
