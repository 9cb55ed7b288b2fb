import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { answerTo, MANAGE_SERVER, sendCommand, sendPress, textOf } from './interactions.ts';
import type { Recorded } from './server.ts';
import { refusal } from './world.ts';

const EPHEMERAL = 1 << 6;
const VOTE_SHARE = [{ type: 3, name: 'about', value: 'vote share' }];

/** What is shown of pictures in a message. */
interface Shown {
  readonly attachments: readonly { readonly filename: string; readonly description: string }[];
  readonly components: readonly [{ readonly components: readonly { readonly type: number }[] }];
}

describe('pictures on Discord, from the program as it is shipped', () => {
  let world: DiscordWorld;

  beforeAll(async () => {
    world = await openDiscordWorld();
    await world.start({ environment: { NEC_NOW: '2026-11-21T10:00:00Z' } }).ready();
  }, 60_000);
  afterAll(async () => {
    await world.close();
  });

  const answersTo = (token: string): Recorded[] =>
    world.server.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(`/${token}/`));

  it('come with the answer, each with words that say every number, and the numbers as text', async () => {
    const sent = sendCommand(world.server, '/nec figures', VOTE_SHARE);
    const { callback, answer } = await answerTo(world.server, sent);
    expect(callback.body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    // What is no PNG, not shown, or without words is told as a violation by the server.
    expect(world.server.violations).toEqual([]);
    expect(answer.files.map(({ part, name, type }) => ({ part, name, type }))).toEqual([
      { part: 'files[0]', name: 'line-chart-1.png', type: 'image/png' },
    ]);
    expect(answer.files[0]?.bytes.length).toBeGreaterThan(5_000);
    const { attachments, components } = answer.body as Shown;
    expect(attachments[0]?.description).toMatch(/38% \(.*35% \(/u);
    expect(components[0].components).toContainEqual({
      type: 12,
      items: [{ media: { url: 'attachment://line-chart-1.png' }, description: attachments[0]?.description }],
    });
    for (const number of ['38%', '35%']) expect(textOf(answer.body)).toContain(number);
  });

  it('are shared with all, by a button of the private answer, in a message that names nobody', async () => {
    const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec figures', VOTE_SHARE));
    const [, action = ''] =
      /"label":"Share in channel","custom_id":"([^"]+)"/u.exec(JSON.stringify(answer.body)) ?? [];
    const shared = await answerTo(
      world.server,
      sendPress(world.server, { custom_id: action, component_type: 2 }),
    );
    expect(shared.callback.body).toEqual({ type: 5 });
    expect(shared.answer.files).toHaveLength(1);
    expect(textOf(shared.answer.body)).toBe(textOf(answer.body));
    expect(JSON.stringify(shared.answer.body)).not.toContain('Share in channel');
    expect(world.server.violations).toEqual([]);
  });

  it('leave a message that everybody sees as it is when somebody presses a button of it', async () => {
    const press = sendPress(
      world.server,
      { custom_id: '1 nec figures?about=vote share', component_type: 2 },
      { onPublic: true },
    );
    const { callback, answer } = await answerTo(world.server, press);
    expect(callback.body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(answer.files).toHaveLength(1);
    expect(world.server.violations).toEqual([]);
  });

  it('go when the same message shows something else, and come when it shows them again', async () => {
    const press = async (action: string) =>
      (await answerTo(world.server, sendPress(world.server, { custom_id: action, component_type: 2 })))
        .answer;
    expect((await press('1 nec figures?about=vote share')).files).toHaveLength(1);
    const other = await press('1 nec votes');
    expect(other.files).toEqual([]);
    expect(other.body).toMatchObject({ attachments: [] });
  });

  it.each([
    ['too large', refusal(413, 40_005, 'Request entity too large')],
    ['not allowed there', refusal(403, 50_013, 'Missing Permissions')],
  ])('are left out when Discord says that they are %s, and told in words', async (_what, answer) => {
    world.server.fault({ method: 'PATCH', path: /@original$/u, times: 1, effect: { answer } });
    const sent = sendCommand(world.server, '/nec figures', VOTE_SHARE);
    await world.server.untilTrue('a second answer', () => answersTo(sent.token).length === 2);
    const [first, second] = answersTo(sent.token);
    expect([first?.files.length, second?.files.length]).toEqual([1, 0]);
    expect(textOf(second?.body)).toContain('-# Picture: ');
    expect(textOf(second?.body)).toContain('38%');
    expect(world.server.violations).toEqual([]);
  });

  it('may be asked for by whoever brought the bot along, who is no officer there', async () => {
    const asking = { broughtAlong: true, permissions: MANAGE_SERVER };
    const { answer } = await answerTo(
      world.server,
      sendCommand(world.server, '/nec figures', VOTE_SHARE, asking),
    );
    expect(answer.files).toHaveLength(1);
    const sent = sendPress(world.server, { custom_id: '1 nec-admin remind show', component_type: 2 }, asking);
    const said = await world.server.until(
      'a private message',
      ({ method, path }) => method === 'POST' && path.endsWith(`/${sent.token}`),
    );
    expect(textOf(said.body)).toContain('Only officers');
  });
});
