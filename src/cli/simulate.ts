import { type Command, InvalidArgumentError } from 'commander';
import { TERMINAL_PLACE } from '../adapters/terminal/adapter.ts';
import { toPlainText } from '../core/chat/plain-text.ts';
import type { IsoDay } from '../core/dates/days.ts';
import { dayLabel, timeLabel } from '../core/dates/labels.ts';
import { londonDay, londonInstant, londonTime } from '../core/dates/london.ts';
import { HOME, placeKey } from '../core/ports/place.ts';
import { isActive, newSubscription, type Subscription } from '../core/ports/subscriptions.ts';
import { TOPICS, type Topic } from '../core/reports/fact.ts';
import { openReadOnlyBot } from './bot-at-hand.ts';
import { type SimulatedPost, simulateRounds } from './simulated-rounds.ts';
import { isoDay } from './source-options.ts';

interface SimulateOptions {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly topics?: Topic[];
  readonly json?: true;
}

/** `nec simulate --from 2022-12-01 --to 2023-12-31`: what would be posted in those days, where and when. Stores and posts nothing. */
export function addSimulate(program: Command): void {
  const command = program
    .command('simulate')
    .description('print what would be posted, where and when, on the clock of other days; nothing is posted')
    .requiredOption('--from <day>', 'the first day', isoDay)
    .requiredOption('--to <day>', 'the last day', isoDay)
    .option('--topics <topics>', `only these, with commas between: ${TOPICS.join(', ')}`, topicList)
    .option('--json', 'print the messages as data');
  command.action(async (options: SimulateOptions) => {
    if (options.to < options.from) command.error('error: the day of --from is after that of --to');
    await runSimulation(options);
  });
}

async function runSimulation({ from, to, topics, json }: SimulateOptions): Promise<void> {
  const bot = await openReadOnlyBot();
  try {
    const held = (await bot.store.subscriptions.list(HOME)).filter(isActive);
    const subscriptions = (held.length > 0 ? held : [newSubscription(TERMINAL_PLACE, bot.clock.now())]).map(
      (each) => simulated(each, from, topics),
    );
    const posts = await simulateRounds(bot, subscriptions, from, to);
    const text = json === true ? JSON.stringify(posts.map(toData), null, 2) : posts.map(toText).join('\n\n');
    process.stdout.write(`${text === '' ? 'Nothing would be posted in those days.' : text}\n`);
    if (held.length === 0)
      process.stderr.write('No place has reminders on, so this is for one that wants everything.\n');
  } finally {
    await bot.close();
  }
}

/** As if the place had asked before the first day. */
function simulated(subscription: Subscription, from: IsoDay, topics: Topic[] | undefined): Subscription {
  const since = londonInstant(from, '00:00').toISOString();
  return { ...subscription, since, ...(topics === undefined ? {} : { topics }) };
}

function toText({ at, place, edited, reply }: SimulatedPost): string {
  const when = `${dayLabel(londonDay(at))}, ${timeLabel(londonTime(at))}`;
  const text = toPlainText(reply)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
  return `${when} in ${placeKey(place)}${edited ? ', a message that stands there becomes' : ''}\n${text}`;
}

function toData({ at, place, edited, content, reply }: SimulatedPost) {
  return { at: at.toISOString(), place, edited, content, text: toPlainText(reply) };
}

function topicList(text: string): Topic[] {
  return text.split(',').map((word) => {
    const topic = TOPICS.find((each) => each === word.trim());
    if (topic === undefined) throw new InvalidArgumentError(`There is no topic “${word.trim()}”.`);
    return topic;
  });
}
