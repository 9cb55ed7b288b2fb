import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entriesOf } from '../../src/core/diary/merge.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { readBankHolidays } from '../../src/store/bank-holidays.ts';
import { readBundled } from '../../src/store/bundled.ts';
import { readSources } from '../../src/store/sources.ts';
import { sampleEntry, sampleReport } from './samples.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

async function dataDir(files: Record<string, unknown>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await mkdir(join(dir, 'reports'));
  await writeFile(join(dir, 'events.json'), JSON.stringify({ read: '2024-01-01', events: [] }));
  await writeFile(join(dir, 'sources.json'), JSON.stringify({ sources: [] }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return dir;
}

function bundledReport(id: string): Report {
  return { ...sampleReport(id), origin: 'bundled', text: '', blocks: [] };
}

const vote = (id: string, report: string) => ({
  id,
  check: 'confirmed' as const,
  evidence: { type: 'paragraph' as const, report, paragraph: 1, words: 'a show of hands' },
  subject: 'The minutes',
  for: 9,
  against: 1,
  abstain: 0,
  outcome: 'carried' as const,
});

const withVotes = (...votes: ReturnType<typeof vote>[]): Report => {
  const report = bundledReport('one');
  return { ...report, facts: { ...report.facts, votes } };
};

function withPoint(from: string): Report {
  const {
    subject: what,
    for: _for,
    against: _against,
    abstain: _abstain,
    outcome: _outcome,
    ...fact
  } = vote('n1', 'one');
  const parts = [{ what: 'every page', evidence: vote('n1', from).evidence }];
  const report = bundledReport('one');
  return { ...report, facts: { ...report.facts, decisions: [{ ...fact, what, verb: 'agreed', parts }] } };
}

describe('the reports that come with the bot', () => {
  it('are all good, and make a diary', async () => {
    const { reports, entries } = await readBundled(DATA, entriesOf);
    expect(reports.length).toBeGreaterThan(0);
    expect(entries.length).toBeGreaterThan(0);
  });

  it('come with the entries made of them', async () => {
    const dir = await dataDir({ 'reports/one.json': bundledReport('one'), 'reports/notes.txt': 'not read' });
    const bundled = await readBundled(dir, (reports) => reports.map((report) => sampleEntry(report.id)));
    expect(bundled).toEqual({
      reports: [bundledReport('one')],
      entries: [sampleEntry('one')],
      events: [],
      sources: [],
    });
  });

  const faults: [string, unknown, string][] = [
    ['no JSON', '{"id": ', 'reports/one.json: is not JSON'],
    ['a bad id', bundledReport('One'), 'reports/one.json: id: must be lower-case letters'],
    ['another id than its file', bundledReport('two'), 'reports/one.json: id: is “two”'],
    ['an imported report', sampleReport('one'), 'reports/one.json: origin: must be “bundled”'],
    ['a field too many', { ...bundledReport('one'), rating: 5 }, 'reports/one.json: Unrecognized key'],
    ['a bad field deep inside', withVotes({ ...vote('v1', 'one'), for: -1 }), 'facts.votes.0.for: '],
    [
      'a fact twice',
      withVotes(vote('v1', 'one'), vote('v1', 'one')),
      'facts.votes.1.id: “v1” stands on another',
    ],
    ['evidence of another report', withVotes(vote('v1', 'two')), 'facts.votes.0.evidence.report: must be'],
    [
      'a point of a decision from another report',
      withPoint('two'),
      'facts.decisions.0.parts.0.evidence.report: must be',
    ],
  ];
  it.each(faults)('with %s name file, field and what is wrong', async (_name, content, expected) => {
    const dir = await dataDir({ 'reports/one.json': content });
    await expect(readBundled(dir, () => [])).rejects.toMatchObject({
      code: 'bundled-bad',
      message: expect.stringContaining(expected),
      next: expect.stringContaining('Correct'),
    });
  });

  it('that are not there are a fault', async () => {
    await expect(readBundled(join(DATA, 'none'), () => [])).rejects.toMatchObject({ code: 'bundled-bad' });
  });
});

describe('the sources that come with the bot', () => {
  it('are feeds of the web, each once', async () => {
    const feeds = (await readSources(DATA)).map(({ feed }) => feed);
    expect(feeds.length).toBeGreaterThan(0);
    expect(feeds.filter((feed) => new URL(feed).protocol !== 'https:')).toEqual([]);
  });

  it.each([
    ['id', { id: 'a', feed: 'https://b.example/feed' }],
    ['feed', { id: 'b', feed: 'https://a.example/feed' }],
  ])('with one %s twice are a fault', async (_, second) => {
    const first = { id: 'a', name: 'A', feed: 'https://a.example/feed', reporter: null, publisher: null };
    const dir = await dataDir({ 'sources.json': { sources: [first, { ...first, ...second }] } });
    await expect(readSources(dir)).rejects.toMatchObject({
      code: 'bundled-bad',
      message: expect.stringContaining('sources.json'),
    });
  });
});

describe('the bank holidays', () => {
  it('are read from the file that comes with the bot', async () => {
    const { nations } = await readBankHolidays(DATA);
    expect(nations.scotland.map(({ day }) => day)).toContain('2026-12-25');
  });

  it('with a fault name file and field', async () => {
    const dir = await dataDir({ 'bank-holidays.json': { source: 'x', read: 'soon' } });
    await expect(readBankHolidays(dir)).rejects.toMatchObject({
      code: 'bundled-bad',
      message: expect.stringMatching(/bank-holidays\.json: read: .*and \d more/u),
    });
  });
});
