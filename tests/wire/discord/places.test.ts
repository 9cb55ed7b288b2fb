import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, type Place } from '../../../src/core/ports/place.ts';
import { directChannel, newSubscription, type Subscription } from '../../../src/core/ports/subscriptions.ts';
import type { Program } from '../../support/program.ts';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { fillStore } from './fill-store.ts';
import { answerTo, CHANNEL, MANAGE_SERVER, sendCommand, textOf } from './interactions.ts';
import { GUILD, type Recorded } from './server.ts';
import { refusal } from './world.ts';

/** Before and just after the reminder a week ahead of the National Policy Forum of 21 to 23 July 2023. */
const BEFORE = '2023-07-14T07:50:00Z';
const DUE = '2023-07-14T08:00:05Z';
const ROLE = '1457469483726660077';
const THREAD = '1457510428359000004';
const PERSON = '1033044521375760004';

const at = (place: Omit<Place, 'platform'>, rest: Partial<Subscription> = {}): Subscription => ({
  ...newSubscription({ platform: 'discord', ...place }, new Date(BEFORE)),
  topics: ['npf'],
  ...rest,
});

describe('places on Discord', () => {
  let world: DiscordWorld;
  let program: Program;

  beforeAll(async () => {
    world = await openDiscordWorld();
    const subscriptions = [
      at({ tenant: GUILD, channel: CHANNEL }, { mention: ROLE }),
      at({ tenant: GUILD, channel: THREAD }),
      at({ tenant: 'direct', channel: directChannel(PERSON) }, { person: PERSON }),
    ];
    await fillStore(world.dataDir, BEFORE, async (store) => {
      for (const subscription of subscriptions) await store.subscriptions.save(HOME, subscription, 0);
    });
    world.server.world.closed.add(PERSON);
    world.server.fault({
      method: 'POST',
      path: new RegExp(`^/channels/${THREAD}/messages$`, 'u'),
      times: 1,
      effect: { answer: refusal(400, 50_083, 'Thread is archived') },
    });
    program = world.start({ environment: { NEC_NOW: DUE } });
    await program.untilLog((line) => line.event === 'reminders' && line.sent === 1 && line.dead === 2);
  });
  afterAll(async () => {
    await world.close();
  });

  const postsTo = (channel: string): Recorded[] =>
    world.server.requests.filter(
      ({ method, path }) => method === 'POST' && path === `/channels/${channel}/messages`,
    );

  it('name the role that they asked for, and ring for nobody else', () => {
    const [post, more] = postsTo(CHANNEL);
    expect(more).toBeUndefined();
    expect(textOf(post?.body).split('\n')[0]).toBe(`<@&${ROLE}>`);
    expect(post?.body).toMatchObject({ allowed_mentions: { parse: [], roles: [ROLE] } });
  });

  it('that are archived, and people whose messages are closed, are tried once, and officers are told why', async () => {
    expect(world.server.requests.filter(({ path }) => path === '/users/@me/channels')).toHaveLength(1);
    expect(postsTo(THREAD)).toHaveLength(1);
    const told = program.logs().filter((line) => line.event === 'not-posted');
    expect(told.map(({ msg }) => String(msg)).toSorted()).toEqual([
      expect.stringContaining('direct messages'),
      expect.stringContaining('thread is archived'),
    ]);
    const status = await answerTo(world.server, sendCommand(world.server, '/nec status'));
    expect(textOf(status.answer.body)).toContain('archived');
    expect(world.server.violations).toEqual([]);
  });

  it('that were told a date which has moved since see it in the message, and in one correction', async () => {
    const moved = { entry: 'National Policy Forum', date: '28 July 2023', reason: 'the venue was flooded' };
    const options = [
      ...Object.entries(moved).map(([name, value]) => ({ type: 3, name, value })),
      { type: 5, name: 'sure', value: true },
    ];
    const sent = sendCommand(world.server, '/nec-admin change', options, { permissions: MANAGE_SERVER });
    const { answer } = await answerTo(world.server, sent);
    expect(textOf(answer.body)).toContain('Moved');
    await world.server.untilTrue('a correction', () => postsTo(CHANNEL).length === 2);
    const edit = await world.server.until(
      'an edit',
      ({ method, path }) => method === 'PATCH' && path.startsWith(`/channels/${CHANNEL}/messages/`),
    );
    for (const { body } of [edit, postsTo(CHANNEL)[1] ?? edit])
      expect(textOf(body)).toContain('**Moved to Friday 28 July 2023**');
    expect((edit.body as { allowed_mentions: object }).allowed_mentions).toEqual({ parse: [] });
    expect(textOf(postsTo(CHANNEL)[1]?.body)).toContain('Correction');
    expect(world.server.world.messages.get(CHANNEL)).toHaveLength(2);
    expect(postsTo(THREAD)).toHaveLength(1);
    expect(world.server.violations).toEqual([]);
  });
});
