import { matchesOf } from './matches.ts';

export type Tense = 'past' | 'future';

// "will", "is due", "are being sought and held", "can", "must", "please", "deadline for … is", "to report", "a cut-off of".
const FUTURE =
  /\b(?:will|(?:has|have)\sbeen\s(?:re)?(?:moved|set|fixed|scheduled|deferred|postponed|extended|delayed|put\s(?:back|off)|brought\sforward|called|arranged|booked|pencilled)|(?:moved|deferred|postponed|extended|put\s(?:back|off)|remitted|referred|adjourned|rescheduled|delayed|slips|slipped)\s(?:from\s\w{3,9}\s)?(?:to|until|for)|last\s(?:day|date|chance)|(?:was|were)\s(?:called|summoned|arranged|fixed|set)\sfor|meet\sagain|(?:asked|wanted|urged|invited|agreed|hoped|promised|proposed|going)\sto|shall|would|won['’]t|upcoming|forthcoming|next|coming|due|ahead|(?:is|are)\s(?:on|being|to|due|planned|expected|likely|provisionally|pencilled|set\sfor)|plans?\sto|hopes?\sto|aims?\sto|intends?|should|must|can|may|please|apply|submit|register|return|looking\sforward|invited|promised|planned|awaited|deadline|cut-?off|closing\sdate|close(?!\sto\b)|closes|closing|shuts?|opens?|starts?|begins?|runs|moves?\sto|turn(?:ed|s)?\s(?:now\s)?to|takes?\s(?:place|over|effect|her|his|their)|follows?|meets|sits|decides|goes|comes|resumes|expires|ends|reports\s(?:back|to|in|on|by)|lasts|now\s(?:be\s)?on|(?:returns|votes(?!\sto\s\d)|moves|appears|begins|ends|starts|publishes|considers|debates|chooses|elects|settles)\s(?=(?:in|on|to|by|from|at|until|again|back)\b)|to\s(?:be|report|meet|decide|come|go|take|hold|start|begin|open|close|vote|publish|consult|return|finish|run|present|consider|settle|bring|follow|consist))\b|['’]ll\b/gi;
// "was", "had gone", "met", "took"; forms in -ed only where a bare past is meant.
const PAST =
  /\b(?:was|were|had|did|didn['’]t|met|held|took|came|went|won|lost|gained|began|ran|saw|got|made|gave|left|stood|spent|brought|became|fell|rose|sat|contested|projected|formed|started|announced|discussed|elected|voted|attended|joined|resigned|died|passed|opened|closed|spoke|collapsed|happened|ended|switched|showed|(?:has|have)\sbeen(?!\s(?:re)?(?:moved|set|fixed|scheduled|deferred|postponed|extended|delayed|put\s(?:back|off)|brought\sforward|called|arranged|booked|pencilled)\b)|(?:has|have)\sseen|ago|(?<!\b(?:no|not)\s)earlier|previous|previously|last(?!\s(?:day|date|chance|orders|minute|few|stage|round)\b)|(?<!\b(?:comes?|goes|go|sent|reports?|be|due)\s)back\sin)\b/gi;
// "she retired", "the panel resigned", "who pleaded": a person or body and a verb in -ed.
const DID =
  /\b(?:I|we|they|he|she|who|which|it|members|delegates|councillors|CLPs|branches|unions|affiliates|committee|panel|group|party|executive|NEC|Labour)\)?\s(?:\w{2,12}ly\s|also\s|then\s|all\s|again\s)?(?!need\b|agreed\b|decided\b|approved\b|endorsed\b|confirmed\b|rejected\b|voted\b|fixed\b)[A-Za-zÀ-ɏ]{2,14}ed\b/gi;
// What a body decides lies ahead; only after a date do these tell that the date is past: "On Tuesday we agreed".
const DECIDED =
  /\b(?:agreed|decided|approved|endorsed|accepted|rejected|confirmed|heard|told|noted|welcomed|thanked|said|led|saw|showed|produced|elected|chose)\b/gi;
const BE_BEFORE = /\b(?:be|being|is|are|get|to|as)\s(?:\w{1,15}ly\s)?$/i;

/**
 * The tense of the words nearest to the offsets `start` to `end` of `text`: first before them, then after.
 * Null where neither a past nor a coming word stands in it.
 */
export function tenseNear(text: string, start: number, end: number): Tense | null {
  return lastTense(text.slice(0, start)) ?? firstTense(text.slice(end));
}

/** The tense of the last telling word of the text. */
export function lastTense(text: string): Tense | null {
  const past = pastPlaces(text).at(-1) ?? -1;
  const future = placesOf(text, FUTURE).at(-1) ?? -1;
  return pick(past, future, past > future);
}

/** The tense of a text whose telling words all have the same; null where they differ or there are none. */
export function plainTense(text: string): Tense | null {
  const past = pastPlaces(text).length > 0;
  const future = placesOf(text, FUTURE).length > 0;
  if (past === future) return null;
  return past ? 'past' : WILL.test(text) ? 'future' : null;
}
const WILL = /\b(?:will|shall)\b|['’]ll\b/i;

function firstTense(text: string): Tense | null {
  const past = [...pastPlaces(text), ...placesOf(text, DECIDED)].toSorted((a, b) => a - b)[0] ?? -1;
  const future = placesOf(text, FUTURE)[0] ?? -1;
  return pick(past, future, past >= 0 && (future < 0 || past < future));
}

function pick(past: number, future: number, isPast: boolean): Tense | null {
  if (past < 0 && future < 0) return null;
  return isPast ? 'past' : 'future';
}

/** "is held" and "being held" are not the past. */
function pastPlaces(text: string): number[] {
  const bare = placesOf(text, PAST).filter((at) => !BE_BEFORE.test(text.slice(Math.max(0, at - 25), at)));
  return [...bare, ...placesOf(text, DID)].toSorted((a, b) => a - b);
}

const placesOf = (text: string, pattern: RegExp): number[] =>
  matchesOf(text, pattern).map((match) => match.index);
