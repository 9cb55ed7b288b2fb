import { toPlainWords } from './plain-words.ts';

/** A node of a parsed page, as far as reading needs it. */
export type PageNode = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly PageNode[];
  readonly parent?: PageNode | null;
};

/** A parsed page: its root, and the nodes that a CSS selector finds, in the page's order. */
export type Page = { root: PageNode; select: (selector: string) => readonly PageNode[] };

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Spaces, line ends and nodes that a page may have for each character of its words. */
const RAW_PER_CHARACTER = 20;

/** Whether an element stands on lines of its own, so that words before, in and after it are apart. */
export function isBlockElement(node: PageNode): boolean {
  return BLOCKS.has(node.name ?? '');
}

/**
 * Parses a page that `toSafeHtml` gave, as browsers do; words of the classes `bold` come inside `b`. cheerio takes a
 * quarter of a second to load, so only here.
 */
export async function parsePage(safeHtml: string, bold: readonly string[] = []): Promise<Page> {
  const { load } = await import('cheerio');
  const $ = load(safeHtml);
  for (const name of bold) $(`span.${name}`).wrapInner('<b></b>');
  return { root: $.root()[0] as PageNode, select: (selector) => $(selector).toArray() as PageNode[] };
}

/** The words of a node as a reader sees them, spaces made single. */
export function toNodeText(node: PageNode): string {
  return toPlainWords(toRawText(node));
}

function toRawText(node: PageNode): string {
  if (node.type === 'text') return node.data ?? '';
  if (node.name === 'br') return ' ';
  const inner = (node.children ?? []).map(toRawText).join('');
  return isBlockElement(node) ? ` ${inner} ` : inner;
}

/**
 * The words of a node that holds few: null over `maxLength` characters, without reading the rest. For what is asked of many nodes
 * inside each other.
 */
export function toShortText(node: PageNode, maxLength: number): string | null {
  const pieces: string[] = [];
  let left = maxLength * RAW_PER_CHARACTER;
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const piece = toOwnText(next);
    const children = next.children ?? [];
    left -= piece.length + 1;
    if (left < children.length) return null;
    pieces.push(piece);
    for (const child of children.toReversed()) open.push(child);
  }
  const text = toPlainWords(pieces.join(''));
  return text.length <= maxLength ? text : null;
}

/** A text's words, and the gap that a line break or the start of a block makes. */
function toOwnText(node: PageNode): string {
  if (node.type === 'text') return node.data ?? '';
  return node.name === 'br' || isBlockElement(node) ? ' ' : '';
}

/** A node and all elements inside it, outermost first. */
export function findElements(node: PageNode): PageNode[] {
  const found: PageNode[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name !== undefined) found.push(next);
    for (const child of (next.children ?? []).toReversed()) open.push(child);
  }
  return found;
}
