import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import { toGoldShape } from '../../src/extract/gold-shape.ts';
import type { Facts, Gold } from './pairing.ts';
import type { Scored } from './scorer.ts';
import { readSharedReports, SHARED_REPORTS } from './shared-reports.ts';

export type ReportSet = { name: 'five' | 'practice' | 'invented'; folder: string; isThere: boolean };

/** The sets of reports with gold: texts in the folder, gold in `gold/` below it. The first two lie outside the repository. */
export const REPORT_SETS: readonly ReportSet[] = [
  toSet('five', SHARED_REPORTS),
  toSet('practice', path.join(SHARED_REPORTS, 'practice')),
  toSet('invented', path.resolve(import.meta.dirname, '../fixtures/reports')),
];

function toSet(name: ReportSet['name'], folder: string): ReportSet {
  return { name, folder, isThere: existsSync(path.join(folder, 'gold')) };
}

/** Every report of a set with its gold and what the extractor finds in it. */
export function readSet({ folder }: ReportSet): Scored[] {
  return readSharedReports(folder).map((report) => ({
    text: report.text,
    gold: JSON.parse(readFileSync(path.join(folder, 'gold', `${report.id}.json`), 'utf8')) as Gold,
    predicted: toGoldShape(extract(report, report), {
      id: report.id,
      meeting: { date: report.meetingDate },
    }) as Facts,
  }));
}
