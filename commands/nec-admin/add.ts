import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { actorOf } from '../parts/actor.ts';
import { handEntryReply, handFields } from '../parts/hand-entry.ts';
import { readMoment } from '../parts/typed-moment.ts';

const EXAMPLE = '/nec-admin add what:"Motions close for our AGM" date:"Friday 5 March 2027, 5pm"';

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
    sure: z.stringbool().optional().describe('Save it although something looks wrong').meta({ flag: true }),
  }),
  examples: [EXAMPLE],
  asking: {
    opens: ({ what, date }) => what === undefined && date === undefined,
    make: async () => ({ title: 'Add a date', fields: handFields(), send: 'Add' }),
  },
  async run(ctx, { what, date, kind = 'deadline', topic = 'other', note, sure = false }) {
    const entry = {
      what: what ?? '',
      ...(await readMoment(date ?? '', ctx.today, EXAMPLE)),
      kind,
      topic,
      note: note ?? `by hand on ${dayLabel(ctx.today)}`,
    };
    const warnings = await ctx.review.lint(ctx.group, entry);
    if (warnings.length > 0 && !sure) return handEntryReply('Not saved yet', entry, warnings);
    await ctx.review.add(ctx.group, [entry], actorOf(ctx));
    return handEntryReply('Added to the diary', entry, []);
  },
});
