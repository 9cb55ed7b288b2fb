import { clauseAround } from '../clause.ts';
import type { FoundFigure, ReportText, Sentence } from '../types.ts';
import { againstEarlier } from './against-earlier.ts';
import { directionFrom, directionOf, type Placed } from './direction.ts';
import { hedgeOf } from './hedge.ts';
import { isFigure, type Known } from './is-figure.ts';
import { labelOf } from './label.ts';
import { measureOf } from './measure.ts';
import { parseFigures, type RawFigure } from './parse-figures.ts';
import { type LastUnit, type UnitFound, unitOf } from './unit-of.ts';
import type { Unit } from './units.ts';

/** The figures of a report in the order of the text: quantities, shares and money; not years, times, votes or names. */
export function findFigures(report: ReportText, sentences: readonly Sentence[], found: Known): FoundFigure[] {
  const datesIn = inOrder(found.dates, ({ wordsStart }) => wordsStart);
  const votesIn = inOrder(found.votes, ({ start }) => start);
  let last: LastUnit & { block: number } = { unit: null, near: false, beside: null, heading: '', block: -1 };
  return sentences.flatMap((sentence) => {
    const known = { dates: datesIn(sentence), votes: votesIn(sentence) };
    const unit = last.block === sentence.block ? last.unit : null;
    const heading = headingOver(report, sentence);
    last = { unit, near: false, beside: null, heading, block: sentence.block };
    let previous: Placed | null = null;
    const figures = parseFigures(sentence.text).flatMap((raw) => {
      if (!isFigure(sentence, raw, known)) return [];
      const own = unitOf(sentence, raw, last);
      if (own === null) return [];
      const placed = {
        before: sentence.text.slice(Math.max(0, raw.start - REACH), raw.start),
        value: raw.value,
      };
      const way = directionFrom(previous, placed);
      if (!isPlace(raw, placed.before)) last = { ...last, ...toLast(own.unit, last.unit) };
      previous = placed;
      return [toFigure(report, sentence, raw, own, way)];
    });
    return figures.length > 1 ? againstEarlier(figures, sentence) : figures;
  });
}

const REACH = 30;
const MAX_HEADING = 48;
const FIRST_WORDS = 8;
const SMALL = 12;
// "They won 30 seats in the two towns, a net gain of 12": where it was, not what was counted.
const PLACE_BEFORE = /\b(?:across|in|throughout|among|from)\s(?:all\s)?(?:of\s)?(?:the|these|our|its)\s$/i;

const isPlace = (raw: RawFigure, before: string): boolean =>
  !raw.digits && raw.value <= SMALL && PLACE_BEFORE.test(before);

/** The short line over a block's first sentence ("Membership"), or "". */
function headingOver({ blocks }: ReportText, { block, start }: Sentence): string {
  const above = blocks[block - 1]?.text ?? '';
  const isFirst = start - (blocks[block]?.start ?? 0) <= FIRST_WORDS;
  return isFirst && above.length <= MAX_HEADING ? above : '';
}

function toLast(unit: Unit, before: LastUnit['unit']): Pick<LastUnit, 'unit' | 'near' | 'beside'> {
  const near = NOUN_UNITS.has(unit);
  return { unit: near ? unit : before, near, beside: unit };
}

/** Units that a noun shows: a number without one may count the same. */
const NOUN_UNITS: ReadonlySet<Unit> = new Set<Unit>(['people', 'seats', 'councillors', 'councils', 'count']);

/** What begins in each sentence, asked for in the order of the text: looking through all of it every time would be quadratic. */
function inOrder<T>(items: readonly T[], startOf: (item: T) => number): (sentence: Sentence) => T[] {
  const sorted = items.toSorted((a, b) => startOf(a) - startOf(b));
  let next = 0;
  return ({ start, end }) => {
    const here: T[] = [];
    for (let item = sorted[next]; item !== undefined && startOf(item) < end; item = sorted[next]) {
      if (startOf(item) >= start) here.push(item);
      next += 1;
    }
    return here;
  };
}

function toFigure(
  report: ReportText,
  sentence: Sentence,
  raw: RawFigure,
  { unit, rule }: UnitFound,
  way: FoundFigure['direction'] | null,
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
    label: labelOf(clause.before.trim() === '' ? { ...clause, before } : clause, words),
    measure: measureOf({ unit, value: raw.value, before, after }),
    direction: way ?? directionOf(before, after),
    hedge: hedgeOf(before, after),
    rule: `${raw.form}; ${rule}`,
    quote: report.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
  };
}
