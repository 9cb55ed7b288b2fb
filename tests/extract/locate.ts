/** Where something lies in a text, in characters. */
export type Span = readonly [start: number, end: number];
export type Quotable = { quote?: unknown; words?: unknown; start?: unknown };
/** `exact`: the quote is in the text; `loose`: but for white space; `none`: it is an invention. */
export type Located = { spans: Span[]; how: 'exact' | 'loose' | 'none' };

const SPACE = /\s/u;
const SPACES = /\s+/gu;

/** All places an item's quote can lie, or with `useWords` its words within the quote. */
export function locate(text: string, item: Quotable, useWords: boolean): Located {
  const { quotes, how } = quotesOf(text, item.quote);
  if (!useWords) return { spans: quotes, how };
  const { words, start } = item;
  if (typeof words !== 'string' || words === '') return { spans: [], how };
  if (typeof start === 'number' && text.startsWith(words, start))
    return { spans: [[start, start + words.length]], how };
  const inQuotes = quotes.flatMap(([from, to]) => occurrences(text, words, from, to));
  if (inQuotes.length > 0) return { spans: inQuotes, how };
  const anywhere = occurrences(text, words);
  return { spans: anywhere.length === 1 ? anywhere : [], how };
}

function quotesOf(text: string, quote: unknown): { quotes: Span[]; how: Located['how'] } {
  if (typeof quote !== 'string') return { quotes: [], how: 'none' };
  const exact = occurrences(text, quote);
  if (exact.length > 0) return { quotes: exact, how: 'exact' };
  const { squeezed, places } = squeeze(text);
  const loose = occurrences(squeezed, quote.replace(SPACES, ' ').trim()).map(
    ([from, to]): Span => [places[from] ?? 0, (places[to - 1] ?? 0) + 1],
  );
  return { quotes: loose, how: loose.length > 0 ? 'loose' : 'none' };
}

function occurrences(text: string, needle: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  if (needle === '') return found;
  let at = text.indexOf(needle, from);
  while (at >= 0 && at + needle.length <= to) {
    found.push([at, at + needle.length]);
    at = text.indexOf(needle, at + 1);
  }
  return found;
}

/** Each run of white space as one space, with the place of every character in the original. */
function squeeze(text: string): { squeezed: string; places: number[] } {
  const kept: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const isSpace = SPACE.test(character);
    if (isSpace && kept.at(-1) === ' ') continue;
    kept.push(isSpace ? ' ' : character);
    places.push(at);
  }
  return { squeezed: kept.join(''), places };
}

/** How many characters two spans share. */
export function overlap([a, b]: Span, [c, d]: Span): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c));
}
