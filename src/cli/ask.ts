import { type Command, Option } from 'commander';
import { TERMINAL_PLACE } from '../adapters/terminal/adapter.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { type Attachment, attachmentsOf } from '../core/chat/attachments.ts';
import type { Budget } from '../core/chat/paging.ts';
import type { Reply } from '../core/chat/reply.ts';
import type { Place } from '../core/ports/place.ts';
import { OPERATOR } from '../requests.ts';
import { openReadOnlyBot, sendRequest } from './bot-at-hand.ts';

const PLATFORMS = ['slack', 'discord'] as const;

interface AskOptions {
  readonly everyone?: boolean;
  readonly json?: true;
  readonly platform?: (typeof PLATFORMS)[number];
}

interface Answered {
  readonly reply: Reply;
  readonly visibility: 'private' | 'channel';
  /** The reply's pictures, drawn where a platform shows them. */
  readonly pictures: readonly Attachment[];
}

/** `nec ask "/nec deadlines npf"`: one reply on standard output. Lines that change something, or ask after the running bot, are put to it. */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('answer one line, such as "/nec deadlines npf"')
    .argument('<line...>', 'the line, as it would be typed in the chat')
    .option('--everyone', 'what is changed is changed for every group of this bot')
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

async function printed(
  { reply, visibility, pictures }: Answered,
  { json, platform }: AskOptions,
): Promise<string> {
  if (json === true) return JSON.stringify(reply, null, 2);
  if (platform === undefined) return renderReply(reply);
  const { toRequests } =
    platform === 'slack'
      ? await import('../adapters/slack/requests.ts')
      : await import('../adapters/discord/requests.ts');
  return JSON.stringify(toRequests(visibility, reply, pictures), null, 2);
}

/** Pages are as long as the platform allows. */
async function budgetOf(platform: AskOptions['platform']): Promise<Budget | undefined> {
  if (platform === undefined) return undefined;
  return platform === 'slack'
    ? (await import('../adapters/slack/budget.ts')).SLACK_BUDGET
    : (await import('../adapters/discord/render.ts')).DISCORD_BUDGET;
}

async function replyTo(line: string, { platform, everyone = false }: AskOptions): Promise<Answered> {
  const bot = await openReadOnlyBot();
  try {
    const preparation = bot.router.prepare(line);
    if (preparation.type === 'refused')
      return { reply: preparation.reply, visibility: 'private', pictures: [] };
    const { prepared } = preparation;
    const context = bot.context(placeOn(platform), OPERATOR);
    const reply = prepared.command.live
      ? ((await sendRequest({ type: 'ask', line, place: TERMINAL_PLACE, everyone })) as Reply)
      : await bot.router.run(prepared, context, await budgetOf(platform));
    const pictures = platform === undefined ? [] : await attachmentsOf(reply, bot.draw, tellUndrawn);
    return { reply, visibility: prepared.visibility, pictures };
  } finally {
    await bot.close();
  }
}

/** What is shown of a place is the same in all of them; only what a platform can do differs. */
function placeOn(platform: AskOptions['platform']): Place {
  return platform === undefined ? TERMINAL_PLACE : { platform, tenant: '{tenant}', channel: '{channel}' };
}

function tellUndrawn(error: unknown): void {
  process.stderr.write(`A picture could not be drawn. ${error instanceof Error ? error.message : ''}\n`);
}
