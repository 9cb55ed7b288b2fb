import { z } from 'zod';
import { DIARY_FORMAT, DIARY_VERSION, diaryFileSchema } from '../core/diary/diary-file.ts';
import { UserError } from '../core/errors.ts';
import {
  LIBRARY_FORMAT,
  LIBRARY_VERSION,
  type LibraryContent,
  libraryFileSchema,
} from '../core/reports/library-file.ts';
import { findContentFault } from './content-fault.ts';

/** What a file of ours holds. `diary`: entries as members see them, those that come with the bot included. */
export interface Exported {
  readonly type: 'library' | 'diary';
  readonly content: LibraryContent;
}

const VERSIONS: Readonly<Record<string, number>> = {
  [LIBRARY_FORMAT]: LIBRARY_VERSION,
  [DIARY_FORMAT]: DIARY_VERSION,
};
const formatSchema = z.looseObject({
  format: z.enum([LIBRARY_FORMAT, DIARY_FORMAT]),
  version: z.unknown().optional(),
});
/** `{ "format": "nec-bot library"`, wherever in the file it stands */
const ourFormat = /"format"\s{0,20}:\s{0,20}"nec-bot (?:library|diary)"/u;

/**
 * The content of a library or diary that nec-bot exported as JSON, told by what stands in it; null for anything else. Throws `UserError`
 * `export-newer`, or `export-damaged` with the field and what is wrong with it.
 */
export function parseExported(text: string): Exported | null {
  const value = parseJson(text);
  if (value === undefined) {
    if (ourFormat.test(text)) throw toDamaged('it is cut off, or not JSON any more');
    return null;
  }
  const named = formatSchema.safeParse(value);
  if (!named.success) return null;
  const { format, version } = named.data;
  const known = VERSIONS[format] ?? 0;
  if (typeof version === 'number' && version > known) throw toNewer(version, known);
  if (format === LIBRARY_FORMAT) {
    const { reports, entries, events } = checked(libraryFileSchema, value);
    return { type: 'library', content: withoutFault({ reports, entries, events }) };
  }
  const { entries } = checked(diaryFileSchema, value);
  return { type: 'diary', content: withoutFault({ reports: [], entries, events: [] }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checked<File>(schema: z.ZodType<File>, value: unknown): File {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw toDamaged(whereIn(parsed.error));
  return parsed.data;
}

function withoutFault(content: LibraryContent): LibraryContent {
  const fault = findContentFault(content);
  if (fault !== null) throw toDamaged(fault);
  return content;
}

function whereIn({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return 'it is not valid';
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}

function toNewer(version: number, known: number): UserError {
  return new UserError(
    'export-newer',
    `The file was written by a newer nec-bot (form ${version}; this one reads ${known}), so nothing was taken from it.`,
    'Bring this nec-bot up to date, then import the file again.',
  );
}

function toDamaged(wrong: string): UserError {
  return new UserError(
    'export-damaged',
    `The file is damaged (${wrong}), so nothing was taken from it.`,
    'Export it again where it came from.',
  );
}
