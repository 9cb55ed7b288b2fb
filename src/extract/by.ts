import type { FoundDate, Sentence } from './types.ts';

/**
 * When a sentence's ask or promise is due: its first date ahead of one of the kinds, at or after the offset `from` in the
 * sentence if there is one there; of a window the last day. Null where the sentence has none.
 */
export function byOf(
  { start, end }: Sentence,
  dates: readonly FoundDate[],
  kinds: ReadonlySet<string>,
  from = 0,
): string | null {
  const within = dates.filter(
    (date) => date.ahead && kinds.has(date.kind) && date.wordsStart >= start && date.wordsStart < end,
  );
  const due = within.find(({ wordsStart }) => wordsStart >= start + from) ?? within[0];
  if (!due) return null;
  return due.kind === 'window' ? (due.edtf.split('/')[1] ?? due.edtf) : due.edtf;
}
