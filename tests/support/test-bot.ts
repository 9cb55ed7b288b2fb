import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, openBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Control, Reply } from '../../src/core/chat/reply.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createLog } from '../../src/log.ts';
import { handleRequest } from '../../src/requests.ts';
import { findRoot } from '../../src/root.ts';
import { createPretendWeb } from './pretend-web.ts';

/** The channel that test questions are asked in. */
export const TEST_PLACE: Place = { platform: 'terminal', tenant: 'tests', channel: 'branch' };

/** Who asks, and where; a member in `TEST_PLACE` unless said otherwise. */
interface Asking {
  readonly officer?: boolean;
  readonly place?: Place;
}

export interface TestBotOptions {
  /** Where the clock starts; it then runs on. */
  readonly now?: string;
  /** A store's folder that the test looks after; without it a fresh one is made, and removed on close. */
  readonly dir?: string;
  /** Saved before the first question, with their confirmed dates in the diary. */
  readonly reports?: readonly Report[];
}

export interface TestBot {
  readonly bot: Bot;
  readonly dir: string;
  /** The reply to a line, whether it was understood or refused. */
  ask(line: string, asking?: Asking): Promise<Reply>;
  /** The same as plain text. */
  text(line: string, asking?: Asking): Promise<string>;
  /** The reply to a button. Throws when the reply has no button with such a label. */
  press(reply: Reply, label: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

/** The whole bot without a platform: the bundled data, a real store in files, a set clock and no log. */
export async function openTestBot({
  now = '2026-11-21T10:00:00Z',
  dir,
  reports = [],
}: TestBotOptions = {}): Promise<TestBot> {
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'nec-')));
  const bot = await openBot({
    root: findRoot(),
    config: readConfig(findRoot(), { DATA_DIR: folder, NEC_NOW: now, LOG_LEVEL: 'silent' }),
    log: createLog({ logLevel: 'silent' }),
    fetcher: createPretendWeb(),
  });
  for (const report of reports) await handleRequest(bot, { type: 'save-report', report, confirm: 'none' });
  const answer = async (
    preparation: ReturnType<Bot['router']['prepare']>,
    { officer = false, place = TEST_PLACE }: Asking = {},
  ): Promise<Reply> =>
    preparation.type === 'refused'
      ? preparation.reply
      : await bot.router.run(preparation.prepared, bot.context(place, { officer }));
  const ask: TestBot['ask'] = async (line, asking) => await answer(bot.router.prepare(line), asking);
  return {
    bot,
    dir: folder,
    ask,
    text: async (line, asking) => toPlainText(await ask(line, asking)),
    press: async (reply, label, asking) =>
      await answer(bot.router.prepareAction(buttonOf(reply, label).action), asking),
    close: async () => {
      await bot.close();
      if (dir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The group that test questions are asked in. */
export const TEST_GROUP = HOME;

function buttonOf(reply: Reply, label: string): Extract<Control, { type: 'button' }> {
  for (const control of reply.controls ?? [])
    if (control.type === 'button' && control.label.startsWith(label)) return control;
  throw new Error(`The reply “${reply.title}” has no button “${label}”.`);
}
