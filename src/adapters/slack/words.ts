import { UserError } from '../../core/errors.ts';
import { faultSentence, type SlackFault } from './fault.ts';

/** What happened, and what whoever runs the bot can do about it. */
export interface Told {
  readonly reason: string;
  readonly next: string;
}

const BOT_TOKEN_NEXT =
  'Open the app’s “OAuth & Permissions” page, install the app again, and copy the Bot User OAuth Token (xoxb-…) into SLACK_BOT_TOKEN.';
const APP_TOKEN_NEXT =
  'Open the app’s “Basic Information” page, make an app-level token with the scope connections:write, and copy it (xapp-…) into SLACK_APP_TOKEN.';
const NETWORK_NEXT = 'Check this machine’s network and status.slack.com, then start again.';

/** For a call with the bot token. */
export function botTokenTold(fault: SlackFault): Told {
  if (fault.type === 'authorisation-lost')
    return { reason: `Slack does not accept SLACK_BOT_TOKEN (${fault.code}).`, next: BOT_TOKEN_NEXT };
  if (fault.type === 'refused')
    return { reason: `Slack refuses SLACK_BOT_TOKEN (${fault.code}).`, next: BOT_TOKEN_NEXT };
  return { reason: faultSentence(fault), next: NETWORK_NEXT };
}

/** For the opening of a connection, with the app-level token. */
export function appTokenTold(fault: SlackFault): Told {
  if (fault.type === 'refused' && fault.code === 'link_disabled')
    return {
      reason: 'Socket Mode has been switched off for the Slack app.',
      next: 'Switch it on again on the app’s “Socket Mode” page, then start the bot again.',
    };
  if (fault.type === 'refused' && fault.code === 'missing_scope')
    return { reason: 'SLACK_APP_TOKEN lacks the scope connections:write.', next: APP_TOKEN_NEXT };
  if (fault.type === 'refused' && fault.code === 'not_allowed_token_type')
    return {
      reason: 'SLACK_APP_TOKEN is no app-level token (not_allowed_token_type).',
      next: APP_TOKEN_NEXT,
    };
  if (fault.type === 'refused' || fault.type === 'authorisation-lost')
    return { reason: `Slack does not accept SLACK_APP_TOKEN (${fault.code}).`, next: APP_TOKEN_NEXT };
  return { reason: faultSentence(fault), next: NETWORK_NEXT };
}

/** For the operator: what the missing scope takes away. */
export const MISSING_MENTIONS =
  'The Slack app lacks the scope app_mentions:read, so nobody who mentions the bot is answered; commands work all the same. Make the app anew from what nec manifest prints. Or add the scope on its “OAuth & Permissions” page and app_mention on its “Event Subscriptions” page. Then install it again.';

/** For the operator: what the missing scope takes away. */
export const MISSING_FILES =
  'The Slack app lacks the scope files:read, so no file can be chosen in a form; addresses and pasted text work all the same. Add it on the app’s “OAuth & Permissions” page and install the app again.';

/** For the operator: what the missing scopes take away. */
export const MISSING_CHANNELS =
  'The Slack app lacks the scopes channels:read and groups:read, so it hears of an archived or deleted channel only when it posts there. Make the app anew from what nec manifest prints, or leave it so.';

/** For scopes without which no question can be answered. */
export function missingScopes(scopes: readonly string[]): UserError {
  return new UserError(
    'slack-scope',
    `The Slack app lacks the ${scopes.length === 1 ? 'scope' : 'scopes'} ${scopes.join(' and ')}.`,
    'Add what is missing on the app’s “OAuth & Permissions” page and install the app again, or make the app anew from what nec manifest prints.',
  );
}

/** For the app's removal while the bot runs. */
export function removedTold(event: 'app_uninstalled' | 'tokens_revoked'): Told {
  return {
    reason:
      event === 'app_uninstalled'
        ? 'The app has been removed from the Slack workspace.'
        : 'The bot’s token has been withdrawn in Slack.',
    next: BOT_TOKEN_NEXT,
  };
}
