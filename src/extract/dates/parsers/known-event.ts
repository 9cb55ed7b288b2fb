import { EVENT_NOUNS } from '../../../core/dates/known-event.ts';
import { COUNT_WORD, toCount } from '../../numbers.ts';
import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, SEASON, toWeekday, WEEKDAY, YEAR } from '../vocabulary.ts';

const NOUN = EVENT_NOUNS.toSorted((a, b) => b.length - a.length)
  .map((noun) => noun.replaceAll(' ', String.raw`\s`))
  .join('|');
const NAME = String.raw`(?<name>(?:[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]{0,20}\s){0,5}?(?:${NOUN}))`;
const SIDE = String.raw`(?<side>of|before|after|following|ahead\sof)\s`;
const LEAD = String.raw`(?:(?<eve>the\seve\sof|the\sday\sbefore)\s|(?<next>the\sday\safter)\s|the\s(?:(?<weekday>${WEEKDAY})|(?<week>week))\s${SIDE}|(?<count>\d{1,2}|an?|${COUNT_WORD})\s(?<unit>day|week|fortnight|month)s?\s(?<way>before|after|ahead\sof)\s)(?:the\s|our\s|this\syear['’]s\s)?`;
// "the Saturday of Annual Conference 2023", "three weeks before polling day", "the eve of conference", "the week of the Harbour Rally".
const OF_EVENT = new RegExp(
  String.raw`\b${LEAD}${NAME}(?![A-Za-zÀ-ɏ’'-])(?:,?\s(?<year>${YEAR}))?(?![A-Za-zÀ-ɏ])`,
  'gi',
);

const DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30 };

/** A day or week counted from a named event; it needs the table of known events, or at least the event's year. */
export const knownEvent: DateParser = {
  name: 'day of a known event',
  needs: ['event'],
  pattern: OF_EVENT,
  read(match) {
    const name = groupOf(match, 'name') ?? '';
    if (!isName(name)) return [];
    const weekday = groupOf(match, 'weekday');
    return wholeMatch(match, {
      type: 'event',
      name,
      year: yearOf(match),
      part: groupOf(match, 'week') === null ? 'day' : 'week',
      side: sideOf(groupOf(match, 'side')),
      weekday: weekday === null ? null : toWeekday(weekday),
      days: daysOf(match),
    });
  },
};

// "Harbour", "AGM"; "annual", "party's", "local".
const NAME_WORD =
  /^(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]{0,20}|(?:the|annual|party|labour|national|general|local|council|government|european|parliamentary|mayoral|by)(?:['’]s)?)$/u;
const OWN_DATE = new RegExp(`^(?:${MONTH}|${SEASON})`, 'i');

/** Whether the words before the noun can be a name's: not "he lost the election", nor "the May elections", which have a date of their own. */
function isName(name: string): boolean {
  const words = name.split(SPACE).slice(0, -1);
  return words.every((word) => WHOLE_NOUN.test(word) || (NAME_WORD.test(word) && !OWN_DATE.test(word)));
}
const SPACE = /\s/u;
// The first words of "polling day", "summer school".
const WHOLE_NOUN = /^(?:polling|election|summer)$/i;

const SIDES: Record<string, -1 | 0 | 1> = { of: 0, before: -1, 'ahead of': -1, after: 1, following: 1 };
const sideOf = (words: string | null): -1 | 0 | 1 => SIDES[words?.toLowerCase() ?? 'of'] ?? 0;

/** How many days after (before: negative) the event. */
function daysOf(match: RegExpExecArray): number {
  if (groupOf(match, 'eve') !== null) return -1;
  if (groupOf(match, 'next') !== null) return 1;
  const count = toCount(groupOf(match, 'count') ?? '') ?? 0;
  const days = count * (DAYS[groupOf(match, 'unit')?.toLowerCase() ?? ''] ?? 1);
  return groupOf(match, 'way')?.toLowerCase() === 'after' ? days : -days;
}
