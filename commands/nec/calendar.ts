import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Control, Reply } from '../../src/core/chat/reply.ts';
import { calendarLinks } from '../../src/core/diary/calendar-links.ts';
import { findEntry, nameOf, suggestEntries } from '../parts/find-entry.ts';

export const calendar: Command = defineCommand({
  root: 'nec',
  path: ['calendar'],
  description: 'Add one date to your own calendar',
  options: z.object({
    date: z
      .string()
      .min(1)
      .max(120)
      .describe('Which date ahead: words of it')
      .meta({ rest: true, suggested: true }),
  }),
  examples: ['/nec calendar National Policy Forum'],
  related: [{ label: 'Show all dates ahead', path: ['deadlines'] }],
  suggest: async (ctx, _option, typed) => await suggestEntries(ctx, typed),
  async run(ctx, { date }): Promise<Reply> {
    const { standing } = await findEntry(date, ctx);
    const reports = await ctx.reports.list(ctx.group);
    const [citation] = standing.evidence.map((evidence) => toCitation(evidence, reports));
    const source = [citation?.source, citation?.url].filter((part) => part !== undefined).join(' ');
    const links = calendarLinks(standing, source);
    return {
      title: 'Add to your calendar',
      blocks: [
        {
          type: 'list',
          items: [{ text: nameOf(standing), citations: citation === undefined ? [] : [citation] }],
        },
        {
          type: 'paragraph',
          text:
            links.length === 0
              ? 'Its day is not known yet, so it cannot be put into a calendar.'
              : 'A calendar does not change by itself: when the date moves, the bot says so where it was announced.',
        },
      ],
      controls: links.map((link): Control => ({ type: 'link', ...link })),
    };
  },
});
