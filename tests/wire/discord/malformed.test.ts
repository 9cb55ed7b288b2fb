import { expect, it, onTestFinished } from 'vitest';
import { openDiscordWorld } from './discord-world.ts';
import { answerTo, sendCommand, textOf } from './interactions.ts';

/** What no Discord sends today: pieces missing, kinds not known, permissions that are no number. */
const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['INTERACTION_CREATE', null],
  ['INTERACTION_CREATE', 7],
  ['INTERACTION_CREATE', { id: '1', token: 't1' }],
  ['INTERACTION_CREATE', { id: '2', token: 't2', type: 2, channel_id: '1' }],
  ['INTERACTION_CREATE', { id: '3', token: 't3', type: 3, channel_id: '1' }],
  ['INTERACTION_CREATE', { id: '4', token: 't4', type: 4, channel_id: '1' }],
  ['INTERACTION_CREATE', { id: '5', token: 't5', type: 5, channel_id: '1', data: { custom_id: 'form' } }],
  ['INTERACTION_CREATE', { id: '6', token: 't6', type: 99, channel_id: '1' }],
  [
    'INTERACTION_CREATE',
    {
      id: '8',
      token: 't8',
      type: 2,
      channel_id: '1',
      guild_id: '2',
      member: { permissions: 'all', roles: null },
      data: { type: 1, name: 'nec', options: [{ type: 1, name: 'votes' }] },
    },
  ],
  ['GUILD_CREATE', null],
  ['GUILD_CREATE', { id: '9' }],
  ['CHANNEL_UPDATE', null],
  ['GUILD_ROLE_UPDATE', {}],
  ['SOMETHING_OF_NEXT_YEAR', { id: '10' }],
];

it('goes on answering when Discord sends what it cannot read', async () => {
  const world = await openDiscordWorld();
  onTestFinished(world.close);
  const program = world.start({ environment: { NEC_NOW: '2022-12-05T10:00:00Z' } });
  await program.ready();
  for (const [type, payload] of MALFORMED) world.server.gateway.dispatch(type, payload as object);
  const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec status'));
  expect(textOf(answer.body)).toContain('Status');
  program.signal('SIGTERM');
  expect(await program.ended()).toMatchObject({ code: 0 });
});
