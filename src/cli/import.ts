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
    const request: ImportRequest = {
      source,
      told: toldBy(options),
      events: await bot.store.events.list(HOME),
      since: options.since,
      isPublic: options.public,
    };
    const results = await importAll(bot, request, options, progress);
    if (options.json === true) print(toJson(results));
    refuseNothing(results, fileOrAddress);
  } catch (error) {
    if (options.json === true && error instanceof UserError)
      print(JSON.stringify({ refused: true, reason: `${error.message} ${error.next}` }, null, 2));
    throw error;
  } finally {
    progress.end();
    await bot.close();
  }
}

/** One report after the other, so that a long feed takes no more memory than its longest report. With `--json` all are kept to be printed. */
async function importAll(
  bot: Bot,
  request: ImportRequest,
  { dryRun = false, json = false, ...options }: ImportOptions,
  progress: Progress,
): Promise<Result[]> {
  const confirm = options.confirm ?? 'none';
  const results: Result[] = [];
  for await (const outcome of bot.importer.read(request)) {
    if (outcome.type === 'warning') {
      progress.say(outcome.text);
      continue;
    }
    progress.step(outcome.of);
    if (outcome.type === 'refused') progress.say(`${outcome.of}: ${outcome.reason} ${outcome.next}`);
    else if (!json) await showOne(bot, outcome, confirm, dryRun, progress);
    else if (!dryRun) await save(outcome, confirm);
    results.push(json ? outcome : { ...outcome, ...(outcome.type === 'read' ? { extraction: null } : {}) });
  }
  return results;
}

async function showOne(
  bot: Bot,
  read: Read,
  confirm: 'none' | 'stated',
  dryRun: boolean,
  progress: Progress,
): Promise<void> {
  const preview = await bot.review.preview(HOME, read.report, confirm);
  const saved = dryRun ? null : await save(read, confirm);
  const { rule, warnings } = read;
  progress.pause();
  print(renderReply(toImportReply({ report: preview.report, preview, saved, rule, warnings })));
}

async function save({ report }: Read, confirm: 'none' | 'stated'): Promise<Saved> {
  return savedSchema.parse(await sendRequest({ type: 'save-report', report, confirm }));
}

function refuseNothing(results: readonly Result[], what: string): void {
  if (results.length === 0)
    throw new UserError(
      'no-report',
      `No NEC report was found in ${what}.`,
      'Check the address, or give an earlier day with --since.',
    );
  if (results.every(({ type }) => type === 'refused'))
    throw new UserError('none-imported', 'None of the reports could be imported.', 'The reasons are above.');
}

function toJson(results: readonly Result[]): string {
  const shapes = results.map(toShape);
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
