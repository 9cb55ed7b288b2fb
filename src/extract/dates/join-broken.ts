import type { ReportText, Sentence } from '../types.ts';
import { MONTH, WEEKDAY } from './vocabulary.ts';

const MAX_LINE = 160;
const END_REACH = 40;
// "24th July to", "Saturday 25 September –": a range that goes on in the next line.
const OPEN_RANGE =
  /\d(?:st|nd|rd|th)?(?:\s[A-Za-zÀ-ɏ]{3,9}\.?)?(?:\s\d{4})?\s?(?:\b(?:to|until|till)|[–—-])\s{0,2}$/u;
// "… – Wednesday 29": a day whose month stands in the next line.
const OPEN_DAY = new RegExp(String.raw`\b${WEEKDAY}\s(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s{0,2}$`, 'i');
const DAY_LINE = new RegExp(
  String.raw`^(?:${WEEKDAY},?\s)?(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s?${MONTH}`,
  'i',
);
const MONTH_LINE = new RegExp(String.raw`^${MONTH}(?:\s\d{4})?\b`, 'i');

/** Sentences as dates are read from them: a date broken over two lines stands in one, an exact slice of the stored text. */
export function joinBroken({ text }: ReportText, sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && goesOn(last, sentence)) {
      joined[joined.length - 1] = { ...last, text: text.slice(last.start, sentence.end), end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

function goesOn(first: Sentence, next: Sentence): boolean {
  if (next.block !== first.block + 1 || first.text.length > MAX_LINE || next.text.length > MAX_LINE)
    return false;
  const end = first.text.slice(-END_REACH);
  return (
    (OPEN_RANGE.test(end) && DAY_LINE.test(next.text)) || (OPEN_DAY.test(end) && MONTH_LINE.test(next.text))
  );
}
