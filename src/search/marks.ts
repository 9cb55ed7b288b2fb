import type { Mark } from '../core/ports/search.ts';
import { isLabel, type SameWords } from './same-words.ts';
import type { Word, WordReader } from './terms.ts';

const hyphen = /^[-‐‑]$/u;

/** Where the text holds the terms: words, words joined by a hyphen, and names of the glossary; in order, none over another. */
export function marksIn(
  text: string,
  wanted: ReadonlySet<string>,
  reader: WordReader,
  sameWords: SameWords,
): Mark[] {
  const words = reader.read(text);
  const marks = [
    ...words.filter(({ term, small }) => !small && wanted.has(term)),
    ...joinedMarks(text, words, wanted),
    ...nameMarks(words, wanted, sameWords),
  ];
  return united(marks);
}

function nameMarks(words: readonly Word[], wanted: ReadonlySet<string>, sameWords: SameWords): Mark[] {
  if (![...wanted].some(isLabel)) return [];
  return (['close', 'loose'] as const)
    .flatMap((strength) => sameWords.spans(words, strength))
    .filter(({ label }) => wanted.has(label))
    .map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
}

function joinedMarks(text: string, words: readonly Word[], wanted: ReadonlySet<string>): Mark[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (before === undefined || !hyphen.test(text.slice(before.end, word.start))) return [];
    return wanted.has(`${before.term}${word.term}`) ? [{ start: before.start, end: word.end }] : [];
  });
}

function united(marks: readonly Mark[]): Mark[] {
  const sorted = marks.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const out: Mark[] = [];
  for (const mark of sorted) {
    const last = out.at(-1);
    if (last === undefined || mark.start >= last.end) out.push(mark);
    else out[out.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
  }
  return out;
}
