import type { CommandContext, Suggestion } from '../../src/core/chat/command.ts';
import { lastDay } from '../../src/core/dates/edtf.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { type Standing, standings } from '../../src/core/diary/standing.ts';
import { UserError } from '../../src/core/errors.ts';
import { findByRef, toShortRef } from '../../src/core/reports/short-ref.ts';

/** The entry of the diary meant by its short name, its id, or words of it; one ahead before one that is over. Throws `UserError`. */
export async function findEntry(
  which: string,
  ctx: CommandContext,
): Promise<{ entry: Entry; standing: Standing }> {
  const entries = await ctx.diary.entries(ctx.group);
  const found = entriesNamed(which, entries, ctx);
  const [standing, another] = found;
  if (standing === undefined) throw noSuchEntry(which);
  if (another !== undefined)
    throw new UserError(
      'several-entries',
      `${found.length} dates fit “${which.slice(0, 60)}”: ${found.slice(0, 3).map(nameOf).join('; ')}.`,
      'Say more of its words, or choose it from the list that is offered while you type.',
    );
  const entry = entries.find(({ id }) => id === standing.id);
  if (entry === undefined) throw new TypeError(`No entry ${standing.id}.`);
  return { entry, standing };
}

/** The one of that short name or id, else those ahead whose words hold what was asked, soonest first. */
export function entriesNamed(which: string, entries: readonly Entry[], ctx: CommandContext): Standing[] {
  const all = standings(entries, ctx.today);
  const named = findByRef(all, which.trim());
  return named === null ? ahead(all, ctx).filter((each) => ctx.search.matching(which)(each.what)) : [named];
}

function noSuchEntry(which: string): UserError {
  return new UserError(
    'no-such-entry',
    `Nothing in the diary ahead is called “${which.slice(0, 60)}”.`,
    'Choose it from the list that is offered while you type, or see /nec deadlines.',
  );
}

/** Dates ahead whose words hold what was typed, soonest first. */
export async function suggestEntries(ctx: CommandContext, typed: string): Promise<readonly Suggestion[]> {
  const begun = typed.trim().toLowerCase();
  const all = standings(await ctx.diary.entries(ctx.group), ctx.today);
  return ahead(all, ctx)
    .map((standing) => ({ name: nameOf(standing).slice(0, 100), value: toShortRef(standing.id) }))
    .filter(({ name }) => name.toLowerCase().includes(begun));
}

/** `Friday 31 July 2026, 5pm: nominations close` */
export function nameOf({ edtf, time, what }: Pick<Standing, 'edtf' | 'time' | 'what'>): string {
  return `${dateLabel(edtf, time)}: ${what}`;
}

function ahead(all: readonly Standing[], { today }: CommandContext): Standing[] {
  return all
    .filter(({ status, edtf }) => status === 'stands' && lastDay(edtf) >= today)
    .sort((a, b) => (lastDay(a.edtf) < lastDay(b.edtf) ? -1 : 1));
}
