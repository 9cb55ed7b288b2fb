import { parseArgs } from 'node:util';
import { killLoop } from '../process/kill-loop.ts';
import { MUTANTS } from './mutants.ts';
import { everyPlacement } from './placements.ts';
import { runSeed } from './random-scenario.ts';
import { SET_UPS, type SetUp } from './set-ups.ts';

/**
 * The long proof: `npm run prove`. With `--set-up 3 --seed 17` one schedule again, as a failure named it; `--schedules` and `--kills` make it
 * shorter or longer. Ends with 1 when anything was lost, double, stuck or untrue, or when a broken rule was not seen.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '30' },
    'set-up': { type: 'string' },
    seed: { type: 'string' },
  },
});
const RARE_ENOUGH = 100_000;
const SHORT_MS = 60_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a line, and the first failures with what shows them again; true when there was none. */
function judged(name: string, runs: number, failures: readonly string[], started: number): boolean {
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  say(
    `${failures.length === 0 ? 'good' : 'BAD '}  ${runs} in ${seconds} s, ${failures.length} failed: ${name}`,
  );
  for (const failure of failures.slice(0, 5)) say(`      ${failure}`);
  return failures.length === 0;
}

async function proveSchedules(setUp: SetUp, index: number, runs: number): Promise<boolean> {
  const started = performance.now();
  const failures: string[] = [];
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= runs; seed += 1) {
    const { wrongs, states } = await runSeed(setUp, seed);
    if (wrongs.length > 0) failures.push(`--set-up ${index} --seed ${seed}: ${wrongs.join('; ')}`);
    for (const state of states) ends.set(state, (ends.get(state) ?? 0) + 1);
  }
  const told = [...ends].map(([state, count]) => `${count} ${state}`).join(', ');
  return judged(`schedules, ${setUp.name}: ${told}`, runs, failures, started);
}

async function provePlacements(setUp: SetUp): Promise<boolean> {
  const started = performance.now();
  const failures: string[] = [];
  let runs = 0;
  for await (const { placements, wrongs } of everyPlacement(setUp, 2)) {
    runs += 1;
    if (wrongs.length > 0) failures.push(`${JSON.stringify(placements)}: ${wrongs.join('; ')}`);
  }
  return judged(`placements of one and two faults, ${setUp.name}`, runs, failures, started);
}

async function proveMutants(): Promise<boolean> {
  let isGood = true;
  for (const mutant of MUTANTS) {
    let seed = 1;
    while (seed <= RARE_ENOUGH) {
      const { wrongs } = await runSeed(mutant.setUp, seed, mutant);
      if (wrongs.some((wrong) => mutant.seen.test(wrong))) break;
      seed += 1;
    }
    const seen = seed <= RARE_ENOUGH;
    isGood &&= seen;
    say(seen ? `good  seen after ${seed} schedules: ${mutant.name}` : `BAD   not seen: ${mutant.name}`);
  }
  return isGood;
}

/** The shipped program with the real libraries, killed again and again. */
async function proveKills(kills: number): Promise<boolean> {
  const started = performance.now();
  // Three posts at most, and those under way, come between two kills.
  const seed = Math.trunc(Date.now() / 1_000);
  const { answersLost, deliveries, wrongs } = await killLoop({ kills, channels: 5 + 2 * kills, seed });
  const told = `kills of the program, ${deliveries.length} deliveries, ${answersLost} answers lost, seed ${seed}`;
  return judged(told, kills, wrongs, started);
}

async function replay(index: number, seed: number): Promise<boolean> {
  const setUp = SET_UPS[index];
  if (setUp === undefined) throw new Error(`There are set-ups 0 to ${SET_UPS.length - 1}.`);
  const { wrongs, states } = await runSeed(setUp, seed);
  say(`${setUp.name}, seed ${seed}: ${states.join(', ')}`);
  for (const wrong of wrongs) say(`      ${wrong}`);
  return wrongs.length === 0;
}

async function proveAll(): Promise<boolean> {
  const results = [await proveMutants()];
  // The length of pauses is the same in all placements.
  for (const setUp of SET_UPS.filter(({ longestPauseMs, repeat }) => repeat || longestPauseMs <= SHORT_MS))
    results.push(await provePlacements(setUp));
  const each = Math.ceil(Number(values.schedules) / SET_UPS.length);
  for (const [index, setUp] of SET_UPS.entries()) results.push(await proveSchedules(setUp, index, each));
  if (Number(values.kills) > 0) results.push(await proveKills(Number(values.kills)));
  return results.every(Boolean);
}

const isGood =
  values.seed === undefined
    ? await proveAll()
    : await replay(Number(values['set-up'] ?? 0), Number(values.seed));
process.exitCode = isGood ? 0 : 1;
