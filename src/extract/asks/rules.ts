import {
  ADDRESSED,
  BOUND,
  CASES,
  CLAUSES,
  firstOf,
  NAMES,
  OBJECTS,
  patternsOf,
  SOMEBODY,
  SUBJECTS,
  THEY,
  TURNS,
} from './named.ts';
import { IF_YOU, ORDERS } from './orders.ts';
import { type Who, whoIsMeant, whoIsOrdered } from './who.ts';

/** `needs`: what a sentence must hold, all of it; without it the patterns, which take longer, are not tried. */
export type AskRule = {
  name: string;
  patterns: readonly RegExp[];
  who: (text: string) => Who;
  needs?: readonly RegExp[];
};

const URGING = /urg|encourag|remind|invit|advise|\bcall|appeal|\bwant|\bask/i;
const TURNING = /\bit\b|(?:time|need)\sfor|last\s(?:chance|day|date)\sfor|deadline\sfor|latest|can\sbe\s/i;
const SENT =
  'views|evidence|submissions|responses|comments|(?:self-)?nominations|ideas|applications|amendments|motions|resolutions|replies|names|entries|suggestions|forms|papers|returns|thoughts|feedback|contributions|statements|bids|registrations?|rule\\s(?:changes|amendments)|expressions\\sof\\sinterest';

/** In this order; the first that fits says who is asked. */
export const ASK_RULES: readonly AskRule[] = [
  {
    name: 'will, but should',
    // "CLPs will hear from the office but should be aware …", "secretaries will be sent a form and must return it".
    patterns: [
      /(?:^|\()(?:\w{2,12}\s)?(?:CLPs|members|branches|delegates|candidates|secretaries|officers)\s(?:will|gets?|receives?|have)\s[^.;]{3,90}\s(?:but|and)\s(?:should|must|need\sto)\b/i,
    ],
    who: (text) => (SOMEBODY.test(text) ? firstOf(NAMES)(text) : whoIsMeant(text)),
  },
  {
    name: 'if you …',
    // "If you want to know more watch …", "If anyone has a spare room let me know".
    patterns: IF_YOU,
    needs: [/\bif\b/i],
    who: whoIsOrdered,
  },
  {
    name: 'an order to the reader',
    patterns: [
      ...ORDERS,
      // "Comments to me by Friday", "Names to the office before Easter".
      new RegExp(String.raw`^(?:${SENT})\sto\s[^.;]{2,50}\s(?:by|before)\b`, 'i'),
      // "Responses by 9 January to the office", "Motions: one for each CLP, to the office by 14 September".
      new RegExp(
        String.raw`^(?:${SENT})(?:\s(?:by|before)\s(?:noon\s|midnight\s|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the\send|tomorrow|next|easter|christmas)[^.;:]{0,40}\sto\s\w|\s?:\s[^.;]{3,90}\sto\s(?:the|your|me|us|[^\s@]{1,30}@)[^.;]{0,40}\s(?:by|before)\b)`,
        'i',
      ),
    ],
    who: whoIsOrdered,
  },
  {
    name: 'if somebody …',
    needs: [/\bif\b/i, SOMEBODY, BOUND],
    patterns: patternsOf(CASES),
    who: firstOf(CASES),
  },
  {
    name: 'somebody can, may or must',
    needs: [SOMEBODY, BOUND],
    patterns: patternsOf(SUBJECTS),
    who: firstOf(SUBJECTS),
  },
  {
    name: 'somebody is there, and they must',
    needs: [/\b(?:they|and)\b/i, SOMEBODY, BOUND],
    patterns: patternsOf(CLAUSES),
    who: firstOf(CLAUSES),
  },
  {
    name: 'somebody is addressed',
    needs: [/\b(?:by|before)\b/i, SOMEBODY],
    patterns: patternsOf(ADDRESSED),
    who: firstOf(ADDRESSED),
  },
  {
    name: 'somebody is urged',
    needs: [URGING, SOMEBODY],
    patterns: patternsOf(OBJECTS),
    who: firstOf(OBJECTS),
  },
  {
    name: 'it is for somebody',
    needs: [TURNING, SOMEBODY],
    patterns: patternsOf(TURNS),
    who: firstOf(TURNS),
  },
  {
    name: 'something is sought',
    patterns: [
      // "Views are being sought", "evidence invited", "amendments being submitted".
      new RegExp(
        String.raw`\b(?:${SENT}|volunteers|helpers|offers|supporters|drivers|canvassers|stewards|tellers|hosts|hands)(?:,?\s(?!(?:and|was|were)\b)\w{2,10},?){0,4}?\s(?:are|is|being|(?:would|will)\sbe)?\s?(?:being\s|still\s)?(?:sought|invited|wanted|needed|welcome|welcomed)\b`,
        'i',
      ),
      /\bamendments\sbeing\ssubmitted\b|\bconsult\s(?:CLPs|members|branches|affiliates)\b|\bencourage\s(?:people|members|women)\s(?:who|to)\b/i,
      // "I would welcome your views", "we would like to hear from trade unionists".
      /\bI\swelcome\syour\b|\bwould\s(?:welcome|be\s(?:grateful|glad|interested|keen|happy|pleased|delighted)\s(?:for|of|to\s(?:hear|have|receive|know))|(?:like|love)\s(?:to\s(?:hear|know|see\syour)|your))\b|['’]d\s(?:love|like|be\s(?:glad|keen|happy))\sto\s(?:hear|know|see\syour)\b|\b(?:I|we)\s(?:also\s)?want\s(?:to\s(?:hear|know)\s(?:what|from|how|your)|your\s(?:views|ideas|comments|thoughts|help|evidence|feedback|answers|stories|nominations))\b|\b(?:gratefully|gladly)\s(?:received|accepted)\b|\b(?:I|we)\s(?:still\s|also\s)?need\s(?:\w{2,7}\s){1,2}(?:people|hands|helpers|bodies)\s(?:for|at)\b/i,
      new RegExp(
        String.raw`\b(?:${SENT})\b[^.;:]{0,80}\scan\s(?:still\s|also\s)?be\s(?:uploaded|sent|made|submitted|e-?mailed|posted|returned|handed\sin)\b`,
        'i',
      ),
      // "We are also looking for eight stewards", "the branch wants drivers for polling day".
      /\b(?:looking\sfor|need|needs|wants?|seeking|short\sof|do\swith|appealing\sfor)\s(?:(?!the\b)[\w-]{1,12}\s){0,3}?(?:volunteers|helpers|stewards|drivers|tellers|hosts|canvassers|door-?knockers|leafletters|number-?takers|runners|hands|bodies|(?:people|members|somebody|someone)\sto\s\w)\b/i,
      // "People with cars are wanted too", "anyone who can lend a van is needed".
      /\b(?:people|members|drivers|any(?:one|body)|some(?:one|body)|those)\s(?:with|who\scan|who\shave|able\sto)\s[^.;,]{2,40}?\s(?:is|are|would\sbe)\s(?:also\s|still\s)?(?:wanted|needed|sought|welcome|invaluable)\b/i,
      // "The survey can be completed online until 3 May".
      /\b(?:survey|form|questionnaire|petition|application)\s(?:\w{2,10}\s){0,2}can\sbe\s(?:completed|filled\sin|signed|returned|answered|sent)\b/i,
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
      // "applications go to", "motions should reach the office", "nominations for the panel, two in all, must be in".
      /\b(?:applications|nominations|responses|submissions|amendments|motions|entries|forms|resolutions|papers|replies|names|comments|rule\schanges)(?:\s(?:for|from|to|on)\s[^.;:]{3,60})?,?\s(?:and\s\w{3,12},?\s)?(?:\w{3,6}\s)?(?:go\s(?:to|in\b|by)|must\s(?:be|reach|arrive)|should\s(?:be|reach|arrive)|have\sto\s(?:be|reach|arrive)|are\sdue|are\sto\sbe\s(?:lodged|returned|sent|handed|submitted)|need\sto\s(?:be|reach|arrive))\b/i,
      // "everything must be back by noon", "they have to be lodged by Friday".
      /\b(?:must|should|has\sto|have\sto|needs?\sto)\sbe\s(?:back|in|returned|received|lodged|submitted|sent\sin|handed\sin|with\s(?:us|me|the\s\w+))\b/i,
      // "all must be done by 20 May", "the AGMs have to be held before Easter".
      /\b(?:all|both|these|they|AGMs?|meetings|interviews|training|forms|returns|checks)\s(?:[\w’'-]{2,12}\s){0,3}?(?:must|(?:has|have|needs?)\sto)\s(?:all\s|now\s)?be\s(?:done|held|completed?|finished|over)\s(?:by|before)\b/i,
      // "needs every agent named by Friday", "wants all forms in by noon".
      /\b(?:needs?|wants?)\s(?:every|all|each|your)\s[^.;,]{3,50}\s(?:named|in|back|returned|sent|done|chosen)\s(?:by|before)\b/i,
    ],
    who: whoIsMeant,
  },
  {
    name: 'it is open to somebody',
    patterns: [
      // "all readers and their families invited", "everyone welcome".
      /\b(?:all|every(?:one|body|\smember)|readers|families|friends|members)\b(?:\s(?:of|and|from|in)\b[^.;,]{2,50}|\s\w{3,12})?,?\s(?:are\s|is\s)?(?:invited|welcome)(?=[.,;)!]|$|\sto\s(?!speak))/i,
      // "Only members of six months’ standing get a vote".
      /\b(?:members?|delegates|those|any(?:one|body)|people)\b[^.;]{0,60}\s(?:gets?|ha(?:ve|s))\sa\svote\b(?!\sof)/i,
      /\bconsultation\s(?:[^.;]{3,30}\s)?(?:is\s|remains\s)?open\suntil\b|\b(?:open|up)\sto\s(?:all\s|every\s|any\s|the\s)?(?:\w{3,10}\s)?(?:members?|CLPs|anyone|branch(?:es)?|public)\b/i,
    ],
    who: whoIsMeant,
  },
];

// A sentence with none of these words asks nobody and is looked at no further.
const MAY_ASK =
  /\b(?:can|may|must|should|might|needs?|have|has|will|ought|are|is|being|could|if|please|e-?mail|apply|tell|register|contact|write|let|send|pay|sign|set|talk|speak|print|think|start|remind|invite|tell|get|watch|visit|reply|respond|submit|nominate|book|volunteer|do|don['’]t|make|ask|feel|join|come|remember|put|check|fill|return|vote|encourage|read|ring|pass|bring|spread|help|give|share|march|walk|canvass|campaign|stand|to|take|keep|look|invited|sought|wanted|welcome|would|deadline|closing|last|amendments|consult|consultation|open|up|use|save|click|drop|mark|wants|looking|seeking|short|back|why|drop|phone|text|message|support|use|find|renew|claim|raise|discuss|so|now|time|gratefully|gladly|love|like|want|you|due)\b/i;

// Not open, not asked of these, or only told.
const CLOSED =
  /\b(?:had\suntil|too\slate|were\sable|could\svote\sand|was\sasked|were\s(?:asked|invited)\sto|had\sto\s|would\sbe\sable)\b/i;
// "WHAT YOU CAN DO", "What members can do": the heading of a list.
const HEADING = /^(?:what|how|where|when)\s(?:you|members|CLPs|branches)\s(?:can|must|should)\b[^.]{0,40}$/i;
const REBUKE =
  /\b(?:might\swish\sto|the\sgovernment\s(?:must|should)|voters\s(?:can|must|should|may)|MPs\s(?:must|should)|NEC\smembers\sshould|you\scan\s(?:read|find|see|follow|download|view)|(?:candidates|nominees)\sneed\sto\sbe\snominated)\b/i;
// "640 members are eligible": a count of those who may.
const COUNTED =
  /(?<!\b(?:than|over|under|with|least)\s|[\d,.])\b\d[\d,.k]{0,9}\s(?:\w{3,12}\s)?(?:members|people|supporters|delegates|electors)\s(?:(?:are|were)\s(?:eligible|entitled|able)|can\s(?:vote|take\spart)|may\svote)/i;

/** What shows that a sentence with words of asking asks nobody; looked for last, since few sentences get so far. */
const NO_ASK = [HEADING, CLOSED, REBUKE, COUNTED];

export const THEY_RULE = 'they, of whom was spoken';

/**
 * The rule by which the sentence asks somebody to do something still open, with who; null when it asks nobody.
 * `before`: the sentence before, which says who "they" are.
 */
export function askRuleOf(text: string, before = ''): { rule: string; who: Who } | null {
  const asked = MAY_ASK.test(text) ? askedIn(text, before) : null;
  return asked === null || NO_ASK.some((pattern) => pattern.test(text)) ? null : asked;
}

function askedIn(text: string, before: string): { rule: string; who: Who } | null {
  const rule = ASK_RULES.find(
    ({ patterns, needs = [] }) =>
      needs.every((need) => need.test(text)) && patterns.some((pattern) => pattern.test(text)),
  );
  if (rule) return { rule: rule.name, who: rule.who(text) };
  const they = THEY.test(text) ? NAMES.find(({ pattern }) => pattern.test(before)) : undefined;
  return they ? { rule: THEY_RULE, who: they.who } : null;
}
