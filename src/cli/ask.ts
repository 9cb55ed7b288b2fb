import { type Command, Option } from 'commander';
import { TERMINAL_PLACE } from '../adapters/terminal/adapter.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import type { Budget } from '../core/chat/paging.ts';
import type { Reply } from '../core/chat/reply.ts';
import { OPERATOR } from '../requests.ts';
import { openReadOnlyBot, sendRequest } from './bot-at-hand.ts';

const PLATFORMS = ['slack', 'discord'] as const;

interface AskOptions {
  readonly json?: true;
  readonly platform?: (typeof PLATFORMS)[number];
}

interface Answered {
  readonly reply: Reply;
  readonly visibility: 'private' | 'channel';
}

/** `nec ask "/nec deadlines npf"`: one reply on standard output. Lines that change something, or ask after the running bot, are put to it. */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('answer one line, such as "/nec deadlines npf"')
    .argument('<line...>', 'the line, as it would be typed in the chat')
    .addOption(new Option('--json', 'print the reply as data').conflicts('platform'))
    .addOption(
      new Option('--platform <name>', 'print the requests that would be sent there').choices(PLATFORMS),
    )
    .action(async (words: string[], options: AskOptions) => {
      const answered = await replyTo(words.join(' '), options);
      if (answered.reply.failed === true) process.exitCode = 1;
      process.stdout.write(`${await printed(answered, options)}\n`);
    });
}

async function printed({ reply, visibility }: Answered, { json, platform }: AskOptions): Promise<string> {
  if (json === true) return JSON.stringify(reply, null, 2);
  if (platform === undefined) return renderReply(reply, false);
  const { toRequests } =
    platform === 'slack'
      ? await import('../adapters/slack/requests.ts')
      : await import('../adapters/discord/requests.ts');
  return JSON.stringify(toRequests(visibility, reply), null, 2);
}

/** Pages are as long as the platform allows. */
async function budgetOf(platform: AskOptions['platform']): Promise<Budget | undefined> {
  if (platform === undefined) return undefined;
  return platform === 'slack'
    ? (await import('../adapters/slack/render.ts')).SLACK_BUDGET
    : (await import('../adapters/discord/render.ts')).DISCORD_BUDGET;
}

async function replyTo(line: string, { platform }: AskOptions): Promise<Answered> {
  const bot = await openReadOnlyBot();
  const preparation = bot.router.prepare(line);
  if (preparation.type === 'refused') return { reply: preparation.reply, visibility: 'private' };
  const { prepared } = preparation;
  const reply = prepared.command.live
    ? ((await sendRequest({ type: 'ask', line, place: TERMINAL_PLACE })) as Reply)
    : await bot.router.run(prepared, bot.context(TERMINAL_PLACE, OPERATOR), await budgetOf(platform));
  return { reply, visibility: prepared.visibility };
}
