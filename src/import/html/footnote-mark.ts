import { type PageNode, toShortText } from './page.ts';

const MAX_MARK_LENGTH = 8;
// A footnote's number or sign: "3", "[12]", "(4)", "*", "†"
const NUMBER = /^(?:\[?\(?\d{1,3}\)?\]?|[*†‡]{1,3})$/u;
const IN_BRACKETS = /^\[/u;
// The way back from a footnote: "↩", "↩︎", "^", "↑"
const WAY_BACK = /^[↩⤴↑^]\uFE0E?\uFE0F?$/u;
// class="footnote-anchor", class="footnote-ref", class="footnote-number", class="footnote-backref"
const NAME = /(?:^|[\s_-])(?:foot|end)note(?:[s_-]|$)/iu;

// href="#fn3", href="#_ftn1", href="#footnote-2"
const NOTE_ADDRESS = /#_?(?:fn|ftn|(?:foot|end)note)/iu;

/** Whether a node is a footnote's number in or below a text, or the way back from it; "m²" and "3rd" are not. */
export function isFootnoteMark(node: PageNode): boolean {
  if (node.name !== 'sup' && node.name !== 'a' && node.name !== 'span') return false;
  const text = toShortText(node, MAX_MARK_LENGTH);
  if (text === null || text === '') return false;
  if (WAY_BACK.test(text)) return isInnerLink(node);
  if (!NUMBER.test(text)) return false;
  if (NAME.test(node.attribs?.class ?? '')) return true;
  if (node.name === 'sup') return IN_BRACKETS.test(text) || holdsLink(node);
  return isInnerLink(node) && (IN_BRACKETS.test(text) || holdsRaised(node) || isNoted(node));
}

function isInnerLink(node: PageNode): boolean {
  return node.name === 'a' && (node.attribs?.href ?? '').includes('#');
}

function isNoted(node: PageNode): boolean {
  return NOTE_ADDRESS.test(node.attribs?.href ?? '');
}

function holdsLink(node: PageNode): boolean {
  return (node.children ?? []).some((child) => child.name === 'a');
}

function holdsRaised(node: PageNode): boolean {
  return (node.children ?? []).some((child) => child.name === 'sup');
}
