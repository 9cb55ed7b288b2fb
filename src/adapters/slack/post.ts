import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../core/chat/reply.ts';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { Log } from '../../core/ports/log.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import { createCheckPlace } from './check-place.ts';
import { addressOf, createDirectPlaces } from './direct-places.ts';
import { toEditText } from './edit-text.ts';
import { type Author, createFind } from './find.ts';
import { namedGroup } from './named-group.ts';
import type { Pictures } from './pictures.ts';
import { noSuchPerson } from './refusals.ts';
import type { BlockMessage, PlainMessage } from './render.ts';
import { createSend } from './send.ts';

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

/** Posts, changes and finds messages. The SDK repeats nothing, and every answer of Slack is told apart. */
export function createPoster(parts: PosterParts): SlackPoster {
  const { client, onLost } = parts;
  const directs = createDirectPlaces(client, onLost);
  const send = createSend(parts);

  return {
    check: createCheckPlace({ client, onLost }),
    post: async ({ channel: place }, reply, message, mayLeave) => {
      const channel = addressOf(place);
      if (channel === null) return noSuchPerson();
      const group = namedGroup(reply, place);
      const outcome = await send(
        { channel, toPerson: isDirect({ channel: place }), reply, group, mayLeave },
        (payload) =>
          client.chat.postMessage({
            channel,
            ...payload,
            metadata: { event_type: EVENT_TYPE, event_payload: { message } },
          }),
      );
      if (outcome.type === 'sent') directs.learn(place, outcome.ref);
      return outcome;
    },
    edit: ({ channel: place }, ref, reply) => {
      const [channel = '', ts = ''] = ref.split('/');
      return send(
        { channel, toPerson: isDirect({ channel: place }), reply },
        async (payload) => await client.chat.update({ channel, ts, ...changed(payload) }),
      );
    },
    find: createFind({ ...parts, directs, eventType: EVENT_TYPE }),
    answer: ({ channel, ts }, reply) =>
      send({ channel, reply }, (payload) => client.chat.postMessage({ channel, thread_ts: ts, ...payload })),
    whisper: ({ channel, ts, isBegun }, user, reply) =>
      send({ channel, reply }, async (payload) => {
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

/** Beside blocks the text may be cut: they are what is read. */
function changed(payload: BlockMessage | PlainMessage) {
  const given = editable(payload);
  return 'blocks' in payload ? { ...given, text: toEditText(given.text) } : given;
}

/** `chat.update` knows nothing of unfurling and markup; without blocks it would keep the old ones. */
function editable(payload: BlockMessage | PlainMessage) {
  const { text, parse, link_names } = payload;
  return { text, parse, link_names, blocks: 'blocks' in payload ? payload.blocks : [] };
}
