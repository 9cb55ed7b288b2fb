import type { FoundFigure, Sentence } from '../types.ts';

// "6 per cent, it was 8 last year", "500 against 400 in May": the second number is how things were.
const WAS = /\b(?:it|this|that)\swas\s(?:only\s|about\s|nearly\s|almost\s|over\s)?$/i;
const AGAINST = /\b(?:against|compared\s(?:with|to))\s(?:only\s|about\s|nearly\s|almost\s|over\s)?$/i;
const EARLIER =
  /^[^.;,]{0,24}(?:\sago\b|\sbefore\b|\slast\s|\sin\s(?:(?:early|late|mid)\s)?(?:[A-Z][a-z]{2,8}\b|(?:19|20)\d\d)|\sthen\b)/;
// "388k (395k March)", "income £3.2m (£2.7m in 2022)".
const IN_BRACKETS = /[\dkm%]\s\($/u;
const EARLIER_IN_BRACKETS =
  /^\s(?:(?:in|at|last|on)\s[A-Za-zÀ-ɏ\d]{3,12}|(?:Jan|Feb|March?|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}|a\syear\sago|before|previously)(?:\s\d{4})?\)/u;
const REACH = 30;
const FURTHEST = 4;

/** The figures of a sentence, where one is told beside what it was before, with the way it went: "we are 500; it was 600 a year ago". */
export function againstEarlier(figures: readonly FoundFigure[], { text, start }: Sentence): FoundFigure[] {
  const ways = new Map<FoundFigure, FoundFigure['direction']>();
  figures.forEach((then, at) => {
    const from = then.wordsStart - start;
    const before = text.slice(Math.max(0, from - REACH), from);
    const after = text.slice(from + then.words.length, from + then.words.length + REACH);
    const isBracketed = IN_BRACKETS.test(before) && EARLIER_IN_BRACKETS.test(after);
    if (!(isBracketed || WAS.test(before) || (AGAINST.test(before) && EARLIER.test(after)))) return;
    const now = figures.slice(0, at).findLast((figure) => isLike(figure, then));
    if (now?.direction === 'none') ways.set(now, now.value > then.value ? 'up' : 'down');
  });
  return figures.map((figure) => ({ ...figure, direction: ways.get(figure) ?? figure.direction }));
}

/** Of one unit and of a size: 12 members in arrears are not what became of 600. */
function isLike(a: FoundFigure, b: FoundFigure): boolean {
  return (
    a.unit === b.unit && a.value !== b.value && a.value < b.value * FURTHEST && b.value < a.value * FURTHEST
  );
}
