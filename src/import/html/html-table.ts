import { findElements, type PageNode, toNodeText } from './page.ts';

const MAX_CELL_LENGTH = 300;
/** A list as short as this may stand in a cell of data. */
const MAX_CELL_LIST = 60;
const CELLS = new Set(['td', 'th']);
const LISTS = new Set(['table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'blockquote']);

/** Whether a table only places things on the page: one cell wide, or with cells that hold lists, headings or long text. */
export function isLayoutTable(table: PageNode): boolean {
  const rows = findRows(table);
  const cells = rows.flatMap(findCells);
  if (rows.every((row) => findCells(row).length < 2)) return true;
  return cells.some((cell) => holdsBlocks(cell) || toNodeText(cell).length > MAX_CELL_LENGTH);
}

/** What a table's caption says; empty without one. */
export function findCaption(table: PageNode): string {
  const caption = (table.children ?? []).find((node) => node.name === 'caption');
  return caption === undefined ? '' : toNodeText(caption);
}

/** The rows of a table of data, cells joined by " | "; empty rows are left out. */
export function findTable(table: PageNode): string[] {
  return findRows(table)
    .map((row) => findCells(row).map(toNodeText))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | ').trim());
}

function findRows(table: PageNode): PageNode[] {
  return findElements(table).filter((node) => node.name === 'tr');
}

function findCells(row: PageNode): PageNode[] {
  return (row.children ?? []).filter((node) => CELLS.has(node.name ?? ''));
}

function holdsBlocks(cell: PageNode): boolean {
  const inside = findElements(cell);
  return (
    inside.some((node) => LISTS.has(node.name ?? '') && isLong(node)) ||
    inside.filter((node) => node.name === 'p').length > 2
  );
}

/** Headings and tables place things whatever their length; a list of a few words may be data. */
function isLong(node: PageNode): boolean {
  return (node.name !== 'ul' && node.name !== 'ol') || toNodeText(node).length > MAX_CELL_LIST;
}
