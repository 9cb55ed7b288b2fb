import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Fetcher } from '../../src/core/ports/fetcher.ts';
import type { ImportRequest, ReadOutcome } from '../../src/core/ports/importer.ts';
import { createImporter } from '../../src/import/importer.ts';
import { doReading } from '../../src/import/reading-worker.ts';
import { createPretendWeb } from '../support/pretend-web.ts';
import { CRANE, toBloggerPage, toHtml, VARGA } from '../support/report-pages.ts';
import { bloggerFeed, type SampleEntry, wordpressFeed } from './feed/feed-samples.ts';

const SITE = 'https://crane.example';

/** An importer that reads in this thread, from these pages. */
function importerOn(pages: Readonly<Record<string, string>>, fetcher: Fetcher = createPretendWeb(pages)) {
  return createImporter({
    fetcher,
    thread: {
      read: async (job) => {
        const answer = await doReading(job);
        if (answer.type === 'refused') throw new UserError(answer.code, answer.message, answer.next);
        if (answer.type === 'failed') throw new Error(answer.reason);
        return answer;
      },
      close: async () => {},
    },
  });
}

type Importer = ReturnType<typeof importerOn>;

async function outcomesOf(
  importer: Importer,
  url: string,
  wish: Partial<ImportRequest> = {},
): Promise<ReadOutcome[]> {
  const request: ImportRequest = { source: { type: 'address', url }, told: {}, events: [], ...wish };
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of importer.read(request)) outcomes.push(outcome);
  return outcomes;
}

const report = (id: string, title: string, day: string, words: readonly string[]): SampleEntry => ({
  id,
  title,
  day,
  html: toHtml({ paragraphs: words }),
});

const ENTRIES: readonly SampleEntry[] = [
  report('a', VARGA.title, VARGA.published, VARGA.paragraphs),
  report('s', 'NEC report, 8 September 2026', '2026-09-10', [
    'This report is strictly confidential.',
    'We met.',
  ]),
  report('z', 'NEC report, 14 July 2026', '2026-07-15', [
    'A warm day.',
    'Names for the lamp close on 4 May 2027.',
  ]),
];

describe('importing', () => {
  it('reads a page, a file and pasted text alike, each fact unchecked', async () => {
    const page = toBloggerPage(CRANE);
    const importer = importerOn({ [`${SITE}/a`]: page });
    const [fetched] = await outcomesOf(importer, `${SITE}/a`);
    const file = { type: 'file', name: 'a.html', bytes: Buffer.from(page) } as const;
    const [opened] = await outcomesOf(importer, '', { source: file });
    const [pasted] = await outcomesOf(importer, '', {
      source: { type: 'text', text: CRANE.paragraphs.join('\n\n') },
      told: { meetingDate: '2026-11-10', reporter: 'Wilma Crane' },
    });
    for (const outcome of [fetched, opened, pasted]) {
      if (outcome?.type !== 'read') throw new Error('It was not read.');
      expect(outcome.report.blocks.map(({ text }) => text)).toEqual(CRANE.paragraphs);
      expect(outcome.report.reporter).toBe('Wilma Crane');
      expect(
        Object.values(outcome.report.facts)
          .flat()
          .every(({ check }) => check === 'unchecked'),
      ).toBe(true);
    }
    expect(fetched).toMatchObject({ report: { url: `${SITE}/a` } });
    expect(opened).toMatchObject({ report: { url: null } });
  });

  it('reads a feed entry by entry: one that is refused does not stop those after it', async () => {
    const importer = importerOn({ [`${SITE}/feed`]: bloggerFeed(ENTRIES) });
    const reports = (await outcomesOf(importer, `${SITE}/feed`)).filter(({ type }) =>
      ['read', 'refused'].includes(type),
    );
    expect(reports.map(({ type }) => type)).toEqual(['read', 'refused', 'read']);
    expect(reports[1]).toMatchObject({ code: 'maybe-confidential', of: 'NEC report, 8 September 2026' });
  });

  it('takes those of a feed that are young enough, and all that were published where the officer says so', async () => {
    const importer = importerOn({ [`${SITE}/feed`]: bloggerFeed(ENTRIES) });
    const read = async (wish: Partial<ImportRequest>) =>
      (await outcomesOf(importer, `${SITE}/feed`, wish)).filter(({ type }) => type === 'read');
    expect(await read({ since: '2026-09-01' })).toHaveLength(1);
    expect(await read({ isPublic: true })).toHaveLength(3);
  });

  it('reads an entry of which the feed holds the beginning alone from its own page', async () => {
    const short = wordpressFeed([]).replace(
      '</channel>',
      `<item><title>${CRANE.title}</title><link>${SITE}/whole</link><guid>1</guid><pubDate>Thu, 12 Nov 2026 09:00:00 +0000</pubDate><description>We met in a cold hall [&#8230;]</description></item></channel>`,
    );
    const importer = importerOn({ [`${SITE}/rss`]: short, [`${SITE}/whole`]: toBloggerPage(CRANE) });
    const [read] = (await outcomesOf(importer, `${SITE}/rss`)).filter(({ type }) => type === 'read');
    if (read?.type !== 'read') throw new Error('It was not read.');
    expect(read.report.blocks.map(({ text }) => text)).toEqual(CRANE.paragraphs);
  });

  it('throws only when the source as a whole cannot be read', async () => {
    const importer = importerOn({ [`${SITE}/empty`]: '<p></p>' });
    await expect(outcomesOf(importer, `${SITE}/none`)).rejects.toMatchObject({ code: 'web-not-found' });
    await expect(outcomesOf(importer, `${SITE}/empty`)).rejects.toBeInstanceOf(UserError);
  });

  it('tells a fault of ours from bad input', async () => {
    const fetcher: Fetcher = {
      fetch: async () => {
        throw new TypeError('a fault');
      },
      close: async () => {},
    };
    await expect(outcomesOf(importerOn({}, fetcher), `${SITE}/a`)).rejects.toBeInstanceOf(TypeError);
  });
});
