import type { ReportText } from '../../types.ts';
import { isMonthLine } from '../layout.ts';
import type { Finding } from '../parse.ts';
import { isHeading } from '../surroundings.ts';

/** In a heading a bare year or month names the section ("Elections 2016"); a day there stays. */
export function dropHeadingYears(report: ReportText, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ sentence, parser, start, end }) => {
    const block = report.blocks[sentence.block];
    if (!block || !isHeading(block.type, block.text)) return true;
    if (parser === 'month' && isMonthLine(block.text)) return !opensWithDay(report, sentence.block + 1);
    if (start === 0 && ROW_MARK.test(sentence.text.slice(end))) return true;
    if (MONEY.test(block.text)) return true;
    const fills = end - start >= sentence.text.length - 2;
    return fills || !(parser === 'year' || parser === 'month');
  });
}

// "Income: £61,300 (same period of 2012: £54,850)": a row of figures is no title.
const MONEY = /[£€%]/u;
// "Early January: papers".
const ROW_MARK = /^\s?[:–—|-]\s|^\s{2}|^\t/u;
// "12th: nominations open", "Thu 27 – nominations close": the row below a month's name.
const DAY_ROW = /^[\s•·*–-]{0,4}(?:\p{L}{3,9}\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s?[:–—-]\s|\s{2}|\t|\s?\|)/u;

function opensWithDay(report: ReportText, index: number): boolean {
  return DAY_ROW.test(report.blocks[index]?.text.slice(0, 40) ?? '');
}
