import { londonDay } from '../core/dates/london.ts';
import { standings } from '../core/diary/standing.ts';
import type { Diary } from '../core/ports/diary.ts';
import type { Group } from '../core/ports/place.ts';
import type { Reminder } from '../core/ports/poster.ts';
import type { Subscriptions } from '../core/ports/subscriptions.ts';
import { outdatedReason } from './outdated.ts';
import type { Composed, DeliverParts } from './round-state.ts';

/** A reminder this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;
/** Five dates with their sentences fit into 4,000 characters, the least that a platform takes. */
const MOST_IN_A_MESSAGE = 5;

export interface ComposeParts {
  readonly group: Group;
  readonly diary: Pick<Diary, 'entries'>;
  readonly subscriptions: Pick<Subscriptions, 'find'>;
}

/** Says what is due in one place as one reminder; what has passed, moved, gone or was switched off is dropped with the reason. */
export function createReminderComposer(parts: ComposeParts): DeliverParts<Reminder>['compose'] {
  const { group, diary, subscriptions } = parts;
  return async ({ place, deliveries, repeated }, now): Promise<Composed<Reminder>> => {
    const today = londonDay(now);
    const standing = new Map(standings(await diary.entries(group), today).map((entry) => [entry.id, entry]));
    const isOn = (await subscriptions.find(group, place))?.value.on === true;
    const judged = deliveries.map((delivery) => ({
      delivery,
      reason: isOn
        ? outdatedReason(delivery.about, standing.get(delivery.about.entry), now)
        : 'Reminders were switched off here.',
    }));
    const kept = judged.flatMap(({ delivery, reason }) => (reason === null ? [delivery] : []));
    const first = kept.slice(0, MOST_IN_A_MESSAGE);
    const entries = [...new Set(first.map(({ about }) => about.entry))].flatMap(
      (id) => standing.get(id) ?? [],
    );
    const late = first.some(({ due }) => now.getTime() - Date.parse(due) > LATE_AFTER_MS);
    return {
      keep: first.map(({ id }) => id),
      drop: judged.flatMap(({ delivery: { id }, reason }) => (reason === null ? [] : [{ id, reason }])),
      content: first.length === 0 ? null : { entries, late, ...(repeated ? { repeated } : {}) },
    };
  };
}
