/** The pieces of a sentence that say something of one date. */

/** Verbs by which a clause is known; "open" and "close" too, as in "nominations close". */
export const VERB =
  "(?:is|are|was|were|will|shall|would|must|should|can|may|might|have|has|had|do|does|needs?|opens?|closes?|starts?|begins?|ends?|meets?|takes?|goes|go|returns?|runs|reports|follows|decides?|comes?|votes?|sits|gets?|reach(?:es)?|arrives?|lands?|began|met|agreed|voted|said|told|asked|noted|heard|took|got|made|(?:has|have|is|are|was|were|do|does|did|will|would|ca|wo)n['’]t)";
const SUBJECT = String.raw`(?:[A-Za-zÀ-ÿ\d’'&/-]{1,20}\s){1,6}`;

// Pieces of a sentence: ";", ":", brackets, spaced dashes, ", and …", ", which …", ", with voting closing".
const PIECE_END =
  /[;:()]|\s[–—-]\s|\sand\s(?=to\s[A-Za-zÀ-ɏ]+\s*$)|,\s(?=[A-Za-zÀ-ɏ\s]{3,30}\s(?:opening|closing|starting|beginning|ending)\b)|,\s(?=the\s[A-Za-zÀ-ɏ\s]{3,25}\sbeing\b)|\swith\s(?=[A-Za-zÀ-ɏ\s]{3,30}\sbeing\b)|\s(?:before|but)\s(?=[A-Za-zÀ-ɏ]+\s(?:opens?|closes?|starts?|ends?|meets?)\b)|,\s(?=(?:and|but|so|while|with|where|as|then|before|after|though|although)\b)|\sprovided\s(?:that\s)?|\sthat\sthere\s(?:is|are|was|will\sbe)\s/u;

/** The pieces of a clause before a date, the last one nearest to it. */
export const piecesOf = (text: string): string[] => text.split(PIECE_END);

// "papers go out and the ballot must be", "it is vital as forms must be": where a second clause with its own verb begins.
const SECOND_CLAUSE = new RegExp(
  String.raw`\s(?:and|but|as|so|while|because|before|after|that|though|although|when|where)\s(?=(?<subject>${SUBJECT})${VERB}\b)`,
  'gi',
);
const HAS_VERB = new RegExp(String.raw`\b(?!(?:reports|votes?|needs?)\b)${VERB}\b`, 'i');
const NO_SUBJECT = new RegExp(
  String.raw`^(?:to|in|on|at|by|from|of|for|with|${VERB}|which|who|that|then|also|not)\s`,
  'i',
);

// "It is expected that", "It was agreed".
const IMPERSONAL =
  /^it\s(?:is|was|has\sbeen)\s(?:also\s|now\s)?(?:expected|hoped|proposed|agreed|likely|understood|planned|noted|thought)\s(?:that\s)?(?=\S.{7})/i;

/** The clause of a piece that has the date: what follows the last joint between two clauses that both have a verb. */
export function ownClause(text: string): string {
  const piece = text.replace(IMPERSONAL, '');
  let from = 0;
  let first = '';
  for (const joint of piece.matchAll(SECOND_CLAUSE)) {
    if (NO_SUBJECT.test(joint.groups?.subject ?? '')) continue;
    const left = piece.slice(from, joint.index);
    if (!(HAS_VERB.test(left) || REASON.test(joint[0]))) continue;
    first = subjectOf(left) ?? first;
    from = joint.index + joint[0].length;
  }
  const own = piece.slice(from);
  const pronoun = PLURAL.test(first) ? THEY : IT;
  return first === '' ? own : own.replace(pronoun, `${first} `);
}
// "they get lapsed", after "members stop paying and".
const IT = /^it\s(?=[a-z])/i;
const PLURAL = /(?:[^s]s|people|members)$/i;
const THEY = /^they\s(?=[a-zß-ÿ])/i;
const REASON = /^\s(?:as|because|while|although|though)\b/i;

// "As explained in the letter, ", "In summary, ", "Under the rules, ".
const OPENING =
  /^(?:as|in|for|under|with|on|at|after|if|unless|when|once|during|following|since|despite|unlike|according|looking|thanks|given|now|also|meanwhile|finally|however|sadly|elsewhere|separately|note|again|lastly|firstly)\b[^,;:]{0,70},\s(?=\S.{7})/i;
// ", with shortlists of two, " before the date; ", of around 30,".
export const ASIDE =
  /(?<=.{12}),\s(?:with|of|including|which|who|as|like|both|all)\s[^,;:]{2,50},\s{0,2}(?=(?:on|by|in|between|from|until|at|to)?\s?$)/i;
// "To be eligible to vote members must", "In order to stand you need": the purpose before the one who must.
const PURPOSE =
  /^(?:in\sorder\s)?to\s[A-Za-zÀ-ɏ\s]{4,60}?\s(?=(?:you|members|delegates|candidates|applicants|branches|CLPs|people|voters)\s(?:must|should|need|have\sto|has\sto|can|may)\b)/i;

// "start earlier, get candidates in place": the last of several orders.
const LAST_ORDER =
  /^[^,]{4,80}(?:,[^,]{4,60}){0,2},\s(?:and\s)?(?=(?:get|send|book|apply|register|return|tell|make|give|bring|hold|elect|choose|nominate|submit|put|write|ask|pay)\s[A-Za-zÀ-ɏ]+\s)/i;

// "Following the loss of a member, who moved away, we have a by-election".
const WE_HAVE = /^.{3,200},\s(?=we\s(?:now\s)?(?:have|hold|face)\s)/i;

/** A clause without its introduction and what is put in between commas before the date. */
export function plainClause(clause: string): string {
  return clause
    .replace(ASIDE, ' ')
    .replace(IMPERSONAL, '')
    .replace(WE_HAVE, '')
    .replace(OPENING, '')
    .replace(PURPOSE, '')
    .replace(LAST_ORDER, '');
}

const SUBJECT_OF = new RegExp(
  String.raw`^(?:(?:and|but|so|then|now|also|that)\s)?(?<subject>(?:(?:\d{1,3}(?:,\d{3}){1,3}|[A-Za-zÀ-ɏ\d’'&-]{1,20})\s){1,6}?)(?=${VERB}\b)`,
  'i',
);
const PRONOUN =
  /^(?:they|it|he|she|we|I|you|this|these|those|that|there|who|which|nothing|everyone|anyone|some|none|if|when|here|what)\b/i;

/** The words before the first verb of a clause, when they name something; null for "they", "this". */
export function subjectOf(clause: string): string | null {
  const subject = SUBJECT_OF.exec(clause.trim())?.groups?.subject?.trim();
  return subject === undefined || PRONOUN.test(subject) ? null : subject;
}
