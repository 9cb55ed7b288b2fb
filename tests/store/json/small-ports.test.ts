import { afterEach, describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import { openTestBot } from '../../support/test-bot.ts';

type TestBot = Awaited<ReturnType<typeof openTestBot>>;
const open: TestBot[] = [];

async function start(dir?: string): Promise<TestBot> {
  const test = await openTestBot(dir === undefined ? {} : { dir });
  open.push(test);
  return test;
}

afterEach(async () => {
  for (const test of open.splice(0)) await test.close();
});

const NOW = new Date('2026-11-21T10:00:00Z');
const SERVER = { platform: 'discord', tenant: '100000000000000001' } as const;

describe('the first use of a server or workspace', () => {
  it('is the first only once, also when two questions come at once', async () => {
    const { bot } = await start();
    const { tenants } = bot.store;
    const answers = await Promise.all([
      tenants.firstUse('home', SERVER, NOW),
      tenants.firstUse('home', SERVER, NOW),
    ]);
    expect(answers.sort()).toEqual([false, true]);
    expect(await tenants.firstUse('home', { ...SERVER, platform: 'slack' }, NOW)).toBe(true);
  });
});

describe('what was registered', () => {
  it('is kept for each application', async () => {
    const { bot } = await start();
    const { registrations } = bot.store;
    expect(await registrations.find('home', '1')).toBeNull();
    await registrations.save('home', '1', 'a');
    await registrations.save('home', '2', 'b');
    await registrations.save('home', '1', 'c');
    expect([await registrations.find('home', '1'), await registrations.find('home', '2')]).toEqual([
      'c',
      'b',
    ]);
  });
});

describe('the list of officers', () => {
  it('refuses a change made on an old list', async () => {
    const { bot } = await start();
    const list = { discordRoles: ['123456789012345678'], slackUsers: [] };
    await bot.store.officers.save('home', list, 0);
    await expect(bot.store.officers.save('home', list, 0)).rejects.toBeInstanceOf(StaleWriteError);
    expect(await bot.store.officers.find('home')).toEqual({ value: list, revision: 1 });
  });
});
