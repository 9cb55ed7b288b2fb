import { describe, expect, it } from 'vitest';
import { toPrivateAnswer } from '../../../src/adapters/discord/acknowledgement.ts';
import { createPoster } from '../../../src/adapters/discord/post.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { directChannel } from '../../../src/core/ports/subscriptions.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { createFakeRest, type FakeAnswer, type FakeRequest } from './fake-rest.ts';

const SERVER = '1457468924290660002';
const CHANNEL = '1457510428359000003';
const ROLE = '1457469483726660077';
const PLACE: Place = { platform: 'discord', tenant: SERVER, channel: CHANNEL };
const NAME = '0123456789abcdef01234567';
const sent: FakeAnswer = { status: 200, body: { id: '99' } };
const naming = (mention: string, text = 'Something is due.'): Reply => ({
  title: 'Reminder',
  blocks: [{ type: 'paragraph', text }],
  mention,
});

function posterOn(answer: (request: FakeRequest) => FakeAnswer = () => sent) {
  const fake = createFakeRest(answer);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const draw = async (): Promise<Uint8Array> => new Uint8Array();
  return { ...fake, poster: createPoster({ rest: fake.rest, userId: () => '1', draw, log }) };
}

const allowedIn = (request: FakeRequest | undefined): unknown =>
  (request?.body as { allowed_mentions?: unknown } | undefined)?.allowed_mentions;

describe('whom a message on Discord names', () => {
  it('is one role, at its top, and nobody else can ring', async () => {
    const { poster, requests } = posterOn();
    await poster.post(PLACE, naming(ROLE), NAME);
    expect(requests[0]?.body).toMatchObject({ allowed_mentions: { parse: [], roles: [ROLE] } });
    expect(textOf(requests[0]?.body).split('\n')[0]).toBe(`<@&${ROLE}>`);
    expect(messageFaults(requests[0]?.body, 'MessageCreateRequest')).toEqual([]);
  });

  it.each([
    'everyone',
    '@everyone',
    'here',
    SERVER,
    '1',
    `${ROLE}0000`,
    `${ROLE}\n`,
    `${ROLE}> @everyone <@&${ROLE}`,
    `<@&${ROLE}>`,
    '<@1033044521375760004>',
    '１４５７４６９４８３７２６６６００７７',
    'S0614TZR7',
  ])('is nobody when the id is %j', async (hostile) => {
    const { poster, requests } = posterOn();
    await poster.post(PLACE, naming(hostile), NAME);
    expect(allowedIn(requests[0])).toEqual({ parse: [] });
    expect(textOf(requests[0]?.body)).not.toMatch(/<@|@everyone|@here/u);
  });

  it('is not widened by what the message says', async () => {
    const { poster, requests } = posterOn();
    await poster.post(PLACE, naming(ROLE, `@everyone @here <@&${SERVER}> <@1033044521375760004>`), NAME);
    expect(requests[0]?.body).toMatchObject({ allowed_mentions: { parse: [], roles: [ROLE] } });
    expect(textOf(requests[0]?.body).match(/(?<!\\)<@&?\d+/gu)).toEqual([`<@&${ROLE}`]);
  });

  it('is named and not rung for again when the message is changed', async () => {
    const { poster, requests } = posterOn();
    await poster.edit(PLACE, `${CHANNEL}/99`, naming(ROLE));
    expect(allowedIn(requests[0])).toEqual({ parse: [] });
    expect(textOf(requests[0]?.body)).toContain(`<@&${ROLE}>`);
  });

  it('rings once when the message goes out as plain text in several parts', async () => {
    const { poster, requests } = posterOn(({ body }) =>
      JSON.stringify(body).includes('components')
        ? { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }
        : sent,
    );
    await poster.post(PLACE, naming(ROLE, 'word '.repeat(700)), NAME);
    const parts = requests.slice(1).map(({ body }) => body as { content: string; allowed_mentions: object });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ allowed_mentions }) => allowed_mentions)).toEqual([
      { parse: [], roles: [ROLE] },
      ...parts.slice(1).map(() => ({ parse: [] })),
    ]);
    expect(parts[0]?.content.startsWith(`<@&${ROLE}>\n`)).toBe(true);
  });

  it('is nobody in an answer and in a direct message', async () => {
    const answer = toPrivateAnswer(naming(ROLE)).data;
    expect(answer.allowed_mentions).toEqual({ parse: [] });
    expect(textOf(answer)).not.toContain('<@');
    const { poster, requests } = posterOn();
    await poster.post({ ...PLACE, channel: directChannel('1033044521375760004') }, naming(ROLE), NAME);
    expect(JSON.stringify(requests.at(-1)?.body)).not.toContain(ROLE);
  });
});
