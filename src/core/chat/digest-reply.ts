import { dayLabel } from '../dates/labels.ts';
import type { Content } from '../ports/poster.ts';
import type { Known } from './content-reply.ts';
import { toDateItem } from './reminder-reply.ts';
import type { Block, Reply } from './reply.ts';

/** As many dates as one message holds; /nec deadlines has the others. */
const MOST = 8;

/** What is coming, in one list, soonest first. */
export function digestReply(
  { dates, from, until }: Pick<Extract<Content, { type: 'digest' }>, 'dates' | 'from' | 'until'>,
  known: Known,
): Reply {
  const left = dates.length - MOST;
  return {
    title: `Coming up: ${dates.length} ${dates.length === 1 ? 'date' : 'dates'}`,
    subtitle: `From ${dayLabel(from)} to ${dayLabel(until)}`,
    blocks: [
      { type: 'list', items: dates.slice(0, MOST).map((date) => toDateItem(date, known)) },
      ...(left > 0
        ? [{ type: 'paragraph', text: `${left} more: type /nec deadlines to see them all.` } satisfies Block]
        : []),
    ],
  };
}
