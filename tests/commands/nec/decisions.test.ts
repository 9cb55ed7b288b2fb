import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('decisions', () => {
  it('begin with what was done, and stand under their meeting, newest first', async () => {
    const text = await bot.text('/nec decisions');
    const verbs = [...text.matchAll(/^- (\w+): /gmu)].map((match) => match[1]);
    expect(new Set(verbs)).toEqual(new Set(['Agreed', 'Appointed', 'Accepted', 'Rejected', 'Asked']));
    const meetings = [...text.matchAll(/^Meeting of \w+day (.*)$/gmu)].map((match) => match[1]);
    expect(meetings).toEqual(['29 November 2022', '4 November 2014', '17 July 2012']);
  });

  it('each have a source, to the last page', async () => {
    const first = await bot.ask('/nec decisions');
    const second = await bot.press(first, 'Next page');
    const items = [first, second]
      .flatMap((reply) => reply.blocks)
      .flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) expect(item.citations).toHaveLength(1);
    expect(second.page).toEqual({ number: 2, of: 2 });
  });

  it('that are not told are said not to be', async () => {
    expect(await bot.text('/nec decisions as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });
});
