import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import type { HandEntry } from '../../src/core/ports/review.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { actorOf } from '../parts/actor.ts';
import { entryBlocks, handFields } from '../parts/hand-entry.ts';
import { draftValues, readBackReply } from '../parts/read-back.ts';
import { readMoment } from '../parts/typed-moment.ts';

const EXAMPLE = '/nec-admin add what:"Motions close for our AGM" date:"Friday 5 March 2027, 5pm" sure:yes';

export const add: Command = defineCommand({
  root: 'nec-admin',
  path: ['add'],
  description: 'Add a date to the diary by hand',
  options: z.object({
    what: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('What it is, in a few words')
      .meta({ rest: true }),
    date: z
      .string()
      .max(110)
      .optional()
      .describe('Its date, with the hour if it has one, such as 5 March 2027, 5pm'),
    kind: z.enum(KINDS).optional().describe('What sort of date it is; a deadline unless you say'),
    topic: z.enum(TOPICS).optional().describe('What it is about; other unless you say'),
    note: z.string().trim().min(1).max(200).optional().describe('Where you have it from'),
    sure: z.stringbool().optional().describe('Save it at once, without reading it back').meta({ flag: true }),
    draft: z.string().max(20).optional().meta({ hidden: true }),
  }),
  examples: [EXAMPLE],
  asking: {
    opens: ({ what, date, draft }) => what === undefined && date === undefined && draft === undefined,
    make: async () => ({ title: 'Add a date', fields: handFields(), send: 'Add' }),
  },
  async run(ctx, { draft, sure = false, ...typed }) {
    const values = draftValues<typeof typed>(ctx, draft) ?? typed;
    const entry = await entryOf(ctx, values);
    if (!sure && draft === undefined)
      return readBackReply(ctx, {
        title: 'Add this to the diary?',
        command: add,
        values,
        blocks: entryBlocks(entry),
        warnings: await ctx.review.lint(ctx.group, entry),
      });
    await ctx.review.add(ctx.group, [entry], actorOf(ctx));
    return { title: 'Added to the diary', tone: 'good', blocks: entryBlocks(entry) };
  },
});

interface Typed {
  readonly what?: string | undefined;
  readonly date?: string | undefined;
  readonly kind?: HandEntry['kind'] | undefined;
  readonly topic?: HandEntry['topic'] | undefined;
  readonly note?: string | undefined;
}

async function entryOf(ctx: CommandContext, { what, date, kind, topic, note }: Typed): Promise<HandEntry> {
  if (what === undefined || date === undefined)
    throw new UserError(
      'value-missing',
      'A date needs to be said, and what happens on it.',
      `For example: ${EXAMPLE}`,
    );
  return {
    what,
    ...(await readMoment(date, ctx.today, EXAMPLE)),
    kind: kind ?? 'deadline',
    topic: topic ?? 'other',
    note: note ?? `by hand on ${dayLabel(ctx.today)}`,
  };
}
