import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toModal } from '../../src/adapters/discord/form.ts';
import { DISCORD_BUDGET, renderReply as renderOnDiscord } from '../../src/adapters/discord/render.ts';
import { SLACK_BUDGET } from '../../src/adapters/slack/budget.ts';
import { renderForm } from '../../src/adapters/slack/form-view.ts';
import { renderReply as renderOnSlack } from '../../src/adapters/slack/render.ts';
import type { Form } from '../../src/core/chat/form.ts';
import type { Budget } from '../../src/core/chat/paging.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { readHtml } from '../../src/import/html/html.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { toReport } from '../../src/import/read-report.ts';
import { handleRequest } from '../../src/requests.ts';
import { HOSTILE_TEXTS } from '../support/arbitrary-reply.ts';
import { toBloggerPage } from '../support/report-pages.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../support/test-bot.ts';
import { messageFaults } from '../wire/discord/checks.ts';
import { textOf } from '../wire/discord/interactions.ts';
import { LIVE } from '../wire/discord/live-text.ts';
import { blockFaults, hotTexts } from '../wire/slack/message-faults.ts';

const PLACE = { platform: 'slack', tenant: 't', channel: 'c' } as const;
const OFFICER = { officer: true, person: 'U1' } as const;
const TEXTS = HOSTILE_TEXTS.filter((text) => text.trim() !== '');
/** What turns text round or is not there to be seen: control characters but for the line's end, and marks of direction. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

let bot: TestBot;
const ids: string[] = [];
beforeAll(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
  for (const [at, text] of TEXTS.entries()) ids.push(await imported(text, at));
});
afterAll(async () => await bot.close());

/** A page whose title, reporter, sentences and comments all hold the text, read as any page is; the id that it is held by. */
async function imported(text: string, at: number): Promise<string> {
  const harmless = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = toBloggerPage({
    title: `NEC report ${at} ${harmless}`,
    reporter: 'Wilma Crane',
    published: '2026-11-12',
    paragraphs: [
      `Sentence ${at} of a long day begins with ${harmless} and goes on about chair number ${at}.`,
      `Names for panel ${harmless} number ${at} close at 5pm on ${(at % 28) + 1} January 2027.`,
      `The motion on ${harmless} was carried by ${at + 30} votes to ${at}.`,
      `Membership of ward ${harmless} stands at ${at + 4},300 people.`,
    ],
  });
  const told = {
    meetingDate: `2026-${String((at % 9) + 1).padStart(2, '0')}-1${at % 3}`,
    reporter: `Reporter ${at} ${text}`,
    url: `https://crane.example/${at}`,
  };
  const document = await readHtml(page, { url: told.url });
  const { report } = toReport(document, { name: 'page', told, events: [], isPublic: true });
  const saved = await handleRequest(bot.bot, { type: 'save-report', report, confirm: 'none' });
  return 'id' in saved ? saved.id : '';
}

async function replyTo(what: string, budget: Budget): Promise<Reply> {
  const { router } = bot.bot;
  const preparation = what.startsWith('/') ? router.prepare(what) : router.prepareAction(what);
  if (preparation.type === 'refused') return preparation.reply;
  return await router.run(preparation.prepared, bot.bot.context(PLACE, OFFICER), budget);
}

/** Both platforms get the reply whole and harmless. */
async function expectHarmless(what: string): Promise<void> {
  const discord = renderOnDiscord(await replyTo(what, DISCORD_BUDGET), null, []);
  expect(messageFaults(discord, 'IncomingWebhookUpdateRequestPartial')).toEqual([]);
  expect(discord).toMatchObject({ allowed_mentions: { parse: [] } });
  const text = textOf(discord);
  for (const live of LIVE) expect(text).not.toMatch(live);
  const slack = renderOnSlack(await replyTo(what, SLACK_BUDGET), new Map());
  expect(blockFaults(slack.blocks)).toEqual([]);
  expect(hotTexts({ ...slack })).toEqual([]);
  for (const body of [discord, slack]) expect(JSON.parse(JSON.stringify(body), notUnseen)).toBeDefined();
}

function notUnseen(_key: string, value: unknown): unknown {
  if (typeof value === 'string') expect(value).not.toMatch(UNSEEN);
  return value;
}

describe('a text file', () => {
  it('is held without what turns its words round or is not there to be seen', async () => {
    const words =
      'NEC meeting, 12 March 2024\n\nNames \u202Efor\u202C the panel\u0007 close on 5 May 2024.\n';
    const bytes = Buffer.from(words);
    const { text, blocks } = await readDocument({ bytes, name: 'a.txt', charset: null, url: null });
    expect(text).not.toMatch(UNSEEN);
    expect(blocks.map((block) => block.text)).toEqual(['Names for the panel close on 5 May 2024.']);
  });
});

describe('what an imported page says comes back harmless on both platforms', () => {
  it.each(TEXTS.map((text, at) => [at, text] as const))(
    'on its card, in its form and in its verdicts: %i',
    async (at) => {
      const id = ids[at] ?? '';
      const held = (await bot.bot.store.library.find(TEST_GROUP, id))?.value;
      expect(held?.facts.dates.length).toBeGreaterThan(0);
      const [date] = held?.facts.dates ?? [];
      const [vote] = held?.facts.votes ?? [];
      if (date === undefined) throw new Error('There is no date to check.');
      if (date.evidence.type === 'quote') expect(held?.text).toContain(date.evidence.quote);
      await expectHarmless(`/nec-admin review ${id}`);
      const form = await formOf(`1 nec-admin review?report=${id}&edit=${date.id}`);
      expect(JSON.parse(JSON.stringify(toModal(form)), notUnseen)).toBeDefined();
      const view = renderForm(
        form,
        { action: form.action, kind: 'command', channel: 'c', answerUrl: null },
        'known',
      );
      expect(hotTexts({ blocks: view.blocks })).toEqual([]);
      await expectHarmless(`1 nec-admin review?report=${id}&confirm=${date.id}`);
      if (vote !== undefined) await expectHarmless(`1 nec-admin review?report=${id}&reject=${vote.id}`);
      await expectHarmless(`/nec-admin remove ${id}`);
      await expectHarmless(`/nec report ${id}`);
    },
  );

  it.each([
    '/nec-admin review',
    '/nec-admin audit',
    '/nec latest',
    '/nec deadlines',
    '/nec changes',
    '/nec compare',
    '/nec votes',
    '/nec figures membership',
    '/nec reports',
  ])('in what everybody asks: %s', async (line) => {
    await expectHarmless(line);
  });

  it.each(TEXTS.map((text, at) => [at, text] as const))(
    'said back in a refusal and read back before it is saved: %i',
    async (_at, text) => {
      const typed = text.replaceAll('"', '').replaceAll('\n', ' ');
      await expectHarmless(`/nec-admin review "${typed}"`);
      await expectHarmless(`/nec-admin add what:"${typed}" date:"Friday 5 March 2027, 5pm" note:"${typed}"`);
      await expectHarmless(
        `/nec-admin change entry:"${typed}" date:"${typed.slice(0, 100)}" reason:"${typed}"`,
      );
      await expectHarmless(`/nec-admin import "${typed}"`);
    },
  );
});

async function formOf(action: string): Promise<Form> {
  const preparation = bot.bot.router.prepareAction(action);
  if (preparation.type === 'refused') throw new Error('That opens no form.');
  const form = await bot.bot.router.form(preparation.prepared, bot.bot.context(PLACE, OFFICER));
  if ('blocks' in form) throw new Error('That opens no form.');
  return form;
}
