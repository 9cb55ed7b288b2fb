import { WHO_WORDS, type Who, whoIsMeant, whoIsOrdered } from './who.ts';

export type AskRule = { name: string; patterns: readonly RegExp[]; who: (text: string) => Who };

// "who joined before 1 July", "wishing to send a motion", "under 27", ", which met last week,".
const ASIDE = String.raw`(?:,?\s(?:(?:who|which|that)\b[^.;:]{1,70}?|(?:wishing|wanting|with|without|in|on|under|over|of|from|interested|whose|not\salready)\b(?:(?!\s(?:they|we|you|it|he|she|which|that|who)\b)[^.;:]){1,60}?))?`;
const BETWEEN = String.raw`(?:\s(?:(?!(?:and|but|or|they|we|it|he|she|how)\b)[\w’']{2,12}\s){0,3}?|,\s)`;
// "can", "must", "are being invited to", "have until", "now have six weeks to".
const DUTY = String.raw`(?:can(?!not|\sbe\s(?:proud|sure|certain|assured|seen|found|confident|expected))|may(?!\s(?:get|have|well|be\s(?:asked|forgiven)))|must(?!\shave)|should(?!\shave)|needs?\sto(?!\sknow)|ha(?:ve|s)\sto(?!\swait)|ha(?:ve|s)\suntil|ha(?:ve|s)\s\w{2,10}\s(?:days?|weeks?|months?)\sto|will\sneed|ought\sto|(?:are|is|will\sbe|should\sbe|have\sbeen|has\sbeen)\s(?:being\s)?(?:\w{3,12}ly\s)?(?:invited|asked|urged|encouraged|entitled|able|required|welcome|reminded|eligible|requested|advised)(?:\sto)?|could\snow)`;
const BEFORE_WHO = String.raw`(?:^|[\s(,])`;

const SUBJECTS = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(`${BEFORE_WHO}(?:${words})${ASIDE}${BETWEEN}${DUTY}\\b`, 'iu'),
}));
const OBJECTS = WHO_WORDS.map(([who, words]) => ({
  who,
  pattern: new RegExp(
    String.raw`\b(?:urge[ds]?|encourag(?:e[ds]?|ing)|remind(?:ed|s)?|invite[ds]?|advise[ds]?|call(?:s|ed)?\son|appeal(?:s|ed)?\sto|wants?|ask(?:s|ing)?)\s(?:all\s|the\s)?(?:\w{2,10}\s){0,2}?(?:${words})(?:\s[^.;]{2,50})?\s(?:to|that)\b`,
    'iu',
  ),
}));
type Named = readonly { who: Who; pattern: RegExp }[];
const firstOf =
  (named: Named) =>
  (text: string): Who =>
    named.find(({ pattern }) => pattern.test(text))?.who ?? 'anyone';
const patternsOf = (named: Named): RegExp[] => named.map(({ pattern }) => pattern);

const SENT =
  'views|evidence|submissions|responses|comments|nominations|ideas|applications|amendments|motions|resolutions|replies|names|entries|suggestions|forms';

/** In this order; the first that fits says who is asked. */
export const ASK_RULES: readonly AskRule[] = [
  {
    name: 'will, but should',
    // "CLPs will hear from the office but should be aware …".
    patterns: [/(?:^|\()(?:CLPs|members|branches)\swill\s[^.;]{3,90}\sbut\s(?:should|must|need\sto)\b/iu],
    who: whoIsMeant,
  },
  {
    name: 'if you …',
    // "If you want to know more watch …", "If anyone has a spare room let me know".
    patterns: [
      /\bif\s(?:you|anyone)(?:['’]d|\swould)?\s(?:like|want|wish|have|has|haven|don|do|know|need|are|can)\b[^.]{3,160}\b(?:watch|e-?mail|contact|let|get\sin|please|write|read|visit|come|send|apply|reply|ring|call|fill)\b/iu,
    ],
    who: whoIsOrdered,
  },
  {
    name: 'an order to the reader',
    patterns: [
      /\bplease\b|(?:^|[.;:–?]\s|,\s)(?:e-?mail|apply|tell\sus|register|contact|write\sto|let\sme\sknow|send\s(?:me|us|your|in|them|it)|pay\soff|sign\sup|get\sin\stouch|watch|visit|reply|respond|submit|nominate|book|volunteer)\b(?!\s(?:is|was|were|are|of|has|had|will)\b)/iu,
      /(?:^|[.;:–?!]\s|,\s(?:so\s)?)(?:do\s(?:let|get|send|come|pass|join|reply|write)|don['’]t\s(?:forget|miss|hesitate|leave)|get\s(?:your|involved)|make\ssure|ask\syour|feel\sfree|join\s(?:us|me)|come\s(?:and|along|to)|remember\sto|put\s(?:the|it|this|these)\s\w{2,12}\sin\syour|check\s(?:your|that|with)|fill\sin|return\s(?:your|them|it)|vote\s(?:early|now|online|by)|encourage\syour|read\s(?:it|them|more)|ring\s(?:the|me|us)|pass\sthis\son|bring\s(?:your|a)|spread\sthe\sword|help\sus|give\sus|share\s(?:it|this))\b/iu,
      // "Comments to me by Friday", "Names to the office before Easter".
      new RegExp(String.raw`^(?:${SENT}|thoughts)\sto\s[^.;]{2,50}\s(?:by|before)\b`, 'iu'),
    ],
    who: whoIsOrdered,
  },
  { name: 'somebody can, may or must', patterns: patternsOf(SUBJECTS), who: firstOf(SUBJECTS) },
  { name: 'somebody is urged', patterns: patternsOf(OBJECTS), who: firstOf(OBJECTS) },
  {
    name: 'something is sought',
    patterns: [
      // "Views are being sought", "evidence invited", "amendments being submitted".
      new RegExp(
        String.raw`\b(?:${SENT}|volunteers|helpers|offers)\s(?:\w{2,10}\s){0,2}?(?:are|is|were|being|was)?\s?(?:being\s|still\s)?(?:sought|invited|wanted|needed|welcome|welcomed)\b`,
        'iu',
      ),
      /\bamendments\sbeing\ssubmitted\b|\bconsult\s(?:CLPs|members|branches|affiliates)\b|\bencourage\s(?:people|members|women)\s(?:who|to)\b/iu,
      // "I would welcome your views", "we would like to hear from trade unionists".
      /\bwould\s(?:welcome|be\s(?:grateful|glad)\s(?:for|of)|like\s(?:to\shear|your))\b/iu,
    ],
    who: whoIsMeant,
  },
  {
    name: 'what people send in is due',
    patterns: [
      // "the deadline for responses", "the closing date for applications".
      new RegExp(
        String.raw`\b(?:deadline|closing\sdate|last\s(?:day|date))\s(?:for|to\ssend\sin)\s(?:\w{3,12}\s){0,2}?(?:${SENT})\b`,
        'iu',
      ),
      // "applications go to", "motions should reach the office", "nominations must be in".
      /\b(?:applications|nominations|responses|submissions|amendments|motions|entries|forms|resolutions)\s(?:go|must\s(?:be|reach|arrive)|should\s(?:be|reach|arrive)|have\sto\s(?:be|reach|arrive)|are\sdue|need\sto\s(?:be|reach|arrive))\b|\bthey\shave\sto\sbe\sback\b/iu,
    ],
    who: whoIsMeant,
  },
  {
    name: 'it is open to somebody',
    patterns: [
      /\bconsultation\s(?:is\s|remains\s)?open\suntil\b|\b(?:open|up)\sto\s(?:all\s|every\s|any\s|the\s)?(?:\w{3,10}\s)?(?:members?|CLPs|anyone|branch(?:es)?|public)\b/iu,
    ],
    who: whoIsMeant,
  },
];

// Not open, not asked of these, or only told.
const CLOSED =
  /\b(?:had\suntil|too\slate|were\sable|could\svote\sand|was\sasked|were\s(?:asked|invited)\sto|had\sto\s|would\sbe\sable)\b/iu;
const REBUKE =
  /\b(?:might\swish\sto|the\sgovernment\s(?:must|should)|voters\s(?:can|must|should|may)|MPs\s(?:must|should)|NEC\smembers\sshould)\b/iu;
// "640 members are eligible": a count of those who may.
const COUNTED =
  /\d\s(?:\w{3,12}\s)?(?:members|people|supporters|delegates|electors)\s(?:(?:are|were)\s(?:eligible|entitled|able)|can\s(?:vote|take\spart)|may\svote)/iu;

/** The rule by which the sentence asks somebody to do something still open, with who; null when it asks nobody. */
export function askRuleOf(text: string): { rule: string; who: Who } | null {
  if (CLOSED.test(text) || REBUKE.test(text) || COUNTED.test(text)) return null;
  const rule = ASK_RULES.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)));
  return rule ? { rule: rule.name, who: rule.who(text) } : null;
}
