import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('status', () => {
  it('says the version, the time and what is held', async () => {
    const text = await bot.text('/nec status');
    expect(text).toMatch(/Version \d+\.\d+\.\d+, running since Saturday 21 November 2026, 10am/u);
    expect(text).toContain('Time here: Saturday 21 November 2026, 10am, London time');
    expect(text).toContain('Reports held: 5, the newest of the meeting on Tuesday 29 November 2022');
    expect(text).toMatch(/Dates in the diary: [1-9]\d/u);
    expect(text).toMatch(/Bank holidays known until \w+day \d+ \w+ 20\d\d/u);
  });

  it('tells officers where the store is, and nobody else', async () => {
    expect(await bot.text('/nec status', { officer: true })).toContain(`Store: files in ${bot.dir}`);
    expect(await bot.text('/nec status')).not.toContain(bot.dir);
  });

  it('says when it has not looked for reminders, and that none is planned', async () => {
    const text = await bot.text('/nec status');
    expect(text).toContain('The bot has not looked for reminders yet.');
    expect(text).toContain('No reminder is planned in the next 35 days.');
  });

  it('names the next reminder, and those that could not be posted with the reason', async () => {
    const troubled = await openTestBot();
    const { deliveries } = troubled.bot.store;
    const owedOf = (entry: string) => ({
      place: TEST_PLACE,
      about: { type: 'reminder', entry, edtf: '2026-12-01', time: null, lead: 1, unit: 'days' } as const,
    });
    const lost = { ...owedOf('ballot'), id: 'lost', due: '2026-11-21T09:00:00Z' };
    const next = { ...owedOf('rally'), id: 'next', due: '2026-11-30T09:00:00Z' };
    const now = new Date('2026-11-21T10:00:00Z');
    await deliveries.plan(TEST_GROUP, [lost, next], now);
    const [claimed] = await deliveries.claim(TEST_GROUP, now, new Date('2026-11-21T10:05:00Z'), 1);
    const finish = { state: 'dead', reason: 'The channel is gone.', at: now } as const;
    await deliveries.finish(TEST_GROUP, ['lost'], claimed?.token ?? '', finish);
    const officer = { officer: true };
    await troubled.ask('/nec-admin remind on', officer);
    const text = await troubled.text('/nec status');
    await troubled.ask('/nec-admin remind pause', officer);
    const paused = await troubled.text('/nec status');
    await troubled.ask('/nec-admin remind resume', officer);
    await troubled.ask('/nec-admin stop-all', officer);
    const stopped = await troubled.text('/nec status');
    await troubled.close();
    expect(paused).toContain('No reminder is planned in the next 35 days.');
    expect(stopped).toContain('No reminder is posted as things are.');
    expect(text).toContain('The next reminder is due on Monday 30 November 2026, 9am.');
    expect(text).toContain(
      'Not posted\n\n- Due Saturday 21 November 2026, 9am, for ballot: not posted\n  The channel is gone.',
    );
  });
});
