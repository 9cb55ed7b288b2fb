import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block } from '../../src/core/reports/report.ts';
import { extract } from '../../src/extract/extract.ts';
import { findRoot } from '../../src/root.ts';
import { REPORT_SETS } from '../extract/report-sets.ts';
import { readSharedReports, type SharedReport } from '../extract/shared-reports.ts';
import { median, milliseconds, type Row, times, verdict } from './figures.ts';

const RUNS = 7;
const MORE_RUNS = 20;
const BYTES_PER_MB = 1_000_000;
const SPEED_TARGET = 1;
const REPORT_CHARACTERS = 17_000;
const REPORT_TARGET_MS = 50;
const TIMES_LONGER = 8;
/** `5 May 2024`, `412,000`, `18 votes to 7` */
const plainPattern = /\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,3}(?:,\d{3})+|\d+ votes to \d+/gu;
const WHAT = {
  five: 'extraction, 5 reports as published',
  practice: 'extraction, 12 excerpts full of facts',
  invented: 'extraction, 18 invented reports full of facts',
};

type Text = Pick<SharedReport, 'text' | 'blocks' | 'meetingDate' | 'published'>;

/**
 * How fast facts are found: in each set of reports that is there, in one report of 17,000 characters, in the first report of
 * a process, in a report eight times as long, and whether memory grows.
 */
export function measureExtraction(): Row[] {
  const sets = REPORT_SETS.filter(({ isThere }) => isThere).map(
    ({ name, folder }) => [name, readSharedReports(folder)] as const,
  );
  const [first] = sets;
  const long = joined(first?.[1] ?? [], REPORT_CHARACTERS);
  return [
    ...sets.map(([name, reports]) => speedRow(name, reports)),
    reportRow(long),
    coldRow(long),
    growthRow(long),
    memoryRow(sets.flatMap(([, reports]) => reports)),
  ];
}

const factsOf = (report: Text): unknown => extract(report, report);

/** Megabytes a second over varied reports, one after the other, beside one pattern over the same text. */
function speedRow(name: keyof typeof WHAT, reports: readonly Text[]): Row {
  const texts = reports.map(({ blocks }) => blocks.map(({ text }) => text).join('\n'));
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / BYTES_PER_MB;
  const speed = size / (timeOf(() => reports.map(factsOf)) / 1_000);
  const floor = size / (timeOf(() => texts.map((text) => [...text.matchAll(plainPattern)].length)) / 1_000);
  return {
    what: WHAT[name],
    figures: [`${speed.toFixed(2)} MB/s`],
    floor: `${floor.toFixed(0)} MB/s, one pattern`,
    ratio: `${times(floor, speed)} slower`,
    verdict: name === 'five' ? verdict(speed >= SPEED_TARGET, `at least ${SPEED_TARGET} MB/s`) : '',
  };
}

function reportRow(report: Text): Row {
  const taken = timeOf(() => factsOf(report));
  return bare(
    `extraction, a report of ${report.text.length} characters`,
    milliseconds(taken),
    verdict(taken <= REPORT_TARGET_MS, `at most ${REPORT_TARGET_MS} ms`),
  );
}

/** In a process of its own, where no pattern has been compiled yet. */
function coldRow(report: Text): Row {
  const module = pathToFileURL(join(findRoot(), 'dist/src/extract/extract.js')).href;
  const script = `
    import { readFileSync } from 'node:fs';
    import { extract } from ${JSON.stringify(module)};
    const report = JSON.parse(readFileSync(0, 'utf8'));
    const begun = performance.now();
    extract(report, report);
    console.log(performance.now() - begun);`;
  const runs = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        input: JSON.stringify(report),
        encoding: 'utf8',
      }),
    ),
  );
  return bare('extraction, the same as the first of a process', milliseconds(median(runs)), '');
}

/** Eight times the text should take about eight times as long. */
function growthRow(report: Text): Row {
  const once = timeOf(() => factsOf(report));
  const more = timeOf(() => factsOf(joined([report], TIMES_LONGER * report.text.length)));
  return bare(`extraction, ${TIMES_LONGER} times the text`, `${times(more, once)} as long`, '');
}

function memoryRow(reports: readonly Text[]): Row {
  const before = process.memoryUsage().rss;
  for (let run = 0; run < MORE_RUNS; run += 1) reports.map(factsOf);
  const grown = (process.memoryUsage().rss - before) / BYTES_PER_MB;
  return bare(`extraction, memory after ${MORE_RUNS} runs more`, `${grown.toFixed(0)} MB more`, '');
}

const bare = (what: string, figure: string, said: string): Row => ({
  what,
  figures: [figure],
  floor: '',
  ratio: '',
  verdict: said,
});

/** The reports' own text one after the other, again and again, up to about so many characters. */
function joined(reports: readonly Text[], characters: number): Text {
  const blocks: Block[] = [];
  let text = '';
  while (reports.length > 0 && text.length < characters) {
    for (const block of reports.flatMap((report) => report.blocks)) {
      if (text.length >= characters) break;
      blocks.push({ ...block, start: text.length, end: text.length + block.text.length });
      text += `${block.text}\n`;
    }
  }
  const { meetingDate = '', published = null } = reports[0] ?? {};
  return { text, blocks, meetingDate, published };
}

/** Milliseconds: the median of seven runs after one to warm up. */
function timeOf(work: () => unknown): number {
  work();
  return median(
    Array.from({ length: RUNS }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}
