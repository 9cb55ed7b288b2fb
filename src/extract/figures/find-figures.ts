import { clauseAround } from '../clause.ts';
import type { FoundDate, FoundFigure, FoundVote, ReportText, Sentence } from '../types.ts';
import { directionOf } from './direction.ts';
import { hedgeOf } from './hedge.ts';
import { labelOf } from './label.ts';
import { measureOf } from './measure.ts';
import { parseFigures, type RawFigure } from './parse-figures.ts';
import { actsAsPeople, isNotCounted, type Unit, unitAfter } from './units.ts';

// Names and references that hold a number: "Section 21", "Clause 4", "No. 10", "top 100", "First 100 Days", "Agenda item 3".
const NAME_BEFORE =
  /\b(?:section|clause|rule|chapter|item|no\.?|number|nos?\.|article|schedule|part|page|para|paragraph|room|top|first|last|next|past|previous|aged?|under|over\s18|age\sof|channel|stage|phase|version|tel|phone|form|list|table|figure|appendix|point|group|gate|route|option|question|scale\sof|Q|M|A|G|U|COP|Covid-?|Labour)\s?[:#]?\s?$/iu;
const ADDRESS_AFTER =
  /^\s(?:[\p{Lu}][\p{L}’']{2,15}\s){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Square|House|Place|Way|Drive|Gate|Court|Hall)\b/u;
const NAME_AFTER = /^\s(?:Days|Group|Club|Committee|Downing)\b/u;
// "6pm", "1-10", "14-12", "7.30", "07700 900123", "@", "27A".
const TIME_AFTER =
  /^(?:[.:]\d|\s?(?:am|pm|noon|midnight)\b|\s(?:and|or|to)\s\d{1,3}[\s-]year|[-–/]\d|\s\d|\+\d)/iu;
const RANGE_BEFORE = /(?:\d[-–/:.]|\d\s|#|@|\/|\+|\bwas\sone\sof\s|\w[-–])$/u;
const ORDINAL = /^(?:st|nd|rd|th)\b/iu;
const PARTY_ON =
  /\b(?:Tories|Conservatives|Labour|Lib\sDems?|Liberal\sDemocrats|UKIP|SNP|Greens?|Plaid|Reform|were|was)\son\s$/iu;
const HAS_PERCENT = /\d\s?%|\bper\scent\b/iu;
const YEAR_LIKE = /^(?:19|20)\d\d$/u;
// "10.30 for 11", "doors shut 7.15".
const CLOCK_LIKE = /^\d{1,2}\.[0-5]\d$/u;
const SMALL = 12;

type Found = { dates: readonly FoundDate[]; votes: readonly FoundVote[] };

/** The figures of a report in the order of the text: quantities, shares and money; not years, times, votes or names. */
export function findFigures(report: ReportText, sentences: readonly Sentence[], found: Found): FoundFigure[] {
  const inSentence = bySentence(found);
  return sentences.flatMap((sentence) => {
    const near = inSentence(sentence);
    let unit: Unit | null = null;
    return parseFigures(sentence.text).flatMap((raw) => {
      if (!isFigure(sentence, raw, near)) return [];
      const own = unitOf(sentence, raw, unit);
      if (own === null) return [];
      unit = own;
      return [toFigure(report, sentence, raw, own)];
    });
  });
}

/** The dates and votes of one sentence: with all of them a long text would take quadratic time. */
function bySentence({ dates, votes }: Found): (sentence: Sentence) => Found {
  const datesAt = new Map<number, FoundDate[]>();
  for (const date of dates) datesAt.set(date.start, [...(datesAt.get(date.start) ?? []), date]);
  return ({ start, end }) => ({
    dates: datesAt.get(start) ?? [],
    votes: votes.filter((vote) => vote.start >= start && vote.end <= end),
  });
}

function toFigure(report: ReportText, sentence: Sentence, raw: RawFigure, unit: Unit): FoundFigure {
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
    measure: measureOf(unit, clause.before.slice(-60) + clause.after.slice(0, 60)),
    direction: directionOf(before, after),
    hedge: hedgeOf(before, after),
    quote: report.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
  };
}

function isFigure(sentence: Sentence, raw: RawFigure, { dates, votes }: Found): boolean {
  const { text } = sentence;
  const [before, after] = [
    text.slice(Math.max(0, raw.start - 40), raw.start),
    text.slice(raw.end, raw.end + 60),
  ];
  const [start, end] = [sentence.start + raw.start, sentence.start + raw.end];
  if (dates.some((date) => start < date.wordsStart + date.words.length && date.wordsStart < end))
    return false;
  if (
    votes.some((vote) => start >= vote.start && end <= vote.end) &&
    raw.unit === null &&
    isTally(before, after)
  )
    return false;
  if (raw.unit !== null) return !(raw.unit === 'points' && POINTS_OF_TALK.test(before + after));
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after) || ADDRESS_AFTER.test(after)) return false;
  if (TIME_AFTER.test(after) || RANGE_BEFORE.test(before) || ORDINAL.test(after)) return false;
  return !(isNotCounted(after) || (raw.value === 0 && !raw.digits));
}

const POINTS_OF_TALK = /\b(?:key|main|following|these|action|talking|power|made|settled)\s$/iu;

// A number of a vote: "by 14 votes to 5", "21 votes for, 3 against", "with 2 abstentions", "two not voting".
const TALLY_AFTER =
  /^\s?(?:votes?\b|[-–:]\s?\d|to\s\d|for\b|against\b|in\sfavour|abst\w{3,8}|not\svoting|to\b)/iu;
const TALLY_BEFORE =
  /(?:\d\s?(?:[-–:]|to|votes\sto)\s?|\bby\s|\bvotes\sto\s|\bvoted\s|\bagainst\s|\bfor,?\s)$/iu;

function isTally(before: string, after: string): boolean {
  return TALLY_AFTER.test(after.trimStart()) || TALLY_BEFORE.test(before);
}

function unitOf(sentence: Sentence, raw: RawFigure, last: Unit | null): Unit | null {
  if (raw.unit !== null) return raw.unit;
  const before = sentence.text.slice(0, raw.start);
  const after = sentence.text.slice(raw.end);
  if (PARTY_ON.test(before) && (HAS_PERCENT.test(sentence.text) || raw.value < 60)) return 'percent';
  const beside = unitAfter(after);
  if (beside !== null) return raw.value === 1 ? null : beside;
  const words = sentence.text.slice(raw.start, raw.end);
  if (YEAR_LIKE.test(words) || CLOCK_LIKE.test(words)) return null;
  if (!raw.digits && raw.value <= SMALL) return null;
  if (last !== null && CARRIES.has(last)) return last;
  if (raw.value <= 1) return null;
  return actsAsPeople(after) ? 'people' : unitBefore(before);
}

// "Of 90 seats, 40 came from one side": the noun of the number before.
const CARRIES: ReadonlySet<Unit> = new Set<Unit>(['people', 'councillors', 'seats', 'councils']);

/** The noun stands before its number: "a membership surge of 30,000", "majority is 9,215". */
function unitBefore(before: string): Unit {
  const near = before.slice(-90);
  return PEOPLE_BEFORE.test(near) ? 'people' : 'count';
}

const PEOPLE_BEFORE =
  /\b(?:members|membership|voters|people|electorate|MPs|attendance|women|supporters|delegates|audience)\b/iu;
