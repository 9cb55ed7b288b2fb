import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
import { importedReport } from './imported-report.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ reports: [importedReport()] });
});
afterAll(async () => {
  await bot.close();
});

describe('a search', () => {
  it.each(['trainee organisers', '"trainee organisers"', 'Trainee ORGANISER', 'trainee organizers'])(
    'finds what is told, with its source: %s',
    async (words) => {
      const text = await bot.text(`/nec search ${words}`);
      expect(text).toContain('Three trainee schemes have put 70 trainees and 100 organisers into key seats.');
      expect(text).toContain('[paragraph 10 of NEC report, November 2014, by Johanna Baxter]');
    },
  );

  it('shows the sentence of an imported report as it stands, and marks what nobody has checked', async () => {
    const text = await bot.text('/nec search stickers');
    expect(text).toContain('- “The branch has 1,234,567 stickers.”');
    expect(text).toContain('figure – 1,234,567: stickers of the branch, not yet checked by a person');
    expect(await bot.text('/nec search mistake')).not.toContain('a mistake of the reader');
  });

  it('shows the found words in bold, and no letter of the sentence changed', async () => {
    const { blocks } = await bot.ask('/nec search nomination closing');
    const [item] = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    const runs = Array.isArray(item?.text) ? item.text : [];
    expect(runs.flatMap((run) => (run.bold === true ? [run.text] : []))).toEqual(['Nominations', 'close']);
    expect(runs.map((run) => run.text).join('')).toBe('“Nominations close on 1 March 2027 at 5pm.”');
  });

  it('says that nothing is told, and what to try', async () => {
    const text = await bot.text('/nec search zzzqq');
    expect(text).toContain('No report I hold says anything of “zzzqq”.');
    expect(text).toContain('Reports held: 6. Try fewer or other words.');
  });

  it('names the near words when nothing holds the word itself', async () => {
    expect(await bot.text('/nec search stikers')).toContain(
      'Nothing holds “stikers” exactly; near words: stickers',
    );
  });

  it('shows what has some of the words as near, not as the answer', async () => {
    const text = await bot.text('/nec search sticker elephants');
    expect(text).toContain('No report I hold says all of “sticker elephants” in one place.');
    expect(text).toContain('Nothing holds “elephants”.');
    expect(text).toContain('Near, with some of the words');
  });

  it('follows a topic from meeting to meeting, the oldest first', async () => {
    const text = await bot.text('/nec search membership in-order');
    const meetings = [...text.matchAll(/Meeting of \p{L}+ \d+ \p{L}+ (\d{4})/gu)].map(([, year]) => year);
    expect(meetings.length).toBeGreaterThan(1);
    expect(meetings).toEqual(meetings.toSorted());
    const reply = await bot.ask('/nec search membership');
    expect((await bot.press(reply, 'Follow it from meeting to meeting')).title).toContain('membership');
  });

  it('is narrowed by kind, year, reporter and speaker', async () => {
    const votes = await bot.text('/nec search kind:votes year:2022');
    expect(votes).toContain('21 to 3');
    expect(await bot.text('/nec search kind:vote year:2010')).toContain(
      'No report I hold has this: only votes; meetings of 2010.',
    );
    expect(await bot.text('/nec search trainee reporter:baxter')).toContain('by Johanna Baxter');
    expect(await bot.text('/nec search policy speaker:"ed miliband"')).toContain('Ed Miliband speaking');
    const untold = await bot.text('/nec search stickers speaker:"ed miliband"');
    expect(untold).toContain('No report I hold tells what “ed miliband” said of “stickers”.');
    expect(untold).toContain('not the answer');
  });

  it.each([
    ['kind:vot', 'Did you mean vote?'],
    ['kind:zebra', 'It can be: date, figure, vote, decision, ask, promise, text.'],
    ['year:twelve', '“twelve” is not a year.'],
  ])('cannot be narrowed by %s', async (words, told) => {
    const text = await bot.text(`/nec search stickers ${words}`);
    expect(text).toContain('That did not work');
    expect(text).toContain(told);
  });

  it('looks only at what had come out by the day asked about', async () => {
    const text = await bot.text('/nec search seventy ponies as-of:2014-11-03');
    expect(text).toContain('Reports held: 3.');
    expect(text).not.toContain('2014, by');
    expect(await bot.text('/nec search labour as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });

  it.each(['""', '   ', '“”'])('for nothing is refused: “%s”', async (words) => {
    const text = await bot.text(`/nec search ${words}`);
    expect(text).toContain('That did not work');
    expect(text).toContain('For example: /nec search trainee organisers');
  });

  it.each(['🎉', '__proto__', 'constructor', '"unclosed', '*', '\\', '(', 'a:b', 'מפלגה'])(
    'for odd words is answered all the same: %s',
    async (words) => {
      expect((await bot.ask(`/nec search ${words}`)).title).toMatch(/^Search: /u);
    },
  );
});
