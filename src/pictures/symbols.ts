import type { DrawnKind } from '../core/pictures/drawing.ts';
import { COLOURS, KIND_COLOURS } from './look.ts';
import { filled, type PathMark, rectangle, rounded } from './scene.ts';

const KINDS: Readonly<Record<DrawnKind, (x: number, y: number, r: number) => string>> = {
  deadline: (x, y, r) => polygon([x, y - r], [x + r, y], [x, y + r], [x - r, y]),
  opens: (x, y, r) => polygon([x, y - r], [x + r, y + r * 0.8], [x - r, y + r * 0.8]),
  event: (x, y, r) => circle(x, y, r * 0.85),
  window: (x, y, r) => rectangle(x - r, y - r * 0.4, r * 2, r * 0.8),
  publication: (x, y, r) => rectangle(x - r * 0.78, y - r * 0.78, r * 1.56, r * 1.56),
};

/** The shape of a kind around a point: diamond deadline, triangle opens, circle event, bar period, square publication. Hollow when it is done. */
export function symbol(kind: DrawnKind, x: number, y: number, r: number, isHollow = false): PathMark {
  const path = KINDS[kind](x, y, r);
  if (!isHollow) return filled(path, KIND_COLOURS[kind]);
  return { type: 'path', path, fill: COLOURS.ground, stroke: KIND_COLOURS[kind], strokeWidth: 3 };
}

export function circle(x: number, y: number, r: number): string {
  const across = rounded(2 * r);
  return `M${rounded(x - r)} ${rounded(y)}a${rounded(r)} ${rounded(r)} 0 1 0 ${across} 0a${rounded(r)} ${rounded(r)} 0 1 0 ${-across} 0z`;
}

function polygon(...corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}z`;
}
