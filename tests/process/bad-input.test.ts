import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk, whyNoMount } from '../store/json/small-disk.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { askBot, type Ended, nec, sentencesOn, startBot } from './program.ts';
import { REPORT, written } from './sample-files.ts';

const REMINDERS = 'home/subscriptions.json';
const STACK = /^\s+at /mu;
/** Two sentences on one line: what is wrong, and what to do. */
const TWO_SENTENCES = /^.+[.)] [A-Z].+$/u;

describe('a file that is no report', () => {
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['a file of 10 MB', 'The committee met again. '.repeat(400_000), 'at most 5 MB can be read'],
    ['an empty file', '', 'The file is empty.'],
    ['a file of blanks', ' \n\t\n', 'The file holds no text.'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0), 'a PNG picture'],
    ['binary data', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 32), 'binary data'],
    ['a file without a meeting date', 'The committee met in York and talked about trains.', '--meeting-date'],
  ];
  for (const [what, content, words] of files) {
    it(`${what} is refused in plain words, and nothing is stored`, async () => {
      const dir = await temporaryFolder();
      const data = join(dir, 'data');
      const file = await written(dir, 'file.txt', content);
      await askBot(data, []);
      const before = await contentOf(data);
      const [imported, extracted] = await Promise.all([
        nec(data, ['import', file, '--confirm', 'stated']),
        nec(data, ['extract', file]),
      ]);
      for (const ended of [imported, extracted]) expect(refusalOf(ended)).toContain(words);
      expect(await contentOf(data)).toEqual(before);
    });
  }
});

describe('a store file that cannot be used', () => {
  const damages: readonly (readonly [string, string])[] = [
    ['damaged', '{"schema":1,"epoch":3,"savedAt":"2024-'],
    ['empty', ''],
    ['null', 'null'],
    ['somebody else’s', '{"hello":"world"}'],
  ];
  for (const [what, content] of damages) {
    it(`${what}, with a good copy: the copy is used and the file kept aside`, async () => {
      const dir = await usedStore();
      await writeFile(join(dir, REMINDERS), content);
      const asked = await nec(dir, ['ask', '/nec latest']);
      expect(asked.code).toBe(0);
      expect(asked.stderr).toContain('is damaged');

      const { code, stdout, stderr } = await askBot(dir, ['/nec-admin remind show']);
      expect(code).toBe(0);
      expect(stdout).toContain('Reminders are on here, about: conference');
      expect(stderr).toContain(`${join(dir, REMINDERS)} was damaged`);
      expect(stderr).not.toMatch(STACK);
      const aside = (await readdir(join(dir, 'home'))).filter((name) =>
        name.startsWith('subscriptions.json.'),
      );
      const kept = await Promise.all(aside.map((name) => readFile(join(dir, 'home', name), 'utf8')));
      expect(kept).toContain(content);
    });

    it(`${what}, without a copy: the bot does not start, and the file is left as it is`, async () => {
      const dir = await usedStore();
      await rm(join(dir, `${REMINDERS}.bak`));
      await writeFile(join(dir, REMINDERS), content);
      await refusedAndUntouched(dir, [join(dir, REMINDERS), 'Restore this file from a backup']);
    });
  }

  it('from a newer version: the bot does not start, though the copy is good', async () => {
    const dir = await usedStore();
    const text = await readFile(join(dir, REMINDERS), 'utf8');
    await writeFile(join(dir, REMINDERS), text.replace('"schema":1', '"schema":2'));
    await refusedAndUntouched(dir, [
      join(dir, REMINDERS),
      'newer nec-bot',
      'Update the bot or restore a backup',
    ]);
  });

  it('missing: the bot does not begin anew', async () => {
    const dir = await usedStore();
    await rm(join(dir, REMINDERS));
    await refusedAndUntouched(dir, [join(dir, REMINDERS), 'is missing', 'restore it from a backup']);
  });

  it('the store’s own list of files, without a copy: the bot does not begin anew', async () => {
    const dir = await usedStore();
    await rm(join(dir, 'store.json.bak'));
    await rm(join(dir, 'store.json'));
    await refusedAndUntouched(dir, [join(dir, 'store.json'), 'is missing']);
  });
});

const noMount = whyNoMount();
const onlyWithMount = noMount === null ? '' : ` (skipped: ${noMount})`;

describe('a disk', () => {
  it.skipIf(noMount !== null)(
    `that is full at the start is named, and nothing is lost${onlyWithMount}`,
    async () => {
      const { dir } = smallDisk();
      await setReminders(dir);
      const before = await contentOf(dir);
      const filler = join(dir, '..', 'filler');
      fill(filler);
      const file = await written(await temporaryFolder(), 'notes.txt', REPORT);
      expect(refusalOf(await nec(dir, ['import', file]))).toMatch(/disk|space/u);
      expect(await contentOf(dir)).toEqual(before);

      await rm(filler);
      const { code, stdout } = await askBot(dir, ['/nec-admin remind show']);
      expect(code).toBe(0);
      expect(stdout).toContain('about: conference');
    },
  );

  it.skipIf(noMount !== null)(
    `that fills up while the bot runs ends it with what was saved still there${onlyWithMount}`,
    async () => {
      const { dir } = smallDisk();
      await setReminders(dir);
      const bot = startBot(dir);
      await bot.until('Type /nec latest');
      const before = await contentOf(dir);
      const filler = join(dir, '..', 'filler');
      fill(filler);
      bot.say('/nec-admin remind off');
      const ended = await bot.ended();
      expect(ended.stdout).toContain('The disk is full');
      expect(refusalOf(ended)).toContain('Make room there');
      expect(await contentOf(dir)).toEqual(before);

      await rm(filler);
      const { code, stdout } = await askBot(dir, ['/nec-admin remind show']);
      expect(code).toBe(0);
      expect(stdout).toContain('about: conference');
    },
  );

  it.skipIf(noMount !== null)(
    `that may only be read is named, and questions are still answered from it${onlyWithMount}`,
    async () => {
      const { dir, remount } = smallDisk();
      await setReminders(dir);
      const before = await contentOf(dir);
      remount('ro');
      expect(refusalOf(await askBot(dir, ['/nec latest']))).toContain(dir);
      const file = await written(await temporaryFolder(), 'notes.txt', REPORT);
      expect(refusalOf(await nec(dir, ['import', file]))).toContain(dir);
      expect(await nec(dir, ['ask', '/nec latest'])).toMatchObject({ code: 0, stderr: '' });
      expect(await contentOf(dir)).toEqual(before);
    },
  );

  it.skipIf(noMount !== null)(
    `that may only be read cannot hold a new store, and is named${onlyWithMount}`,
    async () => {
      const { dir, remount } = smallDisk();
      remount('ro');
      expect(refusalOf(await askBot(join(dir, 'data'), []))).toContain(join(dir, 'data'));
    },
  );
});

describe('settings that do not fit', () => {
  it('are all named at once, and their values are not printed', async () => {
    const dir = await temporaryFolder();
    const settings = { LOG_LEVEL: 'loudly-hunter2', NEC_NOW: 'soon-hunter2' };
    const [bot, asked] = await Promise.all([
      askBot(dir, ['/nec latest'], settings),
      nec(dir, ['ask', '/nec latest'], settings),
    ]);
    for (const ended of [bot, asked]) {
      const refusal = refusalOf(ended);
      expect(refusal).toContain('LOG_LEVEL must be one of: debug, info, warn, error, silent');
      expect(refusal).toContain('NEC_NOW must be a moment such as 2022-12-05T08:59:30Z');
      expect(refusal).toContain('.env.example');
      expect(refusal).not.toContain('hunter2');
    }
    expect(await readdir(dir)).toEqual([]);
  });
});

/** The one plain refusal on standard error of a program that ended with 1; fails the test when it is not like that. */
function refusalOf({ code, stderr }: Ended): string {
  const sentences = sentencesOn(stderr);
  expect(code).toBe(1);
  expect(stderr).not.toMatch(STACK);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(TWO_SENTENCES);
  return sentences[0] ?? '';
}

async function refusedAndUntouched(dir: string, words: readonly string[]): Promise<void> {
  const before = await contentOf(dir);
  const file = await written(await temporaryFolder(), 'notes.txt', REPORT);
  const refused = [await askBot(dir, ['/nec latest']), await nec(dir, ['import', file])];
  for (const refusal of refused.map(refusalOf)) for (const word of words) expect(refusal).toContain(word);
  expect(await contentOf(dir)).toEqual(before);
}

/** A store in which somebody has set reminders, every file of it with its copy. */
async function usedStore(): Promise<string> {
  const dir = await temporaryFolder();
  await setReminders(dir);
  return dir;
}

async function setReminders(dir: string): Promise<void> {
  await askBot(dir, ['/nec-admin remind on topics:conference']);
  await askBot(dir, []);
}

/** The bytes of every file in the folder, by path. */
async function contentOf(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'base64')] as const)),
  );
}

/** Leaves no byte free on the disk that the file is on. */
function fill(path: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k'], { stdio: 'ignore' });
  } catch {
    // It ends in a fault when the disk is full, which is what it is for.
  }
}
