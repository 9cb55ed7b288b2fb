import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { toSlackFault } from '../../../src/adapters/slack/fault.ts';
import { toOutcome } from '../../../src/adapters/slack/refusals.ts';
import type { PostOutcome } from '../../../src/core/ports/poster.ts';

interface Row {
  readonly code: string;
  readonly type: Exclude<PostOutcome, { type: 'sent' }>['type'];
  readonly says: string;
  readonly direct?: true;
}

const INVITE = '/invite @nec-bot';
const ADMIN = 'workspace admin';
const ROWS: readonly Row[] = [
  { code: 'is_archived', type: 'gone', says: 'archived' },
  { code: 'is_inactive', type: 'gone', says: 'archived, frozen or deleted' },
  { code: 'channel_not_found', type: 'gone', says: INVITE },
  { code: 'message_not_found', type: 'gone', says: 'deleted' },
  { code: 'not_in_channel', type: 'refused', says: INVITE },
  { code: 'restricted_action', type: 'refused', says: ADMIN },
  { code: 'restricted_action_read_only_channel', type: 'refused', says: ADMIN },
  { code: 'restricted_action_thread_only_channel', type: 'refused', says: ADMIN },
  { code: 'posting_to_channel_denied', type: 'refused', says: ADMIN },
  { code: 'no_permission', type: 'refused', says: ADMIN },
  { code: 'ekm_access_denied', type: 'refused', says: ADMIN },
  { code: 'accesslimited', type: 'refused', says: 'Whoever runs the bot' },
  { code: 'msg_too_long', type: 'refused', says: 'longer than Slack takes' },
  { code: 'edit_window_closed', type: 'refused', says: ADMIN },
  { code: 'cant_update_message', type: 'refused', says: 'not the bot’s own' },
  { code: 'missing_scope', type: 'refused', says: 'the scope chat:write' },
  { code: 'a_word_of_next_year', type: 'refused', says: 'a_word_of_next_year' },
  { code: 'account_inactive', type: 'authorisation-lost', says: 'account_inactive' },
  { code: 'token_revoked', type: 'authorisation-lost', says: 'token_revoked' },
  { code: 'token_expired', type: 'authorisation-lost', says: 'token_expired' },
  { code: 'invalid_auth', type: 'authorisation-lost', says: 'invalid_auth' },
  { code: 'not_authed', type: 'authorisation-lost', says: 'not_authed' },
  { code: 'message_limit_exceeded', type: 'not-sent', says: 'for now' },
  { code: 'external_channel_migrating', type: 'not-sent', says: 'for now' },
  { code: 'update_failed', type: 'unknown', says: 'update_failed' },
  { code: 'channel_not_found', type: 'gone', says: 'no such person', direct: true },
  { code: 'user_not_found', type: 'gone', says: 'no such person', direct: true },
  { code: 'user_disabled', type: 'gone', says: 'no such person', direct: true },
  { code: 'messages_tab_disabled', type: 'refused', says: 'Direct messages of the bot', direct: true },
  { code: 'cannot_dm_bot', type: 'refused', says: 'a person', direct: true },
  { code: 'user_not_visible', type: 'refused', says: ADMIN, direct: true },
  { code: 'restricted_action', type: 'refused', says: 'to this person', direct: true },
];

describe('what Slack answers to a post or an edit', () => {
  it.each(ROWS)('is told apart, with who can help: $code', ({ code, type, says, direct = false }) => {
    const error = new WebAPIPlatformError({ ok: false, error: code });
    const outcome = toOutcome(toSlackFault(error), direct);
    expect(outcome.type).toBe(type);
    const reason = 'reason' in outcome ? outcome.reason : '';
    expect(reason).toContain(says);
    expect(reason).toMatch(/^[A-Z].*(?:\.|@nec-bot)$/u);
  });

  it('is a wait where Slack names one by a word alone', () => {
    const error = new WebAPIPlatformError({ ok: false, error: 'ratelimited' });
    expect(toOutcome(toSlackFault(error), false)).toMatchObject({ type: 'rate-limited' });
  });
});
