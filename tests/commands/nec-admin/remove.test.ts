import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { handleRequest } from '../../../src/requests.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const OFFICER = { officer: true };
const CLOSES = 'Names for the ladder panel close on 5 May 2024.';
const ALONE = 'The lantern walk is on 8 June 2024.';

/** Two reports of one meeting: both tell of the panel, the first alone of the walk. */
const [first, second] = [
  reportSaying('2024-03-12-first', [CLOSES, ALONE], {
    title: 'First account',
    reporter: 'Petra First',
    facts: {
      dates: [
        dateFact('d-1', quoteOf('2024-03-12-first', CLOSES), { what: 'names for the ladder panel close' }),
        dateFact('d-2', quoteOf('2024-03-12-first', ALONE, CLOSES.length + 1), {
          what: 'lantern walk',
          edtf: '2024-06-08',
          kind: 'event',
        }),
      ],
    },
  }),
  reportSaying('2024-03-12-second', [CLOSES, 'We sat until the tea was cold.'], {
    title: 'Second account',
    reporter: 'Sam Second',
    facts: {
      dates: [
        dateFact('d-1', quoteOf('2024-03-12-second', CLOSES), { what: 'names for the ladder panel close' }),
      ],
    },
  }),
] as const;

let bot: TestBot;
beforeEach(async () => {
  bot = await openTestBot({ now: '2024-04-01T10:00:00Z' });
  for (const report of [first, second])
    await handleRequest(bot.bot, { type: 'save-report', report, confirm: 'stated' });
});
afterEach(async () => await bot.close());

describe('/nec-admin remove', () => {
  it('names the report and what goes with it before it does anything', async () => {
    const asked = await bot.ask('/nec-admin remove first account', OFFICER);
    expect(asked.title).toBe('Take away First account, by Petra First?');
    expect(toPlainText(asked)).toContain('This cannot be undone.');
    expect(await bot.text('/nec reports')).toContain('First account');
  });

  it('asks first for words too, since they may fit several reports, whoever is sure of them', async () => {
    const asked = await bot.ask('/nec-admin remove account sure:yes', OFFICER);
    expect(asked.title).toMatch(/^Take away .*\?$/u);
    expect(await bot.text('/nec reports')).toContain('First account');
  });

  it('takes away its text, facts and quotes everywhere, and leaves what another report tells', async () => {
    const asked = await bot.ask('/nec-admin remove 2024-03-12-first', OFFICER);
    const done = toPlainText(await bot.press(asked, 'Yes, take it away', OFFICER));
    expect(done).toContain('2 facts are gone.');
    expect(done).toContain('1 date has one source less.');
    expect(done).toContain('1 date is gone with it');
    expect(done).toContain('gone by Thursday 2 May 2024');
    const told = await bot.text('/nec deadlines');
    expect(told).toContain('names for the ladder panel close');
    expect(told).toContain('[Second account, by Sam Second]');
    for (const line of [
      '/nec deadlines',
      '/nec reports',
      '/nec search lantern',
      '/nec changes',
      '/nec latest',
    ]) {
      const text = await bot.text(line);
      expect(text).not.toContain('First account');
      expect(text).not.toContain('lantern walk');
    }
    const again = toPlainText(await bot.press(asked, 'Yes, take it away', OFFICER));
    expect(again).toContain('No report held is named');
  });

  it('leaves no word of it in the files of the store, their copies too', async () => {
    await bot.ask('/nec-admin remove 2024-03-12-first sure:yes', OFFICER);
    const files = (await readdir(bot.dir, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files)
      expect(await readFile(join(parentPath, name), 'utf8')).not.toMatch(/lantern|Petra First/u);
  });

  it('is not taken in again by itself, and stands in the audit by its id alone', async () => {
    await bot.ask('/nec-admin remove 2024-03-12-first sure:yes', OFFICER);
    await expect(
      handleRequest(bot.bot, { type: 'save-report', report: first, confirm: 'none' }),
    ).rejects.toMatchObject({ code: 'report-removed' });
    expect(await bot.text('/nec-admin audit first', OFFICER)).toContain('Removed: 2024-03-12-first');
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin remove 2024-03-12-first sure:yes')).toContain('Only officers');
  });

  it('keeps a removed report out until an officer lets it be imported again', async () => {
    await bot.ask(`/nec-admin remove ${first.id} sure:yes`, OFFICER);
    const again = async (): Promise<unknown> =>
      await handleRequest(bot.bot, { type: 'save-report', report: first, confirm: 'none' });
    await expect(again()).rejects.toMatchObject({
      code: 'report-removed',
      next: `If its reporter agrees to it, first type /nec-admin remove ${first.id} back:yes`,
    });
    expect(await bot.text('/nec-admin remove nobody back:yes', OFFICER)).toContain('was taken away');
    expect(await bot.text(`/nec-admin remove ${first.id} back:yes`, OFFICER)).toContain(
      'It may be imported again',
    );
    await expect(again()).resolves.toMatchObject({ outcome: 'new' });
    expect(await bot.text('/nec-admin audit', OFFICER)).toContain('Reopened');
  });
});
