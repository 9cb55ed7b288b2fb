import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { UserError } from '../../core/errors.ts';

/** What a body may be packed with, as sent in `Accept-Encoding`. */
export const CODINGS = 'gzip, deflate, br';

const MEGABYTE = 1_000_000;

export interface BodyLimits {
  /** The most bytes as sent, and the most after unpacking. */
  readonly maxBytes: number;
  readonly onData: () => void;
}

type Chunks = AsyncIterable<Buffer>;

/**
 * The unpacked bytes of a body. Both what comes and what is made of it are counted as they flow, so that a small
 * packed answer cannot fill the memory. Throws `UserError` when there are too many, or the packing is unknown.
 */
export async function readBody(body: Readable, coding: string, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return new Uint8Array();
  const unpack = findUnpacker(coding, first.value);
  const kept: Buffer[] = [];
  const sent = async function* () {
    for await (const chunk of counted(withFirst(first.value, chunks), limits.maxBytes)) {
      limits.onData();
      yield chunk;
    }
  };
  const keep = async (unpacked: Chunks) => {
    for await (const chunk of counted(unpacked, limits.maxBytes)) kept.push(chunk);
  };
  await (unpack === null ? pipeline(sent, keep) : pipeline(sent, unpack, keep));
  // A copy with memory of its own: readers of PDF hand the whole buffer on to a worker.
  return new Uint8Array(Buffer.concat(kept));
}

/** The refusal of what is too large, in words. */
export function tooLarge(maxBytes: number): UserError {
  return new UserError(
    'web-too-large',
    `What is at that address is larger than ${inWords(maxBytes)}.`,
    'Give the address of one report, or import a smaller file.',
  );
}

async function* counted(chunks: Chunks, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

async function* withFirst(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => chunks };
}

/** Packed twice is a mistake or an attack: it is refused as unknown. */
function findUnpacker(coding: string, first: Buffer): Transform | null {
  switch (coding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return isZlib(first) ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    default:
      throw unreadablePacking();
  }
}

/** The standard means the zlib format (RFC 1950, whose first four bits are 8), but some servers send the bare stream. */
function isZlib(first: Buffer): boolean {
  return ((first[0] ?? 0) & 0x0f) === 8;
}

function unreadablePacking(): UserError {
  return new UserError(
    'web-unreadable',
    'The page is packed in a way that is not read.',
    'Save the page from your browser, and import the file.',
  );
}

function inWords(bytes: number): string {
  return bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.ceil(bytes / 1_000)} KB`;
}
