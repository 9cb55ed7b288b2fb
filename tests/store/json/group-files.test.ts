import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../contract/open-store.ts';
import { sampleEntry } from '../samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SAVED_AT = '2024-05-01T09:00:00.000Z';

async function open(dir: string) {
  const store = await openJsonStore({
    dir,
    bundled: NOTHING_BUNDLED,
    clock: { now: () => new Date(SAVED_AT) },
    warn: () => undefined,
  });
  onTestFinished(() => store.close());
  return store;
}

async function writeData(dir: string, name: string, schema: number, data: unknown): Promise<void> {
  await mkdir(join(dir, 'home'), { recursive: true });
  await writeFile(join(dir, 'home', name), JSON.stringify({ schema, epoch: 1, savedAt: SAVED_AT, data }));
}

describe('a store without its store.json', () => {
  it.each([
    'audit',
    'deliveries',
    'diary',
    'events',
    'officers',
    'registrations',
    'removed',
    'seen',
    'sources',
    'subscriptions',
    'tenants',
  ])('does not begin anew over %s.json alone', async (name) => {
    const dir = await temporaryFolder();
    await writeData(dir, `${name}.json`, 1, {});
    await expect(open(dir)).rejects.toMatchObject({ code: 'store-missing' });
  });
});

describe('a diary', () => {
  it('of the first version opens, and is of the second once it is saved: the first cannot read timetables', async () => {
    const dir = await temporaryFolder();
    await (await open(dir)).close();
    await writeData(dir, 'diary.json', 1, { entries: [sampleEntry('old')] });
    const { diary } = await open(dir);
    expect(await diary.entries('home')).toEqual([sampleEntry('old')]);
    const entry = { ...sampleEntry('new'), timetable: 'Selection' };
    await diary.save('home', [{ entry, expected: 0 }]);
    expect(JSON.parse(await readFile(join(dir, 'home/diary.json'), 'utf8'))).toMatchObject({ schema: 2 });
    expect(await diary.entries('home')).toEqual([sampleEntry('old'), entry]);
  });

  it('of a later version is left as it is', async () => {
    const dir = await temporaryFolder();
    await (await open(dir)).close();
    await writeData(dir, 'diary.json', 3, { entries: [], colour: 'red' });
    await expect(open(dir)).rejects.toMatchObject({ code: 'store-newer' });
  });
});

describe('an audit', () => {
  it('past 20,000 records forgets the oldest first', async () => {
    const dir = await temporaryFolder();
    await (await open(dir)).close();
    const record = { at: SAVED_AT, by: 'operator', action: 'added' as const, facts: [] };
    const records = Array.from({ length: 20_000 }, (_, at) => ({ ...record, about: `e-${at}` }));
    await writeData(dir, 'audit.json', 1, { records });
    const { audit } = await open(dir);
    await audit.add('home', { ...record, about: 'newest' });
    const kept = await audit.list('home');
    expect([kept.length, kept[0]?.about, kept.at(-1)?.about]).toEqual([20_000, 'newest', 'e-1']);
  });
});
