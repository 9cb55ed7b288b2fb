import { describe, expect, it } from 'vitest';
import { createPoster } from '../../../src/adapters/discord/post.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const CHANNEL = '1457510428359000003';
const PLACE: Place = { platform: 'discord', tenant: '1457468924290660002', channel: CHANNEL };
const NAME = '0123456789abcdef01234567';
const USER = '1457469483726660001';

function posterOn(answer: (request: FakeRequest) => FakeAnswer) {
  const fake = createFakeRest(answer);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const draw = async (): Promise<Uint8Array> => new Uint8Array();
  return { ...fake, poster: createPoster({ rest: fake.rest, userId: () => USER, draw, log }) };
}
const refused = (status: number, code: number): FakeAnswer => ({
  status,
  body: { code, message: 'Because.' },
});

describe('looking for a post on Discord', () => {
  const since = new Date('2026-11-21T10:00:00Z');
  const SEE_AND_READ = String((1n << 10n) | (1n << 16n));
  const message = (id: string, content: string, author = USER) => ({
    id,
    author: { id: author },
    components: [{ type: 17, components: [{ type: 10, content }] }],
  });
  const history =
    (messages: readonly object[], permissions = SEE_AND_READ, overwrites: readonly object[] = []) =>
    ({ path }: FakeRequest): FakeAnswer => {
      if (path.includes('/messages')) return { status: 200, body: messages };
      if (path.startsWith('/channels/'))
        return { status: 200, body: { type: 0, guild_id: '1', permission_overwrites: overwrites } };
      if (path.endsWith('/roles')) return { status: 200, body: [{ id: '1', permissions }] };
      return { status: 200, body: { roles: [] } };
    };

  it('finds our own message by the reference under it', async () => {
    const { poster, requests } = posterOn(
      history([message('8', '-# ref fedcba987654'), message('9', 'text\n-# ref 0123456789ab')]),
    );
    expect(await poster.find(PLACE, NAME, since)).toEqual({ type: 'found', ref: `${CHANNEL}/9` });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.path).toMatch(/\?after=\d+&limit=100$/u);
  });

  it('does not take what somebody else wrote for ours', async () => {
    const { poster } = posterOn(history([message('9', '-# ref 0123456789ab', '12345')]));
    expect(await poster.find(PLACE, NAME, since)).toEqual({ type: 'not-found' });
  });

  it.each([
    ['View Channel', '0', []],
    ['Read Message History', String(1n << 10n), []],
    ['Read Message History', SEE_AND_READ, [{ id: '1', allow: '0', deny: String(1n << 16n) }]],
    ['View Channel', SEE_AND_READ, [{ id: USER, allow: '0', deny: String(1n << 10n) }]],
  ])('cannot look without %s', async (name, permissions, overwrites) => {
    const { poster } = posterOn(history([], permissions, overwrites));
    expect(await poster.find(PLACE, NAME, since)).toEqual({
      type: 'cannot-look',
      reason: expect.stringContaining(name),
    });
  });

  it('believes an empty history of an administrator', async () => {
    const { poster } = posterOn(history([], '8', [{ id: '1', allow: '0', deny: String(1n << 16n) }]));
    expect(await poster.find(PLACE, NAME, since)).toEqual({ type: 'not-found' });
  });

  it('cannot look where Discord shows nothing, and where too much was written since', async () => {
    const { poster: shut } = posterOn(() => refused(403, 50_001));
    expect(await shut.find(PLACE, NAME, since)).toMatchObject({ type: 'cannot-look' });
    let next = 1;
    const { poster: busy, requests } = posterOn(() => ({
      status: 200,
      body: Array.from({ length: 100 }, () => message(String(next++), 'talk', '2')).reverse(),
    }));
    expect(await busy.find(PLACE, NAME, since)).toMatchObject({ type: 'cannot-look' });
    expect(requests).toHaveLength(5);
  });

  it('says nothing either way when Discord does not answer', async () => {
    const { poster } = posterOn(() => ({ status: 502, body: {} }));
    await expect(poster.find(PLACE, NAME, since)).rejects.toThrow();
  });
});
