import { COUNT_WORD, toCount } from '../numbers.ts';
import type { FoundVote } from '../types.ts';

const N = String.raw`(?:\d{1,5}(?:,\d{3})?|${COUNT_WORD})`;
const NONE = 'none|nobody|no-one|no one|zero|nil';
const WHO = String.raw`(?:\s(?:votes?|members?|people|delegates|of\sus|colleagues|hands(?:\sup)?))?`;
// "14 to 9 against": the number before belongs to the same tally.
const NO_PAIR = String.raw`(?<!\d\s(?:votes\s)?to\s)`;
// "5 votes for", "21 in favour", "13 voted for", "backed by 25 members"; not "5 votes for 6 against" read twice.
const FOR = new RegExp(
  String.raw`${NO_PAIR}\b(?<n>${N})${WHO}\s(?:(?:were|voted|voting)\s)?(?:for|in\s(?:favour|support)|(?:supported|backed)\s(?:it|this|that|the|her|his|our|my))\b(?!\s(?:the|a|an|our|this|us)\s\w+\s(?:and|to)\s)|\b(?:backed|supported)\sby\s(?<backed>${N})(?=\s(?:members|votes|of\sus|with|to|and))|\bby\s(?<by>${N})\svotes?(?=,?\s(?:with|and)\s)|\b(?:received|got|had|won|drew)\s(?:only\s)?(?<received>${N})\svotes?(?=,?\s(?:with|and|to)\s)`,
  'i',
);
const FOR_LABELLED = new RegExp(
  String.raw`\b(?:for|in\sfavour|ayes):?\s(?<n>${N})\b(?=[,;.]?\s(?:and\s|votes\s)?(?:against|noes))`,
  'i',
);
// "22 against", "with 6 opposed", "two votes against", "only four of us voted against", "none against".
const AGAINST = new RegExp(
  String.raw`(?<![\d–-])${NO_PAIR}\b(?<n>${N}|${NONE}|no(?=\svotes))${WHO}\s(?:(?:were|voted|voting)\s)?(?:against|opposed|opposing)\b|\bopposed\sby\s(?<opposed>${N})\b`,
  'i',
);
const AGAINST_LABELLED = new RegExp(
  String.raw`\b(?:against:?|noes:?)\s(?<n>${N})\b(?![.,]?\d|\s?%|\sfor\b)`,
  'i',
);
// "by 16 votes to 11", "26 votes to 9", "19 to 16", "by 22 to 4", "a vote of 6 to 19", "14-12", "12–17–3", "14 votes against 5".
const TALLY = new RegExp(
  String.raw`(?<![\d.,£€%/-])\b(?<a>${N})(?:\svotes?)?\s?(?:[-–—:]|\b(?:to|against)\b)\s?(?<b>${N}|none|nil)(?:\s?[-–—]\s?(?<c>\d{1,4}))?\b(?![\d%£€/]|[.:]\d|-\d|\s?(?:%|per\scent|am|pm|January|February|March|April|May|June|July|August|September|October|November|December)\b)`,
  'gi',
);
// "with 2 abstentions", "one abstaining", "two not voting", "and 1 abstained", "no abstentions", "abstentions: 2".
const ABSTAIN = new RegExp(
  String.raw`\b(?<n>${N}|no|an|${NONE})\s(?:members?\s|people\s|of\sus\s)?(?:abs(?:t\w{0,8})?\b|not\svoting|sitting\son\stheir\shands|sat\son\stheir\shands)|\babst\w{3,8}:?\s(?<labelled>\d{1,4})\b`,
  'i',
);
// "the result was 15/15", "tied 14/14", "agreed (17/9/2)".
const SLASHED =
  /\b(?:(?:results?|vote)\s(?:was|were)\s(?:a\s)?|tied\s(?:at\s)?|(?:agreed|carried|passed|approved|lost|defeated|rejected|fell)\s\()(?<yes>\d{1,3})\/(?<no>\d{1,3})(?:\/(?<neither>\d{1,3}))?\b/i;
// "16 in favour with two abstentions": nobody against is told of; not "we heard from five members in favour".
const ONLY_FOR = new RegExp(
  String.raw`${NO_PAIR}(?<!\b(?:heard|spoke|speakers|speeches|contributions|from|after)\s(?:\w{1,8}\s)?)\b(?<n>${N})${WHO}\s(?:(?:were|voted|voting)\s)?in\s(?:favour|support)\b`,
  'i',
);
// A tally follows a word of voting, a comma or a bracket: "from 11 to 25 members" is none.
const VOTE_LEAD =
  /(?:\bby|\bvoted|\bvotes?\sof|\(|,|\bthrough|\bhome|\bbeaten|\bfailed|\bdown|\bsurvived|\bpass|\bmajority\sof|\bcarried|\blost|\bpassed|\bdefeated|\bfell|\bnarrowly|\bagreed|\brejected|\bupheld|\bapproved|\badopted|\bendorsed|\brefused|\b(?:won|lost)\s(?:it|that|this)|\boutvoted|:|\bwas|\bwent|\bdivided|\bsplit|\btied(?:\sat)?|\bafter\sa|\bmotion|\bamendment|\bproposal|\bpaper|\bheavily|\bcomfortably|\bvote)\s?$/i;
const VOTE_WORD = /votes?/i;
// "a 15-15 tie", "an 18-13 vote".
const VOTE_NEXT = /^\s(?:tie|vote|split|majority|division|in\sfavour)\b/i;
/** More than so many do not sit on any body that a report tells of: such numbers are of a public election. */
const MOST = 150;
// "the members voted by 240 to 95 to stay": a meeting of all members may be larger.
const ALL_VOTED = /\bvoted\s(?:by\s)?\d[\d,]{1,4}\s(?:votes\s)?to\s\d[\d,]{1,4}\s(?:to|for|against|in)\b/i;
const MOST_MEMBERS = 2_000;

export const TALLY_RULES = [
  'so many for, so many against',
  'so many to so many',
  'three numbers',
  'so many for, nobody against told',
  'only abstentions told',
] as const;
type TallyRule = (typeof TALLY_RULES)[number];
export type Tally = Pick<FoundVote, 'for' | 'against' | 'abstain'> & { rule: TallyRule };

/**
 * The numbers of a vote. `carried` says which way it went, null where the words do not: the larger side then is the one
 * that won, whichever is named first. `sentence` is where abstentions are looked for.
 */
export function tallyOf(part: string, carried: boolean | null, sentence: string): Tally | null {
  const tally =
    sidesOf(part) ?? pairOf(part, carried) ?? slashedOf(part) ?? onlyForOf(part) ?? ONLY_ABSTAINED;
  const most = ALL_VOTED.test(part) ? MOST_MEMBERS : MOST;
  if ((tally.for ?? 0) + (tally.against ?? 0) > most) return null;
  const abstain = tally.abstain ?? abstainOf(sentence);
  if (tally === ONLY_ABSTAINED && (abstain === null || carried === null)) return null;
  return { ...tally, abstain };
}

/** "The report was approved with two abstentions." */
const ONLY_ABSTAINED: Tally = { for: null, against: null, abstain: null, rule: 'only abstentions told' };

/** Whether a part of a sentence tells both numbers of a vote. */
export function hasTally(text: string): boolean {
  const tally = tallyOf(text, null, '');
  return tally !== null && tally.rule !== 'so many for, nobody against told';
}

function sidesOf(text: string): Tally | null {
  const against = numberOf(AGAINST_LABELLED.exec(text)) ?? null;
  const labelled = numberOf(FOR_LABELLED.exec(text));
  if (labelled !== null)
    return { for: labelled, against, abstain: null, rule: 'so many for, so many against' };
  const opposed = numberOf(AGAINST.exec(text));
  if (opposed === null) return null;
  return {
    for: numberOf(FOR.exec(text)),
    against: opposed,
    abstain: null,
    rule: 'so many for, so many against',
  };
}

function pairOf(text: string, carried: boolean | null): Tally | null {
  const match = [...text.matchAll(TALLY)].find((found) => isTally(found, text));
  if (!match?.groups) return null;
  const [a, b] = [toCount(match.groups.a ?? '') ?? 0, toCount(match.groups.b ?? '') ?? 0];
  const inFavour = carried === null ? a : carried ? Math.max(a, b) : Math.min(a, b);
  const third = match.groups.c === undefined ? null : Number(match.groups.c);
  return {
    for: inFavour,
    against: a + b - inFavour,
    abstain: third,
    rule: third === null ? 'so many to so many' : 'three numbers',
  };
}

/** The larger side is not known from the words: the first is for. */
function slashedOf(text: string): Tally | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const { yes, no, neither } = match.groups ?? {};
  const abstain = neither === undefined ? null : Number(neither);
  return {
    for: Number(yes),
    against: Number(no),
    abstain,
    rule: abstain === null ? 'so many to so many' : 'three numbers',
  };
}

function onlyForOf(text: string): Tally | null {
  const yes = numberOf(ONLY_FOR.exec(text));
  return yes === null
    ? null
    : { for: yes, against: null, abstain: null, rule: 'so many for, nobody against told' };
}

function isTally(match: RegExpExecArray, text: string): boolean {
  const after = text.slice(match.index + match[0].length);
  return (
    VOTE_WORD.test(match[0]) || VOTE_LEAD.test(text.slice(0, match.index).slice(-30)) || VOTE_NEXT.test(after)
  );
}

function abstainOf(text: string): number | null {
  return numberOf(ABSTAIN.exec(text));
}

function numberOf(match: RegExpExecArray | null): number | null {
  const words = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
  if (words === undefined) return null;
  return NOBODY.test(words) ? 0 : toCount(words);
}

const NOBODY = new RegExp(`^(?:no|${NONE})$`, 'i');
