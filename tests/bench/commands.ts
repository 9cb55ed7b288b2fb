import MiniSearch from 'minisearch';
import type { Bot } from '../../src/bot.ts';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { findSentences } from '../../src/extract/sentences.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { median, milliseconds, quantile, type Row, times, verdict } from './figures.ts';

const RUNS = 500;
const WARM_RUNS = 50;
const TARGET_MS = 10;
const LIBRARY_TIMES = 3;
const LIBRARY_MORE_MS = 1;
const PLACE: Place = { platform: 'terminal', tenant: 'bench', channel: 'bench' };

export const COMMAND_HEADINGS = ['command', 'p50', 'p99', 'floor p50', 'p50 to floor', ''];

/** What is measured, and the least work that could give as much: both over the same facts. */
interface Measured {
  readonly line: string;
  readonly floor: (reply: Reply) => unknown;
  /** Held to three times its floor and 1 ms: what answers it is a library that the floor calls alone. */
  readonly besideLibrary?: true;
}

/** Each command from the typed line to the finished text, beside its floor. With `isHeld` its 99th percentile is held against the target. */
export async function measureCommands(bot: Bot, isHeld: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { line, floor, besideLibrary } of await measuredOn(bot)) {
    const reply = await answer(bot, line);
    const taken = await durations(async () => toPlainText(await answer(bot, line)));
    const floors = await durations(async () => floor(reply));
    const p99 = quantile(taken, 0.99);
    rows.push({
      what: line,
      figures: [milliseconds(median(taken)), milliseconds(p99)],
      floor: milliseconds(median(floors)),
      ratio: times(median(taken), median(floors)),
      verdict: isHeld ? verdictOf(taken, floors, besideLibrary === true) : '',
    });
  }
  return rows;
}

function verdictOf(taken: readonly number[], floors: readonly number[], besideLibrary: boolean): string {
  const all = verdict(quantile(taken, 0.99) <= TARGET_MS, `p99 at most ${TARGET_MS} ms`);
  if (!besideLibrary) return all;
  const most = LIBRARY_TIMES * median(floors) + LIBRARY_MORE_MS;
  return `${all}; ${verdict(median(taken) <= most, `p50 at most ${LIBRARY_TIMES} x the library + ${LIBRARY_MORE_MS} ms`)}`;
}

async function measuredOn(bot: Bot): Promise<Measured[]> {
  const reports = await bot.store.library.list(HOME);
  const entries = await bot.store.diary.entries(HOME);
  const today = bot.clock.now().toISOString().slice(0, 10);
  const dates = (reply: Reply): unknown => [datesAhead(entries, today), JSON.stringify(reply)];
  const words = searchedWords(reports);
  const mini = rawIndex(reports);
  return [
    { line: '/nec latest', floor: dates },
    { line: '/nec deadlines', floor: dates },
    {
      line: '/nec figures about:membership',
      floor: (reply) => [figuresTold(reports), JSON.stringify(reply)],
    },
    { line: '/nec todo', floor: (reply) => [asksOpen(reports, today), JSON.stringify(reply)] },
    {
      line: `/nec search ${words}`,
      floor: () => mini.search(words, { combineWith: 'AND' }),
      besideLibrary: true,
    },
    {
      line: `/nec search ${misspelt(words)}`,
      floor: () => mini.search(misspelt(words), { combineWith: 'AND', fuzzy: 0.2 }),
      besideLibrary: true,
    },
    {
      line: '/nec search the branch motion kind:vote in-order',
      floor: () => mini.search('branch motion', { combineWith: 'AND' }),
    },
    { line: '/nec votes', floor: (reply) => [votesTold(reports), JSON.stringify(reply)] },
    ...OTHER_LINES.map((line) => ({ line, floor: (reply: Reply) => JSON.stringify(reply) })),
  ];
}

/** Every other command; the least that could answer them is to print the answer. */
const OTHER_LINES: readonly string[] = [
  '/nec deadlines npf deadline within:90',
  '/nec deadlines timeline',
  '/nec timetable',
  '/nec decisions',
  '/nec promises',
  '/nec people',
  '/nec reports',
  '/nec compare',
  '/nec changes',
  '/nec explain NPF',
  '/nec when does the NPF meet',
  '/nec status',
  '/nec privacy',
  '/nec help',
];

async function answer(bot: Bot, line: string): Promise<Reply> {
  const preparation = bot.router.prepare(line);
  if (preparation.type === 'refused') return preparation.reply;
  return await bot.router.run(preparation.prepared, bot.context(PLACE, { officer: false }));
}

async function durations(work: () => Promise<unknown>): Promise<number[]> {
  for (let run = 0; run < WARM_RUNS; run += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken;
}

function datesAhead(entries: readonly Entry[], today: string) {
  return entries
    .flatMap((entry) => entry.revisions.at(-1) ?? [])
    .filter((revision) => revision.edtf >= today)
    .sort((a, b) => (a.edtf < b.edtf ? -1 : 1));
}

function figuresTold(reports: readonly Report[]) {
  return reports
    .flatMap((report) => report.facts.figures.map((figure) => ({ figure, on: report.meetingDate })))
    .filter(({ figure }) => figure.measure === 'membership')
    .sort((a, b) => (a.on > b.on ? -1 : 1));
}

function votesTold(reports: readonly Report[]) {
  return reports
    .flatMap((report) => report.facts.votes.map((vote) => ({ vote, on: report.meetingDate })))
    .filter(({ vote }) => vote.check !== 'rejected')
    .sort((a, b) => (a.on > b.on ? -1 : 1));
}

function asksOpen(reports: readonly Report[], today: string) {
  return reports
    .flatMap((report) => report.facts.asks)
    .filter((ask) => ask.by === null || ask.by >= today)
    .sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}

/** Two words that stand together in the newest report, so that something is found. */
function searchedWords(reports: readonly Report[]): string {
  const label = reports[0]?.facts.figures.at(-1)?.label ?? 'membership';
  return label.split(' ').slice(-2).join(' ');
}

/** The words with a letter of the last one left out. */
function misspelt(words: string): string {
  return `${words.slice(0, -2)}${words.slice(-1)}`;
}

function rawIndex(reports: readonly Report[]): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'] });
  mini.addAll(
    reports.flatMap((report) => passagesOf(report, findSentences)).map(({ text }, id) => ({ id, text })),
  );
  return mini;
}
