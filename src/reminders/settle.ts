import { type Batch, byMessage } from './batches.ts';
import { findOrFail } from './platform-answers.ts';
import type { Round } from './round-state.ts';
import { lookFinish } from './verdicts.ts';

/** Looks for what may or may not have been posted, as soon as it must have landed. */
export async function settleUnsure<Content>(round: Round<Content>): Promise<void> {
  const { parts, timings } = round;
  const now = parts.clock.now();
  const settled = new Date(now.getTime() - timings.settleMs);
  const leaseEnds = new Date(now.getTime() + timings.leaseMs);
  const unsure = await parts.deliveries.takeOver(parts.group, settled, now, leaseEnds);
  for (const batch of byMessage(unsure)) await settleBatch(round, batch);
}

async function settleBatch<Content>(round: Round<Content>, batch: Batch): Promise<void> {
  const { parts, timings } = round;
  const { place, token, deliveries } = batch;
  const [first] = deliveries;
  if (first === undefined) return;
  if (first.message === null || first.opened === null) {
    await round.finish(deliveries, token, { state: 'planned', reason: 'It was never tried.' });
    return;
  }
  const stop = round.stopped(place);
  if (stop !== null) {
    await round.finish(deliveries, token, { state: 'unsure', reason: stop.reason, notBefore: stop.until });
    return;
  }
  const looked = await findOrFail(parts.posterOf(place), place, first.message, new Date(first.opened));
  const mayRepeat = looked.type === 'cannot-look' && ((await parts.repeatParked?.(parts.group)) ?? false);
  const finish = lookFinish(looked, first, { timings, at: parts.clock.now(), mayRepeat });
  // What goes back is claimed again in this very round, and counted then.
  if (finish.state === 'planned')
    await parts.deliveries.finish(
      parts.group,
      deliveries.map(({ id }) => id),
      token,
      finish,
    );
  else await round.finish(deliveries, token, finish);
}
