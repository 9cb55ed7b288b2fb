import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control } from '../../src/core/chat/reply.ts';
import type { Sources } from '../../src/core/ports/sources.ts';
import { MOST_FOUND } from '../../src/core/ports/watcher.ts';
import { momentLabel } from './moment-label.ts';

/** A source with how watching it goes, and whether it comes with the bot. */
export type HeldSource = Awaited<ReturnType<Sources['list']>>[number];

const MOST_TITLES = 3;
const LONGEST_TITLE = 90;

/** Every source with its buttons, those that are on first. */
export async function sourceCards(ctx: CommandContext): Promise<Block[]> {
  const all = await ctx.sources.list(ctx.group);
  const titles = new Map((await ctx.reports.list(ctx.group)).map(({ id, title }) => [id, title]));
  const sorted = all.toSorted((a, b) => Number(b.watch.on) - Number(a.watch.on));
  return sorted.map((held) => toCard(held, titles));
}

function toCard({ source, watch, by }: HeldSource, titles: ReadonlyMap<string, string>): Block {
  const found = watch.found.flatMap((id) => titles.get(id) ?? []);
  return {
    type: 'card',
    item: {
      text: [
        { type: 'text', text: `${source.name}: `, bold: true },
        { type: 'text', text: watch.on ? 'on' : 'off' },
      ],
      notes: [
        ...(watch.asked === null ? [] : [`Last read on ${momentLabel(new Date(watch.asked))}`]),
        ...(watch.on && watch.asked === null && watch.failures === 0 ? ['Not read yet'] : []),
        ...troubleNotes({ source, watch, by }),
        ...foundNotes(found),
        ...(found.length < MOST_FOUND ? [] : ['Nothing more is read until you have looked at these']),
        `Feed: ${source.feed}`,
        ...(by === 'bundled' ? [] : ['Added by officers']),
      ],
    },
    controls: controlsOf({ source, watch, by }),
  };
}

/** A card is never cut, so it must be short. */
function foundNotes(titles: readonly string[]): string[] {
  const shown = titles.slice(0, MOST_TITLES).map((title) => beginningOf(title, LONGEST_TITLE));
  const more = titles.length - shown.length;
  if (shown.length === 0) return [];
  return [`Found: ${shown.join('; ')}${more === 0 ? '' : ` and ${more} more`}`];
}

function troubleNotes({ watch }: HeldSource): string[] {
  if (watch.fault === null) return [];
  if (watch.failures === 0) return [watch.fault];
  const times = watch.failures === 1 ? '' : `, ${watch.failures} times in a row`;
  const next = watch.on && watch.next !== null ? [`Asked again on ${momentLabel(new Date(watch.next))}`] : [];
  return [`Could not be read${times}: ${watch.fault}`, ...next];
}

function controlsOf({ source, watch, by }: HeldSource): Control[] {
  const button = (label: string, step: string): Control[] => {
    const action = toAction({ root: 'nec-admin', path: ['sources', step] }, { name: source.id });
    return action === null ? [] : [{ type: 'button', label, action }];
  };
  const { name } = source;
  return [
    ...(watch.on ? button(`Switch off ${name}`, 'off') : button(`Switch on ${name}`, 'on')),
    ...(watch.on ? button(`Check ${name} now`, 'check') : []),
    ...(by === 'officers' ? button(`Remove ${name}`, 'remove') : []),
  ];
}
