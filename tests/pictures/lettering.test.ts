import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, shortened, wrapped } from '../../src/pictures/lettering.ts';
import { BODY } from '../../src/pictures/look.ts';
import { readTypeface } from '../../src/pictures/typeface.ts';

const face = readTypeface();
const width = (text: string) => face.width(text, BODY.size, BODY.weight);

describe('text for a picture', () => {
  it('loses what the font cannot write, and says so where words are lost', () => {
    expect(cleaned('party 🎉 at\n\t 5pm', face)).toBe('party at 5pm');
    expect(cleaned('say مرحبا بكم twice', face)).toBe('say … twice');
    expect(cleaned('\u202Eabc\u202C \u0000\uD800d', face)).toBe('abc d');
    expect(cleaned('Ŵy\u0302thnos', face)).toBe('Ŵŷthnos');
  });

  it('is shortened at the end of a word where one is near', () => {
    const text = 'Nominations close for the regional seats';
    const room = width('Nominations close for the regi…');
    expect(shortened(text, BODY, room, face)).toBe('Nominations close for the…');
    expect(shortened('Llanfairpwll'.repeat(5), BODY, 200, face)).toMatch(/^Llanfair\w+…$/u);
    expect(shortened('short', BODY, 200, face)).toBe('short');
  });

  it('is wrapped between words, and only its last line shortened', () => {
    const lines = wrapped('one two three four five six seven eight', BODY, width('one two three'), 2, face);
    expect(lines).toEqual(['one two three', 'four five six…']);
    expect(wrapped('', BODY, 100, 3, face)).toEqual([]);
  });

  it('never is wider than its room nor on more lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 60, max: 700 }),
        fc.integer({ min: 1, max: 4 }),
        (text, room, most) => {
          const lines = wrapped(text, BODY, room, most, face);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});
