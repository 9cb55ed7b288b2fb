import type { ReportText } from '../../types.ts';
import { isMonthLine } from '../layout.ts';
import type { Finding } from '../parse.ts';
import { isHeading } from '../surroundings.ts';
import { MONTH, WEEKDAY } from '../vocabulary.ts';

/** In a heading a bare year or month names the section ("Elections 2016"); a day there stays. */
export function dropHeadingYears(report: ReportText, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => {
    const block = report.blocks[finding.sentence.block];
    return !block || !isHeading(block.type, block.text) || saysWhen(report, finding, block.text);
  });
}

/** Whether a date in a heading says when something is, and does not only name the section. */
function saysWhen(report: ReportText, { sentence, parser, start, end }: Finding, heading: string): boolean {
  if (parser === 'month' && isMonthLine(heading)) return isMonthRow(report, sentence.block);
  if (!(parser === 'year' || parser === 'month') || MONEY.test(heading)) return true;
  if (end - start >= sentence.text.length - 2) return true;
  if (start === 0 && ROW_MARK.test(sentence.text.slice(end))) return true;
  if (parser === 'year') return false;
  return (start === 0 && isAmongRows(report, sentence.block)) || LIMIT.test(sentence.text.slice(0, start));
}

// "Rent: £9,000 (in 2012: £8,000)": a row of figures is no title.
const MONEY = /[£€%]/u;
// "Prizes to Winnie by the end of August": a short line that sets a limit is no title.
const LIMIT = /\b(?:by|before|until|till)\s(?:the\s)?$/i;
// "Early January: papers".
const ROW_MARK = /^\s?[:–—|-]\s|^\s{2}|^\t/u;
// "12th: nominations open", "Thu 27 – nominations close": the row below a month's name.
const DAY_ROW =
  /^[\s•·*–-]{0,4}(?:[A-Za-zÀ-ɏ]{3,9}\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s?[:–—-]\s|\s{2}|\t|\s?\|)/u;

// "Thursday 7 May: polling day", "7 May – polling day", "Sat 9th".
const DATE_ROW = new RegExp(
  String.raw`^[\s•·*–-]{0,4}(?:${WEEKDAY},?\s|\d{1,2}(?:st|nd|rd|th)?\s${MONTH}|${MONTH}\s\d{1,2}\b)`,
  'i',
);
/** "May 2018 (to be confirmed) Annual meeting", among rows that begin with days. */
function isAmongRows(report: ReportText, index: number): boolean {
  const opening = (n: number): string => report.blocks[n]?.text.slice(0, 40) ?? '';
  return DATE_ROW.test(opening(index - 1)) && DATE_ROW.test(opening(index + 1));
}

const MONTH_GAP = 4;
const MAX_ROW = 160;

/** A month on a line of its own is a date of a timetable of months; over rows of days, or over prose, it is their heading. */
function isMonthRow(report: ReportText, index: number): boolean {
  const next = report.blocks[index + 1]?.text ?? '';
  const opening = next.slice(0, 40);
  if (DAY_ROW.test(opening) || DATE_ROW.test(opening) || next.length > MAX_ROW) return false;
  const near = Array.from({ length: MONTH_GAP }, (_, n) => n + 1);
  return near.some((n) => [index - n, index + n].some((at) => isMonthLine(report.blocks[at]?.text ?? '')));
}
