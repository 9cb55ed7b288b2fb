import { addDays, type IsoDay } from '../core/dates/days.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import type { Ahead } from './ahead.ts';
import { digestsOf } from './owed-digests.ts';
import { type Candidate, type Reckoning, remindersOf } from './owed-reminders.ts';

/** A list stands this many days back at most, and is written down this far ahead: past the reach of any plan. */
const DIGEST_BACK_DAYS = 2;
const DIGEST_AHEAD_DAYS = 50;
/** A lead of working days spans weekends and bank holidays too. */
const DAYS_PER_WORKING_DAY = 2;
/** Quiet days and lists that look ahead reach further than the leads. */
const MARGIN_DAYS = 40;
const USUAL_MOST = 14;

/** What one place is owed, whenever it is due. */
export interface PlacePlan {
  /** In parts, of which those that did not change are the very same lists. */
  at(dates: Ahead, today: IsoDay): Iterable<readonly Candidate[]>;
}

/** How many days after the last day that is planned a date may lie that is told on it. */
export function reachOf({ leads, workingLeads }: Subscription): number {
  const working = Math.max(0, ...workingLeads) * DAYS_PER_WORKING_DAY;
  return Math.max(USUAL_MOST, ...(leads ?? []), working) + MARGIN_DAYS;
}

/** Reckons a date once, for as long as it stands as it does; lists are reckoned again each day and with every change. */
export function createPlacePlan(subscription: Subscription, reckoning: Reckoning): PlacePlan {
  return subscription.digest === null
    ? createSinglePlan(subscription, reckoning)
    : createDigestPlan(subscription, reckoning);
}

function createSinglePlan(subscription: Subscription, reckoning: Reckoning): PlacePlan {
  let from: readonly Standing[] | null = null;
  let owed = new Map<Standing, readonly Candidate[]>();
  const put = (standing: Standing): void => {
    const candidates = remindersOf(subscription, standing, reckoning);
    if (candidates.length > 0) owed.set(standing, candidates);
  };
  return {
    at: (dates) => {
      if (from === dates.all) return owed.values();
      if (from !== null && from === dates.before) {
        for (const standing of dates.removed) owed.delete(standing);
        for (const standing of dates.added) put(standing);
      } else {
        owed = new Map();
        for (const standing of dates.all) put(standing);
      }
      from = dates.all;
      return owed.values();
    },
  };
}

function createDigestPlan(subscription: Subscription, reckoning: Reckoning): PlacePlan {
  let last: { dates: Ahead; today: IsoDay; owed: readonly Candidate[] } | null = null;
  return {
    at: (dates, today) => {
      if (last?.dates !== dates || last.today !== today) {
        const [from, until] = [addDays(today, -DIGEST_BACK_DAYS), addDays(today, DIGEST_AHEAD_DAYS)];
        last = { dates, today, owed: digestsOf(subscription, dates.all, from, until, reckoning) };
      }
      return [last.owed];
    },
  };
}
