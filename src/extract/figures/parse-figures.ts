import { matchesOf } from '../matches.ts';
import { COUNT_WORD } from '../numbers.ts';
import { FIGURE_FORMS, type FigureForm, FORMS, type NumberRead } from './forms.ts';

/** A number in a sentence with the unit that its own words show; `unit` null: the noun beside it decides. */
export type RawFigure = NumberRead & {
  /** The form of words it was read by. */
  form: FigureForm;
  start: number;
  end: number;
  /** Whether it is written in figures; a small number in words needs a telling noun. */
  digits: boolean;
};

const DIGIT = /\d/u;
// A sentence with neither digits nor number words holds no figure.
const MAY_COUNT = new RegExp(
  String.raw`\d|\b(?:${COUNT_WORD}|half|thirds?|quarters?|fifths?|tenths?|dozen|hundred|thousand|million)\b`,
  'i',
);

/** All numbers of a sentence in order; where two forms overlap, the one listed first (money, per cent, …) stays. */
export function parseFigures(text: string): RawFigure[] {
  if (!MAY_COUNT.test(text)) return [];
  let found: RawFigure[] = [];
  for (const form of FIGURE_FORMS) {
    const more = findForm(form, text, found);
    if (more.length > 0) found = [...found, ...more].toSorted((a, b) => a.start - b.start);
  }
  return found;
}

/** The numbers of one form that overlap none of the `earlier` ones, which are in order. */
function findForm(form: FigureForm, text: string, earlier: readonly RawFigure[]): RawFigure[] {
  const { needs, pattern, read } = FORMS[form];
  if (needs !== undefined && !needs.test(text)) return [];
  let next = 0;
  return matchesOf(text, pattern).flatMap((match) => {
    const figure = read(match);
    const [start, end] = placeOf(match);
    while (next < earlier.length && (earlier[next]?.end ?? 0) <= start) next += 1;
    const isFree = (earlier[next]?.start ?? end) >= end;
    return figure && isFree
      ? [{ ...figure, form, start, end, digits: DIGIT.test(text.slice(start, end)) }]
      : [];
  });
}

/** Where the number itself stands, where the form reads more than it; else the whole match. */
function placeOf(match: RegExpExecArray): [number, number] {
  const groups = Object.values(match.indices?.groups ?? {});
  return groups.find((place) => place !== undefined) ?? [match.index, match.index + match[0].length];
}
