import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bundled } from '../../../src/store/bundled.ts';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../contract/open-store.ts';
import { entryToldBy, toldReport } from '../told-report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DAY = '2024-06-14';
const [one, two, ours] = [
  toldReport('one', '2024-05-10'),
  toldReport('two', '2024-05'),
  toldReport('ours', '2024-07'),
];
const BUNDLED: Bundled = { ...NOTHING_BUNDLED, reports: [ours], entries: [entryToldBy(ours)] };
const CUTS = 20;
const DAMAGED = '.bad-2024-05-01T09-00-00.000Z';

async function open(dir: string, readOnly = false) {
  const warnings: string[] = [];
  const store = await openJsonStore({
    dir,
    bundled: BUNDLED,
    clock: { now: () => new Date('2024-06-14T09:00:00Z') },
    warn: (message) => warnings.push(message),
    readOnly,
  });
  onTestFinished(() => store.close());
  return { ...store, warnings };
}

/** A store with two reports and an entry of both, with every kind of copy that may lie beside a file. */
async function fill(dir: string): Promise<void> {
  const store = await open(dir);
  for (const report of [one, two]) await store.library.save('home', report, 0);
  const alone = { ...entryToldBy(one), id: 'alone' };
  const joint = entryToldBy(ours, one);
  await store.diary.save('home', [
    { entry: entryToldBy(one, two), expected: 0 },
    { entry: alone, expected: 0 },
    { entry: joint, expected: 1 },
  ]);
  await store.close();
  await (await open(dir)).close();
  for (const name of ['diary.json', 'reports/one.json']) {
    const text = await readFile(join(dir, 'home', name), 'utf8');
    await writeFile(join(dir, 'home', `${name}${DAMAGED}`), text.slice(0, -9));
    await writeFile(join(dir, 'home', `${name}.1234567`), text.slice(0, -9));
  }
}

/** Every file of the store, by its name. */
async function filesIn(dir: string): Promise<Map<string, string>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(dir.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

async function write(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(join(dir, 'home', 'reports'), { recursive: true });
  for (const [name, text] of files) await writeFile(join(dir, name), text);
}

/** What is wrong with a store from which the report was to be removed; nothing. */
async function remainsIn(dir: string): Promise<string[]> {
  const files = [...(await filesIn(dir))];
  const wordy = files
    .filter(([, text]) => text.includes('onewords'))
    .map(([name]) => `${name} has its words`);
  const named = files.filter(([name]) => name.includes('reports/one.')).map(([name]) => `${name} is there`);
  const listed = files.filter(([name, text]) => name === 'store.json' && text.includes('reports/one.json'));
  return [...wordy, ...named, ...listed.map(([name]) => `${name} lists it`)];
}

const REVISIONS = {
  'ours.d1': ['ourswords close'],
  'one.d1': ['twowords close'],
  alone: ['A date from a report that was removed'],
};

async function expectRemoved(dir: string): Promise<void> {
  const store = await open(dir);
  expect(await remainsIn(dir)).toEqual([]);
  expect((await store.library.list('home')).map(({ id }) => id)).toEqual(['ours', 'two']);
  expect(await store.library.removed('home')).toEqual([{ id: 'one', on: DAY }]);
  const entries = await store.diary.entries('home');
  expect(
    Object.fromEntries(entries.map(({ id, revisions }) => [id, revisions.map(({ what }) => what)])),
  ).toEqual(REVISIONS);
  await store.close();
}

describe('removing a report', () => {
  it('leaves no word of it in any file, and no file of it', async () => {
    const dir = await temporaryFolder();
    await fill(dir);
    expect(await remainsIn(dir)).toHaveLength(13);
    const store = await open(dir);
    await store.library.remove('home', 'one', DAY);
    expect(await remainsIn(dir)).toEqual([]);
    await store.close();
    await expectRemoved(dir);
  });

  it('takes it away again when an old backup brings it back', async () => {
    const [dir, backup] = [await temporaryFolder(), await temporaryFolder()];
    await fill(dir);
    await cp(dir, backup, { recursive: true });
    const store = await open(dir);
    await store.library.remove('home', 'one', DAY);
    await store.close();
    for (const name of ['diary.json', 'reports/one.json', 'reports/one.json.bak'])
      await cp(join(backup, 'home', name), join(dir, 'home', name));
    await expectRemoved(dir);
  });

  it('of one that came with the bot leaves no word of it that the group added', async () => {
    const dir = await temporaryFolder();
    await fill(dir);
    const store = await open(dir);
    await store.library.remove('home', 'ours', DAY);
    const ofJoint = (await store.diary.entries('home')).find(({ id }) => id === 'ours.d1');
    expect(ofJoint?.revisions).toMatchObject([{ what: 'onewords close', edtf: '2024-05-10', by: 'report' }]);
    expect([...(await filesIn(dir)).values()].filter((text) => text.includes('ourswords'))).toEqual([]);
  });

  it('changes nothing when the store is opened for reading', async () => {
    const dir = await temporaryFolder();
    await fill(dir);
    const before = await filesIn(dir);
    const store = await open(dir, true);
    await expect(store.library.remove('home', 'one', DAY)).rejects.toMatchObject({ code: 'store-read-only' });
    await expect(store.diary.forget('home', 'one', DAY)).rejects.toMatchObject({ code: 'store-read-only' });
    expect(await filesIn(dir)).toEqual(before);
  });
});

describe('a removal that is cut short', () => {
  it.each(['home/diary.json', 'home/reports/one.json', 'store.json'])(
    'by a fault of %s is ended at the next start',
    async (name) => {
      const dir = await temporaryFolder();
      await fill(dir);
      const store = await open(dir);
      await writeFile(join(dir, name), `${await readFile(join(dir, name), 'utf8')}\n`);
      const fault = { code: 'store-changed' };
      await expect(store.library.remove('home', 'one', DAY)).rejects.toMatchObject(fault);
      await expect(store.library.list('home')).rejects.toMatchObject(fault);
      await store.close();
      await expectRemoved(dir);
    },
  );

  it(`anywhere is ended at the next start, whichever files it had reached (${CUTS} cuts)`, async () => {
    const made = await temporaryFolder();
    await fill(made);
    const before = await filesIn(made);
    const store = await open(made);
    await store.library.remove('home', 'one', DAY);
    await store.close();
    const after = await filesIn(made);
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name)).sort();
    expect(changed).toHaveLength(9);

    await fc.assert(
      fc.asyncProperty(fc.subarray(changed), async (reached) => {
        const files = new Map([...before, ['home/removed.json', after.get('home/removed.json') ?? '']]);
        // The damaged copy goes before the diary is written, so that no cut leaves it alone.
        const cleared = reached.includes('home/diary.json') ? [`home/diary.json${DAMAGED}`] : [];
        for (const name of [...reached, ...cleared]) {
          const text = after.get(name);
          if (text === undefined) files.delete(name);
          else files.set(name, text);
        }
        const dir = await mkdtemp(join(made, 'cut-'));
        await write(dir, files);
        await expectRemoved(dir);
      }),
      { numRuns: CUTS },
    );
  });

  it('is not seen by who only reads', async () => {
    const dir = await temporaryFolder();
    await fill(dir);
    const store = await open(dir);
    await writeFile(
      join(dir, 'home/diary.json'),
      `${await readFile(join(dir, 'home/diary.json'), 'utf8')}\n`,
    );
    await expect(store.library.remove('home', 'one', DAY)).rejects.toThrow();
    const reader = await open(dir, true);
    expect((await reader.library.list('home')).map(({ id }) => id)).toEqual(['ours', 'two']);
    const told = (await reader.diary.entries('home')).flatMap(({ revisions }) => revisions);
    expect(told.filter(({ evidence }) => 'report' in evidence && evidence.report === 'one')).toEqual([]);
  });
});
