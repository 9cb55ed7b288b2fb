import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Weight = 400 | 600;

/** What the bundled font can write, and how wide it comes out. */
export interface Typeface {
  /** The files that resvg draws with. */
  readonly files: readonly string[];
  /** In the units of the picture. Pairs set closer are not counted, so text comes out this wide or a little narrower. */
  width(text: string, size: number, weight: Weight): number;
  /** Whether the font has a glyph for the character; resvg draws an empty box for one it has not. */
  has(character: string): boolean;
}

/** The name inside the files. */
export const FAMILY = 'Source Sans 3';
/** Advance widths by character, as shares of the font's size. */
type Advances = ReadonlyMap<number, number>;

/** Reads the two weights of the bundled font once. Throws when the package is missing or holds something else. */
export function readTypeface(): Typeface {
  const require = createRequire(import.meta.url);
  const files: Readonly<Record<Weight, string>> = {
    400: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    600: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  };
  const advances = {
    400: readAdvances(readFileSync(files[400])),
    600: readAdvances(readFileSync(files[600])),
  };
  return {
    files: [files[400], files[600]],
    width: (text, size, weight) => {
      let sum = 0;
      for (const character of text) sum += advances[weight].get(character.codePointAt(0) ?? 0) ?? 1;
      return sum * size;
    },
    has: (character) => advances[400].has(character.codePointAt(0) ?? 0),
  };
}

/** The `cmap` (format 12) and `hmtx` tables of a TrueType file, put together. Offsets: the OpenType specification, 1.9. */
function readAdvances(font: Buffer): Advances {
  const unitsPerEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const longMetrics = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const metrics = tableAt(font, 'hmtx');
  const groups = groupsAt(font);
  const advances = new Map<number, number>();
  for (let at = groups + 16; at < groups + 16 + font.readUInt32BE(groups + 12) * 12; at += 12) {
    const [first, last, glyph] = [
      font.readUInt32BE(at),
      font.readUInt32BE(at + 4),
      font.readUInt32BE(at + 8),
    ];
    for (let code = first; code <= last; code += 1) {
      const metric = Math.min(glyph + code - first, longMetrics - 1);
      advances.set(code, font.readUInt16BE(metrics + metric * 4) / unitsPerEm);
    }
  }
  return advances;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  throw new Error(`The font file has no table "${tag}".`);
}

/** Where the subtable of format 12 begins, which alone holds every character. */
function groupsAt(font: Buffer): number {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + count * 8; at += 8) {
    const subtable = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(subtable) === 12) return subtable;
  }
  throw new Error('The font file has no table of characters of format 12.');
}
