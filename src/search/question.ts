import type { NamedSpan, SameWords } from './same-words.ts';
import type { Word, WordReader } from './terms.ts';

/** One thing asked for: as typed, its telling words, and the sets of terms of which one must be found whole. `also`: other names that are only near it. */
export interface Unit {
  readonly typed: string;
  readonly words: readonly string[];
  readonly any: readonly (readonly string[])[];
  readonly also: readonly (readonly string[])[];
}

/** "by-election": the words are one, written apart. */
const hyphen = /^[-‐‑]$/u;

/**
 * What the words ask for: the names of the glossary as one thing each, then every other word that is not small. Words joined by a hyphen
 * are found as one word too. When all words are small there is nothing to ask for.
 */
export function readQuestion(text: string, reader: WordReader, sameWords: SameWords): Unit[] {
  const words = reader.read(text);
  const close = sameWords.spans(words, 'close');
  const loose = sameWords.spans(words, 'loose');
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const span = spanAt(close, at) ?? spanAt(loose, at) ?? hyphenated(text, words, at);
    const next = span?.to ?? at + 1;
    const part = words.slice(at, next);
    const unit = toUnit(text, part, spanAt(close, at), spanAt(loose, at));
    if (unit !== null) units.push(unit);
    at = next;
  }
  return units;
}

function spanAt(spans: readonly NamedSpan[], at: number): NamedSpan | undefined {
  return spans.find(({ from }) => from === at);
}

function hyphenated(text: string, words: readonly Word[], at: number): { to: number } | undefined {
  let to = at + 1;
  while (isJoined(text, words, to)) to += 1;
  return to === at + 1 ? undefined : { to };
}

function toUnit(
  text: string,
  words: readonly Word[],
  close: NamedSpan | undefined,
  loose: NamedSpan | undefined,
): Unit | null {
  const telling = words.filter(({ small }) => !small).map(({ term }) => term);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || (telling.length === 0 && close === undefined)) return null;
  const joined = joinedTerm(text, words);
  const whole = telling.length === words.length;
  const any = [
    ...(close === undefined ? [] : [[close.label]]),
    ...(joined === null ? [] : [[joined]]),
    ...(telling.length > 0 && (joined === null || whole) ? [telling] : []),
  ];
  return {
    typed: text.slice(first.start, last.end),
    words: words.filter(({ small }) => !small).map(({ plain }) => plain),
    any,
    also: loose === undefined ? [] : [[loose.label]],
  };
}

/** "byelection" for "by-election"; null when the words are not all joined. */
function joinedTerm(text: string, words: readonly Word[]): string | null {
  if (words.length < 2 || !words.every((_, at) => at === 0 || isJoined(text, words, at))) return null;
  return words.map(({ term }) => term).join('');
}

function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && hyphen.test(text.slice(before.end, word.start));
}

/** What a text is found by: its telling words, those joined by a hyphen as one too, and the labels of the names in it. */
export function termsOf(text: string, reader: WordReader, sameWords: SameWords): string[] {
  const words = reader.read(text);
  const terms = words.filter(({ small }) => !small).map(({ term }) => term);
  for (let at = 0; at < words.length; at += 1) {
    const span = hyphenated(text, words, at);
    if (span === undefined) continue;
    terms.push(joinedTerm(text, words.slice(at, span.to)) ?? '');
    at = span.to - 1;
  }
  for (const strength of ['close', 'loose'] as const)
    for (const { label } of sameWords.spans(words, strength)) terms.push(label);
  return terms;
}
