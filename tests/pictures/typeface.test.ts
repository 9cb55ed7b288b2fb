import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { FAMILY, readTypeface } from '../../src/pictures/typeface.ts';

const face = readTypeface();
/** Pairs that stand closer, and what letters leave free at both ends. */
const NARROWER = 0.05;

function drawnWidth(text: string, weight: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text y="60" font-family="${FAMILY}" font-size="40" font-weight="${weight}">${text}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles: [...face.files] };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

describe('the bundled font', () => {
  it.each([
    'Members of the Otter Valley party',
    '532,046 to 1,000,000 (−12.5%) £3.4m',
    'Ŵythnos Ŷsgol ‘quoted’ “twice” – … café',
    'minimum millimetre WAVE AVATAR',
  ])('is as wide as it is drawn: %s', (text) => {
    for (const weight of [400, 600] as const) {
      const [told, drawn] = [face.width(text, 40, weight), drawnWidth(text, weight)];
      expect(drawn).toBeGreaterThan(told * (1 - NARROWER));
      expect(drawn).toBeLessThanOrEqual(told * 1.01);
    }
  });

  it('knows what it can write', () => {
    for (const character of 'aZ09£€ŵŷ…“”−–½') expect(face.has(character), character).toBe(true);
    for (const character of ['م', '漢', '😀']) expect(face.has(character), character).toBe(false);
  });
});
