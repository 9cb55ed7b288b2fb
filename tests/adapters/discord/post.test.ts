import { describe, expect, it } from 'vitest';
import { createPoster } from '../../../src/adapters/discord/post.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { altOf } from '../../../src/core/pictures/alt.ts';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const CHANNEL = '1457510428359000003';
const PLACE: Place = { platform: 'discord', tenant: '1457468924290660002', channel: CHANNEL };
const REPLY: Reply = { title: 'Reminder', blocks: [{ type: 'paragraph', text: 'Something is due.' }] };
const NAME = '0123456789abcdef01234567';
const USER = '1457469483726660001';

const TILES: Drawing = { type: 'tiles', title: 'Members', tiles: [] };
const CHART: Reply = { title: 'Members', blocks: [{ type: 'image', drawing: TILES }] };

function posterOn(
  answer: (request: FakeRequest) => FakeAnswer,
  draw = async (): Promise<Uint8Array> => new Uint8Array([1, 2, 3]),
) {
  const fake = createFakeRest(answer);
  const problems: string[] = [];
  const note = (_details: object, message: string): void => {
    problems.push(message);
  };
  const poster = createPoster({
    rest: fake.rest,
    userId: () => USER,
    draw,
    log: { info: note, warn: note, error: note },
  });
  return { ...fake, poster, problems };
}

const refused = (status: number, code: number): FakeAnswer => ({
  status,
  body: { code, message: 'Because.' },
});
const systemError = (code: string): Error => Object.assign(new Error('cut'), { code });

describe('a post on Discord', () => {
  it('carries the name as nonce, may ping nobody, and is known by channel and message', async () => {
    const { poster, requests } = posterOn(() => ({ status: 200, body: { id: '99' } }));
    expect(await poster.post(PLACE, REPLY, NAME)).toEqual({ type: 'sent', ref: `${CHANNEL}/99` });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'POST',
      path: `/channels/${CHANNEL}/messages`,
      body: { nonce: NAME, enforce_nonce: true, allowed_mentions: { parse: [] } },
    });
    expect(messageFaults(requests[0]?.body, 'MessageCreateRequest')).toEqual([]);
  });

  it.each<[string, FakeAnswer, object]>([
    [
      'an unknown channel',
      refused(404, 10_003),
      { type: 'gone', reason: expect.stringContaining('channel') },
    ],
    ['an unknown server', refused(404, 10_004), { type: 'gone', reason: expect.stringContaining('server') }],
    [
      'an archived thread',
      refused(400, 50_083),
      { type: 'gone', reason: expect.stringContaining('archived') },
    ],
    ['no access', refused(403, 50_001), { type: 'refused', reason: expect.stringContaining('View Channel') }],
    [
      'no permission',
      refused(403, 50_013),
      { type: 'refused', reason: expect.stringContaining('Send Messages') },
    ],
    ['AutoMod', refused(400, 200_000), { type: 'refused', reason: expect.stringContaining('AutoMod') }],
    [
      'a locked thread',
      refused(400, 160_005),
      { type: 'refused', reason: expect.stringContaining('unlock') },
    ],
    [
      'a history that may not be read',
      refused(400, 160_002),
      { type: 'refused', reason: expect.stringContaining('Read Message History') },
    ],
    ['a forum', refused(400, 40_058), { type: 'refused', reason: expect.stringContaining('text channel') }],
    ['slow mode', refused(400, 20_016), { type: 'rate-limited', retryAfterSeconds: 60 }],
    [
      'a channel written to too much',
      { status: 400, body: { code: 20_028, message: 'Slow down.', retry_after: 12.4 } },
      { type: 'rate-limited', retryAfterSeconds: 13 },
    ],
    ['another refusal', refused(400, 12_345), { type: 'refused', reason: expect.stringContaining('12345') }],
    ['a revoked token', refused(401, 0), { type: 'authorisation-lost', reason: expect.any(String) }],
    [
      'an error of the server',
      { status: 503, body: {} },
      { type: 'unknown', reason: expect.stringContaining('503') },
    ],
    [
      'a cut line',
      systemError('ECONNRESET'),
      { type: 'unknown', reason: expect.stringContaining('ECONNRESET') },
    ],
    ['a lost answer', systemError('UND_ERR_SOCKET'), { type: 'unknown', reason: expect.any(String) }],
    ['no way there', systemError('ECONNREFUSED'), { type: 'not-sent', reason: expect.any(String) }],
    ['no such host', systemError('ENOTFOUND'), { type: 'not-sent', reason: expect.any(String) }],
    ['an earlier post that was deleted', refused(404, 10_008), { type: 'sent', ref: `${CHANNEL}/0` }],
    [
      'an answer that is no message',
      { status: 200, body: {} },
      { type: 'unknown', reason: expect.any(String) },
    ],
  ])('tells %s apart, and is sent once', async (_what, answer, outcome) => {
    const { poster, requests } = posterOn(() => answer);
    expect(await poster.post(PLACE, REPLY, NAME)).toEqual(outcome);
    expect(requests).toHaveLength(1);
  });

  it('waits as long as Discord asks, in that channel alone', async () => {
    const { poster, requests } = posterOn(({ path }) =>
      path.includes(CHANNEL)
        ? { status: 429, body: { message: 'slow down', retry_after: 7 }, headers: { 'retry-after': '7' } }
        : { status: 200, body: { id: '5' } },
    );
    expect(await poster.post(PLACE, REPLY, NAME)).toMatchObject({
      type: 'rate-limited',
      retryAfterSeconds: 8,
    });
    expect(await poster.post(PLACE, REPLY, NAME)).toMatchObject({ type: 'rate-limited' });
    expect(requests).toHaveLength(1);
    const elsewhere = { ...PLACE, channel: '1457510428359000044' };
    expect(await poster.post(elsewhere, REPLY, NAME)).toMatchObject({ type: 'sent' });
  });

  it('goes as plain text when its form was refused, and when it is too large', async () => {
    const { poster, requests, problems } = posterOn(({ body }) =>
      JSON.stringify(body).includes('components') ? refused(400, 50_035) : { status: 200, body: { id: '7' } },
    );
    expect(await poster.post(PLACE, REPLY, NAME)).toEqual({ type: 'sent', ref: `${CHANNEL}/7` });
    expect(requests.at(-1)?.body).toMatchObject({
      content: 'Reminder\n\nSomething is due.\n\nref 0123456789ab',
      nonce: NAME,
      enforce_nonce: true,
    });
    const large: Reply = { title: 'Large', blocks: [{ type: 'paragraph', text: 'word '.repeat(900) }] };
    expect(await poster.post(PLACE, large, NAME)).toEqual({ type: 'sent', ref: `${CHANNEL}/7` });
    expect(requests).toHaveLength(2 + 3);
    expect(problems).toHaveLength(2);
  });

  it.each<[string, FakeAnswer]>([
    [
      'a wait',
      { status: 429, body: { message: 'slow down', retry_after: 7 }, headers: { 'retry-after': '7' } },
    ],
    ['a refusal', refused(403, 50_013)],
    ['no way there', systemError('ECONNREFUSED')],
  ])(
    'is not known to be absent when its first part was posted and the second met %s',
    async (_what, answer) => {
      let posts = 0;
      const { poster } = posterOn(() => {
        posts += 1;
        return posts === 1 ? { status: 200, body: { id: '7' } } : answer;
      });
      const large: Reply = { title: 'Large', blocks: [{ type: 'paragraph', text: 'word '.repeat(900) }] };
      expect(await poster.post(PLACE, large, NAME)).toMatchObject({ type: 'unknown' });
    },
  );

  it('does not leave any more once it would be too late, also as plain text', async () => {
    const { poster, requests } = posterOn(() => refused(400, 50_035));
    expect(await poster.post(PLACE, REPLY, NAME, () => false)).toMatchObject({ type: 'not-sent' });
    expect(requests).toHaveLength(0);
    expect(await poster.post(PLACE, REPLY, NAME, () => requests.length === 0)).toMatchObject({
      type: 'not-sent',
    });
    expect(requests).toHaveLength(1);
  });

  it('is changed where it stands', async () => {
    const { poster, requests } = posterOn(() => ({ status: 200, body: { id: '99' } }));
    expect(await poster.edit(PLACE, `${CHANNEL}/99`, REPLY)).toEqual({ type: 'sent', ref: `${CHANNEL}/99` });
    expect(requests[0]).toMatchObject({ method: 'PATCH', path: `/channels/${CHANNEL}/messages/99` });
  });
});

describe('a post with a picture on Discord', () => {
  const sent: FakeAnswer = { status: 200, body: { id: '99' } };
  const filesOf = (requests: readonly FakeRequest[]) => requests.map(({ files }) => files);

  it('brings it along, with its alt text', async () => {
    const { poster, requests } = posterOn(() => sent);
    await poster.post(PLACE, CHART, NAME);
    expect(filesOf(requests)).toEqual([['files[0]']]);
    expect(requests[0]?.body).toMatchObject({
      nonce: NAME,
      attachments: [{ id: '0', filename: 'tiles-1.png', description: altOf(TILES) }],
    });
    expect(messageFaults(requests[0]?.body, 'MessageCreateRequest')).toEqual([]);
  });

  it('keeps it when it is edited, and loses it when the reply has none any more', async () => {
    const { poster, requests } = posterOn(() => sent);
    await poster.edit(PLACE, `${CHANNEL}/99`, CHART);
    await poster.edit(PLACE, `${CHANNEL}/99`, REPLY);
    expect(filesOf(requests)).toEqual([['files[0]'], []]);
    expect(requests[1]?.body).toMatchObject({ attachments: [] });
    for (const { body } of requests) expect(messageFaults(body, 'MessageEditRequestPartial')).toEqual([]);
  });

  it.each([
    ['may not attach files', refused(403, 50_013)],
    ['finds the file too large', refused(400, 50_045)],
    ['finds the request too large', refused(413, 40_005)],
    ['has something before it that finds the request too large', { status: 413 }],
  ])('goes out once without it where the bot %s, and the operator is told', async (_what, refusal) => {
    const { poster, requests, problems } = posterOn(({ files }) => (files.length > 0 ? refusal : sent));
    expect(await poster.post(PLACE, CHART, NAME)).toEqual({ type: 'sent', ref: `${CHANNEL}/99` });
    expect(filesOf(requests)).toEqual([['files[0]'], []]);
    expect(requests[1]?.body).toMatchObject({ nonce: NAME, attachments: [] });
    expect(JSON.stringify(requests[1]?.body)).toContain(`-# Picture: ${altOf(TILES)}`);
    expect(problems).toEqual([expect.stringContaining('sent without them')]);
  });

  it('is refused when the bot may not write there at all', async () => {
    const { poster, requests } = posterOn(() => refused(403, 50_013));
    expect(await poster.post(PLACE, CHART, NAME)).toMatchObject({
      type: 'refused',
      reason: expect.stringContaining('Send Messages'),
    });
    expect(requests).toHaveLength(2);
  });

  it('goes out without it when it cannot be drawn, and the operator is told', async () => {
    const { poster, requests, problems } = posterOn(
      () => sent,
      async () => {
        throw new Error('no ink');
      },
    );
    await poster.post(PLACE, CHART, NAME);
    expect(filesOf(requests)).toEqual([[]]);
    expect(JSON.stringify(requests[0]?.body)).toContain(`-# Picture: ${altOf(TILES)}`);
    expect(problems).toEqual([expect.stringContaining('no ink')]);
  });
});
