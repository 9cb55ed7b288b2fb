import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportSource } from '../../src/core/ports/importer.ts';
import { HOME } from '../../src/core/ports/place.ts';
import { createFetcher } from '../../src/import/fetch/fetcher.ts';
import { createImporter } from '../../src/import/importer.ts';
import { createReadingThread } from '../../src/import/reading-thread.ts';
import { findRoot } from '../../src/root.ts';
import { startWorker } from '../../src/threads/start-worker.ts';
import { type LoopbackServer, startLoopback } from '../import/fetch/loopback-server.ts';
import { median, milliseconds, quantile, type Row, times, verdict } from './figures.ts';
import { openFilledBot } from './filled-bot.ts';

const RUNS = 25;
const MANY = 1_000;
const PAGE_BYTES = 17_000;
const TARGET_MS = 150;
const NOW = '2026-11-21T10:00:00Z';
const MB = 1_000_000;
/** What memory may grow by from the 200th report to the last, and still be called flat. */
const FLAT_MB = 30;
const AT_FIRST = 200;

/** Importing a page end to end beside fetching it alone; the first of a process; and a thousand one after the other. */
export async function measureImporting(): Promise<Row[]> {
  const server = await startLoopback((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(toPage(Number(request.url?.slice(1) ?? 0)));
  });
  try {
    return [...(await endToEnd(server)), await oneAfterTheOther(server)];
  } finally {
    await server.close();
  }
}

function openImporter(server: LoopbackServer) {
  const fetcher = createFetcher({ allow: [server.host], userAgent: 'nec-bot/bench' });
  const file = pathToFileURL(join(findRoot(), 'dist/src/import/reading-worker.js'));
  const thread = createReadingThread({ start: () => startWorker(file) });
  return {
    fetcher,
    importer: createImporter({ fetcher, thread }),
    close: async () => {
      await Promise.all([thread.close(), fetcher.close()]);
    },
  };
}

async function endToEnd(server: LoopbackServer): Promise<Row[]> {
  const { bot, close } = await openFilledBot(0, NOW);
  const { fetcher, importer, close: closeImporter } = openImporter(server);
  const importOne = async (number: number): Promise<void> => {
    for await (const outcome of importer.read(requestFor({ type: 'address', url: server.url(`/${number}`) })))
      if (outcome.type === 'read') await bot.review.save(HOME, outcome.report, 'none', 'operator');
  };
  const cold = await timed(async () => await importOne(0));
  const [fetches, imports]: [number[], number[]] = [[], []];
  for (let run = 1; run <= RUNS; run += 1) {
    fetches.push(await timed(async () => void (await fetcher.fetch(server.url(`/${run}`)))));
    imports.push(await timed(async () => await importOne(run)));
  }
  await closeImporter();
  await close();
  const [floor, whole] = [median(fetches), median(imports)];
  return [
    row('a page of 17 kB imported, fetched to saved', whole, floor, whole - floor),
    row('the same at the 95th percentile', quantile(imports, 0.95), floor, quantile(imports, 0.95) - floor),
    row('the first of a process, its worker started', cold, floor, null),
  ];
}

function row(what: string, took: number, floor: number, beyond: number | null): Row {
  return {
    what,
    figures: [milliseconds(took)],
    floor: `${milliseconds(floor)} fetch alone`,
    ratio: times(took, floor),
    verdict: beyond === null ? '' : verdict(beyond <= TARGET_MS, `${TARGET_MS} ms beyond the fetch`),
  };
}

async function oneAfterTheOther(server: LoopbackServer): Promise<Row> {
  const { importer, close } = openImporter(server);
  let first = 0;
  const took = await timed(async () => {
    for (let number = 0; number < MANY; number += 1) {
      for await (const outcome of importer.read(
        requestFor({ type: 'address', url: server.url(`/${number}`) }),
      ))
        if (outcome.type !== 'read') throw new Error(`Report ${number} was not read.`);
      if (number === AT_FIRST) first = memory();
    }
  });
  const last = memory();
  await close();
  return {
    what: `${MANY} reports read one after the other`,
    figures: [`${(took / 1_000).toFixed(1)} s, ${(last - first).toFixed(0)} MB more at the end`],
    floor: `${first.toFixed(0)} MB after ${AT_FIRST}`,
    ratio: times(last, first),
    verdict: verdict(last - first <= FLAT_MB, `at most ${FLAT_MB} MB more`),
  };
}

function requestFor(source: ImportSource) {
  return { source, told: {}, events: [] } as const;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Of the whole process with its threads, after what is not needed was given back. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / MB;
}

const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];

/** An invented report of 17,000 characters, of another meeting each. */
function toPage(number: number): string {
  const year = 1990 + Math.floor(number / MONTHS.length);
  const month = MONTHS[number % MONTHS.length] ?? 'May';
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < PAGE_BYTES; at += 1) {
    const text = `Nominations for panel ${number}-${at} close on ${(at % 27) + 1} ${month} ${year + 1} at noon, and membership of the harbour branch stood at ${1_000 + at}, which officers thought encouraging. An amendment was carried by ${at + 9} votes to ${at}.`;
    paragraphs.push(`<p>${text}</p>`);
    length += text.length;
  }
  return `<!doctype html><html><head><title>NEC report, 12 ${month} ${year}</title></head><body><article><h1>NEC report, 12 ${month} ${year}</h1><p>By Nora Vane</p>${paragraphs.join('\n')}</article></body></html>`;
}
