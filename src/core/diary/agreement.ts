import { daysBetween } from '../dates/days.ts';
import { type EdtfValue, parseEdtf } from '../dates/edtf.ts';
import type { DateItem, Kind } from '../reports/fact.ts';
import { sharedWords } from './shared-words.ts';

/** What is said of a date, by an entry or by one report. */
export type Saying = Pick<DateItem, 'edtf' | 'time' | 'kind' | 'topic' | 'what'>;
export type DateSaid = Pick<Saying, 'edtf' | 'time'>;

/** The share of telling words that two names of one thing have in common. */
const LIKE_WORDS = 0.5;
/** A looser form longer than a quarter of a year ("in 2024") says too little to be the same date. */
const LONGEST_LOOSE_DAYS = 92;
/** What one reader calls an event another calls the days it runs over. */
const HAPPENINGS: readonly Kind[] = ['event', 'window'];

/** Whether two sayings are of the same thing, whatever date they give it: same topic, same kind, like words. */
export function isSameThing(a: Saying, b: Saying): boolean {
  const sameKind = a.kind === b.kind || (HAPPENINGS.includes(a.kind) && HAPPENINGS.includes(b.kind));
  return a.topic === b.topic && sameKind && sharedWords(a.what, b.what) >= LIKE_WORDS;
}

/** Whether two dates can both be true of one thing: the same, or one a looser form of the other; and no two hours. */
export function datesAgree(a: DateSaid, b: DateSaid): boolean {
  const sameHour = a.time === b.time || a.time === null || b.time === null;
  return sameHour && (a.edtf === b.edtf || isLooserForm(a.edtf, b.edtf) || isLooserForm(b.edtf, a.edtf));
}

/** "July" is a looser form of "21 to 23 July", and "21 to 23 July" of "22 July". */
export function isLooserForm(loose: string, exact: string): boolean {
  const [outer, inner] = [parseEdtf(loose), parseEdtf(exact)];
  if (outer === null || inner === null || loose === exact) return false;
  const span = daysOf(outer);
  if (span > LONGEST_LOOSE_DAYS || span <= daysOf(inner)) return false;
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The more exact of two dates that agree, with the hour that either gives. */
export function moreExact(a: DateSaid, b: DateSaid): DateSaid {
  return { edtf: isLooserForm(a.edtf, b.edtf) ? b.edtf : a.edtf, time: a.time ?? b.time };
}

function daysOf({ first, last }: EdtfValue): number {
  return daysBetween(first, last) + 1;
}
