import { addDays, daysBetween, type IsoDay, weekdayOf } from '../core/dates/days.ts';
import type { Standing } from '../core/diary/standing.ts';
import { placeKey } from '../core/ports/place.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { digestDates } from './digest.ts';
import { owedId } from './owed-id.ts';
import type { Candidate, Reckoning } from './owed-reminders.ts';
import { isWanted } from './wanted.ts';

/**
 * The lists of the days from `from` to `until` that tell anything. A weekly one of a quiet day comes on the last day before it that is not; a daily one
 * is left out, for the one before it looks further ahead.
 */
export function digestsOf(
  subscription: Subscription,
  standing: readonly Standing[],
  from: IsoDay,
  until: IsoDay,
  { calendar, clock }: Reckoning,
): Candidate[] {
  const { digest, place, quiet, time } = subscription;
  if (digest === null) return [];
  const wanted = standing.filter((entry) => isWanted(entry, subscription));
  return daysFrom(from, until).flatMap((day) => {
    if (digest.every === 'week' && weekdayOf(day) !== digest.weekday) return [];
    if (digest.every === 'day' && calendar.isQuiet(day, quiet)) return [];
    const dates = digestDates(day, subscription, wanted);
    if (dates.length === 0) return [];
    const dueAt = clock.at(calendar.lastUnquiet(day, quiet), time);
    return [
      {
        dueAt,
        owed: {
          id: owedId([placeKey(place), 'digest', day]),
          place,
          about: {
            type: 'digest' as const,
            day,
            dates: dates.map(({ id: entry, edtf, time: hour }) => ({ entry, edtf, time: hour })),
          },
          due: new Date(dueAt).toISOString(),
        },
      },
    ];
  });
}

function daysFrom(from: IsoDay, until: IsoDay): IsoDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, day) => addDays(from, day));
}
