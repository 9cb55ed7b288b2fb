import type { FoundVote, ReportText, Sentence } from '../types.ts';
import { outcomeOf, saysVote } from './outcome.ts';
import { subjectOf } from './subject.ts';
import { hasTally, TALLY_RULES, tallyOf } from './tally.ts';

/** The forms in which a vote is told. */
export const VOTE_RULES = [...TALLY_RULES, 'only the outcome'] as const;

/** The votes of a report in the order of the text: those with numbers, and those told only by their outcome. */
export function findVotes(report: ReportText, sentences: readonly Sentence[]): FoundVote[] {
  return sentences.flatMap((sentence, n) => {
    const votes = findInSentence(report, sentence);
    const before = sentences[n - 1];
    const isToldAgain =
      SAYS_AGAIN.test(sentence.text) && before?.block === sentence.block && hasTally(before.text);
    return isToldAgain ? votes.filter(({ rule }) => rule !== 'only the outcome') : votes;
  });
}

// After the numbers: "The motion fell.", "It was carried."
const SAYS_AGAIN =
  /^(?:so\s|and\s)?(?:it|this|the\s(?:motion|amendment|proposal|paper|move|resolution))\s(?:therefore\s|thus\s)?(?:fell|was\s(?:lost|carried|defeated|passed))\b.{0,12}$/i;

function findInSentence(report: ReportText, sentence: Sentence): FoundVote[] {
  const { text } = sentence;
  if (!saysVote(text)) return [];
  return partsOf(text).flatMap(([from, to]) => {
    const part = text.slice(from, to);
    const outcome = outcomeOf(part, text);
    if (outcome === null) return [];
    const tally = tallyOf(part, outcome.carried, text);
    if (tally === null && !outcome.alone) return [];
    const won = outcome.carried ?? (tally !== null && (tally.for ?? 0) > (tally.against ?? 0));
    const start = sentence.start + from;
    const end = sentence.start + to;
    return {
      subject: subjectOf(part),
      for: tally?.for ?? null,
      against: tally?.against ?? null,
      abstain: tally?.abstain ?? null,
      outcome: won ? ('carried' as const) : ('lost' as const),
      rule: tally?.rule ?? 'only the outcome',
      quote: report.text.slice(start, end),
      start,
      end,
    };
  });
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
