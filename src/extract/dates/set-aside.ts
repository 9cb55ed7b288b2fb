import type { Surroundings } from './surroundings.ts';

const MOVED = String.raw`(?:moved|slipped|extended|postponed|put\s(?:back|off)|pushed\s(?:back|on)|brought\sforward|changed|rescheduled|rearranged|deferred|cancelled|called\soff|scrapped|dropped|abandoned|delayed|replaced|shifted)`;
// "30 January is moved to", "23 June (now extended to 7 July)", "23 January was dropped".
const MOVED_AFTER = new RegExp(
  String.raw`^[\s,([–-]{0,3}(?:deadline\s|date\s|meeting\s|start\s)?(?:(?:is|was|has|have|had|been|now|will|be|since)\s){0,4}${MOVED}\b`,
  'i',
);
// "23 June (now 7 July)", "23 June [UPDATE: 7 July]", "23 June – corrected to 7 July".
const CORRECTED_AFTER =
  /^\s?(?:[([]|,\s|[–-]\s)\s?(?:now\s(?!(?:that|known|open|closed|over|past|being|a|an|the|in|with)\b)|updated?(?::|\sto)|revised\sto|corrected\sto|correction:)/i;
// "due by 23 January but the deadline has been extended until".
const MOVED_LATER = new RegExp(
  String.raw`^[^.;]{0,20}\b(?:but|and|though)\b[^.;]{0,40}\b(?:has|have|is|was|been|now)\s${MOVED}\s(?:to|until|till|by)\b`,
  'i',
);
// "were due on 29 June; everyone now has until 20 July", "wanted by 24 February; … the closing date is now".
const NOW_LATER =
  /^[^.]{0,110}\b(?:(?:closing\sdate|deadline|date)\sis\snow|now\s(?:has|have)\suntil|(?:it|that|this|which)\shas\s(?:since\s|now\s)?(?:slipped|been\s(?:moved|extended|put\sback|postponed)))\b/i;
// "planned for 23 January will now be on 7 February"; "Originally set for 23 January, the meeting is now on".
const NOW_AFTER = /^,?[^.;,]{0,40}\b(?:(?:will|is|has)\snow\b|will\s(?:now\s)?stay\b)/i;
const MOVING = `(?:moves|moving|shifting|changing|delaying|postponing|extending|pushing|bringing|putting|change|slips|back|forward)`;
// "moved from 23 January", "shifting the date from 28 April", "The deadline moves from".
const MOVED_FROM = new RegExp(
  String.raw`\b(?:${MOVED}(?:,?\s(?:by|for)\s[^.;,\d]{2,20}|\s(?:an?|one|two|three|four)\s(?:day|week|fortnight|month)s?|\s\w{2,7})?,?\sfrom|${MOVING}\s(?:(?:the|a|its|our|their)\s[^.;,]{3,40}\s)?(?:back\s)?from)\s(?:the\s)?$`,
  'i',
);
/** "extend the deadline for the plan by a week, from 28 June to 5 July": what is moved stands between. */
export const MOVED_SOMETHING =
  /\b(?:mov(?:ed?|es|ing)|extend(?:ed|s|ing)?|postpon(?:ed?|es|ing)|put(?:s|ting)?|push(?:ed|es|ing)?|br(?:ing|ings|inging|ought)|chang(?:ed?|es|ing)|reschedul(?:ed?|ing)|defer(?:red|s)?|delay(?:ed|s|ing)?|shift(?:ed|s|ing)?)\s(?:the|its|our|their|this|that)\s(?:[A-Za-zÀ-ɏ]{2,14}\s){0,6}?(?:deadline|closing\sdate|date|meeting|conference|ballot|vote|poll|election|primary|launch|start|count|AGM|event|consultation)\b[^.;:]{0,90}\s(?:from\s)?$/i;
const FROM = /\bfrom\s$/i;
// "instead of 23 January", "not 9 February".
const INSTEAD =
  /\b(?:instead\sof|rather\sthan|in\splace\sof|not)\s(?:on\s|in\s|the\s|by\s|until\s|from\s)?$/i;
// "originally due on", "previously announced for", "the first planned date of".
const AT_FIRST =
  /\b(?:(?:originally|previously|first)(?:\s(?:planned|set|due|scheduled|fixed|announced|advertised|meant|to\sbe))?(?:\s(?:for|on|by|as|in))?|(?:had\s)?(?:hoped|planned)\sfor)\s(?:on\s|in\s|the\s|by\s|until\s|from\s)?$/i;
// "was due to close for paper replies on 2 November", "was to have met in March".
const WAS_TO =
  /\b(?:was|were|had\sbeen)\s(?:(?:originally|meant|due|supposed|going|set|scheduled)\s){0,2}to\s(?:have\s)?\w{2,9}\b(?:\s(?!but\b|will\b|now\b|is\b)[^\s.;,\d]{1,20}){0,9}\s\(?(?:(?:on|in|by|at|until)\s)?(?:the\s)?$/i;
// "cancelled the special conference arranged for 4 April", "put off the rally planned for".
const CANCELLED =
  /\b(?:cancel(?:led|s|ling)?|scrap(?:ped|s)?|postpon(?:ed?|ing)|call(?:ed)?\soff|axed|shelved|put\soff|drop(?:ped)?)\s(?:the|its|our|their|this|a|all)\s[^.;]{3,80}?\b(?:arranged|planned|scheduled|due|set|slated|booked|called|that\swas)\s(?:for|on|to\s[^.;,\d]{3,30}\s(?:on|in))\s(?:the\s)?$/i;
const NEGATES_OTHER = /\b(?:if|or|whether|why|but)\snot\s$/i;
const REFUSED =
  /\b(?:rejected|not\s(?:agreed|supported|pressed|accepted)|turned\sdown|voted\sdown|(?<!cannot\sbe\s)ruled\sout|refused|declined|(?:told|said|was|answered)\sno)\b/i;
// "A proposal to hold it on 23 January was lost."
const PROPOSAL =
  /\b(?:proposals?|moves?|attempts?|plans?|requests?|motions?|calls?|bids?|amendments?|suggestions?|ideas?)\b/i;
const FELL =
  /\b(?:lost|fell|failed|went\sdown|defeated|dropped|withdrawn|abandoned|shelved|not\scarried|no\ssupport)\b/i;

const AFTER: readonly (readonly [string, RegExp])[] = [
  ['the words after it say that it was moved or dropped', MOVED_AFTER],
  ['a new date is given after it', CORRECTED_AFTER],
  ['the sentence goes on to say that it was moved', MOVED_LATER],
  ['the sentence goes on to the date that holds now', NOW_LATER],
  ['what was planned for it will now be at another time', NOW_AFTER],
];
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['it was moved from this date', MOVED_FROM],
  ['another date stands in its place', INSTEAD],
  ['it is what was planned at first', AT_FIRST],
  ['it was to be then, and is not', WAS_TO],
  ['it was called off', CANCELLED],
];

// "We turned down (a long debate) the idea of moving it to May".
const ASIDE = /\s?\([^()]{0,80}\)/gu;
const END = /[.;:!?]/u;

/** Why the date no longer holds (moved, replaced or cancelled), in words; null where nothing says so. */
export function supersededOf({ before, after }: Surroundings): string | null {
  const told = AFTER.find(([, pattern]) => pattern.test(after));
  if (told) return told[0];
  if (NEGATES_OTHER.test(before)) return null;
  if (FROM.test(before) && MOVED_SOMETHING.test(before)) return 'it was moved from this date';
  return BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

/** "was to close on 2 November": the past verb says nothing of the day. */
export const isPlanned = (before: string): boolean => WAS_TO.test(before) || CANCELLED.test(before);

/** Whether the date stands in something that was refused or lost. */
export function isRefused({ clause, before }: Surroundings): boolean {
  if (before.includes(')') && REFUSED.test(before.replaceAll(ASIDE, '').split(END).at(-1) ?? '')) return true;
  return REFUSED.test(clause) || (PROPOSAL.test(clause) && FELL.test(clause));
}
