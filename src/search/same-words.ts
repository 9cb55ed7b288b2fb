import type { Word, WordReader } from './terms.ts';

/** How a thing is called: a term of the glossary. */
export interface NamedTerm {
  readonly term: string;
  readonly name: string;
  readonly also: readonly string[];
}

/** A stretch of words that is one name of a thing; `label` is what all its names are found by. */
export interface NamedSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a term is the label of a name and no word. */
export function isLabel(term: string): boolean {
  return term.startsWith('=') || term.startsWith('~');
}

export interface SameWords {
  /** The names in a text, the longest at each place, as positions in the list of its words. `close` names mean the very same. */
  spans(words: readonly Word[], strength: 'close' | 'loose'): NamedSpan[];
}

/** "NEC", "voter ID": letters that stand for words, so that its names are the very same thing. */
const initials = /\p{Lu}{2}/u;

/** Reads the names of the glossary. Initials, what they stand for and its other names of several words are the same thing; any other name is only near it. */
export function createSameWords(terms: readonly NamedTerm[], reader: WordReader): SameWords {
  const close = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const each of terms) {
    const [own = '', full = '', ...also] = [each.term, each.name, ...each.also].map((name) =>
      keyOf(reader.read(name)),
    );
    const label = `=${own}`;
    const same = initials.test(each.term) ? [own, full, ...also.filter((key) => key.includes(' '))] : [];
    putFirst(close, same, label);
    putFirst(loose, [own, full, ...also], `~${label}`);
  }
  const tables = { close: toTable(close), loose: toTable(loose) };
  return { spans: (words, strength) => spansIn(words, tables[strength]) };
}

/** A name that two terms go by belongs to the first. */
function putFirst(labels: Map<string, string>, keys: readonly string[], label: string): void {
  for (const key of keys) if (key !== '' && !labels.has(key)) labels.set(key, label);
}

interface Table {
  readonly labels: ReadonlyMap<string, string>;
  /** How many words the longest name has that begins with this one. */
  readonly longest: ReadonlyMap<string, number>;
}

function toTable(labels: ReadonlyMap<string, string>): Table {
  const longest = new Map<string, number>();
  for (const key of labels.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { labels, longest };
}

function spansIn(words: readonly Word[], { labels, longest }: Table): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const most = longest.get(words[from]?.term ?? '') ?? 0;
    for (let length = Math.min(most, words.length - from); length > 0; length -= 1) {
      const label = labels.get(keyOf(words.slice(from, from + length)));
      if (label === undefined) continue;
      found.push({ label, from, to: from + length });
      from += length - 1;
      break;
    }
  }
  return found;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ term }) => term).join(' ');
}
