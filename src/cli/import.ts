import { type Command, Option } from 'commander';
import { renderReply } from '../adapters/terminal/render.ts';
import { UserError } from '../core/errors.ts';
import { HOME } from '../core/ports/place.ts';
import { type ReadReport, readReport } from '../import/importer.ts';
import { compareReport, savedSchema } from '../requests.ts';
import { openReadOnlyBot, sendRequest } from './bot-at-hand.ts';
import { toImportReply } from './import-reply.ts';
import { readSource, type SourceOptions, withSourceOptions } from './source-options.ts';

interface ImportOptions extends SourceOptions {
  readonly confirm?: 'stated';
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `nec import FILE`: reads a report, shows what was found, and stores it unless `--dry-run`. */
export function addImport(program: Command): void {
  withSourceOptions(program.command('import'))
    .description('read a report, show what was found in it, and store it')
    .addOption(
      new Option('--confirm <which>', 'count as checked what the text states in full').choices(['stated']),
    )
    .option('--dry-run', 'store nothing')
    .option('--json', 'print what was read as data')
    .action(runImport);
}

async function runImport(file: string, options: ImportOptions): Promise<void> {
  try {
    const source = await readSource(file, options);
    const bot = await openReadOnlyBot();
    const read = await readReport({ ...source, events: await bot.store.events.list(HOME) });
    const confirm = options.confirm ?? 'none';
    const { report, agreed, added } = await compareReport(bot, {
      report: read.report,
      confirm,
    });
    const saved =
      options.dryRun === true
        ? null
        : savedSchema.parse(await sendRequest({ type: 'save-report', report: read.report, confirm }));
    if (options.json === true) print(toImportJson(read));
    else
      print(
        renderReply(
          toImportReply({ report, agreed, added, saved, rule: read.rule, warnings: read.warnings }),
        ),
      );
  } catch (error) {
    if (options.json === true && error instanceof UserError)
      print(JSON.stringify({ refused: true, reason: `${error.message} ${error.next}` }, null, 2));
    throw error;
  }
}

function toImportJson({ report, extraction, warnings }: ReadReport): string {
  const { title, reporter, meetingDate, published } = report;
  const blocks = report.blocks.map(({ type, text }) => ({ type, text }));
  return JSON.stringify(
    { title, reporter, meetingDate, published, blocks, facts: extraction, warnings },
    null,
    2,
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
