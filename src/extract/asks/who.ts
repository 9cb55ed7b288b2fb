import type { FoundAsk } from '../types.ts';

export type Who = FoundAsk['who'];

const EACH = '(?:each|every|any|a|your|no)';
/** The nine who can be asked, as the words that name them; for the flag `i`. The first that fits counts. */
export const WHO_WORDS: readonly (readonly [Who, string])[] = [
  [
    'branches',
    String.raw`branches|${EACH}\sbranch|(?:(?:every|each|all)\s)?(?:young\slabour|youth|student)\sgroups?|branch\s(?:secretaries|meetings)`,
  ],
  [
    'clps',
    String.raw`CLPs|${EACH}\s(?:CLP|constituency(?:\s(?:labour\s)?party)?)|constituenc(?:y|ies)(?:\sparties|\slabour\sparties)?|local\s(?:labour\s)?parties|general\scommittees|party\sunits`,
  ],
  [
    'officers',
    String.raw`(?:\w{2,12}\s)?secretaries|(?:CLP|branch|local|constituency|party)\s(?:officers|secretary|treasurer|chair)|officers(?=\swho)|(?:women|youth|BAME|disability|LGBT|membership|policy)(?:['’]s)?\sofficers|council\s(?:labour\s)?groups?(?:\smanifestos)?|(?:every|each|all)\sgroups?|(?<![\w’',)]\s)groups(?=\s(?:may|can|must|should|need|have|are)\b)|labour\sgroups|group\sleaders|(?:labour\s)?councillors(?=\s(?:are|have\sbeen)\s(?:reminded|asked|invited|required|urged|requested)\b)|role-?holders|treasurers|agents|chairs`,
  ],
  ['delegates', String.raw`(?:${EACH}\s)?(?:conference\s)?delegates?`],
  [
    'candidates',
    String.raw`(?<!independent\s)candidates|${EACH}\scandidate|applicants|any(?:one|body)\s(?:who\s(?:passes|wants|wishes)|wishing|wanting)(?:\sto\s(?:stand|be\sconsidered|apply|be\sa\scandidate))?|any(?:one|body)\s(?:who\sis\s)?(?:interested\sin|thinking\sof)\s(?:standing|applying)|those\s(?:who\s(?:want|wish)|wishing|wanting)\sto\s(?:stand|be\sconsidered|apply)|those\s(?:interested\sin|thinking\sof)\s(?:standing|applying)|nominees|would-be\scandidates|(?:cllrs|councillors|MPs)\s(?:who\s(?:are\s)?)?(?:standing|seeking|re-?standing|wish|want|hope)(?:ing)?|applications`,
  ],
  [
    'affiliates',
    String.raw`affiliates|trade\sunions|trade\sunionists|unions|affiliated\s\w+|pressure\sgroups(?:\swithin\sthe\sparty)?|socialist\ssocieties`,
  ],
  ['supporters', String.raw`(?:registered\s)?supporters`],
  [
    'members',
    String.raw`(?<!(?:NEC|NCG|WEC|SEC|CAC|NPF|executive|group|team|committee|panel|board|council|cabinet|staff|union)\s)members|${EACH}\s(?:\w{3,10}\s)?member|party\smembers|activists|(?:all\s)?self-identifying[^.;]{3,60}members|newer\smembers|(?:those|people|any(?:one|body)|everyone)\s(?:who\s)?(?:have\s|has\s|had\s)?(?:joined|joining)\b|(?:under|over)-\d{2}s|everyone\son\sour\slist[^.;]{0,40}|full\smembers`,
  ],
  [
    'anyone',
    String.raw`any(?:one|body)|you|everybody|everyone|bodies\s[^.;]{3,80}|the\spublic|(?:\d{2}\s(?:and|to|or)\s)?\d{2}[\s-]year[\s-]olds|volunteers|those\s(?:interested|affected|(?:wishing|wanting|able)\sto\s(?:attend|come|help|join|take\spart))|readers`,
  ],
];

const NAMED: readonly (readonly [Who, RegExp])[] = [
  ['branches', /\byour\sbranch\b|\bevery\sbranch\b/i],
  [
    'clps',
    /\b(?:your\s(?:CLP|constituency)|(?:consult|amendments\sbeing\ssubmitted|[Mm]otions|[Rr]esolutions|[Rr]ule\schanges)\b)|\bCLPs\b/u,
  ],
  [
    'candidates',
    /\b(?:applications|self-nominations|nomination\spapers|run\sfor\sselection|(?:want|wish|wishing|like)\sto\s(?:stand|be\sconsidered|be\sa\scandidate)|stand\sfor)\b/i,
  ],
  ['affiliates', /\bpressure\sgroups|affiliates|trade\sunion/i],
  [
    'members',
    /\b(?:(?:all|every|our|party)\smembers?|arrears|ballot\spapers?|they\shave\sto\sbe\sback|vote)\b/i,
  ],
];

/** Who is meant where nobody is the subject: "motions must be in by …" asks CLPs; with no telling word anyone. */
export function whoIsMeant(text: string): Who {
  return NAMED.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anyone';
}

const ORDERED: readonly (readonly [Who, RegExp])[] = [
  [
    'branches',
    /\b(?:ask|tell|get|remind)\syour\sbranch\b|\byour\sbranch\s(?:has|is|can|does|would|wants|needs)\b/i,
  ],
  ['clps', /\b(?:ask|tell|get|remind)\syour\sCLP\b|\byour\sCLP\s(?:has|is|can|does|would|wants|needs)\b/i],
  [
    'candidates',
    /\b(?:(?:want|wish|wishing|like)\sto\s(?:stand|be\sconsidered|be\sa\s(?:council\s)?candidate)|(?:thinking\sof|interested\sin)\s(?:standing|applying|being\sa\s(?:council\s|parliamentary\s)?candidate))\b/i,
  ],
  ['branches', /^branches[:,]/i],
  ['clps', /^(?:local\s(?:labour\s)?parties|CLPs|constituencies)[:,]/i],
  ['members', /\barrears\b|^members[:,]/i],
  [
    'officers',
    /^(?:\w{2,12}\s)?(?:secretaries|treasurers|agents|chairs)[:,]|\bplease,\s(?:\w{2,12}\s)?(?:secretaries|treasurers|agents|chairs)\b/i,
  ],
  ['supporters', /^supporters\b/i],
];

/** Who an order to the reader is meant for. */
export function whoIsOrdered(text: string): Who {
  return ORDERED.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anyone';
}
