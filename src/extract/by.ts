import type { FoundDate, Sentence } from './types.ts';

// "by ", "before noon on ", "no later than the end of ": the date after these is a limit.
const LIMITS_BEFORE =
  /\b(?:by|before|until|till|no\slater\sthan|deadline\s(?:of|is))\s(?:(?:the|end|of|close|on|noon|midnight|midday|first|post|\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]m|\snoon)?|o['’]clock|last|week|in)\s){0,5}$/i;
// "on ", "at 7pm on ", "keep ", "for ": something is done on the day itself.
const ON_BEFORE =
  /\b(?:on|keep|from|between|at|for)\s(?:(?:the|evening|morning|of|\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]m)?|on)\s){0,4}$/i;
// "the July forum", "April’s meeting": the date is part of a name.
const NAME_AFTER =
  /^(?:['’]s?)?\s(?:[A-Za-zÀ-ɏ]{2,14}\s){0,2}(?:NEC|forum|meeting|conference|GC|executive|ballot|elections?|budget)\b/u;
const REACH = 40;

/**
 * When a sentence's ask or promise is due: its first date ahead of one of the kinds, at or after the offset `from` in the
 * sentence if there is one there; of a window the last day. Of an ask (`isAsk`) the date that a word of limit leads to ("by",
 * "before", "until") comes first, and where no other is there, the day on which it is to be done. Null where there is none.
 */
export function byOf(
  sentence: Sentence,
  dates: readonly FoundDate[],
  kinds: ReadonlySet<string>,
  { from = 0, isAsk = false }: { from?: number; isAsk?: boolean } = {},
): string | null {
  const { start, end } = sentence;
  const ahead = dates.filter(
    ({ ahead, kind, wordsStart }) =>
      ahead && kind !== 'background' && wordsStart >= start && wordsStart < end,
  );
  const fit = ahead.filter(({ kind }) => kinds.has(kind));
  const limit = isAsk ? fit.find((date) => LIMITS_BEFORE.test(wordsBefore(date, sentence))) : undefined;
  const due = limit ?? fit.find(({ wordsStart }) => wordsStart >= start + from) ?? fit[0];
  const done = isAsk && !due ? ahead.filter((date) => isDoneOn(date, sentence)) : [];
  // What is done on several days, or from a day on, is due on none of them.
  const day = due ?? (done.length === 1 ? done[0] : undefined);
  if (!day) return null;
  return day.kind === 'window' ? (day.edtf.split('/')[1] ?? day.edtf) : day.edtf;
}

function isDoneOn(date: FoundDate, sentence: Sentence): boolean {
  if (date.kind === 'opens') return false;
  const before = wordsBefore(date, sentence);
  const after = sentence.text.slice(date.wordsStart - sentence.start + date.words.length);
  return (LIMITS_BEFORE.test(before) || ON_BEFORE.test(before)) && !NAME_AFTER.test(after);
}

function wordsBefore({ wordsStart }: FoundDate, { text, start }: Sentence): string {
  const at = wordsStart - start;
  return text.slice(Math.max(0, at - REACH), at);
}
