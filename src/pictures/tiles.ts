import type { DrawnTile, Tiles } from '../core/pictures/drawing.ts';
import { cleaned } from './lettering.ts';
import { BODY, COLOURS, GRID, INNER, MARGIN, SMALL, type Style, WIDTH } from './look.ts';
import { filled, type Mark, type Part, rectangle, type Scene, stroked } from './scene.ts';
import { footer, heading, textBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';

const MOST_TILES = 8;
const GAP = 20;
const PADDING = 20;
const LARGE: Style = { size: 54, weight: 600, colour: COLOURS.line, leading: 60 };
const LEAST_SIZE = 28;
const LABEL_LINES = 3;
const NOTE_LINES = 2;

/** Figures in two columns, a single one across. */
export function tiles(drawing: Tiles, face: Typeface): Scene {
  const top = heading(drawing.title, '', face);
  const shown = drawing.tiles.slice(0, MOST_TILES);
  const columns = shown.length === 1 ? 1 : 2;
  const marks: Mark[] = [...top.marks];
  let bottom = top.bottom + 12;
  for (let at = 0; at < shown.length; at += columns) {
    const row = tileRow(shown.slice(at, at + columns), bottom + (at === 0 ? 8 : GAP), columns, face);
    marks.push(...row.marks);
    bottom = row.bottom;
  }
  const end = footer([wordsBelow(drawing.tiles.length)], bottom + 4, face);
  return { width: WIDTH, height: end.bottom + MARGIN, marks: [...marks, ...end.marks] };
}

function wordsBelow(count: number): string {
  if (count === 0) return 'No figures are held.';
  return count > MOST_TILES ? `+${count - MOST_TILES} more, in the reply` : '';
}

/** As high as the highest of them. */
function tileRow(row: readonly DrawnTile[], top: number, columns: number, face: Typeface): Part {
  const width = (INNER - GAP * (columns - 1)) / columns;
  const parts = row.map((tile, column) => tileText(tile, MARGIN + column * (width + GAP), top, width, face));
  const bottom = Math.max(...parts.map((part) => part.bottom)) + PADDING;
  const frames = row.flatMap((_, column) => {
    const left = MARGIN + column * (width + GAP);
    return [
      stroked(rectangle(left, top, width, bottom - top), GRID, 2),
      filled(rectangle(left, top, 8, bottom - top), COLOURS.line),
    ];
  });
  return { marks: [...frames, ...parts.flatMap((part) => part.marks)], bottom };
}

function tileText(tile: DrawnTile, left: number, top: number, outer: number, face: Typeface): Part {
  const block = { left: left + PADDING + 6, width: outer - 2 * PADDING - 6 };
  const style = styleThatFits(tile.value, block.width, face);
  const value = textBlock({ ...block, text: tile.value, style, most: 2, top: top + PADDING - 4 }, face);
  const label = textBlock(
    { ...block, text: tile.label, style: BODY, most: LABEL_LINES, top: value.bottom + 4 },
    face,
  );
  const notes = textBlock(
    { ...block, text: tile.notes.join(', '), style: SMALL, most: NOTE_LINES, top: label.bottom + 6 },
    face,
  );
  return { marks: [...value.marks, ...label.marks, ...notes.marks], bottom: notes.bottom };
}

/** A long value is set smaller, down to the size of its label; longer ones then go on two lines. */
function styleThatFits(value: string, width: number, face: Typeface): Style {
  const needed = face.width(cleaned(value, face), 1, LARGE.weight);
  const size = Math.max(LEAST_SIZE, Math.min(LARGE.size, Math.floor(width / needed)));
  return { ...LARGE, size, leading: Math.ceil(size * 1.15) };
}
