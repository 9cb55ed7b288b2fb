/** A rule that makes a clause shorter; the comment gives what goes in → what comes out. */
export type Rule = readonly [pattern: RegExp, put: string | ((...parts: string[]) => string)];

/** Rules for a clause that says who told, set or asked it before it says what it is; each takes that away. */
export const STORY_RULES: readonly Rule[] = [
  // "have imposed a deadline for entries" → "a deadline for entries".
  [
    /^.{2,70}?\b(?:imposed|set|confirmed|announced|agreed|given|extended|fixed|discussing|considering|proposing|proposed|suggested)\s(?=(?:the|an?|its|new)\s(?:[A-Za-zÀ-ɏ]+\s){0,2}(?:deadline|cut-?off|closing\sdate|freeze\sdate)\b)/i,
    '',
  ],
  // "Members of the board decided that the ballot closes" → "the ballot closes".
  [/^.{2,90}?\b(?:decided|agreed|announced|confirmed|revealed|expected|noted)\sthat\s(?=.{8})/i, ''],
  // "find below papers for this year’s AGM" → "this year’s AGM".
  [/^(?:find|see)\s(?:below|attached|here)\b.{0,30}?\bfor\s(?=.{3})/i, ''],
  // "is set to be announced" → "announced"; "is expected to close" → "to close".
  [
    /\s(?:is|are|was|were)\s(?:also\s|now\s)?(?:set|due|expected|likely|scheduled|planned)\sto\sbe\s(?=[A-Za-zÀ-ɏ])/i,
    ' ',
  ],
  // "A paper says another contest is likely" → "another contest is likely".
  [
    /^.{3,70}?\b(?:(?:says|said|warns|warned|understands)\s(?:that\s)?|(?:shows|suggests|adds|added|reveals)\sthat\s)(?=.{8})/i,
    '',
  ],
  // "anyone thinking of standing is invited to a briefing" → "a briefing"; "has been asked whether they want to stand" → "stand".
  [/^.{2,140}?\b(?:is|are)\sinvited\sto\s(?=(?:an?|the)\s)/i, ''],
  [
    /^.{2,90}?\b(?:asked|urged|reminded|told)\s(?:by\s[A-Za-z\s]{3,30}?\s)?(?:to|whether\sthey\s(?:want|wish)\sto)\s(?=.{8})/i,
    '',
  ],
  // "Ms Lee has promised to send each branch a list" → "send each branch a list".
  [/^.{2,70}?\b(?:promised|undertook|undertaken|offered|agreed|intends?|hopes?|hoped)\sto\s(?=.{20})/i, ''],
  // "The fair has been put back by a week" → "The fair".
  [
    /\s(?:has|have)\sbeen\s(?:put\sback|moved|brought\sforward|postponed|extended)(?:\sby\s[a-z\s]{3,14})?$/i,
    '',
  ],
  // "will also see interviews take place in London" → "interviews, in London".
  [/^.{0,90}?\b(?:will|would|shall)\s(?:also\s)?see\s(?=.{8})/i, ''],
  // "We’ll also be hosting our rally" → "our rally".
  [/^(?:we|they)(?:['’]ll|\swill|\sshall)\s(?:also\s)?be\s(?:hosting|holding|running|having)\s(?=.{4})/i, ''],
  // "Plans are continuing for a youth conference" → "a youth conference".
  [/^(?:plans?|preparations?|arrangements)\s(?:is|are|were)\s[a-z\s]{3,20}?\s(?:for|on)\s(?=.{4})/i, ''],
  // "a letter inviting them to return the form" → "return the form".
  [/^.{0,120}?\b(?:inviting|asking|urging)\s(?:them|you|us|members|CLPs|branches)\sto\s(?=.{8})/i, ''],
  // "We agreed dates for the youth elections" → "the youth elections".
  [/^(?:the\s|our\s)?(?:timetable|dates|schedule)\sfor\s(?=(?:the|our)\s[A-Za-zÀ-ɏ]+\s[A-Za-zÀ-ɏ])/i, ''],
  // "produce draft papers which will be sent" → "draft papers sent".
  [
    /^.{0,120}?\b(?:produce|publish|issue|prepare|write|send|bring|make)s?\s(?=(?:[A-Za-zÀ-ɏ]+\s){1,5}which\s(?:will|is|are)\s(?:be\s)?[A-Za-zÀ-ɏ]+$)/i,
    '',
  ],
  // "Cards are printed today, to arrive by post" → "Cards to arrive by post".
  [
    /^(?<subject>(?:[A-Za-zÀ-ɏ’-]{2,20}\s){1,5}?)(?:is|are|was|were|will|have|has)\s[^,]{3,60},\s(?=to\s[a-zß-ÿ])/i,
    '$<subject>',
  ],
];

/** What a clause must hold for one of these rules to fit: one look instead of a dozen. */
export const STORY =
  /\b(?:imposed|set|confirmed|announced|agreed|given|extended|fixed|discussing|considering|propos(?:ing|ed)|suggest(?:ed|s)|says|said|shows|warn(?:s|ed)|add(?:ed|s)|reveal(?:s|ed)|understands|decided|due|expected|likely|scheduled|planned|noted|find|see|invited|asked|urged|reminded|told|promised|undert(?:ook|aken)|offered|intends?|hope[ds]|been|plans?|preparations?|arrangements|inviting|asking|urging|hosting|holding|running|having|timetable|dates|schedule|which)\b|,\sto\s/i;
