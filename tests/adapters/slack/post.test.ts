import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebClient } from '../../../src/adapters/slack/client.ts';
import { createPictures } from '../../../src/adapters/slack/pictures.ts';
import { createPoster, type SlackPoster } from '../../../src/adapters/slack/post.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import type { Behaviour } from '../../wire/slack/behaviours.ts';
import { hotTexts } from '../../wire/slack/message-faults.ts';
import { CHANNEL, TEAM } from '../../wire/slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../../wire/slack/server.ts';
import { BOT_TOKEN } from '../../wire/slack/web-api.ts';

const PLACE: Place = { platform: 'slack', tenant: TEAM, channel: CHANNEL };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const REPLY = reminder('Nominations close on 5 May 2023.');

let server: SlackServer;
let poster: SlackPoster;
let lost: string[];
let told: string[];
let now: number;
beforeEach(async () => {
  server = await startSlackServer();
  lost = [];
  told = [];
  now = Date.now();
  poster = createPoster({
    client: createWebClient(BOT_TOKEN, `${server.url}/`),
    pictures: createPictures({
      client: createWebClient(BOT_TOKEN, `${server.url}/`),
      draw: async () => PNG,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    }),
    isOwn: ({ bot_id }) => bot_id === 'B0000000001',
    log: { info: () => {}, warn: () => {}, error: (_, message) => void told.push(message) },
    onLost: (code) => void lost.push(code),
    now: () => now,
  });
});
afterEach(async () => {
  await server.close();
});

const posts = () => server.calls.filter(({ method }) => method === 'chat.postMessage');

describe('a post into a channel of Slack', () => {
  it('gives back where it stands, and can be found and changed by that', async () => {
    const posted = await poster.post(PLACE, REPLY, 'message-1');
    const ref = `${CHANNEL}/${server.messages[0]?.ts}`;
    expect(posted).toEqual({ type: 'sent', ref });
    expect(server.messages[0]?.args.metadata).toEqual({
      event_type: 'nec_reminder',
      event_payload: { message: 'message-1' },
    });
    expect(await poster.find(PLACE, 'message-1', new Date())).toEqual({ type: 'found', ref });
    expect(await poster.find(PLACE, 'message-2', new Date())).toEqual({ type: 'not-found' });
    const changed = reminder('Moved to 12 May 2023.');
    expect(await poster.edit(PLACE, ref, changed)).toEqual({ type: 'sent', ref });
    expect(server.messages[0]?.args.text).toContain('12 May');
    expect(server.faults).toEqual([]);
  });

  it.each<{ behaviour: Behaviour; type: string }>([
    { behaviour: { error: 'is_archived' }, type: 'gone' },
    { behaviour: { error: 'not_in_channel' }, type: 'refused' },
    { behaviour: { error: 'token_revoked' }, type: 'authorisation-lost' },
    { behaviour: { error: 'team_added_to_org' }, type: 'not-sent' },
    { behaviour: { error: 'fatal_error' }, type: 'unknown' },
    { behaviour: { status: 500 }, type: 'unknown' },
    { behaviour: { status: 503 }, type: 'unknown' },
    { behaviour: 'cut', type: 'unknown' },
    { behaviour: 'lose', type: 'unknown' },
    { behaviour: { error: 'ratelimited' }, type: 'rate-limited' },
    { behaviour: { status: 429 }, type: 'rate-limited' },
  ])('is told apart and sent once: $behaviour is $type', async ({ behaviour, type }) => {
    server.next('chat.postMessage', behaviour);
    const outcome = await poster.post(PLACE, REPLY, 'message-1');
    expect(outcome.type).toBe(type);
    if ('reason' in outcome) expect(outcome.reason).toMatch(/^[A-Z].*(?:\.|@nec-bot)$/u);
    expect(posts()).toHaveLength(1);
    expect(lost).toHaveLength(type === 'authorisation-lost' ? 1 : 0);
  });

  it('does not leave once it may not, not even in a plainer form', async () => {
    const asked: string[] = [];
    const never = (): boolean => asked.push('asked') === 0;
    expect(await poster.post(PLACE, REPLY, 'message-1', never)).toMatchObject({ type: 'not-sent' });
    expect(posts()).toEqual([]);
    server.next('chat.postMessage', { error: 'invalid_blocks' });
    const once = (): boolean => asked.push('asked') === 2;
    expect(await poster.post(PLACE, REPLY, 'message-1', once)).toMatchObject({ type: 'not-sent' });
    expect(posts()).toHaveLength(1);
  });

  it('is refused, and thrown by nobody, when not even its text fits', async () => {
    const endless = reminder('A sentence. '.repeat(4_000));
    expect(await poster.post(PLACE, endless, 'message-1')).toMatchObject({ type: 'refused' });
    expect(posts()).toEqual([]);
  });

  it('names its group once: not in answers, and not when it is changed', async () => {
    const named = { ...REPLY, mention: 'S012AB3CD4' };
    const { ref } = (await poster.post(PLACE, named, 'message-1')) as { ref: string };
    expect(hotTexts(server.messages[0]?.args ?? {}, [], 'S012AB3CD4')).toEqual([]);
    await poster.edit(PLACE, ref, named);
    expect(hotTexts(server.messages[0]?.args ?? {})).toEqual([]);
    await poster.answer({ channel: CHANNEL, ts: '1.000001', isBegun: true }, named);
    expect(hotTexts(server.messages[1]?.args ?? {})).toEqual([]);
    server.next('chat.postMessage', { error: 'invalid_blocks' });
    await poster.post(PLACE, named, 'message-2');
    expect(hotTexts(server.messages[2]?.args ?? {}, [], 'S012AB3CD4')).toEqual([]);
  });

  it('names nobody for what is no group', async () => {
    await poster.post(PLACE, { ...REPLY, mention: 'S012AB3CD4> <!channel' }, 'message-1');
    expect(hotTexts(server.messages[0]?.args ?? {})).toEqual([]);
  });

  it('was surely not sent when nobody listens', async () => {
    await server.close();
    expect(await poster.post(PLACE, REPLY, 'message-1')).toMatchObject({ type: 'not-sent' });
  });

  it('asks nothing of Slack before the wait is over, in that channel alone', async () => {
    server.next('chat.postMessage', { retryAfter: 7 });
    expect(await poster.post(PLACE, REPLY, 'message-1')).toEqual({
      type: 'rate-limited',
      retryAfterSeconds: 7,
    });
    now += 3_000;
    expect(await poster.post(PLACE, REPLY, 'message-1')).toEqual({
      type: 'rate-limited',
      retryAfterSeconds: 4,
    });
    expect(posts()).toHaveLength(1);
    const other = await poster.post({ ...PLACE, channel: 'C0000000TWO' }, REPLY, 'message-2');
    expect(other.type).toBe('sent');
    now += 4_000;
    expect((await poster.post(PLACE, REPLY, 'message-1')).type).toBe('sent');
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'goes out as text, once, when Slack says %s',
    async (error) => {
      server.next('chat.postMessage', { error });
      expect((await poster.post(PLACE, REPLY, 'message-1')).type).toBe('sent');
      expect(server.messages).toHaveLength(1);
      expect(server.messages[0]?.args).not.toHaveProperty('blocks');
      server.next('chat.postMessage', { error }, { error });
      expect((await poster.post(PLACE, REPLY, 'message-2')).type).toBe('refused');
    },
  );

  it('goes out as text when it is too long for blocks', async () => {
    const long = reminder('A sentence. '.repeat(1_200));
    expect((await poster.post(PLACE, long, 'message-1')).type).toBe('sent');
    expect(server.messages[0]?.args).not.toHaveProperty('blocks');
    expect(server.faults).toEqual([]);
  });

  it('tells the operator where in the blocks Slack found a fault', async () => {
    const messages = ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'];
    server.next('chat.postMessage', { error: 'invalid_blocks', response_metadata: { messages } });
    await poster.post(PLACE, REPLY, 'message-1');
    expect(told).toEqual([expect.stringContaining('invalid_blocks at /blocks/0/text/text')]);
  });

  it('has its picture, also once it is changed', async () => {
    const { ref } = (await poster.post(PLACE, PICTURED, 'message-1')) as { ref: string };
    expect(server.messages[0]?.args.blocks).toContainEqual(
      expect.objectContaining({ type: 'image', slack_file: { id: 'F0000000001' } }),
    );
    await poster.edit(PLACE, ref, PICTURED);
    expect(server.messages[0]?.args.blocks).toContainEqual(
      expect.objectContaining({ type: 'image', slack_file: { id: 'F0000000002' } }),
    );
    expect(server.faults).toEqual([]);
  });

  it('waits a second for a picture that is not ready, once, and then goes out without it', async () => {
    server.files.refusals = 1;
    await poster.post(PLACE, PICTURED, 'message-1');
    expect(JSON.stringify(server.messages[0]?.args.blocks)).toContain('slack_file');
    expect(posts()).toHaveLength(2);
    expect(told).toEqual([]);
    server.files.refusals = 2;
    await poster.post(PLACE, PICTURED, 'message-2');
    expect(JSON.stringify(server.messages[1]?.args.blocks)).toContain('[Picture: ');
    expect(told).toEqual([expect.stringContaining('/blocks/1/slack_file')]);
    expect(server.messages).toHaveLength(2);
  });

  it('is not taken for a message of somebody else with the same name', async () => {
    await poster.post(PLACE, REPLY, 'message-1');
    const strangers = createPoster({
      client: createWebClient(BOT_TOKEN, `${server.url}/`),
      pictures: { upload: async () => new Map() },
      isOwn: () => false,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      onLost: () => {},
    });
    expect(await strangers.find(PLACE, 'message-1', new Date())).toEqual({ type: 'not-found' });
  });

  it('is changed though its text is longer than Slack takes beside blocks', async () => {
    const { ref } = (await poster.post(PLACE, REPLY, 'message-1')) as { ref: string };
    const long = reminder('Moved to 12 May 2023, as told. '.repeat(160));
    expect(await poster.edit(PLACE, ref, long)).toEqual({ type: 'sent', ref });
    expect(JSON.stringify(server.messages[0]?.args.blocks)).toContain('as told');
    expect(String(server.messages[0]?.args.text)).toMatch(/The rest stands in the message itself\.$/u);
  });

  it.each([
    { error: 'edit_window_closed', type: 'refused' },
    { error: 'is_inactive', type: 'gone' },
    { error: 'channel_not_found', type: 'gone' },
    { error: 'ratelimited', type: 'rate-limited' },
  ])('says why it cannot be changed: $error is $type', async ({ error, type }) => {
    const { ref } = (await poster.post(PLACE, REPLY, 'message-1')) as { ref: string };
    server.next('chat.update', { error });
    expect(await poster.edit(PLACE, ref, REPLY)).toMatchObject({ type });
  });

  it('cannot be changed once it is deleted', async () => {
    expect(await poster.edit(PLACE, `${CHANNEL}/1.000001`, REPLY)).toMatchObject({ type: 'gone' });
  });
});

describe('a direct message of Slack', () => {
  const SAM: Place = { ...PLACE, channel: '@U0000000SAM' };

  it('goes to the person, is changed where it stands, and is found there with the scopes for it', async () => {
    const posted = await poster.post(SAM, { ...REPLY, mention: 'S012AB3CD4' }, 'message-1');
    const ref = `D0000000SAM/${server.messages[0]?.ts}`;
    expect(posted).toEqual({ type: 'sent', ref });
    expect(server.messages[0]?.args.channel).toBe('U0000000SAM');
    expect(hotTexts(server.messages[0]?.args ?? {})).toEqual([]);
    expect(await poster.edit(SAM, ref, reminder('Moved to 12 May 2023.'))).toEqual({ type: 'sent', ref });
    expect(await poster.find(SAM, 'message-1', new Date())).toEqual({ type: 'found', ref });
    expect(server.faults).toEqual([]);
  });

  it('is looked for in a conversation that is opened first, when its answer was lost', async () => {
    server.next('chat.postMessage', 'lose');
    expect(await poster.post(SAM, REPLY, 'message-1')).toMatchObject({ type: 'unknown' });
    expect(await poster.find(SAM, 'message-1', new Date())).toMatchObject({
      type: 'cannot-look',
      reason: expect.stringContaining('im:write and im:history'),
    });
    server.scopes = [...server.scopes, 'im:write'];
    expect(await poster.find(SAM, 'message-1', new Date())).toMatchObject({ type: 'found' });
    server.next('conversations.history', { error: 'missing_scope' });
    expect(await poster.find(SAM, 'message-1', new Date())).toMatchObject({
      type: 'cannot-look',
      reason: expect.stringContaining('the scope im:history'),
    });
  });

  it.each(['messages_tab_disabled', 'cannot_dm_bot', 'user_not_visible'])(
    'is refused with what can be done: %s',
    async (error) => {
      server.next('chat.postMessage', { error });
      expect(await poster.post(SAM, REPLY, 'message-1')).toMatchObject({ type: 'refused' });
      expect(posts()).toHaveLength(1);
    },
  );

  it.each(['@general', '@', '@C0000000001', '@U1 ', '@sam'])(
    'is for a person alone, so nothing is sent to %j',
    async (channel) => {
      expect(await poster.post({ ...PLACE, channel }, REPLY, 'message-1')).toMatchObject({ type: 'gone' });
      expect(await poster.find({ ...PLACE, channel }, 'message-1', new Date())).toMatchObject({
        type: 'cannot-look',
      });
      expect(server.calls).toEqual([]);
    },
  );
});

describe('the look for a post', () => {
  it.each([
    { error: 'missing_scope', needed: 'groups:history', said: 'groups:history' },
    { error: 'missing_scope', said: 'channels:history' },
    { error: 'not_in_channel', said: '/invite @nec-bot' },
    { error: 'channel_not_found', said: '/invite @nec-bot' },
  ])('says why it cannot be made: $error $needed', async ({ said, ...behaviour }) => {
    server.next('conversations.history', behaviour);
    const found = await poster.find(PLACE, 'message-1', new Date());
    expect(found.type).toBe('cannot-look');
    if (found.type === 'cannot-look') expect(found.reason).toContain(said);
  });

  it.each<Behaviour>([{ status: 503 }, 'cut', { retryAfter: 5 }])(
    'rejects when Slack gave no answer (%j): it may be asked again',
    async (behaviour) => {
      server.next('conversations.history', behaviour);
      await expect(poster.find(PLACE, 'message-1', new Date())).rejects.toThrow();
    },
  );

  it('does not take a history for whole that Slack says goes on', async () => {
    server.next('conversations.history', { ok: true, messages: [], has_more: true } as unknown as Behaviour);
    expect(await poster.find(PLACE, 'message-1', new Date())).toMatchObject({ type: 'cannot-look' });
  });

  it('reads from two minutes before the post began, since clocks differ', async () => {
    await poster.find(PLACE, 'message-1', new Date('2023-07-14T08:00:05Z'));
    const [call] = server.calls;
    expect(call?.args).toMatchObject({
      oldest: '1689321485.000000',
      include_all_metadata: 'true',
      channel: CHANNEL,
    });
  });
});

const PICTURED: Reply = {
  title: 'Members',
  blocks: [
    {
      type: 'image',
      drawing: {
        type: 'tiles',
        title: 'Members',
        tiles: [{ value: '1,200', label: 'members', notes: [] }],
      },
    },
  ],
};

function reminder(text: string): Reply {
  return { title: 'Reminder', blocks: [{ type: 'paragraph', text }] };
}
