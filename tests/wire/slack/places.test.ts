import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HOME } from '../../../src/core/ports/place.ts';
import { directChannel, newSubscription, type Subscription } from '../../../src/core/ports/subscriptions.ts';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../../store/contract/open-store.ts';
import { blockFaults, hotTexts } from './message-faults.ts';
import { CHANNEL, type Json, TEAM } from './payloads.ts';
import { startWired, type Wired } from './slack-program.ts';

/** Before and just after the reminder a week ahead of the National Policy Forum of 21 to 23 July 2023. */
const BEFORE = '2023-07-14T07:50:00Z';
const DUE = '2023-07-14T08:00:05Z';
const OFFICER = 'U0000000ADM';
const GROUP = 'S012AB3CD4';
const OPEN = 'U0000000ANN';
const CLOSED = 'U0000000SAM';
/** Where nothing is due. */
const QUIET = 'C0000000AGM';
/** Where nothing can be posted: Slack's word, and what the operator and officers read. */
const REFUSING: readonly (readonly [string, string, string])[] = [
  ['C0000000OLD', 'is_archived', 'archived'],
  ['C0000000GON', 'channel_not_found', 'no such channel'],
  ['C0000000OUT', 'not_in_channel', '/invite @nec-bot'],
  ['C0000000ADM', 'restricted_action', 'workspace admin'],
];

function at(channel: string, rest: Partial<Subscription> = {}): Subscription {
  const place = { platform: 'slack', tenant: TEAM, channel } as const;
  return { ...newSubscription(place, new Date(BEFORE)), topics: ['npf'], leads: [7], ...rest };
}

const WANTED: readonly Subscription[] = [
  at(CHANNEL, { mention: GROUP }),
  at(directChannel(OPEN), { person: OPEN }),
  at(directChannel(CLOSED), { person: CLOSED }),
  ...REFUSING.map(([channel]) => at(channel)),
];
const ASLEEP = at(QUIET, { topics: ['conference'] });

describe('places in Slack', () => {
  let wired: Wired;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'nec-slack-places-'));
    const clock = { now: () => new Date(BEFORE) };
    const store = await openJsonStore({ dir: dataDir, bundled: NOTHING_BUNDLED, clock, warn: () => {} });
    for (const subscription of [...WANTED, ASLEEP]) await store.subscriptions.save(HOME, subscription, 0);
    await store.close();
    wired = await startWired({
      now: DUE,
      dataDir,
      before: ({ admins, refusing }) => {
        admins.add(OFFICER);
        refusing.set(CLOSED.replace('U', 'D'), 'messages_tab_disabled');
        for (const [channel, word] of REFUSING) refusing.set(channel, word);
      },
    });
    await wired.program.untilLog(({ event, sent }) => event === 'reminders' && sent === 2);
  });
  afterAll(async () => {
    await wired.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const messagesIn = (channel: string): Json[] =>
    wired.server.messages.filter((message) => message.channel === channel).map(({ args }) => args);

  it('name the group that they asked for, and nobody else', () => {
    const [reminder = {}, more] = messagesIn(CHANNEL);
    expect(more).toBeUndefined();
    expect(String(reminder.text).split('\n')[0]).toBe(`<!subteam^${GROUP}>`);
    expect(hotTexts(reminder, [], GROUP)).toEqual([]);
    expect(blockFaults(reminder.blocks)).toEqual([]);
  });

  it('of one person are reached by direct message', () => {
    const [reminder = {}, more] = messagesIn(OPEN.replace('U', 'D'));
    expect(more).toBeUndefined();
    expect(reminder.channel).toBe(OPEN);
    expect(hotTexts(reminder)).toEqual([]);
  });

  it('where nothing can be posted are tried once, and told of with who can help', async () => {
    const tried = wired.server.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(tried).toHaveLength(WANTED.length);
    const told = wired.program.logs().filter(({ event }) => event === 'not-posted');
    const sentences = new Map(told.map(({ channel, msg }) => [String(channel), String(msg)]));
    expect(sentences.size).toBe(REFUSING.length + 1);
    for (const [channel, , says] of REFUSING) expect(sentences.get(channel)).toContain(says);
    // Whose direct messages they are is not for the log.
    expect(sentences.get('a direct message')).toContain('Direct messages of the bot');
    const status = await wired.server.answerTo(wired.server.command('/nec status', { user: OFFICER }));
    for (const [, , says] of REFUSING) expect(String(status.text)).toContain(says);
  });

  it('are left alone from when Slack says that they are archived', async () => {
    const { server } = wired;
    server.event({ type: 'channel_archive', channel: QUIET, user: OFFICER, event_ts: '1.1' });
    const shown = async () =>
      await server.answerTo(server.command('/nec-admin remind show', { user: OFFICER, channel: QUIET }));
    await vi.waitFor(async () => expect(String((await shown()).text)).toContain('has been archived'), 5_000);
  });

  it('that were told a date that moves see it changed, and one correction', async () => {
    const { server } = wired;
    const line =
      '/nec-admin change date:"29 July 2023" reason:"moved by the chair" sure:yes entry:final-stage';
    const answer = await server.answerTo(server.command(line, { user: OFFICER }));
    expect(String(answer.text)).toContain('Moved');
    for (const channel of [CHANNEL, OPEN.replace('U', 'D')]) {
      const [changed = {}, correction = {}] = await server.until(`a correction in ${channel}`, () => {
        const messages = messagesIn(channel);
        return messages.length > 1 && String(messages[0]?.text).includes('29 July') ? messages : undefined;
      });
      expect(String(correction.text)).toContain('29 July 2023');
      expect(hotTexts(changed)).toEqual([]);
      expect(messagesIn(channel)).toHaveLength(2);
    }
    expect(server.faults).toEqual([]);
  });
});
