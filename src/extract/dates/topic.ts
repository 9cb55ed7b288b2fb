import type { Topic } from '../../core/reports/fact.ts';
import type { ReportText } from '../types.ts';
import type { Finding } from './parse.ts';
import { headingsOf, type Surroundings } from './surroundings.ts';
import { findTopicWords, type TopicWord } from './topic-words.ts';

/** Tells what dates of one report are about; keeps the telling words of the blocks it has read. */
export type TopicReader = { topicOf: (finding: Finding, around: Surroundings, edtf: string) => Topic };

type Scores = Partial<Record<Topic, number>>;

/** How far a word counts: at so many characters from the date it counts half. */
const HALF = 30;
const WEIGHT = { label: 1.4, clause: 1, heading: 0.55, block: 0.3, above: 0.5, before: 0.12, report: 0.28 };
/** A word in another clause counts as if it stood so much farther off. */
const OTHER_CLAUSE = 25;
const AFTER = 6;
const LEAST = 0.16;
/** "In 1997", "since 2010": with no other word a bare year in these reports is that of an election. */
const YEAR_IS_ELECTION = 0.2;
const LINES_ABOVE = 12;
const LINES_BELOW = 3;
const NEAREST = 12;
const MAX_BLOCK_WORDS = 40;
const MAX_REPORT_WORDS = 400;
const CLAUSE_EDGE = /[;:()]|\s[–—]\s|,\s(?:and|but|which|who|so|where|while|with)\b/u;
// "the March NEC", "the September meeting": a meeting named by its month is the body's own.
const NEC_AFTER =
  /^(?:['’]s)?\s(?:full\s)?(?:NEC\b(?!\s(?:elections?|ballot|reps?|nominations))|meeting\b(?!\sof\sthe\s(?:forum|NPF)))/u;
// "deferred until March", "the rest comes back in Q1", "it returns to the executive on", "we sit again on": then the body meets.
const NEC_BEFORE =
  /\b(?:(?:deferred|held\sover)\s(?:until|till|to)|comes\sback\s(?:in|on)|returns\sto\sthe\s(?:NEC|executive|committee|board)\s(?:in|on)|we\s(?:sit|meet)\sagain\s(?:in|on)|next\s(?:NEC|committee|executive)\sis(?:\s(?:in|on))?)\s(?:the\s(?:meeting\s(?:of|on)\s)?)?$/i;
// "Next meetings: 17 June, 16 September", "NEC: 4 May, 6 July": of each in the list.
const NEC_LIST =
  /^\W{0,3}(?:\d{1,2}[.)]\s)?(?:(?:our\s)?next\s(?:NEC\s|executive\s)?meetings?|NEC(?:\s(?:meetings?|dates))?):\s/i;

/** What a reader of topics knows of its report: the telling words of its blocks, and those of the whole. */
type Known = {
  report: ReportText;
  headings: readonly number[];
  wordsOf: (block: number) => TopicWord[];
  whole: Scores;
  /** Nominations and ballots in it are of a selection. */
  isSelection: boolean;
};

/** A reader of topics for one report; dates are to be asked for in the order of the text. */
export function topicReader(report: ReportText): TopicReader {
  const known = knownOf(report);
  let last: { sentence: Finding['sentence']; topic: Topic } | null = null;
  return {
    topicOf(finding, around, edtf) {
      const { sentence } = finding;
      const goesOn = last?.sentence === sentence && LINK.test(around.between ?? NO_LINK);
      const topic = goesOn && last ? last.topic : ownTopic(known, finding, around, edtf);
      last = { sentence, topic };
      return topic;
    },
  };
}
// "3 May at 7pm, then it's 8 June and 9 July": dates of one list are of one thing.
const LINK =
  /^(?:\s(?:at|from)\s[\d.:]{1,5}(?:\s?[ap]m)?)?(?:[\s,;&/–—-]|\b(?:and|or|to|then|also|again|on|in|at|after|that|it['’]s|the|of|with|until|repeated)\b){1,10}$/i;
const NO_LINK = '.';

function knownOf(report: ReportText): Known {
  const byBlock = new Map<number, TopicWord[]>();
  const wordsOf = (block: number): TopicWord[] => {
    const known = byBlock.get(block);
    if (known) return known;
    const words = findTopicWords(report.blocks[block]?.text ?? '');
    byBlock.set(block, words);
    return words;
  };
  const all = report.blocks.flatMap((_, n) => (n < MAX_REPORT_WORDS ? wordsOf(n) : []));
  const isSelection = tellsOfSelection(all);
  const whole = shares(isSelection ? all.map(toSelection) : all);
  const wordsIn = isSelection ? (block: number) => wordsOf(block).map(toSelection) : wordsOf;
  return { report, headings: headingsOf(report.blocks), wordsOf: wordsIn, whole, isSelection };
}

/** In a report of one selection at least so many words name it. */
const FEWEST = 6;

/** Whether the report is of a selection more than of all else: nominations and ballots in it are then the selection's. */
function tellsOfSelection(words: readonly TopicWord[]): boolean {
  const specific = words.filter(({ weight }) => weight >= SPECIFIC);
  const selections = specific.filter(({ topic }) => topic === 'selection').length;
  return selections >= FEWEST && selections > specific.length - selections;
}
const SPECIFIC = 0.9;

/** "nominations", "ballot papers", which are of whatever contest a report tells. */
const toSelection = (word: TopicWord): TopicWord =>
  word.topic === 'internal-election' && word.weight < SPECIFIC ? { ...word, topic: 'selection' } : word;

/** By the meeting that is named with the date; else by the telling words of its clause, sentence, row, heading and report. */
function ownTopic(
  { report, headings, wordsOf, whole, isSelection }: Known,
  finding: Finding,
  around: Surroundings,
  edtf: string,
): Topic {
  if (NEC_AFTER.test(around.after) || NEC_BEFORE.test(around.before)) return 'nec';
  if (NEC_LIST.test(finding.sentence.text)) return 'nec';
  const { block } = finding.sentence;
  const words = wordsOf(block);
  const heading = wordsOf(headings[block] ?? -1);
  const scores: Scores = {};
  addNear(scores, finding, offsetInBlock(report, finding), report, words);
  addLabel(scores, around, isSelection);
  addHeading(scores, heading);
  addHeading(scores, runInWords(report, block, words));
  addShares(scores, shares(words.slice(0, MAX_BLOCK_WORDS)), WEIGHT.block);
  if (around.label !== '') addShares(scores, shares(wordsOfRows(block, wordsOf)), WEIGHT.above);
  else addShares(scores, shares(wordsOf(block - 1).slice(-NEAREST)), WEIGHT.before);
  if (edtf.length === 'yyyy'.length) add(scores, 'public-election', YEAR_IS_ELECTION);
  addShares(scores, whole, WEIGHT.report);
  return best(heading.some(({ topic }) => topic === 'npf') ? joinConsultation(scores) : scores);
}

/** The telling words of an opening such as "Elections. Ours are on …" or "CONFERENCE is in Brighton". */
function runInWords(report: ReportText, block: number, words: readonly TopicWord[]): TopicWord[] {
  const end = RUN_IN.exec(report.blocks[block]?.text.slice(0, RUN_IN_REACH) ?? '')?.[0].length ?? 0;
  return words.slice(0, NEAREST).filter((word) => word.end <= end);
}
// "2. Elections to this committee. ", "SITTING MPS. ", "CONFERENCE is", "– Policy: ".
const RUN_IN =
  /^[\s•·●*–—-]{0,4}(?:\d{1,2}[.)]\s)?(?:[A-ZÀ-Þ][^.:!?]{2,40}[.:]\s|[A-ZÀ-Þ]{4,20}(?:\s[A-ZÀ-Þ]{2,20}){0,4}(?=[\s,]))/u;
const RUN_IN_REACH = 60;

function offsetInBlock(report: ReportText, { sentence, start }: Finding): number {
  return sentence.start + start - (report.blocks[sentence.block]?.start ?? 0);
}

/** The words of the date's own sentence, the nearest counting most. */
function addNear(
  scores: Scores,
  { sentence, start, end }: Finding,
  offset: number,
  report: ReportText,
  words: readonly TopicWord[],
): void {
  const text = report.blocks[sentence.block]?.text ?? '';
  const [first, last] = [offset - start, offset - start + sentence.text.length];
  const dateEnd = offset + end - start;
  const at = firstFrom(words, offset);
  for (const word of words.slice(Math.max(0, at - NEAREST), at + NEAREST)) {
    if (word.end <= first || word.start >= last) continue;
    const before = word.end <= offset;
    if (!before && word.start < dateEnd) continue;
    const between = before ? text.slice(word.end, offset) : text.slice(dateEnd, word.start);
    const far = between.length + (before ? 0 : AFTER) + (CLAUSE_EDGE.test(between) ? OTHER_CLAUSE : 0);
    add(scores, word.topic, (WEIGHT.clause * word.weight * HALF) / (HALF + far));
  }
}

/** The place of the first word at or after the offset; the words stand in order. */
function firstFrom(words: readonly TopicWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addLabel(scores: Scores, { label, subject }: Surroundings, isSelection: boolean): void {
  if (label === '') return;
  const words = findTopicWords(`${subject} ${label}`);
  for (const word of isSelection ? words.map(toSelection) : words) {
    add(scores, word.topic, (WEIGHT.label * word.weight * HALF) / (HALF + word.start));
  }
}

/** The rows above a row and some below it: a timetable is about one thing. */
function wordsOfRows(block: number, wordsOf: (block: number) => TopicWord[]): TopicWord[] {
  const above = Array.from({ length: Math.min(LINES_ABOVE, block) }, (_, n) => wordsOf(block - 1 - n));
  const below = Array.from({ length: LINES_BELOW }, (_, n) => wordsOf(block + 1 + n));
  return [...above, ...below].flatMap((words) => words.slice(0, NEAREST));
}

/** "Away day" over a section says where it was talked of, not what about. */
function addHeading(scores: Scores, words: readonly TopicWord[]): void {
  addAll(
    scores,
    words.filter(({ topic }) => topic !== 'nec'),
    WEIGHT.heading,
  );
}

function addAll(scores: Scores, words: readonly TopicWord[], weight: number): void {
  for (const word of words) add(scores, word.topic, weight * word.weight);
}

function addShares(scores: Scores, whole: Scores, weight: number): void {
  for (const [topic, share] of Object.entries(whole)) add(scores, topic as Topic, weight * share);
}

function shares(words: readonly TopicWord[]): Scores {
  const scores: Scores = {};
  addAll(scores, words, 1 / Math.max(1, words.length));
  return scores;
}

function add(scores: Scores, topic: Topic, value: number): void {
  scores[topic] = (scores[topic] ?? 0) + value;
}

/** Under a heading of the policy forum a consultation is the forum's. */
function joinConsultation({ consultation = 0, ...scores }: Scores): Scores {
  return { ...scores, npf: (scores.npf ?? 0) + consultation };
}

/** The topic with the most; "other" where there is too little of any. */
function best(scores: Scores): Topic {
  const [top] = Object.entries(scores).toSorted(([, a], [, b]) => b - a);
  return top && top[1] >= LEAST ? (top[0] as Topic) : 'other';
}
