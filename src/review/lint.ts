import type { IsoDay } from '../core/dates/days.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import type { Saying } from '../core/diary/agreement.ts';
import type { DateItem } from '../core/reports/fact.ts';
import {
  beforeMeeting,
  deadlineAfterEvent,
  farAhead,
  missingHour,
  notWorkday,
  twoDates,
  wrongWeekday,
  yearWorkedOut,
} from './lint-rules.ts';

/** A date as lint looks at it: one of a report, or one entered by hand. */
export interface Linted extends Saying {
  /** The sentence that tells of it, or the officer’s note. */
  readonly quote: string;
  readonly certain: DateItem['certain'];
  readonly rule: string;
  /** The day that it should lie ahead of: the meeting’s, or today for one entered by hand. */
  readonly from: IsoDay;
  readonly fromMeeting: boolean;
}

/** A date told beside it; `together`: as a step of the same timetable. */
export interface Beside extends Saying {
  readonly together: boolean;
}

/**
 * What looks wrong, in plain sentences: `doubts` call for a person before it is confirmed, `remarks` say what the report leaves open, of which
 * nobody can know more than it tells.
 */
export interface Lint {
  readonly doubts: readonly string[];
  readonly remarks: readonly string[];
}

/** What looks wrong about a date, beside the other dates of its report or timetable. */
export function lintDate(date: Linted, beside: readonly Beside[], holidays: BankHolidays): Lint {
  const doubts = [
    wrongWeekday(date),
    beforeMeeting(date),
    deadlineAfterEvent(date, beside),
    twoDates(date, beside),
    notWorkday(date, holidays),
    farAhead(date),
  ];
  const remarks = [missingHour(date), yearWorkedOut(date)];
  return { doubts: doubts.filter(isSaid), remarks: remarks.filter(isSaid) };
}

function isSaid(sentence: string | null): sentence is string {
  return sentence !== null;
}
