import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { knowledgeOf, subtitlePart } from './as-of.ts';
import { createMeetingHeading } from './meeting-heading.ts';
import { noReportReply } from './no-report.ts';
import { section } from './report-parts.ts';

/** A reply that lists one sort of fact report by report, newest meeting first; says so when there is none. `itemsOf` must be pure, and the same function each time. */
export async function byReportReply(
  ctx: CommandContext,
  asOf: string | undefined,
  title: string,
  itemsOf: (report: Report) => ListItem[],
): Promise<Reply> {
  const known = await knowledgeOf(ctx, asOf);
  if (known.reports.length === 0) return noReportReply(title, known);
  const headingOf = createMeetingHeading(known.reports);
  const blocks: Block[] = known.reports.flatMap((report) =>
    section(headingOf(report), ctx.memo.of(itemsOf, report)),
  );
  if (blocks.length > 0) return { title, ...subtitlePart(known.subtitle), blocks };
  const newest = known.reports[0];
  const text = `None is told in the reports held (${known.reports.length}); the newest is ${newest === undefined ? '' : sourceName(newest)}.`;
  return { title, ...subtitlePart(known.subtitle), blocks: [{ type: 'paragraph', text }] };
}
