import type { IsoDay } from '../core/dates/days.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import type { Saying } from '../core/diary/agreement.ts';
import type { DateItem } from '../core/reports/fact.ts';
import {
  bankHoliday,
  beforeMeeting,
  deadlineAfterEvent,
  farAhead,
  missingHour,
  twoDates,
  weekend,
  wrongWeekday,
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
 * What looks wrong, in plain sentences. `doubts` call for a person: such a date is not confirmed with all that are stated. `remarks` are of what is
 * common and mostly right, such as a deadline without an hour or on a Sunday: held back with them, hardly a deadline would be left.
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
    bankHoliday(date, holidays),
    farAhead(date),
  ];
  const remarks = [weekend(date), missingHour(date)];
  return { doubts: doubts.filter(isSaid), remarks: remarks.filter(isSaid) };
}

function isSaid(sentence: string | null): sentence is string {
  return sentence !== null;
}
