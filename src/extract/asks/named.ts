import { WHO_WORDS, type Who } from './who.ts';

/** One pattern for each of the nine who can be asked. */
export type Named = readonly { who: Who; pattern: RegExp }[];

// "and stakeholders"; "who joined before 1 July", "wishing to send a motion", "under 27", ", which met last week,".
const ASIDE = String.raw`(?:\s(?:and|or)\s[a-z-]{4,14}s(?=\s))?(?:,?\s(?:(?:who|which|that)\b[^.;:]{1,70}?|(?:wishing|wanting|by|before|since|with|within|without|in|on|near|under|over|of|from|interested|whose|not\salready)\b(?:(?!\s(?:they|we|you|it|he|she|which|that|who)\b)[^.;:]){1,60}?))?`;
const BETWEEN = String.raw`(?:\s(?:(?!(?:and|but|or|they|we|it|he|she|how)\b)[\w’']{2,12}\s){0,3}?|,\s)`;
// "can", "must", "are being invited to", "have until", "now have six weeks to".
const DUTY = String.raw`(?:can(?!not|\sbe\s(?:proud|sure|certain|assured|seen|found|confident|expected))|(?<!\b(?:in|by|since|until|till|of|on|last|next|early|late|mid|to|from)\s)may(?!\s(?:get|have|well|be\s(?:asked|forgiven|aware)))|must(?!\shave\s(?:been|had|known|felt|thought))|should(?!\shave\s(?:been|had|done|said|gone|told|\w+ed\b))|needs?\sto(?!\sknow)|ha(?:ve|s)\sto(?!\swait)|ha(?:ve|s)\suntil|ha(?:ve|s)\s(?:an?\s(?:fortnight|week|month|year)|\w{2,10}\s(?:days|weeks|months))\b|will\sneed|ought\sto|(?:are|is|will\sbe|should\sbe|have\sbeen|has\sbeen)\s(?:(?:being|now|also|still|again|all|both|\w{3,12}ly)\s){0,2}(?:invited|asked|urged|encouraged|entitled|able|required|welcome|reminded|eligible|requested|advised|expected\sto\s(?:send|return|reply|complete|submit|attend|hold|pay|elect|appoint|name|choose|meet))(?:\sto)?|(?:is|are)\sto(?=\s(?:send|return|reply|name|submit|hold|choose|elect|pay|register|provide|complete|appoint|nominate|supply)\b)|could\snow|(?:should\s|must\s|will\s)?be\slimited\sto)`;
/** A word of duty or leave, which a sentence must hold for somebody to be asked by it. */
export const BOUND = new RegExp(DUTY, 'i');
const BEFORE_WHO = String.raw`(?:^|[\s(,])`;

const named = (toPattern: (words: string) => string): Named =>
  WHO_WORDS.map(([who, words]) => ({ who, pattern: new RegExp(toPattern(words), 'i') }));

/** "CLPs can nominate", "members in arrears have until Friday". */
export const SUBJECTS: Named = named((words) => `${BEFORE_WHO}(?:${words})${ASIDE}${BETWEEN}${DUTY}\\b`);

/** "urged CLPs to book early", "reminded all branches that …". */
export const OBJECTS: Named = named(
  (words) =>
    String.raw`\b(?:urge[ds]?|urging|encourag(?:e[ds]?|ing)|remind(?:ed|s|ing)?|invit(?:e[ds]?|ing)(?!\san?\s)|advise[ds]?|call(?:s|ed|ing)?\son|appeal(?:s|ed|ing)?\sto|wants?|ask(?:s|ed|ing)?(?:\sfor)?)\s(?:all\s|the\s)?(?:\w{2,10}\s){0,2}?(?:${words})(?:\s[^.;]{2,50})?\s(?:to|that)\b`,
);

/** "If members have had no ballot by then, they should ring the office". */
export const CASES: Named = named(
  (words) =>
    String.raw`\bif\s(?:any\s)?(?:\w{3,10}\s)?(?:${words})\b[^.;]{3,140}\b(?:they|it|the\s(?:branch|member|party|candidate))\s${DUTY}\b`,
);

/** "There are 47 members in arrears and they have until Friday". */
export const CLAUSES: Named = named(
  (words) =>
    String.raw`${BEFORE_WHO}(?:${words})\b[^.;:]{0,80}?,?\s(?:(?:and|so|but)\sthey${BETWEEN}${DUTY}|and\s(?:must(?!\shave)|needs?\sto|ha(?:s|ve)\sto|should\sthen))\b`,
);

/** "Group leaders: form back by 30 September", "Secretaries – names in by Friday". */
export const ADDRESSED: Named = named(
  (words) =>
    String.raw`^(?:${words})\s?[:–—-]\s[^.;]{2,80}?\b(?:back|in|returned|due|done|sent|to\s\w{2,14})\s(?:[^.;]{0,30}\s)?(?:by|before)\b`,
);

/** "It is up to CLPs to decide", "it is vital that branches reply", "there is still time for members to join". */
export const TURNS: Named = named(
  (words) =>
    String.raw`\b(?:it(?:[’']s|\s(?:is|remains))\s(?:now\s|still\s|also\s|very\s)?(?:up\sto|(?:important|essential|vital|crucial)\s(?:that|for)|open\sfor)|(?:is|remains)\s(?:\w{3,6}\s)?(?:time|a\sneed|need)\sfor|(?:last\s(?:chance|day|date)|deadline)\sfor|latest\s\w{4,5}\s(?:at|by)\swhich|can\sbe\s(?:made|submitted|sent|proposed|moved)\s(?:in\s)?by)\s(?:all\s|the\s)?(?:${words})\b`,
);

/** Anyone of the nine by name, where a sentence or a clause begins or after a space. */
export const NAMES: Named = named((words) => `${BEFORE_WHO}(?:${words})\\b`);

/** "They should do so by 13 August", "… and may each send two": those who stand before. */
export const THEY = new RegExp(
  String.raw`^(?:(?:(?:and|but|so)\s)?they${BETWEEN}${DUTY}|(?:may|must|can|should)\s(?:each|also|then|not)\s\w|may\s\w)`,
  'i',
);

/** A name of any of the nine. */
export const SOMEBODY = new RegExp(
  `${BEFORE_WHO}(?:${WHO_WORDS.map(([, words]) => words).join('|')})\\b`,
  'i',
);

/** Reads who is asked: the first of the nine, in their order, whose pattern fits; anyone where none does. */
export const firstOf =
  (patterns: Named) =>
  (text: string): Who =>
    patterns.find(({ pattern }) => pattern.test(text))?.who ?? 'anyone';

export const patternsOf = (patterns: Named): RegExp[] => patterns.map(({ pattern }) => pattern);
