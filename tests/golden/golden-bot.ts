import { DISCORD_BUDGET } from '../../src/adapters/discord/render.ts';
import { toRequests as toDiscordRequests } from '../../src/adapters/discord/requests.ts';
import { SLACK_BUDGET } from '../../src/adapters/slack/budget.ts';
import { toRequests as toSlackRequests } from '../../src/adapters/slack/requests.ts';
import { TERMINAL_PLACE } from '../../src/adapters/terminal/adapter.ts';
import { renderReply } from '../../src/adapters/terminal/render.ts';
import { attachmentsOf } from '../../src/core/chat/attachments.ts';
import { PLAIN_TEXT_BUDGET } from '../../src/core/chat/paging.ts';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { openTestBot, type TestBot } from '../support/test-bot.ts';
import { GOLDEN_NOW, goldenReport } from './golden-report.ts';
import type { Question } from './questions.ts';
import { toReadableJson } from './readable-json.ts';

export const GOLDEN_PLATFORMS = ['terminal', 'slack', 'discord'] as const;
export type GoldenPlatform = (typeof GOLDEN_PLATFORMS)[number];

/** The bundled data and one invented import, on the day the newest bundled report was fresh. */
export async function openGoldenBot(): Promise<TestBot> {
  return await openTestBot({ now: GOLDEN_NOW, reports: [goldenReport()] });
}

/** What a platform is sent for a question, as text: the same as `nec ask … --platform` prints, but pictures are not drawn. */
export async function answerOn(
  platform: GoldenPlatform,
  question: Question,
  { bot, dir }: TestBot,
): Promise<string> {
  const place = placeOn(platform);
  const preparation =
    question.pressed === undefined
      ? bot.router.prepare(question.typed ?? '')
      : bot.router.prepareAction(question.pressed);
  const reply =
    preparation.type === 'refused'
      ? preparation.reply
      : await bot.router.run(
          preparation.prepared,
          bot.context(place, { officer: question.officer === true }),
          BUDGETS[platform],
        );
  // A refusal is for the asker alone, whoever would have seen the answer.
  const isPrivate = preparation.type === 'refused' || reply.failed === true;
  const visibility = isPrivate ? 'private' : preparation.prepared.visibility;
  return (await printed(platform, visibility, reply)).replaceAll(dir, '{data}');
}

const BUDGETS = { terminal: PLAIN_TEXT_BUDGET, slack: SLACK_BUDGET, discord: DISCORD_BUDGET };

function placeOn(platform: GoldenPlatform): Place {
  return platform === 'terminal' ? TERMINAL_PLACE : { platform, tenant: '{tenant}', channel: '{channel}' };
}

/** Requests as they would be sent; a reply as a pipe shows it. */
async function printed(
  platform: GoldenPlatform,
  visibility: 'private' | 'channel',
  reply: Reply,
): Promise<string> {
  if (platform === 'terminal') return renderReply(reply);
  const pictures = await attachmentsOf(reply, notDrawn, (error) => {
    throw error;
  });
  const toRequests = platform === 'slack' ? toSlackRequests : toDiscordRequests;
  const requests = toReadableJson(toRequests(visibility, reply, pictures));
  // It says what the blocks say, and plain text is compared in the terminal’s answers.
  return requests.replaceAll(JSON.stringify(toPlainText(reply)), '"{the whole answer as plain text}"');
}

/** What a picture looks like is for its own tests; here its name, type and words count. */
async function notDrawn(): Promise<Uint8Array> {
  return new Uint8Array();
}
