import type { FoundVote, ReportText, Sentence } from '../types.ts';
import { outcomeOf, saysVote } from './outcome.ts';
import { cutSubject, SAYS_NOTHING, subjectOf } from './subject.ts';
import { hasTally, TALLY_RULES, type Tally, tallyOf } from './tally.ts';

/** The forms in which a vote is told. */
export const VOTE_RULES = [...TALLY_RULES, 'only the outcome'] as const;

/** The votes of a report in the order of the text: those with numbers, and those told only by their outcome. */
export function findVotes(report: ReportText, sentences: readonly Sentence[]): FoundVote[] {
  return sentences.flatMap((sentence, n) => {
    if (!saysVote(sentence.text)) return [];
    const [before, after] = [besideIn(sentence, sentences[n - 1]), besideIn(sentence, sentences[n + 1])];
    const votes = findInSentence(report, sentence, before).map((vote) => ({
      ...vote,
      subject: SAYS_NOTHING.test(vote.subject) ? subjectAbove(sentences, n, vote.subject) : vote.subject,
    }));
    const isToldAgain =
      (SAYS_AGAIN.test(sentence.text) && hasTally(before)) ||
      (COUNT_FIRST.test(after) && hasTally(after) && !hasTally(sentence.text));
    return isToldAgain ? votes.filter(({ rule }) => rule !== 'only the outcome') : votes;
  });
}

/** The text of the sentence next to one, or "" where it is of another block. */
const besideIn = ({ block }: Sentence, beside: Sentence | undefined): string =>
  beside?.block === block ? beside.text : '';

// "There were 12 for and 20 against.", "The vote was 12 to 20.", "19-12.": the sentence before says of what.
const COUNT_FIRST =
  /^(?:there\swere\s|it\swas\s|the\s(?:vote|result|count|voting|tally)\swas\s|by\s)?(?:only\s)?(?:\d{1,3}|\w{3,10}(?:-\w{3,5})?)\s?(?:-|–|votes?\b|for\b|to\b|in\sfavour|of\sus\b)/i;

// After the numbers: "The motion fell.", "It was carried."
const SAYS_AGAIN =
  /^(?:so\s|and\s)?(?:it|this|the\s(?:motion|amendment|proposal|paper|move|resolution))\s(?:therefore\s|thus\s)?(?:fell|was\s(?:lost|carried|defeated|passed))\b.{0,12}$/i;

function findInSentence(report: ReportText, sentence: Sentence, before: string): FoundVote[] {
  const { text } = sentence;
  return partsOf(text).flatMap(([from, to]) => {
    const part = text.slice(from, to);
    const outcome = outcomeOf(part, text);
    if (outcome === null) return [];
    const carried =
      outcome.carried ?? (COUNT_FIRST.test(text) ? (outcomeOf(before, '')?.carried ?? null) : null);
    const tally = tallyOf(part, carried, text);
    if (tally === null && !outcome.alone) return [];
    const { rule, ...numbers } = tally ?? NO_NUMBERS;
    const [start, end] = [sentence.start + from, sentence.start + to];
    const quote = report.text.slice(start, end);
    const won = carried ?? isWon(tally);
    return {
      subject: subjectOf(part),
      ...numbers,
      outcome: won ? 'carried' : 'lost',
      rule,
      quote,
      start,
      end,
    };
  });
}

const NO_NUMBERS = { for: null, against: null, abstain: null, rule: 'only the outcome' } as const;

// "It saves £25,000.": a sentence that begins so speaks of what the one before it named.
const SPEAKS_ON = /^(?:it|this|that|these|those|they|he|she|some|there)\b/i;
const ABOVE = 4;

/** What the nearest sentence before, of this block or the one above it, says that was voted on; `own` where none does. */
function subjectAbove(sentences: readonly Sentence[], n: number, own: string): string {
  const block = sentences[n]?.block ?? 0;
  for (let at = n - 1; at >= Math.max(0, n - ABOVE); at--) {
    const { text, block: its } = sentences[at] ?? { text: '', block: -2 };
    if (block - its > 1) break;
    if (!(SPEAKS_ON.test(text) || hasTally(text))) return cutSubject(text);
  }
  return own;
}

/** From the numbers alone: where only those against are told of, they were few. */
function isWon(tally: Tally | null): boolean {
  if (tally === null) return false;
  return tally.for === null || tally.for > (tally.against ?? 0);
}

// "A was lost 3-20, and B carried 15-9", "on X 14-12; on Y 20-6".
const BETWEEN_VOTES = /[;,]\s(?:and\s|but\s|while\s|whereas\s)?/gi;
const MOST_PARTS = 12;

/** A sentence that tells several votes is cut between them: only where both sides hold a tally. */
function partsOf(text: string): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (const stop of text.matchAll(BETWEEN_VOTES)) {
    if (parts.length >= MOST_PARTS) break;
    const next = stop.index + stop[0].length;
    if (!hasTally(text.slice(start, stop.index)) || !hasTally(text.slice(next))) continue;
    parts.push([start, stop.index]);
    start = next;
  }
  return [...parts, [start, text.length]];
}
