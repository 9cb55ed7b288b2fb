import type { Content } from '../ports/poster.ts';
import type { Known } from './content-reply.ts';
import { toDateItem } from './reminder-reply.ts';
import type { Reply } from './reply.ts';

type Changes = Extract<Content, { type: 'correction' }>['changes'];

/** What was announced in a place and holds no more: what it was, what it is now, why, and who says so. */
export function correctionReply(changes: Changes, known: Known): Reply {
  const [only, more] = changes;
  const title =
    more === undefined && only !== undefined
      ? `Correction: ${changeOf(only)}`
      : `Correction: ${changes.length} dates have changed`;
  return {
    title,
    tone: 'warning',
    blocks: [
      {
        type: 'list',
        items: changes.map(({ standing, was }) =>
          toDateItem(
            { standing, told: was, status: standing.status === 'cancelled' ? 'cancelled' : 'moved' },
            known,
          ),
        ),
      },
      { type: 'paragraph', text: 'What was posted here before said otherwise.', muted: true },
    ],
  };
}

function changeOf({ standing, was }: Changes[number]): string {
  if (standing.status === 'cancelled') return 'a date was cancelled';
  const isAgain = standing.edtf === was.edtf && standing.time === was.time;
  return isAgain ? 'a date stands again' : 'a date has moved';
}
