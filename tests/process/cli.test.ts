import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { askBot, countOf, nec, sentencesOn, startBot } from './program.ts';
import { REPORT, REPORT_ID, written } from './sample-files.ts';

interface Gold {
  readonly id: string;
  readonly meeting: Readonly<Record<string, unknown>>;
  readonly dates: readonly { quote: string; words: string; start: number; edtf: string; topic: string }[];
  readonly figures: readonly { quote: string; words: string; start: number; value: number }[];
  readonly votes: readonly { quote: string; for: number; against: number; outcome: string }[];
  readonly decisions: readonly { quote: string }[];
  readonly asks: readonly { quote: string; who: string }[];
  readonly promises: readonly { quote: string; by: string | null }[];
}

describe('nec ask', () => {
  it('prints one reply on standard output, and makes no folder for it', async () => {
    const parent = await temporaryFolder();
    const { code, stdout, stderr } = await nec(`${parent}/data`, [
      'ask',
      '/nec deadlines npf as-of:2022-12-05',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Dates ahead.*\nas known on Monday 5 December 2022\n/u);
    expect(stdout).toContain('Friday 21 to Sunday 23 July 2023: National Policy Forum');
    expect(await readdir(parent)).toEqual([]);
  });

  it('takes a line in one piece or in several, and prints it as data when asked to', async () => {
    const dir = await temporaryFolder();
    const whole = await nec(dir, ['ask', '/nec figures about:membership']);
    const pieces = await nec(dir, ['ask', '/nec', 'figures', 'about:membership']);
    const data = await nec(dir, ['ask', '--json', '/nec figures about:membership']);
    expect(pieces.stdout).toBe(whole.stdout);
    expect(JSON.parse(data.stdout)).toMatchObject({
      title: 'Figures: membership',
      blocks: expect.any(Array),
    });
  });

  it('ends with 1 when the line is not answered, and still says why on standard output', async () => {
    const dir = await temporaryFolder();
    const { code, stdout } = await nec(dir, ['ask', '/nec latset']);
    expect(code).toBe(1);
    expect(stdout).toContain('Did you mean /nec latest?');
  });

  it('puts what changes something to the bot that runs', async () => {
    const dir = await temporaryFolder();
    const bot = startBot(dir);
    await bot.until('Type /nec latest');
    const set = await nec(dir, ['ask', '/nec-admin remind on topics:conference time:07:15']);
    expect(set).toMatchObject({ code: 0, stderr: '' });
    bot.say('/nec-admin remind show');
    expect(await bot.until('7:15am, London time')).toContain('about: conference');
  });
});

describe('nec extract', () => {
  it('prints the facts of a file as JSON with quotes that stand in it', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    const { code, stdout, stderr } = await nec(`${dir}/data`, [
      'extract',
      file,
      '--meeting-date',
      '2024-03-12',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const gold = JSON.parse(stdout) as Gold;
    expect(gold.id).toBe('notes');
    expect(gold.meeting).toMatchObject({ date: '2024-03-12', author: 'Petra Invented' });
    expect(gold.dates).toContainEqual(
      expect.objectContaining({
        words: '5 May 2024',
        edtf: '2024-05-05',
        time: '17:00',
        kind: 'deadline',
        ahead: true,
      }),
    );
    expect(gold.figures.map((figure) => figure.value)).toEqual(expect.arrayContaining([412_000, 3_200_000]));
    expect(gold.votes).toEqual([expect.objectContaining({ for: 18, against: 7, outcome: 'carried' })]);
    expect(gold.decisions).toHaveLength(1);
    expect(gold.asks).toEqual([expect.objectContaining({ who: 'branches', by: null })]);
    expect(gold.promises).toEqual([expect.objectContaining({ by: '2024-05' })]);

    const { dates, figures, votes, decisions, asks, promises } = gold;
    for (const { quote } of [...dates, ...figures, ...votes, ...decisions, ...asks, ...promises])
      expect(REPORT).toContain(quote);
    for (const { words, start } of [...dates, ...figures])
      expect(REPORT.slice(start, start + words.length)).toBe(words);
    expect(await readdir(dir)).toEqual(['notes.txt']);
  });
});

describe('nec import', () => {
  it('stores nothing when dry, and prints what it read as data', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    const { code, stdout, stderr } = await nec(`${dir}/data`, ['import', file, '--dry-run', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const read = JSON.parse(stdout);
    expect(Object.keys(read).sort()).toEqual([
      'blocks',
      'facts',
      'meetingDate',
      'published',
      'reporter',
      'rule',
      'title',
      'url',
      'warnings',
    ]);
    expect(read).toMatchObject({
      title: 'NEC meeting, 12 March 2024',
      reporter: 'Petra Invented',
      meetingDate: '2024-03-12',
      published: null,
      warnings: [],
    });
    expect(read.blocks).toHaveLength(5);
    for (const block of read.blocks) {
      expect(['heading', 'paragraph', 'item', 'quote', 'row']).toContain(block.type);
      expect(REPORT).toContain(block.text);
    }
    expect(read.facts.dates.length).toBeGreaterThan(0);
    expect(await readdir(dir)).toEqual(['notes.txt']);
  });

  it('says in data why nothing was read', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'empty.txt', '');
    const { code, stdout } = await nec(`${dir}/data`, ['import', file, '--dry-run', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      refused: true,
      reason: 'The file is empty. Save the report again, then import that file.',
    });
  });

  it('shows what nobody has checked as such, and keeps it out of the reminders', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    const { code, stdout } = await nec(`${dir}/data`, ['import', file]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'deadline, internal election; date and year stated; not yet checked by a person\n  “Nominations for the youth committee close on 5 May 2024 at 5pm.”',
    );
    expect(stdout).toContain('they are shown as such, and cause no reminder');

    const shown = await nec(`${dir}/data`, ['ask', '/nec deadlines as-of:2024-03-20']);
    expect(shown.stdout).toContain('Sunday 5 May 2024, 5pm: Nominations for the youth committee close');
    expect(shown.stdout).toContain('not yet checked by a person');

    expect(await remindersAfter(`${dir}/data`, '2024-05-03')).toBe('');
  });

  it('counts as checked what the text states in full, and reminds of that alone', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    const { stdout } = await nec(`${dir}/data`, ['import', file, '--confirm', 'stated']);
    expect(stdout).toContain(
      'date and year stated; checked\n  “Nominations for the youth committee close on 5 May 2024 at 5pm.”',
    );
    expect(stdout).toContain(
      'not yet checked by a person\n  “The regional training day will be held on 15 July in York.”',
    );
    expect(stdout).toContain('1 date went into the diary');

    const shown = await remindersAfter(`${dir}/data`, '2024-05-03');
    expect(shown).toContain('Reminder: internal election\n\n- Sunday 5 May 2024, 5pm');
    expect(await remindersAfter(`${dir}/data`, '2024-07-14')).toBe('');
  });

  it('does no harm when it is done twice', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    const words = ['import', file, '--confirm', 'stated'];
    const first = await nec(`${dir}/data`, words);
    const again = await nec(`${dir}/data`, words);
    expect(first.stdout).toMatch(/\d+ facts found\./u);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain(`Exactly this is held already as ${REPORT_ID}. Nothing was changed.`);
    expect(again.stdout).not.toContain('into the diary');

    const reports = await nec(`${dir}/data`, ['ask', '/nec reports']);
    expect(countOf(reports.stdout, `name: ${REPORT_ID};`)).toBe(1);
    const dates = await nec(`${dir}/data`, ['ask', '/nec deadlines as-of:2024-03-20']);
    expect(countOf(dates.stdout, '5pm: Nominations for the youth committee close')).toBe(1);
  });

  it('beside a running bot goes through it, and the bot knows the report at once', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'notes.txt', REPORT);
    await askBot(`${dir}/data`, [], { NEC_NOW: '2024-05-03T07:00:00Z' });
    const bot = startBot(`${dir}/data`, { NEC_NOW: '2024-05-03T07:59:59Z' });
    await bot.until('Type /nec latest');
    const { code, stdout, stderr } = await nec(`${dir}/data`, ['import', file, '--confirm', 'stated']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Stored as ${REPORT_ID}`);
    await bot.until('Reminder: internal election');
    bot.say(`/nec report ${REPORT_ID}`);
    expect(await bot.until('412,000 people')).toContain('Petra Invented');
    bot.endInput();
    expect((await bot.ended()).code).toBe(0);
  });
});

describe('exit codes', () => {
  const usage: readonly (readonly [string, readonly string[]])[] = [
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['no file', ['import']],
    ['a day that is not in the calendar', ['extract', 'notes.txt', '--meeting-date', '2024-02-30']],
    ['an unknown option', ['ask', '--loud', '/nec latest']],
    ['an address that is none', ['import', 'notes.txt', '--url', 'javascript:alert(1)']],
    ['an unknown choice', ['import', 'notes.txt', '--confirm', 'everything']],
  ];
  for (const [what, words] of usage) {
    it(`2 and nothing on standard output for ${what}`, async () => {
      const { code, stdout, stderr } = await nec(await temporaryFolder(), words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/^\s+at /mu);
    });
  }

  it('1 with one sentence for a file that is not there', async () => {
    const dir = await temporaryFolder();
    const { code, stdout, stderr } = await nec(`${dir}/data`, ['import', `${dir}/none.txt`]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(sentencesOn(stderr)).toEqual([
      `There is no file “${dir}/none.txt”. Type its path as it stands, in quotation marks if it holds spaces.`,
    ]);
  });

  it('0 for help, on standard output', async () => {
    const { code, stdout, stderr } = await nec(await temporaryFolder(), ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['start', 'ask', 'extract', 'import']) expect(stdout).toContain(`  ${name} `);
  });
});

/** What is reminded of at nine in London on that day, by a bot that was there the hour before. */
async function remindersAfter(dir: string, day: string): Promise<string> {
  await askBot(dir, [], { NEC_NOW: `${day}T07:00:00Z` });
  const { code, stdout } = await askBot(dir, [], { NEC_NOW: `${day}T08:00:05Z` });
  expect(code).toBe(0);
  const at = stdout.indexOf('Reminder: ');
  return at === -1 ? '' : stdout.slice(at);
}
