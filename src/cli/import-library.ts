import { extname } from 'node:path';
import type { Bot } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import type { ImportSource } from '../core/ports/importer.ts';
import { countsText } from '../export/counts-text.ts';
import { addCounts, type ImportCounts, NO_COUNTS } from '../export/import-counts.ts';
import { parseDiaryCsv } from '../export/parse-diary-csv.ts';
import { type Exported, parseExported } from '../export/parse-exported.ts';
import type { Incoming } from '../export/plan-import.ts';
import { importedSchema, planLibraryImport } from '../library-import.ts';
import { sendRequest } from './bot-at-hand.ts';

/** So many bytes go through the socket at a time; it takes 20 MB. */
const MOST_PART = 8_000_000;
/** A library of a thousand reports with their texts has a tenth of it. */
const MOST_BYTES = 500_000_000;

interface ImportWish {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * `nec import LIBRARY.json`, `nec import DIARY.csv`: takes in a file that `nec export` wrote, as far as it is not held, and prints what that changed. False
 * when it is no such file. Throws `UserError`.
 */
export async function importExported(
  bot: Bot,
  source: ImportSource,
  { dryRun = false, json = false }: ImportWish,
): Promise<boolean> {
  const exported = source.type === 'file' ? readExported(source) : null;
  if (exported === null) return false;
  const counts = dryRun
    ? (await planLibraryImport(bot, toIncoming(exported))).counts
    : await sendInParts(toIncoming(exported));
  const text = json ? JSON.stringify({ dryRun, ...counts }, null, 2) : countsText(counts, dryRun);
  process.stdout.write(`${text}\n`);
  return true;
}

/** What the file holds, told by its content; of a table also by its name. Null when it is none of ours. */
function readExported({ name, bytes }: Extract<ImportSource, { type: 'file' }>): Exported | null {
  const isTable = extname(name).toLowerCase() === '.csv';
  if (!isTable && !looksLikeJson(bytes)) return null;
  if (bytes.length > MOST_BYTES)
    throw new UserError(
      'too-large',
      `The file ${name} has over ${MOST_BYTES / 1_000_000} MB, which is too large to import.`,
      'Export it in parts, with --since and --until.',
    );
  const text = decode(bytes);
  if (text === null && isTable)
    throw new UserError(
      'not-utf8',
      `The table ${name} is not written in UTF-8.`,
      'Save it as “CSV UTF-8”, then import it again.',
    );
  if (text === null) return null;
  return isTable
    ? { type: 'diary', content: { reports: [], entries: parseDiaryCsv(text), events: [] } }
    : parseExported(text);
}

/** The first byte that is no blank or byte order mark is `{`. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const blanks = [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d];
  return bytes.find((byte) => !blanks.includes(byte)) === '{'.charCodeAt(0);
}

/** The text without a byte order mark; null when it is not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toIncoming({ type, content }: Exported): Incoming {
  return { from: type, ...content, fileReports: content.reports.map(({ id }) => id), without: [] };
}

/** The reports part by part, and at last the dates, which need to know which reports were left out. */
async function sendInParts(incoming: Incoming): Promise<ImportCounts> {
  let counts = NO_COUNTS;
  const left: string[] = [];
  const send = async (part: Incoming): Promise<void> => {
    const answer = importedSchema.parse(await sendRequest({ type: 'import-library', incoming: part }));
    counts = addCounts(counts, answer.counts);
    left.push(...answer.left);
  };
  for (const reports of inParts(incoming.reports))
    await send({ ...incoming, reports, entries: [], events: [] });
  await send({ ...incoming, reports: [], without: left });
  return counts;
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (size > room) parts.push([]);
    room = size > room ? MOST_PART - size : room - size;
    parts.at(-1)?.push(item);
  }
  return parts;
}
