import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { toSlug } from '../../../src/core/reports/slug.ts';
import { recordSwitch, sourcesReply } from '../../parts/switch-source.ts';

const EXAMPLE = 'For example: /nec-admin sources add Fenland Voice feed:https://example.org/feed';
/** Each is asked once an hour. */
const MOST_ADDED = 30;
const LONGEST_ID = 32;

export const sourcesAdd: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'add'],
  description: 'Add a public source of NEC reports by its feed, and watch it',
  options: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .describe('What to call it, such as the blog’s name')
      .meta({ rest: true }),
    feed: z.string().trim().max(500).describe('The web address of its feed (Atom or RSS)'),
    reporter: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('Who writes there, where all reports are by one person'),
  }),
  examples: ['/nec-admin sources add name:"Fenland Voice" feed:https://example.org/feed'],
  async run(ctx, { name, feed, reporter = null }) {
    const id = readId(name);
    const address = readAddress(feed);
    await refuseTooMany(ctx);
    await ctx.sources.add(ctx.group, { id, name, feed: address, reporter, publisher: null });
    await ctx.watcher.setOn(ctx.group, id, true);
    await recordSwitch(ctx, id, true);
    return await sourcesReply(
      ctx,
      `${name} is added and switched on`,
      'It is asked within a minute or two; look here again to see how that went. Its NEC reports of the last four months are read then, and new ones from then on.',
    );
  },
});

/** `-` left at the end where a name was cut. */
const hyphenAtEnd = /-$/u;

function readId(name: string): string {
  const id = toSlug(name).slice(0, LONGEST_ID).replace(hyphenAtEnd, '');
  if (id === '')
    throw new UserError('bad-name', `“${name}” cannot be a name: it needs letters or digits.`, EXAMPLE);
  return id;
}

function readAddress(feed: string): string {
  const url = URL.canParse(feed) ? new URL(feed) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    throw new UserError('bad-feed', `“${feed}” is not the address of a feed.`, EXAMPLE);
  url.hash = '';
  return url.href;
}

async function refuseTooMany(ctx: CommandContext): Promise<void> {
  const added = (await ctx.sources.list(ctx.group)).filter(({ by }) => by === 'officers');
  if (added.length < MOST_ADDED) return;
  throw new UserError(
    'too-many-sources',
    `There are ${MOST_ADDED} sources of your own already, which is the most.`,
    'Remove one first: /nec-admin sources remove',
  );
}
