import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Program } from '../../support/program.ts';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { answerTo, CHANNEL, MANAGE_SERVER, sendCommand, textOf } from './interactions.ts';
import type { Recorded } from './server.ts';
import { refusal } from './world.ts';

/** Before the reminder a week ahead of the National Policy Forum of 21 to 23 July 2023, and just after it falls due. */
const BEFORE = '2023-07-14T07:50:00Z';
const DUE = '2023-07-14T08:00:05Z';
/** So little before that a person would see it come. */
const JUST_BEFORE = '2023-07-14T07:59:54Z';
/** After the time in which a lost post may still be landing. */
const LATER = '2023-07-14T08:03:00Z';
const POST = /^\/channels\/\d+\/messages$/u;

describe('reminders on Discord', () => {
  let world: DiscordWorld;

  beforeEach(async () => {
    world = await openDiscordWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  const switchedOnAt = async (now: string): Promise<Program> => {
    const program = world.start({ environment: { NEC_NOW: now } });
    await program.ready();
    await answerTo(
      world.server,
      sendCommand(world.server, '/nec-admin remind on', [{ type: 3, name: 'topics', value: 'npf' }], {
        permissions: MANAGE_SERVER,
      }),
    );
    return program;
  };
  const startedWithReminders = async (): Promise<Program> => {
    await endedInOrder(await switchedOnAt(BEFORE));
    return world.start({ environment: { NEC_NOW: DUE } });
  };
  const endedInOrder = async (program: Program): Promise<void> => {
    program.signal('SIGTERM');
    await program.ended();
  };
  const posts = (): Recorded[] =>
    world.server.requests.filter(({ method, path }) => method === 'POST' && POST.test(path));
  const aPost = async (): Promise<Recorded> =>
    await world.server.until('a post', ({ method, path }) => method === 'POST' && POST.test(path));
  const statusNow = async (): Promise<string> =>
    textOf((await answerTo(world.server, sendCommand(world.server, '/nec status'))).answer.body);

  it('come once, in the place that asked for them, and not again after a restart', async () => {
    const program = await switchedOnAt(JUST_BEFORE);
    const post = await aPost();
    expect(post.path).toBe(`/channels/${CHANNEL}/messages`);
    expect(textOf(post.body)).toContain('Friday 21 to Sunday 23 July 2023');
    expect(post.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    await program.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    await endedInOrder(program);
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.ready();
    await endedInOrder(again);
    expect(posts()).toHaveLength(1);
    expect(world.server.violations).toEqual([]);
  });

  it('are posted once also when Discord posts them and loses its answer', async () => {
    world.server.fault({ method: 'POST', path: POST, times: 1, effect: { lose: true } });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.unsure === 1);
    await endedInOrder(program);
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    expect(posts()).toHaveLength(1);
    expect(world.server.world.messages.get(CHANNEL)).toHaveLength(1);
    expect(world.server.violations).toEqual([]);
  });

  it('are posted again when the first post surely did not arrive', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: { answer: { status: 502, body: { message: 'Bad Gateway' } } },
    });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.unsure === 1);
    await endedInOrder(program);
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    const [first, second] = posts();
    expect(nonceOf(second)).toBe(nonceOf(first));
    expect(posts()).toHaveLength(2);
    expect(world.server.world.messages.get(CHANNEL)).toHaveLength(1);
  });

  it('are left alone when nobody can tell whether they arrived, and officers are told why', async () => {
    world.server.fault({ method: 'POST', path: POST, times: 1, effect: { lose: true } });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.unsure === 1);
    await endedInOrder(program);
    world.server.world.permissions = 1n << 10n;
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.untilLog((line) => line.event === 'reminders' && line.parked === 1);
    expect(posts()).toHaveLength(1);
    expect(await statusNow()).toContain('Read Message History');
  });

  it('wait as long as Discord asks, and go out then', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: {
        answer: {
          status: 429,
          body: { message: 'You are being rate limited.', retry_after: 30, global: false },
        },
        headers: { 'retry-after': '30', 'x-ratelimit-scope': 'user' },
      },
    });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.waiting === 1);
    // A question makes the bot look again at once; it may not post before the time that Discord named.
    await answerTo(world.server, sendCommand(world.server, '/nec votes'));
    expect(posts()).toHaveLength(1);
    await endedInOrder(program);
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    expect(world.server.world.messages.get(CHANNEL)).toHaveLength(1);
  });

  it('end with a reason when the bot may not write there', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: { answer: refusal(403, 50_013, 'Missing Permissions') },
    });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.dead === 1);
    expect(await statusNow()).toContain('Send Messages');
    const told = program.logs().filter((line) => line.event === 'not-posted');
    expect(told.map(({ msg }) => msg)).toEqual([expect.stringContaining('Send Messages')]);
    expect(posts()).toHaveLength(1);
  });

  it('end with a reason when the channel is gone', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: { answer: refusal(404, 10_003, 'Unknown Channel') },
    });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.dead === 1);
    expect(await statusNow()).toContain('no longer there');
  });

  it('go out as plain text when Discord does not take their form', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: { answer: refusal(400, 50_035, 'Invalid Form Body') },
    });
    const program = await startedWithReminders();
    await program.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    const plain = posts().at(-1)?.body as { content: string };
    expect(plain.content).toContain('Friday 21 to Sunday 23 July 2023');
    expect(world.server.violations).toEqual([]);
  });

  it('are kept when the token is revoked, and the program ends with one sentence', async () => {
    world.server.fault({
      method: 'POST',
      path: POST,
      times: 1,
      effect: { answer: refusal(401, 0, '401: Unauthorized') },
    });
    const program = await startedWithReminders();
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.stderr()).toContain('no longer takes the bot’s token');
    const again = world.start({ environment: { NEC_NOW: LATER } });
    await again.untilLog((line) => line.event === 'reminders' && line.sent === 1);
    expect(world.server.world.messages.get(CHANNEL)).toHaveLength(1);
  });
});

function nonceOf(post: Recorded | undefined): unknown {
  return (post?.body as { nonce?: unknown } | undefined)?.nonce ?? 'none';
}
