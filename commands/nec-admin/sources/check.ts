import { z } from 'zod';
import { toAction } from '../../../src/core/chat/action.ts';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import type { Control, Reply } from '../../../src/core/chat/reply.ts';
import type { CheckOutcome } from '../../../src/core/ports/watcher.ts';
import { findSource, sourceName, suggestSources } from '../../parts/find-source.ts';
import { momentLabel } from '../../parts/moment-label.ts';
import type { HeldSource } from '../../parts/source-cards.ts';

export const sourcesCheck: Command = defineCommand({
  root: 'nec-admin',
  path: ['sources', 'check'],
  description: 'Ask a watched source for new reports now, if it was not asked in the last hour',
  options: z.object({ name: sourceName }),
  slow: true,
  examples: ['/nec-admin sources check ann-black'],
  suggest: (ctx, _option, typed) => suggestSources(ctx, typed, ({ watch }) => watch.on),
  async run(ctx, { name }) {
    const held = await findSource(name, ctx);
    const outcome = await ctx.watcher.check(ctx.group, held.source.id);
    const titles = new Map((await ctx.reports.list(ctx.group)).map(({ id, title }) => [id, title]));
    return replyTo(held, outcome, titles);
  },
});

function replyTo({ source }: HeldSource, outcome: CheckOutcome, titles: ReadonlyMap<string, string>): Reply {
  switch (outcome.type) {
    case 'off':
      return {
        title: `${source.name} is switched off`,
        tone: 'warning',
        blocks: [{ type: 'paragraph', text: 'Only a source that is on is asked.' }],
        controls: button(`Switch on ${source.name}`, ['sources', 'on'], { name: source.id }),
      };
    case 'later':
      return {
        title: `${source.name} was not asked`,
        tone: 'warning',
        blocks: [
          {
            type: 'paragraph',
            text: `It was asked a short while ago. It may be asked again from ${momentLabel(outcome.at)}, which happens by itself.`,
          },
        ],
      };
    case 'asked':
      return askedReply(source.name, outcome, titles);
    default:
      return outcome satisfies never;
  }
}

function askedReply(
  name: string,
  { found, fault }: Extract<CheckOutcome, { type: 'asked' }>,
  titles: ReadonlyMap<string, string>,
): Reply {
  const count = found.length === 1 ? '1 new report' : `${found.length} new reports`;
  return {
    title: `${name} was asked`,
    tone: fault === null ? 'good' : 'warning',
    blocks: [
      ...(fault === null ? [] : [{ type: 'notice' as const, tone: 'warning' as const, text: fault }]),
      { type: 'paragraph', text: found.length === 0 ? 'No new report was found.' : `${count} found:` },
      ...(found.length === 0
        ? []
        : [{ type: 'list' as const, items: found.map((id) => ({ text: titles.get(id) ?? id })) }]),
    ],
    controls: found.length === 0 ? [] : button('Check what was found', ['review'], {}),
  };
}

function button(label: string, path: Command['path'], values: Readonly<Record<string, string>>): Control[] {
  const action = toAction({ root: 'nec-admin', path }, values);
  return action === null ? [] : [{ type: 'button', label, action }];
}
