import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { lineOf } from '../../../src/core/chat/command.ts';
import { shownSpecs } from '../../../src/core/chat/options.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('help', () => {
  it('lists every command for everybody, and says what the bot is', async () => {
    const text = await bot.text('/nec help');
    for (const command of commands.filter((candidate) => candidate.root === 'nec'))
      expect(text).toContain(`- ${lineOf(command)}: ${command.description}`);
    expect(text).toContain('It is unofficial.');
  });

  it('lists what officers may do only to officers', async () => {
    expect(await bot.text('/nec help')).not.toContain('/nec-admin');
    const pages = ['/nec help', '/nec help page:2'].map((line) => bot.text(line, { officer: true }));
    const text = (await Promise.all(pages)).join('\n');
    for (const command of commands.filter((candidate) => candidate.root === 'nec-admin'))
      expect(text).toContain(`- ${lineOf(command)}: `);
  });

  it.each(['/nec', '/nec-admin', 'help', '', '   '])('is the answer to “%s” alone', async (line) => {
    expect(await bot.text(line, { officer: true })).toBe(await bot.text('/nec help', { officer: true }));
  });

  it.each(commands.map((command) => [lineOf(command), command] as const))(
    'tells what can be added to %s, and its examples',
    async (line, command) => {
      const text = await bot.text(`/nec help ${line}`, { officer: true });
      expect(text.split('\n')[0]).toBe(line);
      for (const spec of shownSpecs(command)) expect(text).toContain(spec.description);
      for (const example of command.examples) expect(text).toContain(`- ${example}`);
    },
  );

  it('names the topics there are', async () => {
    expect(await bot.text('/nec help deadlines')).toContain('one of: npf, selection, conference,');
  });

  it('takes a command as it is typed', async () => {
    expect(await bot.text('/nec help /nec-admin remind on')).toBe(await bot.text('/nec help remind on'));
    expect(await bot.text('/nec help /nec Deadlines')).toBe(await bot.text('/nec help deadlines'));
  });

  it('tells of both where officers have a command of the same name', async () => {
    const text = await bot.text('/nec help timetable', { officer: true });
    expect(text.split('\n')[0]).toBe('/nec timetable');
    expect(text).toContain('- /nec-admin timetable: Paste a timetable');
    expect(await bot.text('/nec help timetable')).not.toContain('/nec-admin');
  });

  it.each([
    ['latset', 'There is no command “latset”. Did you mean latest?'],
    ['zebra', 'There is no command “zebra”.'],
  ])('on what does not exist says so: %s', async (about, expected) => {
    expect(await bot.text(`/nec help ${about}`)).toContain(`${expected}\n\nType /nec help to see them all.`);
  });
});
