import { londonDay } from '../core/dates/london.ts';
import { type Standing, standings } from '../core/diary/standing.ts';
import type { About, Delivery } from '../core/ports/deliveries.ts';
import type { Diary } from '../core/ports/diary.ts';
import type { Group } from '../core/ports/place.ts';
import type { Content, ToldDate } from '../core/ports/poster.ts';
import type { Settings } from '../core/ports/settings.ts';
import { isActive, type Subscription, type Subscriptions } from '../core/ports/subscriptions.ts';
import { digestDates, digestSpan } from './digest.ts';
import { isDone, outdatedReason, staleCorrection } from './outdated.ts';
import type { Composed, DeliverParts } from './round-state.ts';

/** A message this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;
/** Five dates with their sentences fit into 4,000 characters, the least that a platform takes. */
const MOST_IN_A_MESSAGE = 5;

export interface ComposeParts {
  readonly group: Group;
  readonly diary: Pick<Diary, 'entries'>;
  readonly subscriptions: Pick<Subscriptions, 'find'>;
  readonly settings: Pick<Settings, 'find'>;
}

type Of<Type extends About['type']> = Delivery & { readonly about: Extract<About, { type: Type }> };

/** What a message is made from. */
interface Making {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly subscription: Subscription;
  readonly now: Date;
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
    const making: Making = { standing, subscription, now };
    const judged = deliveries.map((delivery) => ({ delivery, reason: reasonToDrop(delivery, making) }));
    const kept = judged.flatMap(({ delivery, reason }) => (reason === null ? [delivery] : []));
    const [first] = kept;
    const together = first === undefined ? [] : oneMessage(first, kept);
    return {
      keep: together.map(({ id }) => id),
      drop: judged.flatMap(({ delivery: { id }, reason }) => (reason === null ? [] : [{ id, reason }])),
      content: first === undefined ? null : contentOf(first, together, making, repeated),
    };
  };
}

const SWITCHED_OFF = 'Reminders were switched off here.';

function offReason(subscription: Subscription | null): string | null {
  if (subscription === null || !subscription.on) return SWITCHED_OFF;
  if (subscription.paused) return 'Reminders were paused here.';
  return isActive(subscription) ? null : 'The platform would not let the bot post here.';
}

function reasonToDrop(delivery: Delivery, { standing, subscription, now }: Making): string | null {
  const { about } = delivery;
  switch (about.type) {
    case 'reminder':
      if (isDone(about, subscription)) return 'It was marked as done here.';
      return outdatedReason(about, standing.get(about.entry), now);
    case 'correction':
      return staleCorrection(about, standing.get(about.entry));
    case 'digest':
      if (about.day < londonDay(now)) return 'Its day had passed before the bot could post.';
      return digestDates(about.day, subscription, [...standing.values()]).length === 0
        ? 'Nothing was coming up.'
        : null;
    case 'announcement':
      return subscription.reports ? null : 'New reports are not announced here any more.';
    default:
      return about satisfies never;
  }
}

/** Reminders go out together, and so do corrections; a digest and an announcement go alone. */
function oneMessage(first: Delivery, kept: readonly Delivery[]): readonly Delivery[] {
  const { type } = first.about;
  if (type === 'digest' || type === 'announcement') return [first];
  return kept.filter(({ about }) => about.type === type).slice(0, MOST_IN_A_MESSAGE);
}

function contentOf(
  { about }: Delivery,
  together: readonly Delivery[],
  making: Making,
  repeated: boolean,
): Content {
  const { standing, subscription, now } = making;
  const late = together.some(({ due }) => now.getTime() - Date.parse(due) > LATE_AFTER_MS);
  const manner = { late, repeated, mention: subscription.mention };
  switch (about.type) {
    case 'reminder':
      return { type: 'reminder', dates: toldDates(together.filter(isOf('reminder')), standing), ...manner };
    case 'correction':
      return {
        type: 'correction',
        changes: together.filter(isOf('correction')).flatMap((delivery) => {
          const entry = standing.get(delivery.about.entry);
          return entry === undefined ? [] : [{ standing: entry, was: delivery.about.was }];
        }),
        ...manner,
      };
    case 'digest':
      return {
        type: 'digest',
        ...digestSpan(about.day, subscription),
        dates: digestDates(about.day, subscription, [...standing.values()]).map(asItStands),
        ...manner,
      };
    case 'announcement':
      return { type: 'announcement', report: about.report, ...manner };
    default:
      return about satisfies never;
  }
}

function isOf<Type extends About['type']>(type: Type): (delivery: Delivery) => delivery is Of<Type> {
  return (delivery): delivery is Of<Type> => delivery.about.type === type;
}

/** What these reminders say of each entry, once, beside how it stands now. */
export function toldDates(
  reminders: readonly Of<'reminder'>[],
  standing: ReadonlyMap<string, Standing>,
): ToldDate[] {
  const byEntry = new Map(reminders.map((delivery) => [delivery.about.entry, delivery.about]));
  return [...byEntry.values()].flatMap(({ entry, edtf, time }) => {
    const now = standing.get(entry);
    if (now === undefined) return [];
    const moved = now.edtf !== edtf || now.time !== time;
    const status = now.status === 'cancelled' ? 'cancelled' : moved ? 'moved' : 'holds';
    return [{ standing: now, told: { edtf, time }, status }];
  });
}

function asItStands(standing: Standing): ToldDate {
  const { edtf, time } = standing;
  return { standing, told: { edtf, time }, status: 'holds' };
}
