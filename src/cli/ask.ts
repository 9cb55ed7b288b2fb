import type { Command } from 'commander';
import { TERMINAL_PLACE } from '../adapters/terminal/adapter.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import type { Reply } from '../core/chat/reply.ts';
import { askLine } from '../requests.ts';
import { openReadOnlyBot, sendRequest } from './bot-at-hand.ts';

/** `nec ask "/nec deadlines npf"`: one reply on standard output. Lines that change something, or ask after the running bot, are put to it. */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('answer one line, such as "/nec deadlines npf"')
    .argument('<line...>', 'the line, as it would be typed in the chat')
    .option('--json', 'print the reply as data')
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const reply = await replyTo(words.join(' '));
      process.stdout.write(
        json === true ? `${JSON.stringify(reply, null, 2)}\n` : `${renderReply(reply, false)}\n`,
      );
    });
}

async function replyTo(line: string): Promise<Reply> {
  const bot = await openReadOnlyBot();
  const preparation = bot.router.prepare(line);
  const live = preparation.type === 'prepared' && preparation.prepared.command.live;
  if (!live) return await askLine(bot, line, TERMINAL_PLACE);
  return (await sendRequest({ type: 'ask', line, place: TERMINAL_PLACE })) as Reply;
}
