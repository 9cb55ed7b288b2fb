import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../core/chat/reply.ts';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { Log } from '../../core/ports/log.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { type SlackFault, toSlackFault } from './fault.ts';
import { type Author, createFind } from './find.ts';
import type { Pictures } from './pictures.ts';
import { renderReply, renderText } from './render.ts';
import { type BlockRefusal, sendBlocks } from './send-blocks.ts';

/** Names our posts among a channel's messages (Slack, message metadata, August 2026). */
const EVENT_TYPE = 'nec_reminder';

/** Where a mention stands: its thread, which it may itself begin. */
export interface Thread {
  readonly channel: string;
  /** The `ts` of the thread’s first message. */
  readonly ts: string;
  /** Others have answered in it, or it would not be one yet. */
  readonly isBegun: boolean;
}

/** The poster, which also answers those who mention the bot. */
export interface SlackPoster extends ReplyPoster {
  answer(thread: Thread, reply: Reply): Promise<PostOutcome>;
  /** For one person alone: in the thread when there is one to be seen, otherwise in the channel. */
  whisper(thread: Thread, user: string, reply: Reply): Promise<PostOutcome>;
}

export interface PosterParts {
  readonly client: WebClient;
  readonly pictures: Pictures;
  /** The bot's own ids: only its messages are looked at. */
  readonly isOwn: (message: Author) => boolean;
  readonly log: Log;
  readonly onLost: (code: string) => void;
  readonly now?: () => number;
}

type Payload = ReturnType<typeof renderReply> | ReturnType<typeof renderText>;
type Call = (payload: Payload) => Promise<{ readonly channel?: string; readonly ts?: string }>;

/** Slack will not take these blocks; nothing was posted. */
const BLOCK_CODES = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'block_mismatch',
]);
const GONE: Readonly<Record<string, string>> = {
  channel_not_found:
    'Slack knows no such channel any more, or the bot cannot see it. If it is a private channel, somebody in it can invite the bot: /invite @nec-bot',
  is_archived: 'The channel is archived. Somebody who may unarchive it, or another channel, can help.',
  message_not_found: 'The message has been deleted.',
};
/** Slack allows about one message a second in a channel; a sound bound for what is remembered. */
const MOST_CHANNELS = 1_000;

/** Posts, changes and finds messages. The SDK repeats nothing, and every answer of Slack is told apart. */
export function createPoster(parts: PosterParts): SlackPoster {
  const { client, log, now = () => performance.now() } = parts;
  const waits = new Map<string, number>();

  const send = async (channel: string, reply: Reply, call: Call): Promise<PostOutcome> => {
    const wait = Math.ceil(((waits.get(channel) ?? 0) - now()) / 1_000);
    if (wait > 0) return { type: 'rate-limited', retryAfterSeconds: wait };
    waits.delete(channel);
    const outcome = await sendBlocks<Payload, Attempt>(await parts.pictures.upload(reply), {
      render: (files) => renderReply(reply, files),
      renderPlain: () => renderText(reply),
      send: (payload) => attempt(call, payload),
      refusalOf: blockRefusal,
      tell: (sentence) => log.error({ platform: 'slack' }, sentence),
    });
    if (outcome.type === 'sent') return outcome;
    const { fault } = outcome;
    if (fault.type === 'authorisation-lost') parts.onLost(fault.code);
    if (fault.type === 'rate-limited') {
      if (waits.size >= MOST_CHANNELS) waits.clear();
      waits.set(channel, now() + fault.retryAfterSeconds * 1_000);
    }
    return toOutcome(fault);
  };

  return {
    check: async () => [],
    post: ({ channel }, reply, message) =>
      send(channel, reply, (payload) =>
        client.chat.postMessage({
          channel,
          ...payload,
          metadata: { event_type: EVENT_TYPE, event_payload: { message } },
        }),
      ),
    edit: (_place, ref, reply) => {
      const [channel = '', ts = ''] = ref.split('/');
      return send(
        channel,
        reply,
        async (payload) => await client.chat.update({ channel, ts, ...editable(payload) }),
      );
    },
    find: createFind({ ...parts, eventType: EVENT_TYPE }),
    answer: ({ channel, ts }, reply) =>
      send(channel, reply, (payload) => client.chat.postMessage({ channel, thread_ts: ts, ...payload })),
    whisper: ({ channel, ts, isBegun }, user, reply) =>
      send(channel, reply, async (payload) => {
        const thread = isBegun ? { thread_ts: ts } : {};
        const { message_ts } = await client.chat.postEphemeral({
          channel,
          user,
          ...thread,
          ...editable(payload),
        });
        return { channel, ts: message_ts ?? ts };
      }),
  };
}

type Attempt =
  | Extract<PostOutcome, { type: 'sent' }>
  | { readonly type: 'failed'; readonly fault: SlackFault };

async function attempt(call: Call, payload: Payload): Promise<Attempt> {
  try {
    const { channel, ts } = await call(payload);
    if (channel === undefined || ts === undefined)
      return { type: 'failed', fault: { type: 'unknown', reason: 'Slack’s answer names no message.' } };
    return { type: 'sent', ref: `${channel}/${ts}` };
  } catch (error) {
    return { type: 'failed', fault: toSlackFault(error) };
  }
}

function blockRefusal(result: Attempt): BlockRefusal | null {
  if (result.type !== 'failed' || result.fault.type !== 'refused') return null;
  const { code, pointers } = result.fault;
  return BLOCK_CODES.has(code) ? { code, pointers } : null;
}

/** `chat.update` knows nothing of unfurling and markup; without blocks it would keep the old ones. */
function editable(payload: Payload) {
  const { text, parse, link_names } = payload;
  return { text, parse, link_names, blocks: 'blocks' in payload ? payload.blocks : [] };
}

function toOutcome(fault: SlackFault): PostOutcome {
  switch (fault.type) {
    case 'rate-limited':
      return fault;
    case 'unknown':
      return { type: 'unknown', reason: fault.reason };
    case 'unsent':
      return { type: 'not-sent', reason: fault.reason };
    case 'authorisation-lost':
      return {
        type: 'authorisation-lost',
        reason: `Slack does not accept the bot’s token any more (${fault.code}).`,
      };
    case 'refused': {
      const gone = GONE[fault.code];
      return gone === undefined
        ? { type: 'refused', reason: refusal(fault.code, fault.needed) }
        : { type: 'gone', reason: gone };
    }
    default:
      return fault satisfies never;
  }
}

function refusal(code: string, needed: string | null): string {
  if (code === 'not_in_channel')
    return 'The bot is not in this channel. Somebody in it can invite it: /invite @nec-bot';
  if (code === 'missing_scope')
    return `The Slack app lacks the scope ${needed ?? 'chat:write'}. Whoever runs the bot can add it on the app’s “OAuth & Permissions” page and install the app again.`;
  if (
    code.startsWith('restricted_action') ||
    code === 'posting_to_channel_denied' ||
    code === 'no_permission'
  )
    return `The bot may not post in this channel (${code}). A workspace admin can change who may post there.`;
  return `Slack refused the message (${code}). Whoever runs the bot finds the word in Slack’s reference of chat.postMessage.`;
}
