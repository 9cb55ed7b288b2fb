import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('what there is to do', () => {
  it('says who is asked to do what by when, soonest first, with its source', async () => {
    const text = await bot.text('/nec todo as-of:2022-12-05');
    expect(text).toMatch(/With a date\n\n- Anyone: respond .*\n {2}by March 2023\n {2}\[paragraph 14/u);
    expect(text).toMatch(/- CLPs: send in amendments .*\n {2}by May 2023\n/u);
    expect(text.indexOf('by March 2023')).toBeLessThan(text.indexOf('by May 2023'));
  });

  it('puts those without a date after them', async () => {
    const text = await bot.text('/nec todo as-of:2010-12-01');
    expect(text).toContain('by Saturday 11 June 2011');
    expect(text.indexOf('No date given')).toBeGreaterThan(text.indexOf('by Saturday 11 June 2011'));
    expect(text.indexOf('CLPs: nominate for the youth place')).toBeGreaterThan(text.indexOf('No date given'));
  });

  it('keeps one until the last day it can be done', async () => {
    expect(await bot.text('/nec todo as-of:2011-06-11')).toContain('respond to the review of policy-making');
    expect(await bot.text('/nec todo as-of:2011-06-12')).not.toContain(
      'respond to the review of policy-making',
    );
    expect(await bot.text('/nec todo as-of:2023-03-31')).toContain('by March 2023');
    expect(await bot.text('/nec todo as-of:2023-04-01')).not.toContain('by March 2023');
  });

  it('keeps one without a date for half a year', async () => {
    expect(await bot.text('/nec todo as-of:2011-05-31')).toContain('youth place');
    expect(await bot.text('/nec todo as-of:2011-06-02')).not.toContain('youth place');
  });

  it('says when nothing is open, names the newest report, and counts what has passed', async () => {
    const text = await bot.text('/nec todo');
    expect(text).toContain('Nothing held here is still open.');
    expect(text).toContain('The newest report held is NEC Report – 29 November 2022');
    expect(text).toMatch(/\d+ older ones have passed: \/nec todo past$/u);
  });

  it('keeps the day asked about in what it says to type next', async () => {
    expect(await bot.text('/nec todo as-of:2012-08-01')).toContain(
      '7 older ones have passed: /nec todo past as-of:2012-08-01',
    );
    const past = await bot.text('/nec todo past as-of:2012-08-01');
    expect(past).toContain('Passed\n\n- Anyone: respond to the review of policy-making');
    expect(past).not.toContain('Disability Labour');
  });

  it('has a button that leads to a day when something was open', async () => {
    const empty = await bot.ask('/nec todo as-of:2012-08-01');
    const then = await bot.press(empty, 'Show what was open on Tuesday 30 November 2010');
    expect(then.subtitle).toBe('as known on Tuesday 30 November 2010');
    expect(then.blocks[0]).toEqual({ type: 'heading', text: 'With a date' });
  });

  it('shows what has passed, newest first', async () => {
    const text = await bot.text('/nec todo past');
    expect(text.indexOf('by May 2023')).toBeLessThan(text.indexOf('by March 2023'));
    expect(text.indexOf('by March 2023')).toBeLessThan(text.indexOf('by Saturday 11 June 2011'));
  });

  it('says when no report had come out', async () => {
    expect(await bot.text('/nec todo as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });

  it('shows one role only what is asked of it', async () => {
    const text = await bot.text('/nec todo secretary as-of:2022-12-05');
    expect(text).toContain('To do, as a secretary');
    expect(text).toContain('CLPs: send in amendments');
    expect(text).not.toMatch(/^- (?:Members|Anyone):/mu);
    expect(await bot.text('/nec todo role:affiliate as-of:2010-12-01')).toContain('To do, as an affiliate');
    expect(await bot.text('/nec todo member as-of:2022-12-05')).toContain('- Members: ');
  });

  it('keeps to the role in what it leads on to', async () => {
    expect(await bot.text('/nec todo secretary as-of:2022-12-05')).toContain('/nec todo secretary past');
    const then = await bot.press(await bot.ask('/nec todo secretary'), 'Show what was open on');
    expect(then.title).toBe('To do, as a secretary');
  });
});
