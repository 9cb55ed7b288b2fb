import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebClient } from '../../../src/adapters/slack/client.ts';
import { createPictures, type PicturesParts } from '../../../src/adapters/slack/pictures.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import type { Behaviour } from '../../wire/slack/behaviours.ts';
import { type SlackServer, startSlackServer } from '../../wire/slack/server.ts';
import { BOT_TOKEN } from '../../wire/slack/web-api.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const [MEMBERS, MONEY] = [tiles('Members'), tiles('Money')];
const REPLY: Reply = {
  title: 'Figures',
  blocks: [MEMBERS, MONEY].map((drawing) => ({ type: 'image', drawing })),
};

let server: SlackServer;
let told: string[];
beforeEach(async () => {
  server = await startSlackServer();
  told = [];
});
afterEach(async () => {
  await server.close();
});

function open(parts: Partial<PicturesParts> = {}) {
  return createPictures({
    client: createWebClient(BOT_TOKEN, `${server.url}/`),
    draw: async () => PNG,
    log: { info: () => {}, warn: (_, message) => void told.push(message), error: () => {} },
    ...parts,
  });
}

describe('the pictures of an answer', () => {
  it('go up as files of the bot’s own, each with its bytes and title, in no channel', async () => {
    const files = await open().upload(REPLY);
    expect([...files.keys()]).toEqual(expect.arrayContaining([MEMBERS, MONEY]));
    const uploads = [...server.files.uploads.values()];
    expect(uploads.map(({ id }) => id).sort()).toEqual([...files.values()].sort());
    expect(uploads.map(({ title }) => title).sort()).toEqual(['Members', 'Money']);
    expect(uploads.every(({ bytes }) => bytes?.equals(PNG) === true)).toBe(true);
    expect(server.faults).toEqual([]);
    expect(told).toEqual([]);
  });

  it('ask nothing of Slack where there are none', async () => {
    expect((await open().upload({ title: 'T', blocks: [] })).size).toBe(0);
    expect(server.calls).toEqual([]);
  });

  it.each<[string, string, Behaviour, string]>([
    [
      'a scope',
      'files.getUploadURLExternal',
      { error: 'missing_scope', needed: 'files:write' },
      'files:write',
    ],
    ['leave', 'files.getUploadURLExternal', { error: 'file_uploads_disabled' }, 'file_uploads_disabled'],
    ['time', 'files.getUploadURLExternal', { retryAfter: 9 }, 'wait 9 s'],
    ['room', 'upload', { status: 413 }, 'HTTP 413'],
    ['a line', 'upload', 'cut', 'could not be uploaded'],
    ['an end', 'files.completeUploadExternal', { error: 'internal_error' }, 'fault of its own'],
  ])(
    'are left out when %s is missing, and the operator is told why',
    async (_what, method, behaviour, said) => {
      server.always(method, behaviour);
      expect((await open().upload(REPLY)).size).toBe(0);
      expect(told).toEqual([expect.stringContaining(said)]);
    },
  );

  it('that cannot be drawn are left out, and the others are not', async () => {
    const draw = async (drawing: Drawing) => {
      if (drawing === MONEY) throw new Error('no colours');
      return PNG;
    };
    expect([...(await open({ draw }).upload(REPLY)).keys()]).toEqual([MEMBERS]);
    expect(told).toEqual([expect.stringContaining('no colours')]);
  });

  it('are not waited for longer than a while', async () => {
    server.always('upload', 'hang');
    expect((await open({ withinMs: 50 }).upload(REPLY)).size).toBe(0);
    expect(told).toEqual([expect.stringContaining('longer than 0.05 seconds')]);
  });

  it('that fail are told once an hour', async () => {
    let now = 0;
    const pictures = open({ now: () => now, draw: () => Promise.reject(new Error('no colours')) });
    await pictures.upload(REPLY);
    now = 3_599_000;
    await pictures.upload(REPLY);
    expect(told).toHaveLength(1);
    now = 3_601_000;
    await pictures.upload(REPLY);
    expect(told).toHaveLength(2);
  });
});

function tiles(title: string): Drawing {
  return { type: 'tiles', title, tiles: [{ value: '1', label: title, notes: [] }] };
}
