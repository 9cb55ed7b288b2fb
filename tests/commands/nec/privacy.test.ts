import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => await bot.close());

/** What each part of the store holds, as the answer names it; what holds no id of anybody is null. */
const TOLD: Readonly<Record<string, string | null>> = {
  'library-of-group.ts': 'Published reports',
  'diary-of-group.ts': 'facts found in them',
  'subscriptions-of-group.ts': 'channels that asked for reminders',
  'deliveries-of-group.ts': 'which reminders were posted',
  'settings-of-group.ts': 'What officers have settled for all channels',
  'tenants-of-group.ts': 'servers and workspaces',
  'officers-of-group.ts': 'named as officers',
  'events-of-group.ts': 'Events that officers have entered',
  'audit-of-group.ts': 'what officers decided about reports and dates',
  'removed-of-group.ts': 'reports that were removed at their reporter’s request',
  'sources-of-group.ts': 'public sources of reports that officers have switched on',
  'seen-of-group.ts': 'a fingerprint of each command that changes something',
  'registrations-of-group.ts': null,
  'ports-of-group.ts': null,
};

describe('what the bot says that it keeps', () => {
  it('names every part of its store', async () => {
    const parts = readdirSync('src/store/json').filter((name) => name.endsWith('-of-group.ts'));
    expect(parts.sort()).toEqual(Object.keys(TOLD).sort());
    const text = await bot.text('/nec privacy');
    for (const words of Object.values(TOLD)) if (words !== null) expect(text).toContain(words);
  });

  it('says what it does not keep', async () => {
    expect(await bot.text('/nec privacy')).toContain('It keeps no names and no messages.');
  });
});
