import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { UserError } from '../../core/errors.ts';
import { damagedArchive, lockedArchive, unsafeArchive } from './archive-faults.ts';
import { MOST_UNPACKED_BYTES } from './archive-limits.ts';
import { listEntries, type PlacedEntry } from './list-entries.ts';

const inflate = promisify(inflateRaw);

// yauzl: "strong encryption is not supported"
const LOCKED = /encrypt/iu;
// yauzl: "absolute path: /etc/passwd", "invalid relative path: ../x", "invalid characters in fileName: a\b"
const PATH_LIKE = /absolute path|relative path|invalid characters/iu;

/**
 * The entries of a zip archive that are wanted, by name, unpacked. All entries are looked at first (count, sizes, ratio, names, place),
 * and what is unpacked is counted in fact, whatever the archive says.
 * Throws `UserError` `unsafe-archive`, `locked-file` or `damaged-archive`.
 */
export async function readArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = (await openArchive(file)).filter(({ name }) => !name.endsWith('/') && isWanted(name));
  const found = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED_BYTES;
  for (const entry of wanted) {
    const part = await unpack(file, entry, left);
    left -= part.length;
    found.set(entry.name, part);
  }
  return found;
}

async function openArchive(file: Buffer): Promise<PlacedEntry[]> {
  const { fromBufferPromise } = await import('yauzl');
  let zip: ZipFile | null = null;
  try {
    zip = await fromBufferPromise(file, { lazyEntries: true });
    return await listEntries(zip);
  } catch (error) {
    throw toUserError(error);
  } finally {
    zip?.close();
  }
}

function toUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const message = error instanceof Error ? error.message : '';
  if (LOCKED.test(message)) return lockedArchive();
  if (PATH_LIKE.test(message)) return unsafeArchive('is an archive with names that lead out of its folder');
  return damagedArchive(error);
}

async function unpack(file: Buffer, entry: PlacedEntry, left: number): Promise<Uint8Array> {
  if (entry.size > left)
    throw unsafeArchive(`unpacks to more than ${MOST_UNPACKED_BYTES / 1_000_000} MB of text`);
  const packed = file.subarray(entry.start, entry.end);
  const part = entry.packed ? await inflateUpTo(packed, entry.size) : packed;
  if (part.length !== entry.size) throw damagedArchive();
  return part;
}

/** An entry that unpacks to more than it says is stopped one byte later. */
async function inflateUpTo(packed: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    return await inflate(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    if (error instanceof RangeError) throw unsafeArchive('unpacks to more than it says');
    throw damagedArchive(error);
  }
}
