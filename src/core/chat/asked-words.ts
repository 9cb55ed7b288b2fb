import type { IsoDay } from '../dates/days.ts';
import type { Command } from './command.ts';
import { DAY, PERIOD, readPeriod, readSpokenDay } from './spoken-days.ts';
import { withoutInvisible } from './words.ts';

/** A question taken apart before its words are read: what was given with a name or in quotation marks stands as it is. */
export interface Asked {
  /** The plain words, with single spaces and no marks of punctuation. */
  readonly text: string;
  /** What was given as `name:value`. */
  readonly given: Readonly<Record<string, string>>;
  readonly quoted: readonly string[];
  readonly page: number;
  /** The day that the question is asked for: that of `as-of`, else today. */
  readonly day: IsoDay;
}

/** `/nec ` or `nec ` at the beginning; anything else with a slash is no question. */
const rootPattern = /^(?:\/nec\b(?!-)|nec\b(?!-))\s*/iu;
/** `within:30`, `about:"new members"` */
const pairPattern = /(?<=^|\s)([\p{L}-]+):\s*(?:"([^"]*)"|“([^”]*)”|(\S+))/gu;
/** `as-of:5 December 2022`, `before: 9 May`, `month:next month`: a time in several words, without quotation marks. */
const timePair = new RegExp(
  String.raw`(?<=^|\s)(as-of|before|after|since|month):\s*(?=(?:${DAY}|${PERIOD})(?:\s|$))`,
  'giu',
);
const TIME_WORDS: Readonly<Record<string, string>> = {
  'as-of': 'as of ',
  before: 'before ',
  after: 'after ',
  since: 'since ',
  month: 'in ',
};
/** `as of 5 December 2022`, `as known on 5 December 2022` */
const asOfPattern = new RegExp(
  String.raw`\bas (?:of|at|it was on|known on|was known on) (${DAY}|${PERIOD})(?=\s|$)`,
  'iu',
);
/** `"two words"` */
const quotePattern = /"([^"]+)"|“([^”]+)”/gu;
/** `what's`, `who’s`, `whens` */
const shortIs = /\b(what|who|when|where|how|that)['’]?s\b/giu;
/** A mark at the end of a word, but not within `9.5.2026`. */
const punctuation = /[?!,;:…]+(?=\s|$)|\.+(?=\s|$)|[()]/gu;
const spaces = /\s+/gu;

/** Takes a line apart. Null for an officers' line and whatever else is not for `/nec`, and when a value is given twice. */
export function takeApart(line: string, commands: readonly Command[], today: IsoDay): Asked | null {
  const typed = withoutInvisible(line).trim();
  const said = typed.replace(rootPattern, '');
  if (said.startsWith('/') || said.toLowerCase().startsWith('nec-admin')) return null;
  const names = new Set(commands.flatMap((command) => Object.keys(command.options.shape)));
  const given: Record<string, string> = {};
  let page = 1;
  let isTwice = false;
  const plain = said
    .replace(timePair, (_, name: string) => TIME_WORDS[name.toLowerCase()] ?? '')
    .replace(pairPattern, (whole, typedName: string, a?: string, b?: string, c?: string) => {
      const name = typedName.toLowerCase();
      const value = a ?? b ?? c ?? '';
      if (name === 'page') page = Math.max(1, Number.parseInt(value, 10) || 1);
      else if (!names.has(name)) return whole;
      else if (given[name] === undefined) given[name] = value;
      else isTwice = true;
      return ' ';
    });
  if (isTwice) return null;
  const quoted: string[] = [];
  const text = plain
    .replace(quotePattern, (_, a?: string, b?: string) => {
      quoted.push(a ?? b ?? '');
      return ' ';
    })
    .replace(shortIs, '$1 is')
    .replace(punctuation, ' ')
    .replace(spaces, ' ')
    .trim();
  return withDay({ text, given, quoted, page, day: today });
}

/** Takes "as of 5 December 2022" out of the words. Null when that is no day. */
function withDay(asked: Asked): Asked | null {
  const { text, given, day: today } = asked;
  const named = given['as-of'] === undefined ? null : readSpokenDay(given['as-of'], today, true);
  if (!saysAsOf(text)) return { ...asked, day: named ?? today };
  const taken = takeAsOf(text, today);
  if (taken === null || given['as-of'] !== undefined) return null;
  return { ...asked, ...taken, given: { ...given, 'as-of': taken.day } };
}

/** Whether the words say "as of" and then what looks like a day. */
export function saysAsOf(text: string): boolean {
  return asOfPattern.test(text);
}

/** The words without "as of 5 December 2022", and that day. Null when they say no such thing, or it is no day of the calendar. */
export function takeAsOf(text: string, today: IsoDay): Pick<Asked, 'text' | 'day'> | null {
  const match = asOfPattern.exec(text);
  const day = match === null ? null : lastDayMeant(match[1] ?? '', today);
  if (match === null || day === null) return null;
  return { text: text.replace(match[0], ' ').replace(spaces, ' ').trim(), day };
}

/** "As of June 2012" is at its end, or now while it lasts. */
function lastDayMeant(words: string, today: IsoDay): IsoDay | null {
  const day = readSpokenDay(words, today, true);
  const last = day ?? readPeriod(words, today, true)?.last ?? null;
  return day === null && last !== null && last > today ? today : last;
}
