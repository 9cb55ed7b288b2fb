import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../src/core/reports/report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'data/reports');
const shared = join(root, '../shared/reports');
const sharedIsAbsent = !existsSync(join(shared, 'gold'));
const unlessAbsent = '(skipped without ../shared/reports)';

interface GoldReport {
  meeting: { date: string; author: string; published: string | null };
  body: { start: number; end: number };
  dates: Pick<Report['facts']['dates'][number], 'words' | 'edtf' | 'time' | 'kind' | 'topic' | 'ahead'>[];
  figures: Pick<Report['facts']['figures'][number], 'words' | 'value' | 'unit' | 'direction' | 'hedge'>[];
  votes: Pick<Report['facts']['votes'][number], 'for' | 'against' | 'abstain' | 'outcome'>[];
  decisions: Pick<Report['facts']['decisions'][number], 'verb'>[];
  asks: Pick<Report['facts']['asks'][number], 'who' | 'by'>[];
  promises: Pick<Report['facts']['promises'][number], 'by'>[];
}

const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const reports = names.map((name) => reportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const held: [string, Report][] = reports.map((report) => [report.id, report]);

function toFacts({ facts }: Report) {
  return [
    ...facts.dates,
    ...facts.figures,
    ...facts.votes,
    ...facts.decisions,
    ...facts.asks,
    ...facts.promises,
    ...facts.people,
  ];
}

/** The places of all facts, and of the parts of decisions. */
function toParagraphEvidence(report: Report) {
  const parts = report.facts.decisions.flatMap(({ id, parts: told = [] }) =>
    told.map(({ evidence }, at) => ({ id: `${id}, part ${at + 1}`, evidence })),
  );
  return [...toFacts(report), ...parts].flatMap(({ id, evidence }) =>
    evidence.type === 'paragraph' ? [{ id, ...evidence }] : [],
  );
}

const readText = (id: string) => readFileSync(join(shared, `${id}.txt`), 'utf8');
const readGold = (id: string): GoldReport =>
  JSON.parse(readFileSync(join(shared, 'gold', `${id}.json`), 'utf8'));

function readParagraphs(id: string) {
  const { body } = readGold(id);
  return readText(id)
    .slice(body.start, body.end)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** The fields of each item that the gold file gives too. */
function pick<Item extends object>(items: readonly Item[], keys: readonly (keyof Item)[]) {
  return items.map((item) => Object.fromEntries(keys.map((key) => [key, item[key]])));
}

/** Every run of so many words, in lower case and without punctuation: "It’s on 5 May" → "its on 5 may". */
function toRuns(text: string, length: number) {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}

/** The strings of a JSON value, but for web addresses, which often hold a page's title. */
function toStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'url' ? [] : toStrings(inner)));
}

describe('bundled reports', () => {
  it('are the five real ones, each in a file named by its id', () => {
    expect(names.map((name) => basename(name, '.json'))).toEqual(reports.map(({ id }) => id));
    expect(reports.map(({ id }) => id).toSorted()).toEqual([
      '2010-11-30-akehurst',
      '2012-05-29-akehurst',
      '2012-07-17-akehurst',
      '2014-11-04-baxter',
      '2022-11-29-akehurst',
    ]);
  });

  it.each(held)('%s holds no text of the page, and 6 to 12 points of our own', (_, report) => {
    expect(report.origin).toBe('bundled');
    expect(report.text).toBe('');
    expect(report.blocks).toEqual([]);
    expect(report.summary.length).toBeGreaterThanOrEqual(6);
    expect(report.summary.length).toBeLessThanOrEqual(12);
  });

  it.each(held)(
    '%s gives every fact its own id, a person’s check and a place in this report',
    (_, report) => {
      const facts = toFacts(report);
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      expect(new Set(facts.map(({ check }) => check))).toEqual(new Set(['confirmed']));
      const evidence = toParagraphEvidence(report);
      const parts = report.facts.decisions.flatMap((decision) => decision.parts ?? []);
      expect(evidence.length).toBe(facts.length + parts.length);
      expect(new Set(evidence.map((place) => place.report))).toEqual(new Set([report.id]));
      expect(evidence.filter(({ words }) => (words ?? '').split(/\s+/u).length > 8)).toEqual([]);
    },
  );

  it.each(held)('%s says "ahead" of a day only when it lies after the meeting', (_, report) => {
    const days = report.facts.dates.flatMap((item) => {
      const day = /\d{4}-\d{2}-\d{2}$/u.exec(item.edtf)?.[0];
      return day === undefined ? [] : [{ id: item.id, ahead: item.ahead, day }];
    });
    expect(days.filter(({ ahead, day }) => ahead !== day > report.meetingDate)).toEqual([]);
  });

  it.each(held)('%s says how every year or day was worked out that the words do not print', (_, report) => {
    const silent = report.facts.dates.filter(
      ({ certain, words, edtf }) => certain === 'stated' && !words.includes(edtf.slice(0, 3)),
    );
    expect(silent).toEqual([]);
  });
});

describe(`bundled reports against the careful readings ${unlessAbsent}`, () => {
  it.skipIf(sharedIsAbsent).each(held)('%s has the meeting, reporter and dates of the page', (id, report) => {
    const { meeting } = readGold(id);
    expect([report.meetingDate, report.reporter, report.published]).toEqual([
      meeting.date,
      meeting.author,
      meeting.published,
    ]);
  });

  it.skipIf(sharedIsAbsent).each(held)('%s has every fact, with the same values', (id, { facts }) => {
    const gold = readGold(id);
    const date = ['words', 'edtf', 'time', 'kind', 'topic', 'ahead'] as const;
    expect(pick(facts.dates, date)).toEqual(pick(gold.dates, date));
    const figure = ['words', 'value', 'unit', 'direction', 'hedge'] as const;
    expect(pick(facts.figures, figure)).toEqual(pick(gold.figures, figure));
    const vote = ['for', 'against', 'abstain', 'outcome'] as const;
    expect(pick(facts.votes, vote)).toEqual(pick(gold.votes, vote));
    expect(pick(facts.decisions, ['verb'])).toEqual(pick(gold.decisions, ['verb']));
    expect(pick(facts.asks, ['who', 'by'])).toEqual(pick(gold.asks, ['who', 'by']));
    expect(pick(facts.promises, ['by'])).toEqual(pick(gold.promises, ['by']));
  });

  it.skipIf(sharedIsAbsent).each(held)(
    '%s names words that stand once in the paragraph named',
    (id, report) => {
      const paragraphs = readParagraphs(id);
      const astray = toParagraphEvidence(report).filter(
        ({ paragraph, words }) => words === undefined || paragraphs[paragraph - 1]?.split(words).length !== 2,
      );
      expect(astray).toEqual([]);
      expect(
        report.summary.filter(
          ({ evidence }) => evidence.type !== 'paragraph' || evidence.paragraph > paragraphs.length,
        ),
      ).toEqual([]);
    },
  );

  it.skipIf(sharedIsAbsent)('no bundled report repeats nine words in a row of any page', () => {
    const texts = [shared, join(shared, 'practice')].flatMap((at) =>
      readdirSync(at)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(join(at, name), 'utf8')),
    );
    const runs = new Set(texts.flatMap((text) => toRuns(text, 9)));
    const strings = reports.flatMap((report) => toStrings(report));
    expect(strings.flatMap((text) => toRuns(text, 9)).filter((run) => runs.has(run))).toEqual([]);
  });
});
