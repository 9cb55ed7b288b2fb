import { addDays, type IsoDay } from '../core/dates/days.ts';
import { londonDay } from '../core/dates/london.ts';
import { isDiaryItem } from '../core/diary/merge.ts';
import { newDatesOf } from '../core/diary/new-dates.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { AuditRecord } from '../core/ports/audit.ts';
import type { Owed } from '../core/ports/deliveries.ts';
import { placeKey } from '../core/ports/place.ts';
import { isActive, type Subscription } from '../core/ports/subscriptions.ts';
import type { Report } from '../core/reports/report.ts';
import { owedId } from './owed-id.ts';
import type { Reckoning } from './owed-reminders.ts';
import { PLAN_BACK_MS } from './plan.ts';

export interface AnnouncementInput {
  readonly reports: readonly Report[];
  /** How the diary stands today. */
  readonly standing: readonly Standing[];
  readonly audit: readonly AuditRecord[];
  readonly subscriptions: readonly Subscription[];
  readonly reckoning: Reckoning;
}

/** When a report first came in, and when something of it was last decided; milliseconds of the epoch. */
interface History {
  readonly imported: number;
  readonly decided: number;
}

/**
 * New reports for the places that want them told: each once, when it came in at or after the place asked, all its dates are decided and something of it
 * holds. Due at the place's next time of day that is not in a quiet day. A report that is revised is not announced again. Pure.
 */
export function planAnnouncements(
  { reports, standing, audit, subscriptions, reckoning }: AnnouncementInput,
  now: Date,
): Owed[] {
  const places = subscriptions.filter((each) => each.reports && isActive(each));
  if (places.length === 0) return [];
  const histories = historiesOf(audit);
  return reports.filter(isDecided).flatMap((report) => {
    const history = histories.get(report.id);
    if (history === undefined || !Number.isFinite(history.imported)) return [];
    const dates = newDatesOf(report.id, standing).map(({ id: entry, edtf, time }) => ({ entry, edtf, time }));
    return places.flatMap((subscription) => {
      const { place, since } = subscription;
      if (history.imported < Date.parse(since)) return [];
      const dueAt = nextTime(history.decided, subscription, reckoning);
      if (dueAt <= now.getTime() - PLAN_BACK_MS) return [];
      return [
        {
          id: owedId([placeKey(place), 'announcement', report.id]),
          place,
          about: { type: 'announcement' as const, report: report.id, dates },
          due: new Date(dueAt).toISOString(),
        },
      ];
    });
  });
}

function historiesOf(audit: readonly AuditRecord[]): Map<string, History> {
  const histories = new Map<string, History>();
  for (const { at, action, about } of audit) {
    const held = histories.get(about) ?? { imported: Number.POSITIVE_INFINITY, decided: 0 };
    const instant = Date.parse(at);
    histories.set(about, {
      imported: action === 'imported' ? Math.min(held.imported, instant) : held.imported,
      decided: Math.max(held.decided, instant),
    });
  }
  return histories;
}

/** Every date that would be in the diary was looked at, and a fact of whatever sort was found right. */
function isDecided({ facts }: Report): boolean {
  if (facts.dates.some((item) => isDiaryItem(item) && item.check === 'unchecked')) return false;
  return Object.values(facts).some((some) => some.some(({ check }) => check === 'confirmed'));
}

/** The first time at or after `from` that is the place's time of day on a day that is not quiet. */
function nextTime(from: number, { time, quiet }: Subscription, { calendar, clock }: Reckoning): number {
  const on = (day: IsoDay): number => clock.at(calendar.nextUnquiet(day, quiet), time);
  const today = londonDay(new Date(from));
  const first = on(today);
  return first >= from ? first : on(addDays(today, 1));
}
