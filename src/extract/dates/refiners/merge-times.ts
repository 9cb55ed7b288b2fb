import { matchesOf } from '../../matches.ts';
import { UNIT_WORDS } from '../../numbers.ts';
import type { Finding } from '../parse.ts';
import type { Surroundings } from '../surroundings.ts';

// "noon", "12 noon", "midnight", "5pm", "6.45 pm", "10.30", "23:59", "half past ten", "7 to 9pm", "7pm – 9pm", "1900hrs", "1700 GMT", "between 1530 and 1730", "5 o’clock", "at 7".
const CLOCK =
  /\b(?:(?<noon>noon|midday)|(?<almost>(?:a|one)\sminute\sto\smidnight)|(?<midnight>(?<!\b(?:minutes?|one|two|three|five|ten|twenty|quarter|\d{1,2})\sto\s)(?<!past\s)midnight)|half\spast\s(?<half>\w{3,6})|quarter\s(?<quarter>to|past)\s(?<quarterHour>\w{3,6})|(?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven)\sin\sthe\s(?<dayPart>morning|afternoon|evening)|(?<tillFrom>1[0-2]|[1-9])\still\s(?:1[0-2]|[1-9])\b|(?<from>1[0-2]|\d)(?:[.:](?<fromMinute>[0-5]\d))?\s?(?:-|–|to)\s?(?<to>1[0-2]|\d)(?:[.:][0-5]\d)?\s?(?<toPart>[ap]\.?m)\b|(?<military>(?:[01]\d|2[0-3])[0-5]\d)\s?h(?:ou)?rs|(?<oclock>1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock|(?<=\bat\s)(?<bare>1[0-2]|[1-9])(?=\s?(?:$|[,;)]|[.](?!\d)|\s(?:in|for|on|and(?!\s\d))\b))|(?<hour>2[0-3]|1\d|0?\d)(?:[.:](?<minute>[0-5]\d))?\s?(?<part>[ap]\.?m)\b(?:\.?\s?(?:-|–|—|to|until|till)\s?\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b)?|(?<zone>(?:[01]\d|2[0-3])[0-5]\d)(?=\s(?:GMT|BST)\b)|(?<=\bbetween\s)(?<span>(?:[01]\d|2[0-3])[0-5]\d)(?=\sand\s(?:[01]\d|2[0-3])[0-5]\d\b)|(?<![£€$\d.,])(?<hour2>2[0-3]|1\d|0?\d)[.:](?<minute2>[0-5]\d)(?!\d|\s?(?:%|m\b|per|million|[.]\d)))/gi;
const NEAR_BEFORE = 28;
const NEAR_AFTER = 44;
const NEAR_IN_ROW = 160;
/** An hour from 1 to 8 with neither am nor pm is an evening or afternoon meeting. */
const LAST_PM_HOUR = 8;

/**
 * The time that belongs to a date, "HH:MM", or null: in its own words, close before or after it but not beyond another
 * date, or in its timetable row. Midnight is 23:59 of that day. Of a range it is the closing time.
 */
export function timeOf(finding: Finding, around: Surroundings, list: readonly Finding[]): string | null {
  const { sentence, start, end, when } = finding;
  const [from, to] = gapAround(finding, list);
  if (when.type === 'week') return null;
  if (when.type === 'interval' || when.type === 'from-now')
    return (
      timesIn(sentence.text.slice(start, end), end - start).at(-1) ??
      besideRange(sentence.text.slice(end, to), around)
    );
  const after = sentence.text.slice(end, to).replace(OF_THE_NEXT, '');
  const before = sentence.text.slice(Math.max(from, start - NEAR_BEFORE), start);
  const leading = TIGHT.test(before) ? timesIn(before, NEAR_BEFORE).at(-1) : undefined;
  const isTaken = from > 0 && OF_THE_PREVIOUS.test(sentence.text.slice(from, start));
  return (
    leading ??
    timesIn(after, NEAR_AFTER)[0] ??
    (isTaken ? undefined : timesIn(before, NEAR_BEFORE).at(-1)) ??
    inRow(finding, around, list)
  );
}

/** "27/28 June, from noon", "6/7 September (noon)": the one time straight after a range, or in a cell of its own. */
function besideRange(after: string, { rowTime }: Surroundings): string | null {
  if (rowTime !== '') return timesIn(rowTime, rowTime.length)[0] ?? null;
  const near = TIME_AFTER_RANGE.exec(after)?.[0];
  return near === undefined ? null : (timesIn(after, near.length + 1)[0] ?? null);
}
const TIME_AFTER_RANGE =
  /^\s{0,3}(?:[,(|]\s?|\|[^|]{1,60}\|\s?)?(?:(?:both\s(?:days\s)?)?(?:from|at|starting\sat)\s)?(?=(?:12\s)?(?:noon|midday|midnight)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m)/i;

/** The stretch of the sentence between the dates before and after this one. */
function gapAround(finding: Finding, list: readonly Finding[]): [number, number] {
  const n = list.indexOf(finding);
  return [list[n - 1]?.end ?? 0, list[n + 1]?.start ?? finding.sentence.text.length];
}

// "… and from 12 noon on" belongs to the date that follows.
const OF_THE_NEXT =
  /(?:\bat\s)?(?:\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?|(?:(?:12|twelve)\s)?(?:noon|midnight|midday)|[\d.:]{4,5}|\b\d{1,2}\so['’]clock),?\s(?:on\s)?(?:the\s)?$/i;
// "at 9am on 3 May": the time straight before the date is its own.
const TIGHT = /(?:\d\s?[ap]\.?m\.?|noon|midnight|midday|\d[.:]\d{2})\s(?:on\s)?(?:the\s)?$/i;
// "8 April at 12 noon and close on": the time straight after the date before belongs to that one.
const OF_THE_PREVIOUS =
  /^(?:,\s|\s\(|\sat\s|,?\s)(?:at\s)?(?:(?:12\s|twelve\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}[.:]\d{2}\b)\)?,?\s(?:and|but|after|then|with|followed)\s/i;
// "6/8, 13/8, 15/8 – all 7.30".
const FOR_ALL = /\b(?:all|both)\s(?:start\s|starting\s|begin\s)?(?:at\s)?(?=\d)/i;

function inRow(finding: Finding, around: Surroundings, list: readonly Finding[]): string | null {
  if (around.rowTime !== '') return timesIn(around.rowTime, around.rowTime.length)[0] ?? null;
  const alone = list[0] === finding && list.slice(1).every(({ when }) => when.type === 'weekday');
  if (alone && around.label !== '') {
    const inLabel = timesIn(around.label, around.label.length)[0];
    const inSentence = timesIn(finding.sentence.text.slice(finding.end), NEAR_IN_ROW)[0];
    return inLabel ?? inSentence ?? timesIn(around.nextTime, around.nextTime.length)[0] ?? null;
  }
  const rest = finding.sentence.text.slice(finding.end);
  const all = rest.search(FOR_ALL);
  return all < 0 ? null : (timesIn(rest.slice(all), NEAR_AFTER)[0] ?? null);
}

/** The times of day in the first `reach` characters of a text, in order. */
function timesIn(text: string, reach: number): string[] {
  return matchesOf(text, CLOCK)
    .filter(({ index }) => index < reach)
    .flatMap((match) => toTime(match) ?? []);
}

function toTime({ groups = {} }: RegExpExecArray): string | null {
  if (groups.noon) return '12:00';
  if (groups.midnight || groups.almost) return '23:59';
  const military = groups.military ?? groups.zone ?? groups.span;
  if (military) return `${military.slice(0, 2)}:${military.slice(2)}`;
  if (groups.from) return rangeStart(groups);
  return inWords(groups) ?? inFigures(groups);
}

/** "half past ten", "quarter to eight", "seven in the evening", "five o’clock". */
function inWords(groups: Record<string, string | undefined>): string | null {
  if (groups.half) return at(hourOf(groups.half.toLowerCase()), '30', null);
  if (groups.quarter) return quarterHour(groups);
  if (groups.hourWord)
    return at(hourOf(groups.hourWord.toLowerCase()), '00', groups.dayPart === 'morning' ? 'am' : 'pm');
  const hour = hourOf(groups.oclock?.toLowerCase() ?? '');
  return hour < 0 ? null : at(hour || 12, '00', null);
}

function inFigures(groups: Record<string, string | undefined>): string | null {
  const hour = Number(groups.tillFrom ?? groups.hour ?? groups.hour2 ?? groups.oclock ?? groups.bare);
  const part = groups.part?.toLowerCase().replace('.', '') ?? null;
  return at(hour, groups.minute ?? groups.minute2 ?? '00', part);
}

/** "7 to 9pm": 19:00, "10-1pm": 10:00. The first hour is in the same half of the day unless it is the greater. */
function rangeStart(groups: Record<string, string | undefined>): string | null {
  const [from, to] = [Number(groups.from), Number(groups.to) % 12];
  const part = from % 12 > to ? 'am' : (groups.toPart?.toLowerCase().replace('.', '') ?? null);
  return at(from, groups.fromMinute ?? '00', part);
}

/** "quarter to eight": 19:45. */
function quarterHour(groups: Record<string, string | undefined>): string | null {
  const hour = hourOf(groups.quarterHour?.toLowerCase() ?? '');
  if (hour < 0) return null;
  return groups.quarter?.toLowerCase() === 'to' ? at((hour + 11) % 12, '45', null) : at(hour, '15', null);
}

function at(hour: number, minute: string, part: string | null): string | null {
  if (hour < 0 || hour > 23) return null;
  const evening = part === 'pm' || (part === null && hour >= 1 && hour <= LAST_PM_HOUR);
  const full = evening && hour < 12 ? hour + 12 : part === 'am' && hour === 12 ? 0 : hour;
  return `${String(full).padStart(2, '0')}:${minute}`;
}

/** `seven` → 7, `twelve` → 0; −1 for what is no hour of a clock. */
function hourOf(word: string): number {
  const hour = UNIT_WORDS.indexOf(word);
  return hour >= 1 && hour <= 12 ? hour % 12 : -1;
}
