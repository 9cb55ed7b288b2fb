import type { WebClient } from '@slack/web-api';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { FindOutcome } from '../../core/ports/poster.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import type { DirectPlaces } from './direct-places.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';

/** Who wrote a message, as Slack gives it. */
export interface Author {
  readonly bot_id?: string | undefined;
  readonly user?: string | undefined;
}

interface FindParts {
  readonly client: WebClient;
  readonly directs: DirectPlaces;
  readonly isOwn: (message: Author) => boolean;
  readonly onLost: (code: string) => void;
  readonly eventType: string;
}

/** Slack's clock may be so far behind ours; the name is unlike any other, so looking too far back does no harm. */
const CLOCKS_APART_MS = 120_000;
/** At most 999 are given at a time, and 200 are advised (Slack, conversations.history, August 2026). */
const PAGE_SIZE = 200;
/** A thousand messages since the post began: a channel busier than that is not read to its end. */
const MOST_PAGES = 5;
const CHANNEL_SCOPES = 'channels:history (groups:history for private channels)';

/** Looks our own messages through for the one that carries this name. `not-found` only when the history was read to its end. Rejects when Slack gave no answer, which says nothing. */
export function createFind(parts: FindParts): ReplyPoster['find'] {
  return async ({ channel: place }, message, since) => {
    const channel = await parts.directs.conversationOf(place);
    if (typeof channel !== 'string') return channel;
    const historyScope = isDirect({ channel: place }) ? 'im:history' : CHANNEL_SCOPES;
    const oldest = ((since.getTime() - CLOCKS_APART_MS) / 1_000).toFixed(6);
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const read = await readPage(parts, { channel, oldest, cursor, historyScope }, message);
      if (typeof read !== 'string') return read;
      if (read === '') return { type: 'not-found' };
      cursor = read;
    }
    return {
      type: 'cannot-look',
      reason: `More than ${(MOST_PAGES * PAGE_SIZE).toLocaleString('en-GB')} messages have come since, too many to read.`,
    };
  };
}

interface Wanted {
  readonly channel: string;
  readonly oldest: string;
  readonly cursor: string;
  /** Named when Slack does not say which one is missing. */
  readonly historyScope: string;
}

/** What was found, or where the next page begins; an empty cursor after the last page. */
async function readPage(
  { client, isOwn, onLost, eventType }: FindParts,
  { channel, oldest, cursor, historyScope }: Wanted,
  message: string,
): Promise<FindOutcome | string> {
  try {
    const {
      messages = [],
      has_more,
      response_metadata,
    } = await client.conversations.history({
      channel,
      oldest,
      inclusive: true,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...(cursor === '' ? {} : { cursor }),
    });
    const found = messages.find(
      (posted) =>
        isOwn(posted) &&
        posted.metadata?.event_type === eventType &&
        nameIn(posted.metadata.event_payload) === message,
    );
    if (found?.ts !== undefined) return { type: 'found', ref: `${channel}/${found.ts}` };
    const next = response_metadata?.next_cursor ?? '';
    if (next === '' && has_more === true)
      return { type: 'cannot-look', reason: 'Slack does not show all messages of this channel.' };
    return next;
  } catch (error) {
    const fault = toSlackFault(error);
    if (fault.type === 'authorisation-lost') onLost(fault.code);
    // Slack said nothing about the channel; whoever asks may ask again later.
    if (fault.type !== 'refused') throw new Error(faultSentence(fault), { cause: error });
    return { type: 'cannot-look', reason: reasonOf(fault, historyScope) };
  }
}

function nameIn(payload: object | undefined): unknown {
  return payload !== undefined && 'message' in payload ? payload.message : undefined;
}

function reasonOf({ code, needed }: Extract<SlackFault, { type: 'refused' }>, historyScope: string): string {
  if (code === 'missing_scope')
    return `The Slack app lacks the scope ${needed ?? historyScope}, so the bot cannot see whether its message arrived. Whoever runs the bot can add it on the app’s “OAuth & Permissions” page.`;
  if (code === 'not_in_channel' || code === 'channel_not_found')
    return 'The bot cannot read this channel. Somebody in it can invite it: /invite @nec-bot';
  return `Slack does not let the bot read this channel (${code}).`;
}
