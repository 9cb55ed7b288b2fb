import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addExport } from '../../src/cli/export.ts';

afterEach(() => vi.restoreAllMocks());

/** What `nec export …` says on standard error when it is used wrongly. */
async function refusalOf(...words: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const program = new Command('nec').exitOverride();
  addExport(program);
  for (const command of program.commands) command.exitOverride();
  await expect(program.parseAsync(['export', ...words], { from: 'user' })).rejects.toThrow();
  return said.join('');
}

describe('nec export', () => {
  it.each([
    [['--format', 'csv'], 'the library cannot be written as csv, only as json'],
    [['--topic', 'npf'], '--topic goes with --what diary'],
    [['--what', 'diary', '--with-texts'], '--with-texts goes with --what library'],
    [['--what', 'diary', '--excel'], '--excel goes with --format csv'],
    [['--since', '2024-05-02', '--until', '2024-05-01'], 'the day of --since is after that of --until'],
    [['--since', '2024-02-30'], 'not a day in the calendar'],
    [['--what', 'reports'], 'Allowed choices are library, diary'],
  ])('says what does not go together: %j', async (words, wrong) => {
    expect(await refusalOf(...words)).toContain(wrong);
  });
});
