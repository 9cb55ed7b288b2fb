import { type Command, Option } from 'commander';
import { toImportReply } from '../../commands/parts/import-reply.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import type { Bot } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import type { ImportRequest, ReadOutcome } from '../core/ports/importer.ts';
import { HOME } from '../core/ports/place.ts';
import { type Saved, savedSchema } from '../core/ports/review.ts';
import { openReadOnlyBot, sendRequest } from './bot-at-hand.ts';
import { importExported } from './import-library.ts';
import { createProgress, type Progress } from './progress.ts';
import { isoDay, readSource, type SourceOptions, toldBy, withSourceOptions } from './source-options.ts';

interface ImportOptions extends SourceOptions {
  readonly confirm?: 'stated';
  readonly since?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type Read = Extract<ReadOutcome, { type: 'read' }>;
type Result = Exclude<ReadOutcome, { type: 'warning' }>;

/** `nec import FILE|ADDRESS`: reads a report, or all of a feed, shows what was found, and stores it unless `--dry-run`. */
export function addImport(program: Command): void {
  withSourceOptions(
    program
      .command('import')
      .argument(
        '<file-or-address>',
        'a text, HTML, PDF or Word file, a page, a feed, or a file of nec export',
      ),
  )
    .description('read a report or a feed of reports, show what was found, and store it')
    .option('--since <day>', 'of a feed: only what was published since that day', isoDay)
    .addOption(
      new Option('--confirm <which>', 'count as checked what the text states in full').choices(['stated']),
    )
    .option('--dry-run', 'store nothing')
    .option('--json', 'print what was read as data')
    .action(runImport);
}

async function runImport(fileOrAddress: string, options: ImportOptions): Promise<void> {
  const bot = await openReadOnlyBot();
  const progress = createProgress(options.json === true ? null : process.stderr);
  try {
    const source = await readSource(fileOrAddress);
    if (await importExported(bot, source, options)) return;
    let isFeed = false;
    const request: ImportRequest = {
      source,
      told: toldBy(options),
      events: await bot.store.events.list(HOME),
      since: options.since,
      isPublic: options.public,
      onEntry: ({ done, of, title }) => {
        isFeed = true;
        progress.move(done, of, title);
      },
    };
    const importing: Importing = {
      bot,
      confirm: options.confirm ?? 'none',
      dryRun: options.dryRun ?? false,
      progress,
    };
    const shapes = options.json === true ? [] : null;
    const counts = await importAll(importing, request, shapes, () => isFeed);
    if (shapes !== null) print(toJson(shapes));
    refuseNothing(counts, fileOrAddress);
  } catch (error) {
    if (options.json === true && error instanceof UserError)
      print(JSON.stringify({ refused: true, reason: `${error.message} ${error.next}` }, null, 2));
    throw error;
  } finally {
    progress.end();
    await bot.close();
  }
}

interface Importing {
  readonly bot: Bot;
  readonly confirm: 'none' | 'stated';
  readonly dryRun: boolean;
  readonly progress: Progress;
}

interface Counts {
  read: number;
  refused: number;
}

/** One report after the other, so that a long feed takes no more memory than its longest report. With `shapes` all are kept there, to be printed. */
async function importAll(
  importing: Importing,
  request: ImportRequest,
  shapes: object[] | null,
  isFeed: () => boolean,
): Promise<Counts> {
  const { bot, progress } = importing;
  const counts: Counts = { read: 0, refused: 0 };
  for await (const outcome of bot.importer.read(request)) {
    if (outcome.type === 'warning') {
      progress.say(outcome.text);
      continue;
    }
    counts[outcome.type] += 1;
    if (outcome.type === 'refused') progress.say(`${outcome.of}: ${outcome.reason} ${outcome.next}`);
    else await takeOne(importing, outcome, shapes !== null, isFeed());
    shapes?.push(toShape(outcome));
  }
  return counts;
}

/** A report alone is shown whole, one of a feed in a line. */
async function takeOne(
  { bot, confirm, dryRun, progress }: Importing,
  read: Read,
  isSilent: boolean,
  isOfMany: boolean,
): Promise<void> {
  const { report, rule, warnings } = read;
  const preview = isSilent ? null : await bot.review.preview(HOME, report, confirm);
  const saved = dryRun ? null : await save(read, confirm);
  if (preview === null) return;
  if (isOfMany) progress.say(toLine(report.title, preview, saved));
  else print(renderReply(toImportReply({ report: preview.report, preview, saved, rule, warnings })));
}

function toLine(title: string, { outcome, added, agreed }: Saved, saved: Saved | null): string {
  if (outcome === 'unchanged') return `${title}: held already, unchanged`;
  const found = `${added} new ${added === 1 ? 'fact' : 'facts'}${agreed === 0 ? '' : `, ${agreed} held already`}`;
  return `${title}: ${found}${saved === null ? ', not stored' : `, stored as ${saved.id}`}`;
}

async function save({ report }: Read, confirm: 'none' | 'stated'): Promise<Saved> {
  return savedSchema.parse(await sendRequest({ type: 'save-report', report, confirm }));
}

function refuseNothing({ read, refused }: Counts, what: string): void {
  if (read + refused === 0)
    throw new UserError(
      'no-report',
      `No NEC report was found in ${what}.`,
      'Check the address, or give an earlier day with --since.',
    );
  if (read === 0)
    throw new UserError('none-imported', 'None of the reports could be imported.', 'The reasons are above.');
}

function toJson(shapes: readonly object[]): string {
  const [only] = shapes;
  return JSON.stringify(shapes.length === 1 ? only : { reports: shapes }, null, 2);
}

function toShape(outcome: Result): object {
  if (outcome.type === 'refused')
    return { refused: true, of: outcome.of, reason: `${outcome.reason} ${outcome.next}` };
  const { report, extraction, warnings, rule } = outcome;
  const { title, reporter, meetingDate, published, url } = report;
  const blocks = report.blocks.map(({ type, text }) => ({ type, text }));
  return { title, reporter, meetingDate, published, url, rule, blocks, facts: extraction, warnings };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
