import type { Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { type Knowledge, subtitlePart } from './as-of.ts';

/** When no report had come out by the day asked about: says so, and since when there is something. */
export function noReportReply(title: string, known: Knowledge): Reply {
  const first = known.all.at(-1);
  const since =
    first === undefined
      ? 'No report is held here yet.'
      : `The oldest report held tells of the meeting on ${dayLabel(first.meetingDate)}.`;
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks: [{ type: 'paragraph', text: `No report had come out by ${dayLabel(known.day)}. ${since}` }],
  };
}
