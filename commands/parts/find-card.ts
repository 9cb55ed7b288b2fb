import type { CommandContext } from '../../src/core/chat/command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Fact, FactList, ReviewCard } from '../../src/core/ports/review.ts';
import { findByRef } from '../../src/core/reports/short-ref.ts';
import { findReport } from './find-report.ts';

/** The card of the report meant by its short name, its name, its meeting or words of it. Throws `UserError`. */
export async function findCard(which: string, ctx: CommandContext): Promise<ReviewCard> {
  const reports = await ctx.reports.list(ctx.group);
  const report = findByRef(reports, which) ?? (await findReport(which, reports, ctx.today));
  const card = await ctx.review.card(ctx.group, report.id);
  if (card === null)
    throw new UserError('no-such-report', 'That report is not held any more.', 'Type /nec-admin review.');
  return card;
}

/** A fact of the report, with the list that it stands in. Throws `UserError`. */
export function itemOf({ report }: ReviewCard, id: string): { readonly list: FactList; readonly fact: Fact } {
  for (const [list, facts] of Object.entries(report.facts) as [FactList, readonly Fact[]][]) {
    const fact = facts.find((each) => each.id === id);
    if (fact !== undefined) return { list, fact };
  }
  throw new UserError(
    'no-such-fact',
    'That fact is not in the report any more.',
    `Type /nec-admin review ${report.id} to see what is.`,
  );
}
