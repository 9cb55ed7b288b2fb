import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestBot } from '../../support/test-bot.ts';

it('keeps no id of anything seen in its file, only hashes', async () => {
  const { bot, dir, close } = await openTestBot();
  await bot.store.seen.isNew('home', 'slack/1234567890.U0000000001', new Date('2026-04-21T10:00:00Z'));
  const text = await readFile(join(dir, 'home', 'seen.json'), 'utf8');
  expect(text).not.toContain('U0000000001');
  expect(text).not.toContain('slack');
  expect(text).toMatch(/"hash":"[\w-]{22}"/u);
  await close();
});
