import type { App } from '@slack/bolt';
import type { LostPlace } from '../../core/chat/adapter.ts';

const ARCHIVED =
  'The channel has been archived. Somebody who may unarchive it, or another channel, can help.';
const DELETED = 'The channel has been deleted. Reminders can be set up in another one.';
const LEFT = 'The bot was taken out of the channel. Somebody in it can invite it again: /invite @nec-bot';

/** What Slack tells of with the scopes channels:read and groups:read, both optional. */
const LOST_BY = {
  channel_archive: ARCHIVED,
  group_archive: ARCHIVED,
  channel_deleted: DELETED,
  group_deleted: DELETED,
  channel_left: LEFT,
  group_left: LEFT,
} as const;

/** The events that the app is told of, for its manifest. */
export const PLACE_EVENTS: readonly string[] = Object.keys(LOST_BY);

/** Tells of channels that were archived or deleted, and of those that the bot is out of. */
export function hearLostPlaces(app: App, tell: (place: LostPlace, reason: string) => void): void {
  for (const [name, reason] of Object.entries(LOST_BY))
    app.event(name, async ({ event, body }) => {
      const { channel } = event as { readonly channel?: unknown };
      if (typeof channel === 'string') tell({ platform: 'slack', tenant: body.team_id, channel }, reason);
    });
}
