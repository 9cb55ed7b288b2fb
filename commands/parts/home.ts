import { toAction } from '../../src/core/chat/action.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { timeLabel } from '../../src/core/dates/labels.ts';
import { isActive, type Subscription } from '../../src/core/ports/subscriptions.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { knowledgeOf, subtitlePart } from './as-of.ts';
import { datesKnown } from './coming-up.ts';
import { toDateItem } from './date-items.ts';
import { noReportText } from './no-report.ts';
import { section } from './report-parts.ts';

const MOST_DATES = 5;

const HOW_TO_ASK: readonly ListItem[] = [
  { text: '/nec latest: what the newest report says' },
  { text: '/nec deadlines: dates ahead, each with its source' },
  { text: '/nec search selections: find a sentence' },
  { text: '/nec help: everything you can ask' },
];

/** The page that a platform shows for the bot itself: what is coming up, where it posts reminders, and how to ask. */
export async function homeReply(ctx: CommandContext): Promise<Reply> {
  const known = await knowledgeOf(ctx, undefined);
  const ahead = (await datesKnown(ctx, known)).filter((date) => date.last >= known.day).slice(0, MOST_DATES);
  const coming: Block[] =
    ahead.length > 0
      ? section(
          'Coming up',
          ahead.map((date) => toDateItem(date, known.day, ctx, known.all)),
        )
      : [
          { type: 'heading', text: 'Coming up' },
          { type: 'paragraph', text: noneAhead(known.reports.length === 0 ? noReportText(known) : null) },
        ];
  return {
    title: 'Dates and decisions of Labour’s NEC',
    ...subtitlePart(known.subtitle),
    blocks: [
      ...coming,
      { type: 'heading', text: 'Reminders in this workspace' },
      ...reminderBlocks(await ctx.subscriptions.list(ctx.group), ctx),
      ...section('How to ask', HOW_TO_ASK),
      {
        type: 'paragraph',
        text: 'nec-bot is unofficial. It reads published reports, and every answer names its source.',
        muted: true,
      },
    ],
    controls: shortcuts(),
  };
}

function noneAhead(reason: string | null): string {
  return reason ?? 'No date that is held here lies ahead.';
}

function reminderBlocks(subscriptions: readonly Subscription[], { place }: CommandContext): Block[] {
  const here = subscriptions.filter(
    (each) =>
      isActive(each) &&
      each.person === null &&
      each.place.platform === place.platform &&
      each.place.tenant === place.tenant,
  );
  if (here.length === 0) {
    const text = 'None yet. An officer can type /nec-admin remind on in a channel.';
    return [{ type: 'paragraph', text }];
  }
  return [{ type: 'list', items: here.map(toItem) }];
}

function toItem({ place, topics, time }: Subscription): ListItem {
  const about = topics.length === 0 ? 'all topics' : topics.map((topic) => TOPIC_NAMES[topic]).join(', ');
  return {
    text: [
      { type: 'channel', channel: place.channel },
      { type: 'text', text: `: ${about}, at ${timeLabel(time)}` },
    ],
  };
}

function shortcuts(): Control[] {
  return [
    { label: 'Show the newest report', path: ['latest'] as const },
    { label: 'Show all dates ahead', path: ['deadlines'] as const },
  ].flatMap(({ label, path }) => {
    const action = toAction({ root: 'nec', path }, {});
    return action === null ? [] : [{ type: 'button' as const, label, action }];
  });
}
