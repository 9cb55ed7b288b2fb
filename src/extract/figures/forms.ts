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
  'round number',
  'plain number',
] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

const DIGITS = String.raw`(?<![\d,]|(?<!\bc)\.)\d{1,3}(?:,\d{3}){1,3}(?!\d)(?:\.\d{1,2}(?!\d))?|(?<![\d,]|(?<!\bc)\.)\d{1,9}(?:\.\d{1,2})?`;
const SCALE = `(?:hundred|thousand|mil{1,2}i{1,2}on|billion|bn|mn|m|k)`;
const WORD = String.raw`\b${COUNT_WORD}`;

// "£20m", "£5 million", "€1.5bn", "£47.04", "£1,200", "£2-3m" (two millions); not "the £64,000 question".
const MONEY = new RegExp(
  String.raw`(?<sign>[£€])(?!\d{1,3}(?:,\d{3})?\squestion\b)\s?(?<number>(?:${DIGITS})(?:\s?${SCALE}\b)?)(?:(?=\s?(?:-|–|to|and)\s?[£€]?\d{1,2}(?:\.\d)?\s?(?<later>${SCALE})\b)|)`,
  'gi',
);
// "150milliion Euros", "5 million pounds".
const MONEY_IN_WORDS = new RegExp(
  String.raw`(?<number>(?:${DIGITS}|${WORD})\s?(?:${SCALE})?)\s(?<sign>euros|pounds)\b`,
  'gi',
);
// "38 per cent", "60%", "three percent", "0.4 of a point", "two points", "5 pts".
const PERCENT = new RegExp(
  String.raw`(?!1[01]0\s?(?:%|per\s?cent)\s(?:behind|right|sure|certain|clear|committed)\b)(?<number>${DIGITS}|${WORD})\s?(?<sign>%|per\s?cent\b|pc\b)`,
  'gi',
);
const POINTS = new RegExp(
  String.raw`(?<number>${DIGITS}|${WORD}|\bhalf\sa)\s(?:percentage\s|of\sa\s)?(?<sign>points?|pts)\b`,
  'gi',
);
// "half the time", "half of a million", "a quarter of an hour", "half the battle": turns of phrase, spans and parts of a number.
const NO_SHARE = String.raw`\smajority|\s(?:of\s)?an?\s(?:hours?|million|billion|century|mile|pint|pound)|\s(?:of\s)?(?:the|my|our|his|her)\s(?:time|battle|day|morning|afternoon|evening|night|hour|week|story|point|fun|job|trouble|reason|problem|way)\b`;
// "A quarter of", "half their councillors", "over a third of", "two-thirds of"; "third in the poll" and "two-thirds majority" are none.
const SHARE = new RegExp(
  String.raw`(?<number>(?<!\b(?:first|second|last|other|latter|better|final)\s)\b(?:(?:an?|one|two|three|four)[\s-](?:half|third|quarter|fifth|tenth)s?|half))(?!${NO_SHARE})(?=\s(?:of|from|came|in|the|their|our|its|all|were|are|have|had|voted)\b)`,
  'gi',
);
// "down by a third", "fell a quarter", "up by half", "cut by a fifth".
const CHANGE =
  /\b(?:by|down|up|fell|rose|dropped|grew)\s(?:almost\s|nearly\s|about\s|over\s|around\s|more\sthan\s)?(?<number>(?:(?:an?|one|two|three)[\s-])?(?:half|third|quarter|fifth|tenth)s?)(?=[\s,]{1,2}(?:since|from|in|on|over|to|this|last|compared|and|but)\b|[.,;:)]|$)/dgi;
// "1 in 10", "one in five", "nine in ten", "3 out of 10"; "7 out of 11 regions" is two figures, "one in May" a date.
const IN_TEN = new RegExp(
  String.raw`\b(?<number>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?(?<of>two|three|four|five|six|eight|ten|twenty|10|20|100|(?<=\sin\s(?:every\s)?)\d{1,2})\b(?![.,/:-]\d|\s?(?:million|thousand|hundred|January|February|March|April|May|June|July|August|September|October|November|December|${COUNT_WORD})\b)`,
  'gi',
);
// "two dozen", "a dozen", "half a dozen"; not "dozens of".
const DOZENS = /\b(?<number>half\sa|an?|two|three|four|five|six)\s(?<sign>dozen)\b/gi;
// "four hours", "5.5 hrs", "Six and three quarter hours", "eight-hour day", "Nine hours.", "72 hours' notice"; not "24 hours before", "two hours a day", "zero hours", "at 1800 hours".
const HOURS = new RegExp(
  String.raw`(?!zero\b|[0-2]\d[0-5]\d\shours)(?<number>(?:${DIGITS}|${WORD})(?<part>\sand\s(?:a\shalf|a\squarter|three[\s-]quarters?))?)[\s-](?:hours?|hrs)(?<more>\sand\s(?:a\shalf|a\squarter|three\squarters))?\b(?!['’]?\s(?:before|after|ago|a\s)|['’]?\sof\s(?:the|each)\s)`,
  'gi',
);
const SPAN = '(?:weeks?|months?|days?|years?|minutes?)';
const PROCESS =
  'consultation|process|contest|campaign|ballot|timetable|period|selection|notice|pause|freeze|suspension|window|programme|tour|trial|pilot|ban|extension|limit|deadline|rule|strike|review';
const LENGTH_NUMBER = String.raw`(?:${COUNT_WORD}|\d{1,3})`;
// "a six-week consultation", "the ballot will last four weeks", "within ten days", "at least 12 months", "up to three minutes";
// not "six weeks ago" or "a five-year term".
const LENGTH = new RegExp(
  [
    String.raw`\b(?<number>${LENGTH_NUMBER})[\s-](?:week|month|day|minute)s?['’]?[\s-](?:[a-z]{4,14}\s)?(?:${PROCESS})\b`,
    String.raw`\b(?:(?:${PROCESS})\s(?:of|over)|(?:lasts?|lasted|lasting|takes?|took|runs?\sfor|spread\sover|will\s(?:last|take|run\sfor)))\s(?:(?:about|around|up\sto|at\sleast|only|just|another)\s)?(?<long>${LENGTH_NUMBER})\s(?:weeks|months|days|minutes)\b(?!\sago)`,
    String.raw`\b(?:within|inside)\s(?<within>${LENGTH_NUMBER})\s(?:working\s)?(?:weeks|days)\b`,
    String.raw`\b(?:at\sleast|no\smore\sthan|not\smore\sthan|a\sminimum\sof|a\smaximum\sof|up\sto)\s(?<limit>${LENGTH_NUMBER})\s(?:full\s|clear\s|working\s)?${SPAN}\b(?!\s(?:ago|away|before|after|later|to\sgo|left|old|older|younger|earlier)\b)`,
  ].join('|'),
  'dgi',
);
// "half a million", "a quarter of a million", "a hundred", "two and a half thousand", "one hundred and fifty"; not "a hundred times".
const ROUND = new RegExp(
  String.raw`\b(?:(?<number>half\s(?:of\s)?an?|a\squarter\sof\sa|three\squarters\sof\sa|an?|${COUNT_WORD}\sand\sa\shalf)\s(?<scale>hundred|thousand|million|billion)(?!\s(?:times|thanks|to\sone|ways|reasons|miles)\b)|(?<hundreds>an?|${COUNT_WORD})\shundred\sand\s(?<rest>${COUNT_WORD}))\b(?!\s(?:pounds|euros))`,
  'gi',
);
// "54,000", "407k", "4 million", "One hundred", "seven", "5million", "20-odd".
const PLAIN = new RegExp(
  String.raw`(?<number>(?:${DIGITS})(?:(?:\s?(?:thousand|mil{1,2}i{1,2}on|billion)|k|m)\b)?|${WORD}(?:\s(?:hundred|thousand|million|billion))?)(?![\d%£€]|\.\d|['’]s\b|(?:st|nd|rd|th)\b|[a-z])`,
  'gi',
);

/** What a form says of its number: its value, and its unit where its own words show it. */
export type NumberRead = {
  value: number;
  unit: 'GBP' | 'EUR' | 'percent' | 'points' | 'hours' | 'count' | null;
};
type Form = {
  /** A sign or word that the form cannot do without; saves looking. */
  needs?: RegExp;
  pattern: RegExp;
  read: (match: RegExpExecArray) => NumberRead | null;
};

// "half", "two-thirds".
const PART = /half|third|quarter|fifth|tenth/i;

/** How each form is found and read. */
export const FORMS: Readonly<Record<FigureForm, Form>> = {
  money: { needs: /[£€]/u, pattern: MONEY, read: readMoney },
  'money in words': { needs: /euros|pounds/i, pattern: MONEY_IN_WORDS, read: readMoney },
  'per cent': {
    needs: /%|cent|pc/i,
    pattern: PERCENT,
    read: (match) => withUnit(toNumber(group(match, 'number')), 'percent'),
  },
  points: {
    needs: /point|pts/i,
    pattern: POINTS,
    read: (match) =>
      withUnit(HALF.test(group(match, 'number')) ? 0.5 : toNumber(group(match, 'number')), 'points'),
  },
  hours: { needs: /hour|hrs/i, pattern: HOURS, read: readHours },
  'length of a process': { needs: /week|month|day|year|minute/i, pattern: LENGTH, read: readLength },
  'one in ten': { needs: /\s(?:in|of)\s/i, pattern: IN_TEN, read: readInTen },
  'share of something': { needs: PART, pattern: SHARE, read: readShare },
  'change by a share': { needs: PART, pattern: CHANGE, read: readShare },
  dozens: { needs: /dozen/i, pattern: DOZENS, read: readDozens },
  'round number': { needs: /hundred|thousand|million|billion/i, pattern: ROUND, read: readRound },
  'plain number': { pattern: PLAIN, read: (match) => withUnit(toNumber(group(match, 'number')), null) },
};

const HALF = /^half/i;
const EURO = /^(?:€|euro)/i;
// The "2" of "£2-3m", not the "500" of "£500 to £3m".
const ONE_OR_TWO = /^\d{1,2}(?:\.\d)?$/;

const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? '';

function withUnit(value: number | null, unit: NumberRead['unit']): NumberRead | null {
  return value === null ? null : { value, unit };
}

function readMoney(match: RegExpExecArray): NumberRead | null {
  const number = group(match, 'number');
  const value = toNumber(ONE_OR_TWO.test(number) ? `${number}${group(match, 'later')}` : number);
  return withUnit(value, EURO.test(group(match, 'sign')) ? 'EUR' : 'GBP');
}

function readInTen(match: RegExpExecArray): NumberRead | null {
  const [part, whole] = [toNumber(group(match, 'number')), toNumber(group(match, 'of'))];
  if (part === null || whole === null || whole === 0 || part >= whole) return null;
  return { value: Math.round((1_000 * part) / whole) / 10, unit: 'percent' };
}

function readShare(match: RegExpExecArray): NumberRead | null {
  return withUnit(toShare(group(match, 'number')), 'percent');
}

function readDozens(match: RegExpExecArray): NumberRead | null {
  const words = group(match, 'number');
  const dozens = HALF.test(words) ? 0.5 : toNumber(words);
  return withUnit(dozens === null ? null : dozens * 12, null);
}

function readLength(match: RegExpExecArray): NumberRead | null {
  const { number, long, within, limit } = match.groups ?? {};
  return withUnit(toNumber(number ?? long ?? within ?? limit ?? ''), 'count');
}

// "five hours and a quarter".
const PARTS_OF_HOUR: readonly (readonly [RegExp, number])[] = [
  [/half$/i, 0.5],
  [/a\squarter$/i, 0.25],
  [/three[\s-]quarters?$/i, 0.75],
];

function readHours(match: RegExpExecArray): NumberRead | null {
  const said = group(match, 'part');
  const number = group(match, 'number');
  const hours = toNumber(said === '' ? number : number.slice(0, -said.length));
  const more = said === '' ? group(match, 'more') : said;
  const part = PARTS_OF_HOUR.find(([words]) => words.test(more))?.[1] ?? 0;
  return withUnit(hours === null ? null : hours + part, 'hours');
}

// "half a million", "a quarter of a million".
const PART_OF_ROUND: readonly (readonly [RegExp, number])[] = [
  [/^half/i, 0.5],
  [/^a\squarter/i, 0.25],
  [/^three\squarters/i, 0.75],
];

function readRound({ groups = {} }: RegExpExecArray): NumberRead | null {
  const { number, scale, hundreds, rest } = groups;
  if (scale === undefined) {
    const [many, more] = [toNumber(hundreds ?? ''), toNumber(rest ?? '')];
    return withUnit(many === null || more === null ? null : many * 100 + more, null);
  }
  const times = PART_OF_ROUND.find(([words]) => words.test(number ?? ''))?.[1] ?? toNumber(number ?? '');
  const whole = toNumber(`1 ${scale}`);
  return withUnit(times === null || whole === null ? null : times * whole, null);
}
