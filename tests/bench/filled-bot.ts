import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, openBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { HOME } from '../../src/core/ports/place.ts';
import { createLog } from '../../src/log.ts';
import { findRoot } from '../../src/root.ts';
import { syntheticDiary, syntheticReports } from './synthetic-reports.ts';

export interface FilledBot {
  readonly bot: Bot;
  readonly dir: string;
  close(): Promise<void>;
}

/** The whole bot on a store of its own, with so many invented reports and their diary saved in it, warm; `now` is where its clock starts. */
export async function openFilledBot(count: number, now: string): Promise<FilledBot> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-bench-'));
  const bot = await openBot({
    root: findRoot(),
    config: readConfig(findRoot(), { DATA_DIR: dir, NEC_NOW: now, LOG_LEVEL: 'silent' }),
    log: createLog({ logLevel: 'silent' }),
  });
  const reports = syntheticReports(count, now.slice(0, 10));
  await Promise.all(reports.map((report) => bot.store.library.save(HOME, report, 0)));
  const changes = syntheticDiary(reports).map((entry) => ({ entry, expected: 0 }));
  if (changes.length > 0) await bot.store.diary.save(HOME, changes);
  await bot.search.warm(HOME);
  return {
    bot,
    dir,
    close: async () => {
      await bot.store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
