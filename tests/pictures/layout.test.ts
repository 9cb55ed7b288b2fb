import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/core/pictures/drawing.ts';
import { COLOURS, KIND_COLOURS, MARGIN, RIGHT, TINT } from '../../src/pictures/look.ts';
import { sceneOf } from '../../src/pictures/painter.ts';
import { boxOf, intersects, type TextMark, toSvg } from '../../src/pictures/scene.ts';
import { readTypeface } from '../../src/pictures/typeface.ts';
import { arbitraryDrawing } from './arbitrary-drawing.ts';
import { chartOf, SAMPLES } from './sample-drawings.ts';

const face = readTypeface();
/** Shown on a phone, 320 of 760 units wide, letters of this size are 11 pixels high. */
const LEAST_SIZE = 26;
const RUNS = 500;
/** Widths are sums of fractions. */
const TOLERANCE = 0.01;

function textsOf(drawing: Drawing): TextMark[] {
  return sceneOf(drawing, face).marks.filter((mark): mark is TextMark => mark.type === 'text');
}

function faultsOf(drawing: Drawing): string[] {
  const { height } = sceneOf(drawing, face);
  const texts = textsOf(drawing).map((mark) => ({ mark, box: boxOf(mark, face) }));
  const outside = texts
    .filter(
      ({ box }) =>
        box.left < MARGIN - TOLERANCE || box.right > RIGHT + TOLERANCE || box.top < 0 || box.bottom > height,
    )
    .map(({ mark }) => `"${mark.text}" stands over the edge`);
  const overlapping = texts.flatMap(({ mark, box }, at) =>
    texts
      .slice(at + 1)
      .filter((other) => intersects(box, other.box))
      .map((other) => `"${mark.text}" stands over "${other.mark.text}"`),
  );
  const small = texts
    .filter(({ mark }) => mark.style.size < LEAST_SIZE)
    .map(({ mark }) => `"${mark.text}" is small`);
  return [...outside, ...overlapping, ...small];
}

describe('what stands where', () => {
  it.each(SAMPLES)('%s: no text over another or over the edge, none too small for a phone', (_, drawing) => {
    expect(faultsOf(drawing)).toEqual([]);
  });

  it('holds for any drawing', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        expect(faultsOf(drawing)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('would see two texts in one place', () => {
    const texts = textsOf(chartOf([1, 2]));
    const first = texts[0];
    expect(first && intersects(boxOf(first, face), boxOf({ ...first, x: first.x + 5 }, face))).toBe(true);
  });

  it('labels the first, last, highest and lowest of sixty points', () => {
    const values = Array.from({ length: 60 }, (_, at) => 500 + Math.round(300 * Math.sin(at / 9)) + at);
    const texts = textsOf(chartOf(values)).map(({ text }) => text);
    const main = [values[0], values.at(-1), Math.max(...values), Math.min(...values)];
    expect(texts).toEqual(expect.arrayContaining(main.map(String)));
  });

  it('says how many had no room', () => {
    const named = (name: string) =>
      textsOf(SAMPLES.find(([sample]) => sample === name)?.[1] ?? chartOf([])).map(({ text }) => text);
    expect(named('month full')).toEqual(
      expect.arrayContaining(['+4 more', '+2 more', '+13', '+18 more, in the reply']),
    );
    expect(named('timeline many')).toEqual(
      expect.arrayContaining(['+10 earlier, in the reply', '+10 more after these, in the reply']),
    );
    expect(named('tiles many')).toContain('+4 more, in the reply');
  });

  it('shows a month from Monday, and says when nothing is held', () => {
    const texts = textsOf({ type: 'month', title: 'Diary', month: '2023-10', items: [] });
    const find = (text: string) => texts.find((mark) => mark.text === text);
    expect(find('1')?.x).toBe(find('Sun')?.x);
    expect(find('2')?.x).toBe(find('Mon')?.x);
    expect(find('30')?.y).toBeGreaterThan(find('29')?.y ?? Number.NaN);
    expect(find('No dates are held for October 2023.')).toBeDefined();
    expect(find('October 2023')).toBeDefined();
  });

  it('never lets foreign text be SVG', () => {
    const svg = toSvg(sceneOf(chartOf([1, 2], `<script>x</script> & "y" 'z'`), face));
    expect(svg).toContain('&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot; &#39;z&#39;');
    expect(svg).not.toContain('<script');
  });
});

describe('colours', () => {
  it.each(Object.entries({ ...KIND_COLOURS, ink: COLOURS.ink, muted: COLOURS.muted, line: COLOURS.line }))(
    '%s has at least 4.5 to 1 against white and against the tint',
    (_, colour) => {
      expect(contrast(colour, COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, TINT)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
