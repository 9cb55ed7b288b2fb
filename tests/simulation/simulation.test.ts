import { describe, expect, it } from 'vitest';
import { everyPlacement } from './placements.ts';
import { runSeed } from './random-scenario.ts';
import { SET_UPS } from './set-ups.ts';

/**
 * Each failure names its seed: `npm run prove -- --set-up N --seed SEED` shows it again, and `npm run prove` runs a million schedules.
 * Seeds are fixed here, so that the same tree always gives the same answer.
 */
const SCHEDULES = 20_040;
const EACH = SCHEDULES / SET_UPS.length;
const LONGEST_MS = 60_000;

describe(`${SCHEDULES} schedules of deaths, failures, pauses, lost answers and refusals: nothing lost, double, stuck or untrue`, () => {
  it.each(SET_UPS.map((setUp, index) => [setUp.name, setUp, index] as const))(
    '%s',
    async (_name, setUp, index) => {
      const wrongs: string[] = [];
      const ends = new Map<string, number>();
      for (let seed = index * EACH; seed < (index + 1) * EACH; seed += 1) {
        const ending = await runSeed(setUp, seed);
        wrongs.push(...ending.wrongs.map((wrong) => `seed ${seed}: ${wrong}`));
        for (const state of ending.states) ends.set(state, (ends.get(state) ?? 0) + 1);
      }
      expect(wrongs).toEqual([]);
      // A calm sea would prove nothing: every end that there can be was reached.
      const every = setUp.readable ? ['dead', 'sent'] : ['dead', 'parked', 'sent'];
      expect([...ends.keys()].sort()).toEqual(every);
      expect(ends.get('sent')).toBeGreaterThan(2 * EACH);
    },
    LONGEST_MS,
  );
});

describe('one delivery with every placement of one and of two faults', () => {
  it.each(SET_UPS.filter(({ workers }) => workers === 1).map((setUp) => [setUp.name, setUp] as const))(
    '%s',
    async (_name, setUp) => {
      let runs = 0;
      for await (const { placements, wrongs } of everyPlacement(setUp, 2)) {
        runs += 1;
        if (wrongs.length > 0) expect({ placements, wrongs }).toEqual({ placements, wrongs: [] });
      }
      expect(runs).toBeGreaterThan(7_000);
    },
    LONGEST_MS,
  );
});
