import type { DrawnKind } from '../core/pictures/drawing.ts';
import type { Weight } from './typeface.ts';

/** All sizes are in units of a picture 760 wide. Shown 320 wide on a phone, 26 units are 11 pixels: no text is smaller. */
export const WIDTH = 760;
/** Room around everything, so that a picture stands on its own ground on dark and on light. */
export const MARGIN = 24;
export const INNER = WIDTH - 2 * MARGIN;
export const RIGHT = WIDTH - MARGIN;

/** Each has at least 4.5 to 1 against white, and the kinds have a shape of their own besides. Doubled digits, which `png.ts` keeps exactly. */
export const COLOURS = {
  ground: '#ffffff',
  ink: '#111122',
  muted: '#555566',
  line: '#114499',
} as const;
export const KIND_COLOURS: Readonly<Record<DrawnKind, string>> = {
  deadline: '#bb2222',
  opens: '#116633',
  event: '#114499',
  window: '#663399',
  publication: '#774400',
};
/** Never behind or of text that must be read against white. */
export const GRID = '#ccccdd';
export const TINT = '#eeeeff';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** From one baseline to the next. */
  readonly leading: number;
}
export const TITLE: Style = { size: 36, weight: 600, colour: COLOURS.ink, leading: 42 };
export const BODY: Style = { size: 28, weight: 400, colour: COLOURS.ink, leading: 34 };
export const STRONG: Style = { size: 28, weight: 600, colour: COLOURS.ink, leading: 34 };
export const SMALL: Style = { size: 26, weight: 400, colour: COLOURS.muted, leading: 32 };
export const SMALL_STRONG: Style = { size: 26, weight: 600, colour: COLOURS.ink, leading: 32 };
/** How far letters reach above and below the baseline, as shares of their size. */
export const ASCENT = 0.74;
export const DESCENT = 0.25;
