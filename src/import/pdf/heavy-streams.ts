import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { tooLargePdf } from './pdf-faults.ts';

const unpack = promisify(inflate);

/** The most bytes that a PDF's streams may unpack to, pictures apart (20 MB): text and fonts of 20 pages have two. */
const MOST_UNPACKED_BYTES = 20_000_000;
/** How far before a stream its description is looked for. */
const DESCRIPTION_BYTES = 2000;

const START = Buffer.from('stream');
const END = Buffer.from('endstream');
// "/FlateDecode", "/Fl": packed with deflate; twice in one description is packed twice, as no program does
const FLATE = /\/Fl(?:ateDecode)?\b/gu;
// Pictures are never unpacked here
const PICTURE = /\/Subtype\s{0,9}\/Image\b/u;

/**
 * Unpacks what a PDF's reader would, with a limit: the reader itself has none.
 * Throws `UserError` `too-large` for a stream that unpacks to more than is sane.
 */
export async function refuseHeavyStreams(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED_BYTES;
  for (let at = file.indexOf(START); at !== -1; at = file.indexOf(START, at)) {
    const description = findDescription(file, at);
    const end = file.indexOf(END, at);
    const data = file.subarray(toDataStart(file, at), end === -1 ? file.length : end);
    at = end === -1 ? file.length : end + END.length;
    const packings = description.match(FLATE)?.length ?? 0;
    if (packings === 0 || PICTURE.test(description)) continue;
    if (packings > 1) throw tooLargePdf('is packed several times over, and is not opened');
    left -= await measure(data, left);
  }
}

function findDescription(file: Buffer, at: number): string {
  const before = file.subarray(Math.max(0, at - DESCRIPTION_BYTES), at).toString('latin1');
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

function toDataStart(file: Buffer, at: number): number {
  const next = at + START.length;
  if (file[next] === 0x0d && file[next + 1] === 0x0a) return next + 2;
  return file[next] === 0x0a || file[next] === 0x0d ? next + 1 : next;
}

async function measure(data: Uint8Array, left: number): Promise<number> {
  try {
    return (await unpack(data, { maxOutputLength: left + 1 })).length;
  } catch (error) {
    if (error instanceof RangeError)
      throw tooLargePdf(`unpacks to more than ${MOST_UNPACKED_BYTES / 1_000_000} MB, and is not opened`);
    // A stream with a bent end: the reader takes what there is, and that was less than the limit.
    return 0;
  }
}
