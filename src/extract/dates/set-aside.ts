import type { Surroundings } from './surroundings.ts';

const MOVED = String.raw`(?:moved|slipped|extended|postponed|put\s(?:back|off)|pushed\sback|brought\sforward|changed|rescheduled|deferred|cancelled|called\soff|scrapped|dropped|abandoned|delayed|replaced)`;
// "30 January is moved to", "23 June (now extended to 7 July)", "23 January was dropped".
const MOVED_AFTER = new RegExp(
  String.raw`^[\s,([–-]{0,3}(?:deadline\s|date\s|meeting\s|start\s)?(?:(?:is|was|has|have|had|been|now|will|be|since)\s){0,4}${MOVED}\b`,
  'i',
);
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
// "instead of 23 January", "not 9 February", "moved from 23 January", "originally due on".
const INSTEAD = new RegExp(
  String.raw`\b(?:instead\sof|rather\sthan|in\splace\sof|(?:originally|previously|first)(?:\s(?:planned|set|due|scheduled|fixed|announced|advertised|meant|to\sbe))?(?:\s(?:for|on|by|as|in))?|(?:was|were)\s(?:(?:meant|due|supposed|going)\s)?to\s(?:have\s)?\w{2,9}(?:\s(?:on|in|by))?|not|(?:had\s)?(?:hoped|planned)\sfor|${MOVED}\s(?:\w{2,7}\s)?from|(?:moves|moving|change|slips|back|forward)\s(?:back\s)?from)\s(?:on\s|in\s|the\s|by\s|until\s|from\s)?$`,
  'i',
);
const NEGATES_OTHER = /\b(?:if|or|whether|why)\snot\s$/i;
const REFUSED =
  /\b(?:rejected|not\s(?:agreed|supported|pressed|accepted)|turned\sdown|voted\sdown|(?<!cannot\sbe\s)ruled\sout|refused|declined)\b/i;
// "A proposal to hold it on 23 January was lost."
const PROPOSAL =
  /\b(?:proposals?|moves?|attempts?|plans?|requests?|motions?|calls?|bids?|amendments?|suggestions?|ideas?)\b/i;
const FELL =
  /\b(?:lost|fell|failed|went\sdown|defeated|dropped|withdrawn|abandoned|shelved|not\scarried|no\ssupport)\b/i;

/** Whether the date is one that no longer holds: moved, replaced or cancelled. */
export function isSuperseded({ before, after }: Surroundings): boolean {
  if (MOVED_AFTER.test(after) || MOVED_LATER.test(after) || NOW_LATER.test(after) || NOW_AFTER.test(after))
    return true;
  return INSTEAD.test(before) && !NEGATES_OTHER.test(before);
}

/** Whether the date stands in something that was refused or lost. */
export function isRefused({ clause }: Surroundings): boolean {
  return REFUSED.test(clause) || (PROPOSAL.test(clause) && FELL.test(clause));
}
