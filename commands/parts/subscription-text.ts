import type { Block } from '../../src/core/chat/reply.ts';
import { timeLabel } from '../../src/core/dates/labels.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';

/** What a place has asked for, in full, so that every answer about reminders shows the state it leads to. */
export function subscriptionBlocks(subscription: Subscription | null): Block[] {
  if (subscription === null || !subscription.on) {
    return [
      { type: 'paragraph', text: 'Reminders are off here. To switch them on, type /nec-admin remind on.' },
    ];
  }
  const { topics, leads, time } = subscription;
  const about = topics.length === 0 ? 'all topics' : topics.map((topic) => TOPIC_NAMES[topic]).join(', ');
  return [
    {
      type: 'list',
      items: [
        { text: `Reminders are on here, about: ${about}` },
        { text: `When: ${leads === null ? USUAL_LEADS : leads.map(leadLabel).join(', ')}` },
        { text: `Time of day: ${timeLabel(time)}, London time` },
        { text: 'Reminders come only for dates that a person has checked and whose day is known.' },
      ],
    },
  ];
}

const USUAL_LEADS =
  'deadlines and periods 14 and 2 days before and on the day; events and openings 7 days and 1 day before';

function leadLabel(days: number): string {
  if (days === 0) return 'on the day';
  return `${days} ${days === 1 ? 'day' : 'days'} before`;
}
