import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { findSource, sourceName, suggestSources } from '../../parts/find-source.ts';
import { recordSwitch, sourcesReply } from '../../parts/switch-source.ts';

export const sourcesRemove: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'remove'],
  description: 'Remove a source that officers added; reports already found stay',
  options: z.object({ name: sourceName }),
  examples: ['/nec-admin sources remove fenland-voice'],
  suggest: (ctx, _option, typed) => suggestSources(ctx, typed, ({ by }) => by === 'officers'),
  async run(ctx, { name }) {
    const { source, watch } = await findSource(name, ctx);
    if (!(await ctx.sources.remove(ctx.group, source.id)))
      throw new UserError(
        'bundled-source',
        `${source.name} comes with the bot and cannot be removed.`,
        `To stop watching it: /nec-admin sources off ${source.id}`,
      );
    if (watch.on) await recordSwitch(ctx, source.id, false);
    return await sourcesReply(
      ctx,
      `${source.name} is removed`,
      'It is not asked any more. Reports that were found there stay.',
    );
  },
});
