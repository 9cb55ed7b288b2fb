import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import type { Block } from '../../../src/core/chat/reply.ts';
import { daysBetween } from '../../../src/core/dates/days.ts';
import {
  EVENT_NOUNS,
  eventId,
  type KnownEvent,
  MOST_EVENT_DAYS,
} from '../../../src/core/dates/known-event.ts';
import { dayLabel } from '../../../src/core/dates/labels.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { HeldEvent } from '../../../src/core/ports/known-events.ts';
import { toSlug } from '../../../src/core/reports/slug.ts';
import { comingEvents, eventDays } from '../../parts/event-text.ts';

const EXAMPLE = 'For example: /nec-admin events add name:"Annual Conference" dates:"27-30 September 2026"';

export const eventsAdd: Command = defineCommand({
  root: 'nec-admin',
  path: ['events', 'add'],
  description: 'Add an event that dates in reports are counted from, or correct its days',
  options: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(50)
      .describe('What it is called, such as Annual Conference')
      .meta({ rest: true }),
    dates: z.string().max(90).describe('Its day or days, such as 27-30 September 2026'),
    source: z.string().trim().min(1).max(150).optional().describe('Where the days come from'),
  }),
  examples: [
    '/nec-admin events add name:"Regional Conference" dates:"6-7 March 2027"',
    '/nec-admin events add name:"Annual Conference" dates:"26-29 September 2027"',
  ],
  async run(ctx, { name, dates, source }) {
    const days = await readDays(dates, ctx);
    const event: KnownEvent = {
      name: readName(name, days.first),
      ...days,
      source: source ?? `entered on ${dayLabel(ctx.today)}`,
    };
    const before = (await ctx.events.list(ctx.group)).find(({ id }) => id === eventId(event));
    await ctx.events.save(ctx.group, event);
    return {
      title: before === undefined ? 'Event added' : 'Event corrected',
      tone: 'good',
      blocks: [...addedBlocks(event, before), ...comingEvents(await ctx.events.list(ctx.group), ctx.today)],
    };
  },
});

async function readDays(text: string, ctx: CommandContext): Promise<Pick<KnownEvent, 'first' | 'last'>> {
  const { readTypedRange } = await import('../../../src/core/dates/typed-range.ts');
  const days = readTypedRange(text, ctx.today);
  if (days === null)
    throw new UserError(
      'bad-days',
      `“${text}” is not a day, nor a first and a last day. The year has to be there.`,
      EXAMPLE,
    );
  const length = daysBetween(days.first, days.last) + 1;
  if (length > MOST_EVENT_DAYS)
    throw new UserError(
      'event-too-long',
      `From ${eventDays(days)} is ${length} days; an event is at most ${MOST_EVENT_DAYS} days long.`,
      'Give its first and its last day.',
    );
  return days;
}

/** `Annual Conference 2026` */
const yearAtEnd = /[\s,]+(?<year>(?:19|20)\d{2})$/u;

/** The name without the year, which the days tell. */
function readName(typed: string, first: string): string {
  const year = yearAtEnd.exec(typed)?.groups?.year;
  if (year !== undefined && !first.startsWith(year))
    throw new UserError(
      'year-differs',
      `The name says ${year}, but the days are in ${first.slice(0, 'yyyy'.length)}.`,
      'Correct one of them, or leave the year out of the name.',
    );
  const name = typed.replace(yearAtEnd, '');
  if (toSlug(name) === '')
    throw new UserError('bad-name', `“${name}” cannot be a name: it needs letters or digits.`, EXAMPLE);
  return name;
}

function addedBlocks(event: KnownEvent, before: HeldEvent | undefined): Block[] {
  const texts = [
    `${event.name}: ${eventDays(event)}.`,
    ...(before === undefined
      ? []
      : [
          `It stands in place of ${eventDays(before)}, which ${before.by === 'bundled' ? 'came with the bot' : 'officers had added'}.`,
        ]),
    isReadFor(event.name)
      ? 'Reports imported from now on are read with it. To read an earlier one anew, import it again.'
      : `Reports are read only for events whose name ends in ${EVENT_NOUNS.join(', ')}. No date will be counted from this one.`,
  ];
  return texts.map((text) => ({ type: 'paragraph', text }));
}

function isReadFor(name: string): boolean {
  const words = ` ${name.toLowerCase()}`;
  return EVENT_NOUNS.some((noun) => words.endsWith(` ${noun}`));
}
