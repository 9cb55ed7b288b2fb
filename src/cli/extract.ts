import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../core/errors.ts';
import { explain } from '../extract/explain.ts';
import { toGoldShape } from '../extract/gold-shape.ts';
import { readDocument } from '../import/read-document.ts';
import { toReport } from '../import/read-report.ts';
import { readEvents } from './events-option.ts';
import { readSource, type SourceOptions, toldBy, withSourceOptions } from './source-options.ts';

interface ExtractOptions extends SourceOptions {
  readonly explain?: string;
  readonly events?: string;
}

/**
 * `nec extract FILE --meeting-date 2022-11-29`: the facts of a file as JSON, each with its exact quote.
 * `nec extract --explain "one sentence" --meeting-date 2022-11-29`: which rules fire on it and why, as plain lines.
 * Stores nothing.
 */
export function addExtract(program: Command): void {
  const command = withSourceOptions(
    program.command('extract').argument('[file]', 'a text, HTML, PDF or Word file'),
  )
    .description('print the facts found in a file, as JSON; nothing is stored')
    .option(
      '--explain <sentence>',
      'print which rules fire on one sentence, and why, instead of reading a file',
    )
    .option('--events <file>', 'more events than come with the bot to count dates from, as JSON');
  command.action(async (file: string | undefined, options: ExtractOptions) => {
    const lines =
      options.explain === undefined
        ? [await factsOf(file ?? command.error("error: missing required argument 'file'"), options)]
        : explain(options.explain, {
            meetingDate:
              options.meetingDate ??
              command.error("error: required option '--meeting-date <day>' not specified"),
            published: options.published ?? null,
            events: await readEvents(options.events),
          });
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

/** The facts of a file in the shared gold format. Throws `UserError`. */
async function factsOf(file: string, options: ExtractOptions): Promise<string> {
  const source = await readSource(file);
  if (source.type === 'address')
    throw new UserError(
      'no-web-address',
      'Facts are extracted from files only.',
      'To read the address, use nec import with --dry-run and --json instead.',
    );
  const document = await readDocument({ ...source, charset: null, url: options.url ?? null });
  const { report, extraction } = toReport(document, {
    name: source.name,
    told: toldBy(options),
    events: await readEvents(options.events),
    isPublic: true,
  });
  const meeting = {
    date: report.meetingDate,
    title: report.title,
    author: report.reporter,
    published: report.published,
  };
  const gold = toGoldShape(extraction, { id: basename(file, extname(file)), meeting });
  return JSON.stringify(gold, null, 2);
}
