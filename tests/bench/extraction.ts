import { extract } from '../../src/extract/extract.ts';
import { median, type Row, times } from './figures.ts';
import { syntheticReports } from './synthetic-reports.ts';

const REPORTS = 50;
const RUNS = 7;
const BYTES_PER_MB = 1_000_000;
/** `5 May 2024`, `412,000`, `18 votes to 7` */
const plainPattern = /\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,3}(?:,\d{3})+|\d+ votes to \d+/gu;

/** How fast facts are found in text, beside one regular expression run over the same text. */
export function measureExtraction(): Row {
  const reports = syntheticReports(REPORTS, '2024-03-12');
  const size = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / BYTES_PER_MB;
  const speed =
    size /
    seconds(() =>
      reports.map(({ text, blocks, meetingDate, published }) =>
        extract({ text, blocks }, { meetingDate, published }),
      ),
    );
  const floor = size / seconds(() => reports.map(({ text }) => [...text.matchAll(plainPattern)].length));
  return {
    what: `extraction (${REPORTS} reports, ${size.toFixed(2)} MB)`,
    figures: [`${speed.toFixed(2)} MB/s`],
    floor: `${floor.toFixed(0)} MB/s, one pattern`,
    ratio: `${times(floor, speed)} slower`,
    verdict: '',
  };
}

function seconds(work: () => unknown): number {
  work();
  return median(
    Array.from({ length: RUNS }, () => {
      const begun = performance.now();
      work();
      return (performance.now() - begun) / 1_000;
    }),
  );
}
