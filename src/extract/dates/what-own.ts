import { shorten } from './shorten.ts';
import { conditionPhrase } from './what-after.ts';
import { ASIDE, ownClause, piecesOf, plainClause, subjectOf } from './what-clause.ts';
import { isEmpty, isTelling } from './what-context.ts';
import { cut, MAX_PHRASE, tidy, tidyEnd, toPlain, withoutHours } from './what-tidy.ts';
import { clauseOf } from './what-until.ts';

const LONG = 30;
const BRACKETS = /\s?\([^()]{0,60}\)/gu;
/** "they have to be back", "they’ll be there": a clause whose subject was named before. */
export const THEY = /^(?:they|it|these|those)(?:['’]ll\sbe|\s)(?=\s?[a-zß-ÿ])/i;
// "during the nomination period (", "until the away day (".
const BRACKETED =
  /\b(?:during|until|at|in|for|before|to|by)\sthe\s(?<event>(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,3}(?:period|day|conference|meeting|forum|deadline|NEC|awayday|elections?|ballot|stage))\s\((?:from\s|on\s)?$/i;

/** The clause that ends at the date, as a short phrase; null where there is none. */
export function clausePhrase(before: string, after: string): string | null {
  const pieces = piecesOf(withoutHours(before.replaceAll(BRACKETS, '').replace(ASIDE, ' ')));
  const last = pieces.at(-1) ?? '';
  const bracketed = BRACKETED.exec(before)?.groups?.event;
  if (bracketed !== undefined && before.length > LONG) return cut(bracketed);
  const condition = conditionPhrase(toPlain(last), after);
  if (condition !== null) return condition;
  const event = toBeHeld(toPlain(last)) ?? debatedAt(toPlain(last));
  if (event !== null) return cut(event);
  const short = tidyEnd(shorten(clauseOf(last, after)));
  if (isTelling(short) && !CLOSING_ONLY.test(short)) return cut(short);
  return joined(short, pieces.slice(0, -1));
}

// "a long talk about voting for the youth elections", "entries in the county contest to be held on": the event itself.
const EVENT_LAST =
  /\b(?:discussions?|talks?|debate|voting|process|plans?|rules|procedures?|arrangements|preparations?)\b[^,]{0,40}?\b(?:for|about)\s(?:the|our)\s(?<event>(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,3}(?:elections?|conference|forum|meeting|ballot|contest))(?:\s(?:in|on|at|of))?$/i;
const EVENT_HELD =
  /\b(?:the|our|an?)\s(?<event>(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,3}(?:elections?|conference|forum|meeting|ballot|contest|hustings))\s(?:to\sbe\sheld|taking\splace|to\stake\splace|due|being)(?:\s(?:held|in|on|at|from|the)){0,3}$/i;
const BEING =
  /\b(?:the|an?)\s(?<event>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’-]{1,20}(?:\s(?!(?:the|an?)\s)[A-Za-zÀ-ɏ’-]{2,20}){0,3})\sbeing(?:\s(?:held|in|on))?$/i;
// "before the nomination deadline of": the deadline itself.
const DEADLINE_BEFORE =
  /\b(?:before|by|meet|to|until)\s(?:the|its|an?)\s(?<event>(?:[A-Za-zÀ-ɏ]{3,20}\s){0,3}(?:deadline|cut-?off|closing\sdate|freeze\sdate))\sof\s?$/i;
const OWN_EVENT = /\b(?:deadline|closing|close|nominations?|ballot|timetable|open|dates)\b/i;

function toBeHeld(piece: string): string | null {
  const held = (DEADLINE_BEFORE.exec(piece) ?? EVENT_HELD.exec(piece) ?? BEING.exec(piece))?.groups?.event;
  if (held !== undefined) return held;
  if (piece.length <= LONG || OWN_EVENT.test(piece)) return null;
  return EVENT_LAST.exec(piece)?.groups?.event ?? null;
}

// "Union links are talked through at length at our spring conference in Hull".
const EVENT_AT =
  /\bat\s(?:the|our|an?|(?:this|next)\syear['’]s)\s(?<event>(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,4}(?:conference|forum|congress|AGM))(?:\sin\s(?<place>[A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,20}))?(?:\s(?:on|from))?$/u;
const LONG_STORY = 75;

/** The event at the end of a long clause that tells what will happen there. */
function debatedAt(piece: string): string | null {
  const found = piece.length > LONG_STORY ? EVENT_AT.exec(piece)?.groups : undefined;
  if (found?.event === undefined) return null;
  return found.place === undefined ? found.event : `${found.event}, ${found.place}`;
}

// "a motion to conference (closing date 3 May)".
const CLOSING_ONLY = /^(?:closing\sdate|deadline|last\sdate|cut-?off(?:\sdate)?)$/i;
// "Young members’ ballot: ends".
const BARE_VERB = /^(?:opens?|closes?|ends?|starts?|begins?)$/i;
const HE = /^(?:he|she|I|we|you)\s/i;
const MORE = /^\d{1,3}\smore\b/u;

/** A word that says too little, with the piece before it: "youth elections: voting". */
function joined(last: string, before: readonly string[]): string | null {
  const all = before.map((piece) => tidyEnd(shorten(tidy(plainClause(ownClause(toPlain(piece)))))));
  if (last !== '') return withPrevious(last, all, before);
  const short = all.findLast((piece) => piece !== '') ?? '';
  return isTelling(short) ? cut(short) : withPrevious(short, all.slice(0, all.lastIndexOf(short)), before);
}

function withPrevious(short: string, earlier: readonly string[], pieces: readonly string[]): string | null {
  const previous = earlier.findLast((piece) => isTelling(piece)) ?? '';
  if (isEmpty(short)) return previous === '' ? null : cut(previous);
  if (previous === '' || HE.test(short)) return short;
  if (BARE_VERB.test(short)) return cut(`${previous} ${short}`);
  if (MORE.test(short)) return cut(`${earlier[0] ?? previous}: ${short}`);
  if (THEY.test(short)) return withSubject(short, earlier, pieces);
  const both = `${previous}: ${short}`;
  if (both.length <= MAX_PHRASE) return both;
  return CLOSING_ONLY.test(short) ? cut(previous) : short;
}

/** "ballot papers reach you in June: they have to be back" → "ballot papers have to be back". */
function withSubject(short: string, earlier: readonly string[], pieces: readonly string[]): string {
  const many = OBJECT.exec(toPlain(pieces.at(-1) ?? ''))?.groups?.many;
  const subject = many ?? earlier.map((piece) => subjectOf(piece)).findLast((each) => each !== null) ?? null;
  return subject === null ? short : cut(tidy(short.replace(THEY, `${subject} `)));
}
// "we pay for 25,000 leaflets": what "they" are in the next clause.
const OBJECT = /\b(?:the|our|all|\d[\d,]{0,9})\s(?<many>(?:[A-Za-zÀ-ɏ]{3,20}\s){0,2}[A-Za-zÀ-ɏ]{3,20}s)$/u;
