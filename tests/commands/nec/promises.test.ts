import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('promises', () => {
  it('say who reports what and by when, soonest first, with the source', async () => {
    const text = await bot.text('/nec promises as-of:2022-12-05');
    expect(text).toContain(
      'Due\n\n- Policy commissions: publish consultation documents\n  by January 2023\n  [paragraph 14',
    );
    const months = [...text.matchAll(/by (\w+ 2023)$/gmu)].map((match) => match[1]);
    expect(months).toEqual([
      'January 2023',
      'March 2023',
      'March 2023',
      'April 2023',
      'April 2023',
      'July 2023',
      'December 2023',
    ]);
  });

  it('that nobody is held to any more are said to have passed, and can be asked for', async () => {
    expect(await bot.text('/nec promises')).toMatch(
      /Nothing held here is still open\.[\s\S]*\/nec promises past$/u,
    );
    expect(await bot.text('/nec promises past')).toContain(
      'Date passed\n\n- the party: make a final report on Forde',
    );
  });

  it('without a date stay for half a year', async () => {
    expect(await bot.text('/nec promises as-of:2012-08-01')).toContain(
      'No date given\n\n- the party: draft rule changes on policy-making for annual conference\n  [paragraph 3',
    );
  });

  it('can be seen as of the day when some were open', async () => {
    const then = await bot.press(
      await bot.ask('/nec promises'),
      'Show what was open on Friday 2 December 2022',
    );
    expect(then.title).toBe('Promises');
    expect(then.blocks[0]).toEqual({ type: 'heading', text: 'Due' });
  });
});
