import { type Command, InvalidArgumentError } from 'commander';
import { readLocalFile } from '../adapters/terminal/local-file.ts';
import { isIsoDay } from '../core/dates/days.ts';
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

/** A library with its texts is larger than any report; what a report may have is checked when it is read. */
const MOST_BYTES = 100 * 1_024 * 1_024;

/** A web address as it is, a file read. Throws `UserError` for what is no file, cannot be read or is far too large. */
export async function readSource(fileOrAddress: string): Promise<Exclude<ImportSource, { type: 'text' }>> {
  if (webPattern.test(fileOrAddress)) return { type: 'address', url: fileOrAddress };
  return { type: 'file', ...(await readLocalFile(fileOrAddress, MOST_BYTES)) };
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
