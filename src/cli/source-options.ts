import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isIsoDay } from '../core/dates/days.ts';
import { UserError } from '../core/errors.ts';
import type { ImportSource, ToldOf } from '../core/ports/importer.ts';

/** What a person may know of a report better than its text, as options of a command. */
export interface SourceOptions {
  readonly meetingDate?: string;
  readonly published?: string;
  readonly reporter?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly public?: boolean;
}

export function withSourceOptions(command: Command): Command {
  return command
    .option('--meeting-date <day>', 'the day of the meeting, such as 2022-11-29', isoDay)
    .option('--published <day>', 'the day the report was published', isoDay)
    .option('--reporter <name>', 'who wrote it')
    .option('--publisher <name>', 'where it was published')
    .option('--title <title>', 'its title')
    .option('--url <address>', 'its address on the web', webAddress)
    .option('--public', 'it was published, though it speaks of itself as confidential');
}

export function toldBy({ meetingDate, published, reporter, publisher, title, url }: SourceOptions): ToldOf {
  return { meetingDate, published, reporter, publisher, title, url };
}

/** A web address as it is, a file read. Throws `UserError` `no-such-file`. */
export async function readSource(fileOrAddress: string): Promise<Exclude<ImportSource, { type: 'text' }>> {
  if (webPattern.test(fileOrAddress)) return { type: 'address', url: fileOrAddress };
  try {
    return { type: 'file', bytes: await readFile(fileOrAddress), name: basename(fileOrAddress) };
  } catch (error) {
    throw new UserError(
      'no-such-file',
      `The file ${fileOrAddress} cannot be read.`,
      'Check its name and that you may read it. A web address begins with https://.',
      { cause: error },
    );
  }
}

/** `https://example.org/report` */
const webPattern = /^https?:\/\//iu;

export function isoDay(text: string): string {
  if (!isIsoDay(text))
    throw new InvalidArgumentError(`“${text}” is not a day in the calendar; write it as 2022-11-29.`);
  return text;
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol))
    throw new InvalidArgumentError(`“${text}” is not a web address.`);
  return text;
}
