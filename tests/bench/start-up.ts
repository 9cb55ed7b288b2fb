import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRoot } from '../../src/root.ts';
import { median, milliseconds, type Row, times, verdict } from './figures.ts';

const RUNS = 5;
const START_TARGET_MS = 1_500;
const MEMORY_TARGET_MB = 150;
const ROOT = findRoot();
const MAIN = join(ROOT, 'dist/src/main.js');

/** From the start of the process until the welcome stands on standard output: median of five, beside node alone and node with zod. */
export async function measureStart(what: string, dir: string | null, isHeld: boolean): Promise<Row> {
  const start = await medianOf(() =>
    withFolder(dir, async (folder) => await timeUntilOutput([MAIN], folder)),
  );
  const bare = await medianOf(async () => await timeUntilEnd(['-e', '0']));
  const zod = await medianOf(async () => await timeUntilEnd(['--input-type=module', '-e', "import 'zod'"]));
  return {
    what,
    figures: [milliseconds(start)],
    floor: `node ${milliseconds(bare)}, with zod ${milliseconds(zod)}`,
    ratio: `${times(start, bare)}, ${times(start, zod)}`,
    verdict: isHeld ? verdict(start <= START_TARGET_MS, `at most ${START_TARGET_MS} ms`) : '',
  };
}

/** The memory that the process holds once it has answered a search, beside node alone. */
export async function measureMemory(what: string, dir: string | null, isHeld: boolean): Promise<Row> {
  const held = await withFolder(dir, async (folder) => {
    const bot = started([MAIN], folder);
    bot.stdin?.write('/nec search members\n');
    return await residentAfter(bot, 'Search: members');
  });
  const bare = await residentAfter(
    started(['-e', 'setInterval(() => {}, 1e6); console.log("up")'], ''),
    'up',
  );
  return {
    what,
    figures: [`${held.toFixed(0)} MB`],
    floor: `node ${bare.toFixed(0)} MB`,
    ratio: times(held, bare),
    verdict: isHeld ? verdict(held <= MEMORY_TARGET_MB, `at most ${MEMORY_TARGET_MB} MB`) : '',
  };
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await measure());
  return median(values);
}

/** In the folder given, or in a fresh one that is removed afterwards. */
async function withFolder<T>(dir: string | null, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'nec-bench-')));
  try {
    return await work(folder);
  } finally {
    if (dir === null) await rm(folder, { recursive: true, force: true });
  }
}

async function timeUntilOutput(words: readonly string[], folder: string): Promise<number> {
  const begun = performance.now();
  const child = started(words, folder);
  await untilOutput(child, 'nec-bot');
  const taken = performance.now() - begun;
  child.stdin?.end();
  await once(child, 'close');
  return taken;
}

async function timeUntilEnd(words: readonly string[]): Promise<number> {
  const begun = performance.now();
  await once(started(words, ''), 'close');
  return performance.now() - begun;
}

async function residentAfter(child: ChildProcess, text: string): Promise<number> {
  await untilOutput(child, text);
  const megabytes = residentMegabytes(child.pid ?? -1);
  child.kill();
  await once(child, 'close');
  return megabytes;
}

function started(words: readonly string[], folder: string): ChildProcess {
  const environment = { ...process.env, DATA_DIR: folder, NEC_NOW: '', LOG_LEVEL: 'silent' };
  return spawn(process.execPath, words, { cwd: ROOT, env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Rejects when it ends without having printed the text. */
async function untilOutput(child: ChildProcess, text: string): Promise<void> {
  let printed = '';
  for await (const piece of child.stdout ?? []) {
    printed += String(piece);
    if (printed.includes(text)) return;
  }
  throw new Error(`The program ended before it printed “${text}”.`);
}

/** What a process holds in memory now, in MB (resident set). */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' });
  return Number(kilobytes) / 1_024;
}
