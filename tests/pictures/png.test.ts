import { describe, expect, it } from 'vitest';
import { toPalettePng } from '../../src/pictures/png.ts';
import { readPng } from './read-png.ts';

/** An image of pixels of these colours, from left to right and top to bottom. */
function imageOf(width: number, colours: readonly (readonly [number, number, number])[]) {
  const rgba = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
  return { width, height: colours.length / width, rgba };
}

const [WHITE, RED] = [
  [255, 255, 255],
  [187, 34, 34],
] as const;

describe('a PNG with a palette', () => {
  it('has every pixel in its place', () => {
    const png = readPng(toPalettePng(imageOf(3, [WHITE, WHITE, RED, RED, WHITE, WHITE])) ?? new Uint8Array());
    expect([png.width, png.height]).toEqual([3, 2]);
    expect(png.ink(0, 0, 3, 2)).toBe(2);
    expect([png.ink(2, 0, 3, 1), png.ink(0, 1, 1, 2)]).toEqual([1, 1]);
  });

  it('begins and ends as a PNG does, and keeps colours of doubled digits exactly', () => {
    const bytes = Buffer.from(toPalettePng(imageOf(1, [RED])) ?? []);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.subarray(bytes.indexOf('PLTE') + 4).subarray(0, 3)).toEqual(Buffer.from(RED));
    // The check of an empty IEND is the same in every PNG.
    expect(bytes.subarray(-4).toString('hex')).toBe('ae426082');
  });

  it('gives up where a palette does not suffice', () => {
    const colours = Array.from(
      { length: 300 },
      (_, at) => [(at % 16) * 17, (Math.floor(at / 16) % 16) * 17, at < 256 ? 0 : 255] as const,
    );
    expect(toPalettePng(imageOf(300, colours))).toBeNull();
    expect(toPalettePng(imageOf(200, colours.slice(0, 200)))).not.toBeNull();
  });
});
