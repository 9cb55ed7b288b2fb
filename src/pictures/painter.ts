import { Resvg } from '@resvg/resvg-js';
import type { Drawing } from '../core/pictures/drawing.ts';
import { lineChart } from './line-chart.ts';
import { month } from './month.ts';
import { toPalettePng } from './png.ts';
import { type Scene, toSvg } from './scene.ts';
import { tiles } from './tiles.ts';
import { timeline } from './timeline.ts';
import { FAMILY, readTypeface, type Typeface } from './typeface.ts';

/** Three to each point on a phone 360 points wide, two on a desktop; half the work of twice the drawn size. */
const PIXELS_WIDE = 1_080;

/** Draws here and now, about 20 ms a picture. */
export interface Painter {
  /** A PNG, 1,080 pixels wide. Throws for a drawing that makes no sense, such as one of a month 13. */
  paint(drawing: Drawing): Uint8Array;
}

/** A painter that has read the font. Throws when the font is not there. */
export function createPainter(): Painter {
  const face = readTypeface();
  return { paint: (drawing) => toPng(toSvg(sceneOf(drawing, face)), face) };
}

/** What stands where in the picture of a drawing. */
export function sceneOf(drawing: Drawing, face: Typeface): Scene {
  switch (drawing.type) {
    case 'line-chart':
      return lineChart(drawing, face);
    case 'timeline':
      return timeline(drawing, face);
    case 'month':
      return month(drawing, face);
    case 'tiles':
      return tiles(drawing, face);
  }
}

/** Without a font file that it can read, resvg leaves out all text and says nothing. */
function toPng(svg: string, face: Typeface): Uint8Array {
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...face.files], defaultFontFamily: FAMILY },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  });
  const image = drawn.render();
  return toPalettePng({ width: image.width, height: image.height, rgba: image.pixels }) ?? image.asPng();
}
