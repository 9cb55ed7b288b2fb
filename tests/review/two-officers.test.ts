import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged, Review, Verdict } from '../../src/core/ports/review.ts';
import { createReviewWorld } from '../support/memory-review.ts';
import { dateFact, quoteOf, reportSaying } from '../support/report-samples.ts';

const ID = '2024-03-12-shared';
const SENTENCES = ['Names are due on 3 May 2024.', 'Motions are due on 10 June 2024.'] as const;

const shared = reportSaying(ID, SENTENCES, {
  facts: {
    dates: [
      dateFact('d-1', quoteOf(ID, SENTENCES[0]), { edtf: '2024-05-03', what: 'names are due' }),
      dateFact('d-2', quoteOf(ID, SENTENCES[1], 29), {
        edtf: '2024-06-10',
        what: 'motions to conference are due',
        topic: 'conference',
      }),
    ],
  },
});

const facts = fc.subarray(['d-1', 'd-2'], { minLength: 1 });
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  facts.map((ids): Verdict => ({ type: 'confirm', facts: ids })),
  facts.map((ids): Verdict => ({ type: 'reject', facts: ids })),
  facts.map((ids): Verdict => ({ type: 'reopen', facts: ids })),
  fc.constant<Verdict>({ type: 'confirm-stated' }),
  fc.constantFrom('2024-05-17', '2024-05-20').map(
    (edtf): Verdict => ({
      type: 'edit',
      fact: 'd-1',
      correction: { edtf },
    }),
  ),
);

type World = ReturnType<typeof createReviewWorld>;

/** What people see in the end: how each fact is checked, and which dates stand. */
function endOf(world: World): string {
  const checks = world.report(ID).facts.dates.map(({ id, check, edtf }) => [id, check, edtf]);
  const standing = world
    .entries()
    .flatMap(({ id, revisions }) => {
      const last = revisions.at(-1);
      return last?.status === 'stands' ? [[id, last.edtf]] : [];
    })
    .sort();
  return JSON.stringify({ checks, standing });
}

/** All orders in which the verdicts of several officers can follow each other, each officer’s own in the order given. */
function ordersOf(queues: readonly (readonly Verdict[])[]): Verdict[][] {
  const orders = queues.flatMap(([first, ...rest], at) =>
    first === undefined
      ? []
      : ordersOf(queues.map((queue, n) => (n === at ? rest : queue))).map((order) => [first, ...order]),
  );
  return orders.length === 0 ? [[]] : orders;
}

async function endAfter(order: readonly Verdict[]): Promise<string> {
  const world = createReviewWorld({ reports: [shared] });
  for (const one of order) await world.review.judge('home', ID, one, 'discord/0');
  return endOf(world);
}

async function judgeAll(review: Review, verdicts: readonly Verdict[], by: string): Promise<Judged[]> {
  const done: Judged[] = [];
  for (const one of verdicts) done.push(await review.judge('home', ID, one, by));
  return done;
}

describe('two officers who judge one report at once', () => {
  it.each([
    ['in one program', true],
    ['in two', false],
  ])(
    '%s end where some order of their verdicts ends, with every decision in the audit',
    async (_where, isOneProgram) => {
      const queue = fc.array(verdict, { minLength: 1, maxLength: 2 });
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), queue, queue, async (scheduler, ones, twos) => {
          const world = createReviewWorld({
            reports: [shared],
            pause: (what) => scheduler.schedule(Promise.resolve(), what),
          });
          // Two programs on one store: within one, verdicts take turns and would never meet.
          const [first, second] = isOneProgram
            ? [world.review, world.review]
            : [world.review, world.another()];
          const all = Promise.all([judgeAll(first, ones, 'discord/1'), judgeAll(second, twos, 'discord/2')]);
          const judged = (await scheduler.waitFor(all)).flat();
          const ends = await Promise.all(ordersOf([ones, twos]).map(endAfter));
          expect(ends).toContain(endOf(world));
          expect(world.report(ID).facts.dates.map(({ id }) => id)).toEqual(['d-1', 'd-2']);
          const decided = judged.filter(({ changed }) => changed.length > 0).map(({ changed }) => changed);
          expect(
            world
              .audit()
              .map((one) => one.facts)
              .sort(),
          ).toEqual(decided.sort());
        }),
        { numRuns: isOneProgram ? 20 : 100 },
      );
    },
  );

  it('is told to try again when somebody else is always quicker', async () => {
    let turn = 0;
    const world = createReviewWorld({
      reports: [shared],
      pause: async (what) => {
        if (what !== 'save report' || turn > 20) return;
        turn += 1;
        const held = await world.library.find('home', ID);
        if (held !== null && turn % 2 === 1) await world.library.save('home', held.value, held.revision);
      },
    });
    await expect(
      world.review.judge('home', ID, { type: 'confirm', facts: ['d-1'] }, 'discord/1'),
    ).rejects.toMatchObject({ code: 'busy' });
    expect(world.entries()).toEqual([]);
  });
});
