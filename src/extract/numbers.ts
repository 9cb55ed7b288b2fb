/** The numbers that are one word, each at its own place: `zero` to `nineteen`. */
export const UNIT_WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Record<string, number> = {
  hundred: 100,
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};
const PARTS: Record<string, number> = { half: 50, third: 33.3, quarter: 25, fifth: 20, tenth: 10 };

/** Pattern of a small number in words: "four", "twenty-one"; for the flag `i`. */
export const COUNT_WORD = `(?:(?:${TENS.join('|')})(?:-(?:${UNIT_WORDS.slice(1, 10).join('|')}))?|${UNIT_WORDS.toReversed().join('|')})`;

const DIGIT = /^\d/u;
const SEPARATOR = /[,\s]/gu;
const FRACTION =
  /^(?:(?:almost|over)\s)?(a|an|one|two|three|four)?[\s-]?(half|third|quarter|fifth|tenth)s?$/i;
// "six and a half", "4.5", "20".
const AND_A_HALF = /\sand\sa\shalf$/i;
// "5 million", "£20m", "407k", "150milliion", "One hundred", "5million".
const SCALED = /^(.{1,20}?)\s?(hundred|thousand|mil{1,2}i{1,2}on|billion|bn|mn|m|k)$/i;

/** A count in figures or one word: "54,000", "four", "twenty-one", "a"; null when it is none. */
export function toCount(words: string): number | null {
  const text = words.trim().toLowerCase();
  if (DIGIT.test(text)) {
    const value = Number(text.replace(SEPARATOR, ''));
    return Number.isFinite(value) ? value : null;
  }
  if (text === 'a' || text === 'an') return 1;
  const unit = UNIT_WORDS.indexOf(text);
  if (unit >= 0) return unit;
  const [ten = '', rest] = text.split('-');
  const tens = TENS.indexOf(ten);
  if (tens < 0) return null;
  const ones = rest === undefined ? 0 : UNIT_WORDS.indexOf(rest);
  return ones < 0 ? null : (tens + 2) * 10 + ones;
}

/** A number in any form: "£20m" without its sign, "Six and a half", "One hundred", "407k", "150milliion"; null when it is none. */
export function toNumber(words: string): number | null {
  const text = words.trim().replace(AND_A_HALF, '');
  const half = text.length < words.trim().length ? 0.5 : 0;
  const scaled = SCALED.exec(text);
  if (scaled?.[1] && scaled[2]) {
    const value = toCount(scaled[1]);
    const scale = SCALES[scaled[2].toLowerCase()] ?? 1_000_000;
    if (value !== null) return round(value * scale);
  }
  const value = toCount(text);
  return value === null ? null : value + half;
}

/** "a third", "half", "two-thirds" as a percentage; null when it is none. */
export function toShare(words: string): number | null {
  const match = FRACTION.exec(words.trim());
  const part = PARTS[match?.[2]?.toLowerCase() ?? ''];
  if (part === undefined) return null;
  const times = toCount(match?.[1] ?? 'a') ?? 1;
  return times === 2 && part === 33.3 ? 66.7 : round(part * times);
}

/** Products of decimals are rounded to the nearest thousandth: 1.2 × 1,000,000 is a whole number of pounds. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
