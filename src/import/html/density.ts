import { findCommentSections } from './comment-sections.ts';
import { findElements, type PageNode } from './page.ts';
import { findPageFurniture } from './page-furniture.ts';

/** Links are navigation more often than prose: each of their characters takes three off. */
const LINK_COST = 3;
/** The article is the deepest element that still has this share of the best score. */
const GOOD_SHARE = 0.8;
const NEVER_ARTICLE = new Set(['html', 'head', 'p', 'a', 'span', 'ul', 'ol', 'li', 'tr', 'tbody', 'title']);

type Size = { text: number; links: number };

/**
 * The element that holds a page's article: after comments and other furniture are left out, the deepest one with 80% of
 * the best score, where the score is the text less three times the text of links. Null when the page has no words.
 */
export function findDenseArticle(root: PageNode): PageNode | null {
  const sizes = measure(root, findFurniture(root));
  const scored = findElements(root)
    .filter((node) => sizes.has(node) && !NEVER_ARTICLE.has(node.name ?? ''))
    .map((node) => ({ node, score: toScore(sizes.get(node)) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return null;
  // Outermost first, so the last good one is the deepest on its branch.
  return scored.findLast(({ score }) => score >= best * GOOD_SHARE)?.node ?? null;
}

/** The comments and other furniture inside an element, to be passed over when its words are read. */
export function findFurniture(root: PageNode): Set<PageNode> {
  const sizes = [...measure(root, new Set())].map(([node, size]) => [node, size.text] as const);
  return new Set([...findPageFurniture(root, new Map(sizes)), ...findCommentSections(root)]);
}

function toScore(size: Size | undefined): number {
  return size === undefined ? 0 : size.text - LINK_COST * size.links;
}

/** Each element's words in characters; elements in `left` and what is inside them have none. */
function measure(root: PageNode, left: ReadonlySet<PageNode>): Map<PageNode, Size> {
  const sizes = new Map<PageNode, Size>();
  measureNode(root, left, sizes);
  return sizes;
}

function measureNode(node: PageNode, left: ReadonlySet<PageNode>, sizes: Map<PageNode, Size>): Size {
  if (left.has(node) || node.name === 'head') return { text: 0, links: 0 };
  if (node.type === 'text') return { text: (node.data ?? '').trim().length, links: 0 };
  const size = { text: 0, links: 0 };
  for (const child of node.children ?? []) {
    const inner = measureNode(child, left, sizes);
    size.text += inner.text;
    size.links += inner.links;
  }
  if (node.name === 'a') size.links = size.text;
  sizes.set(node, size);
  return size;
}
