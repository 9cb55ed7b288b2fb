import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Bot } from '../bot.ts';
import { londonDay } from '../core/dates/london.ts';
import { UserError } from '../core/errors.ts';
import { HOME } from '../core/ports/place.ts';
import { TOPICS, type Topic } from '../core/reports/fact.ts';
import { toLibraryFile } from '../core/reports/library-file.ts';
import { toDiaryCsv } from '../export/diary-csv.ts';
import { toDiaryFile } from '../export/diary-file.ts';
import { toDiaryMarkdown } from '../export/diary-markdown.ts';
import { toDiaryRows } from '../export/diary-rows.ts';
import { ownContent } from '../export/own-content.ts';
import { heldContentOf } from '../library-import.ts';
import { openReadOnlyBot } from './bot-at-hand.ts';
import { isoDay } from './source-options.ts';

const FORMATS = ['json', 'csv', 'md'] as const;
/** A new file with texts: whoever runs the bot may read it, and nobody else on the machine. */
const OWNER_ONLY = 0o600;

interface ExportOptions {
  readonly what: 'library' | 'diary';
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly withTexts?: true;
  readonly since?: string;
  readonly until?: string;
  readonly topic?: Topic;
  readonly excel?: true;
}

/** `nec export --what diary --format csv --out dates.csv`: the library or the diary as a file, or on standard output. Changes nothing. */
export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write the library (what was added here) or the diary (all dates) to a file')
    .addOption(new Option('--what <which>', 'what to write').choices(['library', 'diary']).default('library'))
    .addOption(
      new Option('--format <form>', 'json; of the diary also csv or md').choices(FORMATS).default('json'),
    )
    .option('--out <file>', 'the file to write, instead of standard output')
    .option('--with-texts', 'the reports with their texts, for a private move only')
    .option('--since <day>', 'only dates, or reports of meetings, from that day on', isoDay)
    .option('--until <day>', 'only dates, or reports of meetings, up to that day', isoDay)
    .addOption(new Option('--topic <topic>', 'of the diary: only dates of that topic').choices(TOPICS))
    .option('--excel', 'of csv: as Excel needs it');
  command.action(async (options: ExportOptions) => {
    const wrong = findMisfit(options);
    if (wrong !== null) command.error(`error: ${wrong}`);
    await runExport(options);
  });
}

/** Options that cannot go together, in words. */
function findMisfit({ what, format, withTexts, topic, excel, since, until }: ExportOptions): string | null {
  if (what === 'library' && format !== 'json')
    return `the library cannot be written as ${format}, only as json`;
  if (what === 'library' && topic !== undefined) return 'option --topic goes with --what diary';
  if (what === 'diary' && withTexts === true) return 'option --with-texts goes with --what library';
  if (format !== 'csv' && excel === true) return 'option --excel goes with --format csv';
  if (since !== undefined && until !== undefined && since > until)
    return 'the day of --since is after that of --until';
  return null;
}

async function runExport(options: ExportOptions): Promise<void> {
  const bot = await openReadOnlyBot();
  try {
    const text = options.what === 'library' ? await libraryText(bot, options) : await diaryText(bot, options);
    if (options.out === undefined) process.stdout.write(text);
    else await writeOut(options.out, text, options.withTexts === true ? { mode: OWNER_ONLY } : {});
  } finally {
    await bot.close();
  }
}

async function libraryText(bot: Bot, { withTexts, since, until }: ExportOptions): Promise<string> {
  const content = ownContent(await heldContentOf(bot), {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const { reports, entries, events } = content;
  if (reports.length + entries.length + events.length === 0)
    tell(
      'Nothing was added to this library: what comes with nec-bot is in every copy of it, and not in the file.',
    );
  if (withTexts === true)
    tell(
      'The file holds whole reports that others wrote: use it for a private move only, and do not pass it on.',
    );
  const file = toLibraryFile(content, withTexts === true ? 'with' : 'without', bot.clock.now());
  return `${JSON.stringify(file, null, 2)}\n`;
}

async function diaryText(bot: Bot, options: ExportOptions): Promise<string> {
  const { format, since, until, topic, excel } = options;
  const [entries, reports] = await Promise.all([bot.store.diary.entries(HOME), bot.store.library.list(HOME)]);
  const exported = bot.clock.now();
  const today = londonDay(exported);
  const wish = { since, until, topic };
  if (format === 'json')
    return `${JSON.stringify(toDiaryFile(entries, reports, { today, exported }, wish), null, 2)}\n`;
  const rows = toDiaryRows(entries, reports, today, wish);
  return format === 'csv' ? toDiaryCsv(rows, { excel: excel === true }) : toDiaryMarkdown(rows, today);
}

/** Throws `UserError` `cannot-write`. */
async function writeOut(file: string, text: string, made: { readonly mode?: number }): Promise<void> {
  try {
    await writeFile(file, text, made);
  } catch (error) {
    throw new UserError(
      'cannot-write',
      `The file ${file} cannot be written.`,
      'Check that its folder is there, that you may write to it, and that the disk is not full.',
      { cause: error },
    );
  }
  tell(`Written to ${file}.`);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
