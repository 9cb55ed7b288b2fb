import type { Place } from '../../src/core/ports/place.ts';
import { createRandomFates } from './fates.ts';
import { createRandom } from './random.ts';
import { type Ending, type Mutant, owedTo, runScenario, STARTS } from './schedule.ts';
import type { SetUp } from './set-ups.ts';

/** What came of the schedule that this seed makes; the same seed makes the same one again. */
export async function runSeed(setUp: SetUp, seed: number, mutant: Mutant = {}): Promise<Ending> {
  const random = createRandom(seed);
  const fates = createRandomFates(random, setUp);
  const place = (channel: string): Place => ({ platform: setUp.platform, tenant: 'hall', channel });
  const owed = [
    owedTo(place('branch'), 'ballot', 0),
    owedTo(place('branch'), 'motions', random.below(2) * 30_000),
    owedTo(place('branch'), 'picnic', random.below(3) * 45_000),
    owedTo(place('ward'), 'rally', random.below(2) * 60_000),
  ];
  const outdated = new Map(
    random.next() < 0.15 ? [['motions', Date.parse(STARTS) + random.below(300_000)]] : [],
  );
  return await runScenario({ setUp, fates, owed, outdated, mutant });
}
