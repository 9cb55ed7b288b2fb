import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newSubscription } from '../../../src/core/ports/subscriptions.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const SAID = 'Nominations for lamp keeper close on 5 May 2099.';
const place = { platform: 'slack', tenant: 'T1', channel: 'D1' } as const;

let bot: TestBot;
let home: Reply;
beforeAll(async () => {
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [SAID], {
        facts: { dates: [dateFact('d1', quoteOf('petra', SAID), { edtf: '2099-05-05' })] },
      }),
    ],
  });
  for (const tenant of ['T1', 'T2'])
    await bot.bot.store.subscriptions.save(
      TEST_GROUP,
      {
        ...newSubscription({ ...place, tenant, channel: `C-${tenant}` }, new Date('2024-01-01T00:00:00Z')),
        topics: ['npf'],
      },
      0,
    );
  home = await bot.bot.home(place, { officer: false });
});
afterAll(async () => await bot.close());

describe('the page of the bot itself', () => {
  it('shows what is coming up, with its source', () => {
    const text = toPlainText(home);
    expect(text).toContain('Tuesday 5 May 2099: nominations close');
    expect(text).toContain(SAID);
  });

  it('shows the reminders of this workspace and of no other', () => {
    const text = toPlainText(home);
    expect(text).toContain('channel C-T1: National Policy Forum, at 9am');
    expect(text).not.toContain('C-T2');
  });

  it('says how to ask, and has buttons that ask', () => {
    expect(toPlainText(home)).toContain('/nec deadlines: dates ahead');
    expect(home.controls?.map(({ label }) => label)).toEqual([
      'Show the newest report',
      'Show all dates ahead',
    ]);
  });
});
