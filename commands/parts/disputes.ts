import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control } from '../../src/core/chat/reply.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { standingOf } from '../../src/core/diary/standing.ts';
import { findByRef, toShortRef } from '../../src/core/reports/short-ref.ts';
import { actorOf } from './actor.ts';

const REVIEW = { root: 'nec-admin', path: ['review'] } as const;

/** Dates of the diary that two reports tell differently, each with a button for the one that is right; `keep` is the one just chosen. */
export async function disputeBlocks(ctx: CommandContext, keep: string | undefined): Promise<Block[]> {
  const settled = keep === undefined ? [] : await settle(ctx, keep);
  const disputes = await ctx.review.disputes(ctx.group);
  if (disputes.length === 0) return settled;
  const cards = await Promise.all(disputes.map(async (dispute) => await disputeCard(ctx, dispute)));
  return [...settled, { type: 'heading', text: 'Reports disagree' }, ...cards];
}

async function settle(ctx: CommandContext, keep: string): Promise<Block[]> {
  const disputes = await ctx.review.disputes(ctx.group);
  const dispute = disputes.find((entries) => findByRef(entries, keep) !== null);
  const kept = dispute === undefined ? null : findByRef(dispute, keep);
  if (dispute === undefined || kept === null)
    return [{ type: 'notice', tone: 'warning', text: 'That was settled already. Nothing was changed.' }];
  const others = dispute.filter(({ id }) => id !== kept.id).map(({ id }) => id);
  await ctx.review.settle(ctx.group, kept.id, others, actorOf(ctx));
  return [{ type: 'notice', tone: 'good', text: `Settled: ${nameOf(kept, ctx.today)} stands.` }];
}

async function disputeCard(ctx: CommandContext, dispute: readonly [Entry, Entry]): Promise<Block> {
  const reports = await ctx.reports.list(ctx.group);
  const [first] = dispute;
  return {
    type: 'card',
    item: {
      text: `${first.revisions.at(-1)?.what ?? first.id}: ${dispute.map((entry) => nameOf(entry, ctx.today)).join(', or ')}`,
      citations: dispute.flatMap((entry) =>
        (standingOf(entry, ctx.today)?.evidence ?? []).map((evidence) => toCitation(evidence, reports)),
      ),
    },
    controls: dispute.flatMap((entry): Control[] => {
      const action = toAction(REVIEW, { keep: toShortRef(entry.id) });
      return action === null
        ? []
        : [{ type: 'button', label: beginningOf(`${nameOf(entry, ctx.today)} is right`, 75), action }];
    }),
  };
}

function nameOf(entry: Entry, today: string): string {
  const standing = standingOf(entry, today);
  return standing === null ? entry.id : dateLabel(standing.edtf, standing.time);
}
