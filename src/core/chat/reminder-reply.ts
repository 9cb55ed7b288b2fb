import type { IsoDay } from '../dates/days.ts';
import { dateLabel, distanceLabel } from '../dates/labels.ts';
import type { Standing } from '../diary/standing.ts';
import type { Reminder } from '../ports/poster.ts';
import type { Report } from '../reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../reports/words.ts';
import { toCitation } from './citations.ts';
import type { Block, ListItem, Reply } from './reply.ts';

/** What is posted in a channel when dates are due there: each with how far off it is and where it comes from. */
export function reminderReply(reminder: Reminder, today: IsoDay, reports: readonly Report[]): Reply {
  const [first] = reminder.entries;
  const title =
    reminder.entries.length === 1 && first !== undefined
      ? `Reminder: ${TOPIC_NAMES[first.topic]}`
      : `Reminder: ${reminder.entries.length} dates`;
  const notices = [
    ...(reminder.late ? ['This reminder is late: the bot was not running when it was due.'] : []),
    ...(reminder.repeated === true ? ['Repeated: we could not tell whether the first one arrived.'] : []),
  ];
  return {
    title,
    blocks: [
      ...notices.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      { type: 'list', items: reminder.entries.map((entry) => toReminderItem(entry, today, reports)) },
    ],
  };
}

function toReminderItem(entry: Standing, today: IsoDay, reports: readonly Report[]): ListItem {
  const distance = distanceLabel(entry.edtf, today);
  return {
    text: [
      { type: 'text', text: dateLabel(entry.edtf, entry.time), bold: true },
      { type: 'text', text: `: ${entry.what}` },
    ],
    notes: [
      ...(distance === null ? [] : [distance]),
      `${KIND_NAMES[entry.kind]}, ${TOPIC_NAMES[entry.topic]}`,
    ],
    // One source is enough in a reminder; /nec deadlines shows them all.
    citations: entry.evidence.slice(0, 1).map((evidence) => toCitation(evidence, reports)),
  };
}
