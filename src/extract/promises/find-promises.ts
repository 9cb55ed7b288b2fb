import { byOf } from '../by.ts';
import { findClauses, whatOf } from '../phrase.ts';
import type { FoundDate, FoundPromise, ReportText, Sentence } from '../types.ts';

const DO = String.raw`(?:report(?:ed)?(?:\sback)?|publish(?:ed)?|circulated?|sen[dt](?:\sout)?|decided?|review(?:ed)?|draft(?:ed)?|bring(?:\sback)?|brought(?:\sback)?|come\sback|return|presented?|produced?|issued?|considered?|considers?|keep\s(?:the\sNEC|us|members)\sinformed|kept\sunder\sreview|settled?|write(?:\sto)?|ask|raise|look\sat|look\sinto|made\son\simplementation|tabled|discussed|consult(?:ed)?|get\scommunication|put\sto|submit(?:ted)?|prepare(?:d)?|announce(?:d)?|be\smade)`;
// "will report back", "would be reviewed", "will then … produce", "will not" is left out.
const WILL = new RegExp(
  String.raw`\b(?:will|shall|would|['’]ll)\s(?!not\b)(?:(?:also|then|now|be|each|all|reflect\son\sthe\s\w+\sand)\s){0,3}${DO}\b`,
  'iu',
);
// "to report in March", "agreed to bring", "is due to publish", "promised by", "comes back", "follows", "reports to us on".
const DUE =
  /\b(?:and\sto\s(?:report|publish)|(?:agreed|promised|undertook|voted|due)\sto\s(?:report|publish|review|bring|consult|produce|circulate|write)|(?:is|are)\s(?:promised|due\sback)|comes?\sback\s(?:in|to|on|at)|reports?\s(?:back\s)?to\s(?:us|the\sNEC)\s(?:on|in)|(?:wording|details?|report|paper|guidance)\sto\sfollow|decides\s(?:in|on)|final\sreport\sto|and\sa\sreport\sin|come\sto\sthe\sNEC\sin)\b/iu;
const DEFERRED_TO = /\b(?:deferred|held\sover|put\sback|remitted)\s(?:until|to)\s(?:the\s)?(?:\d|\p{Lu})/u;
const PUBLISH_REGULARLY = /\bpublish\b[^.;]{0,60}\bevery\b[^.;]{0,60}\bcarried\b/iu;
// No promise: a hope, a question, an event's agenda, a party's campaign, an election.
const NO_PROMISE =
  /\b(?:hope[sd]?|expect(?:s|ed)|likely|could|might|aim(?:s|ed)?\sto|if\s(?:necessary\sthe|the\sgroup\scould)|will\select|would\sresolve|government\swill|Tories\swill|voters\swill)\b|\?\s*$/iu;
const KEPT = /\bkept\sunder\sreview\b|\breport\sback\b/iu;
const WHO = /^(.{2,80}?)\s(?:will|would|shall|is\sto|are\sto|agreed|reports?|comes?)\b/iu;
const LEAD = /^(?:and|but|that|so|the\sfact\sthat)\s/iu;

/** Who says what will be reported, published, sent, reviewed or decided after the meeting, and by when. */
export function findPromises(
  report: ReportText,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
): FoundPromise[] {
  return sentences
    .flatMap(findClauses)
    .flatMap(splitReports)
    .flatMap((sentence) => {
      if (!isPromise(sentence.text)) return [];
      const { start, end, text } = sentence;
      const who = WHO.exec(text)?.[1]?.replace(LEAD, '').trim() || 'the party';
      return [
        {
          who,
          what: whatOf(text),
          by: byOf(sentence, dates, TO_COME, text.search(WILL)),
          quote: report.text.slice(start, end),
          start,
          end,
        },
      ];
    });
}

const TO_COME: ReadonlySet<string> = new Set(['deadline', 'publication', 'event', 'window', 'opens']);
// "Reports will be made in May, with a final report to the board in July": two promises.
const FINAL_REPORT = /,\s(?=(?:and|with)\s(?:a\s)?(?:final|further)\sreport\b)/iu;

function splitReports(sentence: Sentence): Sentence[] {
  const at = sentence.text.search(FINAL_REPORT);
  if (at < 0) return [sentence];
  const cut = sentence.start + at;
  return [
    { ...sentence, text: sentence.text.slice(0, at), end: cut },
    { ...sentence, text: sentence.text.slice(at + 2), start: cut + 2 },
  ];
}

/** Whether the sentence promises to report, publish, decide or bring something back. */
export function isPromise(text: string): boolean {
  if (PUBLISH_REGULARLY.test(text) || DEFERRED_TO.test(text)) return true;
  if (NO_PROMISE.test(text) && !KEPT.test(text)) return false;
  return WILL.test(text) || DUE.test(text);
}
