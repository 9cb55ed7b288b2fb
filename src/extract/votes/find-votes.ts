import { COUNT_WORD, toCount } from '../numbers.ts';
import type { FoundVote, ReportText, Sentence } from '../types.ts';
import { outcomeOf, saysVote } from './outcome.ts';
import { subjectOf } from './subject.ts';

const N = String.raw`(?:\d{1,5}(?:,\d{3})?|${COUNT_WORD})`;
// "5 votes for, 22 against and 1 abstention", "21 in favour, 3 against".
const FOR_AGAINST = new RegExp(
  String.raw`\b(?<for>${N})\s(?:votes?\s)?(?:were\s)?(?:for|in\sfavour)(?:\sand|,)?\s(?:(?:with|to)\s)?(?<against>${N})\s(?:votes?\s)?(?:were\s)?against`,
  'iu',
);
// "for 14, against 12", "14 for and 12 against" is the form above.
const LABELLED = new RegExp(
  String.raw`\bfor:?\s(?<for>${N})[,;]?\s(?:and\s)?against:?\s(?<against>${N})\b`,
  'iu',
);
// "by 16 votes to 11", "26 votes to 9", "19 to 16", "by 22 to 4", "a vote of 6 to 19", "14-12", "12–17–3", "14 votes against 5".
const TALLY = new RegExp(
  String.raw`(?<![\d.,£€%/-])\b(?<a>${N})(?:\svotes?)?\s?(?:[-–—:]|\b(?:to|against)\b)\s?(?<b>${N})(?:\s?[-–—]\s?(?<c>\d{1,4}))?\b(?![\d%£€/]|[.:]\d|\s?(?:%|per\scent|am|pm|January|February|March|April|May|June|July|August|September|October|November|December))`,
  'giu',
);
// "with 2 abstentions", "one abstaining", "two not voting", "and 1 abstention", "no abstentions".
const ABSTAIN = new RegExp(
  String.raw`\b(?<n>${N}|no|an)\s(?:members?\s|people\s)?(?:abst\w{3,8}|not\svoting)`,
  'iu',
);

type Numbers = Pick<FoundVote, 'for' | 'against' | 'abstain'>;

/** The votes of a report in the order of the text: those with numbers, and those told only by their outcome. */
export function findVotes(report: ReportText, sentences: readonly Sentence[]): FoundVote[] {
  return sentences.flatMap((sentence) => findInSentence(report, sentence));
}

function findInSentence(report: ReportText, sentence: Sentence): FoundVote[] {
  const { text } = sentence;
  if (!saysVote(text)) return [];
  return partsOf(text).flatMap(([from, to]) => {
    const part = text.slice(from, to);
    const outcome = outcomeOf(part, text);
    if (outcome === null) return [];
    const numbers = numbersOf(part, outcome.carried, text);
    if (numbers === null && !outcome.alone) return [];
    const won = outcome.carried ?? (numbers !== null && (numbers.for ?? 0) > (numbers.against ?? 0));
    const start = sentence.start + from;
    const end = sentence.start + to;
    return {
      subject: subjectOf(part),
      ...(numbers ?? { for: null, against: null, abstain: null }),
      outcome: won ? ('carried' as const) : ('lost' as const),
      quote: report.text.slice(start, end),
      start,
      end,
    };
  });
}

const TWO_VOTES =
  /[;,]\s(?:and\s|but\s)?(?=(?:a|an|the|another)\s[^,;]{3,120}\b(?:was|were|fell|lost|carried|defeated|passed)\b)/giu;

/** A sentence that tells two votes is cut between them: only where both parts hold a tally. */
function partsOf(text: string): [number, number][] {
  for (const stop of text.matchAll(TWO_VOTES)) {
    const at = stop.index + stop[0].length;
    const [left, right] = [text.slice(0, stop.index), text.slice(at)];
    if (hasTally(left) && hasTally(right))
      return [
        [0, stop.index],
        [at, text.length],
      ];
  }
  return [[0, text.length]];
}

const hasTally = (text: string): boolean => FOR_AGAINST.test(text) || text.search(TALLY) >= 0;

function numbersOf(text: string, carried: boolean | null, sentence: string): Numbers | null {
  const labelled = FOR_AGAINST.exec(text) ?? LABELLED.exec(text);
  if (labelled?.groups) {
    return {
      for: count(labelled.groups.for),
      against: count(labelled.groups.against),
      abstain: abstainOf(sentence),
    };
  }
  const tally = [...text.matchAll(TALLY)].find((match) => isTally(match, text));
  if (!tally?.groups) return null;
  const [a, b] = [count(tally.groups.a) ?? 0, count(tally.groups.b) ?? 0];
  const third = tally.groups.c === undefined ? abstainOf(sentence) : Number(tally.groups.c);
  // The larger side is the one that won, whichever is named first; with no outcome said, the first is for.
  const inFavour = carried === null ? a : carried ? Math.max(a, b) : Math.min(a, b);
  return { for: inFavour, against: a + b - inFavour, abstain: third };
}

const VOTE_LEAD =
  /(?:\bby|\bvoted|\bvote\sof|\bvotes\sof|\(|,|\bcarried|\blost|\bpassed|\bdefeated|\bfell|\bnarrowly|\bagreed|\brejected|:|\bwas|\bwent|\bdivided|\bsplit|\btied|\bheavily|\bvote)\s?$/iu;

/** "from 11 to 25 members" is no vote: a tally follows a word of voting, a comma or a bracket, or says "votes". */
function isTally(match: RegExpExecArray, text: string): boolean {
  return VOTE_WORD.test(match[0]) || VOTE_LEAD.test(text.slice(0, match.index));
}

const VOTE_WORD = /votes?/iu;

function abstainOf(text: string): number | null {
  const words = ABSTAIN.exec(text)?.groups?.n?.toLowerCase();
  if (words === undefined) return null;
  return words === 'no' ? 0 : count(words);
}

const count = (words: string | undefined): number | null => (words === undefined ? null : toCount(words));
