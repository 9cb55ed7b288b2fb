import type { FoundDecision } from '../types.ts';

type Verb = FoundDecision['verb'];
export type DecisionRule = { name: string; verb: Verb; pattern: RegExp };

// A body that decides: "We", "The NEC", "it", "the organisation committee", "The Welsh Executive", "members".
const BODY = String.raw`\b(?:we(?:[’']ve)?|it|they|(?:the\s)?(?:[\w’'-]{3,14}\s){0,2}(?:NEC|executive|committee|panel|forum|meeting|board|party|sub-?committee|working\s(?:group|party)|officers|conference)|NEC\smembers|members|colleagues)`;
// The same without members: what some of them ask for is no decision.
const WHOLE_BODY = String.raw`\b(?:we(?:[’']ve)?|it|they|(?:the\s)?(?:[\w’'-]{3,14}\s){0,2}(?:NEC|executive|committee|panel|forum|meeting|board|officers))`;
// "also", "has unanimously", ", after a long debate,", "today".
const ADVERB = String.raw`(?:,\s[^,.;]{3,60},)?(?:\s(?:also|then|has|have|had|both|all|today|yesterday|tonight|rightly|\w{3,14}ly|again|later|therefore|instead|in\sprinciple)){0,3}`;
// "(was) unanimously".
const LY = String.raw`(?:(?:\w{3,14}ly|then|also|again|all|both)\s){0,2}`;

const REJECT = String.raw`rejected|refused|turned\sdown|voted\sdown|defeated\s(?:with|by)|not\s(?:accepted|agreed|approved)|noted,\snot\saccepted|ruled\sout\sof\sorder|overturned|dismissed`;
const DEFER = String.raw`deferred|remitted|referred(?!\sto\s(?:as|in|the\sfact))(?:\sback)?|held\sover|put\sback|postponed|put\soff|carried\sover|sent\sback|withdrawn\sfor|put\s(?:[\w’']+\s){1,5}(?:back|off)\s(?=from|to|until)|left\son\sthe\stable|laid\son\sthe\stable`;
const AGREE = String.raw`agreed|approved|adopted|endorsed|signed\soff|confirmed|ratified|resolved|decided|passed|settled|upheld|authorised|set\s(?:at|up|for)`;
const AGREES = String.raw`agreed(?!\swith)|approved|adopted|endorsed|signed\soff|confirmed|ratified|resolved|decided|passed|settled|upheld|authorised|granted|lifted|ruled\sthat|set(?:\sup)?\s(?:a|an|the|aside|out)|established\s(?:a|an)|gave\s(?:its\s|their\s|our\s)?(?:approval|permission|the\sgo-ahead)|fixed\s(?!by)|set\s(?:\w+\s){1,4}(?:as|for)`;

const active = (words: string, body = BODY): RegExp =>
  new RegExp(String.raw`${body}${ADVERB},?\s(?:${words})\b`, 'i');
const passive = (words: string): RegExp =>
  new RegExp(String.raw`\b(?:was|were|is|been)\s${LY}(?:${words})\b(?!\spractice)`, 'i');
// "Youth structures: deferred until May", "Boundary appeals – referred to officers", "Timetable agreed".
const row = (words: string): RegExp =>
  new RegExp(
    String.raw`(?::|\s[–—-])\s(?:${words})\b|^(?:${words})\s?[:–—-]\s|^[^.:]{3,120}\b(?:${words})\.?$`,
    'i',
  );

const form = (verb: Verb, name: string, pattern: RegExp): DecisionRule => ({ verb, name, pattern });

/** In this order: a refusal beats an agreement in the same sentence, an appointment an agreement. */
export const DECISION_RULES: readonly DecisionRule[] = [
  form('rejected', 'decided not to', /\b(?:decided|agreed|resolved|voted)\s(?:not\sto|against)\b/i),
  form(
    'rejected',
    'the body refuses',
    active(
      'rejected|refused|declined\\sto|turned\\sdown|voted\\sdown|did\\snot\\s(?:agree|accept)|dismissed|ruled\\sout(?!\\sof)',
    ),
  ),
  form('rejected', 'it was refused', passive(REJECT)),
  form(
    'rejected',
    'discussed and refused',
    new RegExp(String.raw`\b(?:was|were)\s[^.;]{3,60}\sand\s(?:${REJECT})\b`, 'i'),
  ),
  form('rejected', 'a row: refused', row(REJECT)),
  form('deferred', 'the body puts it off', active(`${DEFER}|took\\saway`)),
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
      'asked\\s(?!for\\sdata|if|whether|why|what|how|when|who|about|questions?|me\\b|us\\b|him|her|them|again|a\\slot)\\w+|requested|instructed|mandated',
      WHOLE_BODY,
    ),
  ),
  form(
    'asked',
    'staff were asked',
    /\b(?:staff|officers|(?:the\s)?(?:\w{3,12}\s){0,2}(?:secretary|director|office|team|committee|panel|treasurer))\s(?:was|were|(?:has|have)\sbeen)\s(?:\w{3,12}ly\s)?(?:asked|instructed|requested|mandated)\sto\b/i,
  ),
  form(
    'appointed',
    'the body appoints',
    active('appointed|elected|chose|co-opted|re-elected|reappointed', WHOLE_BODY),
  ),
  form(
    'appointed',
    'somebody was appointed',
    /\b(?:was|were|been)\s(?:re-?)?appointed\b|\b(?:was|were|been|be)\s(?:re-?)?(?:appointed|elected|co-opted)\s(?:to\sthe|as|chair|vice|unopposed)|\b(?:will|is\sto|would)\s(?:take\sover\s(?:from\s\w+\s)?as\schair|chair\sthe|be\s(?:the\s)?(?:new\s|next\s)?(?:chair|vice-chair|treasurer)\b)|\bestablished\smembership\b|\bas\s(?:chair|vice-chair)\s(?:and|of\sthe\s(?:NEC|working|committee))/i,
  ),
  form('accepted', 'the body accepts', active('accepted')),
  form('accepted', 'it was accepted', passive('accepted')),
  form('accepted', 'a row: accepted', row('accepted')),
  form('agreed', 'the body agrees', active(AGREES)),
  form(
    'agreed',
    'heard and agreed',
    /^(?:we|the\s\w{3,10}|it)\s[^.;]{3,100}\sand\s(?:agreed|approved|endorsed)\s(?:that|to|a|an|the|it|them)\b/i,
  ),
  form('agreed', 'it was agreed', passive(AGREE)),
  form(
    'agreed',
    'approval was given',
    /\b(?:approval|permission|consent|agreement|the\sgo-ahead)\s(?:[^.;,]{3,60}\s)?(?:was|were)\s(?:given|granted|reached)\b|\bthere\swas\s(?:\w{3,12}\s)?agreement\s(?:that|to|on)\b/i,
  ),
  form('agreed', 'a row: agreed', row(AGREE)),
];

/** "I was delighted to be appointed to the …": the writer's own seat. */
export const OWN_SEAT = form(
  'appointed',
  'the writer’s own seat',
  /\bI\s(?:was|am|have\sbeen)\s(?:\w{3,10}\sto\sbe\s)?(?:re-?)?(?:appointed|elected)\s(?:to|as)\b/i,
);
