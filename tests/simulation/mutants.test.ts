import { describe, expect, it } from 'vitest';
import { MUTANTS } from './mutants.ts';
import { runSeed } from './random-scenario.ts';

/** The rarest is seen about once in 2,000 schedules. */
const MOST_SCHEDULES = 20_000;

describe('the simulation sees a broken rule', () => {
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
    '%s',
    async (_name, mutant) => {
      for (let seed = 1; seed <= MOST_SCHEDULES; seed += 1) {
        const { wrongs } = await runSeed(mutant.setUp, seed, mutant);
        if (wrongs.some((wrong) => mutant.seen.test(wrong))) return;
      }
      expect.unreachable(`not seen in ${MOST_SCHEDULES} schedules`);
    },
    60_000,
  );
});
