import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListItem } from '../../../src/core/chat/reply.ts';
import { decisionFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

/** The text of every page, and all its items. */
async function pagesOf(line: string): Promise<{ text: string; items: ListItem[] }> {
  const { page } = await bot.ask(line);
  const texts: string[] = [];
  const items: ListItem[] = [];
  for (let number = 1; number <= (page?.of ?? 1); number += 1) {
    texts.push(await bot.text(`${line} page:${number}`));
    const { blocks } = await bot.ask(`${line} page:${number}`);
    items.push(...blocks.flatMap((block) => (block.type === 'list' ? block.items : [])));
  }
  return { text: texts.join('\n'), items };
}

describe('decisions', () => {
  it('stand under what was done and when, newest meeting first; what was asked for is not among what was agreed', async () => {
    const { text } = await pagesOf('/nec decisions');
    const headings = [...text.matchAll(/^(.+) on Tuesday (\d+ \w+ \d{4})$/gmu)].map(
      ([, did, day]) => `${did}, ${day}`,
    );
    expect([...new Set(headings)]).toEqual([
      'Agreed, 29 November 2022',
      'Rejected, 29 November 2022',
      'Appointed, 29 November 2022',
      'Agreed, 4 November 2014',
      'Asked for, 4 November 2014',
      'Agreed, 17 July 2012',
      'Rejected, 17 July 2012',
      'Asked for, 17 July 2012',
      'Appointed, 29 May 2012',
      'Agreed, 30 November 2010',
      'Appointed, 30 November 2010',
    ]);
  });

  it('each have a source, and so has each point, to the last page', async () => {
    const { items } = await pagesOf('/nec decisions');
    expect(items.length).toBeGreaterThan(50);
    for (const item of items) expect(item.citations).toHaveLength(1);
  });

  it('show what a passed paper holds, point by point', async () => {
    const { text } = await pagesOf('/nec decisions equalities');
    expect(text).toContain(
      '- Agreed: paper on equalities in 2023, as amended\n  its 15 points, as the report tells them',
    );
    expect(text).toMatch(/- Point 2 of 15: about £450,000 is saved by that\n {2}\[paragraph 20/u);
    expect(text).toContain('Point 15 of 15: training on Islamophobia');
  });

  it('show only the points that are about what was asked', async () => {
    const text = await bot.text('/nec decisions about:women');
    expect(text).toMatch(/\d of its 15 points, as the report tells them/u);
    expect(text).toContain('Point 3 of 15: the women');
    expect(text).not.toContain('Bernie Grant');
  });

  it.each([
    ['/nec decisions rejected', 'Rejected on', 'Agreed on'],
    ['/nec decisions verb:asked', 'Asked for on', 'Agreed on'],
    ['/nec decisions asked for', 'Asked for on', 'Agreed on'],
    ['/nec decisions turned down', 'Rejected on', 'Agreed on'],
    ['/nec decisions agreed forde', 'Agreed on Tuesday 29 November 2022', 'Appointed on'],
  ])('%s', async (line, told, not) => {
    const text = await bot.text(line);
    expect(text).toContain(told);
    expect(text).not.toContain(not);
  });

  it('that nobody put off as such are looked for among the points: “put off”', async () => {
    const text = await bot.text('/nec decisions put off');
    expect(text).toContain('1 of its 15 points');
    expect(text).toContain('are put off until after the general election');
  });

  it('that are not told are said not to be', async () => {
    expect(await bot.text('/nec decisions deferred')).toContain(
      'Nothing that was put off is told in the reports held (5)',
    );
    expect(await bot.text('/nec decisions penguins')).toContain(
      'No report I hold tells of a decision on “penguins”',
    );
    expect(await bot.text('/nec decisions as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
    expect(await bot.text('/nec decisions Forde as-of:2014-12-01')).toContain('No report I hold');
  });
});

describe('a matter that was put off', () => {
  it('stands under its own heading', async () => {
    const id = '2026-09-22-invented';
    const sentence = 'The youth rules were deferred.';
    const own = await openTestBot({
      reports: [
        reportSaying(id, [sentence], {
          meetingDate: '2026-09-22',
          facts: {
            decisions: [
              decisionFact('n1', quoteOf(id, sentence), { what: 'the youth rules', verb: 'deferred' }),
            ],
          },
        }),
      ],
    });
    expect(await own.text('/nec decisions postponed')).toContain(
      'Put off on Tuesday 22 September 2026\n\n- Deferred: the youth rules',
    );
    await own.close();
  });
});
