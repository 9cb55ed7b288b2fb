import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { toImportReply } from '../../commands/parts/import-reply.ts';
import { type Command, lineOf } from '../../src/core/chat/command.ts';
import { withGreeting } from '../../src/core/chat/greeting.ts';
import { shownSpecs } from '../../src/core/chat/options.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { Preparation } from '../../src/core/chat/router.ts';
import { standingOf } from '../../src/core/diary/standing.ts';
import { welcome } from '../../src/terminal.ts';
import { goldenReport } from '../golden/golden-report.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../support/test-bot.ts';
import { createForeignMask } from './foreign.ts';
import { linesFor } from './lines.ts';
import { faultsOf } from './plain-language.ts';
import { type ShownText, textsOf } from './reply-texts.ts';

/** The newest bundled report is fresh on the first day, and old on the second. */
const DAYS = ['2022-12-05T09:00:00Z', '2026-11-21T10:00:00Z'];
const CHAT = { platform: 'slack', tenant: 'tests', channel: 'branch' } as const;
const WHOLE = { characters: 1_000_000 };

let bots: TestBot[];
let mask: (text: string) => string;
beforeAll(async () => {
  bots = await Promise.all(DAYS.map((now) => openTestBot({ now, reports: [goldenReport()] })));
  const store = bots[0]?.bot.store;
  if (store === undefined) throw new Error('There is no bot to ask.');
  mask = createForeignMask(await store.library.list(TEST_GROUP), await store.events.list(TEST_GROUP));
});
afterAll(async () => {
  for (const bot of bots) await bot.close();
});

describe('every answer and refusal is in plain language', () => {
  it.each(commands.map((command) => [lineOf(command), command] as const))('%s', async (_line, command) => {
    const replies = (await Promise.all(bots.map((bot) => repliesOf(command, bot)))).flat();
    expect(replies.length).toBeGreaterThan(8);
    expect(faultsIn(replies.flatMap(textsOf))).toEqual([]);
  });

  it('the page that a platform shows for the bot, the greeting, the reminder, the import and the terminal’s welcome', async () => {
    const [bot] = bots;
    if (bot === undefined) throw new Error('There is no bot to ask.');
    const home = await bot.bot.home(CHAT, { officer: true }, WHOLE);
    const preview = {
      id: 'x',
      outcome: 'new',
      agreed: 0,
      added: 4,
      confirmed: 0,
      entries: 0,
      vouched: 0,
      differs: [],
    } as const;
    const imported = {
      report: goldenReport(),
      preview: { ...preview, differs: [...preview.differs] },
      saved: null,
      rule: 'plain-text',
      warnings: [],
    };
    const saved = { ...imported.preview, agreed: 1, added: 3, confirmed: 2, entries: 2, vouched: 1 };
    const replies = [
      home,
      withGreeting({ title: 'Hello', blocks: [] }),
      toImportReply(imported),
      toImportReply({ ...imported, preview: saved, saved }),
      ...(await remindersOf(bot)),
    ];
    const shown = (await welcome(bot.bot)).map((text): ShownText => ({ text, place: 'prose' }));
    expect(faultsIn([...replies.flatMap(textsOf), ...shown])).toEqual([]);
  });

  it('what help and each platform say of a command and its options', () => {
    const texts = commands.flatMap((command) => [
      command.description,
      ...shownSpecs(command).map(({ description }) => description),
      ...command.related.map(({ label }) => label),
    ]);
    expect(faultsIn(texts.map((text): ShownText => ({ text, place: 'label' })))).toEqual([]);
    for (const text of texts) expect(text).toMatch(/^[A-Z].*[^.\s]$/u);
  });
});

/** Each text at fault once, with what is wrong. */
function faultsIn(texts: readonly ShownText[]): string[] {
  const seen = new Set<string>();
  return texts.flatMap(({ text, place }) => {
    const masked = mask(text);
    if (seen.has(masked)) return [];
    seen.add(masked);
    return faultsOf(masked, place).map((fault) => `${fault} | ${text}`);
  });
}

/** The replies to a command’s lines, as a member and as an officer, and to every button that they offer. */
async function repliesOf(command: Command, { bot }: TestBot): Promise<Reply[]> {
  const answer = async (preparation: Preparation, officer: boolean): Promise<Reply> =>
    preparation.type === 'refused'
      ? preparation.reply
      : await bot.router.run(preparation.prepared, bot.context(TEST_PLACE, { officer }), WHOLE);
  const replies: Reply[] = [];
  for (const line of linesFor(command))
    for (const officer of [true, false]) replies.push(await answer(bot.router.prepare(line), officer));
  for (const action of new Set(replies.flatMap(actionsOf)))
    replies.push(await answer(bot.router.prepareAction(action), true));
  replies.push(await answer(bot.router.prepareAction(`0 ${lineOf(command).slice(1)}`), true));
  return replies;
}

function actionsOf({ controls = [] }: Reply): string[] {
  return controls.flatMap((control) => {
    if (control.type === 'button') return [control.action];
    return control.type === 'select' ? control.options.map(({ action }) => action) : [];
  });
}

async function remindersOf({ bot }: TestBot): Promise<Reply[]> {
  const entries = (await bot.store.diary.entries(TEST_GROUP))
    .map((entry) => standingOf(entry, '2022-12-05'))
    .filter((standing) => standing !== null)
    .filter(({ edtf }) => edtf < '2024')
    .slice(-2);
  expect(entries).toHaveLength(2);
  const dates = entries.map((standing) => ({
    standing,
    told: { edtf: standing.edtf, time: standing.time },
    status: 'holds' as const,
  }));
  const manner = { repeated: false, mention: null };
  return [
    await bot.toContentReply(TEST_GROUP, { type: 'reminder', dates, late: true, ...manner }),
    await bot.toContentReply(TEST_GROUP, {
      type: 'reminder',
      dates: dates.slice(0, 1),
      late: false,
      ...manner,
    }),
  ];
}
