import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { publicOn } from '../../src/core/reports/questions.ts';
import { reportSchema } from '../../src/core/reports/report.ts';
import { findRoot } from '../../src/root.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../support/test-bot.ts';
import { candidate } from './candidate.ts';
import { councillor } from './councillor.ts';
import { delegate } from './delegate.ts';
import { journalist } from './journalist.ts';
import { newMember } from './new-member.ts';
import { NOT_TOLD, type Question, type Shown } from './question.ts';
import { secretary } from './secretary.ts';
import { treasurer } from './treasurer.ts';
import { unionLiaison } from './union-liaison.ts';
import { youngLabour } from './young-labour.ts';

const roles: readonly [string, readonly Question[]][] = [
  ['a secretary', secretary],
  ['a delegate', delegate],
  ['a would-be candidate', candidate],
  ['a councillor', councillor],
  ['a treasurer', treasurer],
  ['a union liaison', unionLiaison],
  ['a new member', newMember],
  ['a journalist', journalist],
  ['a Young Labour officer', youngLabour],
];
const questions = roles.flatMap(([, asked]) => asked);

/** Long after the newest report. */
const TODAY = '2026-11-21';
/** "[paragraph 14, at “May”, of NEC Report, by …]", "paragraph 6", "[In our own words, from …]" */
const source = /\bparagraph \d+|\[In our own words/u;
/** "No report I hold gives a date for …", "No figure about …", "not the answer: it tells of no role" */
const denied = /(\bno report I hold (?!says all of)|\bno figure about\b|\bnot the answer:|\bonly near:)/iu;

const bots = new Map<string, Promise<TestBot>>();
function botOn(day: string): Promise<TestBot> {
  const bot = bots.get(day) ?? openWarmBot(day);
  bots.set(day, bot);
  return bot;
}

/** One that has read its reports in, as a bot has soon after its start. */
async function openWarmBot(day: string): Promise<TestBot> {
  const bot = await openTestBot({ now: `${day}T10:00:00Z` });
  await bot.bot.search.warm(TEST_GROUP);
  return bot;
}
afterAll(async () => {
  for (const bot of bots.values()) await (await bot).close();
});

/** Every page of the answer, the first one first. */
async function pagesOf(bot: TestBot, line: string): Promise<string[]> {
  let reply: Reply = await bot.ask(line);
  const pages = [toPlainText(reply)];
  while (hasNext(reply) && pages.length < 12) {
    reply = await bot.press(reply, 'Next page');
    pages.push(toPlainText(reply));
  }
  return pages;
}

function hasNext(reply: Reply): boolean {
  return (reply.controls ?? []).some(
    (control) => control.type === 'button' && control.label.startsWith('Next page'),
  );
}

function holds(text: string, shown: Shown): boolean {
  return typeof shown === 'string' ? text.includes(shown) : shown.test(text);
}

/** What bundled reports were called that came out after that day. */
function titlesAfter(day: string): string[] {
  const folder = join(findRoot(), 'data/reports');
  return readdirSync(folder)
    .map((name) => reportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter((report) => publicOn(report) > day)
    .map(({ title }) => title);
}

/** What is wrong with the pages of an answer; empty when nothing is. */
function faultsOf({ asOf = TODAY, shows, hides, answered }: Question, pages: readonly string[]): string[] {
  const [first = ''] = pages;
  const all = pages.join('\n');
  const [, denial] = denied.exec(first) ?? [];
  return [
    ...shows.filter((shown) => !holds(first, shown)).map((shown) => `does not show ${shown}`),
    ...[...hides, ...titlesAfter(asOf)].filter((shown) => holds(all, shown)).map((shown) => `shows ${shown}`),
    ...(answered && !source.test(first) ? ['names no source'] : []),
    ...(answered && denial !== undefined ? [`denies what is told: ${denial}`] : []),
    ...(answered || NOT_TOLD.test(first) ? [] : ['does not say that no report tells it']),
  ];
}

describe.each(roles)('%s', (_, asked) => {
  it.each(asked.map((question) => [`${question.words} (${question.line})`, question] as const))(
    '%s',
    async (_title, question) => {
      const pages = await pagesOf(await botOn(question.asOf ?? TODAY), question.line);
      expect(faultsOf(question, pages), pages[0]).toEqual([]);
    },
  );
});

describe('the questions', () => {
  it('are at least 110, a quarter of them told by no report, each its own and each with what must not be shown', () => {
    expect(questions.length).toBeGreaterThanOrEqual(110);
    expect(questions.filter(({ answered }) => !answered).length).toBeGreaterThanOrEqual(
      Math.max(28, questions.length / 4),
    );
    expect(new Set(questions.map(({ words }) => words)).size).toBe(questions.length);
    expect(questions.filter(({ shows, hides }) => shows.length === 0 || hides.length === 0)).toEqual([]);
  });

  it('come from nine people, each with a good share of plain sentences', () => {
    for (const [role, asked] of roles) {
      expect([role, asked.length >= 12]).toEqual([role, true]);
      expect([role, asked.some(({ needs }) => needs === 'words')]).toEqual([role, true]);
    }
  });
});
