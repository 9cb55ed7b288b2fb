import type { ReportText } from '../types.ts';
import { besideLines } from './beside-lines.ts';
import { type Lines, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import { fillsLine, opensRow } from './opens-row.ts';
import type { Finding } from './parse.ts';

const MAX_LABEL_ROW = 90;

/** Which lines are only dates, which begin with one, and what the lines beside the first say of them. */
export function linesOf(report: ReportText, findings: readonly Finding[]): Lines {
  const opening = findings.filter((finding) => opensRow(finding, report));
  const filling = opening.filter((each) => fillsLine(each, report));
  const dateLines = new Set(filling.flatMap((finding) => blocksOf(report, finding)));
  const starts = new Set(opening.flatMap((finding) => blocksOf(report, finding)));
  return { dateLines, starts, beside: besideLines(report.blocks, dateLines, starts) };
}

/** The block of a finding, and the next where its date is broken over two lines. */
function blocksOf({ blocks }: ReportText, { sentence: { block, end } }: Finding): number[] {
  return end > (blocks[block]?.end ?? end) ? [block, block + 1] : [block];
}

/** Blocks that are rows of a timetable: they open with a date that has a label. */
export function rowsOf(
  report: ReportText,
  findings: readonly Finding[],
  layout: Layout,
  lines: Lines,
): ReadonlySet<number> {
  const rows = findings.filter((finding) => {
    const short = (report.blocks[finding.sentence.block]?.text.length ?? 0) <= MAX_LABEL_ROW;
    if (!(short || lines.starts.has(finding.sentence.block))) return false;
    return lines.dateLines.has(finding.sentence.block) || labelOf(report, finding, layout, lines) !== null;
  });
  return new Set(rows.map(({ sentence }) => sentence.block));
}
