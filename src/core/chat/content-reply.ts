import type { IsoDay } from '../dates/days.ts';
import type { Entry } from '../diary/entry.ts';
import type { Content } from '../ports/poster.ts';
import type { Report } from '../reports/report.ts';
import { announcementReply } from './announcement-reply.ts';
import { correctionReply } from './correction-reply.ts';
import { digestReply } from './digest-reply.ts';
import { reminderReply } from './reminder-reply.ts';
import type { Block, Reply } from './reply.ts';

/** What is known when a message of the bot's own is posted or edited. */
export interface Known {
  /** The day in London. */
  readonly today: IsoDay;
  readonly reports: readonly Report[];
  readonly diary: readonly Entry[];
}

/** True of all that comes late: the bot was off, the platform out of reach, or the date not known yet. */
const LATE = 'This comes late: it could not be posted when it was due.';

/** What is posted in a place when it is due there; whom it names stands beside it. */
export function contentReply(content: Content, known: Known): Reply {
  const reply = bodyOf(content, known);
  const notices = [
    ...(content.late ? [LATE] : []),
    ...(content.repeated ? ['Repeated: we could not tell whether the first one arrived.'] : []),
  ];
  return {
    ...reply,
    blocks: [...notices.map((text): Block => ({ type: 'notice', tone: 'warning', text })), ...reply.blocks],
    ...(content.mention === null ? {} : { mention: content.mention }),
  };
}

function bodyOf(content: Content, known: Known): Reply {
  switch (content.type) {
    case 'reminder':
      return reminderReply(content.dates, known);
    case 'digest':
      return digestReply(content, known);
    case 'correction':
      return correctionReply(content.changes, known);
    case 'announcement':
      return announcementReply(content.report, known);
    default:
      return content satisfies never;
  }
}
