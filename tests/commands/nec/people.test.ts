import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

const PUBLIC_ONLY = 'Only public roles in the party, as published reports tell them';

describe('people', () => {
  it('stand under their meeting, newest first, changes before roles held, each with a source', async () => {
    const first = await bot.ask('/nec people');
    const headings = first.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings[0]).toBe('Meeting of Tuesday 29 November 2022');
    const text = await bot.text('/nec people');
    expect(text).toMatch(
      /- Carol Sewell: appointed chair of the NEC working group on the Forde Report\n {2}\[paragraph 18/u,
    );
    expect(text.indexOf('Johanna Baxter: appointed')).toBeLessThan(
      text.indexOf('David Evans: general secretary'),
    );
    for (let page = 1; page <= (first.page?.of ?? 1); page += 1) {
      const { blocks } = await bot.ask(`/nec people page:${page}`);
      const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
      for (const item of items) expect(item.citations).toHaveLength(1);
    }
  });

  it.each([
    '/nec people general secretary',
    '/nec people who is the general secretary?',
    '/nec people gen sec',
  ])('%s', async (line) => {
    const text = await bot.text(line);
    expect(text).toContain('Meeting of Tuesday 29 November 2022\n\n- David Evans: general secretary');
    expect(text).toContain('Meeting of Tuesday 17 July 2012\n\n- Iain McNicol: general secretary');
    expect(text).not.toContain('Tom Watson');
    expect(text).toContain(PUBLIC_ONLY);
  });

  it('are found by name, with every role told of them', async () => {
    const text = await bot.text('/nec people Peter Hain');
    expect(text).toContain('- Peter Hain: leaves as shadow ministerial representative on the NEC');
    expect(text).toContain('- Peter Hain: chair of the review of party structures');
  });

  it('are found by a short name of the body, and nobody is shown as chosen who was only put forward', async () => {
    const text = await bot.text('/nec people NPF chair');
    expect(text).toContain('- Anneliese Dodds: chair of the National Policy Forum');
    expect(text).toContain('- Angela Eagle: nominated, not yet chosen: chair of the National Policy Forum');
    const then = await bot.text('/nec people NPF chair as-of:2012-06-30');
    expect(then).toContain('not yet chosen');
    expect(then).not.toContain('Dodds');
  });

  it('are found by what happened: who left', async () => {
    const text = await bot.text('/nec people left');
    expect(text).toContain('Anas Sarwar: leaves as deputy leader of Scottish Labour');
    expect(text).not.toContain('elected');
  });

  it('that no report tells of are said not to be, with nothing guessed', async () => {
    const text = await bot.text('/nec people treasurer');
    expect(text).toContain('No report I hold tells of “treasurer” as a person or a role in the party.');
    expect(await bot.text('/nec people penguin keeper')).toContain(
      'No report I hold tells of “penguin keeper”',
    );
    expect(await bot.text('/nec people as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });

  it('are offered while a name or a role is typed', async () => {
    const context = bot.bot.context(TEST_PLACE, { officer: false });
    const offered = await bot.bot.router.suggest('/nec people', 'who', 'watson', context);
    expect(offered.map(({ value }) => value)).toEqual(['Tom Watson']);
  });
});

describe('people of an imported report', () => {
  it('are marked until somebody has checked them, and gone when rejected', async () => {
    const id = '2026-09-22-invented';
    const sentence = 'Nora Vane was elected treasurer.';
    const own = await openTestBot({
      reports: [
        reportSaying(id, [sentence], {
          meetingDate: '2026-09-22',
          published: '2026-09-23',
          facts: {
            people: [
              personFact('r1', quoteOf(id, sentence)),
              personFact('r2', quoteOf(id, sentence), { name: 'Tom Orme', check: 'rejected' }),
            ],
          },
        }),
      ],
    });
    const text = await own.text('/nec people treasurer');
    expect(text).toContain(
      '- Nora Vane: elected treasurer\n  not yet checked by a person\n  “Nora Vane was elected',
    );
    expect(text).not.toContain('Tom Orme');
    await own.close();
  });
});
