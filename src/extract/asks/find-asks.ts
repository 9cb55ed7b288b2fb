import { byOf } from '../by.ts';
import { findClauses, whatOf } from '../phrase.ts';
import type { FoundAsk, FoundDate, ReportText, Sentence } from '../types.ts';

type Who = FoundAsk['who'];

// The nine who can be asked, as the subject of a word of asking: "CLPs can nominate", "Delegates should read fast".
const SUBJECTS: readonly (readonly [Who, string])[] = [
  ['branches', String.raw`branches|branch\s(?:secretaries|meetings)`],
  [
    'clps',
    String.raw`CLPs|constituenc(?:y|ies)(?:\sparties|\slabour\sparties)?|local\sparties|general\scommittees|party\sunits`,
  ],
  [
    'officers',
    String.raw`secretaries|CLP\ssecretaries|council\sgroups?(?:\smanifestos)?|group\sleaders|role-?holders|treasurers|agents|chairs`,
  ],
  ['delegates', 'delegates'],
  [
    'candidates',
    String.raw`(?<!independent\s)candidates|each\scandidate|applicants|anyone\swho\spasses|those\swho\s(?:want|wish)\sto\sstand|nominees|would-be\scandidates|applications`,
  ],
  [
    'affiliates',
    String.raw`affiliates|trade\sunions|unions|affiliated\s\w+|pressure\sgroups(?:\swithin\sthe\sparty)?|socialist\ssocieties`,
  ],
  ['supporters', String.raw`(?:registered\s)?supporters`],
  [
    'members',
    String.raw`members|party\smembers|activists|(?:all\s)?self-identifying[^.;]{3,60}members|newer\smembers|everyone\son\sour\slist[^.;]{0,40}|full\smembers`,
  ],
  ['anyone', String.raw`anyone|you|everybody|bodies\s[^.;]{3,80}|the\spublic`],
];
const DUTY = String.raw`(?:can(?!not)|may(?!\sget)|must|should|needs?\sto(?!\sknow)|ha(?:ve|s)\sto|will\sneed|ought\sto|(?:are|is|will\sbe|should\sbe|have\sbeen|has\sbeen)\s(?:\w{3,12}ly\s)?(?:invited|asked|urged|encouraged|entitled|able|required|welcome|reminded|eligible|requested)(?:\sto)?|could\snow)`;

const RULES = SUBJECTS.map(([who, words]) => ({
  who,
  pattern: new RegExp(
    String.raw`(?:^|[\s(,])(?:${words})(?:\s(?:(?!and|but|or)\w{2,12}\s){0,3}?)${DUTY}\b`,
    'iu',
  ),
}));

// Orders and invitations to the reader: "please email", "tell us", "apply by", "E-mail Nicky", "get in touch".
const PLEASE =
  /\bplease\b|(?:^|[.;:–?]\s|,\s)(?:e-?mail|apply|tell\sus|register|contact|write\sto|let\sme\sknow|send\s(?:me|us|your)|pay\soff|sign\sup|get\sin\stouch|watch|visit|reply|respond|submit|nominate|book|volunteer)\b(?!\s(?:is|was|were|are|of)\b)/iu;
// "Views are being sought", "evidence invited", "the deadline for responses is", "consultation open until".
const INVITED =
  /\b(?:views|evidence|submissions|responses|comments|nominations|ideas|applications)\s(?:\w{2,10}\s){0,2}?(?:are|is|were|being|was)?\s?(?:being\s)?(?:sought|invited|wanted|welcome|welcomed)\b|\bdeadline\sfor\s(?:responses|submissions|comments|applications|amendments|motions|nominations|views)\b|\bconsultation\s(?:is\s)?open\suntil\b|\bamendments\sbeing\ssubmitted\b|\bconsult\s(?:CLPs|members|branches|affiliates)\b|\b(?:applications|nominations|responses|submissions|amendments|motions)\s(?:go|must\sbe|should\sbe|have\sto\sbe|are\sdue|need\sto\sbe)\b|\bthey\shave\sto\sbe\sback\b|\bopen\sto\s(?:all\s)?(?:members|CLPs|anyone|branches)\b|\bencourage\s(?:people|members|women)\s(?:who|to)\b|\bwants\s(?:the\s)?(?:\w{2,10}\s){0,3}(?:groups|CLPs|members|branches)[^.;]{0,40}\sto\b/iu;
// Not open, not asked of these, or only told.
const CLOSED =
  /\b(?:had\suntil|too\slate|were\sable|could\svote\sand|was\sasked|were\sasked\sto\sthink|had\sto\s|would\sbe\sable)\b/iu;
const REBUKE =
  /\b(?:might\swish\sto|the\sgovernment\s(?:must|should)|voters\s(?:can|must|should)|MPs\s(?:must|should)|NEC\smembers\sshould)\b/iu;

const TOPICS_OF_WHO: readonly (readonly [Who, RegExp])[] = [
  ['clps', /\b(?:CLPs|constituency\sparties|amendments\sbeing\ssubmitted)\b/u],
  ['candidates', /\b(?:applications|run\sfor\sselection|want\sto\sstand|stand\sfor)\b/iu],
  ['affiliates', /\bpressure\sgroups|affiliates\b/iu],
  ['members', /\b(?:members|arrears|ballot\spapers?|they\shave\sto\sbe\sback|vote)\b/iu],
];

/** What members, branches, CLPs and others are asked or allowed to do. `by` is the date of the same sentence, where one limits it. */
export function findAsks(
  report: ReportText,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
): FoundAsk[] {
  return sentences.flatMap(findClauses).flatMap((sentence) => {
    const who = askedIn(sentence.text);
    if (who === null) return [];
    const { start, end } = sentence;
    return [
      {
        who,
        what: whatOf(sentence.text),
        by: byOf(sentence, dates, LIMITS),
        quote: report.text.slice(start, end),
        start,
        end,
      },
    ];
  });
}

const LIMITS: ReadonlySet<string> = new Set(['deadline', 'window']);

/** Who is asked in the sentence; null when nobody is. */
export function askedIn(text: string): Who | null {
  if (CLOSED.test(text) || REBUKE.test(text) || COUNTED.test(text)) return null;
  if (BUT_SHOULD.test(text)) return TOPICS_OF_WHO.find(([, pattern]) => pattern.test(text))?.[0] ?? 'members';
  if (IF_YOU.test(text)) return 'anyone';
  if (PLEASE.test(text))
    return (
      TOPICS_OF_WHO.find(
        ([who, pattern]) => who !== 'clps' && pattern.test(text) && ARREARS.test(text),
      )?.[0] ?? 'anyone'
    );
  const invited = INVITED.test(text);
  const rule = RULES.find(({ pattern }) => pattern.test(text));
  if (rule) return rule.who;
  return invited ? (TOPICS_OF_WHO.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anyone') : null;
}

// "640 members are eligible": a count of those who may.
const COUNTED =
  /\d\s(?:\w{3,12}\s)?(?:members|people|supporters|delegates)\s(?:are|were)\s(?:eligible|entitled|able)/iu;
// "If you want to know more watch …".
const IF_YOU =
  /\bif\s(?:you|anyone)(?:['’]d|\swould)?\s(?:like|want|wish|have|haven|don|do)\b[^.]{3,160}\b(?:watch|e-?mail|contact|let|get\sin|please|write|read|visit|come)\b/iu;
// "CLPs will hear from the office but should be aware …".
const BUT_SHOULD = /(?:^|\()(?:CLPs|members|branches)\swill\s[^.;]{3,90}\sbut\s(?:should|must|need\sto)\b/u;
const ARREARS = /\barrears\b/iu;
