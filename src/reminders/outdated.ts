import { lastDay } from '../core/dates/edtf.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About } from '../core/ports/deliveries.ts';

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

/** A deadline is over at its hour, where it has one; anything else with its last day. */
function isOver({ edtf, time, kind }: Standing, now: Date): boolean {
  const day = lastDay(edtf);
  const today = londonDay(now);
  if (day !== today || time === null || (kind !== 'deadline' && kind !== 'window')) return day < today;
  return londonInstant(day, time) <= now;
}
