import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { FactList, ReviewCard } from '../../src/core/ports/review.ts';
import { toShortRef } from '../../src/core/reports/short-ref.ts';
import { describe, whereForm } from '../parts/describe-report.ts';
import { disputeBlocks } from '../parts/disputes.ts';
import { EDIT_FIELDS, editFields } from '../parts/edit-form.ts';
import { LIST_NAMES } from '../parts/fact-item.ts';
import { findCard, itemOf } from '../parts/find-card.ts';
import { type Decided, decide } from '../parts/judge-facts.ts';
import { type CardAction, cardBlocks, listCounts, progressSentence, toButton } from '../parts/review-card.ts';

const LISTS = Object.keys(LIST_NAMES) as FactList[];
/** Everything that buttons and forms put in; what they do is done once, whatever page is looked at next. */
const pressed = (most: number) => z.string().max(most).optional().meta({ hidden: true, once: true });

export const review: Command = defineCommand({
  root: 'nec-admin',
  path: ['review'],
  description: 'Check what was found in a report: confirm, edit or reject each fact',
  options: z.object({
    report: z
      .string()
      .max(100)
      .optional()
      .describe('Its name or meeting; without it, the reports that wait')
      .meta({ positional: true, rest: true, suggested: true }),
    only: z.enum(LISTS).optional().describe('Only facts of this sort'),
    confirm: pressed(100),
    as: z.enum(['moved', 'another']).optional().meta({ hidden: true, once: true }),
    reject: pressed(100),
    reopen: pressed(100),
    edit: pressed(100),
    stated: pressed(3),
    keep: pressed(100),
    where: pressed(3),
    address: z
      .string()
      .max(500)
      .optional()
      .describe('Where the report was published on the web')
      .meta({ once: true }),
    published: z.string().max(60).optional().describe('The day it was published').meta({ once: true }),
    ...Object.fromEntries(EDIT_FIELDS.map((name) => [name, pressed(500)])),
  }),
  slow: false,
  examples: ['/nec-admin review'],
  asking: {
    opens: ({ edit, where, address, ...values }: Values) =>
      (where !== undefined && address === undefined) ||
      (edit !== undefined && EDIT_FIELDS.every((name) => values[name] === undefined)),
    make: async (ctx, { report = '', edit }) => {
      const card = await findCard(report, ctx);
      if (edit === undefined) return whereForm(card.report);
      const { list, fact } = itemOf(card, edit);
      return {
        title: 'Put it right',
        intro: 'What you send counts as checked, by you.',
        fields: editFields(list, fact),
        send: 'Save',
      };
    },
  },
  suggest: async (ctx, _option, typed) => {
    const begun = typed.trim().toLowerCase();
    const cards = await ctx.review.waiting(ctx.group);
    return cards
      .map(({ report, waiting }) => ({
        name: `${report.title} (${waiting.length} to check)`.slice(0, 100),
        value: report.id,
      }))
      .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(begun));
  },
  run: async (ctx, { report: which, only, ...rest }) => {
    const values = rest as Values;
    if (which === undefined) return await waitingReply(ctx, values);
    const before = await findCard(which, ctx);
    const decided = (await describe(ctx, before.report, values)) ?? (await decide(ctx, before, values));
    const card = (await ctx.review.card(ctx.group, before.report.id)) ?? before;
    return await cardReply(ctx, card, only, decided);
  },
});

/** The reports that wait, and the dates of which two reports tell differently. */
async function waitingReply(ctx: CommandContext, { keep }: Values): Promise<Reply> {
  const disputes = await disputeBlocks(ctx, keep);
  const cards = await ctx.review.waiting(ctx.group);
  await ctx.watcher.looked(ctx.group, 'found');
  const items = cards.map((card) => ({
    text: card.report.title,
    notes: [`Meeting of ${dayLabel(card.report.meetingDate)}`, progressSentence(card)],
    choice: {
      of: 'Check a report',
      label: card.report.title.slice(0, 75),
      description: `${card.waiting.length} to check`,
      action: `1 nec-admin review?report=${toShortRef(card.report.id)}`,
    },
  }));
  if (items.length === 0 && disputes.length === 0)
    return {
      title: 'Nothing waits to be checked',
      tone: 'good',
      blocks: [{ type: 'paragraph', text: 'To add a report, type /nec-admin import.' }],
    };
  return {
    title: 'What waits to be checked',
    blocks: [
      ...disputes,
      ...(items.length === 0
        ? []
        : ([
            { type: 'heading', text: 'Reports' },
            { type: 'list', items },
          ] satisfies Block[])),
    ],
  };
}

async function cardReply(
  ctx: CommandContext,
  card: ReviewCard,
  only: FactList | undefined,
  decided: Decided | null,
): Promise<Reply> {
  const { report } = card;
  const action: CardAction = {
    command: review,
    values: { report: toShortRef(report.id), ...(only === undefined ? {} : { only }) },
    page: ctx.page,
  };
  const shown = only === undefined ? card.waiting : card.waiting.filter(({ list }) => list === only);
  const by = report.reporter === null ? '' : `, by ${report.reporter}`;
  return {
    title: `Check: ${report.title}`,
    subtitle: `Meeting of ${dayLabel(report.meetingDate)}${by}`,
    blocks: [
      ...(decided === null ? [] : [decided.notice]),
      { type: 'paragraph', text: progressSentence(card) },
      ...sourceBlocks(card),
      ...cardBlocks({ waiting: shown }, await ctx.reports.list(ctx.group), action),
    ],
    controls: [
      ...(decided?.changed.length === 1 && decided.canReopen
        ? toButton('Take that back', { reopen: decided.changed[0] ?? '' }, action)
        : []),
      ...(card.stated > 0
        ? toButton(`Confirm all that are stated (${card.stated})`, { stated: 'yes' }, action)
        : []),
      ...(report.url === null && report.origin !== 'bundled'
        ? toButton('Say where it was published', { where: 'yes' }, action)
        : []),
      ...filterControls(card, action, only),
    ],
  };
}

/** Only published reports may be held: without an address nobody can look it up. */
function sourceBlocks({ report }: ReviewCard): Block[] {
  if (report.url !== null || report.origin === 'bundled') return [];
  return [
    {
      type: 'notice',
      tone: 'warning',
      text: 'Only published reports may be held, and nobody has said where this one was published. Give its address.',
    },
  ];
}

function filterControls(
  card: ReviewCard,
  { command, values, page }: CardAction,
  only: FactList | undefined,
): Control[] {
  const counts = listCounts(card);
  if (counts.length < 2) return [];
  const { only: _only, ...all } = values;
  const to = (label: string, own: Values): Control[] => toButton(label, own, { command, values: all, page });
  const options = [
    ...(only === undefined ? [] : to('Everything', {})),
    ...counts
      .filter(([list]) => list !== only)
      .flatMap(([list, count]) => to(`${LIST_NAMES[list]} (${count})`, { only: list })),
  ].flatMap((control) =>
    control.type === 'button' ? [{ label: control.label, action: control.action }] : [],
  );
  return options.length === 0 ? [] : [{ type: 'select', label: 'Show only', options }];
}
