import type { Place } from '../../src/core/ports/place.ts';
import { createPlacedFates, type Placement } from './fates.ts';
import { owedTo, runScenario } from './schedule.ts';
import type { SetUp } from './set-ups.ts';

/** One run with these faults: what was wrong, and how many faults could have stood at each of its decisions. */
interface Run {
  readonly placements: readonly Placement[];
  readonly wrongs: readonly string[];
  readonly possible: readonly number[];
}

/** Every way to place one fault, and with `faults` 2 also two, in the life of one delivery: each run in turn. */
export async function* everyPlacement(setUp: SetUp, faults: 1 | 2): AsyncGenerator<Run> {
  const well = await runPlaced(setUp, []);
  yield well;
  for (const first of placementsAfter(well, -1)) {
    const once = await runPlaced(setUp, [first]);
    yield once;
    if (faults === 1) continue;
    for (const second of placementsAfter(once, first.at)) yield await runPlaced(setUp, [first, second]);
  }
}

/** What goes wrong with exactly these faults. */
async function runPlaced(setUp: SetUp, placements: readonly Placement[]): Promise<Run> {
  const place: Place = { platform: setUp.platform, tenant: 'hall', channel: 'branch' };
  const fates = createPlacedFates(placements);
  const { wrongs } = await runScenario({ setUp, fates, owed: [owedTo(place, 'ballot', 0)] });
  return { placements, wrongs, possible: fates.possible };
}

function placementsAfter({ possible }: Run, after: number): Placement[] {
  return possible.flatMap((count, at) =>
    at <= after ? [] : Array.from({ length: count - 1 }, (_, index) => ({ at, which: index + 1 })),
  );
}
