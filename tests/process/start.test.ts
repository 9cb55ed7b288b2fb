import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { askBot, nec, sentencesOn, startBot } from './program.ts';

const READY = 'Type /nec latest';
const STOP_WITHIN_MS = 10_000;

describe('the program on an empty folder', () => {
  it('says in two lines what it is, answers line by line, and ends with 0 at the end of input', async () => {
    const bot = startBot(await temporaryFolder());
    const [first = '', second = '', third] = (await bot.until(READY)).split('\n');
    expect(first).toContain('nec-bot');
    expect(first).toContain('5 reports');
    expect(second).toContain('/nec help');
    expect(third).toBe('');

    bot.say('/nec figures about:membership');
    expect(await bot.until('Figures: membership')).not.toContain('To do');
    bot.say('/nec todo as-of:2010-12-01');
    await bot.until('To do\nas known on Wednesday 1 December 2010');
    bot.endInput();
    expect((await bot.ended()).code).toBe(0);
  });

  it('answers the lines that stand in a pipe, in their order', async () => {
    const { code, stdout, stderr } = await askBot(await temporaryFolder(), [
      '/nec latest',
      '/nec deadlines as-of:2022-12-01',
      '/nec figures about:membership',
      '/nec todo as-of:2010-12-01',
      '/nec latset',
    ]);
    const answers = [
      'NEC Report – 29 November 2022\n\nMeeting of the National Executive Committee on Tuesday 29 November 2022.',
      'Dates ahead\nas known on Thursday 1 December 2022\n\nNo date held here lies ahead.',
      'Figures: membership\n\nLast told in the report of the meeting on Tuesday 29 November 2022.',
      'To do\nas known on Wednesday 1 December 2010\n\nWith a date\n\n- Anyone: respond to the review of policy-making',
      'There is no command “latset”. Did you mean /nec latest?',
    ];
    const places = answers.map((answer) => stdout.indexOf(answer));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(sentencesOn(stderr)).toEqual([]);
    expect(code).toBe(0);
  });

  it('takes the number of a choice for the choice', async () => {
    const { stdout } = await askBot(await temporaryFolder(), ['/nec latest', '1']);
    expect(stdout).toContain('1. Next page: NEC Report – 29 November 2022');
    expect(stdout).toContain('Page 2 of 2.');
  });

  it('lives through lines that are no questions', async () => {
    const lines = [
      '',
      '   ',
      '/nec',
      'hello',
      '\u0000\u001b[31m',
      '/nec deadlines within:-3',
      '99',
      'x'.repeat(5_000),
    ];
    const { code, stdout } = await askBot(await temporaryFolder(), [...lines, '/nec help']);
    expect(code).toBe(0);
    expect(stdout).toContain('“-3” does not fit “within”. It takes a whole number from 1 to');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('Officers\n\n- /nec-admin import');
  });
});

describe('the program when it is told to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends on ${signal} in ten seconds with 0, and what was set is still set`, async () => {
      const dir = await temporaryFolder();
      const bot = startBot(dir);
      await bot.until(READY);
      bot.say('/nec-admin remind on topics:npf time:18:30');
      await bot.until('6:30pm, London time');
      const told = performance.now();
      bot.signal(signal);
      expect((await bot.ended()).code).toBe(0);
      expect(performance.now() - told).toBeLessThan(STOP_WITHIN_MS);

      const shown = await askBot(dir, ['/nec-admin remind show']);
      expect(shown.stdout).toContain('Reminders are on here, about: National Policy Forum');
      expect(shown.stdout).toContain('6:30pm, London time');
    });
  }
});

describe('a second copy on the same folder', () => {
  it('is refused in one sentence while the first goes on', async () => {
    const dir = await temporaryFolder();
    const first = startBot(dir);
    await first.until(READY);
    const second = await askBot(dir, ['/nec latest']);
    expect(second.code).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toBe(
      `nec-bot is already running on ${dir}. Stop it first, or give this one its own DATA_DIR.\n`,
    );
    const third = await nec(dir, ['start']);
    expect(third).toMatchObject({ code: 1, stdout: '', stderr: second.stderr });

    first.say('/nec-admin remind off');
    await first.until('Reminders are off here.');
    first.endInput();
    expect((await first.ended()).code).toBe(0);
    expect((await askBot(dir, [])).code).toBe(0);
  });

  it('starts at once on the folder of one that was killed', async () => {
    const dir = await temporaryFolder();
    const first = startBot(dir);
    await first.until(READY);
    first.signal('SIGKILL');
    await first.ended();
    const second = await askBot(dir, ['/nec help']);
    expect(second.code).toBe(0);
    expect(sentencesOn(second.stderr)).toEqual([]);
  });
});
