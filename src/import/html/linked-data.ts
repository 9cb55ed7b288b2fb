/** What a page's JSON-LD says of the article; null where it says nothing. `kind` is schema.org's name: "NewsArticle". */
export type LinkedArticle = { kind: string; reporter: string | null; published: string | null };

type Value = Readonly<Record<string, unknown>>;

const OPENING = 'application/ld+json';
const CLOSING = '</script';
const MAX_SCRIPTS = 20;
const MAX_SCRIPT_LENGTH = 100_000;
/** Deep enough for `@graph` and lists in it. */
const MAX_DEPTH = 4;
const MAX_NAME_LENGTH = 80;
// "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle"
const ARTICLE = /^(?:\w{0,20}NewsArticle|Article|BlogPosting|Report)$/u;

/**
 * The article that a page describes in JSON-LD, the first one found; null without one. Looks at 20 scripts of 100,000
 * characters at most, in the page as it came: `toSafeHtml` drops scripts.
 */
export function findLinkedArticle(html: string): LinkedArticle | null {
  let from = 0;
  for (let count = 0; count < MAX_SCRIPTS; count += 1) {
    const opening = html.indexOf(OPENING, from);
    const start = opening === -1 ? -1 : html.indexOf('>', opening);
    const end = start === -1 ? -1 : html.indexOf(CLOSING, start);
    if (end === -1) return null;
    const article =
      end - start <= MAX_SCRIPT_LENGTH ? findArticle(parse(html.slice(start + 1, end)), 0) : null;
    if (article !== null) return toLinkedArticle(article);
    from = end;
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Value | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findArticle(each, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isValue(value)) return null;
  return ARTICLE.test(toKind(value)) ? value : findArticle(value['@graph'], depth + 1);
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toKind(value: Value): string {
  const type = value['@type'];
  const kinds = (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  return kinds.find((kind) => ARTICLE.test(kind)) ?? '';
}

function toLinkedArticle(article: Value): LinkedArticle {
  const { author, datePublished } = article;
  return {
    kind: toKind(article),
    reporter: toName(Array.isArray(author) ? author[0] : author),
    published: typeof datePublished === 'string' ? datePublished.slice(0, MAX_NAME_LENGTH) : null,
  };
}

/** A person is written as `{"name": "Jane Smith"}` or as the name alone. */
function toName(author: unknown): string | null {
  if (isValue(author) && author['@type'] === 'Organization') return null;
  const name = isValue(author) ? author.name : author;
  return typeof name === 'string' && name.length <= MAX_NAME_LENGTH ? name : null;
}
