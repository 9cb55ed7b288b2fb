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
import { type Ended, nec, sentencesOn, startBot } from './program.ts';

const NOW = '2026-11-21T10:00:00Z';
const PAGE_SIZE = 25;
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
    () => ['text/html', toBloggerPage({ ...CRANE, paragraphs: ['Strictly confidential', ...CRANE.paragraphs] })],
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
  return `<p>The committee of week ${at} heard about the boiler for the ${at}th time, and about little else that matters here.</p><p>Motions about boiler ${at} close on 5 March ${year} at 5pm.</p><p>There were ${at * 100 + 7} letters about it, each of them longer than the last.</p>`;
}

function longDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
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

async function run(words: readonly string[], data = join(dir, 'dry')): Promise<Ended> {
  return await nec(data, ['import', ...words], { NEC_NOW: NOW, FETCH_ALLOW: web.host });
}

async function dryRun(path: string, ...more: string[]): Promise<{ code: number | null; stderr: string; data: any }> {
  const { code, stdout, stderr } = await run([web.url(path), '--dry-run', '--json', ...more]);
  return { code, stderr, data: stdout === '' ? null : JSON.parse(stdout) };
}

describe('what nec import reads', () => {
  it.each(['/crane.html','/varga.html','/report.pdf','/report.docx','/feed','/upland/feed/','/inside','/none','/secret.html'])('%s', async (path) => {
    const r = await dryRun(path);
    console.log(path, r.code, r.stderr, JSON.stringify(r.data, null, 1)?.slice(0, 3000));
  });
});
