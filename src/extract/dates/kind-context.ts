import type { IsoDay } from '../../core/dates/days.ts';
import type { Kind } from '../../core/reports/fact.ts';
import type { Tense } from '../tense.ts';
import { isTalkedOf } from './hints.ts';
import type { Surroundings } from './surroundings.ts';

/** What decides a date's kind. */
export type KindContext = {
  edtf: string;
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'interval';
  ahead: boolean;
  tense: Tense | null;
  around: Surroundings;
  /** The day of writing: what lies between the meeting and it may be told as past. */
  written: IsoDay;
  /** It was moved, replaced or cancelled. */
  superseded: boolean;
  /** The name of the form that read the words. */
  form: string;
};

/** One rule: an example of what it is for, when it holds, and the kind. The first rule that holds decides. */
export type KindRule = readonly [
  example: string,
  holds: (context: KindContext) => boolean,
  kind: Kind | ((context: KindContext) => Kind),
];

/** The kind of the first rule that holds. */
export function firstKind(rules: readonly KindRule[], context: KindContext): Kind | null {
  const rule = rules.find(([, holds]) => holds(context));
  if (!rule) return null;
  return typeof rule[2] === 'string' ? rule[2] : rule[2](context);
}

const TIME = String.raw`(?:(?:12\s|twelve\s)?(?:noon|midday|midnight)|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?)`;
// "by 5 May", "until March", "no later than", "for four weeks, to", "a freeze date of", "the closing date … has been set as", "due by", "ends at 5pm on".
const DEADLINE_BEFORE = new RegExp(
  String.raw`\b(?:(?<!\b(?:followed|led|moved|joined)\s)by|(?:have|has|had|who|that|members|who['’]d)\sjoined\sby|until|till|before|up\sto(?:\sand\sincluding)?|(?:have|has|had)\s(?:up\s)?to|(?:by\s)?(?:first\spost|close\sof\s(?:play|business))(?:\son)?|no\slater\sthan|not\slater\sthan|ahead\sof|for\s\w{1,7}\s(?:days|weeks|months),?\s(?:up\s)?to|(?:deadline|cut-?off|back-?stop|long-?stop|closing\sdate|freeze\sdate|last\sday|(?:final|last)\sdate)(?:\s(?:of|is|was|for|on|in|will\sbe|has\sbeen\sset\s(?:as|for|at)|has\sbeen\sextended\sto))?(?:\s\w{1,12}){0,4}?|due(?:\s(?:on|in|at|back|by))?|(?:clos(?:e|es|ed|ing)|ends?|ended|expires?|finish(?:es)?)(?:\s(?:on|at|in))?)(?:\s(?:the|${TIME}))?(?:,|\s(?:on|of|in|at))?\s{0,2}(?:(?:the|next|this)\s)?$`,
  'i',
);
// "5 May is the deadline", "5 May is the last day for motions".
const DEADLINE_AFTER =
  /^,?\s(?:is|was|will\sbe|remains)\s(?:the\s|our\s)?(?:\w{3,9}\s)?(?:deadline|cut-?off|closing\sdate|last\s(?:day|date|chance)|freeze\sdate)\b/i;
// "from 1 July", "opens on", "starting in".
const OPENS_BEFORE = new RegExp(
  String.raw`\b(?:from|(?:re-?)?open(?:s|ing|ed)?|starts?|starting|started|begins?|beginning|began|commences?|launched)(?:\s(?:early|again))?(?:\s(?:at\s)?${TIME},?)?(?:\s(?:on|in|at))?\s(?:the\s)?$`,
  'i',
);
const RUNS =
  /\b(?:consultations?|ballots?|voting|nominat\w{1,6}|interviews?|vote|window|period|selections?|shortlist\w{0,4}|canvass\w{0,4}|drive|elections|writes?|survey|run|runs|register|registration|applications?)\b/i;
// The clause's words count before what another clause says.
const CLAUSE_EDGE =
  /[;:()]|\s[–—]\s|,\s(?=(?:and|but|which|who|so|where|while|with|before|after|when|until|once|as|[A-Za-zÀ-ɏ]{2,10}ing)\b)|\sand\s(?=(?:the|an?|we|it|they|our|its)\s)/u;

/** "by 5 May", "5 May is the last day for motions". */
export const isLimit = ({ around }: KindContext): boolean =>
  DEADLINE_BEFORE.test(around.before) || DEADLINE_AFTER.test(around.after);
/** "from 1 July", "opens on". */
export const isOpening = ({ around }: KindContext): boolean =>
  OPENS_BEFORE.test(around.before) && !isTalkedOf(around.before, around.after);
/** Something in the text that runs from one day to another: a ballot, a consultation. */
export const runs = (text: string): boolean => RUNS.test(text);
/** The words of the date's own clause before it. */
export const tail = ({ around }: KindContext): string => around.before.split(CLAUSE_EDGE).at(-1) ?? '';
/** The words of the date's own clause after it. */
export const head = ({ around }: KindContext): string => around.after.split(CLAUSE_EDGE)[0] ?? '';
/** How many characters beside a date count as near. */
export const NEAR = 60;
