import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Hit, SearchAnswer, SearchFilters } from '../../src/core/ports/search.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { Knowledge } from './as-of.ts';
import { toHitItem } from './hit-item.ts';
import { notTold } from './not-told.ts';
import { section } from './report-parts.ts';
import { filterWords } from './search-filters.ts';

/** What does not hold all the words is shown to lead on, not as an answer. */
const MOST_NEAR = 5;

/** What was looked for. */
export interface Looked {
  readonly words: string;
  readonly filters: SearchFilters;
}

/** Said first when reports are still being read in. */
export function buildingBlocks({ complete }: SearchAnswer): Block[] {
  const text =
    'The reports are still being read in, so this comes from those that could be looked through at once. Ask again in a moment for all.';
  return complete ? [] : [{ type: 'notice', tone: 'warning', text }];
}

/** The hits: best first, or each meeting under its heading. Near words, and what is not told, are said before them. */
export async function answerBlocks(
  answer: SearchAnswer,
  looked: Looked,
  known: Knowledge,
  ctx: CommandContext,
  inOrder: boolean,
): Promise<Block[]> {
  if (answer.how === 'none') return await noneBlocks(looked, known, ctx);
  if (answer.how === 'some') return someBlocks(answer, looked, known);
  // Each hit is looked up twice, so only among the reports that tell any.
  const ids = new Set(answer.hits.map(({ report }) => report));
  const told = known.reports.filter(({ id }) => ids.has(id));
  const hits = inOrder ? byMeeting(answer.hits, told) : listOf(answer.hits, told);
  return [...nearBlocks(answer), ...hits];
}

/** "Nothing holds “secretery” exactly; near words: secretary." */
function nearBlocks({ how, missing, near }: SearchAnswer): Block[] {
  if (how !== 'near') return [];
  const found = near.length === 0 ? '' : `; near words: ${near.join(', ')}`;
  return [{ type: 'paragraph', text: `Nothing holds ${listed(missing)} exactly${found}.` }];
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}

function listOf(hits: readonly Hit[], all: readonly Report[]): Block[] {
  return [{ type: 'list', items: hits.map((hit) => toHitItem(hit, all)) }];
}

/** The hits stand in order of the meetings already. */
function byMeeting(hits: readonly Hit[], all: readonly Report[]): Block[] {
  const meetings = new Map<string, Hit[]>();
  for (const hit of hits) {
    const day = all.find(({ id }) => id === hit.report)?.meetingDate ?? '';
    const same = meetings.get(day);
    if (same === undefined) meetings.set(day, [hit]);
    else same.push(hit);
  }
  return [...meetings].flatMap(([day, told]) =>
    section(
      `Meeting of ${dayLabel(day)}`,
      told.map((hit) => toHitItem(hit, all)),
    ),
  );
}

function someBlocks({ hits, missing }: SearchAnswer, { words }: Looked, known: Knowledge): Block[] {
  const nowhere = missing.length === 0 ? '' : ` Nothing holds ${listed(missing)}.`;
  const text = `No report I hold says all of “${words}” in one place.${nowhere}`;
  const near = hits.slice(0, MOST_NEAR).map((hit) => toHitItem(hit, known.all));
  return [{ type: 'paragraph', text }, ...section('Near, with some of the words', near)];
}

/** What no report says, and what comes nearest without the filters; never shown as the answer. */
async function noneBlocks(
  { words, filters }: Looked,
  known: Knowledge,
  ctx: CommandContext,
): Promise<Block[]> {
  const { speaker, kind } = filters;
  const narrowed = filterWords({ reporter: filters.reporter, year: filters.year }).join('; ');
  const advice: Block = {
    type: 'paragraph',
    text: `Reports held: ${known.reports.length}. Try fewer or other words.`,
    muted: true,
  };
  if (words === '' && speaker === undefined)
    return [
      { type: 'paragraph', text: `No report I hold has this: ${filterWords(filters).join('; ')}.` },
      advice,
    ];
  const among = narrowed === '' ? undefined : narrowed;
  return [...(await notTold(ctx, known, { kind: kind ?? 'text', about: words, speaker, among })), advice];
}
