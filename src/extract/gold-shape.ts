import type { Extraction } from './types.ts';

/** What is known of the report itself; absent fields are left out of the object. */
export type GoldHead = {
  id: string;
  meeting: { date: string; title?: string | null; author?: string | null; published?: string | null };
};

/** The JSON object of the shared gold format: what `nec extract` prints and the scorer reads. `start` is the offset of `words`. */
export function toGoldShape(extraction: Extraction, { id, meeting }: GoldHead): Record<string, unknown> {
  return {
    id,
    meeting,
    dates: extraction.dates.map(
      ({ quote, words, edtf, time, kind, topic, what, ahead, certain, rule, wordsStart }) => ({
        quote,
        words,
        start: wordsStart,
        edtf,
        time,
        kind,
        topic,
        what,
        ahead,
        certain,
        rule,
      }),
    ),
    figures: extraction.figures.map(
      ({ quote, words, value, unit, label, measure, direction, hedge, wordsStart }) => ({
        quote,
        words,
        start: wordsStart,
        value,
        unit,
        label,
        measure,
        direction,
        hedge,
      }),
    ),
    votes: extraction.votes.map(({ start: _s, end: _e, rule: _r, ...vote }) => vote),
    decisions: extraction.decisions.map(({ quote, what, verb }) => ({ quote, what, verb })),
    asks: extraction.asks.map(({ quote, who, what, by }) => ({ quote, who, what, by })),
    promises: extraction.promises.map(({ quote, who, what, by }) => ({ quote, who, what, by })),
  };
}
