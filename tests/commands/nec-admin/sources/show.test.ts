import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Watch } from '../../../../src/core/ports/sources.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
});
afterAll(async () => {
  await bot.close();
});

const keep = async (id: string, change: Partial<Watch>): Promise<void> => {
  const { sources } = bot.bot.store;
  const held = (await sources.list(TEST_GROUP)).find(({ source }) => source.id === id);
  if (held === undefined) throw new Error(`There is no source ${id}.`);
  await sources.keep(TEST_GROUP, { ...held.watch, ...change });
};

describe('/nec-admin sources show', () => {
  it('shows every source, off at first, with a button to switch it on', async () => {
    const reply = await bot.ask('/nec-admin sources show', officer);
    const cards = reply.blocks.filter((block) => block.type === 'card');
    expect(cards).toHaveLength((await bot.bot.store.sources.list(TEST_GROUP)).length);
    expect(cards.flatMap(({ controls }) => controls.map((control) => control.label))).toContain(
      'Switch on Ann Black',
    );
    expect(await bot.text('/nec-admin sources show', officer)).toContain('- Ann Black: off');
    expect(reply.controls ?? []).toEqual([]);
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin sources show')).not.toContain('Ann Black');
  });

  it('says when a source was read, what went wrong, and when it is asked again', async () => {
    await keep('clpd', {
      on: true,
      asked: '2026-11-20T17:00:00.000Z',
      failures: 3,
      fault: 'example.org does not answer.',
      next: '2026-11-21T13:00:00.000Z',
    });
    const text = await bot.text('/nec-admin sources show', officer);
    expect(text).toContain('Last read on Friday 20 November 2026, 5pm');
    expect(text).toContain('Could not be read, 3 times in a row: example.org does not answer.');
    expect(text).toContain('Asked again on Saturday 21 November 2026, 1pm');
    expect(text.indexOf('Campaign for Labour Party Democracy: on')).toBeLessThan(
      text.indexOf('Ann Black: off'),
    );
    expect(await bot.text('/nec-admin sources show', officer)).toContain('does not answer');
  });

  it('shows what was found and could not be read once, and leads to where it is checked', async () => {
    const [first] = await bot.bot.store.library.list(TEST_GROUP);
    await keep('labourlist', {
      on: true,
      found: [first?.id ?? ''],
      fault: '“Notes” was not taken in. It is empty.',
    });
    const reply = await bot.ask('/nec-admin sources show', officer);
    const text = JSON.stringify(reply);
    expect(text).toContain('1 report was found since an officer last looked.');
    expect(text).toContain(first?.title);
    expect(text).toContain('“Notes” was not taken in. It is empty.');
    expect((await bot.press(reply, 'Check what was found', officer)).failed).toBeUndefined();
    const again = await bot.text('/nec-admin sources show', officer);
    expect(again).not.toContain('found since');
    expect(again).not.toContain('Notes');
  });

  it('names three of many', async () => {
    const held = (await bot.bot.store.library.list(TEST_GROUP)).slice(0, 5);
    await keep('luke-akehurst', { on: true, found: held.map(({ id }) => id) });
    const text = await bot.text('/nec-admin sources show', officer);
    expect(text).toContain('5 reports were found since an officer last looked.');
    expect(text).toContain(' and 2 more');
  });

  it('forgets what was found too when an officer looks at what waits, and keeps what went wrong', async () => {
    await keep('labourlist', { on: true, found: ['x'], fault: '“Minutes” was not taken in. It is empty.' });
    await bot.ask('/nec-admin review', officer);
    const text = await bot.text('/nec-admin sources show', officer);
    expect(text).not.toContain('found since');
    expect(text).toContain('“Minutes” was not taken in.');
  });
});
