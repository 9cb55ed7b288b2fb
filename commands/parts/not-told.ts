import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import type { FoundKind, Hit } from '../../src/core/ports/search.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { Knowledge } from './as-of.ts';
import { toHitItem } from './hit-item.ts';
import { section } from './report-parts.ts';

const MOST_TOLD = 5;

/** What was asked for and is not told. */
export interface Untold {
  readonly kind: FoundKind;
  readonly about: string;
  /** Whose words were asked for. */
  readonly speaker?: string | undefined;
  /** Where alone it was looked for: "meetings of 2012". */
  readonly among?: string | undefined;
}

/** The nearest sentence. `onSubject`: it holds all the words of the question and yet does not answer it. */
export interface Nearest {
  readonly hit: Hit;
  readonly onSubject: boolean;
}

const SENTENCES: Readonly<Record<FoundKind, string>> = {
  date: 'gives a date for',
  figure: 'gives a figure for',
  vote: 'tells of a vote on',
  decision: 'tells of a decision on',
  ask: 'asks anybody to do anything about',
  promise: 'tells of a promise on',
  text: 'says anything of',
};

const LACKS: Readonly<Record<FoundKind, string>> = {
  date: 'it gives no date for this',
  figure: 'it gives no figure for this',
  vote: 'it tells of no vote',
  decision: 'it tells of no decision',
  ask: 'it asks nobody to do anything',
  promise: 'it promises nothing',
  text: 'it stands outside what was looked through',
};

/** "No report I hold gives a date for “leadership nominations”." */
export function notToldText({ kind, about, speaker, among }: Untold): string {
  const where = among === undefined ? '' : ` (looked through: ${among})`;
  if (speaker === undefined) return `No report I hold ${SENTENCES[kind]} “${about}”${where}.`;
  const subject = about === '' ? '' : ` of “${about}”`;
  return `No report I hold tells what “${speaker}” said${subject}${where}.`;
}

/** Says that the reports do not say, and shows the nearest sentence as near, not as the answer. */
export function notToldBlocks(untold: Untold, nearest: Nearest | null, all: readonly Report[]): Block[] {
  return [{ type: 'paragraph', text: notToldText(untold) }, ...nearestBlocks(untold.kind, nearest, all)];
}

/** The nearest sentence, marked as near and not as the answer; nothing when there is none. */
export function nearestBlocks(kind: FoundKind, nearest: Nearest | null, all: readonly Report[]): Block[] {
  if (nearest === null) return [];
  const why = nearest.onSubject
    ? `not the answer: ${LACKS[kind]}`
    : 'only near: not all of the words asked for are in it';
  const item = toHitItem(nearest.hit, all, 'Nearest: ');
  return [{ type: 'list', items: [{ ...item, notes: [why, ...(item.notes ?? [])] }] }];
}

/** The nearest sentence public by the day asked about, or null where no word of the question is told. */
export async function findNearest(
  ctx: CommandContext,
  known: Knowledge,
  about: string,
): Promise<Nearest | null> {
  const question = { words: about, asOf: known.day, limit: 1 };
  const { how, hits } = await ctx.search.find(ctx.group, question);
  const [hit] = hits;
  return hit === undefined ? null : { hit, onSubject: how === 'exact' };
}

/** Facts of that kind which hold all the words in any form, though a list left them out; empty when there are none. */
export async function toldBlocks(
  ctx: CommandContext,
  known: Knowledge,
  { kind, about }: Pick<Untold, 'kind' | 'about'>,
): Promise<Block[]> {
  const question = { words: about, asOf: known.day, limit: MOST_TOLD, filters: { kind } };
  const { how, hits } = await ctx.search.find(ctx.group, question);
  if (how !== 'exact') return [];
  return section(
    'Told in the reports',
    hits.map((hit) => toHitItem(hit, known.all)),
  );
}

/** `notToldBlocks` with the nearest sentence looked up. Nothing is denied that search finds told. */
export async function notTold(ctx: CommandContext, known: Knowledge, untold: Untold): Promise<Block[]> {
  const isNarrowed = untold.speaker !== undefined || untold.among !== undefined || untold.kind === 'text';
  const told = isNarrowed ? [] : await toldBlocks(ctx, known, untold);
  if (told.length > 0) return told;
  return notToldBlocks(
    untold,
    await findNearest(ctx, known, untold.about === '' ? (untold.speaker ?? '') : untold.about),
    known.all,
  );
}
