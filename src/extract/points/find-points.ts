import type { Block } from '../../core/reports/report.ts';
import type { Extraction, Quoted, ReportText, Sentence } from '../types.ts';
import { likeness, wordsOf } from './likeness.ts';
import { type Weighed, weigh } from './weight.ts';

const FEWEST = 5;
const MOST = 8;
/** One more point for so many characters of report. */
const CHARACTERS_A_POINT = 900;
const ALIKE = 0.5;
/** What a sentence loses for each one already taken from its part of the report, so that every heading gets its say. */
const SAME_PART = 0.65;
/** Below this a sentence says too little to be a point; where there are few as yet, less will do. */
const LEAST_WORTH = 1.2;
const LEAST_OF_FEW = 0.9;
const HEADING_CHARACTERS = 70;
// "• Youth rules: deferred", "12 May – ballot opens": an entry of a list, no heading.
const ROW = /^\s*[•·●▪*–—-]|:\s\S|\s[–—-]\s/u;
const ENDS_LIKE_SENTENCE = /[.!?,]\s*$/u;

/**
 * Five to eight points that tell a busy member what happened, in the order of the text; fewer where fewer hold a fact. Each is
 * a whole sentence, with the one or two before it where it means nothing without them, an exact slice of the text; no two are
 * alike, and each part of the report gets its say.
 */
export function findPoints(
  report: ReportText,
  sentences: readonly Sentence[],
  found: Omit<Extraction, 'points'>,
): Quoted[] {
  const parts = partsOf(report.blocks);
  const length = report.blocks.reduce((sum, { text }) => sum + text.length, 0);
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.round(length / CHARACTERS_A_POINT)));
  const taken: Candidate[] = [];
  let left = candidatesOf(weigh(report, sentences, found), parts);
  while (taken.length < wanted && left.length > 0) {
    const best = left.reduce((a, b) => (worthBeside(b, taken) > worthBeside(a, taken) ? b : a));
    if (worthBeside(best, taken) < (taken.length < FEWEST ? LEAST_OF_FEW : LEAST_WORTH)) break;
    taken.push(best);
    left = left
      .filter((other) => other !== best)
      .map((other) => (overlaps(other, best) ? onItsOwn(other) : other))
      .filter((other) => likeness(other.words, best.words) < ALIKE);
  }
  return taken
    .map(({ sentence: { start, end } }) => ({ quote: report.text.slice(start, end), start, end }))
    .toSorted((a, b) => a.start - b.start);
}

type Candidate = Weighed & { part: number; words: ReadonlySet<string> };
/** So many of the weightiest are looked at: the choice among them compares every pair. */
const MOST_CANDIDATES = 60;

function candidatesOf(weighed: readonly Weighed[], parts: readonly number[]): Candidate[] {
  return weighed
    .toSorted((a, b) => b.weight - a.weight || a.sentence.start - b.sentence.start)
    .slice(0, MOST_CANDIDATES)
    .map((item) => ({
      ...item,
      part: parts[item.sentence.block] ?? 0,
      words: wordsOf(item.sentence.text),
    }));
}

function worthBeside({ weight, part }: Candidate, taken: readonly Candidate[]): number {
  return weight * SAME_PART ** taken.filter((other) => other.part === part).length;
}

const overlaps = ({ sentence: a }: Candidate, { sentence: b }: Candidate): boolean =>
  a.start < b.end && b.start < a.end;

/** A sentence without those before it, which another point tells already. */
const onItsOwn = (candidate: Candidate): Candidate => ({
  ...candidate,
  sentence: candidate.alone,
  words: wordsOf(candidate.alone.text),
});

/** The part that each block belongs to: a new one begins with each heading, or with each paragraph where there are none. */
function partsOf(blocks: readonly Block[]): number[] {
  const headed = blocks.some(isHeading);
  let part = 0;
  return blocks.map((block) => {
    if (!headed || isHeading(block)) part += 1;
    return part;
  });
}

function isHeading({ type, text }: Block): boolean {
  if (type !== 'paragraph') return type === 'heading';
  return text.trim().length <= HEADING_CHARACTERS && !ENDS_LIKE_SENTENCE.test(text) && !ROW.test(text);
}
