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

describe('the list of reports', () => {
  it('has each with its day, title, reporter and name, newest meeting first', async () => {
    const text = await bot.text('/nec reports');
    const names = [...text.matchAll(/name: ([\w-]+)/gu)].map((match) => match[1]);
    expect(names).toEqual([
      'petra',
      '2022-11-29-akehurst',
      '2014-11-04-baxter',
      '2012-07-17-akehurst',
      '2012-05-29-akehurst',
      '2010-11-30-akehurst',
    ]);
    expect(text).toContain('- Tuesday 4 November 2014: NEC report, November 2014, by Johanna Baxter');
    expect(text).toContain('[Progress] http://www.progressonline.org.uk/2012/07/18/report-from-the-nec/');
  });

  it('counts what each holds, without what was rejected', async () => {
    expect(await bot.text('/nec reports')).toContain('name: petra; 1 date, 1 figure');
  });

  it('says how to see one, by a name that works', async () => {
    const text = await bot.text('/nec reports');
    const line = /type its name: (.*)$/u.exec(text)?.[1] ?? '';
    expect(line).toBe('/nec report petra');
    expect((await bot.ask(line)).title).toBe('Stickers and more');
  });

  it('says when no report had come out', async () => {
    expect(await bot.text('/nec reports as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });
});
