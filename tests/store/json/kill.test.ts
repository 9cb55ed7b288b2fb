import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROUNDS = 15;
const WRITER = join(import.meta.dirname, 'killed-writer.ts');

describe('a process killed in the middle of its writes', () => {
  it(`loses nothing that was acknowledged, ${ROUNDS} times over`, { timeout: 60_000 }, async () => {
    const dir = await temporaryFolder();
    let next = 0;
    const printed: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, `${next}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = await linesUntilKilled(writer, 3 + (round % 5), round % 7);
      printed.push(...lines);
      next += 1000;
    }
    const acknowledged = printed.flatMap((line) => (line.startsWith('saved ') ? [line.slice(6)] : []));
    expect(printed.filter((line) => line.startsWith('lost '))).toEqual([]);
    expect(printed.filter((line) => line.startsWith('warning'))).toEqual([
      `warning A new store was made in ${dir}.`,
    ]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 3);

    const warnings: string[] = [];
    const store = await openJsonStore({
      dir,
      bundled: { reports: [], entries: [], events: [], sources: [] },
      clock: { now: () => new Date('2024-05-01T09:00:00Z') },
      warn: (message) => warnings.push(message),
    });
    const ids = async (held: Promise<readonly { readonly id: string }[]>) =>
      new Set((await held).map(({ id }) => id));
    const entries = await ids(store.diary.entries('home'));
    const reports = await ids(store.library.list('home'));
    const claimed = await ids(store.deliveries.find('home', { states: ['claimed'] }));
    const lost = acknowledged.filter(
      (at) => !(entries.has(`e-${at}`) && reports.has(`r-${at}`) && claimed.has(`d-${at}`)),
    );
    expect(lost).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

/** Kills the writer some lines and some turns of the event loop later, so that rounds differ in where they cut. */
async function linesUntilKilled(writer: ChildProcess, count: number, turns: number): Promise<string[]> {
  if (writer.stdout === null) throw new Error('The writer has no output.');
  const ended = once(writer, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    lines.push(line);
    if (lines.filter((each) => each.startsWith('saved ')).length === count) {
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      writer.kill('SIGKILL');
    }
  }
  await ended;
  return lines;
}
