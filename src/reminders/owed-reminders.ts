import { addDays, type IsoDay } from '../core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../core/dates/edtf.ts';
import { londonDay } from '../core/dates/london.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About, Owed } from '../core/ports/deliveries.ts';
import { placeKey } from '../core/ports/place.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { USUAL_LEADS } from './leads.ts';
import { owedId } from './owed-id.ts';
import type { WorkingCalendar } from './quiet-days.ts';
import type { WallClock } from './wall-clock.ts';
import { isDone, isMonthOnly, isWanted } from './wanted.ts';

const MS_PER_HOUR = 3_600_000;
/** A reminder on the day itself comes at least this long before the hour of the deadline. */
const BEFORE_THE_HOUR_MS = MS_PER_HOUR;

/** What days and hours are reckoned with. */
export interface Reckoning {
  readonly calendar: WorkingCalendar;
  readonly clock: WallClock;
}

/** Something owed, beside the instant at which it is due. */
export interface Candidate {
  readonly owed: Owed;
  readonly dueAt: number;
}

/** One way of being told of a date: so long before its day. */
interface Lead {
  readonly unit: Extract<About, { type: 'reminder' }>['unit'];
  readonly lead: number;
  readonly day: IsoDay;
}

/**
 * All the single reminders of one date that stands, whenever they are due: one for each lead. Dates of which only the month is known have one, at its
 * start. None where the place did not ask for such dates, has dealt with this one, or gets lists instead.
 */
export function remindersOf(
  subscription: Subscription,
  standing: Standing,
  reckoning: Reckoning,
): Candidate[] {
  const { place } = subscription;
  const { id: entry, edtf, time } = standing;
  if (subscription.digest !== null || !isWanted(standing, subscription)) return [];
  if (isDone({ entry, edtf, time }, subscription)) return [];
  return leadsOf(subscription, standing, reckoning).map(({ unit, lead, day }) => {
    const dueAt = dueOf(day, subscription, standing, reckoning);
    return {
      dueAt,
      owed: {
        id: owedId([placeKey(place), entry, edtf, time ?? '', leadKey(unit, lead)]),
        place,
        about: { type: 'reminder', entry, edtf, time, lead, unit },
        due: new Date(dueAt).toISOString(),
      },
    };
  });
}

/** The day that matters: the last of a window, the first of anything else. */
function anchorOf({ kind, edtf }: Pick<Standing, 'kind' | 'edtf'>): IsoDay {
  return kind === 'window' || kind === 'deadline' ? lastDay(edtf) : firstDay(edtf);
}

function leadsOf(
  { leads, workingLeads, quiet }: Subscription,
  standing: Standing,
  { calendar }: Reckoning,
): Lead[] {
  if (!isDayExact(standing.edtf))
    return isMonthOnly(standing.edtf) ? [{ unit: 'loose', lead: 0, day: firstDay(standing.edtf) }] : [];
  const anchor = anchorOf(standing);
  return [
    ...(leads ?? USUAL_LEADS[standing.kind]).map(
      (lead): Lead => ({ unit: 'days', lead, day: addDays(anchor, -lead) }),
    ),
    ...workingLeads.map(
      (lead): Lead => ({
        unit: 'working-days',
        lead,
        day: calendar.workingDaysBefore(anchor, lead, quiet.nation),
      }),
    ),
  ];
}

/** Plain leads keep the form that ids had before there were others, so that what was planned then is not owed twice. */
function leadKey(unit: Lead['unit'], lead: number): string {
  return unit === 'days' ? String(lead) : `${lead} ${unit}`;
}

/** At the place's time on that day, but an hour before a deadline's own hour at the latest; earlier, where that is a quiet day. */
function dueOf(
  day: IsoDay,
  { time, quiet }: Subscription,
  standing: Standing,
  { calendar, clock }: Reckoning,
): number {
  const wanted = clock.at(day, time);
  const latest =
    standing.time === null ? wanted : clock.at(anchorOf(standing), standing.time) - BEFORE_THE_HOUR_MS;
  const [due, dueDay] = wanted <= latest ? [wanted, day] : [latest, londonDay(new Date(latest))];
  const unquiet = calendar.lastUnquiet(dueDay, quiet);
  return unquiet === dueDay ? due : clock.at(unquiet, time);
}
