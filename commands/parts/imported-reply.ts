import { toAction } from '../../src/core/chat/action.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { ReadOutcome } from '../../src/core/ports/importer.ts';
import type { ReviewCard, Saved } from '../../src/core/ports/review.ts';
import { toShortRef } from '../../src/core/reports/short-ref.ts';
import { type CardAction, cardBlocks, progressSentence, toButton } from './review-card.ts';

/** What was read, and what saving it did; null for what was refused. */
export interface Imported {
  readonly outcome: Exclude<ReadOutcome, { type: 'warning' }>;
  readonly saved: Saved | null;
}

const REVIEW = { root: 'nec-admin', path: ['review'] } as const;
/** The first few are shown at once, the others on the card itself. */
const SHOWN = 3;

/** One report imported: what is new in it, and the beginning of its review card. */
export async function oneImportedReply(ctx: CommandContext, { outcome, saved }: Imported): Promise<Reply> {
  if (outcome.type === 'refused' || saved === null) throw new TypeError('Nothing was imported.');
  const card = await ctx.review.card(ctx.group, saved.id);
  if (card === null) throw new TypeError(`The report ${saved.id} is not held.`);
  const action: CardAction = { command: REVIEW, values: { report: toShortRef(saved.id) }, page: 1 };
  const reports = await ctx.reports.list(ctx.group);
  return {
    title: `${TITLES[saved.outcome]}: ${card.report.title}`,
    subtitle: meetingOf(card),
    tone: 'good',
    blocks: [
      { type: 'paragraph', text: `${foundSentence(saved)} ${progressSentence(card)}` },
      ...outcome.warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      ...differsBlocks(saved),
      ...cardBlocks({ waiting: card.waiting.slice(0, SHOWN) }, reports, action, card.waiting),
    ],
    controls: [
      ...(card.stated > 0
        ? toButton(`Confirm all that are stated (${card.stated})`, { stated: 'yes' }, action)
        : []),
      ...(card.report.url === null ? toButton('Say where it was published', { where: 'yes' }, action) : []),
      ...goOn(card),
    ],
  };
}

const TITLES: Readonly<Record<Saved['outcome'], string>> = {
  new: 'Imported',
  revised: 'Imported again',
  unchanged: 'Held already',
};

/** Several reports, as from a feed: each in a line, and where to check them. */
export function manyImportedReply(
  imported: readonly Imported[],
  warnings: readonly string[],
  isCut: boolean,
): Reply {
  const read = imported.filter(({ saved }) => saved !== null);
  return {
    title: `${read.length} of ${imported.length} reports imported`,
    tone: read.length > 0 ? 'good' : 'warning',
    blocks: [
      ...warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      { type: 'list', items: imported.map(toItem) },
      ...(isCut
        ? [
            {
              type: 'paragraph',
              text: 'There are more. Give an earlier day with since:, or import the whole feed on the command line.',
            } satisfies Block,
          ]
        : []),
    ],
    controls:
      read.length === 0
        ? []
        : [{ type: 'button', label: 'Check what was found', action: toAction(REVIEW, {}) ?? '' }],
  };
}

function toItem({ outcome, saved }: Imported): ListItem {
  if (outcome.type === 'refused' || saved === null)
    return {
      text: outcome.of,
      notes: outcome.type === 'refused' ? [`${outcome.reason} ${outcome.next}`] : [],
    };
  const { title, meetingDate } = outcome.report;
  return {
    text: title,
    notes: [`Meeting of ${dayLabel(meetingDate)}`, `${TITLES[saved.outcome]}: ${foundSentence(saved)}`],
  };
}

function meetingOf({ report }: ReviewCard): string {
  const by = report.reporter === null ? '' : `, by ${report.reporter}`;
  const published = report.published === null ? '' : `, published on ${dayLabel(report.published)}`;
  return `Meeting of ${dayLabel(report.meetingDate)}${by}${published}`;
}

function foundSentence({ outcome, agreed, added }: Saved): string {
  if (outcome === 'unchanged') return 'Exactly this is held already.';
  const news = `${added} new ${added === 1 ? 'fact' : 'facts'}.`;
  return agreed === 0 ? news : `${agreed} held already, ${news}`;
}

function differsBlocks({ differs }: Saved): Block[] {
  if (differs.length === 0) return [];
  return [
    { type: 'heading', text: 'What is told otherwise than before' },
    { type: 'list', items: differs.map((text) => ({ text })) },
  ];
}

function goOn({ report, waiting }: ReviewCard): Control[] {
  const action = toAction(REVIEW, { report: toShortRef(report.id) });
  if (action === null || waiting.length === 0) return [];
  return [{ type: 'button', label: `Check all ${waiting.length}`, action }];
}
