import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { CLOCK, DAY, MONTH, toDay, toMonth, WEEKDAY, yearTail } from '../vocabulary.ts';
import { dayPoint, monthPoint } from '../when.ts';

// "between now and 4 May", "from now until the end of March", "from now to March 12".
const FROM_NOW = new RegExp(
  String.raw`\b(?:between\snow\sand|from\snow\s(?:until|till|to))\s(?:the\s)?(?:end\sof\s)?(?:(?<day>${DAY})\s(?:of\s)?)?(?<month>${MONTH})(?:\s(?<day2>${DAY}))?${yearTail()}`,
  'gi',
);

// "from tomorrow (17th) till 11.59pm on Weds 7th Feb", "from today until 3 March".
const FROM_DEICTIC = new RegExp(
  String.raw`\bfrom\s(?<start>today|tomorrow)(?:\s\([^()]{2,20}\))?,?\s(?:until|till|to)\s(?:${CLOCK},?\s(?:on\s)?)?(?:${WEEKDAY},?\s)?(?:the\s)?(?<day>${DAY})\s(?<month>${MONTH})${yearTail()}`,
  'gi',
);

/** From the day of the meeting to a day or month ahead. */
export const fromNow: DateParser = {
  name: 'from now',
  needs: ['month', 'now'],
  pattern: FROM_NOW,
  read(match) {
    const month = toMonth(groupOf(match, 'month') ?? '');
    const day = toDay(groupOf(match, 'day') ?? groupOf(match, 'day2') ?? '');
    const year = yearOf(match);
    const to = day > 0 ? dayPoint(day, month, year) : monthPoint(month, year);
    return wholeMatch(match, { type: 'from-now', to, start: null });
  },
};

/** From the day of writing, or the day after, to a day ahead. */
export const fromDeictic: DateParser = {
  name: 'from today or tomorrow',
  needs: ['month', 'digit', 'length of time'],
  pattern: FROM_DEICTIC,
  read(match) {
    const point = dayPoint(
      toDay(groupOf(match, 'day') ?? ''),
      toMonth(groupOf(match, 'month') ?? ''),
      yearOf(match),
    );
    const start = groupOf(match, 'start')?.toLowerCase() === 'tomorrow' ? 1 : 0;
    return wholeMatch(match, { type: 'from-now', to: point, start });
  },
};
