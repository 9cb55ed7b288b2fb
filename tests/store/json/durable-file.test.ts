import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDurableFile, type DurableFileOptions } from '../../../src/store/json/durable-file.ts';
import { smallDisk, whyNoMount } from './small-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const schema = z.strictObject({ items: z.array(z.string()) });
type Items = z.infer<typeof schema>;
const NEXT_DAY = 24 * 60 * 60 * 1000;

function setUp(path: string, changes: Partial<DurableFileOptions<Items>> = {}) {
  const warnings: string[] = [];
  const made: string[] = [];
  const time = { ms: Date.parse('2024-05-01T09:00:00Z') };
  const file = createDurableFile<Items>({
    path,
    schema,
    version: 2,
    clock: { now: () => new Date(time.ms) },
    warn: (message) => warnings.push(message),
    wasMade: existsSync(path),
    onMade: async () => void made.push(path),
    ...changes,
  });
  return { file, warnings, made, time };
}

async function pathOf(text?: string): Promise<string> {
  const path = join(await temporaryFolder(), 'things.json');
  if (text !== undefined) await writeFile(path, text);
  return path;
}

const good = (items: string[], version = 2): string =>
  JSON.stringify({ schema: version, epoch: 7, savedAt: '2024-04-30T09:00:00.000Z', data: { items } });

async function dataIn(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')).data;
}

describe('writing', () => {
  it('keeps the data in one compact line with version, count of writes and time, mode 600', async () => {
    const path = await pathOf();
    const low = new Low(setUp(path).file, { items: ['a'] });
    await low.read();
    await low.write();
    await low.update(({ items }) => items.push('b'));
    expect(await readFile(path, 'utf8')).toBe(
      '{"schema":2,"epoch":2,"savedAt":"2024-05-01T09:00:00.000Z","data":{"items":["a","b"]}}',
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { file } = setUp(path);
    expect(await file.read()).toEqual({ items: ['a', 'b'] });
    await file.write({ items: [] });
    expect(JSON.parse(await readFile(path, 'utf8')).epoch).toBe(3);
  });

  it('lets twenty writes at once share one or two, and each resolves with its own', async () => {
    const path = await pathOf();
    const { file } = setUp(path);
    const all: string[] = [];
    const seen = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        all.push(`${at}`);
        await file.write({ items: [...all] });
        return ((await dataIn(path)) as Items).items.includes(`${at}`);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, () => true));
    expect(JSON.parse(await readFile(path, 'utf8')).epoch).toBeLessThanOrEqual(2);
  });

  it('resolves the first write while others keep coming', async () => {
    const path = await pathOf();
    const { file } = setUp(path);
    let others = 0;
    let first = false;
    const stream = (async () => {
      while (!first && others < 1_000) {
        others += 1;
        await file.write({ items: [`${others}`] });
      }
    })();
    await file.write({ items: ['first'] });
    first = true;
    await stream;
    expect(others).toBeLessThan(5);
  });

  it('saves what the data is when the write begins, not when it was asked for', async () => {
    const path = await pathOf();
    const { file } = setUp(path);
    const data = { items: ['early'] };
    const written = file.write(data);
    data.items.push('late');
    await written;
    expect(await dataIn(path)).toEqual({ items: ['early', 'late'] });
  });

  it('refuses what could not be read back, and leaves the file as it is', async () => {
    const path = await pathOf(good(['a']));
    const { file } = setUp(path);
    await file.read();
    await expect(file.write({ items: [1] } as unknown as Items)).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('items.0'),
    });
    expect(await dataIn(path)).toEqual({ items: ['a'] });
  });

  it('replaces what a link points to, and leaves the link', async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, 'elsewhere'));
    const target = join(dir, 'elsewhere', 'real.json');
    await writeFile(target, good(['a']));
    const path = join(dir, 'things.json');
    await symlink(target, path);
    const { file } = setUp(path);
    expect(await file.read()).toEqual({ items: ['a'] });
    await file.write({ items: ['b'] });
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect(await dataIn(target)).toEqual({ items: ['b'] });
  });

  it('leaves nothing else in the folder', async () => {
    const path = await pathOf();
    const { file } = setUp(path);
    await file.write({ items: [] });
    await file.write({ items: ['b'] });
    expect(await readdir(join(path, '..'))).toEqual(['things.json']);
  });
});

describe('a file that somebody else changed', () => {
  const changes: [string, (path: string) => Promise<void>][] = [
    ['rewritten in place', (path) => writeFile(path, good(['theirs']))],
    ['replaced by the same text', async (path) => replaceBySame(path)],
    ['removed', (path) => rm(path)],
  ];
  it.each(changes)('is not written over when %s', async (_name, change) => {
    const path = await pathOf();
    const { file } = setUp(path);
    await file.write({ items: ['mine'] });
    await change(path);
    const theirs = existsSync(path) ? await readFile(path, 'utf8') : null;
    await expect(file.write({ items: ['more'] })).rejects.toMatchObject({ code: 'store-changed' });
    expect(existsSync(path) ? await readFile(path, 'utf8') : null).toBe(theirs);
    await expect(file.write({ items: ['again'] })).rejects.toMatchObject({ code: 'store-changed' });
    expect((await readdir(join(path, '..'))).length).toBe(theirs === null ? 0 : 1);
  });

  it('is not written over when it came from nowhere', async () => {
    const path = await pathOf();
    const { file } = setUp(path);
    expect(await file.read()).toBeNull();
    await writeFile(path, good(['theirs']));
    await expect(file.write({ items: ['mine'] })).rejects.toMatchObject({ code: 'store-changed' });
    expect(await dataIn(path)).toEqual({ items: ['theirs'] });
  });

  it('keeps both of two writers from losing the other’s data', async () => {
    const path = await pathOf(good([]));
    const [one, two] = [setUp(path).file, setUp(path).file];
    await one.read();
    await two.read();
    await one.write({ items: ['one'] });
    await expect(two.write({ items: ['two'] })).rejects.toMatchObject({ code: 'store-changed' });
    expect(await dataIn(path)).toEqual({ items: ['one'] });
  });
});

async function replaceBySame(path: string): Promise<void> {
  const text = await readFile(path);
  await rm(path);
  await writeFile(path, text);
}

const BAD: [string, string | Buffer][] = [
  ['empty', ''],
  ['null', 'null'],
  ['0', '0'],
  ['false', 'false'],
  ['[]', '[]'],
  ['a string', '"hi"'],
  ['{}', '{}'],
  ['torn', good(['a']).slice(0, -9)],
  ['begun with a byte order mark', `\uFEFF${good(['a'])}`],
  ['full of NULs', Buffer.alloc(100)],
  ['no UTF-8', Buffer.from(good(['é']), 'latin1')],
  ['of another shape', good(['a']).replace('items', 'things')],
];

describe('a damaged file', () => {
  it.each(BAD)(
    'that is %s stops the start when there is no copy, and stays as it is',
    async (_name, text) => {
      const path = await pathOf();
      await writeFile(path, text);
      const { file } = setUp(path);
      await expect(file.read()).rejects.toMatchObject({
        code: 'store-damaged',
        message: expect.stringContaining(path),
        next: expect.stringContaining('backup'),
      });
      expect(await readFile(path)).toEqual(Buffer.from(text));
    },
  );

  it.each(BAD)('that is %s is mended from the copy and kept under another name', async (_name, text) => {
    const path = await pathOf();
    await writeFile(path, text);
    await writeFile(`${path}.bak`, good(['copy']));
    const { file, warnings } = setUp(path);
    expect(await file.read()).toEqual({ items: ['copy'] });
    expect(warnings).toEqual([expect.stringContaining('2024-04-30T09:00:00.000Z')]);
    expect(await readFile(`${path}.bad-2024-05-01T09-00-00.000Z`)).toEqual(Buffer.from(text));
    expect(await dataIn(path)).toEqual({ items: ['copy'] });
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['copy'] });
    await file.write({ items: ['on'] });
    expect(await dataIn(path)).toEqual({ items: ['on'] });
  });

  it('keeps each of two damaged files of one moment', async () => {
    const path = await pathOf();
    for (const text of ['first', 'second']) {
      await writeFile(path, text);
      await writeFile(`${path}.bak`, good(['copy']));
      await setUp(path).file.read();
    }
    const names = (await readdir(join(path, '..'))).filter((name) => name.includes('.bad-'));
    const texts = await Promise.all(names.map((name) => readFile(join(path, '..', name), 'utf8')));
    expect(texts.sort()).toEqual(['first', 'second']);
  });

  it('with a damaged copy stops the start', async () => {
    const path = await pathOf('');
    await writeFile(`${path}.bak`, '[]');
    await expect(setUp(path).file.read()).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('is a folder: stops the start', async () => {
    const path = await pathOf();
    await mkdir(path);
    await expect(setUp(path).file.read()).rejects.toMatchObject({ code: 'store-failed' });
  });
});

describe('versions', () => {
  it('leaves a newer file alone, though there is a copy', async () => {
    const path = await pathOf(good(['a'], 3));
    await writeFile(`${path}.bak`, good(['copy']));
    await expect(setUp(path).file.read()).rejects.toMatchObject({
      code: 'store-newer',
      next: expect.stringContaining('pdate the bot'),
    });
    expect(await readFile(path, 'utf8')).toBe(good(['a'], 3));
    expect(await readdir(join(path, '..'))).toHaveLength(2);
  });

  it('brings an older file up to date, and keeps the old one as the copy', async () => {
    const path = await pathOf(good(['a'], 1));
    const migrate = (data: unknown, from: number) => ({
      items: [...(data as Items).items, `from ${from}`],
    });
    const { file } = setUp(path, { migrate });
    expect(await file.read()).toEqual({ items: ['a', 'from 1'] });
    await file.write({ items: ['b'] });
    expect(await readFile(`${path}.bak`, 'utf8')).toBe(good(['a'], 1));
  });
});

describe('a missing file', () => {
  it('is a beginning only when it was never made, which is remembered before the first write counts', async () => {
    const path = await pathOf();
    const { file, made } = setUp(path, { wasMade: false });
    expect(await file.read()).toBeNull();
    expect(made).toEqual([]);
    await file.write({ items: [] });
    expect(made).toEqual([path]);
    await file.write({ items: ['b'] });
    expect(made).toEqual([path]);
  });

  it('is a fault when it was made before', async () => {
    const path = await pathOf();
    await expect(setUp(path, { wasMade: true }).file.read()).rejects.toMatchObject({ code: 'store-missing' });
  });

  it('is a fault when a link points to it', async () => {
    const path = await pathOf();
    await symlink(join(path, '..', 'unmounted', 'things.json'), path);
    await expect(setUp(path, { wasMade: false }).file.read()).rejects.toMatchObject({
      code: 'store-missing',
    });
  });
});

describe('the copy', () => {
  it('is made at the start and once a day, never on each write', async () => {
    const path = await pathOf(good(['start']));
    const { file, time } = setUp(path);
    await file.read();
    for (const item of ['one', 'two']) await file.write({ items: [item] });
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['start'] });
    time.ms += NEXT_DAY - 1;
    await file.write({ items: ['three'] });
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['start'] });
    time.ms += 1;
    await file.write({ items: ['four'] });
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['three'] });
    expect((await stat(`${path}.bak`)).mode & 0o777).toBe(0o600);
  });

  it('holds the last write of the run before', async () => {
    const path = await pathOf(good(['start']));
    const before = setUp(path).file;
    await before.read();
    await before.write({ items: ['last'] });
    await setUp(path).file.read();
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['last'] });
  });
});

const noMount = whyNoMount();
describe.skipIf(noMount !== null)(
  `a disk that refuses${noMount === null ? '' : ` (skipped: ${noMount})`}`,
  () => {
    it('when full: keeps the old file whole and says so, now and ever after', async () => {
      const { dir } = smallDisk();
      const path = join(dir, 'things.json');
      const { file } = setUp(path);
      await file.write({ items: ['x'.repeat(400_000)] });
      const before = await readFile(path, 'utf8');
      const fault = { code: 'store-full', message: expect.stringContaining('disk is full') };
      await expect(file.write({ items: ['y'.repeat(900_000)] })).rejects.toMatchObject(fault);
      await expect(file.write({ items: [] })).rejects.toMatchObject(fault);
      expect(await readFile(path, 'utf8')).toBe(before);
      expect(await readdir(dir)).toEqual(['things.json']);
    });

    it('when read-only: says so', async () => {
      const disk = smallDisk();
      const path = join(disk.dir, 'things.json');
      const { file } = setUp(path);
      await file.write({ items: ['a'] });
      disk.remount('ro');
      await expect(file.write({ items: ['b'] })).rejects.toMatchObject({ code: 'store-read-only' });
      expect(await dataIn(path)).toEqual({ items: ['a'] });
    });
  },
);

describe('taking away', () => {
  const beside = ['things.json.bak', 'things.json.bad-2024', 'things.json.17', 'things.json.bak.17'];
  const others = ['other.json', 'things.jsonl', 'things2.json'];

  it('leaves nothing of the file, and all that is another’s', async () => {
    const path = await pathOf(good(['a']));
    const folder = dirname(path);
    const { file } = setUp(path);
    await file.read();
    for (const name of [...beside, ...others]) await writeFile(join(folder, name), 'x');
    await file.erase();
    expect((await readdir(folder)).sort()).toEqual(others.toSorted());
  });

  it('comes after what is being written, and what is asked for last holds', async () => {
    const path = await pathOf(good(['a']));
    const { file } = setUp(path);
    await file.read();
    const writing = file.write({ items: ['b'] });
    await Promise.resolve();
    await Promise.all([writing, file.write({ items: ['c'] }), file.erase()]);
    expect(await readdir(dirname(path))).toEqual([]);
    await Promise.all([file.erase(), file.write({ items: ['d'] })]);
    expect(await dataIn(path)).toEqual({ items: ['d'] });
  });

  it('does not touch a file that somebody else has written', async () => {
    const path = await pathOf(good(['a']));
    const { file } = setUp(path);
    await file.read();
    await writeFile(path, good(['b', 'c']));
    await expect(file.erase()).rejects.toMatchObject({ code: 'store-changed' });
    expect(await dataIn(path)).toEqual({ items: ['b', 'c'] });
  });

  it('of the damaged ones leaves the file and its copy, which then holds what the file does', async () => {
    const path = await pathOf(good(['a']));
    const { file } = setUp(path);
    await file.read();
    await writeFile(`${path}.bad-2024`, 'x');
    await file.eraseDamaged();
    expect((await readdir(dirname(path))).sort()).toEqual(['things.json', 'things.json.bak']);
    await file.write({ items: ['b'] });
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['a'] });
    await file.renewCopy();
    expect(await dataIn(`${path}.bak`)).toEqual({ items: ['b'] });
  });

  it('is refused to who only reads', async () => {
    const path = await pathOf(good(['a']));
    const { file } = setUp(path, { readOnly: true });
    await file.read();
    for (const taking of [() => file.erase(), () => file.eraseDamaged(), () => file.renewCopy()])
      await expect(taking()).rejects.toMatchObject({ code: 'store-read-only' });
    expect(await dataIn(path)).toEqual({ items: ['a'] });
  });
});
