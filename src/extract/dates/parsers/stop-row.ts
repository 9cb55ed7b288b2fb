import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { toWeekday, WEEKDAY } from '../vocabulary.ts';
import { dayPoint, type Point } from '../when.ts';

// "14.02 Nominations open", "28.02: nominations close", "Mon 14.02 – 28.02 ballot": day and month with a stop, no year.
const STOP_ROW = new RegExp(
  String.raw`^(?:[•·*–-]\s{0,3})?(?:(?<weekday>${WEEKDAY}),?\s{1,3})?(?<day>\d{1,2})\.(?<month>\d{2})\b\.?(?:\s?(?:–|-|to)\s?(?:${WEEKDAY}\s)?(?<day2>\d{1,2})\.(?<month2>\d{2})\b\.?)?(?=\s|:|$)(?!\s?(?:[ap]\.?m\b|%|per\b|million\b|m\b|hours?\b))`,
  'gi',
);

/** A day and a month in figures at the head of a row; refiners/keep-stop-rows.ts tells them from the times of an agenda. */
export const stopRow: DateParser = {
  name: 'day and month in figures with a stop',
  needs: ['date in figures'],
  pattern: STOP_ROW,
  read(match) {
    const weekday = groupOf(match, 'weekday');
    const from = toPoint(match, '', weekday === null ? null : toWeekday(weekday));
    if (from === null) return [];
    const to = groupOf(match, 'day2') === null ? null : toPoint(match, '2', null);
    return wholeMatch(match, to === null ? { type: 'point', point: from } : { type: 'interval', from, to });
  },
};

function toPoint(match: RegExpExecArray, n: string, weekday: number | null): Point | null {
  const [day, month] = [Number(groupOf(match, `day${n}`)), Number(groupOf(match, `month${n}`))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? dayPoint(day, month, null, weekday) : null;
}
