import type { Sentence } from '../types.ts';
import { unitCompared } from './compared.ts';
import type { RawFigure } from './parse-figures.ts';
import { actsAsPeople, phraseAfter, type Unit, unitAfter } from './units.ts';

/** How the unit of a number is known. */
export const UNIT_RULES = [
  'its own sign',
  'a party’s share',
  'the noun after it',
  'some plural after it',
  'the noun of the number before',
  'the number it is compared with',
  'people do it',
  'the noun before it',
  'a group of so many',
] as const;
type UnitRule = (typeof UNIT_RULES)[number];
export type UnitFound = { unit: Unit; rule: UnitRule };

const PARTY = String.raw`(?:Tories|Tory|Conservatives?|Labour|Lib\sDems?|Liberal\sDemocrats|UKIP|SNP|Greens?|Plaid(?:\sCymru)?|Reform(?:\sUK)?|Brexit\sParty)`;
// "the Tories on 29", "we were on 31", "Labour at 36".
const PARTY_ON = new RegExp(String.raw`\b(?:${PARTY}|were|was|us)\s(?:on|at)\s$`, 'i');
// "42% for Labour and 36 for the Tories", "Labour 42%, Tories 36".
const FOR_PARTY = new RegExp(String.raw`^\s(?:for|to)\s(?:the\s)?${PARTY}\b`, 'i');
const PARTY_BEFORE = new RegExp(String.raw`\b${PARTY}\s$`, 'i');
// "35.3% (down 7.4)", "45% (+2)" are points of a share.
const CHANGE_OF_SHARE = /(?:%|per\scent)\s\((?:(?:up|down)\s(?:by\s)?|[+-])$/i;
// "fell from 12 points to seven", "from 35% to 30".
const FROM_UNIT = /\d\s?(?:(?<points>points?)|%|per\scent)\sto\s$/i;
const HAS_PERCENT = /\d\s?%|\bper\scent\b/i;
const A_SHARE = 60;
const YEAR_LIKE = /^(?:19|20)\d\d$/u;
// "10.30 for 11", "doors shut 7.15".
const CLOCK_LIKE = /^\d{1,2}\.[0-5]\d$/u;
const SMALL = 12;
// "a panel of five", "shortlists of at least 4", "a majority of four", "a maximum of ten"; "in groups of three" is a way of working.
const GROUP_OF =
  /\b(?:(?:an?|the|our|its)\s(?:\w{3,14}\s)?(?:(?<people>panel|team|committee|board|shortlist|delegation|staff|jury)|quorum|set|(?<limit>total|maximum|minimum))|majority|(?<groups>panels|teams|shortlists|delegations|juries))\sof\s(?:at\s(?:least|most)\s|up\sto\s|\w{4,7}\s)?$/i;
// "of 38 contests Labour won 21 and lost three.", "three and our MP"; not "in groups of three".
const ELLIPSIS_AFTER =
  /^(?:\sor\sso|\sodd)?(?:[.,;:)]|$|\s(?:of\s(?:them|these|those|which|whom)|on|by|from|via|represent|concern|came|went|will|are|were|was|selected|each|more|in\s(?:the|our)|to\s(?:the|our|a)|and\s(?:our|the))\b)/i;
const ELLIPSIS_BEFORE =
  /\b(?:and|but|or|only|all|of\s(?:whom|which|these|them|those)|other|with|lost|lose|losing|won|took|take|gained|held|kept|elected|selected|upholding|rejecting|including|leaving|have|has|had|other|another|up\sto)\s$|,\s$/i;
// "each region gets two places, and London three".
const ANOTHER_BEFORE = /(?:\band|\bbut|,)\s(?:the\s)?[A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,15}\s$/u;
const AND_AFTER = /^\sand\b/;
const DONE_AFTER = /^(?:[.,;:)]|$|\s(?:and|but|of|in|for|from|last|this|so)\b)/i;
// "The panel interviewed eleven and shortlisted four."
const PEOPLE_DONE =
  /\b(?:interviewed|shortlisted|longlisted|recruited|suspended|expelled|hired|co-opted)\s(?:only\s|about\s|another\s)?$/i;
// "Of 90 seats, 40 came from one side": the noun of the number before.
const CARRIES: ReadonlySet<Unit> = new Set<Unit>(['people', 'councillors', 'seats', 'councils']);

/**
 * The unit of the noun that the last number counted; `near`: it was the number just before, in the same sentence; else it may stand in
 * the sentence before of the same block. `beside`: the unit of the number just before in the sentence, also of a share or a sum.
 * `heading`: the short line over the sentence, or "".
 */
export type LastUnit = { unit: Unit | null; near: boolean; beside: Unit | null; heading: string };

/** The unit of a number with how it is known; null where it counts nothing worth telling. `last`: the unit of the number before. */
export function unitOf(sentence: Sentence, raw: RawFigure, last: LastUnit): UnitFound | null {
  if (raw.unit !== null) return { unit: raw.unit, rule: 'its own sign' };
  const before = sentence.text.slice(0, raw.start);
  const after = sentence.text.slice(raw.end);
  if (isShare(before, after, raw.value, sentence.text)) return { unit: 'percent', rule: 'a party’s share' };
  const from = FROM_UNIT.exec(before.slice(-20));
  if (from)
    return { unit: from.groups?.points ? 'points' : 'percent', rule: 'the noun of the number before' };
  if (CHANGE_OF_SHARE.test(before.slice(-20))) return { unit: 'points', rule: 'a party’s share' };
  const compared = unitCompared(before, after, raw.value, last.beside);
  if (compared !== null) return { unit: compared, rule: 'the number it is compared with' };
  const beside = raw.value === 1 ? unitOfOne(before, after) : unitAfter(after);
  if (beside !== null) return { unit: beside, rule: 'the noun after it' };
  if (last.near && isPlaced(before, after))
    return { unit: last.unit ?? 'count', rule: 'the noun of the number before' };
  return isBare(sentence.text.slice(raw.start, raw.end), raw)
    ? null
    : unitElsewhere(before, after, raw, last);
}

// "seven seats in Hull but only by three in Leeds and by one in York", "two posts in London, 1 in the north".
const PLACED_BEFORE = /(?:\bby\s(?:only\s|just\s)?|\bonly\s|\sin\s[^.;]{3,40}(?:,|\sand)\s)$/i;
const PLACED_AFTER = /^\sin\s(?:the\s)?(?:[A-ZÀ-Þ]|north|south|east|west)/u;

const isPlaced = (before: string, after: string): boolean =>
  PLACED_AFTER.test(after) && PLACED_BEFORE.test(before.slice(-60));

// "each CLP can send one delegate", "bring one organiser each": one is a count where it limits somebody.
const ENTITLED = /\b(?:can|may|must|should|(?:invited|asked|entitled|allowed|able)\sto)\b[^.;]{0,80}$/i;
const GIVES =
  /\b(?:send|sends|bring|lend|include|includes|contain|nominate|elect|choose|put\sin|put\sforward|submit|propose|appoint|have|and)\s(?:up\sto\s|only\s|at\sleast\s)?$/i;
const EACH_AFTER = /^(?:\s[A-Za-zÀ-ɏ-]{2,15}){1,2}\seach\b/i;

const ONE_OF_US =
  /^\s(?:[A-Za-zÀ-ɏ-]{2,12}\s){0,2}(?:(?<people>delegate|member|organiser|candidate|woman|man|person|representative|observer|nominee|visitor|officer)|motion|amendment|nomination|resolution|vote|vacancy|mailing|form|paper|name)\b/i;

/** "each CLP can send one delegate": one, where it limits what somebody may do. */
function unitOfOne(before: string, after: string): Unit | null {
  if (!(GIVES.test(before) && (ENTITLED.test(before) || EACH_AFTER.test(after)))) return null;
  const noun = ONE_OF_US.exec(after)?.groups;
  return noun === undefined ? null : noun.people === undefined ? 'count' : 'people';
}

/** A year, a time, or one: without a noun of its own it is no figure. */
function isBare(words: string, { value }: RawFigure): boolean {
  return YEAR_LIKE.test(words) || CLOCK_LIKE.test(words) || value <= 1;
}

// "9,000 forms went out and 2,100 came back", "900 votes (700 by e-mail, 200 on paper, 12 of them spoiled)".
const CAME_BACK =
  /^\s(?:by\s(?:e-?mail|post|phone|text|proxy)|online\b|on\spaper|(?:of\sthem\s)?(?:invalid|spoil(?:t|ed)|blank)|(?:came|were\ssent)\sback|were\s(?:returned|spoilt|spoiled|completed|cast|dealt\swith|closed|upheld|counted))\b/i;

// "412 CLPs have registered delegates, 23 fewer than last year": of the CLPs.
const FEWER_THAN = /^\s(?:fewer|more|less)\sthan\b/i;

/** Whether the words after a number tell of what the number just before counted. */
const goesOn = ({ digits }: RawFigure, after: string, last: Unit): boolean =>
  FEWER_THAN.test(after) || (digits && last === 'count' && CAME_BACK.test(after));

function unitElsewhere(before: string, after: string, raw: RawFigure, last: LastUnit): UnitFound | null {
  if (last.unit !== null && last.near && goesOn(raw, after, last.unit))
    return { unit: last.unit, rule: 'the noun of the number before' };
  if (PEOPLE_DONE.test(before.slice(-40)) && DONE_AFTER.test(after))
    return { unit: 'people', rule: 'people do it' };
  const group = GROUP_OF.exec(before.slice(-60));
  if (group) return { unit: unitOfGroup(group.groups ?? {}, after, last), rule: 'a group of so many' };
  if (!raw.digits && raw.value <= SMALL)
    return ofEllipsis(before, after, last.unit) ?? ofPlural(before, after);
  if (PLURAL_AFTER.test(phraseAfter(after))) return { unit: 'count', rule: 'some plural after it' };
  if (last.unit !== null && CARRIES.has(last.unit) && (last.near || ELLIPSIS_AFTER.test(after)))
    return { unit: last.unit, rule: 'the noun of the number before' };
  if (actsAsPeople(after)) return { unit: 'people', rule: 'people do it' };
  return { unit: unitBefore(before) ?? unitBefore(last.heading) ?? 'count', rule: 'the noun before it' };
}

function unitOfGroup(group: Record<string, string | undefined>, after: string, last: LastUnit): Unit {
  if (group.people || group.groups || actsAsPeople(after)) return 'people';
  return (group.limit && last.near ? last.unit : null) ?? 'count';
}

function isShare(before: string, after: string, value: number, text: string): boolean {
  const near = before.slice(-30);
  if (PARTY_ON.test(near)) return value < A_SHARE || HAS_PERCENT.test(text);
  return HAS_PERCENT.test(before) && (FOR_PARTY.test(after) || PARTY_BEFORE.test(near)) && value <= 100;
}

/** A small number in words with no noun of its own takes that of the number before: "won 12 councils and lost three". */
function ofEllipsis(before: string, after: string, last: Unit | null): UnitFound | null {
  if (last === null || !(CARRIES.has(last) || last === 'count')) return null;
  const isAnother = ANOTHER_BEFORE.test(before);
  const isLeftOut = (isAnother || ELLIPSIS_BEFORE.test(before)) && ELLIPSIS_AFTER.test(after);
  return isLeftOut || (isAnother && AND_AFTER.test(after))
    ? { unit: last, rule: 'the noun of the number before' }
    : null;
}

// "two vacancies", "five new tractors"; "the two processes" speaks of what is known already.
const PLURAL_AFTER =
  /^\s(?!(?:this|always|across|plus|perhaps|towards|sometimes)\b)(?:[A-Za-zÀ-ɏ-]{2,15}\s){0,2}?[A-Za-zÀ-ɏ]{2,14}(?:[^su\W]|[^s]e)s(?![A-Za-zÀ-ɏ’'-])/i;
const KNOWN_BEFORE = /\b(?:the|these|those|this|both|all|other|each|every|in|into|our|their|its|his|her)\s$/i;

function ofPlural(before: string, after: string): UnitFound | null {
  if (KNOWN_BEFORE.test(before) || !PLURAL_AFTER.test(phraseAfter(after))) return null;
  return { unit: 'count', rule: 'some plural after it' };
}

const NOUNS_BEFORE: readonly (readonly [Unit, RegExp])[] = [
  ['councillors', /\b(?:councillors?|councillor\snumbers|councillor\sbase)\b/gi],
  ['councils', /\bcouncils\b/gi],
  ['seats', /\b(?:seats|constituencies)\b/gi],
  [
    'people',
    /\b(?:members|membership|voters|people|electorate|MPs|MSPs|MEPs|attendance|attended|women|supporters|delegates|audience|staff|candidates|volunteers|recruits|recruited|joiners|organisers|headcount|hustings|rally|present|apologies)\b/gi,
  ],
];
const REACH = 90;
// "The number of officers has gone from 40 to 36".
const NUMBER_OF = /\bnumbers?\sof(?<noun>\s[^.;:]{3,60})$/i;

/** The noun stands before its number: "a membership surge of 30,000", "majority is 9,215"; the nearest counts. */
function unitBefore(before: string): Unit | null {
  const near = before.slice(-REACH);
  const counted = unitAfter(NUMBER_OF.exec(near)?.groups?.noun ?? '');
  if (counted !== null) return counted;
  const places = NOUNS_BEFORE.map(([unit, pattern]) => ({
    unit,
    at: [...near.matchAll(pattern)].at(-1)?.index ?? -1,
  })).toSorted((a, b) => b.at - a.at);
  const nearest = places[0];
  return nearest && nearest.at >= 0 ? nearest.unit : null;
}
