import type { Bot } from '../bot.ts';
import { contentReply } from '../core/chat/content-reply.ts';
import type { Reply } from '../core/chat/reply.ts';
import { addDays, type IsoDay } from '../core/dates/days.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import { HOME, type Place } from '../core/ports/place.ts';
import type { Content, EditingPoster } from '../core/ports/poster.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { publishedBy } from '../core/reports/questions.ts';
import { nextMoment } from '../reminders/next-moment.ts';
import { remindRound } from '../reminders/round.ts';
import { createRoundMemory } from '../reminders/round-memory.ts';
import { TIMINGS } from '../reminders/timings.ts';
import { createMemoryDeliveries } from '../store/memory-deliveries.ts';

/** A message that would be posted, or one that stands there and would be edited. */
export interface SimulatedPost {
  readonly at: Date;
  readonly place: Place;
  readonly edited: boolean;
  readonly content: Content;
  readonly reply: Reply;
}

/**
 * What the bot would post from the beginning of one day to the end of another, had it run all the time with what is held now: the real planner,
 * composer and state machine, on a clock that goes from one moment at which something is due to the next. Nothing is stored and nothing leaves.
 */
export async function simulateRounds(
  { store, bankHolidays }: Bot,
  subscriptions: readonly Subscription[],
  from: IsoDay,
  to: IsoDay,
): Promise<SimulatedPost[]> {
  const posts: SimulatedPost[] = [];
  const deliveries = createMemoryDeliveries();
  const end = londonInstant(addDays(to, 1), '00:00');
  let now = londonInstant(from, '00:00');
  const [reports, diary] = [await store.library.list(HOME), await store.diary.entries(HOME)];
  const note = (place: Place, content: Content, edited: boolean): void => {
    const today = londonDay(now);
    const reply = contentReply(content, { today, reports: publishedBy(reports, today), diary });
    posts.push({ at: now, place, edited, content, reply });
  };
  const poster: EditingPoster = {
    post: async (place, content, message) => {
      note(place, content, false);
      return { type: 'sent', ref: message };
    },
    edit: async (place, ref, content) => {
      note(place, content, true);
      return { type: 'sent', ref };
    },
    find: async () => ({ type: 'not-found' }),
  };
  const { library, settings, audit } = store;
  const parts = {
    group: HOME,
    deliveries,
    diary: { entries: async () => diary },
    subscriptions: {
      list: async () => subscriptions,
      find: async (_: string, place: Place) => findOf(subscriptions, place),
    },
    settings,
    library,
    audit,
    bankHolidays,
    clock: { now: () => now },
    monotonic: () => 0,
    wait: async () => {},
    posterOf: () => poster,
    memory: createRoundMemory(),
  };
  while (now < end) {
    await remindRound(parts);
    const midnight = londonInstant(addDays(londonDay(now), 1), '00:00');
    const due = nextMoment(await deliveries.find(HOME, { states: ['planned', 'unsure'] }), TIMINGS);
    now = due !== null && due > now && due < midnight ? due : midnight;
  }
  return posts;
}

function findOf(subscriptions: readonly Subscription[], { platform, tenant, channel }: Place) {
  const value = subscriptions.find(
    ({ place }) => place.platform === platform && place.tenant === tenant && place.channel === channel,
  );
  return value === undefined ? null : { value, revision: 1 };
}
