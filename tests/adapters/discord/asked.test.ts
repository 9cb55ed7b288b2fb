import type { APIInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { callerOf, placeOf } from '../../../src/adapters/discord/asked.ts';

const GUILD = '1457468924290660002';
const CHANNEL = '1457510428359000003';
const USER = '1033044521375760004';
const MANAGER = { permissions: '32', roles: [], user: { id: USER } };
const asked = (rest: object): APIInteraction =>
  ({ channel: { id: CHANNEL }, ...rest }) as unknown as APIInteraction;
const none = { discordRoles: [], slackUsers: [] };

describe('who asks on Discord, and where', () => {
  it('is an officer who manages the server that installed the bot', () => {
    const question = asked({
      guild_id: GUILD,
      member: MANAGER,
      authorizing_integration_owners: { 0: GUILD },
    });
    expect(callerOf(question, none)).toEqual({ officer: true, person: USER });
    expect(placeOf(question)).toEqual({ platform: 'discord', tenant: GUILD, channel: CHANNEL });
  });

  it.each([
    ['only brought the bot along', { 1: '1033044521375760004' }],
    ['says nothing of who installed it', undefined],
  ])('is no officer who manages a server and %s', (_what, owners) => {
    const question = asked({ guild_id: GUILD, member: MANAGER, authorizing_integration_owners: owners });
    expect(callerOf(question, { discordRoles: ['7'], slackUsers: [] })).toEqual({
      officer: false,
      person: USER,
    });
  });

  it('is an officer with a role that was named', () => {
    const question = asked({
      guild_id: GUILD,
      member: { permissions: '0', roles: ['7'], user: { id: USER } },
      authorizing_integration_owners: { 0: GUILD },
    });
    expect(callerOf(question, { discordRoles: ['7'], slackUsers: [] })).toMatchObject({ officer: true });
    expect(callerOf(question, none)).toMatchObject({ officer: false });
  });

  it('has a place in direct messages too, and is no officer there', () => {
    const question = asked({ user: { id: '1' }, authorizing_integration_owners: { 0: '0' } });
    expect(placeOf(question)).toEqual({ platform: 'discord', tenant: 'direct', channel: CHANNEL });
    expect(callerOf(question, none)).toEqual({ officer: false, person: '1' });
  });

  it('is nobody by name where Discord names nobody', () => {
    expect(callerOf(asked({}), none)).toEqual({ officer: false });
  });
});
