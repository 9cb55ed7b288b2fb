import type { Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { type Knowledge, subtitlePart } from './as-of.ts';

/** When no report had come out by the day asked about: says so, and nothing of later ones. */
export function noReportReply(title: string, known: Knowledge): Reply {
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks: [{ type: 'paragraph', text: noReportText(known) }],
  };
}

/** "No report that is held here had come out by Thursday 1 January 2009. …" */
export function noReportText(known: Knowledge): string {
  if (known.subtitle === undefined) return 'No report is held here yet.';
  return `No report that is held here had come out by ${dayLabel(known.day)}. Leave out as-of to ask what is known today.`;
}
