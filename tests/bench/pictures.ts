import { createPictures } from '../../src/pictures/create-pictures.ts';
import { createPainter } from '../../src/pictures/painter.ts';
import { ORDINARY, SAMPLES } from '../pictures/sample-drawings.ts';
import { median, milliseconds, quantile, type Row, times, verdict } from './figures.ts';

const RUNS = 40;
const WARM_RUNS = 5;
const TARGET_MS = 25;
/** The least that could be drawn: a title on white. */
const LEAST = { type: 'tiles', title: 'x', tiles: [] } as const;

export const PICTURE_HEADINGS = ['a drawing made into a PNG', 'p50', 'p99', 'floor p50', 'p50 to floor', ''];

/** Each type of picture as replies have it, in process; the slowest of all samples; and one from the worker, first and later. */
export async function measurePictures(): Promise<Row[]> {
  const painter = createPainter();
  const floor = median(durations(() => painter.paint(LEAST)));
  const row = (what: string, taken: readonly number[], isHeld: boolean): Row => ({
    what,
    figures: [milliseconds(median(taken)), milliseconds(quantile(taken, 0.99))],
    floor: milliseconds(floor),
    ratio: times(median(taken), floor),
    verdict: isHeld ? verdict(median(taken) <= TARGET_MS, `p50 at most ${TARGET_MS} ms`) : '',
  });
  const samples = SAMPLES.map(([name, drawing]) => ({
    name,
    taken: durations(() => painter.paint(drawing), 5),
  }));
  const slowest = samples.toSorted((a, b) => median(b.taken) - median(a.taken))[0];
  return [
    ...ORDINARY.map((drawing) =>
      row(
        drawing.type,
        durations(() => painter.paint(drawing)),
        true,
      ),
    ),
    ...(slowest === undefined ? [] : [row(`the slowest sample: ${slowest.name}`, slowest.taken, false)]),
    ...(await measureWorker(row)),
  ];
}

async function measureWorker(
  row: (what: string, taken: readonly number[], isHeld: boolean) => Row,
): Promise<Row[]> {
  const pictures = createPictures();
  const taken: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const begun = performance.now();
    await pictures.draw({ ...LEAST, title: `Picture ${run}` });
    taken.push(performance.now() - begun);
  }
  await pictures.close();
  return [
    row('from the worker, the first (it starts, and reads its source by tsx)', taken.slice(0, 1), false),
    row('from the worker, a title alone', taken.slice(1), false),
  ];
}

function durations(work: () => unknown, runs = RUNS): number[] {
  for (let run = 0; run < WARM_RUNS; run += 1) work();
  return Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
}
