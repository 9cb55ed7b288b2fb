import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isIsoDay } from '../core/dates/days.ts';
import { UserError } from '../core/errors.ts';
import type { ImportSource } from '../import/importer.ts';

export interface SourceOptions {
  readonly meetingDate?: string;
  readonly published?: string;
  readonly reporter?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
}

/** What a person may know of a report better than its text. */
export function withSourceOptions(command: Command): Command {
  return command
    .argument('<file>', 'a text or HTML file')
    .option('--meeting-date <day>', 'the day of the meeting, such as 2022-11-29', isoDay)
    .option('--published <day>', 'the day the report was published', isoDay)
    .option('--reporter <name>', 'who wrote it')
    .option('--publisher <name>', 'where it was published')
    .option('--title <title>', 'its title')
    .option('--url <address>', 'its address on the web', webAddress);
}

/** The file with what was said of it. Throws `UserError` `no-such-file`. */
export async function readSource(file: string, options: SourceOptions): Promise<ImportSource> {
  const { meetingDate, published, reporter, publisher, title, url } = options;
  if (webPattern.test(file)) {
    throw new UserError(
      'no-web-address',
      'Web addresses cannot be read yet, only files.',
      `Save the page as a file, and import that with --url ${file}`,
    );
  }
  try {
    return {
      bytes: await readFile(file),
      name: basename(file),
      meetingDate,
      published,
      reporter,
      publisher,
      title,
      url,
    };
  } catch (error) {
    throw new UserError(
      'no-such-file',
      `The file ${file} cannot be read.`,
      'Check its name and that you may read it.',
      { cause: error },
    );
  }
}

/** `https://example.org/report` */
const webPattern = /^https?:\/\//iu;

function isoDay(text: string): string {
  if (!isIsoDay(text))
    throw new InvalidArgumentError(`“${text}” is not a day in the calendar; write it as 2022-11-29.`);
  return text;
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol))
    throw new InvalidArgumentError(`“${text}” is not a web address.`);
  return text;
}
