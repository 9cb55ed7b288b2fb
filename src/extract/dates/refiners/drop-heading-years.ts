import type { ReportText } from '../../types.ts';
import type { Finding } from '../parse.ts';
import { isHeading } from '../surroundings.ts';

/** In a heading a bare year or month names the section ("Elections 2016"); a day there stays. */
export function dropHeadingYears(report: ReportText, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ sentence, parser, start, end }) => {
    const block = report.blocks[sentence.block];
    if (!block || !isHeading(block.type, block.text)) return true;
    const fills = end - start >= sentence.text.length - 2;
    return fills || !(parser === 'year' || parser === 'month');
  });
}
