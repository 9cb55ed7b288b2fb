import type { WebClient } from '@slack/web-api';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import { type SlackFault, toSlackFault } from './fault.ts';

interface CheckParts {
  readonly client: WebClient;
  readonly onLost: (code: string) => void;
}

/** What each scope is for, where a message is to be posted. */
const SCOPES = {
  'chat:write': 'it can post nothing',
  'files:write': 'its messages come without pictures',
} as const;
/** With either of these some channels can be looked at; with both, all that the bot may see. */
const LOOKING_SCOPES = ['channels:read', 'groups:read'];
/** With this the bot may post in public channels that it is not in. */
const PUBLIC_SCOPE = 'chat:write.public';

/**
 * What is missing for messages and pictures in a place, as far as Slack tells without a post: scopes of the token, and the channel's own state
 * where the bot may look. What Slack does not tell is no fault. Never rejects for what Slack answers.
 */
export function createCheckPlace(parts: CheckParts): ReplyPoster['check'] {
  const { client } = parts;
  return async ({ channel }) => {
    const token = await ask(parts, () => client.auth.test());
    if ('fault' in token) return tokenTold(token.fault);
    const scopes = token.answer.response_metadata?.scopes ?? null;
    const missing = scopes === null ? [] : scopesTold(scopes);
    if (!canLook(channel, scopes)) return missing;
    const looked = await ask(parts, () => client.conversations.info({ channel }));
    return [
      ...missing,
      ...('fault' in looked
        ? notFoundTold(looked.fault, scopes)
        : channelTold(looked.answer.channel, scopes)),
    ];
  };
}

async function ask<T>(
  { onLost }: CheckParts,
  call: () => Promise<T>,
): Promise<{ readonly answer: T } | { readonly fault: SlackFault }> {
  try {
    return { answer: await call() };
  } catch (error) {
    const fault = toSlackFault(error);
    if (fault.type === 'authorisation-lost') onLost(fault.code);
    return { fault };
  }
}

/** Direct messages need scopes of their own to be looked at, which the bot does not ask for. */
function canLook(channel: string, scopes: readonly string[] | null): boolean {
  if (isDirect({ channel }) || channel.startsWith('D')) return false;
  return scopes === null || LOOKING_SCOPES.some((scope) => scopes.includes(scope));
}

function tokenTold(fault: SlackFault): string[] {
  if (fault.type !== 'authorisation-lost') return [];
  return [
    `Slack does not accept the bot’s token any more (${fault.code}); whoever runs the bot can install the app again.`,
  ];
}

function scopesTold(scopes: readonly string[]): string[] {
  return Object.entries(SCOPES)
    .filter(([scope]) => !scopes.includes(scope))
    .map(
      ([scope, without]) =>
        `The Slack app lacks the scope ${scope}, so ${without}; whoever runs the bot can add it on the app’s “OAuth & Permissions” page.`,
    );
}

/** A private channel that the bot is not in looks like none; so does one that it lacks the scope for. */
function notFoundTold(fault: SlackFault, scopes: readonly string[] | null): string[] {
  const sawAll = scopes !== null && LOOKING_SCOPES.every((scope) => scopes.includes(scope));
  if (!sawAll || fault.type !== 'refused' || fault.code !== 'channel_not_found') return [];
  return ['The bot is not in this channel, or the channel is gone; somebody in it can type /invite @nec-bot'];
}

interface Channel {
  readonly is_archived?: boolean;
  readonly is_member?: boolean;
  readonly is_private?: boolean;
}

function channelTold(channel: Channel | undefined, scopes: readonly string[] | null): string[] {
  if (channel?.is_archived === true)
    return ['This channel is archived; somebody who may unarchive it, or another channel, can help.'];
  const isOpen = channel?.is_private !== true && scopes?.includes(PUBLIC_SCOPE) === true;
  if (channel?.is_member !== false || isOpen) return [];
  return ['The bot is not in this channel; somebody in it can type /invite @nec-bot'];
}
