import { z } from 'zod';
import { toAction } from '../../../src/core/chat/action.ts';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import type { Block, Control } from '../../../src/core/chat/reply.ts';
import { sourceCards } from '../../parts/source-cards.ts';

export const sourcesShow: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'show'],
  description: 'Show the public sources that are watched for new reports, and what was found',
  options: z.object({}),
  examples: ['/nec-admin sources show'],
  async run(ctx) {
    const found = (await ctx.sources.list(ctx.group)).flatMap(({ watch }) => watch.found).length;
    const cards = await sourceCards(ctx);
    await ctx.watcher.looked(ctx.group, 'all');
    return {
      title: 'Watched sources',
      blocks: [
        {
          type: 'paragraph',
          text: 'A source that is on is asked about once an hour for new NEC reports. What is found waits for an officer to check it.',
        },
        ...foundNotice(found),
        ...cards,
      ],
      controls: found === 0 ? [] : checkControls(),
    };
  },
});

function foundNotice(found: number): Block[] {
  if (found === 0) return [];
  const text =
    found === 1
      ? '1 report was found since an officer last looked.'
      : `${found} reports were found since an officer last looked.`;
  return [{ type: 'notice', tone: 'plain', text }];
}

function checkControls(): Control[] {
  const action = toAction({ root: 'nec-admin', path: ['review'] }, {});
  return action === null ? [] : [{ type: 'button', label: 'Check what was found', action }];
}
