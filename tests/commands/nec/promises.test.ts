import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteOf, reportSaying } from '../../support/report-samples.ts';
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
      'Date passed, and no later report held tells of it\n\n- The party: make a final report on Forde',
    );
  });

  it('without a date stay for half a year', async () => {
    expect(await bot.text('/nec promises as-of:2012-08-01')).toContain(
      'No date given\n\n- The party: draft rule changes on policy-making for annual conference\n  [paragraph 3',
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

  it('that a later report tells of stand apart, with that report’s words and source', async () => {
    const PROMISED = 'The working party will bring new wick rules to the lamp committee.';
    const promise = {
      id: 'p1',
      check: 'unchecked',
      evidence: quoteOf('petra', PROMISED),
      who: 'the working party',
      what: 'bring new wick rules to the lamp committee',
      by: '2024-05',
    } as const;
    const AGREED = 'We agreed new wick rules.';
    const decision = {
      id: 'n1',
      check: 'unchecked',
      evidence: quoteOf('quentin', AGREED),
      what: 'the lamp committee took the new wick rules',
      verb: 'agreed',
    } as const;
    const later = await openTestBot({
      reports: [
        reportSaying('petra', [PROMISED], { facts: { promises: [promise] } }),
        reportSaying('quentin', [AGREED], { published: '2024-06-20', facts: { decisions: [decision] } }),
      ],
    });
    try {
      const text = await later.text('/nec promises past as-of:2024-07-01');
      expect(text).toMatch(/A later report tells of it\n\n- The working party: bring new wick rules/u);
      expect(text).toContain('told later: the lamp committee took the new wick rules');
      expect(text).toContain(AGREED);
      expect(await later.text('/nec promises past as-of:2024-06-10')).not.toContain('told later');
    } finally {
      await later.close();
    }
  });
});
