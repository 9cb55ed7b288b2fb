import { describe, expect, it } from 'vitest';
import { createPoster } from '../../../src/adapters/discord/post.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { directChannel } from '../../../src/core/ports/subscriptions.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const PERSON = '1033044521375760004';
const OPENED = '1457510428359000055';
const PLACE: Place = { platform: 'discord', tenant: 'direct', channel: directChannel(PERSON) };
const REPLY: Reply = { title: 'Reminder', blocks: [{ type: 'paragraph', text: 'Something is due.' }] };
const NAME = '0123456789abcdef01234567';
const OPENING = '/users/@me/channels';

function posterOn(answers: { readonly opening?: FakeAnswer; readonly rest?: FakeAnswer } = {}) {
  const { opening = { status: 200, body: { id: OPENED } }, rest = { status: 200, body: { id: '99' } } } =
    answers;
  const fake = createFakeRest(({ path }: FakeRequest) => (path === OPENING ? opening : rest));
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const draw = async (): Promise<Uint8Array> => new Uint8Array();
  return { ...fake, poster: createPoster({ rest: fake.rest, userId: () => '1', draw, log }) };
}
const refused = (status: number, code: number): FakeAnswer => ({
  status,
  body: { code, message: 'Because.' },
});

describe('a direct message on Discord', () => {
  it('is opened once, and then written to', async () => {
    const { poster, requests } = posterOn();
    expect(await poster.post(PLACE, REPLY, NAME)).toEqual({ type: 'sent', ref: `${OPENED}/99` });
    await poster.post(PLACE, REPLY, `${NAME}1`);
    expect(requests.map(({ path }) => path)).toEqual([
      OPENING,
      `/channels/${OPENED}/messages`,
      `/channels/${OPENED}/messages`,
    ]);
    expect(requests[0]?.body).toEqual({ recipient_id: PERSON });
  });

  it.each([
    ['are closed', 50_007, 'direct messages'],
    ['have no server between them', 50_278, 'in no server'],
  ])('is refused for good when messages %s', async (_what, code, reason) => {
    const { poster } = posterOn({ rest: refused(403, code) });
    expect(await poster.post(PLACE, REPLY, NAME)).toEqual({
      type: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  it.each<[string, FakeAnswer, object]>([
    ['a person that is no more', refused(404, 10_013), { type: 'gone' }],
    ['an id of nobody', refused(400, 50_033), { type: 'gone' }],
    ['closed messages', refused(403, 50_007), { type: 'refused' }],
    ['too many opened', refused(400, 40_003), { type: 'rate-limited', retryAfterSeconds: 600 }],
    ['a lost answer', Object.assign(new Error('cut'), { code: 'ECONNRESET' }), { type: 'not-sent' }],
    ['an error of the server', { status: 502, body: {} }, { type: 'not-sent' }],
    ['a revoked token', refused(401, 0), { type: 'authorisation-lost' }],
  ])('that met %s while it was opened was surely not posted', async (_what, opening, outcome) => {
    const { poster, requests } = posterOn({ opening });
    expect(await poster.post(PLACE, REPLY, NAME)).toMatchObject(outcome);
    expect(requests).toHaveLength(1);
  });

  it('waits for all persons when Discord wants fewer of them opened', async () => {
    const { poster, requests } = posterOn({
      opening: {
        status: 429,
        body: { message: 'slow down', retry_after: 7 },
        headers: { 'retry-after': '7' },
      },
    });
    expect(await poster.post(PLACE, REPLY, NAME)).toMatchObject({ type: 'rate-limited' });
    const another = { ...PLACE, channel: directChannel('1033044521375760005') };
    expect(await poster.post(another, REPLY, NAME)).toMatchObject({ type: 'rate-limited' });
    expect(requests).toHaveLength(1);
  });

  it('goes to nobody by what is no id', async () => {
    const { poster, requests } = posterOn();
    for (const channel of ['@', '@me', '@1/../2', `@${PERSON}0000`, '@everyone'])
      expect(await poster.post({ ...PLACE, channel }, REPLY, NAME)).toMatchObject({ type: 'gone' });
    expect(requests).toHaveLength(0);
  });

  it('does not leave when opening it took too long', async () => {
    const { poster, requests } = posterOn();
    expect(await poster.post(PLACE, REPLY, NAME, () => false)).toMatchObject({ type: 'not-sent' });
    expect(requests.map(({ path }) => path)).toEqual([OPENING]);
  });

  it('is looked for where it would stand', async () => {
    const since = new Date('2026-11-21T10:00:00Z');
    const message = { id: '5', author: { id: '1' }, content: `text\n\nref ${NAME.slice(0, 12)}` };
    const { poster } = posterOn({ rest: { status: 200, body: [message] } });
    expect(await poster.find(PLACE, NAME, since)).toEqual({ type: 'found', ref: `${OPENED}/5` });
    const { poster: shut } = posterOn({ opening: refused(403, 50_278) });
    expect(await shut.find(PLACE, NAME, since)).toMatchObject({ type: 'cannot-look' });
    const { poster: cut } = posterOn({ opening: { status: 502, body: {} } });
    await expect(cut.find(PLACE, NAME, since)).rejects.toThrow('could not be opened');
  });

  it('has no permissions that could be missing', async () => {
    const { poster, requests } = posterOn();
    expect(await poster.check(PLACE)).toEqual([]);
    expect(requests).toHaveLength(0);
  });
});
