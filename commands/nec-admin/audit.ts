import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import { dayLabel, timeLabel } from '../../src/core/dates/labels.ts';
import { londonDay, londonTime } from '../../src/core/dates/london.ts';
import type { AuditRecord } from '../../src/core/ports/audit.ts';

const MOST_NAMED = 5;

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
    const records = about === undefined ? all : all.filter((record) => record.about.includes(about.trim()));
    return {
      title: 'Who decided what',
      blocks: [
        {
          type: 'paragraph',
          text:
            records.length === 0
              ? 'Nothing was decided in the last twelve months.'
              : 'Newest first. People stand here by the number that the platform gives them, without names. Records go after twelve months.',
        },
        ...(records.length === 0 ? [] : [{ type: 'list' as const, items: records.map(toItem) }]),
      ],
    };
  },
});

function toItem({ at, by, action, about, facts }: AuditRecord): ListItem {
  const moment = new Date(at);
  const when = `${dayLabel(londonDay(moment))}, ${timeLabel(londonTime(moment))}`;
  const named =
    facts.length > MOST_NAMED
      ? `${facts.slice(0, MOST_NAMED).join(', ')} and ${facts.length - MOST_NAMED} more`
      : facts.join(', ');
  return {
    text: [
      { type: 'text', text: `${action}: ${about}`, bold: true },
      { type: 'text', text: named === '' ? '' : ` (${named})` },
    ],
    notes: [when, `by ${by === 'operator' ? 'the operator' : by === 'bot' ? 'the bot itself' : by}`],
  };
}
