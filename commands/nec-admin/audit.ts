import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import { standings } from '../../src/core/diary/standing.ts';
import type { AuditRecord } from '../../src/core/ports/audit.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import { momentLabel } from '../parts/moment-label.ts';

export const audit: Command = defineCommand({
  root: 'nec-admin',
  path: ['audit'],
  description: 'Who decided what, in the last twelve months',
  options: z.object({
    about: z
      .string()
      .max(100)
      .optional()
      .describe('Only this report, date or source')
      .meta({ positional: true }),
  }),
  examples: ['/nec-admin audit'],
  async run(ctx, { about }) {
    const all = await ctx.audit.list(ctx.group);
    const names = await namesOf(ctx);
    const records =
      about === undefined
        ? all
        : all.filter((record) =>
            `${record.about} ${names.get(record.about) ?? ''}`
              .toLowerCase()
              .includes(about.trim().toLowerCase()),
          );
    return {
      title: 'Who decided what',
      blocks: [
        {
          type: 'paragraph',
          text:
            records.length === 0
              ? nothingSaid(about)
              : 'Newest first. People stand here by the number that the platform gives them, without names. Records go after twelve months.',
        },
        ...(records.length === 0
          ? []
          : [{ type: 'list' as const, items: records.map((record) => toItem(record, names)) }]),
      ],
    };
  },
});

function nothingSaid(about: string | undefined): string {
  return about === undefined
    ? 'Nothing was decided in the last twelve months.'
    : `Nothing was decided about “${about.slice(0, 60)}” in the last twelve months.`;
}

/** A record with the thing it is about by its name, where that is still held. */
function toItem({ at, by, action, about, facts }: AuditRecord, names: ReadonlyMap<string, string>): ListItem {
  const many = facts.length === 0 ? '' : ` (${facts.length} ${facts.length === 1 ? 'fact' : 'facts'})`;
  return {
    text: [
      { type: 'text', text: `${capital(action.replace('-', ' '))}: `, bold: true },
      { type: 'text', text: `${names.get(about) ?? about}${many}` },
    ],
    notes: [momentLabel(new Date(at)), `by ${BY[by] ?? by}`],
  };
}

const BY: Readonly<Record<string, string>> = { operator: 'the operator', bot: 'the bot itself' };

async function namesOf(ctx: CommandContext): Promise<Map<string, string>> {
  const reports = await ctx.reports.list(ctx.group);
  const entries = standings(await ctx.diary.entries(ctx.group), ctx.today);
  const sources = await ctx.sources.list(ctx.group);
  return new Map([
    ...sources.map(({ source }) => [source.id, source.name] as const),
    ...entries.map(({ id, what }) => [id, what] as const),
    ...reports.map((report) => [report.id, sourceName(report)] as const),
  ]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
