import { isCommentForm } from '../text/comment-lines.ts';
import { findElements, type PageNode, toShortText } from './page.ts';

const MAX_HEADING_LENGTH = 60;
const MIN_SENTENCE_LENGTH = 25;
const HEADS = new Set('h1 h2 h3 h4 h5 h6 p div span strong b legend'.split(' '));
/** So many elements may wrap a heading of comments alone. */
const MAX_STEPS = 3;
const SENTENCE_END = /[.!?][”"’')]?\s*$/u;
// "3 comments" and the like; "Comments" alone may be a report's own heading
const DIGIT = /\d/u;

/**
 * Readers' comments that no name marks: what stands beside and below a heading that counts them ("14 comments"), once a
 * sentence has stood above it. A link to the comments is no heading.
 */
export function findCommentSections(root: PageNode): Set<PageNode> {
  const left = new Set<PageNode>();
  let hasSentence = false;
  for (const node of findElements(root)) {
    if (hasSentence && isCommentHeading(node)) addFrom(node, left);
    else if (!hasSentence) hasSentence = holdsSentence(node);
  }
  return left;
}

function holdsSentence(node: PageNode): boolean {
  return (node.children ?? []).some(
    ({ type, data = '' }) => type === 'text' && data.length >= MIN_SENTENCE_LENGTH && SENTENCE_END.test(data),
  );
}

function isCommentHeading(node: PageNode): boolean {
  if (!HEADS.has(node.name ?? '')) return false;
  const text = toShortText(node, MAX_HEADING_LENGTH);
  if (text === null || !DIGIT.test(text) || !isCommentForm(text)) return false;
  return findElements(node).every(({ name }) => name !== 'a');
}

/** The heading, and all that follows it in the element that it opens. */
function addFrom(heading: PageNode, left: Set<PageNode>): void {
  let top = heading;
  for (let step = 0; step < MAX_STEPS && top.parent && isAlone(top, top.parent); step += 1) top = top.parent;
  const siblings = top.parent?.children ?? [];
  for (const node of siblings.slice(siblings.indexOf(top))) left.add(node);
}

function isAlone(node: PageNode, parent: PageNode): boolean {
  return (parent.children ?? []).every(
    (child) => child === node || (child.type === 'text' && (child.data ?? '').trim() === ''),
  );
}
