import type { Block } from '../../core/reports/report.ts';
import { oneLine } from '../one-line.ts';
import type { FoundPart, ReportText, Sentence } from '../types.ts';

// What has points: "a paper on fees", "the new structure"; a list of names or a set of minutes has none.
const PAPER =
  /\b(?:papers?|plans?|packages?|reports?|process|policy|procedures?|schemes?|programmes?|proposals?|recommendations?|measures|timetable|strategy|rules?|code|protocol|guidance|reforms?|changes?|budget|structure|arrangements)\b/i;
// "The amended paper was passed", "All the recommendations were agreed": what had been put forward before.
const PUT_FORWARD =
  /\b(?:the|this|that|these|all|amended|revised)\s(?:(?!\b(?:of|on|for)\b)[\w’'-]{1,14}\s){0,2}(?:paper|package|proposals?|recommendations?|report|plan|measures)\s(?:(?:as\samended|itself|then)\s){0,2}(?:was|were|is|are|has\sbeen|have\sbeen)\b/i;
// "Key recommendations were:", "The paper proposes:"
const PUTS_FORWARD =
  /\b(?:recommend(?:s|ed|ation|ations)?|propos(?:es|ed|al|als)|measures|paper|package|plan)\b[^.:;]{0,80}:\s*$/i;
// "It will set up", "The process allows", "Under it, CLPs".
const GOES_ON =
  /^(?:(?:It|This|They|These|(?:The|This)\s(?:new\s)?(?:paper|plan|package|report|process|policy|procedure|scheme|programme|proposals?|recommendations?|timetable|strategy|code|structure|changes|reforms))\s(?:also\s|then\s)?(?:will\b(?!\s(?:now\s|then\s)?(?:be\s(?:published|circulated|sent|drafted|put|reviewed|discussed)|go\sto|come|return|report))|would\b|sets?\s(?:up|out)|provides?|includes?|included|covers?|covered|means\s|establish(?:es|ed)|creates?|created|recommends?|recommended|allows?|allowed|requires?|required|gives?|gave|contains?|contained)|Under\s(?:it|this|the\snew)\b|(?:Its|The)\s(?:key|main)\s(?:points|recommendations|reforms|changes|measures)\s(?:are|were)\b)/;
const MOST_SENTENCES = 8;
const MOST_OTHERS = 2;
const MOST_BLOCKS_BETWEEN = 40;
const FEWEST_ITEMS = 2;
const COLON = /:\s(?=\S)/u;
// "The key reforms are that fees rise; the hall closes".
const POINTS_ARE =
  /^(?:Its|The)\s(?:key|main)\s(?:points|recommendations|reforms|changes|measures)\s(?:are|were)\s(?:that\s)?/;
const ENDS_IN_COLON = /:\s*$/u;
const SEMICOLON = /;\s(?:and\s)?/gu;
// "• ", "1. ", "(b) ", "o   ": the mark of a list entry.
const ITEM_MARK = /^\s{0,20}(?:[•·●▪*–—-]\s|o\s{2}|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
// A line that goes on with the entry above it.
const GOES_ON_LINE = /^\s{0,20}(?:[a-z(]|[A-Z]{2,5}\b)/;
const FULL_STOP = /[.!?:]\s*$/u;

/** What the parts of decisions are looked for in: the sentences of each block, and the sentences that decide. */
export type PartContext = {
  report: ReportText;
  sentences: readonly Sentence[];
  inBlock: ReadonlyMap<number, readonly Sentence[]>;
  isDecision: (sentence: Sentence) => boolean;
};

/**
 * The points of what the sentence at `n` passes, in the order of the text; none where the report lists none. They stand in a list under it,
 * after its colon, in the sentences that go on about it, or in the list of proposals that it is about.
 */
export function partsAt(n: number, context: PartContext): FoundPart[] {
  const sentence = context.sentences[n];
  if (sentence === undefined) return [];
  const listed = listUnder(sentence, context);
  if (listed.length > 0 || !PAPER.test(sentence.text)) return listed;
  const after = afterColon(sentence);
  if (after.length > 1) return after;
  const told = sentencesAfter(n, context);
  return told.length > 0 ? told : listBefore(sentence, context);
}

/** The entries of the list that a sentence with a colon at its end leads to. */
function listUnder(sentence: Sentence, context: PartContext): FoundPart[] {
  if (!ENDS_IN_COLON.test(sentence.text)) return [];
  if (context.inBlock.get(sentence.block)?.at(-1) !== sentence) return [];
  return entriesFrom(sentence.block + 1, context);
}

/**
 * The list entries from a block on, as long as they go on; a line that goes on with an entry belongs to it. Entries that are decisions
 * of their own are left to them.
 */
function entriesFrom(first: number, { report, inBlock, isDecision }: PartContext): FoundPart[] {
  const entries: FoundPart[] = [];
  let open: FoundPart | undefined;
  for (let at = first; at < Math.min(report.blocks.length, first + MOST_BLOCKS_BETWEEN); at += 1) {
    const block = report.blocks[at];
    const told = inBlock.get(at) ?? [];
    if (block === undefined) break;
    if (isItem(block)) {
      open = spanned(told, report);
      if (open !== undefined && !told.some(isDecision)) entries.push(open);
    } else if (!goesOnWith(open, block)) break;
  }
  return entries;
}

const isItem = (block: Block): boolean => block.type === 'item' || ITEM_MARK.test(block.text);

function goesOnWith(entry: FoundPart | undefined, { text }: Block): boolean {
  return entry !== undefined && !FULL_STOP.test(entry.quote) && GOES_ON_LINE.test(text);
}

/** The sentences of one block as one part. */
function spanned(told: readonly Sentence[], { text }: ReportText): FoundPart | undefined {
  const [first, last] = [told[0], told.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : partOf(text.slice(first.start, last.end), first.start);
}

/** "a package: fees rise; the hall closes; and two posts go", "the main points are that fees rise; …" → each point. */
function afterColon({ text, start }: Sentence): FoundPart[] {
  const lead = COLON.exec(text) ?? POINTS_ARE.exec(text);
  if (lead === null) return [];
  const from = lead.index + lead[0].length;
  const ends = [...text.slice(from).matchAll(SEMICOLON)].map(({ index, 0: words }) => ({
    at: from + index,
    next: from + index + words.length,
  }));
  const starts = [from, ...ends.map(({ next }) => next)];
  return starts
    .map((begin, part) => partOf(text.slice(begin, ends[part]?.at ?? text.length), start + begin))
    .filter(({ quote }) => quote !== '');
}

/** The sentences of the same block that go on about what was passed, and the lists they lead to; up to two others may stand between. */
function sentencesAfter(n: number, context: PartContext): FoundPart[] {
  const { sentences } = context;
  const parts: FoundPart[] = [];
  let others = 0;
  for (const sentence of sentences.slice(n + 1, n + 1 + MOST_SENTENCES)) {
    if (sentence.block !== sentences[n]?.block || context.isDecision(sentence)) break;
    if (GOES_ON.test(sentence.text)) parts.push(...pointsOf(sentence, context));
    else others += 1;
    if (others > MOST_OTHERS) break;
  }
  return parts;
}

function pointsOf(sentence: Sentence, context: PartContext): FoundPart[] {
  const listed = listUnder(sentence, context);
  if (listed.length > 0) return listed;
  const after = afterColon(sentence);
  return after.length > 1 ? after : [partOf(sentence.text, sentence.start)];
}

/** The entries of the nearest list of proposals above "The paper was passed". */
function listBefore(sentence: Sentence, context: PartContext): FoundPart[] {
  if (!PUT_FORWARD.test(sentence.text)) return [];
  const { blocks } = context.report;
  for (let at = sentence.block; at >= Math.max(0, sentence.block - MOST_BLOCKS_BETWEEN); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.type === 'heading') return [];
    if (!PUTS_FORWARD.test(block.text)) continue;
    const entries = entriesFrom(at + 1, context);
    return entries.length < FEWEST_ITEMS ? [] : entries;
  }
  return [];
}

const MOST = 120;
const LAST_STOP = /(?<=.)[\s.;:,]{1,5}$/u;

function partOf(words: string, start: number): FoundPart {
  const quote = words.trim();
  const from = start + words.length - words.trimStart().length;
  return {
    what: shortened(oneLine(quote).replace(LAST_STOP, '')),
    quote,
    start: from,
    end: from + quote.length,
  };
}

function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const space = text.lastIndexOf(' ', MOST);
  return text.slice(0, space > 0 ? space : MOST);
}
