import type { Entry, ZipFile } from 'yauzl';
import { damagedArchive, lockedArchive, unsafeArchive } from './archive-faults.ts';
import { HIGHEST_RATIO, MOST_DECLARED_BYTES, MOST_ENTRIES, SMALL_BYTES } from './archive-limits.ts';

/** An entry of an archive and where its packed bytes stand in the file. */
export type PlacedEntry = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly packed: boolean;
};

const STORED = 0;
const DEFLATED = 8;
/** Bytes of a local header before its name. */
const HEADER_BYTES = 30;

// "backup.zip", "notes.docx", "x.tar.gz"; a chart pasted into a document brings its own sheet, which is never opened
const ARCHIVE_NAME = /\.(?:zip|gz|tgz|bz2|xz|7z|rar|jar|docx|docm|xlsx|pptx|odt|epub)$/iu;
const EMBEDDED = '/embeddings/';
// Control characters, "\", and the ":" of drives and streams: no such name comes from an office program
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD_CHARACTER = /[\u0000-\u001f\u007f\\:]/u;

/**
 * The entries of an archive, all of them looked at before any is unpacked.
 * Throws `UserError` `unsafe-archive`, `locked-file` or `damaged-archive`.
 */
export async function listEntries(zip: ZipFile): Promise<PlacedEntry[]> {
  if (zip.entryCount > MOST_ENTRIES)
    throw unsafeArchive(`is an archive of more than ${MOST_ENTRIES.toLocaleString('en-GB')} parts`);
  const placed: (PlacedEntry & { readonly from: number })[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    refuseUnsafe(entry);
    declared += entry.uncompressedSize;
    if (declared > MOST_DECLARED_BYTES)
      throw unsafeArchive(`unpacks to more than ${MOST_DECLARED_BYTES / 1_000_000} MB`);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    placed.push({
      name: entry.fileName,
      from: entry.relativeOffsetOfLocalHeader,
      start: fileDataStart,
      end: fileDataStart + entry.compressedSize,
      size: entry.uncompressedSize,
      packed: entry.compressionMethod === DEFLATED,
    });
  }
  refuseOverlaps(placed, zip.fileSize);
  return placed;
}

function refuseUnsafe(entry: Entry): void {
  if (entry.isEncrypted()) throw lockedArchive();
  if (isPathLike(entry.fileName)) throw unsafeArchive('is an archive with names that lead out of its folder');
  if (ARCHIVE_NAME.test(entry.fileName) && !entry.fileName.includes(EMBEDDED))
    throw unsafeArchive('is an archive with other archives in it');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw unsafeArchive('is packed in a way that is not known here');
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > SMALL_BYTES && size > packed * HIGHEST_RATIO)
    throw unsafeArchive('unpacks to hundreds of times its size');
  if (entry.compressionMethod === STORED && size !== packed) throw damagedArchive();
}

function isPathLike(name: string): boolean {
  return name === '' || name.startsWith('/') || name.split('/').includes('..') || ODD_CHARACTER.test(name);
}

/** Bombs let many entries share the same packed bytes; two entries of one name are read differently by different programs. */
function refuseOverlaps(
  entries: readonly { name: string; from: number; start: number; end: number }[],
  fileSize: number,
): void {
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw unsafeArchive('is an archive with two parts of one name');
  let free = 0;
  for (const { from, start, end } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < free || start < from + HEADER_BYTES)
      throw unsafeArchive('is an archive whose parts lie on top of each other');
    if (end > fileSize) throw damagedArchive();
    free = end;
  }
}
