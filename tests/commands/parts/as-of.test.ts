import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
});
afterAll(async () => await bot.close());

describe('the day that a question is asked as of', () => {
  it.each([
    ['/nec latest as-of:2012-06', 'as known on Saturday 30 June 2012'],
    ['/nec latest as-of:"June 2012"', 'as known on Saturday 30 June 2012'],
    ['/nec latest as-of:2012', 'as known on Monday 31 December 2012'],
    ['/nec who was the general secretary as of june 2012', 'as known on Saturday 30 June 2012'],
  ])('is the last of a month or a year: %s', async (line, subtitle) => {
    expect((await bot.ask(line)).subtitle).toBe(subtitle);
  });

  it.each(['/nec latest as-of:2026', '/nec latest as-of:2026-11'])(
    'is today while the time lasts: %s',
    async (line) => {
      expect((await bot.ask(line)).subtitle).toBeUndefined();
    },
  );

  it('holds for a question in free words: nothing of a later report is shown', async () => {
    const text = await bot.text('/nec who was the general secretary as of june 2012');
    expect(text).toContain('Iain McNicol: general secretary');
    expect(text).not.toContain('David Evans');
  });
});

describe('the next so many days', () => {
  it('hold no date of which only the year is known', async () => {
    const text = await bot.text('/nec deadlines within:30 as-of:2022-12-05');
    expect(text).toContain('Saturday 31 December 2022');
    expect(text).not.toContain('only the year is given');
  });
});
