import { describe, expect, it } from 'vitest';
import { createPoster } from '../../../src/adapters/discord/post.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const CHANNEL = '1457510428359000003';
const PLACE: Place = { platform: 'discord', tenant: '1457468924290660002', channel: CHANNEL };
const REF = `${CHANNEL}/1457510428359000099`;
const REPLY: Reply = { title: 'Reminder', blocks: [{ type: 'paragraph', text: 'Moved to June.' }] };

function posterOn(answer: (request: FakeRequest) => FakeAnswer) {
  const fake = createFakeRest(answer);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const draw = async (): Promise<Uint8Array> => new Uint8Array();
  return { ...fake, poster: createPoster({ rest: fake.rest, userId: () => '1', draw, log }) };
}
const refused = (status: number, code: number): FakeAnswer => ({
  status,
  body: { code, message: 'Because.' },
});

describe('a message on Discord that is changed', () => {
  it.each<[string, FakeAnswer, object]>([
    ['was deleted', refused(404, 10_008), { type: 'gone', reason: 'The message is no longer there.' }],
    ['stood in a channel that was deleted', refused(404, 10_003), { type: 'gone' }],
    ['was changed too often', refused(400, 30_046), { type: 'rate-limited', retryAfterSeconds: 3_600 }],
    [
      'may not be seen any more',
      refused(403, 50_001),
      { type: 'refused', reason: expect.stringContaining('View Channel') },
    ],
    ['is somebody else’s', refused(403, 50_005), { type: 'refused', reason: expect.stringContaining('own') }],
    [
      'stands in an archived thread',
      refused(400, 50_083),
      { type: 'gone', reason: expect.stringContaining('archived') },
    ],
    ['is met by an error of the server', { status: 500, body: {} }, { type: 'unknown' }],
    ['cannot be reached', Object.assign(new Error('no'), { code: 'ENOTFOUND' }), { type: 'not-sent' }],
  ])('is told apart when it %s', async (_what, answer, outcome) => {
    const { poster, requests } = posterOn(() => answer);
    expect(await poster.edit(PLACE, REF, REPLY)).toMatchObject(outcome);
    expect(requests).toHaveLength(1);
  });

  it('takes the place of all that it said, and of plain text too', async () => {
    const { poster, requests } = posterOn(() => ({ status: 200, body: {} }));
    expect(await poster.edit(PLACE, REF, REPLY)).toEqual({ type: 'sent', ref: REF });
    expect(requests[0]?.body).toMatchObject({ content: null, attachments: [] });
    expect(messageFaults(requests[0]?.body, 'MessageEditRequestPartial')).toEqual([]);
  });

  it('stays plain where Discord does not take the form', async () => {
    const { poster, requests } = posterOn(({ body }) =>
      JSON.stringify(body).includes('components') ? refused(400, 50_035) : { status: 200, body: {} },
    );
    expect(await poster.edit(PLACE, REF, REPLY)).toEqual({ type: 'sent', ref: REF });
    expect(requests[1]?.body).toMatchObject({ content: 'Reminder\n\nMoved to June.' });
    expect(messageFaults(requests[1]?.body, 'MessageEditRequestPartial')).toEqual([]);
  });

  it('is left as it is when it would be too long', async () => {
    const { poster, requests } = posterOn(() => ({ status: 200, body: {} }));
    const long: Reply = { title: 'Long', blocks: [{ type: 'paragraph', text: 'word '.repeat(900) }] };
    expect(await poster.edit(PLACE, REF, long)).toMatchObject({
      type: 'refused',
      reason: expect.stringContaining('too long'),
    });
    expect(requests).toHaveLength(0);
  });

  it('is not asked for where it was deleted before its post was answered', async () => {
    const { poster, requests } = posterOn(() => ({ status: 200, body: {} }));
    expect(await poster.edit(PLACE, `${CHANNEL}/0`, REPLY)).toMatchObject({ type: 'gone' });
    expect(requests).toHaveLength(0);
  });
});
