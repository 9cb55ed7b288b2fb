import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Each of red, green and blue is kept in 16 steps: enough for soft edges, and exact for colours written with three digits. */
const STEPS = 16;
const STEP = 255 / (STEPS - 1);
const NEAREST = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / STEP));
const MOST_COLOURS = 256;
/** Of the levels tried, the one after which more time saved little: half the time and half the size of resvg's own PNG. */
const LEVEL = 3;
/** Eight bits a pixel, each the number of a colour in a palette. */
const [BIT_DEPTH, PALETTE_COLOURS] = [8, 3];

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row; all are taken as opaque. */
  readonly rgba: Uint8Array;
}

/** A PNG with a palette; null when there are more than 256 colours. */
export function toPalettePng({ width, height, rgba }: Pixels): Uint8Array | null {
  const indexed = indexPixels(width, height, rgba);
  if (indexed === null) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, PALETTE_COLOURS], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(indexed.colours.flatMap(parts))),
    chunk('IDAT', deflateSync(indexed.rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Indexed {
  /** Every row begins with a 0: no filter. */
  readonly rows: Uint8Array;
  /** As `key` makes them, in the order of their numbers. */
  readonly colours: readonly number[];
}

function indexPixels(width: number, height: number, rgba: Uint8Array): Indexed | null {
  const pixels = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const rows = new Uint8Array((width + 1) * height);
  const numbers = new Int16Array(STEPS ** 3).fill(-1);
  const colours: number[] = [];
  let [before, number] = [-1, 0];
  for (let y = 0, pixel = 0; y < height; y += 1) {
    for (let to = y * (width + 1) + 1; to < (y + 1) * (width + 1); to += 1, pixel += 1) {
      const colour = pixels[pixel] ?? 0;
      // Most pixels are of the colour of the one before.
      if (colour !== before) number = numberOf(keyOf(rgba, pixel * 4), numbers, colours);
      if (number >= MOST_COLOURS) return null;
      before = colour;
      rows[to] = number;
    }
  }
  return { rows, colours };
}

/** The number of a colour, a new one when it has none. */
function numberOf(key: number, numbers: Int16Array, colours: number[]): number {
  const held = numbers[key] ?? -1;
  if (held !== -1) return held;
  const number = colours.push(key) - 1;
  numbers[key] = number;
  return number;
}

function keyOf(rgba: Uint8Array, at: number): number {
  const red = NEAREST[rgba[at] ?? 0] ?? 0;
  const green = NEAREST[rgba[at + 1] ?? 0] ?? 0;
  const blue = NEAREST[rgba[at + 2] ?? 0] ?? 0;
  return (red * STEPS + green) * STEPS + blue;
}

function parts(key: number): number[] {
  return [Math.floor(key / STEPS ** 2), Math.floor(key / STEPS) % STEPS, key % STEPS].map(
    (step) => step * STEP,
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
