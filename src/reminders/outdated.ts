import { lastDay } from '../core/dates/edtf.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About } from '../core/ports/deliveries.ts';
import { doneKey, type Subscription } from '../core/ports/subscriptions.ts';

/** Why a reminder need not go out any more, in a sentence; null when it should. */
export function outdatedReason(
  about: Extract<About, { type: 'reminder' }>,
  standing: Standing | undefined,
  now: Date,
): string | null {
  if (standing === undefined || standing.status === 'cancelled') return 'It is no longer in the diary.';
  if (standing.edtf !== about.edtf || standing.time !== about.time) return 'The date has moved.';
  return isOver(standing, now) ? 'The date had passed before the bot could post.' : null;
}

/** Whether the place has dealt with that date, as long as it stays the same. */
export function isDone(
  { entry, edtf, time }: Extract<About, { type: 'reminder' }>,
  { done }: Pick<Subscription, 'done'>,
): boolean {
  return done.includes(doneKey(entry, edtf, time));
}

/** Why a correction need not go out any more; null when it should. */
export function staleCorrection(
  { was, now }: Extract<About, { type: 'correction' }>,
  standing: Standing | undefined,
): string | null {
  if (standing === undefined) return 'It is no longer in the diary.';
  const current = standing.status === 'cancelled' ? null : standing;
  if (current !== null && current.edtf === was.edtf && current.time === was.time)
    return 'The date is again what was announced.';
  const isSame = now === null ? current === null : current?.edtf === now.edtf && current.time === now.time;
  return isSame ? null : 'The date has moved once more.';
}

/** A deadline is over at its hour, where it has one; anything else with its last day. */
function isOver({ edtf, time, kind }: Standing, now: Date): boolean {
  const day = lastDay(edtf);
  const today = londonDay(now);
  if (day !== today || time === null || (kind !== 'deadline' && kind !== 'window')) return day < today;
  return londonInstant(day, time) <= now;
}
