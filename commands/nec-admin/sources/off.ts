import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { findSource, sourceName, suggestSources } from '../../parts/find-source.ts';
import { sourcesReply, switchSource } from '../../parts/switch-source.ts';

export const sourcesOff: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'off'],
  description: 'Stop watching a source; reports already found stay',
  options: z.object({ name: sourceName }),
  examples: ['/nec-admin sources off ann-black'],
  suggest: (ctx, _option, typed) => suggestSources(ctx, typed, ({ watch }) => watch.on),
  async run(ctx, { name }) {
    const held = await findSource(name, ctx);
    const isNew = await switchSource(ctx, held, false);
    return await sourcesReply(
      ctx,
      `${held.source.name} is ${isNew ? 'switched off' : 'off already'}`,
      'It is not asked any more. Reports that were found there stay.',
    );
  },
});
