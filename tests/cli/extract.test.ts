import { Command, CommanderError } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addExtract } from '../../src/cli/extract.ts';

afterEach(() => vi.restoreAllMocks());

/** What `nec extract …` prints on standard output. */
async function printedBy(...words: string[]): Promise<string> {
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const program = new Command('nec').exitOverride();
  addExtract(program);
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync(['extract', ...words], { from: 'user' });
  return printed.join('');
}

describe('nec extract --explain', () => {
  it('prints which rules fired on the sentence and why the year is what it is', async () => {
    const printed = await printedBy(
      '--explain',
      'CLPs can nominate by 3 May.',
      '--meeting-date',
      '2022-11-29',
    );
    expect(printed).toContain('“3 May” → 2023-05-03');
    expect(printed).toContain('rule: somebody can, may or must');
    expect(printed.endsWith('\n')).toBe(true);
  });

  it('counts from the events that come with the bot', async () => {
    const printed = await printedBy(
      '--explain',
      'Forms go in three weeks before polling day.',
      '--meeting-date',
      '2022-11-29',
    );
    expect(printed).toContain('→ 2023-04-13');
    expect(printed).toContain(
      'counted from Local elections, Thursday 4 May 2023, in the table of known events',
    );
  });

  it.each([
    ['a file', [], 'file'],
    ['the day of the meeting', ['--explain', 'We met.'], '--meeting-date'],
  ])('is wrong usage without %s', async (_, words, missing) => {
    const failure = await printedBy(...words).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommanderError);
    expect((failure as CommanderError).message).toContain(missing);
  });
});
