import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { nearestWord } from '../../../src/core/chat/nearest.ts';
import type { Block } from '../../../src/core/chat/reply.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { HeldEvent } from '../../../src/core/ports/known-events.ts';
import { toSlug } from '../../../src/core/reports/slug.ts';
import { comingEvents, eventDays } from '../../parts/event-text.ts';

export const eventsRemove: Command = defineCommand({
  root: 'nec-admin',
  path: ['events', 'remove'],
  description: 'Remove an event that officers added',
  options: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .describe('Its name, with the year where there are several')
      .meta({ rest: true, suggested: true }),
  }),
  examples: ['/nec-admin events remove name:"Regional Conference"'],
  async suggest(ctx, _option, typed) {
    const events = (await ctx.events.list(ctx.group)).filter(({ by }) => by === 'officers');
    const words = typed.trim().toLowerCase();
    return events
      .map((event) => ({ name: `${event.name}: ${eventDays(event)}`.slice(0, 100), value: event.id }))
      .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(words));
  },
  async run(ctx, { name }) {
    const event = findAdded(name, await ctx.events.list(ctx.group));
    await ctx.events.remove(ctx.group, event.id);
    const after = await ctx.events.list(ctx.group);
    return {
      title: 'Event removed',
      tone: 'good',
      blocks: [
        ...removedBlocks(
          event,
          after.find(({ id }) => id === event.id),
        ),
        ...comingEvents(after, ctx.today),
      ],
    };
  },
});

/** The officers' event meant by an id, or by a name that is the only one. Throws `UserError`. */
function findAdded(typed: string, events: readonly HeldEvent[]): HeldEvent {
  const slug = toSlug(typed);
  const meant = events.filter((event) => event.id === slug || toSlug(event.name) === slug);
  const [added, another] = meant.filter(({ by }) => by === 'officers');
  if (another !== undefined)
    throw new UserError(
      'several-events',
      `Officers have added several events called “${another.name}”.`,
      `Add the year, for example: /nec-admin events remove ${another.id}`,
    );
  if (added !== undefined) return added;
  if (meant.length > 0)
    throw new UserError(
      'bundled-event',
      `“${typed}” comes with the bot and cannot be removed.`,
      'To correct its days, add it again with the right ones: /nec-admin events add',
    );
  throw unknownEvent(typed, slug, events);
}

function unknownEvent(typed: string, slug: string, events: readonly HeldEvent[]): UserError {
  const added = events.filter(({ by }) => by === 'officers');
  if (added.length === 0)
    return new UserError(
      'no-such-event',
      'Officers have not added any event.',
      'Type /nec-admin events show to see those that come with the bot.',
    );
  const near = nearestWord(
    slug,
    added.map(({ id }) => id),
  );
  return new UserError(
    'no-such-event',
    `Officers have added no event called “${typed}”.${near === null ? '' : ` Did you mean ${near}?`}`,
    'Type /nec-admin events show to see them all.',
  );
}

function removedBlocks(event: HeldEvent, standing: HeldEvent | undefined): Block[] {
  const texts = [
    `${event.name}, ${eventDays(event)}, is no longer among the events.`,
    ...(standing === undefined
      ? []
      : [`The one that comes with the bot stands again: ${eventDays(standing)}.`]),
    'Dates that were already read stay as they are.',
  ];
  return texts.map((text) => ({ type: 'paragraph', text }));
}
