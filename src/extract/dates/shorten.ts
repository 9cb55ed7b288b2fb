/** A rule that makes a clause shorter; the comment gives what goes in → what comes out. */
type Rule = readonly [pattern: RegExp, put: string | ((...parts: string[]) => string)];

const BODY = String.raw`(?:we|I|it|they|the\s(?:\p{L}+\s){0,3}(?:NEC|executive|committee|panel|forum|meeting|officers|board|NPF)|(?:\p{Lu}\p{L}+\s){1,3})`;
const TOLD = `(?:agreed|noted|asked|reminded|heard|reported|announced|confirmed|decided|endorsed|approved|accepted|proposed|said|explained|hoped|promised|told|informed|advised|set|fixed)`;
const PLURAL = /(?:[^s]s|\bpeople|\bwomen)$/u;
const SIBILANT = /(?:s|sh|ch|x|z|o)$/u;

const RULES: readonly Rule[] = [
  // "We were told that the forum" → "the forum"; "The NEC agreed a final cut-off" → "a final cut-off".
  [
    new RegExp(
      String.raw`^(?:that\s|and\s|but\s|so\s)?${BODY}\s(?:(?:was|were|is|are|am|has|have|had|been|also|then)\s){0,3}${TOLD}\s(?:(?:us|me|colleagues|members|delegates)\s)?(?:that\s|about\s|whether\s|on\s|for\s(?=an?\s))?`,
      'iu',
    ),
    '',
  ],
  // "have imposed a deadline for entries" → "a deadline for entries".
  [
    /^.{2,70}?\b(?:imposed|set|confirmed|announced|agreed|given|extended|fixed|discussing|considering|proposing|proposed|suggested)\s(?=(?:the|an?|its|new)\s(?:\p{L}+\s){0,2}(?:deadline|cut-?off|closing\sdate|freeze\sdate)\b)/iu,
    '',
  ],
  // "Members of the board decided that the ballot closes" → "the ballot closes".
  [/^.{2,90}?\b(?:decided|agreed|announced|confirmed|revealed|expected|noted)\sthat\s(?=.{8})/i, ''],
  // "find below papers for this year’s AGM" → "this year’s AGM".
  [/^(?:find|see)\s(?:below|attached|here)?.{0,30}?\bfor\s(?=.{3})/i, ''],
  // "is set to be announced" → "announced"; "is expected to close" → "to close".
  [
    /\s(?:is|are|was|were)\s(?:also\s|now\s)?(?:set|due|expected|likely|scheduled|planned)\sto\sbe\s(?=\p{L})/iu,
    ' ',
  ],
  // "A paper says another contest is likely" → "another contest is likely".
  [
    /^.{3,70}?\b(?:says|said|shows|suggests|warns|warned|added|adds|reveals|understands)\s(?:that\s)?(?=.{8})/i,
    '',
  ],
  // "anyone thinking of standing is invited to a briefing" → "a briefing"; "has been asked whether they want to stand" → "stand".
  [/^.{2,140}?\b(?:is|are)\sinvited\sto\s(?=(?:an?|the)\s)/i, ''],
  [/^.{2,90}?\b(?:asked|urged|reminded|told)\s(?:to|whether\sthey\s(?:want|wish)\sto)\s(?=.{8})/i, ''],
  // "Ms Lee has promised to send each branch a list" → "send each branch a list".
  [/^.{2,70}?\b(?:promised|undertook|undertaken|offered|agreed|intends?|hopes?|hoped)\sto\s(?=.{20})/i, ''],
  // "The fair has been put back by a week" → "The fair".
  [
    /\s(?:has|have)\sbeen\s(?:put\sback|moved|brought\sforward|postponed|extended)(?:\sby\s[a-z\s]{3,14})?$/i,
    '',
  ],
  // "will also see interviews take place in London" → "interviews, in London".
  [/^.{2,90}?\b(?:will|would|shall)\s(?:also\s)?see\s(?=.{8})/i, ''],
  // "We agreed dates for the youth elections" → "the youth elections".
  [/^(?:the\s|our\s)?(?:timetable|dates|schedule)\sfor\s(?=(?:the|our)\s\p{L}+\s\p{L})/iu, ''],
  // "produce draft papers which will be sent" → "draft papers sent".
  [
    /^.{0,120}?\b(?:produce|publish|issue|prepare|write|send|bring|make)s?\s(?=(?:\p{L}+\s){1,5}which\s(?:will|is|are)\s(?:be\s)?\p{L}+$)/iu,
    '',
  ],
  // "Ballot papers are being issued now, to arrive by e-mail" → "Ballot papers to arrive by e-mail".
  [
    /^(?<subject>(?:[\p{L}’-]{2,20}\s){1,5}?)(?:is|are|was|were|will|have|has)\s[^,]{3,60},\s(?=to\s\p{Ll})/iu,
    '$<subject>',
  ],
  // "I asked about Wales and was told the executive decides" → "the executive decides".
  [/^.{0,60}\b(?:was|were|are|am)\stold\s(?:that\s)?(?=.{8})/i, ''],
  // "There is a by-election in Ripley" → "a by-election in Ripley"; "we have the mayoral election" → "the mayoral election".
  [/^(?:there\s(?:is|are|was|were|will\sbe)|we\s(?:also\s)?(?:have|face|see|expect))\s/i, ''],
  // "brings contests" (after its date) → "contests".
  [/^(?:brings|sees|marks|means|is\sthe|is\san?|is|are)\s/i, ''],
  // "To hold the conference" → "the conference"; "in order to".
  [/^(?:(?:in\sorder\s)?to\s)?(?:hold|have|run)\s(?=the|an?\b|our)/i, ''],
  // "the NEC ballot, which runs" → "the NEC ballot runs".
  [/,\s(?:which|who)\s(?=\p{L}+$)/iu, ' '],
  // "produce draft papers which will be circulated" → "produce draft papers circulated".
  [/(?<=\p{L}{4})\swhich\s(?:will|is|are|shall)\s(?:be\s)?(?=\p{L}+$)/iu, ' '],
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
    /\s(?:(?:will|shall|would)\s(?:then\s|also\s|now\s|not\s)?be|is\sbeing|are\sbeing|being)\s(?=(?:\p{L}{2,12}(?:ed|en|ut|ent|eld|old)|made|sent|put|set|met|held|told|sought|brought|taken|given|chosen)\b)/iu,
    ' ',
  ],
  // "Final text is promised" → "Final text promised".
  [
    /\s(?:is|are)\s(?:also\s|now\s)?(?=(?:promised|expected|wanted|needed|required|invited|sought|published|announced|awaited|wound\sup)$)/i,
    ' ',
  ],
  // "papers should start arriving" → "papers arriving"; "you should apply" → "apply".
  [/\s(?:should|will|to)\s(?:start|begin)\s(?=\p{L}+ing\b)/iu, ' '],
  [/^you\s(?:should|must|can|may|need\sto|have\sto)\s(?=\p{L})/iu, ''],
  // "interviews take place in London" → "interviews, in London".
  [/(?:\s(?:is|are|will)(?:\sbe)?)?\s(?:takes?|taking)\splace(?=\s(?:in|at)\s)/i, ','],
  // "Youth conference will be in Leeds" → "Youth conference, in Leeds".
  [/\s(?:will\sbe|is|are|takes\splace|will\stake\splace|will\sbe\sheld)\s(?=(?:in|at)\s\p{Lu})/u, ', '],
  // "the forum will meet in Hull" → "the forum meets in Hull"; "Selections will start" → "Selections start".
  [
    /^(?<subject>.{2,60}?)\s(?:will|shall)\s(?:then\s|also\s|now\s)?(?<how>\p{Ll}{3,12}ly\s)?(?<verb>(?!(?:be|from|in|on|at|by|with|to|of|for|as|not|only)\b)\p{Ll}{2,12})\b/u,
    (_all, subject = '', how = '', verb = '') =>
      `${subject} ${how}${isPlural(subject) ? verb : toThird(verb)}`,
  ],
  // "the meeting which was called" and other second clauses are left out.
  [
    /(?<=.{12})(?:,(?!\s(?:in|at)\s|\s(?:\p{Lu}|\d)[^,]{1,25}(?:,|\sand\s))|(?:\sto\sdecide)?\s(?:which|(?<!\bthose\s)who|when|where|because|although|unless|if|so))\s.*$/u,
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
  return RULES.reduce((text, [pattern, put]) => {
    const next = typeof put === 'string' ? text.replace(pattern, put) : text.replace(pattern, put);
    return next.trim() === '' ? text : next.trim();
  }, clause.trim());
}
