import type { FoundDecision, ReportText, Sentence } from '../types.ts';

type Verb = FoundDecision['verb'];

// A body that decides, straight before a verb: "We", "The NEC", "it", "the committee", "The panel also".
const BODY = String.raw`\b(?:we|it|they|(?:the\s)?(?:NEC|executive|committee|panel|forum|meeting|board|conference|officers|party|sub-?committee|working\sgroup|organisation\scommittee|[A-Z]\w{2,12}\sExecutive)|members)`;
const ADVERB = String.raw`(?:\s(?:also|then|unanimously|overwhelmingly|finally|therefore|had\salso|has|have|narrowly|formally|again|later|rightly))?`;

type Rule = { verb: Verb; pattern: RegExp };
const active = (verb: Verb, words: string): Rule => ({
  verb,
  pattern: new RegExp(String.raw`${BODY}${ADVERB},?\s(?:${words})\b`, 'iu'),
});
const passive = (verb: Verb, words: string): Rule => ({
  verb,
  pattern: new RegExp(
    String.raw`\b(?:was|were|is|been)\s(?:\w{3,14}ly\s)?(?:${words})\b|:\s(?:${words})\b|^[^.:]{3,120}\b(?:${words})\.?$`,
    'iu',
  ),
});
const REJECT =
  'rejected|refused|turned\\sdown|voted\\sdown|defeated\\s(?:with|by)|not\\s(?:accepted|agreed|approved)|noted,\\snot\\saccepted';
const DEFER = 'deferred|remitted|referred(?:\\sback)?|held\\sover|put\\sback|postponed|put\\soff';
const AGREE =
  'agreed|approved|adopted|endorsed|signed\\soff|confirmed|ratified|resolved|decided|passed|settled|upheld';

// "I was delighted to be appointed to the …".
const OWN_SEAT: Rule = {
  verb: 'appointed',
  pattern: /\bI\s(?:was|am|have\sbeen)\s(?:\w{3,10}\sto\sbe\s)?(?:re-?)?(?:appointed|elected)\s(?:to|as)\b/iu,
};

/** In this order: a refusal beats an agreement in the same sentence, an appointment an agreement. */
const RULES: readonly Rule[] = [
  { verb: 'rejected', pattern: /\b(?:decided|agreed|voted)\snot\sto\b/iu },
  active('rejected', 'rejected|refused|turned\\sdown|voted\\sdown|did\\snot\\sagree'),
  passive('rejected', REJECT),
  // "was discussed on Monday and not agreed".
  {
    verb: 'rejected',
    pattern: new RegExp(String.raw`\b(?:was|were)\s[^.;]{3,60}\sand\s(?:${REJECT})`, 'iu'),
  },
  active('deferred', DEFER),
  passive('deferred', DEFER),
  active('asked', 'asked\\s(?!for\\sdata)(?:staff|officers|that|the|for)|requested|instructed'),
  active('appointed', 'appointed|elected|chose|co-opted|re-elected'),
  {
    verb: 'appointed',
    pattern:
      /\b(?:was|were|been|be)\s(?:re-?)?(?:appointed|elected|co-opted)\s(?:to\sthe|as|chair|vice|unopposed)|\bwill\stake\sover\s(?:from\s\w+\s)?as\schair|\bestablished\smembership\b|\bas\s(?:chair|vice-chair)\s(?:and|of\sthe\s(?:NEC|working|committee))/iu,
  },
  active('accepted', 'accepted'),
  passive('accepted', 'accepted'),
  active('agreed', AGREE),
  // "We received a report and agreed that …".
  {
    verb: 'agreed',
    pattern:
      /^(?:we|the\s\w{3,10}|it)\s[^.;]{3,100}\sand\s(?:agreed|approved|endorsed)\s(?:that|to|a|the)\b/iu,
  },
  passive('agreed', AGREE),
];

// No decision of the meeting: a condition, a plan, a thing that others or an earlier meeting agreed, a wish.
const NOT_DECIDED =
  /\b(?:if|unless|whether|until|once|when|after)\b[^.;,]{0,60}\b(?:agreed|passed|accepted|approved|elected|confirmed|rejected)\b|\b(?:to\sbe|will\sbe|would\sbe|can\sbe|could\sbe|being|are\sto\sbe|yet\sto\sbe|subsequently|already)\s(?:\w{3,12}ly\s)?(?:agreed|approved|accepted|adopted|confirmed|appointed|elected|passed|rejected|deferred|referred|categorised)\b|\bas\s(?:agreed|approved|confirmed)\b/iu;
const NOTED = /^(?:we|it\swas|the\sNEC|the\sexecutive)\s(?:also\s)?noted\b/iu;
const QUESTION = /\?\s*$/u;
const NO_BODY =
  /\bwhoever\b|\b(?:everyone|nobody|voters|councils|ministers|government|MEPs|parliament|Tories|he|she|I)\s(?:\w{3,10}\s)?(?:agreed|rejected|accepted|approved)\b/iu;

/** The sentences in which the body decided, with the verb that says how. */
export function findDecisions(report: ReportText, sentences: readonly Sentence[]): FoundDecision[] {
  return sentences.flatMap((sentence) => {
    const verb = verbOf(sentence.text);
    if (verb === null) return [];
    const { start, end } = sentence;
    return [{ what: whatOf(sentence.text), verb, quote: report.text.slice(start, end), start, end }];
  });
}

/** How the sentence decides, or null when it decides nothing. */
export function verbOf(text: string): Verb | null {
  if (QUESTION.test(text) || NOTED.test(text)) return null;
  if (OWN_SEAT.pattern.test(text)) return OWN_SEAT.verb;
  if (NOT_DECIDED.test(text) || NO_BODY.test(text)) return null;
  return RULES.find(({ pattern }) => pattern.test(text))?.verb ?? null;
}

const MAX = 120;
const OPENING =
  /^(?:(?:after|before)\s\w+,\s)?(?:we|it|they|the\s(?:NEC|executive|committee|panel))\s(?:also\s)?(?:agreed|approved|endorsed|accepted|rejected|adopted|confirmed|asked|appointed|signed\soff(?:\son)?)\s(?:that\s|to\s)?|^it\swas\sagreed\sthat\s/iu;
const SPACES = /\s+/gu;

function whatOf(text: string): string {
  const plain = text.replace(SPACES, ' ').replace(OPENING, '');
  if (plain.length <= MAX) return plain;
  const space = plain.lastIndexOf(' ', MAX);
  return plain.slice(0, space > 0 ? space : MAX);
}
