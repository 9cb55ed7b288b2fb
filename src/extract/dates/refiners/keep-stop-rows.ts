import type { Block } from '../../../core/reports/report.ts';
import type { Finding } from '../parse.ts';
import { stopRow } from '../parsers/stop-row.ts';

// "14.02 Nominations open", "– 28.02: nominations close".
const ROW = /^[\s•·*–-]{0,4}(?<day>\d{1,2})\.(?<month>\d{2})\b(?!\.\d|\s?[ap]\.?m\b)/i;
const GAP = 2;
const LAST_HOUR = 23;
// Minutes that an agenda's times have; as months they are May and October.
const ROUND_MINUTES: ReadonlySet<number> = new Set([0, 5, 10]);

/** Keeps "14.02" at the head of a row only where the rows beside it can be dates and are no agenda: of "10.05, 10.30, 11.15" none. */
export function createStopRows(blocks: readonly Block[]): (findings: readonly Finding[]) => Finding[] {
  const rows = rowsOf(blocks);
  return (findings) =>
    findings.filter(({ parser, when, sentence }) => {
      if (parser !== stopRow.name) return true;
      const weekday =
        when.type === 'point' ? when.point.weekday : when.type === 'interval' ? when.from.weekday : null;
      return weekday !== null || rows.has(sentence.block);
    });
}

type Row = { block: number; day: number; month: number };

function rowsOf(blocks: readonly Block[]): ReadonlySet<number> {
  const runs: Row[][] = [];
  blocks.forEach(({ text }, block) => {
    const groups = ROW.exec(text.slice(0, 16))?.groups;
    if (!groups) return;
    const row = { block, day: Number(groups.day), month: Number(groups.month) };
    const run = runs.at(-1);
    if (run && block - (run.at(-1)?.block ?? -9) <= GAP) run.push(row);
    else runs.push([row]);
  });
  return new Set(runs.filter(areDates).flatMap((run) => run.map(({ block }) => block)));
}

function areDates(run: readonly Row[]): boolean {
  const possible = run.every(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12);
  if (!possible || run.length < 2) return false;
  return run.some(({ day, month }) => day > LAST_HOUR || !ROUND_MINUTES.has(month));
}
