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
  it.each(['trainee organisers', '"trainee organisers"', 'Trainee ORGAN', 'trainee organizers'])(
    'finds what is told, with its source: %s',
    async (words) => {
      const text = await bot.text(`/nec search ${words}`);
      expect(text).toContain('Three trainee schemes have put 70 trainees and 100 organisers into key seats.');
      expect(text).toContain('[paragraph 10 of NEC report, November 2014, by Johanna Baxter]');
    },
  );

  it('shows the sentence of an imported report as it stands, and marks what nobody has checked', async () => {
    const text = await bot.text('/nec search stickers');
    expect(text).toContain('“Nominations close on 1 March 2027 at 5pm. The branch has 1,234,567 stickers.”');
    expect(text).toContain('not yet checked by a person');
    expect(await bot.text('/nec search mistake')).not.toContain('a mistake of the reader');
  });

  it('says when nothing is found, and what to try', async () => {
    expect(await bot.text('/nec search zzzqq')).toContain(
      'Nothing in the reports held (6) matches “zzzqq”. Try fewer or other words.',
    );
  });

  it('looks only at what had come out by the day asked about', async () => {
    expect(await bot.text('/nec search trainee as-of:2014-11-03')).toContain(
      'Nothing in the reports held (3)',
    );
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
