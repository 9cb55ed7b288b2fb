import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ZodError } from 'zod';
import { HOME } from '../src/core/ports/place.ts';
import { type LibraryContent, withoutText } from '../src/core/reports/library-file.ts';
import { ownContent } from '../src/export/own-content.ts';
import { heldContentOf, importedSchema, planLibraryImport } from '../src/library-import.ts';
import { handleRequest } from '../src/requests.ts';
import { BY_HAND, REPORT, TOLD } from './export/samples.ts';
import { temporaryFolder } from './store/json/temporary-folder.ts';
import { sampleEvent } from './store/samples.ts';
import { openTestBot, type TestBot } from './support/test-bot.ts';

const LIBRARY: LibraryContent = { reports: [REPORT], entries: [TOLD, BY_HAND], events: [sampleEvent()] };

function incoming(content: Partial<LibraryContent> = LIBRARY, without: readonly string[] = []) {
  const fileReports = LIBRARY.reports.map(({ id }) => id);
  return { from: 'library' as const, reports: [], entries: [], events: [], ...content, fileReports, without };
}

async function open(): Promise<TestBot> {
  const opened = await openTestBot({ now: '2024-04-01T10:00:00Z', dir: await temporaryFolder() });
  onTestFinished(() => opened.close());
  return opened;
}

async function take({ bot }: TestBot, content = incoming()) {
  return importedSchema.parse(await handleRequest(bot, { type: 'import-library', incoming: content }));
}

/** Every file of the folder with a hash of its bytes. */
function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('a library that comes through the socket', () => {
  it('is held as it was, answers questions, and changes no byte of the store when it comes again', async () => {
    const opened = await open();
    const planned = await planLibraryImport(opened.bot, incoming());
    expect(await take(opened)).toEqual({ counts: planned.counts, left: [] });
    expect(ownContent(await heldContentOf(opened.bot))).toEqual(LIBRARY);
    expect(await opened.text('/nec deadlines')).toContain(
      'Sunday 5 May 2024: nominations for the harbour panel',
    );
    expect(await opened.bot.store.audit.list(HOME)).toMatchObject([
      { action: 'added', about: BY_HAND.id, by: 'operator' },
      { action: 'imported', about: REPORT.id, by: 'operator' },
    ]);
    const before = filesIn(opened.dir);
    const { counts } = await take(opened);
    expect(counts.entries).toMatchObject({ added: 0, unchanged: 2 });
    expect(filesIn(opened.dir)).toEqual(before);
  });

  it('serves without its texts too, each fact with its quote', async () => {
    const opened = await open();
    await take(opened, incoming({ ...LIBRARY, reports: [withoutText(REPORT)] }));
    const quote = '“Nominations for the harbour panel close on 5 May 2024.”';
    const asked = ['search harbour', `report ${REPORT.id}`, 'latest', 'deadlines topic:selection'];
    for (const line of asked) expect(await opened.text(`/nec ${line}`), line).toContain(quote);
    for (const line of ['compare', 'changes', 'timetable', 'figures', 'reports'])
      expect((await opened.ask(`/nec ${line}`)).failed, line).toBeUndefined();
    expect(await take(opened)).toMatchObject({
      counts: { reports: { completed: 1 }, entries: { unchanged: 2 } },
    });
    expect((await opened.bot.store.library.find(HOME, REPORT.id))?.value).toEqual(REPORT);
  });

  it('in parts leaves out what was removed here, with its dates', async () => {
    const opened = await open();
    await take(opened);
    await opened.bot.review.remove(HOME, REPORT.id, 'operator');
    const { left } = await take(opened, incoming({ reports: LIBRARY.reports }));
    expect(left).toEqual([REPORT.id]);
    const { counts } = await take(
      opened,
      incoming({ entries: LIBRARY.entries, events: LIBRARY.events }, left),
    );
    expect(counts).toMatchObject({ entries: { added: 0, left: 1, unchanged: 1 }, events: { unchanged: 1 } });
    expect(await opened.bot.store.library.find(HOME, REPORT.id)).toBeNull();
    expect(JSON.stringify(filesContent(opened.dir))).not.toContain('harbour panel');
  });

  it('is refused whole when it is no library', async () => {
    const opened = await open();
    const wrong = { ...incoming(), reports: [{ ...REPORT, id: '../out' }] };
    await expect(handleRequest(opened.bot, { type: 'import-library', incoming: wrong })).rejects.toThrow(
      ZodError,
    );
    expect(await opened.bot.store.groups()).toEqual([]);
  });
});

function filesContent(dir: string): string[] {
  return Object.keys(filesIn(dir)).map((path) => readFileSync(path, 'utf8'));
}
