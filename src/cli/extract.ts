import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { toGoldShape } from '../extract/gold-shape.ts';
import { readReport } from '../import/importer.ts';
import { readSource, type SourceOptions, withSourceOptions } from './source-options.ts';

/** `nec extract FILE --meeting-date 2022-11-29`: the facts of a file as JSON, each with its exact quote. Stores nothing. */
export function addExtract(program: Command): void {
  withSourceOptions(program.command('extract'))
    .description('print the facts found in a file, as JSON; nothing is stored')
    .action(async (file: string, options: SourceOptions) => {
      const { report, extraction } = await readReport(await readSource(file, options));
      const meeting = {
        date: report.meetingDate,
        title: report.title,
        author: report.reporter,
        published: report.published,
      };
      const gold = toGoldShape(extraction, { id: basename(file, extname(file)), meeting });
      process.stdout.write(`${JSON.stringify(gold, null, 2)}\n`);
    });
}
