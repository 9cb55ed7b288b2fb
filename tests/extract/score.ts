import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printPageScores } from '../import/page-scores.ts';
import { REPORT_SETS, readSet } from './report-sets.ts';
import { SCORE_NAMES, type Score, scoreReports } from './scorer.ts';

/** `npm run score`: the figures of each set that is there, with those of the run before beside them, and of the pages. */
const HELD = path.resolve(import.meta.dirname, '../../node_modules/.cache/nec-bot/score.json');

type Held = Partial<Record<string, Score>>;

const before: Held = existsSync(HELD) ? JSON.parse(readFileSync(HELD, 'utf8')) : {};
const now: Held = { ...before };
for (const set of REPORT_SETS) if (set.isThere) now[set.name] = scoreReports(readSet(set));

const there = REPORT_SETS.filter(({ isThere }) => isThere).map(({ name }) => name);
const absent = REPORT_SETS.filter(({ isThere }) => !isThere).map(({ name }) => name);
const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const NAME_WIDTH = 20;
const WIDTH = 20;

print(`${''.padEnd(NAME_WIDTH)}${there.map((name) => name.padStart(WIDTH)).join('')}`);
for (const name of [...SCORE_NAMES, 'invented', 'outside'] as const) {
  print(
    `${name.padEnd(NAME_WIDTH)}${there.map((set) => cell(now[set]?.[name], before[set]?.[name])).join('')}`,
  );
}
print(
  `\nEach figure: now (run before). invented: quotes not in the text. outside: facts outside the report.`,
);
if (absent.length > 0) print(`Not there, so not scored: ${absent.join(', ')}.`);

print('');
await printPageScores(print);

mkdirSync(path.dirname(HELD), { recursive: true });
writeFileSync(HELD, JSON.stringify(now, null, 2));

function cell(figure: number | null | undefined, previous: number | null | undefined): string {
  return `${shown(figure)} (${shown(previous)})`.padStart(WIDTH);
}

function shown(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '–';
  return Number.isInteger(figure) && figure > 1 ? String(figure) : figure.toFixed(3);
}
