import { z } from 'zod';
import type { CommandContext, Suggestion } from '../../src/core/chat/command.ts';
import { nearestWord } from '../../src/core/chat/nearest.ts';
import { UserError } from '../../src/core/errors.ts';
import { toSlug } from '../../src/core/reports/slug.ts';
import type { HeldSource } from './source-cards.ts';

/** The option that names a source. */
export const sourceName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .describe('Its name, such as Ann Black')
  .meta({ positional: true, rest: true, suggested: true });

/** The source meant by an id or a name. Throws `UserError` `source-unknown`. */
export async function findSource(typed: string, ctx: CommandContext): Promise<HeldSource> {
  const all = await ctx.sources.list(ctx.group);
  const slug = toSlug(typed);
  const found = all.find(({ source }) => source.id === slug || toSlug(source.name) === slug);
  if (found !== undefined) return found;
  const near = nearestWord(
    slug,
    all.map(({ source }) => source.id),
  );
  const name = all.find(({ source }) => source.id === near)?.source.name;
  throw new UserError(
    'source-unknown',
    `There is no source called “${typed}”.`,
    name === undefined
      ? 'Type /nec-admin sources show to see them all.'
      : `Did you mean ${name}? Type /nec-admin sources show to see them all.`,
  );
}

/** Sources whose name holds what was typed, of those that fit. */
export async function suggestSources(
  ctx: CommandContext,
  typed: string,
  fits: (held: HeldSource) => boolean,
): Promise<readonly Suggestion[]> {
  const words = typed.trim().toLowerCase();
  return (await ctx.sources.list(ctx.group))
    .filter((held) => fits(held) && `${held.source.name} ${held.source.id}`.toLowerCase().includes(words))
    .map(({ source }) => ({ name: source.name, value: source.id }));
}
