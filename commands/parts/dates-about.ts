import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import type { Knowledge } from './as-of.ts';
import type { Dated } from './coming-up.ts';
import { toDateItem } from './date-items.ts';
import { notTold } from './not-told.ts';
import { section } from './report-parts.ts';

/** Dates outside the time asked for that are shown to lead on. */
const MOST_OTHER = 5;

/** The dates that hold all the words, in any form or as the glossary also calls them: in what they are, their topic and kind, or their sentence. */
export function datesAbout(dates: readonly Dated[], about: string, ctx: CommandContext): Dated[] {
  const holds = ctx.search.matching(about);
  return dates.filter(({ what, topic, kind, evidence }) => {
    const quotes = evidence.flatMap((each) => (each.type === 'quote' ? each.quote : []));
    return holds([what, TOPIC_NAMES[topic], KIND_NAMES[kind], ...quotes].join('\n'));
  });
}

/** When no date about the words lies in the time asked for: those that lie outside it, newest first; or that none is told, with the nearest sentence. */
export async function nothingAboutBlocks(
  about: string,
  others: readonly Dated[],
  text: string,
  known: Knowledge,
  ctx: CommandContext,
): Promise<Block[]> {
  if (others.length === 0) return await notTold(ctx, known, { kind: 'date', about });
  const items = others
    .toReversed()
    .slice(0, MOST_OTHER)
    .map((date) => toDateItem(date, known.day, ctx, known.all));
  return [{ type: 'paragraph', text }, ...section(`Other dates about “${about}”`, items)];
}
