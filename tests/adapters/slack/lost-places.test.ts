import { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/adapters/slack/client.ts';
import { hearLostPlaces, PLACE_EVENTS } from '../../../src/adapters/slack/lost-places.ts';
import type { LostPlace } from '../../../src/core/chat/adapter.ts';
import { eventPayload, type Json, TEAM } from '../../wire/slack/payloads.ts';

const CHANNEL = 'C0000000OLD';

async function toldOf(event: Json) {
  const told: (readonly [LostPlace, string])[] = [];
  const app = new App({
    authorize: async () => ({ botToken: 'invented' }),
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    logger: silentLogger(),
    convoStore: false,
    ignoreSelf: false,
  });
  hearLostPlaces(app, (place, reason) => void told.push([place, reason]));
  await app.processEvent({ body: { ...eventPayload(event, 'Ev0000000001') }, ack: async () => {} });
  return told;
}

describe('a channel of Slack that is lost', () => {
  it.each([
    ['channel_archive', 'archived'],
    ['group_archive', 'archived'],
    ['channel_deleted', 'deleted'],
    ['group_deleted', 'deleted'],
    ['channel_left', '/invite @nec-bot'],
    ['group_left', '/invite @nec-bot'],
  ])('is told of at once, with what can be done: %s', async (type, says) => {
    expect(PLACE_EVENTS).toContain(type);
    expect(await toldOf({ type, channel: CHANNEL, event_ts: '1.1' })).toEqual([
      [{ platform: 'slack', tenant: TEAM, channel: CHANNEL }, expect.stringContaining(says)],
    ]);
  });

  it('is not told of when something else happened, or nothing is named', async () => {
    expect(await toldOf({ type: 'channel_rename', channel: { id: CHANNEL } })).toEqual([]);
    expect(await toldOf({ type: 'channel_left', event_ts: '1.1' })).toEqual([]);
  });
});
