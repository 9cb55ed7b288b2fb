import { lastDay } from '../core/dates/edtf.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import { type DateSaid, datesAgree, moreExact } from '../core/diary/agreement.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About } from '../core/ports/deliveries.ts';

/** Why a reminder need not go out any more, in a sentence; null when it should. */
export function outdatedReason(
  about: Extract<About, { type: 'reminder' }>,
  standing: Standing | undefined,
  now: Date,
): string | null {
  if (standing === undefined || standing.status === 'cancelled') return 'It is no longer in the diary.';
  if (!isSameDate(about, standing)) return 'The date has moved.';
  return isOver(standing, standing.kind, now) ? 'The date had passed before the bot could post.' : null;
}

/** Why a correction need not go out any more; null when it should. */
export function staleCorrection(
  { now }: Pick<Extract<About, { type: 'correction' }>, 'now'>,
  standing: Standing | undefined,
): string | null {
  if (standing === undefined) return 'It is no longer in the diary.';
  const current = dateNow(standing);
  const isSame = now === null ? current === null : current !== null && isSameDate(now, current);
  return isSame ? null : 'The date has moved once more.';
}

/** The date that an entry has; null when it was cancelled. */
export function dateNow({ status, edtf, time }: Standing): DateSaid | null {
  return status === 'cancelled' ? null : { edtf, time };
}

/**
 * Whether somebody who was told `said` was told what does not hold. Who was told "in July" was not told wrong when it becomes 21 July, nor who was
 * told no hour when there is one.
 */
export function isWrongNow(said: DateSaid | null, standing: Standing): boolean {
  const current = dateNow(standing);
  if (said === null || current === null) return said !== current;
  return (
    !isSameDate(said, current) &&
    !(datesAgree(said, current) && isSameDate(moreExact(said, current), current))
  );
}

function isSameDate(a: DateSaid, b: DateSaid): boolean {
  return a.edtf === b.edtf && a.time === b.time;
}

/** A deadline is over at its hour, where it has one; anything else with its last day. */
export function isOver({ edtf, time }: DateSaid, kind: Standing['kind'], now: Date): boolean {
  const day = lastDay(edtf);
  const today = londonDay(now);
  if (day !== today || time === null || (kind !== 'deadline' && kind !== 'window')) return day < today;
  return londonInstant(day, time) <= now;
}
