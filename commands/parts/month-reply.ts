import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { daysBetween } from '../../src/core/dates/days.ts';
import { monthLabel } from '../../src/core/dates/labels.ts';
import { type Knowledge, subtitlePart } from './as-of.ts';
import type { Dated } from './coming-up.ts';
import { monthBlocks } from './date-items.ts';
import { monthPicture } from './date-pictures.ts';

/** A date that spans more days than a season is known to the year at most. */
export const LONGEST_SEASON_DAYS = 92;

/** What the dates were narrowed to, so that an empty month is not taken for one without any date: ": conference" and " on the topic “conference”". */
interface Narrowed {
  readonly title: string;
  readonly sentence: string;
}

/** One month (`2023-07`) as a calendar, with its dates in words below. */
export function monthReply(
  month: string,
  dates: readonly Dated[],
  narrowed: Narrowed,
  known: Knowledge,
  ctx: CommandContext,
): Reply {
  const chosen = dates.filter((date) => isInMonth(date, month));
  const head = { title: `Dates in ${monthLabel(month)}${narrowed.title}`, ...subtitlePart(known.subtitle) };
  if (chosen.length === 0)
    return {
      ...head,
      blocks: [
        { type: 'paragraph', text: `No date held here${narrowed.sentence} lies in ${monthLabel(month)}.` },
      ],
    };
  return {
    ...head,
    blocks: [...monthPicture(chosen, month, known.day), ...monthBlocks(chosen, known.day, ctx, known.all)],
  };
}

/** A date that is not even known to the season lies in no month. */
function isInMonth({ first, last }: Dated, month: string): boolean {
  return last >= `${month}-01` && first <= `${month}-31` && daysBetween(first, last) <= LONGEST_SEASON_DAYS;
}
