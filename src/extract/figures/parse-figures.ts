import { COUNT_WORD, toNumber, toShare } from '../numbers.ts';

/** A number in a sentence with the unit that its own words show; `unit` null: the noun beside it decides. */
export type RawFigure = {
  start: number;
  end: number;
  value: number;
  unit: 'GBP' | 'EUR' | 'percent' | 'points' | 'hours' | null;
  /** Whether it is written in figures; a small number in words needs a telling noun. */
  digits: boolean;
};

const DIGITS = String.raw`(?<![\d.,])\d{1,3}(?:,\d{3}){1,3}(?!\d)|(?<![\d.,])\d{1,9}(?:\.\d{1,2})?`;
const SCALE = `(?:hundred|thousand|mil{1,2}i{1,2}on|billion|bn|mn|m|k)`;
const WORD = String.raw`\b${COUNT_WORD}`;

// "£20m", "£5 million", "€1.5bn", "£47.04", "£1,200".
const MONEY = new RegExp(String.raw`(?<sign>[£€])\s?(?<number>(?:${DIGITS})(?:\s?${SCALE}\b)?)`, 'giu');
// "150milliion Euros", "5 million pounds".
const MONEY_IN_WORDS = new RegExp(
  String.raw`(?<number>(?:${DIGITS}|${WORD})\s?(?:${SCALE})?)\s(?<sign>euros|pounds)\b`,
  'giu',
);
// "38 per cent", "60%", "three percent", "0.4 of a point", "two points", "5 pts".
const PERCENT = new RegExp(String.raw`(?<number>${DIGITS}|${WORD})\s?(?<sign>%|per\s?cent\b|pc\b)`, 'giu');
const POINTS = new RegExp(
  String.raw`(?<number>${DIGITS}|${WORD}|\bhalf\sa)\s(?:percentage\s|of\sa\s)?(?<sign>points?|pts)\b`,
  'giu',
);
// "A quarter of", "half their councillors", "over a third of", "two-thirds of"; "two-thirds majority" is a rule.
const SHARE =
  /(?<number>\b(?:(?:an?|one|two|three)[\s-])?(?:half|third|quarter|fifth|tenth)s?)(?=\s(?:of|the|their|our|its|all|were|are|have|had|voted)\b)/giu;
// "1 in 10", "one in five", "3 out of 10".
const IN_TEN = new RegExp(
  String.raw`\b(?<number>one|two|three|four|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?(?<of>two|three|four|five|six|ten|\d{1,3})\b(?!\s?(?:million|thousand|${COUNT_WORD}))`,
  'giu',
);
// "four hours", "Six and a half hours", "eight-hour day", "Nine hours."; a notice of "48 hours" is caught by its noun.
const HOURS = new RegExp(
  String.raw`(?<number>(?:${DIGITS}|${WORD})(?:\sand\sa\shalf)?)[\s-]hours?\b(?!['’]?\s(?:notice|before|after|a\s))`,
  'giu',
);
// "54,000", "407k", "4 million", "One hundred", "seven", "5million", "20-odd".
const PLAIN = new RegExp(
  String.raw`(?<number>(?:${DIGITS})(?:(?:\s?(?:thousand|mil{1,2}i{1,2}on|billion)|k|m)\b)?|${WORD}(?:\s(?:hundred|thousand|million|billion))?)(?![\d%£€]|\.\d|['’]s\b|(?:st|nd|rd|th)\b|[a-z])`,
  'giu',
);

type Form = {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Omit<RawFigure, 'start' | 'end' | 'digits'> | null;
};

const NUMBER_FIRST: readonly Form[] = [
  { pattern: MONEY, read: readMoney },
  { pattern: MONEY_IN_WORDS, read: readMoney },
  { pattern: PERCENT, read: (match) => withUnit(toNumber(group(match, 'number')), 'percent') },
  {
    pattern: POINTS,
    read: (match) =>
      withUnit(HALF.test(group(match, 'number')) ? 0.5 : toNumber(group(match, 'number')), 'points'),
  },
  { pattern: HOURS, read: (match) => withUnit(toNumber(group(match, 'number')), 'hours') },
  { pattern: IN_TEN, read: readInTen },
  { pattern: SHARE, read: (match) => withUnit(toShare(group(match, 'number')), 'percent') },
  { pattern: PLAIN, read: (match) => withUnit(toNumber(group(match, 'number')), null) },
];

const HALF = /^half/iu;
const EURO = /^(?:€|euro)/iu;
const DIGIT = /\d/u;

/** All numbers of a sentence in order; where two forms overlap, the one listed first (money, per cent, …) stays. */
export function parseFigures(text: string): RawFigure[] {
  const found: RawFigure[] = [];
  for (const { pattern, read } of NUMBER_FIRST) {
    for (const match of text.matchAll(pattern)) {
      const figure = read(match);
      const [start, end] = [match.index, match.index + match[0].length];
      const free = !found.some((other) => start < other.end && other.start < end);
      if (figure && free) found.push({ ...figure, start, end, digits: DIGIT.test(match[0]) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? '';

function withUnit(value: number | null, unit: RawFigure['unit']): ReturnType<Form['read']> {
  return value === null ? null : { value, unit };
}

function readMoney(match: RegExpExecArray): ReturnType<Form['read']> {
  return withUnit(toNumber(group(match, 'number')), EURO.test(group(match, 'sign')) ? 'EUR' : 'GBP');
}

function readInTen(match: RegExpExecArray): ReturnType<Form['read']> {
  const [part, whole] = [toNumber(group(match, 'number')), toNumber(group(match, 'of'))];
  if (part === null || whole === null || whole === 0 || part >= whole) return null;
  return { value: Math.round((1_000 * part) / whole) / 10, unit: 'percent' };
}
