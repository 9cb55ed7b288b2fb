import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { addDays } from '../../../src/core/dates/days.ts';
import { parseEdtf } from '../../../src/core/dates/edtf.ts';
import { dateLabel, dayLabel } from '../../../src/core/dates/labels.ts';
import { publicOn, publishedBy } from '../../../src/core/reports/questions.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

const FIRST_DAY = '2010-01-01';
const LAST_DAY = '2024-12-31';
const LINES = [
  '/nec deadlines',
  '/nec latest',
  '/nec deadlines past',
  '/nec deadlines npf within:30',
  '/nec todo',
  '/nec todo past',
  '/nec promises',
  '/nec promises past',
  '/nec figures',
  '/nec figures about:membership',
  '/nec votes',
  '/nec decisions',
  '/nec decisions about:conference',
  '/nec people',
  '/nec people leader',
  '/nec reports',
  '/nec report akehurst',
  '/nec report 2022-11-29',
  '/nec search national policy forum',
  '/nec search labour',
] as const;

let bot: TestBot;
let reports: readonly Report[];
beforeAll(async () => {
  bot = await openTestBot();
  reports = await bot.bot.store.library.list(TEST_GROUP);
});
afterAll(async () => {
  await bot.close();
});

/** The whole answer on one page. */
async function answer(line: string, day: string): Promise<string> {
  const preparation = bot.bot.router.prepare(`${line} as-of:${day}`);
  if (preparation.type === 'refused') throw new Error(toPlainText(preparation.reply));
  const context = bot.bot.context(TEST_PLACE, { officer: false });
  return toPlainText(await bot.bot.router.run(preparation.prepared, context, { characters: 1_000_000 }));
}

/** What a report tells, and the days and months it tells of, as answers word them. */
function sayingsOf(report: Report): string[] {
  const { dates, figures, votes, decisions, asks, promises, people } = report.facts;
  const told = [
    ...figures.map((figure) => figure.label),
    ...votes.map((vote) => vote.subject),
    ...[...dates, ...decisions, ...asks, ...promises].map((fact) => fact.what),
    ...decisions.flatMap(({ parts = [] }) => parts.map((part) => part.what)),
    ...people.map(({ name, role }) => `${name}: ${role}`),
    ...report.summary.map((point) => point.text),
  ];
  const days = [...dates.map((item) => item.edtf), ...[...asks, ...promises].map((task) => task.by)]
    .filter((edtf) => edtf !== null)
    .filter((edtf) => ['day', 'month', 'interval'].includes(parseEdtf(edtf)?.precision ?? ''))
    .map((edtf) => dateLabel(edtf));
  const own = [report.id, report.title, dayLabel(report.meetingDate), dayLabel(publicOn(report))];
  return [...told, ...days, ...own];
}

/** What only reports that came out after the day tell. */
function laterSayings(day: string): string[] {
  const known = publishedBy(reports, day);
  const said = known.flatMap(sayingsOf).join('\n');
  const later = reports.filter((report) => !known.includes(report));
  return [...new Set(later.flatMap(sayingsOf))].filter((saying) => !said.includes(saying));
}

/** The one line that may name a later report, by the days of its meeting and publication alone. */
const heldBackLine =
  /^A report of the meeting on .* came out only on .*\. Ask as-of:[\d-]+ to include it\.$/mu;

async function leaksOf(line: string, day: string, later: readonly string[]): Promise<string[]> {
  const own = new RegExp(`${dayLabel(day)}|${day}`, 'gu');
  const text = (await answer(line, day)).replace(heldBackLine, '').replace(own, '');
  return later
    .filter((saying) => text.includes(saying))
    .map((saying) => `${line} as-of:${day} tells “${saying}”`);
}

describe('an answer as of a day', () => {
  it('never tells what came out later, on any day from 2010 to 2024', async () => {
    const leaks: string[] = [];
    let known = -1;
    let later: string[] = [];
    let turn = 0;
    for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
      const count = publishedBy(reports, day).length;
      const changed = count !== known;
      if (changed) later = laterSayings(day);
      known = count;
      turn += 1;
      // Every line around each publication; on every other day the dates, and one more line in turn.
      const tomorrow = publishedBy(reports, addDays(day, 1)).length !== count;
      const lines =
        changed || tomorrow ? LINES : [LINES[0], LINES[1 + (turn % (LINES.length - 1))] ?? LINES[1]];
      for (const line of lines) leaks.push(...(await leaksOf(line, day, later)));
    }
    expect(leaks).toEqual([]);
  }, 60_000);

  it('would be caught telling: today’s answers hold what the older ones must not', async () => {
    const later = laterSayings('2012-08-01');
    expect(later.length).toBeGreaterThan(100);
    const today = await answer('/nec latest', '2022-12-05');
    expect(later.filter((saying) => today.includes(saying)).length).toBeGreaterThan(20);
  });

  it('tells of a report from the very day it came out', async () => {
    for (const { title, published, meetingDate } of reports) {
      const day = published ?? meetingDate;
      expect(await answer('/nec reports', day)).toContain(title);
      expect(await answer('/nec reports', addDays(day, -1))).not.toContain(dayLabel(meetingDate));
    }
  });

  it.each(['5 December 2022', '05/12/2022', '2022/12/5'])(
    'takes a day as people write it: %s',
    async (typed) => {
      const text = await bot.text(`/nec deadlines as-of:"${typed}"`);
      expect(text).toBe(await bot.text('/nec deadlines as-of:2022-12-05'));
      expect(text).toContain('as known on Monday 5 December 2022');
    },
  );

  it('says that a day to come is answered from what is known today', async () => {
    const text = await bot.text('/nec deadlines as-of:2030-01-01');
    expect(text).toContain('for Tuesday 1 January 2030, from what is known today');
    expect(text).not.toContain('as known on');
  });

  it.each(['0000-01-01', '0001-01-01', '9999-12-31'])(
    'of the first or last day there is: %s',
    async (day) => {
      for (const line of [...LINES, '/nec deadlines within:3660', '/nec deadlines past within:3660'])
        expect(await answer(line, day)).not.toContain('on our side');
    },
  );

  it.each(LINES.filter((line) => !line.includes(' report ')))('is never empty: %s', async (line) => {
    for (const day of ['2009-01-01', '2012-08-01', '2022-12-05', '2024-06-01']) {
      const parts = (await answer(line, day)).split('\n\n');
      expect(parts.length).toBeGreaterThan(1);
      expect(parts[1]?.trim()).not.toBe('');
    }
  });
});
