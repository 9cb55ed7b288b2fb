import { WHO_WORDS, type Who, whoIsMeant, whoIsOrdered } from './who.ts';

/** `needs`: words without which the patterns, which take longer, are not tried. */
export type AskRule = {
  name: string;
  patterns: readonly RegExp[];
  who: (text: string) => Who;
  needs?: RegExp;
};

// "who joined before 1 July", "wishing to send a motion", "under 27", ", which met last week,".
const ASIDE = String.raw`(?:,?\s(?:(?:who|which|that)\b[^.;:]{1,70}?|(?:wishing|wanting|with|without|in|on|under|over|of|from|interested|whose|not\salready)\b(?:(?!\s(?:they|we|you|it|he|she|which|that|who)\b)[^.;:]){1,60}?))?`;
const BETWEEN = String.raw`(?:\s(?:(?!(?:and|but|or|they|we|it|he|she|how)\b)[\w’']{2,12}\s){0,3}?|,\s)`;
// "can", "must", "are being invited to", "have until", "now have six weeks to".
const DUTY = String.raw`(?:can(?!not|\sbe\s(?:proud|sure|certain|assured|seen|found|confident|expected))|(?<!\b(?:in|by|since|until|till|of|on|last|next|early|late|mid|to|from)\s)may(?!\s(?:get|have|well|be\s(?:asked|forgiven)))|must(?!\shave\s(?:been|had|known|felt|thought))|should(?!\shave\s(?:been|had|done|said|gone|told|\w+ed\b))|needs?\sto(?!\sknow)|ha(?:ve|s)\sto(?!\swait)|ha(?:ve|s)\suntil|ha(?:ve|s)\s(?:an?\s(?:fortnight|week|month|year)|\w{2,10}\s(?:days|weeks|months))\b|will\sneed|ought\sto|(?:are|is|will\sbe|should\sbe|have\sbeen|has\sbeen)\s(?:being\s)?(?:\w{3,12}ly\s)?(?:invited|asked|urged|encouraged|entitled|able|required|welcome|reminded|eligible|requested|advised)(?:\sto)?|could\snow)`;
const BEFORE_WHO = String.raw`(?:^|[\s(,])`;

const SUBJECTS = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(`${BEFORE_WHO}(?:${words})${ASIDE}${BETWEEN}${DUTY}\\b`, 'i'),
}));
const OBJECTS = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(
    String.raw`\b(?:urge[ds]?|encourag(?:e[ds]?|ing)|remind(?:ed|s)?|invite[ds]?|advise[ds]?|call(?:s|ed)?\son|appeal(?:s|ed)?\sto|wants?|ask(?:s|ed|ing)?)\s(?:all\s|the\s)?(?:\w{2,10}\s){0,2}?(?:${words})(?:\s[^.;]{2,50})?\s(?:to|that)\b`,
    'i',
  ),
}));
const SOMEBODY = new RegExp(`${BEFORE_WHO}(?:${WHO_WORDS.map(([, words]) => words).join('|')})\\b`, 'i');
const URGING = /urge|encourag|remind|invite|advise|\bcall|appeal|\bwant|\bask/i;
type Named = readonly { who: Who; pattern: RegExp }[];
const firstOf =
  (named: Named) =>
  (text: string): Who =>
    named.find(({ pattern }) => pattern.test(text))?.who ?? 'anyone';
const patternsOf = (named: Named): RegExp[] => named.map(({ pattern }) => pattern);

const SENT =
  'views|evidence|submissions|responses|comments|(?:self-)?nominations|ideas|applications|amendments|motions|resolutions|replies|names|entries|suggestions|forms|papers|returns|thoughts|feedback|contributions|questions|statements|bids|registrations?|(?:delegate|postal\\svote)\\sforms|rule\\s(?:changes|amendments)|expressions\\sof\\sinterest';
const ALL_WHO = WHO_WORDS.map(([, words]) => words).join('|');
const CASES = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(
    String.raw`\bif\s(?:any\s|individual\s)?(?:${words})\b[^.;]{3,140},?\s(?:then\s)?(?:they|the\s(?:branch|member|CLP|candidate)|please)\s(?:${DUTY}|\w{3,10}\b)`,
    'iu',
  ),
}));
const FOR_WHOM = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(
    String.raw`\b(?:it(?:[’']s|\s(?:is|remains))\s(?:now\s|still\s|also\s)?(?:up\sto|for|(?:very\s)?(?:important|essential|vital|crucial|open|possible)\s(?:that|for|to))|(?:still|plenty\sof|more)\stime\sfor|(?:last\s(?:chance|day|date)|latest\s\w{4,5}\s(?:at|by)\swhich|deadline)\s(?:for\s)?|can\sbe\s(?:made|submitted|sent(?:\sin)?|proposed|moved)\sby|needs?|wants?)\s?(?:all\s|the\s)?(?:${words})(?!\sof\b)(?:[’']s\s\w{4,10}\s\w{4,10}\sby|\b)`,
    'iu',
  ),
}));

/** In this order; the first that fits says who is asked. */
export const ASK_RULES: readonly AskRule[] = [
  {
    name: 'will, but should',
    // "CLPs will hear from the office but should be aware …".
    patterns: [/(?:^|\()(?:CLPs|members|branches)\swill\s[^.;]{3,90}\sbut\s(?:should|must|need\sto)\b/i],
    who: whoIsMeant,
  },
  {
    name: 'if you …',
    // "If you want to know more watch …", "If anyone has a spare room let me know".
    patterns: [
      /\bif\s(?:you|anyone|your\s(?:branch|CLP))(?:['’]d|\swould)?\s(?:like|want|wish|have|has|haven|don|do|know|need|are|can)\b[^.]{3,160}\b(?:watch|e-?mail|contact|let|get\sin|please|write|read|visit|come|send|apply|reply|respond|ring|call|fill)\b/i,
    ],
    who: whoIsOrdered,
  },
  {
    name: 'an order to the reader',
    patterns: [
      /\bplease\b|(?:^|[.;:–?]\s|,\s)(?:e-?mail|apply|tell\sus|register|contact|write\sto|let\sme\sknow|send\s(?:me|us|your|in|them|it)|pay\soff|sign\sup|get\sin\stouch|watch|visit|reply|respond|submit|nominate|book|volunteer)\b(?!\s(?:is|was|were|are|of|has|had|will)\b)/i,
      /(?:^|[.;:–?!]\s|,\s(?:so\s)?)(?:do\snot\s(?:forget|miss|leave)|take\spart\sin|keep\s(?:\d|the\s(?:date|day|evening)\s)|look\sout\sfor|do\s(?:let|get|send|come|pass|join|reply|write)|don['’]t\s(?:forget|miss|hesitate|leave)|get\s(?:your|involved)|make\ssure|ask\syour|feel\sfree|join\s(?:us|me)|come\s(?:and|along|to)|remember\sto|put\s(?:the|it|this|these)\s\w{2,12}\sin\syour|check\s(?:your|that|with)|fill\sin|return\s(?:your|them|it)|vote\s(?:early|now|online|by)|encourage\syour|read\s(?:it|them|more)|ring\s(?:the|me|us)|pass\sthis\son|bring\s(?:your|a)|spread\sthe\sword|help\sus|give\sus|share\s(?:it|this))\b|\b(?:march|come|walk|canvass|campaign|stand)\swith\sus\b/i,
      // "Comments to me by Friday", "Names to the office before Easter".
      new RegExp(String.raw`^(?:${SENT}|thoughts)\sto\s[^.;]{2,50}\s(?:by|before)\b`, 'i'),
    ],
    who: whoIsOrdered,
  },
  {
    name: 'somebody can, may or must',
    needs: SOMEBODY,
    patterns: patternsOf(SUBJECTS),
    who: firstOf(SUBJECTS),
  },
  { name: 'somebody is urged', needs: URGING, patterns: patternsOf(OBJECTS), who: firstOf(OBJECTS) },
  {
    name: 'something is sought',
    patterns: [
      // "Views are being sought", "evidence invited", "amendments being submitted".
      new RegExp(
        String.raw`\b(?:${SENT}|volunteers|helpers|offers|supporters|drivers|canvassers|stewards|tellers|hosts|hands)(?:,?\s(?!(?:and|was|were)\b)\w{2,10},?){0,4}?\s(?:are|is|being)?\s?(?:being\s|still\s)?(?:sought|invited|wanted|needed|welcome|welcomed)\b`,
        'i',
      ),
      /\bamendments\sbeing\ssubmitted\b|\bconsult\s(?:CLPs|members|branches|affiliates)\b|\bencourage\s(?:people|members|women)\s(?:who|to)\b/i,
      // "I would welcome your views", "we would like to hear from trade unionists".
      /\bwould\s(?:welcome|be\s(?:grateful|glad)\s(?:for|of)|like\s(?:to\shear|your))\b/i,
    ],
    who: whoIsMeant,
  },
  {
    name: 'what people send in is due',
    patterns: [
      // "the deadline for responses", "the closing date for applications".
      new RegExp(
        String.raw`\b(?:deadline|closing\sdate|last\s(?:day|date))\s(?:for|to\ssend\sin)\s(?:\w{3,12}\s){0,2}?(?:${SENT})\b`,
        'i',
      ),
      // "applications go to", "motions should reach the office", "nominations must be in".
      /\b(?:applications|nominations|responses|submissions|amendments|motions|entries|forms|resolutions|papers|replies|names)\s(?:\w{3,6}\s)?(?:go\s(?:to|in\b|by)|must\s(?:be|reach|arrive)|should\s(?:be|reach|arrive)|have\sto\s(?:be|reach|arrive)|are\sdue|are\sto\sbe\s(?:lodged|returned|sent|handed|submitted)|need\sto\s(?:be|reach|arrive))\b/i,
      // "everything must be back by noon", "they have to be lodged by Friday".
      /\b(?:must|should|has\sto|have\sto|needs?\sto)\sbe\s(?:back|in|returned|received|lodged|submitted|sent\sin|handed\sin|with\s(?:us|me|the\s\w+))\b/i,
    ],
    who: whoIsMeant,
  },
  {
    name: 'it is open to somebody',
    patterns: [
      /\bconsultation\s(?:is\s|remains\s)?open\suntil\b|\b(?:open|up)\sto\s(?:all\s|every\s|any\s|the\s)?(?:\w{3,10}\s)?(?:members?|CLPs|anyone|branch(?:es)?|public)\b/i,
    ],
    who: whoIsMeant,
  },
];

// A sentence with none of these words asks nobody and is looked at no further.
const MAY_ASK =
  /\b(?:can|may|must|should|might|needs?|have|has|will|ought|are|is|being|could|if|please|e-?mail|apply|tell|register|contact|write|let|send|pay|sign|get|watch|visit|reply|respond|submit|nominate|book|volunteer|do|don['’]t|make|ask|feel|join|come|remember|put|check|fill|return|vote|encourage|read|ring|pass|bring|spread|help|give|share|march|walk|canvass|campaign|stand|to|take|keep|look|invited|sought|wanted|would|deadline|closing|last|amendments|consult|consultation|open|up)\b/i;

// Not open, not asked of these, or only told.
const CLOSED =
  /\b(?:had\suntil|too\slate|were\sable|could\svote\sand|was\sasked|were\s(?:asked|invited)\sto|had\sto\s|would\sbe\sable)\b/i;
// "WHAT YOU CAN DO", "What members can do": the heading of a list.
const HEADING = /^(?:what|how|where|when)\s(?:you|members|CLPs|branches)\s(?:can|must|should)\b[^.]{0,40}$/i;
const REBUKE =
  /\b(?:might\swish\sto|the\sgovernment\s(?:must|should)|voters\s(?:can|must|should|may)|MPs\s(?:must|should)|NEC\smembers\sshould)\b/i;
// "640 members are eligible": a count of those who may.
const COUNTED =
  /(?<!\b(?:than|over|under|with|least)\s|[\d,.])\b\d[\d,.k]{0,9}\s(?:\w{3,12}\s)?(?:members|people|supporters|delegates|electors)\s(?:(?:are|were)\s(?:eligible|entitled|able)|can\s(?:vote|take\spart)|may\svote)/i;

// "They should do so by 13 August", "… and may each send two": those who stand before.
const THEY = new RegExp(
  String.raw`^(?:(?:(?:and|but|so)\s)?they${BETWEEN}${DUTY}|(?:may|must|can|should)\s(?:each|also|then|not)\s\w|may\s\w)`,
  'i',
);
const NAMES = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(`${BEFORE_WHO}(?:${words})\\b`, 'i'),
}));

export const THEY_RULE = 'they, of whom was spoken';

/**
 * The rule by which the sentence asks somebody to do something still open, with who; null when it asks nobody.
 * `before`: the sentence before, which says who "they" are.
 */
export function askRuleOf(text: string, before = ''): { rule: string; who: Who } | null {
  if (HEADING.test(text) || CLOSED.test(text) || REBUKE.test(text) || COUNTED.test(text)) return null;
  if (!MAY_ASK.test(text)) return null;
  const rule = ASK_RULES.find(
    ({ patterns, needs }) =>
      (needs === undefined || needs.test(text)) && patterns.some((pattern) => pattern.test(text)),
  );
  if (rule) return { rule: rule.name, who: rule.who(text) };
  const they = THEY.test(text) ? NAMES.find(({ pattern }) => pattern.test(before)) : undefined;
  return they ? { rule: THEY_RULE, who: they.who } : null;
}
