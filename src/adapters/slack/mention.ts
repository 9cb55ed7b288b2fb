import type { AppMentionEvent } from '@slack/types';
import { lineOf } from '../../core/chat/command.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Preparation } from '../../core/chat/router.ts';
import type { Log } from '../../core/ports/log.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { toTyped } from './escape.ts';
import type { SlackPoster, Thread } from './post.ts';
import type { Manner } from './receive.ts';

/** A message that mentions the bot, as a question. */
export interface Mention {
  readonly user: string;
  readonly line: string;
  readonly thread: Thread;
}

/** `<@U012AB3CD>`, `<@U012AB3CD|nec-bot>` */
const mentionPattern = /<@([A-Z0-9]{1,30})(?:\|[^<>]{0,100})?>/gu;

/** The question in a mention, without the bot’s own name; null for what another bot wrote, which is never answered. */
export function readMention(
  event: Pick<AppMentionEvent, 'user' | 'text' | 'channel' | 'ts' | 'thread_ts' | 'bot_id'>,
  botUserId: string | undefined,
): Mention | null {
  const { user, text, channel, ts, thread_ts: begun, bot_id: bot } = event;
  if (user === undefined || bot !== undefined || user === botUserId) return null;
  const own = botUserId ?? [...text.matchAll(mentionPattern)][0]?.[1];
  const said = text.replace(mentionPattern, (whole, id: string) => (id === own ? ' ' : whole));
  return {
    user,
    line: toTyped(said).trim(),
    thread: { channel, ts: begun ?? ts, isBegun: begun !== undefined },
  };
}

/** What is asked where everybody reads along is answered there; officers’ commands are not. */
export function inPublic(preparation: Preparation): Preparation {
  if (preparation.type === 'refused') return preparation;
  const { prepared } = preparation;
  if (prepared.command.root === 'nec-admin')
    return {
      type: 'refused',
      reply: failedReply(
        'Not here',
        'warning',
        'Officers’ commands are not answered where everybody reads along.',
        'Type it as a command: /nec-admin',
      ),
    };
  if (prepared.command.personal)
    return {
      type: 'refused',
      reply: failedReply(
        'Not here',
        'warning',
        'That answer is for you alone, so it is not given where everybody reads along.',
        `Type it as a command: ${lineOf(prepared.command)}`,
      ),
    };
  return { type: 'prepared', prepared: { ...prepared, visibility: 'channel', shared: true } };
}

/** Answers in the thread; a refusal is told to the asker alone. What could not be posted is told to the asker, if Slack lets the bot, and to the log. */
export function createMentionAnswer(
  { user, thread }: Mention,
  { poster, log }: { readonly poster: SlackPoster; readonly log: Log },
): (reply: Reply, how: Manner) => Promise<void> {
  return async (reply, { visibility }) => {
    const outcome =
      visibility === 'channel'
        ? await poster.answer(thread, reply)
        : await poster.whisper(thread, user, reply);
    if (outcome.type === 'sent') return;
    log.warn({ platform: 'slack' }, `A mention was not answered: ${reasonOf(outcome)}`);
    if (visibility === 'channel' && outcome.type === 'refused')
      await poster.whisper(thread, user, failedReply('Not here', 'warning', outcome.reason, ASK_BY_COMMAND));
  };
}

const ASK_BY_COMMAND = 'Until then, ask with the command /nec, which is answered anywhere.';

function reasonOf(outcome: Exclude<PostOutcome, { type: 'sent' }>): string {
  return outcome.type === 'rate-limited'
    ? `Slack asks the bot to wait ${outcome.retryAfterSeconds} seconds.`
    : outcome.reason;
}
