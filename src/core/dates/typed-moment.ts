import type { IsoDay } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { MONTH_NAMES } from './names.ts';
import { parseTimeOfDay } from './time-of-day.ts';
import { readTypedRange } from './typed-range.ts';

/** A date as a person typed it: as exact as it was said, and the hour in London if one was. */
interface TypedMoment {
  readonly edtf: string;
  readonly time: string | null;
}

const LONGEST = 110;
/** `, 5pm`, ` at midday`, ` by 12 noon`, ` 17:00` at the end */
const hourAtEnd =
  /(?:,\s*|\s+)(?:(?:at|by|until|before)\s+)?(\d{1,2}(?::|\.)\d{2}\s?(?:am|pm)?|\d{1,2}\s?(?:am|pm)|12 noon|noon|midday)$/iu;
/** `5pm on Friday 31 July 2026`, `midday, 3 May 2027` */
const hourAtStart =
  /^(\d{1,2}(?::|\.)\d{2}\s?(?:am|pm)?|\d{1,2}\s?(?:am|pm)|12 noon|noon|midday)(?:\s+on\s+|,?\s+)/iu;
/** `May 2027`, `in May 2027` */
const monthPattern = /^(?:in\s+)?(\p{L}{3,9})\.?\s+(\d{4})$/iu;
/** `summer 2027` */
const seasonPattern = /^(?:in\s+)?(spring|summer|autumn|winter)\s+(\d{4})$/iu;
/** `2027`, `in 2027` */
const yearPattern = /^(?:in\s+)?(\d{4})$/iu;
const SEASONS: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', winter: '24' };

/**
 * What a person typed for a date of the diary: a day or days as `readTypedRange` reads them, a month, a season or a year, or EDTF itself;
 * before or after it an hour ("Friday 31 July 2026, 5pm"). Null unless there is one certain reading; an hour needs a day. Read it back to the person.
 */
export function readTypedMoment(text: string, today: IsoDay): TypedMoment | null {
  if (text.length > LONGEST) return null;
  const words = text.trim();
  const atEnd = hourAtEnd.exec(words);
  const atStart = atEnd === null ? hourAtStart.exec(words) : null;
  const hour = atEnd ?? atStart;
  if (hour === null) {
    const edtf = readDay(words, today) ?? readLoose(words);
    return edtf === null ? null : { edtf, time: null };
  }
  const rest = atEnd === null ? words.slice(hour[0].length) : words.slice(0, hour.index);
  const time = parseTimeOfDay(hour[1] ?? '');
  const edtf = readDay(rest, today);
  return time === null || edtf === null ? null : { edtf, time };
}

function readDay(text: string, today: IsoDay): string | null {
  const range = readTypedRange(text, today);
  if (range === null) return null;
  return range.first === range.last ? range.first : `${range.first}/${range.last}`;
}

function readLoose(text: string): string | null {
  const [, monthWord = '', monthYear = ''] = monthPattern.exec(text) ?? [];
  const month = monthOf(monthWord);
  if (month !== null) return `${monthYear}-${month}`;
  const [, season = '', seasonYear = ''] = seasonPattern.exec(text) ?? [];
  const code = SEASONS[season.toLowerCase()];
  if (code !== undefined) return `${seasonYear}-${code}`;
  const year = yearPattern.exec(text)?.[1];
  if (year !== undefined) return year;
  return parseEdtf(text) === null ? null : text;
}

/** `05` for `May` and `may`, `09` for `Sept`; null for what begins no month's name. */
function monthOf(word: string): string | null {
  if (word === '') return null;
  const begun = word.toLowerCase();
  const at = MONTH_NAMES.findIndex(
    (name) => name.toLowerCase().startsWith(begun) || (begun === 'sept' && name === 'September'),
  );
  return at === -1 ? null : String(at + 1).padStart(2, '0');
}
