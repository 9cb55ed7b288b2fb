import { wrapped } from './lettering.ts';
import { ASCENT, DESCENT, INNER, MARGIN, SMALL, type Style, TITLE } from './look.ts';
import { type Mark, type Part, textAt } from './scene.ts';
import type { Typeface } from './typeface.ts';

interface TextBlock {
  readonly text: string;
  readonly style: Style;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly most: number;
}

/** Lines of text from `top` down; `bottom` is where their longest letters end. Nothing at all for an empty text. */
export function textBlock({ text, style, left, top, width, most }: TextBlock, face: Typeface): Part {
  const lines = wrapped(text, style, width, most, face);
  const marks = lines.map((line, at) =>
    textAt(left, top + style.size * ASCENT + at * style.leading, line, style),
  );
  const last = marks.at(-1);
  return { marks, bottom: last === undefined ? top : last.y + style.size * DESCENT };
}

/** The title, and a line that says what is counted, at the top of a picture. */
export function heading(title: string, below: string, face: Typeface): Part {
  const block = { left: MARGIN, width: INNER, most: 2 };
  const first = textBlock({ ...block, text: title, style: TITLE, top: MARGIN }, face);
  const second = textBlock({ ...block, text: below, style: SMALL, top: first.bottom + 4 }, face);
  return { marks: [...first.marks, ...second.marks], bottom: below === '' ? first.bottom : second.bottom };
}

/** Muted lines one under the other, each on at most two lines. */
export function footer(lines: readonly string[], top: number, face: Typeface): Part {
  const marks: Mark[] = [];
  let bottom = top;
  for (const text of lines.filter((line) => line !== '')) {
    const block = { text, style: SMALL, left: MARGIN, width: INNER, most: 2, top: bottom + 8 };
    const part = textBlock(block, face);
    marks.push(...part.marks);
    bottom = part.bottom;
  }
  return { marks, bottom };
}
