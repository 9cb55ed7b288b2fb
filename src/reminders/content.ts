import type { IsoDay } from '../core/dates/days.ts';
import { lastDay } from '../core/dates/edtf.ts';
import type { DateSaid } from '../core/diary/agreement.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About, Delivery } from '../core/ports/deliveries.ts';
import type { Content, ToldDate } from '../core/ports/poster.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { digestSpan } from './digest.ts';
import { isWrongNow } from './outdated.ts';

/** A message this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;

type Manner = Pick<Content, 'late' | 'repeated' | 'mention'>;
type Of<Type extends About['type']> = Delivery & { readonly about: Extract<About, { type: Type }> };

/** What a message is made from. `isPosted`: it stands there, and is told anew with what has changed since. `today` is the day in London. */
export interface Making {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly subscription: Subscription;
  readonly isPosted: boolean;
  readonly today: IsoDay;
}

/** What these deliveries of one sort say as one message, as things stand. */
export function contentOf(
  together: readonly [Delivery, ...Delivery[]],
  { standing, subscription, isPosted, today }: Making,
  manner: Manner,
): Content {
  const [{ about }] = together;
  switch (about.type) {
    case 'reminder':
      return {
        type: 'reminder',
        dates: toldDates(
          together.filter(isOf('reminder')).map((delivery) => delivery.about),
          standing,
        ),
        ...manner,
      };
    case 'correction':
      return {
        type: 'correction',
        changes: together.filter(isOf('correction')).flatMap((delivery) => {
          const { entry, was, now } = delivery.about;
          const current = standing.get(entry);
          // A correction that has to be corrected has itself told another date since.
          const told = isPosted && current !== undefined && isWrongNow(now, current) ? (now ?? was) : was;
          return current === undefined ? [] : [{ standing: current, was: told }];
        }),
        ...manner,
      };
    case 'digest':
      return {
        type: 'digest',
        ...digestSpan(about.day, subscription),
        // One that comes late leaves out what has passed.
        dates: toldDates(about.dates ?? [], standing).filter(
          ({ standing: { edtf } }) => isPosted || lastDay(edtf) >= today,
        ),
        ...manner,
      };
    case 'announcement':
      return { type: 'announcement', report: about.report, ...manner };
    default:
      return about satisfies never;
  }
}

/** Whether a message that leaves at `at` comes late. */
export function wasLate(deliveries: readonly Pick<Delivery, 'due'>[], at: Date): boolean {
  return deliveries.some(({ due }) => at.getTime() - Date.parse(due) > LATE_AFTER_MS);
}

/** What was told of each entry, once, beside how it stands now. */
function toldDates(
  told: readonly (DateSaid & { readonly entry: string })[],
  standing: ReadonlyMap<string, Standing>,
): ToldDate[] {
  const byEntry = new Map(told.map((each) => [each.entry, each]));
  return [...byEntry.values()].flatMap(({ entry, edtf, time }) => {
    const now = standing.get(entry);
    if (now === undefined) return [];
    return [{ standing: now, told: { edtf, time }, status: statusOf({ edtf, time }, now) }];
  });
}

function statusOf(told: DateSaid, now: Standing): ToldDate['status'] {
  if (now.status === 'cancelled') return 'cancelled';
  return isWrongNow(told, now) ? 'moved' : 'holds';
}

function isOf<Type extends About['type']>(type: Type): (delivery: Delivery) => delivery is Of<Type> {
  return (delivery): delivery is Of<Type> => delivery.about.type === type;
}
