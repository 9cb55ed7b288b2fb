import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import type { HandEntry } from '../../src/core/ports/review.ts';
import { TOPICS } from '../../src/core/reports/fact.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { actorOf } from '../parts/actor.ts';
import { handEntryText } from '../parts/hand-entry.ts';
import { draftValues, readBackReply } from '../parts/read-back.ts';

export const timetableByHand: Command = defineCommand({
  root: 'nec-admin',
  path: ['timetable'],
  description: 'Paste a timetable; its dates go into the diary as steps that belong together',
  options: z.object({
    title: z.string().trim().min(1).max(80).optional().describe('What it is the timetable of'),
    steps: z.string().max(12_000).optional().describe('Its lines, each with a date').meta({ rest: true }),
    topic: z.enum(TOPICS).optional().describe('What it is about, where its lines do not say'),
    note: z.string().trim().min(1).max(200).optional().describe('Where you have it from'),
    sure: z.stringbool().optional().describe('Save it at once, without reading it back').meta({ flag: true }),
    draft: z.string().max(20).optional().meta({ hidden: true }),
  }),
  examples: [
    '/nec-admin timetable title:"Panel selection" steps:"Nominations open 4 January 2027; nominations close 29 January 2027 at noon; ballot closes 26 February 2027, 5pm" sure:yes',
  ],
  asking: {
    opens: ({ steps, draft }) => steps === undefined && draft === undefined,
    make: async () => ({
      title: 'Add a timetable',
      intro: 'Paste its lines as they are: each date with what happens on it.',
      fields: [
        { name: 'title', label: 'What it is the timetable of', type: 'line', required: true, most: 80 },
        { name: 'steps', label: 'Its lines', type: 'text', required: true },
        { name: 'note', label: 'Where you have it from', type: 'line', required: false, most: 200 },
      ],
      send: 'Read it',
    }),
  },
  async run(ctx, { draft, sure = false, ...typed }) {
    const values = draftValues<typeof typed>(ctx, draft) ?? typed;
    const { title, steps, topic, note } = values;
    if (title === undefined || steps === undefined)
      throw new UserError(
        'value-missing',
        'A timetable needs a title and its lines.',
        `For example: ${timetableByHand.examples[0] ?? ''}`,
      );
    const entries = await readEntries(ctx, { title, steps, topic, note });
    const blocks = stepBlocks(entries);
    if (!sure && draft === undefined)
      return readBackReply(ctx, {
        title: `Add this timetable? ${title}`,
        command: timetableByHand,
        values,
        blocks,
        warnings: await warningsOf(ctx, entries),
      });
    await ctx.review.add(ctx.group, entries, actorOf(ctx));
    return { title: `Added: ${title}`, tone: 'good', blocks };
  },
});

/** A semicolon parts steps that were typed in one line. */
const betweenSteps = /;\s*/gu;

async function readEntries(
  ctx: CommandContext,
  {
    title,
    steps,
    topic,
    note,
  }: { title: string; steps: string; topic?: HandEntry['topic'] | undefined; note?: string | undefined },
): Promise<HandEntry[]> {
  const text = steps.replace(betweenSteps, '\n');
  const read = await ctx.importer.readSteps(text, ctx.today, await ctx.events.list(ctx.group));
  if (read.length === 0)
    throw new UserError(
      'no-dates',
      'No date was found in these lines.',
      'Give each step a line with its date, such as “Nominations close 29 January 2027 at midday”.',
    );
  return read.map(({ edtf, time, kind, topic: told, what }) => ({
    edtf,
    time,
    kind,
    topic: told === 'other' && topic !== undefined ? topic : told,
    what,
    note: note ?? `the timetable “${title}”, on ${dayLabel(ctx.today)}`,
    timetable: title,
  }));
}

async function warningsOf(ctx: CommandContext, entries: readonly HandEntry[]): Promise<string[]> {
  const all = await Promise.all(
    entries.map(async (entry) =>
      (await ctx.review.lint(ctx.group, entry)).map((warning) => `${handEntryText(entry)}. ${warning}`),
    ),
  );
  return all.flat();
}

function stepBlocks(entries: readonly HandEntry[]): Block[] {
  const items = entries.map((entry) => ({
    text: handEntryText(entry),
    notes: [KIND_NAMES[entry.kind], TOPIC_NAMES[entry.topic]],
  }));
  return [
    { type: 'paragraph', text: `${entries.length} ${entries.length === 1 ? 'step' : 'steps'}:` },
    { type: 'list', items },
  ];
}
