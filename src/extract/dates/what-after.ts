import type { Finding } from './parse.ts';
import { shorten } from './shorten.ts';
import { ownClause, plainClause } from './what-clause.ts';
import { cut, MAX_PHRASE, tidy, tidyEnd, toPlain } from './what-tidy.ts';

const HEADS = String.raw`(?:elections?|by-elections?|referendum|polls?|conference|contests|meeting|NEC|NPF|forum|away-?\s?day|ballot|hustings|count|course|courses|event|rally|school|summit|plenary|congress|committee|AGM|panel|vote|results?|deadline|consultation|budget|report|board|executive)`;
// "the November council elections", "next May’s elections", "the July NPF meeting", "the January meeting of the audit committee".
const EVENT_AFTER = new RegExp(
  String.raw`^(?:['’]s)?\s(?<event>(?:(?!(?:and|or|in|on|at|the|for|to|of|with|will|is|are|was|when|we|by|brings|sees|marks|follows|which|that|who|must|should|to|alongside|before|after)\b)[A-Za-zÀ-ɏ’-]{2,20}\s){0,3}${HEADS}(?:\s(?:of|for|with)\sthe\s(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,2}${HEADS})?)(?![A-Za-zÀ-ɏ-])`,
  'i',
);
const PIECE_END = /[;:()]|\s[–—]\s|,\s(?=(?:and|but|so|while|with|where|as|then|although|though)\b)/u;
const STARTS_WITH_DATE = /^(?:\d|[A-ZÀ-Þ]\w{2,12}\s\d)/u;
const ARTICLE_END = /\san?$/i;
const PRONOUN_FIRST = /^(?:they|it|he|she|we|I|you|this|these|those|that|another|one|some|same)\b/i;

/** The event named after a date, "the July NPF meeting"; a lone "NEC" with the clause that leads to it. Null where none is named. */
export function eventAfter(after: string, before: string): string | null {
  const event = EVENT_AFTER.exec(after)?.groups?.event;
  if (event === undefined) return null;
  const told = tidyStart(ownClause(toPlain(before.split(PIECE_END).at(-1) ?? ''))).replace(ARTICLE_END, '');
  const clause = PRONOUN_FIRST.test(told) ? shorten(told) : told;
  if (event.includes(' ') || !clause.includes(' ') || PRONOUN_FIRST.test(clause)) return cut(event);
  const whole = tidyEnd(shorten(plainClause(`${clause} ${event}`)));
  return whole.length <= MAX_PHRASE ? whole : cut(BARE_EVENT.test(event) ? whole : event);
}
// A lone "meeting" says nothing; what goes to it does, even cut short.
const BARE_EVENT = /^(?:meeting|committee|panel|event|report)$/i;
const tidyStart = (text: string): string => toPlain(text).replace(START, '');
const START = /^(?:(?:and|but|that|which|so|then|also|with|where|while|on|in|at|by|for|from|to)\s){1,4}/i;

/** What follows the date in its clause; "" where that is another date or nothing. */
export function afterPhrase(after: string): string {
  const placed = PLACED.exec(after)?.groups;
  if (placed?.what !== undefined) return cut(`${tidy(placed.what)}, ${placed.place ?? ''}`);
  const first = after.replace(MARKS, '').replace(OPENER, ' ').split(PIECE_END)[0] ?? '';
  const text = tidyEnd(shorten(tidy(first)));
  return text.length > 2 && !(STARTS_WITH_DATE.test(text) || AT_PLACE.test(first)) ? cut(text) : '';
}
// "at Vicar Lane Hall" says where, not what.
const AT_PLACE = /^\s?(?:at|in)\s(?:the\s)?[A-ZÀ-Þ]/u;
// "June 1st, Hornsea: street stall".
const PLACED =
  /^,\s(?<place>[A-ZÀ-Þ][A-Za-zÀ-ɏ’]{2,20}(?:\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’]{2,20}){0,2}):\s(?<what>[A-Za-zÀ-ɏ][^,;:.\d]{3,60})/u;
const MARKS = /^\s?(?:[–—:-]|,)\s/u;
// "to go before", "is the deadline for", ", we’ll be out".
const OPENER =
  /^(?:\s?to\sgo\s(?:before|until|to)\s|,?\sthere(?:['’]ll|\swill|\sis|\sare)\s(?:be\s)?|,?\s(?:(?:we|they|I|you)['’]ll\s(?:be\s)?|(?:we|I)\s(?:will|shall)\sbe\s)(?:out\s)?)/i;

const IF =
  /^(?:(?:however,?\s|and\s|but\s)?(?:if|unless|where|should)\s|.{3,120}\s(?:if|unless)\s(?=(?:you|nothing|nobody|they|any|no)\b))(?:you\s(?:are|live)\s.{4,80}\sand\s)?(?<condition>.{3,80})$/i;
const DO =
  /(?:\bplease\s(?:do\s)?|(?:,|^)\s(?:then\s)?(?:you|they|CLPs|branches|members)\s(?:should|must|can|may|need\sto|have\sto)\s)(?:make\ssure\s(?:that\s)?(?:you\s)?)?(?<main>[^.;]{4,90})/i;
const THEN = /^,\s(?<main>[a-zß-ÿ][^.;]{4,90})/u;
const MAIN_END = /\s(?:or|and|as|but|so|because|within|before|by|after|no\slater)\s|,\s|\s\(/u;

const IF_FIRST = /^(?:however,?\s|and\s|but\s)?(?:if|unless|where|should)\s/i;

/** "If nothing has come by D, please ring the office" → "ring the office if nothing has come"; null where there is no condition. */
export function conditionPhrase(piece: string, after: string): string | null {
  const condition = IF.exec(piece)?.groups?.condition;
  if (condition === undefined || condition.includes(', ')) return null;
  const main = ((DO.exec(after) ?? THEN.exec(after))?.groups?.main ?? '').split(MAIN_END)[0]?.trim() ?? '';
  const of = tidy(condition);
  if (main === '') return of === '' || !IF_FIRST.test(piece) ? null : cut(of);
  const whole = `${main} if ${of}`;
  return whole.length <= MAX_PHRASE ? whole : cut(main);
}

const GLOSS =
  /^\s\((?!(?:tbc|date|time|noon|midnight|midday|to\s|provisional|see|depend|and\s|or\s|if\s|when|which|who|the\s|mon|tue|wed|thu|fri|sat|sun))(?<gloss>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’&\s-]{2,30})\)/i;
const PLACE_IN =
  /^(?:\s(?:from\s)?\d{1,2}(?:[.:]\d{2})?\s?[ap]m,?)?,?\s(?:in|at)\s(?<place>(?:the\s)?[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{1,20}(?:\s(?:and\s)?[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{1,20}){0,3})(?=[,.;)]|$|\s(?:and|from|with|for)\s)/u;
const PLACE_BARE = /^,\s(?<place>[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{2,20}(?:\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{2,20}){0,2})[.]?$/u;
const NO_PLACE =
  /\b(?:deadline|clos(?:e|es|ing)|ends|ballot|nominations?|papers|votes?|responses|apply|submit|in|at|Zoom)\b|,\s/i;
const NO_NAME =
  /^the\s\S+$|^(?:the\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|NEC|NPF|CLP|Labour|Parliament)\b/u;

/** An event with the place that follows its date ("forum, Hull"), or what sets one of several days apart ("group meets: gender"). */
export function withPlace(phrase: string, { sentence, end }: Finding, list: readonly Finding[]): string {
  const after = sentence.text.slice(end, end + 80);
  const gloss = list.length > 1 ? GLOSS.exec(after)?.groups?.gloss : undefined;
  if (gloss !== undefined) return fitting(phrase, `: ${gloss}`);
  if (phrase === '' || NO_PLACE.test(phrase)) return phrase;
  const place = (PLACE_IN.exec(after) ?? PLACE_BARE.exec(after))?.groups?.place;
  return place === undefined || NO_NAME.test(place) || phrase.includes(place)
    ? phrase
    : fitting(phrase, `, ${place}`);
}

const fitting = (phrase: string, more: string): string =>
  phrase.length + more.length <= MAX_PHRASE ? phrase + more : phrase;
