import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, TEST_GROUP, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
});
afterAll(async () => {
  await bot.close();
});

const isOn = async (id: string): Promise<boolean | undefined> =>
  (await bot.bot.store.sources.list(TEST_GROUP)).find(({ source }) => source.id === id)?.watch.on;
const actions = async (): Promise<string[]> =>
  (await bot.bot.store.audit.list(TEST_GROUP)).map(({ action, about }) => `${action} ${about}`);

describe('switching a source on and off', () => {
  it('by its name or its button, with one record each in the audit', async () => {
    expect(await bot.text('/nec-admin sources on Ann Black', officer)).toContain('Ann Black is switched on');
    expect(await isOn('ann-black')).toBe(true);
    expect((await bot.ask('/nec-admin sources on ann-black', officer)).title).toBe('Ann Black is on already');
    expect((await bot.ask('/nec-admin sources off ann black', officer)).title).toBe(
      'Ann Black is switched off',
    );
    expect(await isOn('ann-black')).toBe(false);
    expect((await bot.ask('/nec-admin sources off ann-black', officer)).title).toBe(
      'Ann Black is off already',
    );
    expect(await actions()).toEqual(['source-off ann-black', 'source-on ann-black']);
    const audit = await bot.text('/nec-admin audit', officer);
    expect(audit).toContain('Source on: Ann Black');
  });

  it('is carried by the buttons of the list', async () => {
    const reply = await bot.ask('/nec-admin sources show', officer);
    const card = reply.blocks.find((block) => block.type === 'card');
    const [control] = card?.type === 'card' ? card.controls : [];
    if (control?.type !== 'button') throw new Error('There is no button.');
    const pressed = bot.bot.router.prepareAction(control.action);
    expect(pressed).toMatchObject({ type: 'prepared', prepared: { values: { name: 'ann-black' } } });
  });

  it('asks back for a name that nobody knows', async () => {
    const text = await bot.text('/nec-admin sources on an-black', officer);
    expect(text).toContain('There is no source called “an-black”.');
    expect(text).toContain('Did you mean Ann Black?');
    expect(await bot.text('/nec-admin sources off zzzz', officer)).toContain('/nec-admin sources show');
  });
});
