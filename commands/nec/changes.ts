import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel } from '../../src/core/dates/labels.ts';
import { datesAgree } from '../../src/core/diary/agreement.ts';
import { standingOf } from '../../src/core/diary/standing.ts';
import { UserError } from '../../src/core/errors.ts';
import { publicOn, sourceName } from '../../src/core/reports/questions.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart, typedDay } from '../parts/as-of.ts';
import { type Dated, datesKnown } from '../parts/coming-up.ts';
import { toDateItem } from '../parts/date-items.ts';
import { noReportReply } from '../parts/no-report.ts';
import { section } from '../parts/report-parts.ts';

export const changes: Command = defineCommand({
  root: 'nec',
  path: ['changes'],
  description: 'Dates that are new, moved, cancelled or passed since the report before',
  options: z.object({
    since: z.string().max(40).optional().describe('Since that day, such as 2022-11-01'),
    'as-of': asOfOption,
  }),
  examples: ['/nec changes', '/nec changes since:2012-06-01 as-of:2012-08-01'],
  related: [
    { label: 'Show all dates ahead', path: ['deadlines'] },
    { label: 'Show the newest report', path: ['latest'] },
  ],
  async run(ctx, { since, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('What has changed', known);
    const from = since === undefined ? reportBefore(known) : await readSince(since, known.day);
    return await changesReply(from, known, ctx);
  },
});

interface Since {
  readonly day: string;
  readonly words: string;
}

/** The day on which the report before the newest came out; without one, the day before the newest did. */
function reportBefore({ reports }: Knowledge): Since {
  const newest = reports[0];
  const before = reports.find((report) => report.meetingDate !== newest?.meetingDate);
  if (before === undefined) return { day: '0001-01-01', words: 'since the first report held' };
  return { day: publicOn(before), words: `since ${sourceName(before)}, of ${dayLabel(publicOn(before))}` };
}

async function readSince(typed: string, today: string): Promise<Since> {
  const day = await typedDay(typed, today);
  if (day === null || day > today)
    throw new UserError(
      'bad-date',
      `“${typed}” is not a day up to ${dayLabel(today)}.`,
      'Write it as 2022-11-01 or 1 November 2022.',
    );
  return { day, words: `since ${dayLabel(day)}` };
}

async function changesReply({ day, words }: Since, known: Knowledge, ctx: CommandContext): Promise<Reply> {
  const now = await datesKnown(ctx, known);
  const then = new Map((await datesKnown(ctx, { ...known, day })).map((date) => [date.id, date]));
  const item = (date: Dated): ListItem => toDateItem(date, known.day, ctx, known.all);
  const told = now.filter((date) => date.last >= day);
  const blocks: Block[] = [
    { type: 'paragraph', text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` },
    ...section('New', told.filter((date) => !then.has(date.id)).map(item)),
    ...section('Moved', told.filter((date) => hasMoved(then.get(date.id), date)).map(item)),
    ...section('Told more exactly', told.filter((date) => isMoreExact(then.get(date.id), date)).map(item)),
    ...section('Cancelled', await cancelledSince(day, known, ctx)),
    ...section('Passed', told.filter((date) => then.has(date.id) && date.last < known.day).map(item)),
  ];
  if (blocks.length === 1)
    blocks.push({ type: 'paragraph', text: 'No date is new, moved or cancelled, and none has passed.' });
  return { title: 'What has changed', ...subtitlePart(known.subtitle), blocks };
}

function hasMoved(before: Dated | undefined, now: Dated): boolean {
  return before !== undefined && !datesAgree(before, now);
}

/** "in July", and now "21 July": nobody has moved it. */
function isMoreExact(before: Dated | undefined, now: Dated): boolean {
  return (
    before !== undefined && datesAgree(before, now) && (before.edtf !== now.edtf || before.time !== now.time)
  );
}

/** Entries that stood on the day and have been cancelled since. */
async function cancelledSince(day: string, known: Knowledge, ctx: CommandContext): Promise<ListItem[]> {
  const entries = await ctx.diary.entries(ctx.group);
  return entries.flatMap((entry) => {
    if (!entry.revisions.some(({ status }) => status === 'cancelled')) return [];
    const now = standingOf(entry, known.day);
    if (now?.status !== 'cancelled' || standingOf(entry, day)?.status !== 'stands') return [];
    return [
      {
        text: [
          { type: 'text' as const, text: dateLabel(now.edtf, now.time), bold: true },
          { type: 'text' as const, text: `: ${now.what}` },
        ],
        notes: [`cancelled on ${dayLabel(now.since)}: ${now.reason}`],
        citations: now.evidence.map((each) => toCitation(each, known.all)),
      },
    ];
  });
}
