import { matchesOf } from '../matches.ts';
import type { Sentence } from '../types.ts';
import { createNeeds } from './needs.ts';
import type { DateParser } from './parser.ts';
import { betweenNamed } from './parsers/between-named.ts';
import { americanDayList, dayList } from './parsers/day-list.ts';
import { dayMonth } from './parsers/day-month.ts';
import { americanDayRange, dayRange, openDayRange } from './parsers/day-range.ts';
import { decade } from './parsers/decade.ts';
import { ago, away, deictic, later, weekOn } from './parsers/deictic.ts';
import { endOfPeriod } from './parsers/end-of-period.ts';
import { feast } from './parsers/feast.ts';
import { fromDeictic, fromNow } from './parsers/from-now.ts';
import { holyDay } from './parsers/holy-day.ts';
import { knownEvent } from './parsers/known-event.ts';
import { longRange } from './parsers/long-range.ts';
import { monthCell } from './parsers/month-cell.ts';
import { monthDay } from './parsers/month-day.ts';
import { monthRange } from './parsers/month-range.ts';
import { monthToDay } from './parsers/month-to-day.ts';
import { monthYear } from './parsers/month-year.ts';
import { bankHoliday, easter, weekdayOfMonth, weekend, weekendOfMonth } from './parsers/moveable.ts';
import { iso, numeric, numericRange } from './parsers/numeric.ts';
import { partOfYear } from './parsers/part-of-year.ts';
import { quarter } from './parsers/quarter.ts';
import { agoToday, thisTimeNext } from './parsers/same-time.ts';
import { season } from './parsers/season.ts';
import { stopRow } from './parsers/stop-row.ts';
import { week } from './parsers/week.ts';
import { dayOfRow, dayOfThisMonth, looseDay, weekday } from './parsers/weekday.ts';
import { year } from './parsers/year.ts';
import type { Cue, When } from './when.ts';

/** Date words in a sentence; `start` and `end` are offsets in the sentence's own text. */
export type Finding = {
  sentence: Sentence;
  start: number;
  end: number;
  when: When;
  cue: Cue;
  approximate: boolean;
  parser: string;
  /** Length of the whole form that the parser read, of which these words may be a part. */
  reach: number;
};

/** Longest forms first: of two that overlap the longer stays (refiners/drop-overlaps.ts). */
export const DATE_PARSERS: readonly DateParser[] = [
  longRange,
  dayRange,
  americanDayRange,
  openDayRange,
  dayList,
  americanDayList,
  week,
  knownEvent,
  betweenNamed,
  partOfYear,
  fromNow,
  fromDeictic,
  numericRange,
  dayMonth,
  monthCell,
  monthDay,
  monthRange,
  monthToDay,
  stopRow,
  iso,
  numeric,
  monthYear,
  season,
  quarter,
  decade,
  year,
  endOfPeriod,
  feast,
  easter,
  holyDay,
  weekdayOfMonth,
  weekendOfMonth,
  weekend,
  bankHoliday,
  weekday,
  looseDay,
  dayOfThisMonth,
  dayOfRow,
  weekOn,
  deictic,
  away,
  thisTimeNext,
  agoToday,
  ago,
  later,
];

// A sentence with none of these holds no date: digits, a capital (months, weekdays), or a word that counts days.
const MAY_HOLD_A_DATE =
  /\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Christmas|Easter|New Year)|\b(?:spring|summer|autumn|winter|today|tomorrow|yesterday|tonight|this|next|last|end of|within|later|earlier|after|before|following|bank holiday|fortnight|weekend|away|off|ahead|from now|to go|time|quarter|polling day|Good Friday|Boxing Day|week|ago|same|[a-z]+ties|Hogmanay|Michaelmas|Whitsun|Halloween|Lammas|(?:David|Patrick|George|Andrew)['’]s Day|Burns Night|Bonfire|Eve)\b/i;

/** Every form that any parser reads in the sentence, overlapping ones included. */
export function findForms(sentence: Sentence): Finding[] {
  if (!MAY_HOLD_A_DATE.test(sentence.text)) return [];
  const holds = createNeeds(sentence.text);
  return DATE_PARSERS.flatMap((parser) =>
    parser.needs === undefined || parser.needs.every(holds) ? runParser(parser, sentence) : [],
  );
}

/** What one parser reads in the sentence. */
function runParser(parser: DateParser, sentence: Sentence): Finding[] {
  return matchesOf(sentence.text, parser.pattern).flatMap((match) =>
    parser.read(match).map(({ when, index, length, cue, approximate }) => ({
      sentence,
      start: match.index + index,
      end: match.index + index + length,
      when,
      cue: cue ?? null,
      approximate: approximate ?? false,
      parser: parser.name,
      reach: match[0].length,
    })),
  );
}
