import { COUNT_WORD, toNumber, toShare } from '../numbers.ts';

/** The forms in which a number is written, in the order in which they are tried. */
export const FIGURE_FORMS = [
  'money',
  'money in words',
  'per cent',
  'points',
  'hours',
  'length of a process',
  'one in ten',
  'change by a share',
  'share of something',
  'dozens',
  'plain number',
] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

/** A number in a sentence with the unit that its own words show; `unit` null: the noun beside it decides. */
export type RawFigure = {
  /** The form of words it was read by. */
  form: FigureForm;
  start: number;
  end: number;
  value: number;
  unit: 'GBP' | 'EUR' | 'percent' | 'points' | 'hours' | 'count' | null;
  /** Whether it is written in figures; a small number in words needs a telling noun. */
  digits: boolean;
};

const DIGITS = String.raw`(?<![\d.,])\d{1,3}(?:,\d{3}){1,3}(?!\d)(?:\.\d{1,2}(?!\d))?|(?<![\d.,])\d{1,9}(?:\.\d{1,2})?`;
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
  /(?<number>(?<!\b(?:first|second|last|other|latter|better|final)\s)\b(?:(?:an?|one|two|three)[\s-])?(?:half|third|quarter|fifth|tenth)s?|\b(?:two|three)[\s-](?:third|quarter|fifth)s)(?!\smajority)(?=\s(?:of|from|came|in|the|their|our|its|all|were|are|have|had|voted)\b)/giu;
// "down by a third", "fell a quarter", "up by half", "cut by a fifth".
const CHANGE =
  /\b(?:by|down|up|fell|rose|dropped|grew)\s(?:almost\s|nearly\s|about\s|over\s|around\s|more\sthan\s)?(?<number>(?:(?:an?|one|two|three)[\s-])?(?:half|third|quarter|fifth|tenth)s?)(?=[\s,]{1,2}(?:since|from|in|on|over|to|this|last|compared|and|but)\b|[.,;:)]|$)/dgiu;
// "1 in 10", "one in five", "nine in ten", "3 out of 10"; "7 out of 11 regions" is two figures, "one in May" a date.
const IN_TEN = new RegExp(
  String.raw`\b(?<number>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?(?<of>two|three|four|five|six|eight|ten|twenty|10|20|100|(?<=\sin\s(?:every\s)?)\d{1,2})\b(?![.,/:-]\d|\s?(?:million|thousand|hundred|January|February|March|April|May|June|July|August|September|October|November|December|${COUNT_WORD})\b)`,
  'giu',
);
// "two dozen", "a dozen", "half a dozen"; not "dozens of".
const DOZENS = /\b(?<number>half\sa|an?|two|three|four|five|six)\s(?<sign>dozen)\b/giu;
// "four hours", "Six and a half hours", "eight-hour day", "Nine hours."; a notice of "48 hours" is caught by its noun.
const HOURS = new RegExp(
  String.raw`(?<number>(?:${DIGITS}|${WORD})(?:\sand\sa\shalf)?)[\s-]hours?(?<more>\sand\s(?:a\shalf|a\squarter|three\squarters))?\b(?!['’]?\s(?:notice|before|after|a\s))`,
  'giu',
);
// "a six-week consultation", "the ballot will last four weeks", "within ten days"; not "six weeks ago" or "a five-year term".
const LENGTH = new RegExp(
  String.raw`\b(?<number>${COUNT_WORD}|\d{1,3})[\s-](?:week|month|day)s?[\s-](?:consultation|process|contest|campaign|ballot|timetable|period|selection|notice|pause|freeze|suspension)\b|\b(?:consultation|contest|process|ballot|campaign|selection|timetable|period)\s(?:of|lasting|lasts?|takes?|runs?\sfor|will\s(?:last|take|run\sfor)|over)\s(?:(?:about|around|up\sto|at\sleast|only|just)\s)?(?<long>${COUNT_WORD}|\d{1,3})\s(?:weeks|months|days)\b|\b(?:within|inside)\s(?<within>${COUNT_WORD}|\d{1,3})\s(?:working\s)?(?:weeks|days)\b`,
  'dgiu',
);
// "54,000", "407k", "4 million", "One hundred", "seven", "5million", "20-odd".
const PLAIN = new RegExp(
  String.raw`(?<number>(?:${DIGITS})(?:(?:\s?(?:thousand|mil{1,2}i{1,2}on|billion)|k|m)\b)?|${WORD}(?:\s(?:hundred|thousand|million|billion))?)(?![\d%£€]|\.\d|['’]s\b|(?:st|nd|rd|th)\b|[a-z])`,
  'giu',
);

type Form = {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Pick<RawFigure, 'value' | 'unit'> | null;
};

const NUMBER_FIRST: Readonly<Record<FigureForm, Form>> = {
  money: { pattern: MONEY, read: readMoney },
  'money in words': { pattern: MONEY_IN_WORDS, read: readMoney },
  'per cent': { pattern: PERCENT, read: (match) => withUnit(toNumber(group(match, 'number')), 'percent') },
  points: {
    pattern: POINTS,
    read: (match) =>
      withUnit(HALF.test(group(match, 'number')) ? 0.5 : toNumber(group(match, 'number')), 'points'),
  },
  hours: { pattern: HOURS, read: readHours },
  'length of a process': { pattern: LENGTH, read: readLength },
  'one in ten': { pattern: IN_TEN, read: readInTen },
  'share of something': { pattern: SHARE, read: readShare },
  'change by a share': { pattern: CHANGE, read: readShare },
  dozens: { pattern: DOZENS, read: readDozens },
  'plain number': { pattern: PLAIN, read: (match) => withUnit(toNumber(group(match, 'number')), null) },
};

const HALF = /^half/iu;
const EURO = /^(?:€|euro)/iu;
const DIGIT = /\d/u;

// A sentence with neither digits nor number words holds no figure.
const MAY_COUNT = new RegExp(
  String.raw`\d|\b(?:${COUNT_WORD}|half|thirds?|quarters?|fifths?|tenths?|dozen)\b`,
  'iu',
);

/** All numbers of a sentence in order; where two forms overlap, the one listed first (money, per cent, …) stays. */
export function parseFigures(text: string): RawFigure[] {
  if (!MAY_COUNT.test(text)) return [];
  const found: RawFigure[] = [];
  for (const form of FIGURE_FORMS) {
    const { pattern, read } = NUMBER_FIRST[form];
    const earlier = found.toSorted((a, b) => a.start - b.start);
    let next = 0;
    for (const match of text.matchAll(pattern)) {
      const figure = read(match);
      const [start, end] = placeOf(match);
      while (next < earlier.length && (earlier[next]?.end ?? 0) <= start) next += 1;
      const isFree = (earlier[next]?.start ?? end) >= end;
      if (figure && isFree)
        found.push({ ...figure, form, start, end, digits: DIGIT.test(text.slice(start, end)) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Where the number itself stands, where the form reads more than it; else the whole match. */
function placeOf(match: RegExpExecArray): [number, number] {
  const groups = Object.values(match.indices?.groups ?? {});
  return groups.find((place) => place !== undefined) ?? [match.index, match.index + match[0].length];
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

function readShare(match: RegExpExecArray): ReturnType<Form['read']> {
  return withUnit(toShare(group(match, 'number')), 'percent');
}

function readDozens(match: RegExpExecArray): ReturnType<Form['read']> {
  const words = group(match, 'number');
  const dozens = HALF.test(words) ? 0.5 : toNumber(words);
  return withUnit(dozens === null ? null : dozens * 12, null);
}

function readLength(match: RegExpExecArray): ReturnType<Form['read']> {
  const { number, long, within } = match.groups ?? {};
  return withUnit(toNumber(number ?? long ?? within ?? ''), 'count');
}

// "five hours and a quarter".
const PARTS_OF_HOUR: Readonly<Record<string, number>> = {
  half: 0.5,
  'a quarter': 0.25,
  'three quarters': 0.75,
};

function readHours(match: RegExpExecArray): ReturnType<Form['read']> {
  const hours = toNumber(group(match, 'number'));
  const part =
    Object.entries(PARTS_OF_HOUR).find(([words]) => group(match, 'more').endsWith(words))?.[1] ?? 0;
  return withUnit(hours === null ? null : hours + part, 'hours');
}
