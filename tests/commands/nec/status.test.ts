import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('status', () => {
  it('says the version, the time, what is held and where', async () => {
    const text = await bot.text('/nec status');
    expect(text).toMatch(/Version \d+\.\d+\.\d+, running since Saturday 21 November 2026, 10am/u);
    expect(text).toContain('Time here: Saturday 21 November 2026, 10am, London time');
    expect(text).toContain('Reports held: 5, the newest of the meeting on Tuesday 29 November 2022');
    expect(text).toMatch(/Dates in the diary: [1-9]\d/u);
    expect(text).toContain(bot.dir);
    expect(text).toMatch(/Bank holidays known until \w+day \d+ \w+ 20\d\d/u);
  });

  it('says when it has not looked for reminders, and that none is planned', async () => {
    const text = await bot.text('/nec status');
    expect(text).toContain('The bot has not looked for reminders yet.');
    expect(text).toContain('No reminder is planned in the next 35 days.');
  });
});
