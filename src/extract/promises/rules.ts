export type PromiseRule = { name: string; patterns: readonly RegExp[] };

// What is promised, by somebody: "report back", "bring a paper", "look again at", "come to the May meeting".
const DO = String.raw`(?:reports?\b|publish|circulate|send|decide|review|draft|draw\sup|bring|come\s(?:back|to\sthe\s[^.;]{0,40}(?:NEC|meeting|committee|board|forum))|return\sto|present|produce|issue|considers?\b|keep\s(?:the\sNEC|us|members)\sinformed|settle|write|ask|raise|look\s(?:at|into|again)|get\scommunication|put\s(?:to|this|it|the|up\s(?:the|our|all|it|them)|(?:an?|our|my|its|their)\s(?:\w{3,12}\s)?(?:summary|paper|report|note|list|plan|proposal|motion|statement))\b|submit|prepare|announce|confirm|finalise|consult|discuss|provide|share|set\sout(?!\s(?:his|her|their)\s(?:vision|stall))|take\squestions|post|e-?mail|upload|answer|reply|respond|lay|table|complete|have\s(?:it|them|this)\s|let\s(?:you|us|CLPs|members|branches)\s(?:have|know|see)|get\sback\sto|hear\s(?:more|back)|take\sa\s(?:final\s)?(?:view|decision)|update|follow\s(?:up|this)|advise|examine|recommend|make\s(?:its\s)?recommendations|let\syou\sknow|rewrite|take\s(?:this|it|the\smatter)\s(?:up|forward|back)|go\s(?:out\s|back\s)?to\s(?:the\s)?(?:[\w’'-]{3,14}\s){0,3}?(?:NEC|CLPs|members|branches|committee|officers|board|panel|forum|meeting)|go\s(?:round|online|up\son)\b|chase|revisit|contact|be\sin\stouch|make\s(?:a|an|the|its)\s(?:\w{4,6}\s)?(?:decision|announcement|recommendation|statement)|agree\s(?:(?:an?|the|its|our|their)\b|(?!with|to|on|that|it|this|and|but|or|in|at)\w)|meet\sto\s(?:discuss|settle|decide|agree|consider|finalise|draw\sup)|be\s(?:bringing|putting|publishing|circulating|reporting|sending|writing|drafting|reviewing|raising|presenting|posting|producing|consulting|revisiting|updating|looking\s(?:at|into|again)))`;
// The same of a thing: "be published", "be brought back", "be made available", "be discussed again".
const DONE = String.raw`(?:reported|published|circulated|sent|issued|reviewed|drafted|brought|presented|produced|considered|decided|discussed|settled|tabled|submitted|prepared|announced|confirmed|finalised|agreed|consulted|available\s(?:in|by|from|on|before|next|shortly)|made\s(?:available|on|to|in)|put\sto|given|shared|updated|kept\sunder\sreview|on\sthe\s(?:website|agenda)|looked\s(?:at\sagain|into)|taken\sforward|set\sout|laid\b|posted|uploaded|put\s(?:up\s)?on(?=\s(?:the|this|our)\s(?:web|site|page))|(?:at|on|in\sfront\sof)\sthe\s(?:\w{3,12}\s)?(?:meeting|NEC|agenda)|printed|completed|written\s(?:into|up|to\b)|e-?mailed|rolled\sout|revisited|analysed|forwarded|distributed|passed\son|notified|informed\b|contacted|returned\sto|built\sinto|with\s(?:us|you|the\s\w{4,10}|regional|CLPs|members|branches|secretaries|delegates)\b|in\stouch\b|ready\b|online\b|on\sthe\s(?:[\w’']+\s)?(?:website|site|agenda|page)|drawn\sup|back\s(?:in|at|on|to)|made\b(?=\son))`;
const ADVERBS = String.raw`(?:(?:also|then|now|each|all|both|again|therefore|shortly|soon|next|\w{3,12}ly|reflect\son\sthe\s\w+\sand)\s){0,3}`;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT_MONTH = `(?:${MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const OFF = String.raw`(?:[Dd]eferred|[Hh]eld\sover|[Pp]ut\s(?:back|off)|[Rr]emitted|[Pp]ostponed|[Rr]eferred|[Cc]arried\sover|DEFERRED|HELD\sOVER|PUT\s(?:BACK|OFF)|REMITTED|POSTPONED|REFERRED(?:\sBACK)?)`;
const THING =
  '(?:reports?|wording|details?|papers?|guidance|rules|proposals?|decision|results?|findings|minutes|timetable|update|statement|draft|review|guides?|handbook|toolkit|accounts|advice|agenda|analysis|recommendations|information|documents?|notes|slides|figures)';

/** In this order; the first that fits names the promise. */
export const PROMISE_RULES: readonly PromiseRule[] = [
  {
    name: 'somebody will',
    // "will report back", "would be reviewed", "I’ll raise this", "a final decision will be taken"; not "will not".
    patterns: [
      new RegExp(
        String.raw`\b(?:will|shall|would|['’]ll)\s(?!not\b|never\b)${ADVERBS}(?:${DO}|be\s${ADVERBS}${DONE})`,
        'i',
      ),
      new RegExp(
        String.raw`\b(?:${THING}|which)\swill\sbe\sout\s(?:in|by|on|before|next|shortly)\b|\b${THING}\s(?:[^.;,]{2,40}\s)?will\s(?:then\s)?follow\b`,
        'i',
      ),
      // "will meet again in May and make recommendations".
      /\b(?:will|shall)\s(?:meet|look|work|sit)\b[^.;]{0,60}\sand\s(?:report|publish|make\srecommendations|decide|draw\sup|advise)\b/i,
      /\bdecisions?\s(?:[^.;]{3,40}\s)?will\s(?:then\s)?be\s(?:taken|made)\b/i,
      // "A fuller account will appear on the website", "Tim is going to circulate the slides".
      new RegExp(String.raw`\b(?:${THING}|account|list|text)\s(?:[^.;,]{2,40}\s)?will\sappear\b`, 'i'),
      new RegExp(
        String.raw`(?:\b(?:is|are|am)|['’](?:s|re|m))\s(?:now\s|also\s)?going\sto\s${ADVERBS}${DO}`,
        'i',
      ),
      // "We’re writing to every branch next week".
      /\b(?:[Ww]e|I|[Tt]hey|[Ss]he|[Hh]e|office|[Ss]taff|team|region)(?:['’](?:re|m|s)|\s(?:are|is|am))\s(?:now\s|also\s)?(?:writing|sending|circulating|publishing|e-?mailing)\b[^.;]{0,60}\b(?:next|tomorrow|shortly|soon|(?:on|by|in|before)\s[A-ZÀ-Þ\d])/u,
      /\bthere\s(?:will|is\sto)\sbe\s(?:an?|another)\s(?:\w{3,12}\s)?(?:report|paper|update|review|statement|letter|note|guide|announcement|decision)\b/i,
    ],
  },
  {
    name: 'somebody undertook to',
    // "agreed to bring", "undertook to look into it", "promised an update", "and to report in March".
    patterns: [
      new RegExp(
        String.raw`\b(?:agreed|promised|undertook|voted|offered|volunteered|pledged|intends?|(?:have|has)\s(?:committed|undertaken|agreed|promised))\sto\s(?:(?:be\s)?${DONE}|${DO})`,
        'i',
      ),
      /\band\sto\s(?:report|publish|bring|circulate|consult)\b|\bundertook\sto\s\w/i,
      // "committed to publishing", "gave an undertaking that", "assurances were given that".
      /\bcommitted\sto\s\w{4,12}ing\b|\b(?:gave|given|made)\s(?:us\s|me\s)?(?:an?\s|the\s)?(?:\w{4,10}\s)?(?:commitment|undertaking|assurance|promise|guarantee)\s(?:to|that|the|it|we|they)\s|\bassurances?\s(?:was|were)\sgiven\s(?:to|that)\s/i,
      // "The chair promised that it will be at the May meeting".
      /\b(?:promised|undertook|guaranteed|assured\s(?:us|me))\s(?:us\s|me\s)?that\b[^.;]{0,60}(?:\swill|['’]ll|\swould)\s(?:be\s(?:an?\s(?:\w{3,12}\s)?(?:report|paper|review|answer|decision|update|list)|at\sthe|on\sthe\sagenda|back|ready|with\s(?:us|you|CLPs|members)|published|sent|reported|circulated|reviewed|written)|come|go|report|publish|send|bring|write|get)\b/i,
      /\b(?:has|have|was|were|is|are)\s(?:been\s)?promised\b|\bpromised\s(?:us\s)?(?:an?|the|more)\s(?:\w{3,12}\s)?(?:update|report|paper|review|answer|figures|list|note)\b/i,
    ],
  },
  {
    name: 'an action in the minutes',
    // "Action: Tom to write to the council", "ACTION – secretary to circulate the list".
    patterns: [
      /^action(?:\spoint)?s?\s?[:–-]\s?(?:[\w’'.]{2,14}\s){1,5}?to\s(?!the\b|consider\b)\w/i,
      // "JH to contact the school", "Sec to write to Bro. Vane", "Nora Vane to book the hall".
      /(?:^|[–—-]\s|[,;:.]\s)(?!(?:Paper|Proposal|Plan|Motion|Request|Move|Attempt|Call|Idea|Amendment|Bid|Offer|Report|Scheme|Rule|Need|Vote|We|You|They|I|It|How|What|Where|When|Due|Able|Time|Free|Yet|Ready|Up|Here|As|In|Not|Nothing|Something|Anyone|People|Members)\s)(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ.]{1,14}\s){1,2}to\s(?:write|contact|circulate|report|check|chase|draft|book|send|arrange|ask|speak|raise|follow\sup|update|invite|look\s(?:at|into))\b/u,
    ],
  },
  {
    name: 'it is due',
    // "is to report by Easter", "the report is due in May", "details to follow", "is due back".
    patterns: [
      /\b(?:is|are)\s(?:due\s)?to\s(?:(?:be\s)(?:published|reviewed|drafted|circulated|brought|tabled|issued)|report|publish|advise|consider|review|draw\sup|produce|bring|decide|come\s(?:back|by|to)|reach|look\s(?:at|into|again)|examine|investigate|circulate|prepare|go\s(?:to|out)|follow\b)/i,
      new RegExp(
        String.raw`\b${THING}\s(?:\w{2,10}\s){0,3}?(?:is|are)\sdue\s(?:back\b|in|by|on|at|to|before|next)`,
        'i',
      ),
      /\b(?:is|are)\sdue\sback\b/i,
      // "To be reviewed after a year", "Back to us in May", "Expect guidance in the new year".
      new RegExp(
        String.raw`^to\sbe\s${DONE}\s(?:[^.;]{0,20}\s)?(?:in|by|after|at|before|next)\b|^back\s(?:to\s(?:us|the\s\w{3,12})|here)\s(?:in|on|at|by)\b|^expect\s(?:(?:an?|the|more|further|new|final|full)\s){0,2}${THING}\b`,
        'i',
      ),
      // "Report early 2024.\", "Final paper by Easter", "Draft rules in May": a line of notes with nothing but the thing and its time.
      new RegExp(
        String.raw`^(?:(?:the\s)?(?:full|final|first|interim|further|next|draft|written|progress|new)\s){0,2}(?:reports?|papers?|guidance|proposals?|recommendations|findings|draft|update|review|minutes|advice|rules|analysis)\s(?:(?:back|out|due|expected|ready)\s)?(?:(?:in|by|at|before|next|this|early|mid|late|end|the)[\s-](?:of\s|the\s)?){1,3}(?:${SHORT_MONTH}\b|(?:19|20)\d\d|spring|summer|autumn|winter|Easter|Christmas|month|week|year|NEC|meeting)(?:[\s,][^.;]{0,20})?[.]?$`,
        'i',
      ),
      new RegExp(String.raw`\b${THING}\s(?:is\s|are\s)?to\sfollow\b`, 'i'),
    ],
  },
  {
    name: 'it comes back',
    // "comes back in Q1", "new guidance follows in May", "reports to us on 24 January", "meets on the 17th to settle".
    patterns: [
      /\b(?:comes?|goes)\sback\s(?:in|to|on|at)\b|\breturns\sto\s(?:us|the\s(?:NEC|committee|board))\b|\bcome\sto\sthe\sNEC\sin\b|\bmore\s(?:on|about)\s(?:this|that|it)\s(?:in\smy\snext|next\s(?:time|month)|soon|shortly|later)\b/i,
      /\breports?\s(?:back\s)?to\s(?:us|the\s(?:NEC|committee|board|executive))\s(?:on|in|by|at|next)\b|\b(?<!\b(?:members|CLPs|branches|delegates|parties|voters|they|we|you|to|not)\s)decides?\s(?:in|on|by|before)\b|\bfinal\sreport\sto\b|\band\sa\sreport\sin\b/i,
      // "There’s a paper coming to the May meeting", "A consultation paper goes to CLPs in May", "The review reports at Easter".
      new RegExp(
        String.raw`\b${THING}\s(?:(?:is|are)\s)?(?:now\s)?(?:coming|going|goes|go)\s(?:out\s|back\s)?to\s(?:us|CLPs|members|branches|the\s(?:\w{3,12}\s){0,2}?(?:NEC|board|committee|executive|officers|meeting))\b`,
        'i',
      ),
      new RegExp(
        String.raw`\b(?:group|panel|review|inquiry|committee|board|commission|sub-?committee|team)\sreports\s(?:back\s)?(?:at|in|by|on|before|next)\s(?:the\s)?(?:${SHORT_MONTH}\b|\d|spring|summer|autumn|winter|Easter|Christmas|month|week|year|meeting|NEC)`,
        'i',
      ),
      // "More in my next report", "More details after the March meeting".
      new RegExp(
        String.raw`(?:^|[.;:]\s)more\s(?:news\s|details?\s|information\s)?(?:in\smy\snext|(?:in|at|after)\s(?:the\s)?(?:next|${SHORT_MONTH})\b)`,
        'i',
      ),
      new RegExp(String.raw`\b${THING}\sfollows?\s(?:in|on|by|next|after|shortly)\b`, 'i'),
      /\bmeets?\s[^.;]{0,50}\bto\s(?:settle|decide|agree|finalise|consider|draw\sup)\b/i,
    ],
  },
  {
    name: 'put off to a time',
    // "deferred until the March meeting", "remitted to the officers on 17 January"; not "referred to officers".
    patterns: [
      new RegExp(
        String.raw`\b${OFF}\b[^.;]{0,60}\b(?:until|till|to|on|for|at|of)\s(?:[\w’']+\s){0,5}?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:${SHORT_MONTH})\b|(?:${SHORT_MONTH})\b|next\s(?:meeting|NEC|month|year)|away[\s-]?day|spring|summer|autumn|New\sYear)`,
        'u',
      ),
      /\b(?:deferred|held\sover|put\sback|remitted|DEFERRED|REMITTED)\s(?:until|to)\s(?:the\s)?(?:\d|[A-ZÀ-Þ])/u,
    ],
  },
  {
    name: 'to be published regularly',
    // "a motion to publish the tables every quarter was carried".
    patterns: [
      /\bpublish\b[^.;]{0,60}\b(?:every|each)\b[^.;]{0,60}\b(?:carried|agreed|passed)\b|\b(?:motion|proposal|request|call|plea|idea)\b[^.;]{0,50}\sto\s(?:publish|circulate|post|put\b[^.;]{0,60}\s(?:on|onto)\sthe\s(?:website|site|web))\b[^.;]{0,80}\b(?:carried|agreed|passed)\b/i,
    ],
  },
];

// No promise: a hope, a question, an event's agenda, a plan of campaign.
const MOVED_EVENT =
  /\b(?:conference|forum|NPF|meeting|AGM|by-election|elections?|rally|hustings|ballot|day)\s(?:has\sbeen|have\sbeen|was|were|is|are)\s(?:\w{3,10}\s)?(?:put\s(?:back|off)|postponed|moved|deferred)\b/i;
const NO_PROMISE =
  /\b(?:ballots?|ballot\s(?:papers?|packs?|forms?)|postal\svotes?|results?)\s(?:will|would|are\sto)\s|[£€]\d[\d,.]{0,12}(?:k|m|bn|\smillion)?,?\s(?:(?:is|was|has\sbeen)\s)?promised\b|^no\s|\bnobody\swill\b|\b(?:made|taken|decided|chosen|elected)\sby\s(?:the\s)?(?:members|delegates|conference|voters|ballot)\b|\bwould\sprovide\b|\b(?:hope[sd]?|expect(?:s|ed)|likely\s(?:to|that)|(?:is|are|seems?|looks?)\slikely|could|might|aim(?:s|ed)?\sto|the\saim\sis|if\s(?:necessary\sthe|the\sgroup\scould)|will\select|would\sresolve)\b|\?\s*$|^(?:if|unless|should)\b/i;
// "how we would respond to", "what they will decide": a question put in words.
const ASKED = /\b(?:how|what|why|whether)\s(?:we|they|it|he|she|the\s\w{2,12})\s(?:would|will)\s\w+/gi;
// Others do it: the government, ministers, councils, voters, the press; what members themselves decide.
const OTHERS =
  /\b(?:government|[Tt]he\spublic|ministers?|Chancellor|Budget|Treasury|Prime\sMinister|Tories|Conservatives|voters|councils?(?!\sgroup)|parliament|Commons|Lords|BBC|Electoral\sCommission|police|courts?|inspectors?|employers?|company)\s(?:(?:said|says)\s(?:that\s)?\w{2,5}\s)?(?:will|would|is\sto|are\sto|(?:is|are)\sgoing\sto|shall)\b|\b(?:Lords|Commons|peers|MPs)\s(?:come|return|vote|decide)s?\b|\b(?:conference|forum)\s(?:will|would)\s(?:then\s)?(?:discuss|debate|elect|hear|vote)\b|\b(?:members|CLPs|branches|delegates)\s(?:will|would)\s(?:then\s)?(?:decide|vote|choose|consider|discuss|elect|send|submit)\b/i;
const KEPT = /\bkept\sunder\sreview\b|\breport\sback\b/i;

// A sentence with none of these words promises nothing and is looked at no further.
const MAY_PROMISE =
  /\b(?:will|shall|would|agreed|promised|undertook|voted|offered|volunteered|pledged|committed|commitment|undertaking|undertaken|assurances?|guarantee|promise|intends?|updated|to\s(?:write|contact|circulate|chase|draft|book|arrange|speak|send|raise|update|invite)|action|actions|more|and\sto|due|(?:is|are)\sto|to\sfollow|follows?|comes?|goes|returns|come|reports?|decides?|meets?|publish|minutes|papers?|guidance|proposals|draft|expect|back\sto|to\sbe|going|coming|writing|sending|circulating|publishing|hear|deferred|held|put|remitted|postponed|referred|carried)\b|['’]ll\b/i;

/** The name of the rule by which the sentence promises to report, publish, decide or bring something back; null when it does not. */
export function promiseRuleOf(text: string): string | null {
  if (!MAY_PROMISE.test(text)) return null;
  const told = text.replace(ASKED, '…');
  const rule = PROMISE_RULES.find(({ patterns }) => patterns.some((pattern) => pattern.test(told)));
  // What rules a promise out is looked for last, since few sentences get so far.
  if (rule === undefined || OTHERS.test(text) || MOVED_EVENT.test(text)) return null;
  return NO_PROMISE.test(text) && !KEPT.test(text) ? null : rule.name;
}
