import { daysBetween } from '../core/dates/days.ts';
import { lastDay } from '../core/dates/edtf.ts';
import { londonDay } from '../core/dates/london.ts';
import { type Standing, standings } from '../core/diary/standing.ts';
import type { About, Delivery } from '../core/ports/deliveries.ts';
import type { Diary } from '../core/ports/diary.ts';
import type { Group } from '../core/ports/place.ts';
import type { Content } from '../core/ports/poster.ts';
import type { Settings } from '../core/ports/settings.ts';
import { isActive, type Subscription, type Subscriptions } from '../core/ports/subscriptions.ts';
import { contentOf, wasLate } from './content.ts';
import { digestDates } from './digest.ts';
import { outdatedReason, staleCorrection } from './outdated.ts';
import type { Composed, DeliverParts } from './round-state.ts';
import { isDone } from './wanted.ts';

/** Five dates with their sentences fit into 4,000 characters, the least that a platform takes. */
const MOST_IN_A_MESSAGE = 5;
/** A weekly list still helps some days after its own; of a daily one the next day has its own. */
const DIGEST_DAYS_LATE = { week: 3, day: 0 } as const;

export interface ComposeParts {
  readonly group: Group;
  readonly diary: Pick<Diary, 'entries'>;
  readonly subscriptions: Pick<Subscriptions, 'find'>;
  readonly settings: Pick<Settings, 'find'>;
}

/** What is known when a message is made. */
interface Known {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly subscription: Subscription;
  readonly now: Date;
}

interface Judged {
  readonly delivery: Delivery;
  readonly reason: string | null;
}

/**
 * Says what is due in one place as one message: all that is of the same sort as the oldest. What has passed, moved, gone or was switched off is dropped
 * with the reason.
 */
export function createComposer(parts: ComposeParts): DeliverParts<Content>['compose'] {
  const { group, diary, subscriptions, settings } = parts;
  return async ({ place, deliveries, repeated }, now): Promise<Composed<Content>> => {
    const subscription = (await subscriptions.find(group, place))?.value ?? null;
    const { silenced } = (await settings.find(group)).value;
    const off = silenced ? 'Everything was silenced.' : offReason(subscription);
    if (off !== null || subscription === null)
      return {
        content: null,
        keep: [],
        drop: deliveries.map(({ id }) => ({ id, reason: off ?? SWITCHED_OFF })),
      };
    const today = londonDay(now);
    const standing = new Map(standings(await diary.entries(group), today).map((entry) => [entry.id, entry]));
    const known: Known = { standing, subscription, now };
    return toMessage(
      deliveries.map((delivery) => ({ delivery, reason: reasonToDrop(delivery, known) })),
      known,
      repeated,
    );
  };
}

const SWITCHED_OFF = 'Reminders were switched off here.';

function offReason(subscription: Subscription | null): string | null {
  if (subscription === null || !subscription.on) return SWITCHED_OFF;
  if (subscription.paused) return 'Reminders were paused here.';
  return isActive(subscription) ? null : 'The platform would not let the bot post here.';
}

function toMessage(judged: readonly Judged[], known: Known, repeated: boolean): Composed<Content> {
  const { subscription, now } = known;
  const kept = judged.flatMap(({ delivery, reason }) => (reason === null ? [delivery] : []));
  const drop = judged.flatMap(({ delivery: { id }, reason }) => (reason === null ? [] : [{ id, reason }]));
  const [first, ...rest] = oneMessage(kept);
  if (first === undefined) return { content: null, keep: [], drop };
  const together = [first, ...rest] as const;
  const manner = { late: wasLate(together, now), repeated, mention: subscription.mention };
  return {
    drop,
    keep: together.map(({ id }) => id),
    content: contentOf(together, { ...known, isPosted: false, today: londonDay(now) }, manner),
  };
}

function reasonToDrop({ about, opened }: Delivery, { standing, subscription, now }: Known): string | null {
  switch (about.type) {
    case 'reminder':
      if (isDone(about, subscription)) return 'It was marked as done here.';
      return outdatedReason(about, standing.get(about.entry), now);
    case 'correction':
      return staleCorrection(about, standing.get(about.entry));
    case 'digest':
      return digestReason(about, opened !== null, { standing, subscription, now });
    case 'announcement':
      return subscription.reports ? null : 'New reports are not announced here any more.';
    default:
      return about satisfies never;
  }
}

/** What was tried before is posted as it was then. */
function digestReason(
  { day, dates }: Extract<About, { type: 'digest' }>,
  isOpen: boolean,
  { standing, subscription, now }: Known,
): string | null {
  const { digest } = subscription;
  if (digest === null) return 'Lists were switched off here.';
  if (daysBetween(day, londonDay(now)) > DIGEST_DAYS_LATE[digest.every])
    return 'Its day had passed before the bot could post.';
  if (isOpen) return null;
  const coming = digestDates(day, subscription, [...standing.values()]).filter(
    ({ edtf }) => lastDay(edtf) >= londonDay(now),
  );
  return coming.some(({ id }) => dates?.some(({ entry }) => entry === id)) ? null : 'Nothing was coming up.';
}

/** Reminders go out together, and so do corrections; a list and an announcement go alone. */
function oneMessage(kept: readonly Delivery[]): readonly Delivery[] {
  const [first] = kept;
  if (first === undefined) return [];
  const { type } = first.about;
  if (type === 'digest' || type === 'announcement') return [first];
  return kept.filter(({ about }) => about.type === type).slice(0, MOST_IN_A_MESSAGE);
}
