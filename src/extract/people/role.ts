// What an office is called by before its noun: capitals ("NEC", "National Policy Forum") and these words.
const BEFORE = String.raw`(?:(?:[A-ZÀ-Þ][\w’'&-]{0,20}|joint|vice|deputy|assistant|acting|interim|shadow|general|regional|national|executive|political|women[’']s|youth|policy|membership|minutes|campaigns?|fundraising|equalities|disability|ministerial|constituency|branch|local|trade\sunion|student|lead|senior|working\sgroup|panel|committee)[\s-]){0,6}`;
const OFFICE = String.raw`(?:[Cc]o-?|[Vv]ice-?|[Dd]eputy-?)?(?:[Ss]ecretary|(?:[Cc]hair(?:man|woman|person)?|[Cc]onven[oe]r|[Tt]reasurer|[Pp]resident|[Ll]eader|[Dd]irector|[Rr]ep(?:resentative)?|[Oo]fficer|[Oo]rganiser|[Aa]uditor|[Ww]hip|[Cc]o-?ordinator|[Ss]pokes(?:person|man|woman)|[Mm]ember|[Tt]rustee|[Cc]lerk|[Mm]anager|[Hh]ead|[Cc]andidate)s?)\b(?!['’-])`;
// A word of "of the review panel on rules"; a role ends before one that goes on with the sentence.
const STOPS = String.raw`(?:and|or|but|who|whom|which|that|from|after|with|by|until|following|in|at|as|was|is|are|were|has|had|will|would|when|where|while|since|during|because|unopposed|today|yesterday|tonight|again|now|also|so|if|this|last|next|\w{3,14}ly)`;
const TAIL_WORD = String.raw`(?!${STOPS}\b)[A-Za-zÀ-ɏ0-9][\w’'&-]{0,24}`;
// "Nations and Regions", not "the Panel and Ilse Brandt".
const AND_MORE = String.raw`(?:\sand\s[A-ZÀ-Þ][\w’'-]{2,20}(?!\s[A-ZÀ-Þ]))?`;
const TAIL = String.raw`(?:\s(?:of|for|on|to(?=\sthe\b|\san?\b|\sour\b|\s[A-ZÀ-Þ]))\s${TAIL_WORD}(?:\s${TAIL_WORD}){0,9}${AND_MORE})?`;

/** A public office and what it is of, as part of a pattern without the flag i: "vice-chair", "NEC youth rep", "chair of the panel on rules". */
export const ROLE = `${BEFORE}${OFFICE}${TAIL}`;
/** The same with no more after it: "Deputy General Secretary". */
export const SHORT_ROLE = `${BEFORE}${OFFICE}`;
/** "Director of Digital", "Chair of the Rules Panel" before a name: as few words with capitals as will do. */
export const CAPITAL_ROLE = String.raw`${BEFORE}${OFFICE}(?:\s(?:of|for)\s(?:the\s)?[A-ZÀ-Þ][\w’'&-]{1,20}(?:\s(?:and\s)?[A-ZÀ-Þ][\w’'&-]{1,20}){0,3}?)?`;
/** What somebody sits on or chairs: "the rules panel", "the NEC working group on housing". */
export const BODY = String.raw`(?:[Tt]he|its|our|a|an)\s(?:(?!${STOPS}\b|to\b|of\b)[\w’'&-]{1,24}\s){0,6}(?:NEC|[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Pp]anel|[Gg]roup|[Bb]oard|[Cc]ommission|[Ff]orum|[Ee]xecutive|[Tt]askforce|[Rr]eview)\b(?:\s(?:on|of|into|for)\s${TAIL_WORD}(?:\s${TAIL_WORD}){0,7})?`;

// Offices that say nothing alone (member of what?), and candidates for an office, who are only those who might have it.
const TOO_BARE =
  /^(?:an?\s|the\s)?(?:member|officer|head|candidate|manager|director|rep(?:resentative)?|organiser|clerk|executive\sdirector)$|^One\sMember|^candidates?\sfor\s(?:the\s)?(?:[\w’-]{2,14}\s){0,3}(?:vice-?)?(?:chair|treasurer|secretary|leader|convenor|president|rep)\b/i;
// Offices of governments, councils, other parties and other bodies; the shadow cabinet is the party's own.
const NOT_OF_PARTY =
  /\b(?:SNP|Tory|Tories|Conservative|Lib(?:eral)?\s?Dem\w{0,6}|UKIP|Reform|Greens?|Plaid|Sinn|DUP|[Gg]overnment|[Cc]ouncil|[Cc]ommons|[Cc]ompany|[Cc]lub|[Pp]olice|[Ss]chool|[Hh]ospital|Prime|US|World|European\sCommission|Electoral\sCommission|TUC|CBI)\b|^(?!.{0,20}[Ss]hadow)(?:Home|Foreign|Health|Education|Defence|Chief|Lord|Transport|Justice|Culture|Business)\sSecretary/;
const LONGEST = 90;

/** Whether the words name one public role in the party, and enough of it to be understood. */
export function isPartyRole(role: string): boolean {
  return role.length <= LONGEST && !TOO_BARE.test(role) && !NOT_OF_PARTY.test(role);
}
