// "was defeated", "lost 15-17", "not supported", "not agreed", "fell", "turned down", "rejected".
const LOST =
  /\b(?:defeated|lost|not\s(?:supported|agreed|carried|accepted|approved|passed|adopted)|turned\sdown|voted\sdown|rejected|fell(?=[\s,.;:(]|$)|falls|refused|thrown\sout|overturned)\b/iu;
// "carried", "was passed", "agreed by 22 votes", "approved", "won", "voted 15 to 13 to".
const CARRIED =
  /\b(?:carried|passed|agreed|approved|adopted|accepted|endorsed|won|upheld|backed|supported|went\sthrough)\b/iu;
const VOTED_TO = /\bvoted\b/iu;
// Only the outcome is told: a motion, amendment or proposal that was carried or lost, or an adverb of voting.
const ALONE =
  /\b(?:motion|amendment|proposal|resolution|composite|reference\sback|rule\schange|move)s?\b[^.;]{0,160}\b(?:was|were|is)\s(?:\w{3,12}ly\s)?(?:defeated|lost|carried|passed|voted\sdown|thrown\sout)\b|\b(?:lost|carried|defeated|passed|rejected|voted\sdown|approved)\s(?:heavily|narrowly|overwhelmingly|unanimously|comfortably|on\sa\sshow\sof\shands|nem\scon)\b|\b(?:overwhelmingly|unanimously|heavily|narrowly|comfortably)\s(?:defeated|carried|passed|rejected|voted\sdown)\b|:\s(?:carried|lost|defeated)\b/iu;
const CONDITION =
  /\b(?:if|unless|whether|when|once)\b[^.;]{0,60}\b(?:passed|carried|lost|agreed|defeated)\b/iu;
const NOT_A_VOTE =
  /\b(?:by-?elections?|seats?|councils?|councillors|control|deposit|general\selection)\b[^.;]{0,40}\b(?:lost|carried|won)\b|\b(?:lost|won|losing|winning)\s(?:\w{1,12}\s){0,3}(?:seats?|councils?|councillors|control|votes|by-election)\b/iu;
const A_WORD =
  /\b(?:vote[sd]?|voting|carried|lost|defeated|rejected|passed|agreed|approved|adopted|supported|accepted|turned|fell|endorsed|upheld|refused|abst\w{3,8}|against)\b/iu;

/** `carried` null: the words do not say; `alone`: a vote even without numbers. */
export type Outcome = { carried: boolean | null; alone: boolean };

/** Whether the sentence could tell a vote. */
export function saysVote(text: string): boolean {
  return A_WORD.test(text) && !CONDITION.test(text);
}

/** Which way it went, from the part of the sentence that tells it; null when nothing there speaks of a vote. */
export function outcomeOf(part: string, sentence: string): Outcome | null {
  const alone = ALONE.test(part) && !NOT_A_VOTE.test(part);
  if (LOST.test(part)) return { carried: false, alone };
  if (CARRIED.test(part) || VOTED_TO.test(part)) return { carried: true, alone };
  return A_WORD.test(sentence) ? { carried: null, alone: false } : null;
}
