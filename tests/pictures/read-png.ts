import { inflateSync } from 'node:zlib';

interface Image {
  readonly width: number;
  readonly height: number;
  /** How many pixels that are not white lie in a part of the image. */
  ink(left: number, top: number, right: number, bottom: number): number;
}

/** Reads a PNG with a palette and no filters, as ours are. Throws for any other. */
export function readPng(bytes: Uint8Array): Image {
  const file = Buffer.from(bytes);
  const chunks = chunksOf(file);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 3) throw new Error('Not a PNG with a palette of bytes.');
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const isWhite = (number: number) =>
    palette.subarray(number * 3, number * 3 + 3).every((part) => part === 255);
  return {
    width,
    height,
    ink: (left, top, right, bottom) => {
      let count = 0;
      for (let y = Math.floor(top); y < bottom; y += 1)
        for (let x = Math.floor(left); x < right; x += 1)
          if (!isWhite(rows[y * (width + 1) + 1 + x] ?? 0)) count += 1;
      return count;
    },
  };
}

function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
