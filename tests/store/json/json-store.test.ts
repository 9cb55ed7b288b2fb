import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bundled } from '../../../src/store/bundled.ts';
import { type JsonStore, openJsonStore } from '../../../src/store/json/json-store.ts';
import { describeAudit } from '../contract/audit.ts';
import { describeDeliveries } from '../contract/deliveries.ts';
import { describeDeliveriesModel } from '../contract/deliveries-model.ts';
import { describeDiary } from '../contract/diary.ts';
import { describeEveryone } from '../contract/everyone.ts';
import { describeKnownEvents } from '../contract/known-events.ts';
import { describeLibrary } from '../contract/library.ts';
import { NOTHING_BUNDLED, type OpenedStore } from '../contract/open-store.ts';
import { describeRemoval } from '../contract/removal.ts';
import { describeSeen } from '../contract/seen.ts';
import { describeSources } from '../contract/sources.ts';
import { describeSubscriptions } from '../contract/subscriptions.ts';
import { sampleEntry, sampleOwed, sampleReport, sampleSubscription } from '../samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const clock = { now: () => new Date('2024-05-01T09:00:00Z') };

async function open(dir: string, bundled: Bundled = NOTHING_BUNDLED, readOnly = false) {
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const store = await openJsonStore({ dir, bundled, clock, warn, readOnly });
  return { ...store, warnings };
}

async function openForContract(bundled: Bundled, folder?: string): Promise<OpenedStore> {
  const dir = folder ?? (await temporaryFolder());
  const store = await open(dir, bundled);
  onTestFinished(() => store.close());
  return { ...store, reopen: () => openForContract(bundled, dir) };
}

async function fill(store: JsonStore): Promise<void> {
  await store.library.save('home', sampleReport('one'), 0);
  await store.diary.save('home', [{ entry: sampleEntry('own'), expected: 0 }]);
  await store.subscriptions.save('home', sampleSubscription(), 0);
  await store.deliveries.plan('home', [sampleOwed('a')], clock.now());
}

describe('the store in plain files', () => {
  describeLibrary(openForContract);
  describeDiary(openForContract);
  describeRemoval(openForContract);
  describeEveryone(openForContract);
  describeSubscriptions(openForContract);
  describeKnownEvents(openForContract);
  describeSeen(openForContract);
  describeAudit(openForContract);
  describeSources(openForContract);
  describeDeliveries(openForContract);
  describeDeliveriesModel(openForContract, 40);
});

describe('the folder of the store', () => {
  it('is made at the first start, which is said, for this user alone', async () => {
    const dir = join(await temporaryFolder(), 'data', 'live');
    const store = await open(dir);
    expect(store.warnings).toEqual([`A new store was made in ${dir}.`]);
    await fill(store);
    expect(await readdir(join(dir, 'home'))).toEqual([
      'deliveries.json',
      'diary.json',
      'reports',
      'subscriptions.json',
    ]);
    expect(await readdir(join(dir, 'home', 'reports'))).toEqual(['one.json']);
    for (const folder of [dir, join(dir, 'home'), join(dir, 'home', 'reports')]) {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    }
    for (const file of ['store.json', 'home/diary.json', 'home/reports/one.json']) {
      expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
    }
    expect((await open(dir)).warnings).toEqual([]);
  });

  it.each(['home/diary.json', 'home/subscriptions.json', 'home/deliveries.json', 'home/reports/one.json'])(
    'does not begin anew over a lost %s',
    async (file) => {
      const dir = await temporaryFolder();
      await fill(await open(dir));
      await rm(join(dir, file));
      await expect(open(dir)).rejects.toMatchObject({
        code: 'store-missing',
        message: expect.stringContaining(file),
        next: expect.stringContaining('volume mounted'),
      });
    },
  );

  it('does not begin anew over a lost group or a lost store.json', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    await rm(join(dir, 'store.json'));
    await expect(open(dir)).rejects.toMatchObject({ code: 'store-missing' });
    const other = await temporaryFolder();
    await fill(await open(other));
    await rm(join(other, 'home'), { recursive: true });
    await expect(open(other)).rejects.toMatchObject({ code: 'store-missing' });
  });

  it('takes no notice of other folders in it', async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, 'backups'));
    await writeFile(join(dir, 'backups', 'old.tar'), 'x');
    expect(await (await open(dir)).groups()).toEqual([]);
  });

  it('removes what killed writes left, and nothing else', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    const left = ['home/diary.json.3015463218', 'home/reports/one.json.17', 'home/diary.json.bak.9'];
    const kept = ['home/diary.json.bad-2024', 'home/notes.txt'];
    for (const file of [...left, ...kept]) await writeFile(join(dir, file), '{');
    await open(dir);
    expect(left.filter((file) => existsSync(join(dir, file)))).toEqual([]);
    expect(kept.filter((file) => existsSync(join(dir, file)))).toEqual(kept);
  });

  it('follows no link among reports', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    await writeFile(join(dir, 'outside.json'), await readFile(join(dir, 'home/reports/one.json')));
    await symlink(join(dir, 'outside.json'), join(dir, 'home/reports/two.json'));
    await expect(open(dir)).rejects.toMatchObject({ code: 'store-link' });
  });

  it('refuses a report in a file with another name', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    await writeFile(join(dir, 'home/reports/two.json'), await readFile(join(dir, 'home/reports/one.json')));
    await expect(open(dir)).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('never stores what is bundled', async () => {
    const dir = await temporaryFolder();
    const bundled = {
      reports: [sampleReport('ours')],
      entries: [sampleEntry('theirs', 2)],
      events: [],
      sources: [],
    };
    const store = await open(dir, bundled);
    await store.diary.save('home', [{ entry: sampleEntry('theirs', 3), expected: 2 }]);
    const { data } = JSON.parse(await readFile(join(dir, 'home/diary.json'), 'utf8'));
    expect(data.entries).toEqual([{ id: 'theirs', revisions: sampleEntry('theirs', 3).revisions.slice(2) }]);
    expect(existsSync(join(dir, 'home/reports'))).toBe(false);
  });
});

describe('reading beside a running bot', () => {
  it('sees what was saved and changes nothing', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    const before = await readdir(dir, { recursive: true });
    const store = await open(dir, NOTHING_BUNDLED, true);
    expect(await store.library.list('home')).toEqual([sampleReport('one')]);
    await expect(store.library.save('home', sampleReport('two'), 0)).rejects.toMatchObject({
      code: 'store-read-only',
    });
    expect(await readdir(dir, { recursive: true })).toEqual(before);
  });

  it('reads a missing folder as an empty store and does not make it', async () => {
    const dir = join(await temporaryFolder(), 'none');
    const store = await open(
      dir,
      { reports: [sampleReport('ours')], entries: [], events: [], sources: [] },
      true,
    );
    expect(await store.library.list('home')).toEqual([sampleReport('ours')]);
    expect(await store.groups()).toEqual([]);
    expect(existsSync(dir)).toBe(false);
  });

  it('reads the copy of a damaged file and leaves both as they are', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    await open(dir);
    await writeFile(join(dir, 'home/diary.json'), '{"torn');
    const store = await open(dir, NOTHING_BUNDLED, true);
    expect(await store.diary.entries('home')).toEqual([sampleEntry('own')]);
    expect(store.warnings).toHaveLength(1);
    expect(await readFile(join(dir, 'home/diary.json'), 'utf8')).toBe('{"torn');
  });
});

describe('when something goes wrong', () => {
  it('mends a damaged file from its copy, says so, and keeps the damaged one', async () => {
    const dir = await temporaryFolder();
    await fill(await open(dir));
    await open(dir);
    await writeFile(join(dir, 'home/diary.json'), '');
    const store = await open(dir);
    expect(await store.diary.entries('home')).toEqual([sampleEntry('own')]);
    const bad = (await readdir(join(dir, 'home'))).filter((name) => name.includes('.bad-'));
    expect(bad).toEqual(['diary.json.bad-2024-05-01T09-00-00.000Z']);
    expect(store.warnings).toEqual([expect.stringContaining(bad[0] ?? 'none')]);
    expect((await open(dir)).warnings).toEqual([]);
  });

  it('answers every later call with the fault once a write has failed', async () => {
    const dir = await temporaryFolder();
    const store = await open(dir);
    await fill(store);
    await writeFile(join(dir, 'home/diary.json'), 'somebody else');
    const fault = { code: 'store-changed' };
    const change = [{ entry: sampleEntry('late'), expected: 0 }];
    await expect(store.diary.save('home', change)).rejects.toMatchObject(fault);
    await expect(store.diary.entries('home')).rejects.toMatchObject(fault);
    await expect(store.library.list('home')).rejects.toMatchObject(fault);
    await expect(store.deliveries.plan('home', [], clock.now())).rejects.toMatchObject(fault);
    expect(await readFile(join(dir, 'home/diary.json'), 'utf8')).toBe('somebody else');
  });

  it('finishes what is being written when it is closed, and refuses the rest', async () => {
    const dir = await temporaryFolder();
    const store = await open(dir);
    const saved = store.library.save('home', sampleReport('one'), 0);
    await store.close();
    await saved;
    await expect(store.library.list('home')).rejects.toMatchObject({ code: 'stopping' });
    expect(await (await open(dir)).library.list('home')).toHaveLength(1);
  });

  it('finds every write of twenty at once in every file', async () => {
    const dir = await temporaryFolder();
    const store = await open(dir);
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    await Promise.all(
      numbers.flatMap((at) => [
        store.library.save('home', sampleReport(`report-${at}`), 0),
        store.diary.save('home', [{ entry: sampleEntry(`entry-${at}`), expected: 0 }]),
        store.subscriptions.save('home', sampleSubscription(`channel-${at}`), 0),
      ]),
    );
    const again = await open(dir);
    expect(await again.library.list('home')).toHaveLength(20);
    expect(await again.diary.entries('home')).toHaveLength(20);
    expect(await again.subscriptions.list('home')).toHaveLength(20);
  });

  it('shows readers nothing that is not durable yet', async () => {
    const store = await open(await temporaryFolder());
    const saving = store.diary.save('home', [{ entry: sampleEntry('new'), expected: 0 }]);
    expect(await store.diary.entries('home')).toEqual([]);
    await saving;
    expect(await store.diary.entries('home')).toEqual([sampleEntry('new')]);
  });
});

describe('with 1,000 reports and 10,000 entries', () => {
  it('answers from what it has in memory, without copying', async () => {
    const reports = Array.from({ length: 1_000 }, (_, at) =>
      sampleReport(`r-${at}`, `20${10 + (at % 15)}-01-02`),
    );
    const entries = Array.from({ length: 10_000 }, (_, at) => sampleEntry(`e-${at}`));
    const store = await open(await temporaryFolder(), { reports, entries, events: [], sources: [] });
    expect(await store.library.list('home')).toBe(await store.library.list('home'));
    expect(await store.diary.entries('home')).toBe(await store.diary.entries('home'));
    await store.library.save('home', sampleReport('newest', '2030-01-01'), 0);
    expect((await store.library.list('home'))[0]?.id).toBe('newest');
  });
});
