import { ASCENT, COLOURS, DESCENT, type Style } from './look.ts';
import { FAMILY, type Typeface } from './typeface.ts';

/** What stands where, before it is SVG: plain data, so that overlaps can be checked by arithmetic. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark = TextMark | PathMark;

/** `x` is where the text starts, has its middle or ends; `y` is its baseline. `halo` keeps lines behind it away. */
export interface TextMark {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: Style;
  readonly anchor: Anchor;
  readonly halo?: true;
}
export type Anchor = 'start' | 'middle' | 'end';

/** `path` as SVG writes it; our own numbers only. */
export interface PathMark {
  readonly type: 'path';
  readonly path: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashed?: true;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a picture that was laid out, and where the next may begin. */
export interface Part {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/** The room that the text takes, with its longest letters. */
export function boxOf({ x, y, text, style, anchor }: TextMark, face: Typeface): Box {
  const width = face.width(text, style.size, style.weight);
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return { left, right: left + width, top: y - style.size * ASCENT, bottom: y + style.size * DESCENT };
}

export function intersects(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function textAt(x: number, y: number, text: string, style: Style, anchor: Anchor = 'start'): TextMark {
  return { type: 'text', x, y, text, style, anchor };
}

export function filled(path: string, fill: string): PathMark {
  return { type: 'path', path, fill, stroke: 'none', strokeWidth: 0 };
}

export function stroked(path: string, stroke: string, strokeWidth: number): PathMark {
  return { type: 'path', path, fill: 'none', stroke, strokeWidth };
}

export function rectangle(left: number, top: number, width: number, height: number): string {
  return `M${rounded(left)} ${rounded(top)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;
}

export function lineTo(x1: number, y1: number, x2: number, y2: number): string {
  return `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`;
}

/** Two decimals: the same text on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The SVG of a scene, on white. Every text is escaped. */
export function toSvg({ width, height, marks }: Scene): string {
  const [w, h] = [rounded(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${FAMILY}">`,
    `<rect width="${w}" height="${h}" fill="${COLOURS.ground}"/>`,
    ...marks.map((mark) => (mark.type === 'text' ? textSvg(mark) : pathSvg(mark))),
    '</svg>',
  ].join('\n');
}

function textSvg({ x, y, text, style, anchor, halo }: TextMark): string {
  const around =
    halo === undefined
      ? ''
      : ` paint-order="stroke" stroke="${COLOURS.ground}" stroke-width="8" stroke-linejoin="round"`;
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.colour}" text-anchor="${anchor}"${around}>${escaped(text)}</text>`;
}

function pathSvg({ path, fill, stroke, strokeWidth, dashed }: PathMark): string {
  const line =
    stroke === 'none'
      ? ''
      : ` stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round" stroke-linecap="round"${dashed === undefined ? '' : ' stroke-dasharray="2 8"'}`;
  return `<path d="${path}" fill="${fill}"${line}/>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What means something to XML: `<`, `&`, quotation marks. */
const specialPattern = /[&<>"']/gu;

function escaped(text: string): string {
  return text.replace(specialPattern, (character) => ESCAPES[character] ?? '');
}
