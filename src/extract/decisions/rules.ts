import type { FoundDecision } from '../types.ts';
import { TERSE_FORMS } from './terse.ts';

type Verb = FoundDecision['verb'];
/** `needs`: the words of deciding that the pattern holds; where they are not in a sentence the pattern, which takes longer, is not tried. */
type Wording = { pattern: RegExp; needs?: RegExp };
export type DecisionRule = { name: string; verb: Verb } & Wording;

const ONE_BODY = String.raw`(?:NEC|WEC|SEC|CAC|executive|committee|panel|forum|meeting|board|ruling\sbody|trustees|branch`;
// "(NEC)" after a name written in full.
const SHORT_NAME = String.raw`(?:\s\([A-Z]{2,5}\))?`;
// A body that decides: "We", "The NEC", "it", "the organisation committee", "The Welsh Executive", "members", "the officers’ group".
const BODY = String.raw`\b(?:we(?:[’']ve)?|it|they|(?:the\s)?(?:[\w’'-]{3,14}\s){0,2}${ONE_BODY}|party|sub-?committee|working\s(?:group|party)|officers(?:[’']?\sgroup[’']?)?|conference)|NEC\smembers|members|delegates|colleagues)${SHORT_NAME}`;
// The same without members: what some of them ask for is no decision.
const WHOLE_BODY = String.raw`\b(?:we(?:[’']ve)?|it|they|(?:the\s)?(?:[\w’'-]{3,14}\s){0,2}${ONE_BODY}|officers))${SHORT_NAME}`;
// "also", "has unanimously", ", after a long debate,", "today", "on Monday".
const ADVERB = String.raw`(?:,\s[^,.;]{3,60},)?(?:\s(?:also|then|now|did|has|have|had|both|all|today|yesterday|tonight|last\snight|on\s\w{3,6}day|rightly|\w{3,14}ly|again|later|therefore|instead|in\sprinciple)){0,3}`;
// "(was) unanimously".
const LY = String.raw`(?:(?:\w{3,14}ly|then|also|again|all|both)\s){0,2}`;

const REJECT = String.raw`rejected|refused|turned\sdown|voted\sdown|thrown\sout|ruled\sout(?!\sof)|defeated\s(?:with|by)|not\s(?:accepted|agreed|approved|adopted|endorsed|pursued|taken\sup)|noted,\snot\saccepted|ruled\sout\sof\sorder|overturned|dismissed`;
const DEFER = String.raw`deferred|remitted|referred(?!\sto\s(?:as|in|the\sfact))(?:\sback)?|held\sover|put\sback|postponed|put\soff|carried\sover|sent\sback|withdrawn\sfor|put\s(?:[\w’']+\s){1,5}(?:back|off)\s(?=from|to|until)|taken\s(?:away|back)\sfor|left\son\sthe\stable|laid\son\sthe\stable`;
// Whom a matter is put off to: "officers referred to the hard year" puts nothing off.
const TO_BODY = String.raw`\s(?:[^.;]{3,90}\s)?(?:back\b|to\s(?:[\w’'-]{1,14}\s){0,4}(?:committee|sub-?committee|panel|group|party|officers?|board|NEC|executive|conference|forum|commission|treasurer|secretary|director|region|staff|team|unit|meeting)\b)`;
const DEFERS = String.raw`deferred|remitted|referred(?=${TO_BODY})|held\s(?:[\w’']+\s){0,4}over|put\sback|postponed|put\soff|carried\sover|sent\s(?:[\w’']+\s){0,4}back|put\s(?:[\w’']+\s){1,5}(?:back|off)\s(?=from|to|until)|took\saway`;
const AGREE = String.raw`agreed|approved|adopted|endorsed|signed\soff|confirmed|ratified|resolved|decided|passed|settled|upheld|authorised|reaffirmed|(?:waved|nodded)\sthrough|rubber[\s-]stamped|set\s(?:at|up|for)`;
const AGREES = String.raw`agree(?:d(?!\swith)|(?<=\bdid\sagree)(?=\s(?:to|that|on|a|an|the)\b))|approved|adopted|endorsed|signed\soff|confirmed|ratified|resolved|decided|passed|settled|upheld|authorised|granted|lifted|ruled\sthat|set(?:\sup)?\s(?:a|an|the|aside|out)|established\s(?:a|an)|gave\s(?:its\s|their\s|our\s)?(?:approval|permission|backing|consent|the\s(?:go-ahead|green\slight))|fixed\s(?!by)|set\s(?!up)(?:\w+\s){1,4}(?:as|for)|backed\s(?:a|an|the|plans|proposals|moves|calls)|opted\s(?:to|for)|concluded\sthat|reaffirmed|stood\sby\s(?:its|their|our)|commissioned|delegated\s(?:the|its|this|powers?|authority)`;
// What a body does to a timetable, a rule or a contest.
const CHANGES = String.raw`(?:extended|suspended|paused|halted|scrapped|abolished|reopened|moved|brought\sforward|called\soff|cancelled)\s(?:all\s)?(?:the|its|their|our|a|an|all|every|ongoing|any)\b`;
const OFFICES = String.raw`(?:(?:joint|co|vice|deputy|assistant|acting|interim)[\s-])?(?:chairs?|chairman|convenor|convener|treasurer|secretary|president|clerk|auditors?|returning\sofficer)`;

const worded = (words: string, pattern: string): Wording => ({
  needs: new RegExp(words, 'i'),
  pattern: new RegExp(pattern, 'i'),
});
const active = (words: string, body = BODY): Wording =>
  worded(words, String.raw`${body}${ADVERB},?\s(?:${words})\b`);
const passive = (words: string): Wording =>
  worded(words, String.raw`\b(?:was|were|is|been)\s${LY}(?:${words})\b(?!\spractice)`);
// "Youth structures: deferred until May", "Boundary appeals – referred to officers", "Timetable agreed", "Agreed unanimously."
const row = (words: string): Wording =>
  worded(
    words,
    String.raw`(?::|\s[–—-])\s(?:${words})\b|^(?:${words})\s?[:–—-]\s|^[^.:]{3,120}\b(?:${words})\.?$|^(?:unanimously\s)?(?:${words})(?:\s(?:unanimously|without\s(?:a\s)?(?:vote|division|debate|dissent)|nem\.?\scon|by\sall|in\sfull))?[.!]?$`,
  );
// "a timeline agreed by the NEC", "plans approved unanimously by the board".
const byBody = (words: string): Wording =>
  worded(
    words,
    String.raw`(?<!\b(?:be|being|is|are|get|gets|if|once|when|as|plan|rules?)\s)\b(?:${words})\s(?:\w{3,14}ly\s)?by\s(?:the\s|its\s|our\s|Labour[’']s\s)?(?:[\w’'-]{3,14}\s){0,3}${ONE_BODY}|officers)\b(?!\s(?:in|of|at)\s(?:19|20)\d\d|\slast\b)`,
  );

const form = (verb: Verb, name: string, wording: RegExp | Wording): DecisionRule => ({
  verb,
  name,
  ...(wording instanceof RegExp ? { pattern: wording } : wording),
});

/** In this order: a refusal beats an agreement in the same sentence, an appointment an agreement. */
export const DECISION_RULES: readonly DecisionRule[] = [
  form(
    'rejected',
    'decided not to',
    /\b(?:decided|agreed|resolved|(?<!\b(?:I|who|some|others|several|many|\d{1,3}|reps|unions|MPs)\s)voted)\s(?:not\sto|against)\b/i,
  ),
  form(
    'rejected',
    'the body refuses',
    active(
      'rejected|refused|declined\\sto|turned\\sdown|voted\\sdown|threw\\sout|did\\snot\\s(?:agree|accept)|dismissed|ruled\\sout(?!\\sof)',
    ),
  ),
  form('rejected', 'it was refused', passive(REJECT)),
  form('rejected', 'ruled out of order', /\bruled\s(?:[\w’'-]{1,14}\s){1,6}out\sof\sorder\b/i),
  form('rejected', 'refused by the body', byBody('rejected|refused|turned\\sdown|thrown\\sout')),
  form(
    'rejected',
    'discussed and refused',
    new RegExp(String.raw`\b(?:was|were)\s[^.;]{3,60}\sand\s(?:${REJECT})\b`, 'i'),
  ),
  form('rejected', 'a row: refused', row(REJECT)),
  form('deferred', 'the body puts it off', active(DEFERS)),
  form('deferred', 'it was put off', passive(DEFER)),
  form(
    'deferred',
    'discussed and put off',
    new RegExp(String.raw`\b(?:was|were)\s(?:[^.;]|\.(?=\d)){3,90}\sand\s(?:${DEFER})\b`, 'i'),
  ),
  form('deferred', 'a row: put off', row(DEFER)),
  form(
    'asked',
    'the body asks',
    active(
      'asked\\s(?!for\\sdata|if|whether|why|what|how|when|who|about|questions?|me\\b|us\\b|him|her|them|again|a\\slot)\\w+|requested|instructed|mandated|called\\sfor\\s(?:a|an|more|full)|called\\son\\s(?:the\\s)?(?:general\\ssecretary|staff|officers|party|leadership|region|leader|treasurer)',
      WHOLE_BODY,
    ),
  ),
  form(
    'asked',
    'staff were asked',
    /\b(?:staff|officers|(?:the\s)?(?:GS|Gen\s?Sec|leader)|(?:the\s)?(?:\w{3,12}\s){0,2}(?:secretary|director|office|team|committee|panel|treasurer))\s(?:was|were|(?:has|have)\sbeen)\s(?:\w{3,12}ly\s)?(?:asked|instructed|requested|mandated)\sto\b/i,
  ),
  form(
    'appointed',
    'the body appoints',
    active('appointed|elected|chose|co-opted|re-elected|reappointed', WHOLE_BODY),
  ),
  form(
    'appointed',
    'somebody was appointed',
    /\b(?:was|were|been)\s(?:re-?)?appointed\b|\b(?:was|were|been|be)\s(?:re-?)?(?:appointed|elected|co-opted)\s(?:to\s(?:the|chair)\b|as|chair|vice|unopposed)|\b(?:will|is\sto|would)\s(?:take\sover\s(?:from\s\w+\s)?as\schair|chair\sthe|be\s(?:the\s)?(?:new\s|next\s)?(?:chair|vice-chair|treasurer)\b)|\bestablished\smembership\b|\bas\s(?:chair|vice-chair)\s(?:and|of\sthe\s(?:NEC|working|committee))/i,
  ),
  form(
    'appointed',
    'an office was filled',
    new RegExp(
      String.raw`\b(?<!\b(?:be|is|are|newly)\s)(?:re-?)?(?:elected|appointed|chosen|confirmed|named)\s(?:unopposed\s)?(?:as\s)?(?:the\s|its\s|our\s)?(?:new\s|next\s)?${OFFICES}\b|\b(?:takes?|took|taking)\sover\sas\s(?:the\s)?(?:new\s)?${OFFICES}\b|[a-zß-ÿ]\s(?:becomes|steps\sup\sas|will\sserve\sas)\s(?:the\s|our\s)?(?:new\s)?${OFFICES}(?=[.,;]|$|\sof\s(?:the\s)?(?:NEC|party|committee|board|forum|panel|branch|CLP|group|executive)\b)|\bwill\sbe\schaired\sby\s[A-ZÀ-Þ]`,
      'u',
    ),
  ),
  form('accepted', 'the body accepts', active('accepted')),
  form('accepted', 'it was accepted', passive('accepted')),
  form('accepted', 'a row: accepted', row('accepted')),
  form('agreed', 'the body agrees', active(AGREES)),
  form(
    'agreed',
    'the body changes a plan',
    new RegExp(
      String.raw`${WHOLE_BODY}${ADVERB}\s${CHANGES}|\b(?:Labour|the\sparty)\shas\s(?:\w{3,14}ly\s)?${CHANGES}`,
      'i',
    ),
  ),
  form(
    'agreed',
    'the body votes to',
    new RegExp(
      String.raw`(?:${WHOLE_BODY.replace('|they', '')}(?:\smembers)?|(?:members|those|delegates)\spresent)${ADVERB}\svoted\s(?:\w{3,14}ly\s)?(?:to\s|for\s(?:the|a|an)\s|in\sfavour\sof\s)(?![^.;]{0,80}\d\s?(?:votes\s)?(?:to|[-–])\s?\d)`,
      'i',
    ),
  ),
  form(
    'agreed',
    'heard and agreed',
    /^(?:we|it|the\s(?:[\w’'-]{3,14}\s){0,2}\w{3,10})\s(?!been\b)[^.;]{3,110}(?:\sand|,(?:\sand)?)\s(?:agreed|approved|endorsed|adopted)\s(?:that|to|a|an|the|its|it|them)\b/i,
  ),
  form('agreed', 'it got the go-ahead', {
    needs: /go-ahead|green\slight|blessing|backing/i,
    pattern: new RegExp(
      String.raw`\b(?:got|won|(?:was|were)\sgiven)\s(?:the\s)?(?:executive[’']s\s|NEC[’']s\s|committee[’']s\s)?(?:go-ahead|green\slight|blessing|backing)\b|${WHOLE_BODY}${ADVERB}\sgave\s[^.;]{2,60}\s(?:its|their|our|the)\s(?:blessing|backing|approval|go-ahead|green\slight)\b`,
      'i',
    ),
  }),
  form('agreed', 'it was agreed', passive(AGREE)),
  form(
    'agreed',
    'agreed by the body',
    byBody(
      'agreed|approved|adopted|endorsed|ratified|passed|signed\\soff|confirmed|(?:waved|nodded)\\sthrough|rubber[\\s-]stamped',
    ),
  ),
  form(
    'agreed',
    'approval was given',
    /\b(?:approval|permission|consent|agreement|the\sgo-ahead)\s(?:[^.;,]{3,60}\s)?(?:was|were)\s(?:given|granted|reached)\b|\bthere\swas\s(?:\w{3,12}\s)?agreement\s(?:that|to|on)\b|\b(?:was|were)\s(?:given|granted)\s(?:the\s)?(?:authority|powers?|permission|leave|delegated\s\w{4,10}|the\sgo-ahead)\b/i,
  ),
  form('agreed', 'a row: agreed', row(AGREE)),
  ...TERSE_FORMS,
];

/** "I was delighted to be appointed to the …": the writer's own seat. */
export const OWN_SEAT = form(
  'appointed',
  'the writer’s own seat',
  /\bI\s(?:was|am|have\sbeen)\s(?:\w{3,10}\sto\sbe\s)?(?:re-?)?(?:appointed|elected)\s(?:to|as)\b/i,
);
