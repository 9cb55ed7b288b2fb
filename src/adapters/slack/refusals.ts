import type { PostOutcome } from '../../core/ports/poster.ts';
import type { SlackFault } from './fault.ts';

type Outcome = Exclude<PostOutcome, { type: 'sent' }>;

const NO_PERSON = 'Slack knows no such person in this workspace any more, or the bot cannot see them.';
const ARCHIVED = 'The channel is archived. Somebody who may unarchive it, or another channel, can help.';
const GONE: Readonly<Record<string, string>> = {
  channel_not_found:
    'Slack knows no such channel any more, or the bot cannot see it. If it is a private channel, somebody in it can invite the bot: /invite @nec-bot',
  is_archived: ARCHIVED,
  is_inactive: 'The channel is archived, frozen or deleted, so nothing in it can be changed.',
  message_not_found: 'The message has been deleted.',
  user_disabled: NO_PERSON,
  user_not_found: NO_PERSON,
};
const REFUSED: Readonly<Record<string, string>> = {
  not_in_channel: 'The bot is not in this channel. Somebody in it can invite it: /invite @nec-bot',
  accesslimited:
    'Slack takes calls of this app from certain networks alone. Whoever runs the bot can add this machine’s on the app’s “OAuth & Permissions” page.',
  cannot_dm_bot: 'Bots cannot write to each other in direct messages, so this needs a person.',
  cant_update_message: 'The message is not the bot’s own, so the bot cannot change it.',
  edit_window_closed:
    'The workspace lets nobody change messages of that age. A workspace admin can change that setting.',
  messages_tab_disabled:
    'Direct messages of the bot are switched off. Whoever runs the bot can switch on the Messages tab on the app’s “App Home” page.',
  msg_too_long: 'The message is longer than Slack takes. Fewer topics make it shorter.',
  user_not_visible: 'Slack does not let the bot write to this person. A workspace admin can change that.',
};
/** Settings of the workspace or the channel; more of them begin with `restricted_action`. */
const ADMINS_CHOICE = new Set([
  'access_denied',
  'app_access_restricted',
  'ekm_access_denied',
  'no_permission',
  'posting_to_channel_denied',
]);

/** What is known of a post or an edit that did not succeed, each refusal in a sentence for an officer. `toPerson`: it went to one person. */
export function toOutcome(fault: SlackFault, toPerson: boolean): Outcome {
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
    case 'refused':
      return toRefusal(fault, toPerson);
    default:
      return fault satisfies never;
  }
}

/** A place that is no person of Slack's: nothing is asked of Slack. */
export function noSuchPerson(): Outcome {
  return { type: 'gone', reason: NO_PERSON };
}

function toRefusal({ code, needed }: Extract<SlackFault, { type: 'refused' }>, toPerson: boolean): Outcome {
  if (toPerson && code === 'channel_not_found') return noSuchPerson();
  const gone = GONE[code];
  if (gone !== undefined) return { type: 'gone', reason: gone };
  return { type: 'refused', reason: REFUSED[code] ?? otherReason(code, needed, toPerson) };
}

function otherReason(code: string, needed: string | null, toPerson: boolean): string {
  if (code === 'missing_scope')
    return `The Slack app lacks the scope ${needed ?? 'chat:write'}. Whoever runs the bot can add it on the app’s “OAuth & Permissions” page and install the app again.`;
  if (code.startsWith('restricted_action') || ADMINS_CHOICE.has(code))
    return toPerson
      ? `The bot may not write to this person (${code}). A workspace admin can change that.`
      : `The bot may not post in this channel (${code}). A workspace admin can change who may post there.`;
  return `Slack refused the message (${code}). Whoever runs the bot finds the word in Slack’s reference of chat.postMessage.`;
}
