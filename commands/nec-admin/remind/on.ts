import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import { nearestWord } from '../../../src/core/chat/nearest.ts';
import { parseTimeOfDay } from '../../../src/core/dates/time-of-day.ts';
import { UserError } from '../../../src/core/errors.ts';
import { newSubscription, type Subscription } from '../../../src/core/ports/subscriptions.ts';
import { TOPICS, type Topic } from '../../../src/core/reports/fact.ts';
import { subscriptionBlocks } from '../../parts/subscription-text.ts';

const DEFAULT_TIME = '09:00';
const EXAMPLE = 'For example: /nec-admin remind on topics:npf,selection leads:14,2,0 time:9am';

export const remindOn: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'on'],
  description: 'Switch reminders on in this channel',
  options: z.object({
    topics: z
      .string()
      .max(200)
      .optional()
      .describe('Topics with commas between, or all')
      .meta({ suggested: true }),
    leads: z
      .string()
      .max(60)
      .optional()
      .describe('Days before, with commas between; 0 is the morning of the day'),
    time: z.string().max(20).optional().describe('Time of day in London, such as 9am or 18:30'),
  }),
  visibility: 'channel',
  examples: ['/nec-admin remind on', '/nec-admin remind on topics:npf,selection leads:14,2,0 time:9am'],
  async suggest(_ctx, _option, typed) {
    const said = listed(typed.slice(0, typed.lastIndexOf(',') + 1));
    const begun = typed
      .slice(typed.lastIndexOf(',') + 1)
      .trim()
      .toLowerCase();
    const fitting = ['all', ...TOPICS].filter((topic) => topic.startsWith(begun) && !said.includes(topic));
    return fitting.map((topic) => [...said, topic].join(',')).map((value) => ({ name: value, value }));
  },
  async run(ctx, { topics, leads, time }) {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    const subscription: Subscription = {
      ...(held?.value ?? newSubscription(ctx.place, ctx.now)),
      on: true,
      topics: topics === undefined ? (held?.value.topics ?? []) : readTopics(topics),
      leads: leads === undefined ? (held?.value.leads ?? null) : readLeads(leads),
      time: time === undefined ? (held?.value.time ?? DEFAULT_TIME) : readTime(time),
      since: sinceOf(held?.value, ctx),
    };
    await ctx.subscriptions.save(ctx.group, subscription, held?.revision ?? 0);
    return { title: 'Reminders in this channel', tone: 'good', blocks: subscriptionBlocks(subscription) };
  },
});

/** Changing a choice does not forget what is owed already; switching on again starts from now. */
function sinceOf(held: Subscription | undefined, ctx: CommandContext): string {
  return held?.on === true ? held.since : ctx.now.toISOString();
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

function readTopics(text: string): Topic[] {
  const words = listed(text);
  if (words.includes('all')) return [];
  if (words.length === 0)
    throw new UserError('unknown-topic', `“${text}” names no topic.`, `Topics are: ${TOPICS.join(', ')}.`);
  return [...new Set(words)].map((word) => {
    const topic = TOPICS.find((candidate) => candidate === word);
    if (topic !== undefined) return topic;
    const near = nearestWord(word, TOPICS);
    throw new UserError(
      'unknown-topic',
      `There is no topic “${word}”.${near === null ? '' : ` Did you mean ${near}?`}`,
      `Topics are: ${TOPICS.join(', ')}.`,
    );
  });
}

const wholeNumber = /^\d{1,3}$/u;

function readLeads(text: string): number[] {
  const words = listed(text);
  const days = words.map((word) =>
    word === 'morning' ? 0 : wholeNumber.test(word) ? Number(word) : Number.NaN,
  );
  if (days.length === 0 || days.length > 10 || days.some((lead) => Number.isNaN(lead) || lead > 365)) {
    throw new UserError('bad-leads', `“${text}” is not a list of days before, each from 0 to 365.`, EXAMPLE);
  }
  return [...new Set(days)].sort((a, b) => b - a);
}

function readTime(text: string): string {
  const time = parseTimeOfDay(text);
  if (time === null) throw new UserError('bad-time', `“${text}” is not a time of day.`, EXAMPLE);
  // Between 1 and 2am one hour is missing in spring and one comes twice in autumn.
  if (time.startsWith('01:'))
    throw new UserError(
      'bad-time',
      'Reminders cannot be set between 1am and 2am, because the clocks change then.',
      'Choose another hour, such as 9am.',
    );
  return time;
}
