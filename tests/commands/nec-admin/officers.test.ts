import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/ports/place.ts';
import { openTestBot } from '../../support/test-bot.ts';

const DISCORD: Place = { platform: 'discord', tenant: '100000000000000001', channel: '100000000000000002' };
const SLACK: Place = { platform: 'slack', tenant: 'T0000001', channel: 'C0000001' };
const ROLE = '<@&123456789012345678>';
const PERSON = '<@U0AAA111|sam>';

type TestBot = Awaited<ReturnType<typeof openTestBot>>;
let test: TestBot;

afterEach(async () => {
  await test.close();
});

describe('/nec-admin officers', () => {
  it('says who is one by the platform itself', async () => {
    test = await openTestBot();
    const text = await test.text('/nec-admin officers', { officer: true });
    expect(text).toContain('Discord: everybody who may manage the server');
    expect(text).toContain('Slack: the workspace’s admins and owners');
  });

  it('adds a role on Discord and a person on Slack to one list, and takes them off again', async () => {
    test = await openTestBot();
    await test.text(`/nec-admin officers add:${ROLE}`, { place: DISCORD, officer: true });
    const both = await test.text(`/nec-admin officers add:${PERSON}`, { place: SLACK, officer: true });
    expect(both).toContain('everybody with the role 123456789012345678');
    expect(both).toContain('the person U0AAA111');
    expect(both).not.toContain('sam');
    const one = await test.text(`/nec-admin officers remove:${ROLE}`, { place: DISCORD, officer: true });
    expect(one).not.toContain('123456789012345678');
    expect(one).toContain('U0AAA111');
  });

  it('changes nothing when somebody is added twice', async () => {
    test = await openTestBot();
    const first = await test.text(`/nec-admin officers add:${ROLE}`, { place: DISCORD, officer: true });
    expect(await test.text(`/nec-admin officers add:${ROLE}`, { place: DISCORD, officer: true })).toBe(first);
  });

  it.each([
    ['sam', DISCORD, 'is no role or person here'],
    ['<@123456789012345678>', DISCORD, 'by role, not one by one'],
    [PERSON, DISCORD, 'from another platform'],
    [ROLE, SLACK, 'from another platform'],
    ['<#C0000001|general>', SLACK, 'is no role or person here'],
    ['<!channel>', SLACK, 'is no role or person here'],
  ])('refuses %s in one sentence', async (who, place, said) => {
    test = await openTestBot();
    expect(await test.text(`/nec-admin officers add:${who}`, { place, officer: true })).toContain(said);
    expect((await test.bot.store.officers.find('home')).revision).toBe(0);
  });

  it('is for officers', async () => {
    test = await openTestBot();
    const text = await test.text('/nec-admin officers', { officer: false });
    expect(text).toContain('Only officers can use /nec-admin officers.');
  });
});
