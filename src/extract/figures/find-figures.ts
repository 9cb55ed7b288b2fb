import { clauseAround } from '../clause.ts';
import type { FoundDate, FoundFigure, ReportText, Sentence } from '../types.ts';
import { directionOf } from './direction.ts';
import { hedgeOf } from './hedge.ts';
import { isFigure, type Known } from './is-figure.ts';
import { labelOf } from './label.ts';
import { measureOf } from './measure.ts';
import { parseFigures, type RawFigure } from './parse-figures.ts';
import { type LastUnit, type UnitFound, unitOf } from './unit-of.ts';

/** The figures of a report in the order of the text: quantities, shares and money; not years, times, votes or names. */
export function findFigures(report: ReportText, sentences: readonly Sentence[], found: Known): FoundFigure[] {
  const inSentence = bySentence(found);
  let last: LastUnit & { block: number } = { unit: null, near: false, block: -1 };
  return sentences.flatMap((sentence) => {
    const known = inSentence(sentence);
    last = { unit: last.block === sentence.block ? last.unit : null, near: false, block: sentence.block };
    return parseFigures(sentence.text).flatMap((raw) => {
      if (!isFigure(sentence, raw, known)) return [];
      const own = unitOf(sentence, raw, last);
      if (own === null) return [];
      last = { unit: own.unit, near: true, block: sentence.block };
      return [toFigure(report, sentence, raw, own)];
    });
  });
}

/** The dates and votes of one sentence: with all of them a long text would take quadratic time. */
function bySentence({ dates, votes }: Known): (sentence: Sentence) => Known {
  const datesAt = new Map<number, FoundDate[]>();
  for (const date of dates) datesAt.set(date.start, [...(datesAt.get(date.start) ?? []), date]);
  return ({ start, end }) => ({
    dates: datesAt.get(start) ?? [],
    votes: votes.filter((vote) => vote.start >= start && vote.end <= end),
  });
}

function toFigure(
  report: ReportText,
  sentence: Sentence,
  raw: RawFigure,
  { unit, rule }: UnitFound,
): FoundFigure {
  const { text } = sentence;
  const [before, after] = [text.slice(0, raw.start), text.slice(raw.end)];
  const clause = clauseAround(text, raw.start, raw.end);
  const words = text.slice(raw.start, raw.end);
  return {
    words,
    wordsStart: sentence.start + raw.start,
    value: raw.value,
    unit,
    label: labelOf(clause, words),
    measure: measureOf(
      unit,
      (clause.before.trim() === '' ? before : clause.before).slice(-60) + clause.after.slice(0, 60),
    ),
    direction: directionOf(before, after),
    hedge: hedgeOf(before, after),
    rule: `${raw.form}; ${rule}`,
    quote: report.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
  };
}
