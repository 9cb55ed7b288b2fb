/** A tag as it stands in a page: `html.slice(start, end)`, with the number of its attributes. */
export type HtmlTag = { name: string; closing: boolean; start: number; end: number; attributes: number };

// The name after "<" or "</"
const TAG_NAME = /<(\/?)([a-z][^\s/>]*)/iuy;
// "-->" and "--!>" both end a comment
const COMMENT_END = /--!?>/gu;
const SPACE = /\s/u;

/**
 * The next tag or comment at or after `from`, cut as browsers cut it; null at the end. A comment, doctype or other
 * declaration has the name `!`. Linear: each character is looked at a bounded number of times.
 */
export function findTag(html: string, from: number): HtmlTag | null {
  for (let start = html.indexOf('<', from); start !== -1; start = html.indexOf('<', start + 1)) {
    const next = html[start + 1];
    if (next === '!' || next === '?') return toDeclaration(html, start);
    TAG_NAME.lastIndex = start;
    const found = TAG_NAME.exec(html);
    if (found !== null) {
      const name = (found[2] ?? '').toLowerCase();
      return { name, closing: found[1] === '/', start, ...findTagEnd(html, TAG_NAME.lastIndex) };
    }
    if (next === '/') return toDeclaration(html, start);
  }
  return null;
}

function toDeclaration(html: string, start: number): HtmlTag {
  return { name: '!', closing: false, start, end: findDeclarationEnd(html, start), attributes: 0 };
}

function findDeclarationEnd(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return toEnd(html, html.indexOf('>', start));
  if (html[start + 4] === '>') return start + 5;
  if (html.startsWith('->', start + 4)) return start + 6;
  COMMENT_END.lastIndex = start + 4;
  return COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex;
}

function toEnd(html: string, at: number): number {
  return at === -1 ? html.length : at + 1;
}

/** Walks over attributes: a ">" in a quoted value does not end the tag, a quote outside a value does not open one. */
function findTagEnd(html: string, from: number): { end: number; attributes: number } {
  let at = from;
  let attributes = 0;
  while (at < html.length) {
    at = skip(html, at, (char) => SPACE.test(char) || char === '/');
    if (html[at] === '>') return { end: at + 1, attributes };
    attributes += 1;
    at = skip(html, at + 1, (char) => !SPACE.test(char) && char !== '/' && char !== '>' && char !== '=');
    const equals = skip(html, at, (char) => SPACE.test(char));
    if (html[equals] === '=')
      at = findValueEnd(
        html,
        skip(html, equals + 1, (char) => SPACE.test(char)),
      );
  }
  return { end: html.length, attributes };
}

function findValueEnd(html: string, at: number): number {
  const quote = html[at];
  if (quote === '"' || quote === "'") return toEnd(html, html.indexOf(quote, at + 1));
  return skip(html, at, (char) => !SPACE.test(char) && char !== '>');
}

function skip(html: string, from: number, isSkipped: (char: string) => boolean): number {
  let at = from;
  while (at < html.length && isSkipped(html[at] ?? '')) at += 1;
  return at;
}
