import { type Rule, STORY, STORY_RULES } from './shorten-story.ts';

const BODY = String.raw`(?:we|I|it|they|the\s(?:[A-Za-zÀ-ÿ’-]+\s){0,3}(?:NEC|executive|committee|panel|forum|meeting|officers|board|NPF)|(?:[A-Z][A-Za-zÀ-ÿ’-]+\s){1,3})`;
const TOLD = `(?:agreed|noted|asked|reminded|heard|reported|announced|confirmed|decided|endorsed|approved|accepted|proposed|said|explained|hoped|promised|told|informed|advised|set|fixed)`;
const PLURAL = /(?:[^s]s|\bpeople|\bwomen)$/u;
const SIBILANT = /(?:s|sh|ch|x|z|o)$/u;

const TOLD_RULES: readonly Rule[] = [
  // "We were told that the forum" → "the forum"; "The NEC agreed a final cut-off" → "a final cut-off".
  [
    new RegExp(
      String.raw`^(?:that\s|and\s|but\s|so\s)?${BODY}\s(?:(?:was|were|is|are|am|has|have|had|been|also|then)\s){0,3}${TOLD}\s(?:(?:us|me|colleagues|members|delegates)\s)?(?:that\s|about\s|whether\s|on\s|for\s(?=an?\s))?`,
      'i',
    ),
    '',
  ],
];

const RULES: readonly Rule[] = [
  // "I asked about Wales and was told the executive decides" → "the executive decides".
  [/^.{0,60}\b(?:was|were|are|am)\stold\s(?:that\s)?(?=.{8})/i, ''],
  // "There is a by-election in Ripley" → "a by-election in Ripley"; "we have the mayoral election" → "the mayoral election".
  [/^(?:there\s(?:is|are|was|were|will\sbe)|we\s(?:also\s)?(?:have|face|see|expect))\s/i, ''],
  // "brings contests" (after its date) → "contests".
  [/^(?:brings|sees|marks|means|is\sthe|is\san?|is|are)\s/i, ''],
  // "To hold the conference" → "the conference"; "in order to".
  [/^(?:(?:in\sorder\s)?to\s)?(?:hold|have|run)\s(?=the|an?\b|our)/i, ''],
  // "the NEC ballot, which runs" → "the NEC ballot runs".
  [/,\s(?:which|who)\s(?=[A-Za-zÀ-ɏ]+$)/i, ' '],
  // "produce draft papers which will be circulated" → "produce draft papers circulated".
  [/(?<=[A-Za-zÀ-ɏ]{4})\swhich\s(?:will|is|are|shall)\s(?:be\s)?(?=[A-Za-zÀ-ɏ]+$)/i, ' '],
  // "The forum will be held" → "The forum"; "Interviews take up the weekend" → "Interviews".
  [
    /(?:(?:\s(?:will|is|are|to|was|were|being|be)){0,3}\s(?:held|takes?\splace|taking\splace|scheduled|fixed|set|due|planned|take\sup\sthe\sweekend|pencilled(?:\sin)?|happen(?:s|ing)?|taken(?:\sto)?|likely(?:\sto)?|expected(?:\sto)?|moved|extended|postponed|put\sback|brought\sforward|itself|probably|provisionally)){1,2}(?:\s(?:for|on|in|at|to))?$/i,
    '',
  ],
  // "manifestos should be lodged" → "manifestos to be lodged".
  [
    /(?<!\b(?:they|it|you|we|I|these|those))\s(?:should|must|have\sto|has\sto|need\sto|needs\sto|are\sto|is\sto)\sbe\s/i,
    ' to be ',
  ],
  // "documents will be published" → "documents published"; "being submitted" → "submitted".
  [
    /\s(?:(?:will|shall|would)\s(?:then\s|also\s|now\s|not\s)?be|is\sbeing|are\sbeing|being)\s(?=(?:[A-Za-zÀ-ɏ]{2,12}(?:ed|en|ut|ent|eld|old)|made|sent|put|set|met|held|told|sought|brought|taken|given|chosen)\b)/i,
    ' ',
  ],
  // "Final text is promised" → "Final text promised".
  [
    /\s(?:is|are)\s(?:also\s|now\s)?(?=(?:promised|expected|wanted|needed|required|invited|sought|published|announced|awaited|wound\sup)$)/i,
    ' ',
  ],
  // "papers should start arriving" → "papers arriving"; "you should apply" → "apply".
  [/\s(?:should|will|to)\s(?:start|begin)\s(?=[A-Za-zÀ-ɏ]+ing\b)/i, ' '],
  [/^you\s(?:should|must|can|may|need\sto|have\sto)\s(?=[A-Za-zÀ-ɏ])/i, ''],
  // "interviews take place in London" → "interviews, in London".
  [/(?:\s(?:is|are|will)(?:\sbe)?)?\s(?:takes?|taking)\splace(?=\s(?:in|at)\s)/i, ','],
  // "Youth conference will be in Leeds" → "Youth conference, in Leeds".
  [/\s(?:will\sbe|is|are|takes\splace|will\stake\splace|will\sbe\sheld)\s(?=(?:in|at)\s[A-ZÀ-Þ])/u, ', '],
  // "the forum will meet in Hull" → "the forum meets in Hull"; "Selections will start" → "Selections start".
  [
    /^(?<subject>.{2,60}?)\s(?:will|shall)\s(?:then\s|also\s|now\s)?(?<how>[a-zß-ÿ]{3,12}ly\s)?(?<verb>(?!(?:be|from|in|on|at|by|with|to|of|for|as|not|only)\b)[a-zß-ÿ]{2,12})\b/u,
    (_all, subject = '', how = '', verb = '') =>
      `${subject} ${how}${isPlural(subject) ? verb : toThird(verb)}`,
  ],
  // "the meeting which was called" and other second clauses are left out.
  [
    /(?<=.{12})(?!.{0,120}\b(?:deadline|closing\sdate)$)(?:,(?!\s(?:in|at)\s|\s(?:[A-ZÀ-Þ]|\d)[^,]{1,25}(?:,|\sand\s))|(?:\sto\sdecide)?\s(?:which|(?<!\bthose\s)who|when|where|because|although|unless|if|so))\s.*$/u,
    '',
  ],
  // "first courses being in Leeds" → "first courses in Leeds".
  [/\sbeing(?=\s(?:in|at)\s|$)/i, ''],
  // "The final forum", "our annual fair" → "final forum", "annual fair".
  [/^(?:this|next)\syear['’]?s\s/i, ''],
  [/^(?:to\s)?(?:the|an?|our|its|your|this|these|next\sin\sthe\sdiary:)\s/i, ''],
  // "agreed to consult branches" → "consult branches".
  [/^to\s(?=[a-z])/, ''],
];

const MANY = /^(?:they|we|you|I|all|both|some)\b/i;
const OF = /\s(?:of|for|in|on|from|to|at|by|with)\s/u;

/** Whether the head of a subject is a plural: "papers", but not "a review of procedures". */
const isPlural = (subject: string): boolean => MANY.test(subject) || PLURAL.test(subject.split(OF)[0] ?? '');

/** The form of a verb after "it": "meets", "reaches", "has". */
export function toThird(verb: string): string {
  if (verb === 'have') return 'has';
  return SIBILANT.test(verb) ? `${verb}es` : `${verb}s`;
}

/** A clause as a short phrase, by rules that leave words out and put "will meet" as "meets"; no word is invented. */
export function shorten(clause: string): string {
  const told = applied(TOLD_RULES, clause.trim());
  return applied(RULES, STORY.test(told) ? applied(STORY_RULES, told) : told);
}

/** The text after each rule in turn; a rule that would leave nothing is passed over. */
function applied(rules: readonly Rule[], clause: string): string {
  return rules.reduce((text, [pattern, put]) => {
    const next = (typeof put === 'string' ? text.replace(pattern, put) : text.replace(pattern, put)).trim();
    return next === '' ? text : next;
  }, clause);
}
