import { COUNT_WORD, toCount } from '../../numbers.ts';
import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { toWeekday, WEEKDAY, YEAR } from '../vocabulary.ts';

const NAME = String.raw`(?<name>(?:\p{Lu}[\p{L}’']{1,14}\s){0,3}(?:Conference|Congress|Forum|Assembly)|(?:the\s)?(?:polling|election)\sday|(?:the\s)?(?:general|local)\selections?|(?:annual\s|party\s)?conference)`;
const LEAD = String.raw`(?:(?<eve>the\seve\sof|the\sday\sbefore)\s|the\s(?<weekday>${WEEKDAY})\sof\s|(?<count>\d{1,2}|an?|${COUNT_WORD})\s(?<unit>day|week|fortnight|month)s?\s(?<way>before|after|ahead\sof)\s)(?:the\s|our\s|this\syear['’]s\s)?`;
// "the Saturday of Annual Conference 2023", "three weeks before polling day", "the eve of conference".
const OF_EVENT = new RegExp(String.raw`\b${LEAD}${NAME}(?:,?\s(?<year>${YEAR}))?(?![\p{L}])`, 'giu');

const DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30 };

/** A day counted from a named event; it needs the table of known events, or at least the event's year. */
export const knownEvent: DateParser = {
  name: 'day of a known event',
  needs: ['event'],
  pattern: OF_EVENT,
  read(match) {
    const weekday = groupOf(match, 'weekday');
    return wholeMatch(match, {
      type: 'event',
      name: groupOf(match, 'name') ?? '',
      year: yearOf(match),
      weekday: weekday === null ? null : toWeekday(weekday),
      days: daysOf(match),
    });
  },
};

/** How many days after (before: negative) the event. */
function daysOf(match: RegExpExecArray): number {
  if (groupOf(match, 'eve') !== null) return -1;
  const count = toCount(groupOf(match, 'count') ?? '') ?? 0;
  const days = count * (DAYS[groupOf(match, 'unit')?.toLowerCase() ?? ''] ?? 1);
  return groupOf(match, 'way')?.toLowerCase() === 'after' ? days : -days;
}
