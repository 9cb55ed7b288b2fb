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

const added = async () =>
  (await bot.bot.store.sources.list(TEST_GROUP)).filter(({ by }) => by === 'officers');

describe('a source of the officers’ own', () => {
  it('is added, switched on, and removed again, with its records in the audit', async () => {
    const text = await bot.text(
      '/nec-admin sources add name:"Fenland Voice" feed:https://example.org/feed reporter:"Nora Vane"',
      officer,
    );
    expect(text).toContain('Fenland Voice is added and switched on');
    expect(text).toContain('Feed: https://example.org/feed');
    expect(await added()).toMatchObject([
      { source: { id: 'fenland-voice', reporter: 'Nora Vane' }, watch: { on: true, asked: null } },
    ]);
    expect(await bot.text('/nec-admin sources remove Fenland Voice', officer)).toContain(
      'Fenland Voice is removed',
    );
    expect(await added()).toEqual([]);
    const records = await bot.bot.store.audit.list(TEST_GROUP);
    expect(records.map(({ action, about }) => `${action} ${about}`)).toEqual([
      'source-off fenland-voice',
      'source-on fenland-voice',
    ]);
  });

  it.each([
    ['name:Fenland feed:example.org/feed', '“example.org/feed” is not the address of a feed.'],
    ['name:Fenland feed:file:///etc/passwd', 'is not the address of a feed.'],
    ['name:Fenland feed:https://nora:secret@example.org/feed', 'is not the address of a feed.'],
    ['name:“!!!” feed:https://example.org/feed', 'cannot be a name'],
    ['name:“Ann Black” feed:https://example.org/feed', 'There is a source called ann-black already.'],
    ['name:Copy feed:https://annblack.co.uk/feed/', 'The source ann-black has this address already.'],
  ])('is refused in plain words: %s', async (options, sentence) => {
    expect(await bot.text(`/nec-admin sources add ${options}`, officer)).toContain(sentence);
    expect(await added()).toEqual([]);
  });

  it('is the only kind that can be removed', async () => {
    const text = await bot.text('/nec-admin sources remove ann-black', officer);
    expect(text).toContain('Ann Black comes with the bot and cannot be removed.');
    expect(text).toContain('/nec-admin sources off ann-black');
  });

  it('is one of thirty at most', async () => {
    const { sources } = bot.bot.store;
    for (let number = 1; number <= 30; number += 1)
      await sources.add(TEST_GROUP, {
        id: `blog-${number}`,
        name: `Blog ${number}`,
        feed: `https://example.org/${number}`,
        reporter: null,
        publisher: null,
      });
    expect(
      await bot.text('/nec-admin sources add One More feed:https://example.org/feed', officer),
    ).toContain('There are 30 sources of your own already');
    for (const { source } of await added()) await sources.remove(TEST_GROUP, source.id);
  });
});
