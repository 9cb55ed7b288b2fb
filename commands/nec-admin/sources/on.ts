import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { findSource, sourceName, suggestSources } from '../../parts/find-source.ts';
import { sourcesReply, switchSource } from '../../parts/switch-source.ts';

export const sourcesOn: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'on'],
  description: 'Watch a source: it is asked about once an hour for new reports',
  options: z.object({ name: sourceName }),
  examples: ['/nec-admin sources on ann-black'],
  suggest: (ctx, _option, typed) => suggestSources(ctx, typed, ({ watch }) => !watch.on),
  async run(ctx, { name }) {
    const held = await findSource(name, ctx);
    const isNew = await switchSource(ctx, held, true);
    return await sourcesReply(
      ctx,
      `${held.source.name} is ${isNew ? 'switched on' : 'on already'}`,
      'Its NEC reports of the last four months are read at the first look, and new ones from then on. Nothing found is counted as checked until an officer confirms it.',
    );
  },
});
