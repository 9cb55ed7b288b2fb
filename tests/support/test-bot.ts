import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, openBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import type { Form } from '../../src/core/chat/form.ts';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Control, Reply } from '../../src/core/chat/reply.ts';
import type { Preparation } from '../../src/core/chat/router.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import type { Posting } from '../../src/core/ports/posting.ts';
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
  /** By the platform's own id; nobody in particular without it. */
  readonly person?: string;
}

export interface TestBotOptions {
  /** Where the clock starts; it then runs on. */
  readonly now?: string;
  /** A store's folder that the test looks after; without it a fresh one is made, and removed on close. */
  readonly dir?: string;
  /** Saved before the first question, with their confirmed dates in the diary. */
  readonly reports?: readonly Report[];
  /** How messages are posted at once; no platform is connected without it. */
  readonly posting?: Posting;
  /** What the web holds, by address; what the examples of the commands name without it. */
  readonly pages?: Readonly<Record<string, string>>;
}

export interface TestBot {
  readonly bot: Bot;
  readonly dir: string;
  /** The reply to a line, whether it was understood or refused. */
  ask(line: string, asking?: Asking): Promise<Reply>;
  /** The same as plain text. */
  text(line: string, asking?: Asking): Promise<string>;
  /** The reply to a button, of a card too. Throws when the reply has no button with such a label. */
  press(reply: Reply, label: string, asking?: Asking): Promise<Reply>;
  /** The form that a line opens, or a button of a reply. Throws when it opens none. */
  form(line: string | readonly [reply: Reply, label: string], asking?: Asking): Promise<Form>;
  /** The reply to a form sent back with what stands in it already, and these fields. */
  send(form: Form, fields: Values, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

/** The whole bot without a platform: the bundled data, a real store in files, a set clock and no log. */
export async function openTestBot({
  now = '2026-11-21T10:00:00Z',
  dir,
  reports = [],
  posting,
  pages,
}: TestBotOptions = {}): Promise<TestBot> {
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'nec-')));
  const bot = await openBot({
    root: findRoot(),
    config: readConfig(findRoot(), { DATA_DIR: folder, NEC_NOW: now, LOG_LEVEL: 'silent' }),
    log: createLog({ logLevel: 'silent' }),
    fetcher: createPretendWeb(pages),
    ...(posting === undefined ? {} : { posting: () => posting }),
  });
  for (const report of reports) await handleRequest(bot, { type: 'save-report', report, confirm: 'none' });
  const contextOf = ({ officer = false, place = TEST_PLACE, person }: Asking = {}) =>
    bot.context(place, { officer, ...(person === undefined ? {} : { person }) });
  const answer = async (preparation: Preparation, asking?: Asking): Promise<Reply> =>
    preparation.type === 'refused'
      ? preparation.reply
      : await bot.router.run(preparation.prepared, contextOf(asking));
  const ask: TestBot['ask'] = async (line, asking) => await answer(bot.router.prepare(line), asking);
  return {
    bot,
    dir: folder,
    ask,
    text: async (line, asking) => toPlainText(await ask(line, asking)),
    press: async (reply, label, asking) =>
      await answer(bot.router.prepareAction(buttonOf(reply, label).action), asking),
    form: async (line, asking) => {
      const preparation =
        typeof line === 'string'
          ? bot.router.prepare(line)
          : bot.router.prepareAction(buttonOf(...line).action);
      if (preparation.type === 'refused' || !preparation.prepared.asks)
        throw new Error('That opens no form.');
      const shown = await bot.router.form(preparation.prepared, contextOf(asking));
      if ('blocks' in shown) throw new Error(`That opens no form: ${toPlainText(shown)}`);
      return shown;
    },
    send: async (form, fields, asking) => {
      const held = form.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
      const filled = { ...Object.fromEntries(held), ...fields };
      return await answer(bot.router.prepareForm(form.action, filled), asking);
    },
    close: async () => {
      await bot.close();
      if (dir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The group that test questions are asked in. */
export const TEST_GROUP = HOME;

function buttonOf(reply: Reply, label: string): Extract<Control, { type: 'button' }> {
  const cards = reply.blocks.flatMap((block) => (block.type === 'card' ? block.controls : []));
  for (const control of [...cards, ...(reply.controls ?? [])])
    if (control.type === 'button' && control.label.startsWith(label)) return control;
  throw new Error(`The reply “${reply.title}” has no button “${label}”.`);
}
