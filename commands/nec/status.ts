import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, ListItem } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import type { StatusReport } from '../../src/core/ports/status.ts';
import { isDirect } from '../../src/core/ports/subscriptions.ts';
import { momentLabel } from '../parts/moment-label.ts';
import { SILENCED } from '../parts/remind-reply.ts';
import { section } from '../parts/report-parts.ts';
import { reviveControls, type Stopped, stoppedBlocks, stoppedPlaces } from '../parts/stopped-places.ts';

const MOST_TROUBLED = 10;
/** What did not go out longer ago helps nobody any more. */
const TOLD_FOR_MS = 30 * 86_400_000;
/** The states of what is told of, in words that an officer would use. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  dead: 'not posted',
  parked: 'may be missing',
  unsure: 'being looked up',
  planned: 'waiting',
};

export const status: Command = defineCommand({
  root: 'nec',
  path: ['status'],
  description: 'Whether the bot is well, what it holds, and the next reminder',
  options: z.object({}),
  live: true,
  examples: ['/nec status'],
  async run(ctx) {
    const report = await ctx.status.report(ctx.group);
    const { silenced } = (await ctx.settings.find(ctx.group)).value;
    const stopped = await stoppedPlaces(ctx);
    return {
      title: 'Status',
      blocks: [
        ...(silenced ? [SILENCED] : []),
        ...(await heldBlocks(ctx, report)),
        ...reminderBlocks(report, ctx.now, silenced),
        ...placeBlocks(stopped, ctx),
      ],
      controls: ctx.caller.officer ? reviveControls(stopped) : [],
    };
  },
});

async function heldBlocks(ctx: CommandContext, report: StatusReport): Promise<Block[]> {
  const reports = await ctx.reports.list(ctx.group);
  const entries = await ctx.diary.entries(ctx.group);
  const newest = reports[0];
  const items: ListItem[] = [
    { text: `Version ${report.version}, running since ${momentLabel(report.startedAt)}` },
    { text: `Time here: ${momentLabel(ctx.now)}, London time` },
    {
      text: `Reports held: ${reports.length}${newest === undefined ? '' : `, the newest of the meeting on ${dayLabel(newest.meetingDate)}`}`,
    },
    { text: `Dates in the diary: ${entries.length}` },
    // The path is of no use to members, and tells of the machine.
    ...(ctx.caller.officer ? [{ text: `Store: ${report.store}` }] : []),
    { text: `Bank holidays known until ${dayLabel(ctx.bankHolidays.through)}` },
  ];
  return [{ type: 'list', items }];
}

/** Officers read which; everybody else how many. */
function placeBlocks(stopped: readonly Stopped[], { caller, place }: CommandContext): Block[] {
  if (stopped.length === 0) return [];
  if (caller.officer) return stoppedBlocks(stopped, place);
  const where = stopped.length === 1 ? '1 channel' : `${stopped.length} channels`;
  return [{ type: 'paragraph', text: `Reminders have stopped in ${where}. An officer can see why.` }];
}

function reminderBlocks(report: StatusReport, now: Date, silenced: boolean): Block[] {
  const looked =
    report.lastTick === null
      ? 'has not looked for reminders yet'
      : `last looked for reminders on ${momentLabel(report.lastTick)}`;
  const since = now.getTime() - TOLD_FOR_MS;
  const wrong = report.troubled
    .filter(({ due, place }) => Date.parse(due) >= since && !isDirect(place))
    .toSorted((a, b) => Date.parse(b.due) - Date.parse(a.due))
    .slice(0, MOST_TROUBLED)
    .map(toTroubleItem);
  return [
    { type: 'heading', text: 'Reminders' },
    { type: 'paragraph', text: `The bot ${looked}. ${nextText(report.next, silenced)}` },
    ...section('Not posted', wrong),
  ];
}

/** What is planned is not posted while everything is stopped. */
function nextText(next: Delivery | null, silenced: boolean): string {
  if (silenced) return 'No reminder is posted as things are.';
  if (next === null) return 'No reminder is planned in the next 35 days.';
  return `The next reminder is due on ${momentLabel(new Date(next.due))}.`;
}

function toTroubleItem(delivery: Delivery): ListItem {
  return {
    text: `Due ${momentLabel(new Date(delivery.due))}, ${aboutText(delivery.about)}: ${STATE_WORDS[delivery.state] ?? delivery.state}`,
    notes: delivery.reason === null ? [] : [delivery.reason],
  };
}

function aboutText(about: Delivery['about']): string {
  switch (about.type) {
    case 'reminder':
      return `for ${about.entry}`;
    case 'correction':
      return `to correct ${about.entry}`;
    case 'digest':
      return `the list of ${dayLabel(about.day)}`;
    case 'announcement':
      return `to announce ${about.report}`;
    default:
      return about satisfies never;
  }
}
