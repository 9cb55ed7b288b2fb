import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WIDTH } from '../../src/pictures/look.ts';
import { createPainter, sceneOf } from '../../src/pictures/painter.ts';
import { boxOf, type TextMark } from '../../src/pictures/scene.ts';
import { readTypeface } from '../../src/pictures/typeface.ts';
import { arbitraryDrawing } from './arbitrary-drawing.ts';
import { readPng } from './read-png.ts';
import { ORDINARY, SAMPLES } from './sample-drawings.ts';

const painter = createPainter();
const face = readTypeface();
/** A letter of any size leaves more than this; an empty box where text should be leaves nothing. */
const LEAST_INK = 12;
const PAINTED = 60;

describe('pictures', () => {
  it.each(SAMPLES)('%s: every text has left ink, and the margin has none', (_, drawing) => {
    const scene = sceneOf(drawing, face);
    const image = readPng(painter.paint(drawing));
    const scale = image.width / WIDTH;
    const inkless = scene.marks
      .filter((mark): mark is TextMark => mark.type === 'text')
      .filter((mark) => {
        const { left, top, right, bottom } = boxOf(mark, face);
        return image.ink(left * scale, top * scale, right * scale, bottom * scale) < LEAST_INK;
      });
    expect(inkless.map(({ text }) => text)).toEqual([]);
    const edge = 12 * scale;
    expect(image.ink(0, 0, edge, image.height)).toBe(0);
    expect(image.ink(image.width - edge, 0, image.width, image.height)).toBe(0);
    expect(image.ink(0, 0, image.width, edge)).toBe(0);
    expect(image.ink(0, image.height - edge, image.width, image.height)).toBe(0);
  });

  it.each(ORDINARY)('$type: the same bytes for the same drawing, also from another painter', (drawing) => {
    const bytes = painter.paint(drawing);
    expect(Buffer.compare(bytes, painter.paint(structuredClone(drawing)))).toBe(0);
    expect(Buffer.compare(bytes, createPainter().paint(drawing))).toBe(0);
  });

  it('are 1,080 pixels wide, and small enough to send with every reply', () => {
    for (const [name, drawing] of SAMPLES) {
      const bytes = painter.paint(drawing);
      expect(readPng(bytes).width).toBe(1_080);
      expect(bytes.length, name).toBeLessThan(200_000);
    }
  });

  it('come of any drawing', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        expect(readPng(painter.paint(drawing)).width).toBe(1_080);
      }),
      { numRuns: PAINTED },
    );
  });

  it('refuse a month that is not in the calendar', () => {
    expect(() => painter.paint({ type: 'month', title: 'x', month: '2023-13', items: [] })).toThrow(
      RangeError,
    );
  });
});
