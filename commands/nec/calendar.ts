import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { calendarLinks } from '../../src/core/diary/calendar-links.ts';
import type { Standing } from '../../src/core/diary/standing.ts';
import { toShortRef } from '../../src/core/reports/short-ref.ts';
import { entriesNamed, nameOf, suggestEntries } from '../parts/find-entry.ts';

/** Slack takes 75 characters in the text of an option (Block Kit, August 2026). */
const LABEL_MOST = 75;

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
    const found = entriesNamed(date, await ctx.diary.entries(ctx.group), ctx);
    const [standing, another] = found;
    if (standing === undefined) return noneReply(date);
    if (another !== undefined) return whichReply(found);
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

/** Several dates bear those words: which one? */
function whichReply(found: readonly Standing[]): Reply {
  const items = found.map((standing): ListItem => {
    const action = toAction(calendar, { date: toShortRef(standing.id) });
    const label = beginningOf(nameOf(standing), LABEL_MOST);
    return {
      text: nameOf(standing),
      ...(action === null ? {} : { choice: { of: 'Add which date?', label, action } }),
    };
  });
  return { title: 'Which of these dates?', blocks: [{ type: 'list', items }] };
}

function noneReply(asked: string): Reply {
  return {
    title: 'No such date ahead',
    blocks: [
      {
        type: 'paragraph',
        text: `Nothing in the diary ahead is called “${beginningOf(asked, LABEL_MOST)}”. Type /nec deadlines to see what is.`,
      },
    ],
  };
}
