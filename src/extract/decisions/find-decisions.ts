import type { Block } from '../../core/reports/report.ts';
import { oneLine } from '../one-line.ts';
import type { FoundDecision, ReportText, Sentence } from '../types.ts';
import { partsAt } from './parts.ts';
import { DECISION_RULES, type DecisionRule, OWN_SEAT } from './rules.ts';

// No decision of the meeting: a condition, a plan, a thing that others or an earlier meeting agreed, a wish.
const NOT_DECIDED =
  /^(?:last\s(?:year|month|week)|in\s(?:19|20)\d\d|similar\sto)\b|\b(?:if|unless|whether|until|once|when|after)\b(?:(?!\sand\s(?:the|it|a|this|we|our)\b)[^.;,]){0,60}(?<!\bnot\s)\b(?:agreed|passed|accepted|approved|elected|confirmed|rejected)\b|\b(?:to\sbe|will\sbe|would\sbe|can\sbe|could\sbe|being|are\sto\sbe|yet\sto\sbe|subsequently|already)\s(?:\w{3,12}ly\s)?(?:agreed|approved|accepted|adopted|confirmed|appointed|elected|passed|rejected|deferred|referred|categorised)\b|\bas\s(?:agreed|approved|confirmed)\b/i;
// "which was passed at conference last year", "what was agreed at the forum in 2015", "it was decided earlier this month".
const EARLIER =
  /\b(?:agreed|passed|approved|rejected|adopted|decided)\s(?:earlier\sthis|last\s(?:year|month|spring|summer|autumn|winter)|(?:at|by|in)\s(?:[\w’'-]{1,14}\s){0,4}(?:conference|meeting|forum|NEC|executive|committee)\s(?:in\s)?(?:19|20|last\s)|in\s(?:19|20)\d\d)|\b(?:was|were)\s(?:re-?)?(?:elected|appointed)(?:\s[^.;,]{1,50})?\sin\s(?:19|20)\d\d\b|\breflect(?:s|ed)?\swhat\swas\b/i;
const NOTED =
  /^(?:we|it\swas|the\sNEC|the\sexecutive|(?:during\s)?the\smeeting\s(?:the\sNEC\s)?)\s?(?:also\s)?noted\b(?![^.;]{3,160}\sand\s(?:then\s)?(?:agreed|approved|endorsed|accepted|adopted|confirmed)\b)/i;
// "What we decided", "WHAT WAS AGREED": the heading of a list.
const HEADING =
  /^what\s(?:(?:was|were|we|the\s\w{2,12})\s)(?:\w{2,10}\s)?(?:decided|agreed|approved)\W{0,3}$/i;
const QUESTION = /\?\s*$/u;
// Others decide: "everyone agreed that it was cold", "the council refused", "elected to Parliament".
const NO_BODY =
  /\bwhoever\b|\b(?:everyone|everybody|nobody|voters|councils?|ministers|government|MEPs|MPs|parliament|Tories|Commons|Lords|courts?|tribunal|regulator|he|she|I)\s(?:(?:has|have|had|also|later|\w{3,12}ly)\s)?(?:agreed|rejected|accepted|approved|refused|confirmed|decided|passed)\b|\bby\s(?:the\s)?(?:local\s|county\s|city\s)?(?:councils?|government|cabinet|courts?|ministers?|parliament|Commons|Lords|regulator|tribunal|inspector|police|voters|electorate|public)\b|\belected\s(?:to\s(?:Parliament|the\scouncil)|(?:as\s)?(?:an?\s)?(?:MP|councillor|mayor))\b/i;
// "Agreed unanimously.": what was agreed stands in the sentence before.
const ONE_WORD =
  /^(?:unanimously\s)?(?:not\s)?(?:agreed|approved|adopted|endorsed|accepted|confirmed|passed|ratified|rejected|refused|deferred|remitted|referred|signed\soff|turned\sdown|held\sover|put\s(?:off|back))(?:\s\w{2,14}){0,3}[.!]?$/i;
const ONE_WORD_CHARACTERS = 40;

/** The sentences in which the body decided, with the verb that says how. */
export function findDecisions(report: ReportText, sentences: readonly Sentence[]): FoundDecision[] {
  const listed = listedIn(report.blocks);
  const rules = new Map<Sentence, DecisionRule>();
  for (const sentence of sentences) {
    const rule = decisionRuleOf(sentence.text) ?? (isListed(sentence, listed) ? LISTED : null);
    if (rule !== null) rules.set(sentence, rule);
  }
  const context = {
    report,
    sentences,
    inBlock: byBlock(sentences),
    isDecision: (sentence: Sentence) => rules.has(sentence),
  };
  return sentences.flatMap((sentence, n) => {
    const rule = rules.get(sentence);
    if (rule === undefined) return [];
    const told = toldIn(sentence, sentences[n - 1]);
    const parts = HAS_PARTS.has(rule.verb) ? partsAt(n, context) : [];
    const quote = report.text.slice(told.start, sentence.end);
    return [
      {
        what: whatOf(told.text),
        verb: rule.verb,
        rule: rule.name,
        quote,
        start: told.start,
        end: sentence.end,
        ...(parts.length === 0 ? {} : { parts }),
      },
    ];
  });
}

/** A refusal, and a matter put off, pass no points. */
const HAS_PARTS: ReadonlySet<FoundDecision['verb']> = new Set(['agreed', 'accepted', 'asked']);

function byBlock(sentences: readonly Sentence[]): Map<number, Sentence[]> {
  const blocks = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const told = blocks.get(sentence.block);
    if (told === undefined) blocks.set(sentence.block, [sentence]);
    else told.push(sentence);
  }
  return blocks;
}

// "The NEC agreed:", "Agreed:", "It was resolved:": what follows in a list was agreed.
const LEADS_TO_LIST = /\b(?:agreed|resolved|decided|decisions|approved)(?:\s[^.;:]{1,40})?:\s*$/i;
// "• That dues rise", "1. To meet in May", "- not to reopen the list".
const RESOLVES = /^\s{0,4}(?:[•·●▪*–—-]|\(?(?:\d{1,2}|[a-z])[.)])?\s{0,4}(?:that|to|not\sto)\s/i;
const LISTED: DecisionRule = { verb: 'agreed', name: 'a list of what was agreed', pattern: RESOLVES };

/** The blocks of lists that a line such as "The committee agreed:" leads to, each written as a resolution. */
function listedIn(blocks: readonly Block[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let isOpen = false;
  for (const [n, { text }] of blocks.entries()) {
    if (isOpen && RESOLVES.test(text)) listed.add(n);
    else isOpen = LEADS_TO_LIST.test(text) && !NOT_DECIDED.test(text) && !NO_BODY.test(text);
  }
  return listed;
}

const isListed = ({ block, text }: Sentence, listed: ReadonlySet<number>): boolean =>
  listed.has(block) && RESOLVES.test(text);

/** The sentence that tells what was decided: of "Agreed unanimously." the one before it in its block. */
function toldIn(sentence: Sentence, before: Sentence | undefined): Sentence {
  if (sentence.text.length > ONE_WORD_CHARACTERS || !ONE_WORD.test(sentence.text)) return sentence;
  return before?.block === sentence.block ? before : sentence;
}

// A sentence with none of these words decides nothing and is looked at no further.
const MAY_DECIDE =
  /\b(?:agree|agreement|backed|opted|scrapped|extended|suspended|paused|halted|abolished|reopened|moved|brought|called|cancelled|sent|delegated|commissioned|through|rubber|reaffirmed|stood|threw|thrown|concluded|chaired|takes?\sover|chosen|named|dropped|pursued|taken\sup|held|declined|approv|adopted|endorsed|signed\soff|confirmed|ratified|resolved|decided|passed|settled|upheld|authorised|granted|lifted|ruled|set\b|established|gave|given|fixed|reject|refus|lost\b|suspended|frozen|waived|chosen|becomes|steps\sup|serve\sas|blessing|go-ahead|green\slight|taken\s|turned\sdown|voted|defeated|accept|overturned|dismissed|not\s|deferred|remitted|referred|held\sover|put\b|postponed|carried|sent\sback|withdrawn|table|took\saway|asked|requested|instructed|mandated|(?:re-?)?appointed|(?:re-?)?elected|chose|co-opted|chair|treasurer|reached)/i;

const RULED_OUT = [NOT_DECIDED, EARLIER, NO_BODY, HEADING];

/** The rule by which the sentence decides, or null when it decides nothing. */
export function decisionRuleOf(text: string): DecisionRule | null {
  if (!MAY_DECIDE.test(text) || QUESTION.test(text) || NOTED.test(text)) return null;
  if (OWN_SEAT.pattern.test(text)) return OWN_SEAT;
  const rule = DECISION_RULES.find(
    ({ pattern, needs }) => (needs === undefined || needs.test(text)) && pattern.test(text),
  );
  // What rules a decision out is looked for last, since few sentences get so far.
  return rule === undefined || RULED_OUT.some((pattern) => pattern.test(text)) ? null : rule;
}

const MAX = 120;
const OPENING =
  /^(?:(?:after|before)\s\w+,\s)?(?:we|it|they|the\s(?:NEC|executive|committee|panel))\s(?:also\s)?(?:agreed|approved|endorsed|accepted|rejected|adopted|confirmed|asked|appointed|signed\soff(?:\son)?)\s(?:by\s\d{1,3}(?:\svotes)?\sto\s\d{1,3}\s)?(?:that\s|to\s)?|^it\swas\sagreed\sthat\s/i;
// "the timetable."; "Acme Ltd." loses no more than its stop.
const LAST_STOP = /(?<=.)[\s.;:,]{1,5}$/u;

function whatOf(text: string): string {
  const plain = oneLine(text).replace(OPENING, '').replace(LAST_STOP, '');
  if (plain.length <= MAX) return plain;
  const space = plain.lastIndexOf(' ', MAX);
  return plain.slice(0, space > 0 ? space : MAX);
}
