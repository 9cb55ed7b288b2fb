import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bloggerFeed, type SampleEntry, wordpressFeed } from '../import/feed/feed-samples.ts';
import { type LoopbackServer, startLoopback } from '../import/fetch/loopback-server.ts';
import { paragraph, writeDocx } from '../support/docx.ts';
import {
  CLOSES_AT_FIVE,
  CLOSES_AT_NOON,
  CRANE,
  toBloggerPage,
  toHtml,
  toPdf,
  toWordpressPage,
  VARGA,
} from '../support/report-pages.ts';
import { countOf, type Ended, nec, type Program, sentencesOn, startBot } from './program.ts';

const NOW = '2026-11-21T10:00:00Z';
const PAGE_SIZE = 25;
const PLACES = ['boiler', 'gutter', 'archive', 'lift', 'car park'];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let web: LoopbackServer;
let dir: string;
beforeAll(async () => {
  web = await startLoopback(answer);
  dir = await mkdtemp(join(tmpdir(), 'nec-'));
});
afterAll(async () => {
  await web.close();
  await rm(dir, { recursive: true, force: true });
});

type Content = readonly [type: string, body: string | Uint8Array];

/** What the web holds; a test may put another version in a page’s place. */
const pages = new Map<string, () => Content>([
  ['/crane.html', () => ['text/html', toBloggerPage(CRANE)]],
  ['/varga.html', () => ['text/html', toWordpressPage(VARGA)]],
  ['/report.pdf', () => ['application/pdf', toPdf(CRANE)]],
  [
    '/report.docx',
    () => [
      DOCX,
      writeDocx([
        paragraph(VARGA.title, { style: 'Title' }),
        ...VARGA.paragraphs.map((text) => paragraph(text)),
      ]),
    ],
  ],
  ['/feed', () => ['application/atom+xml', blogPage(0)]],
  ['/feed/25', () => ['application/atom+xml', blogPage(1)]],
  ['/feed/50', () => ['application/atom+xml', blogPage(2)]],
  ['/upland/feed/', () => ['application/rss+xml', wordpressFeed(UPLAND)]],
  [
    '/secret.html',
    () => [
      'text/html',
      toBloggerPage({ ...CRANE, paragraphs: ['Strictly confidential', ...CRANE.paragraphs] }),
    ],
  ],
]);

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  if (url === '/inside') {
    response.writeHead(302, { location: 'http://10.0.0.8/admin' }).end();
    return;
  }
  const content = pages.get(url)?.();
  if (content === undefined) response.writeHead(404).end('Nothing here.');
  else response.writeHead(200, { 'content-type': content[0] }).end(content[1]);
}

/** Three years of a blog, newest first: 57 entries, five of them reports of meetings, on all three pages. */
const BLOG: readonly SampleEntry[] = Array.from({ length: 57 }, (_, at) => {
  const day = new Date(Date.UTC(2026, 10, 20) - at * 18 * 86_400_000).toISOString().slice(0, 10);
  const isReport = [2, 14, 27, 40, 55].includes(at);
  return isReport
    ? { id: `r${at}`, title: `Report of the NEC meeting on ${longDay(day)}`, day, html: blogReport(at, day) }
    : { id: `p${at}`, title: `Stall and gutters, week ${at}`, day, html: `<p>We mended gutter ${at}.</p>` };
});

function blogReport(at: number, day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  return toHtml({
    paragraphs: [
      `The committee heard about the ${PLACES[at % 5]} again, and about little else that matters here.`,
      `Motions about the ${PLACES[at % 5]} close on ${(at % 28) + 1} March ${year} at 5pm.`,
      `There were ${at * 100 + 7} letters on it, each of them longer than the last.`,
    ],
  });
}

function longDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function blogPage(number: number): string {
  const entries = BLOG.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE);
  const start = number * PAGE_SIZE + 1;
  return start + PAGE_SIZE > BLOG.length
    ? bloggerFeed(entries, { start, total: BLOG.length })
    : bloggerFeed(entries, { start, total: BLOG.length, next: web.url(`/feed/${start + PAGE_SIZE - 1}`) });
}

const UPLAND: readonly SampleEntry[] = [
  { id: 'walk', title: 'A walk on the hill', html: '<p>Bring boots.</p>' },
  {
    id: 'exec',
    title: 'NEC report, 11 February 2020',
    day: '14 Feb 2020',
    html: '<p>Two hours on rules and one on the weather, in that order.</p><p>The rule review ends on 31 March 2020.</p>',
  },
];

interface DryRun {
  readonly code: number | null;
  readonly stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever a program would read
  readonly data: any;
}

async function run(words: readonly string[], data: string): Promise<Ended> {
  return await nec(data, ['import', ...words], { NEC_NOW: NOW, FETCH_ALLOW: web.host });
}

async function dryRun(path: string, ...more: readonly string[]): Promise<DryRun> {
  const { code, stdout, stderr } = await run(
    [web.url(path), '--dry-run', '--json', ...more],
    join(dir, 'dry'),
  );
  return { code, stderr, data: JSON.parse(stdout) };
}

describe('what nec import reads from the web', () => {
  it('is the whole report and nothing else, of every kind of page and file', async () => {
    const wanted = [
      ['/crane.html', 'site:blogger', CRANE, '2026-11-12'],
      ['/report.pdf', 'pdf', CRANE, null],
      ['/report.docx', 'docx', { ...VARGA, reporter: null }, null],
    ] as const;
    const read = await Promise.all(wanted.map(async ([path]) => await dryRun(path)));
    for (const [at, [path, rule, { title, reporter, paragraphs }, published]] of wanted.entries()) {
      const { code, stderr, data } = read[at] ?? {};
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(data).toMatchObject({ title, reporter, meetingDate: '2026-11-10', published, rule });
      expect(data.url).toBe(web.url(path));
      expect(data.blocks).toEqual(paragraphs.map((text) => ({ type: 'paragraph', text })));
      expect(data.facts.dates[0]).toMatchObject({ edtf: '2027-01-29', quote: paragraphs[1] });
    }
    expect(await readdir(dir)).toEqual([]);
  });

  it('is every report of a feed, newest first, and no post about anything else', async () => {
    const [whole, upland] = await Promise.all([dryRun('/feed'), dryRun('/upland/feed/')]);
    expect(whole.code).toBe(0);
    expect(whole.data.reports.map(dayOf)).toEqual([2, 14, 27, 40, 55].map((at) => BLOG[at]?.day));
    for (const { reporter, rule, facts } of whole.data.reports) {
      expect({ reporter, rule }).toEqual({ reporter: 'Ottoline Varga', rule: 'feed' });
      expect(facts.dates[0]).toMatchObject({ time: '17:00', kind: 'deadline' });
    }
    expect(upland.data).toMatchObject({ title: 'NEC report, 11 February 2020', reporter: 'Ansel Trewin' });
  });

  it('is refused in one sentence for people, and as data for programs', async () => {
    const refused = [
      ['/inside', 'sends us on to an address that is not read'],
      ['/none', 'has no page at this address'],
      ['/secret.html', 'The text says “Strictly confidential”.'],
    ] as const;
    const answers = await Promise.all(refused.map(async ([path]) => await dryRun(path)));
    for (const [at, [, words]] of refused.entries()) {
      const { code, stderr, data } = answers[at] ?? {};
      expect({ code, refused: data.refused }).toEqual({ code: 1, refused: true });
      expect(data.reason).toContain(words);
      expect(sentencesOn(stderr ?? '')).toEqual([data.reason]);
    }
  });
});

describe('one report, imported time and again', () => {
  it('is recognised from another address and in another dress, and says what a correction changes', async () => {
    const data = join(dir, 'again');
    const first = await run([web.url('/crane.html'), '--confirm', 'stated'], data);
    expect(first.stdout).toContain('4 facts found. 2 dates went into the diary. Stored as 2026-11-10-crane');
    const held = await filesOf(data);
    const again = await run([web.url('/crane.html'), '--confirm', 'stated'], data);
    expect(again.stdout).toContain('Exactly this is held already as 2026-11-10-crane. Nothing was changed.');
    expect(await filesOf(data)).toEqual(held);

    pages.set('/moved', () => ['text/html', toWordpressPage(CRANE)]);
    const moved = await run([web.url('/moved')], data);
    expect(moved.stdout).toContain('4 facts were held already; 0 new. Stored as 2026-11-10-crane');
    const corrected = CRANE.paragraphs.map((text) => text.replace('Friday 29 January', 'Friday 5 February'));
    pages.set('/crane.html', () => ['text/html', toBloggerPage({ ...CRANE, paragraphs: corrected }, 'Ta.')]);
    const later = await run([web.url('/crane.html')], data);
    expect(later.stdout).toContain(
      'Was: Friday 29 January 2027, 5pm (Nominations for the harbour panel close); now: Friday 5 February 2027, 5pm',
    );
    expect((await readdir(join(data, 'home', 'reports'))).filter((name) => name.endsWith('.json'))).toEqual([
      '2026-11-10-crane.json',
    ]);
  });
});

describe('beside a running bot', () => {
  it('the bot knows at once what was imported, and tells the right story', async () => {
    const data = join(dir, 'beside');
    pages.set('/crane.html', () => ['text/html', toBloggerPage(CRANE)]);
    const bot = startBot(data, { NEC_NOW: NOW });
    await bot.until('Type /nec latest');
    const feed = await run([web.url('/feed'), '--since', '2026-01-01'], data);
    expect(feed).toMatchObject({ code: 0 });
    expect(countOf(`${feed.stdout}${feed.stderr}`, 'stored as')).toBe(2);
    await run([web.url('/crane.html'), '--confirm', 'stated'], data);
    await run([web.url('/varga.html'), '--confirm', 'stated'], data);
    const [latest, compared, changed] = await told(bot, ['/nec latest', '/nec compare', '/nec changes']);
    expect(latest).toContain('NEC report, 10 November 2026\n');
    expect(latest).toContain('Other reports of the same meeting: What the NEC did on 10 November 2026');
    expect(compared).toContain('They contradict each other');
    expect(compared).toContain(
      'Wilma Crane says Friday 29 January 2027, 5pm; Ottoline Varga says Friday 29 January 2027, midday',
    );
    for (const quote of [CLOSES_AT_FIVE, CLOSES_AT_NOON]) expect(compared).toContain(`“${quote}”`);
    expect(changed).toContain('Since Report of the NEC meeting on 15 October 2026');
    expect(changed).toContain('- Saturday 13 March 2027: regional training day, York');
    bot.endInput();
    expect((await bot.ended()).code).toBe(0);
  });
});

/** The meeting of a report as `--json` prints it. */
function dayOf({ meetingDate }: { readonly meetingDate: string }): string {
  return meetingDate;
}

/** Every file of the store with its content, without the copies that are made when it is opened. */
async function filesOf(data: string): Promise<Record<string, string>> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const own = paths.filter((path) => !path.endsWith('.bak'));
  expect(own.length).toBeGreaterThan(2);
  return Object.fromEntries(
    await Promise.all(own.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  );
}

/** What the bot answers to each line: all that it prints until it offers what to ask next. */
async function told(bot: Program, lines: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  let before = await bot.until('Ctrl+D ends.');
  for (const [at, line] of lines.entries()) {
    bot.say(line);
    const all = await bot.until('Type a number:', at + 1);
    answers.push(all.slice(before.length));
    before = all;
  }
  return answers;
}
