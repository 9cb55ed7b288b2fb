// "was defeated", "lost 15-17", "not supported", "fell", "turned the plan down", "rejected", "voted 18-13 against".
const LOST =
  /\b(?:defeated|lost|beaten|failed|denied|went\sdown|did\snot\s(?:pass|carry)|voted\s(?:it|this|them|that|the\s\w{3,15})\sdown|not\s(?:supported|agreed|carried|accepted|approved|passed|adopted|reached)|turned\s(?:\w{1,14}\s){0,4}down|voted\sdown|rejected|fell(?=[\s,.;:(]|$)|falls|refused|thrown\sout|threw\s(?:\w{1,14}\s){0,4}out|outvoted|overturned|\d{1,3}\s?(?:to|-|–)\s?\d{1,3}\sagainst\b(?!\s\d)|casting\svote\s(?:\w{2,6}\s){0,3}?against|cast\s(?:it|her\svote|his\svote|theirs)\sagainst|(?:NEC|we|it|committee|executive|panel|board|meeting|forum)\svoted\s(?:[\w-]{1,12}\s){0,6}?(?:against(?!\s\d)|not\sto|to\sreject))\b/i;
// "carried", "was passed", "agreed by 22 votes", "approved", "won", "backed".
const CARRIED =
  /\b(?:carried|passed|agreed|approved|adopted|accepted|endorsed|won|upheld|(?:backed|supported)(?!\s(?:by|it|this|that)\b)|casting\svote\s(?:\w{2,6}\s){0,3}?(?:in\sfavour|for\b|to\s(?:carry|pass))|cast\s(?:it|her\svote|his\svote|theirs)\s(?:in\sfavour|for)\b|(?:went|got|came)\sthrough|scraped\s(?:home|through|in)|survived|prevailed|chose|decided)\b/i;
// "voted 15 to 13 to pilot it", "the vote went 19-11 in favour".
const VOTED_TO = /\bvoted\b(?!\s(?:for|against|in))|\bin\sfavour\sof\b|\bmajority\s(?:for|in)\b/i;
const MATTER = String.raw`\b(?:motion|amendment|proposal|resolution|composite|reference\sback|rule\schange|move|statement|paper)s?\b`;
const HOW =
  'heavily|narrowly|overwhelmingly|comfortably|easily|decisively|(?:up)?on\\sa\\sshow\\sof\\shands|on\\sa\\scard\\svote|on\\sthe\\svoices|without\\sa\\scount|by\\sa\\s(?:[a-z-]{3,14}\\s)?majority|by\\sa\\s(?:handful|few)\\b|by\\sa\\s(?:whisker|hair|landslide)|by\\sthe\\snarrowest\\sof\\smargins';
/** Only the outcome is told: a motion, amendment or proposal that was carried or lost, or an adverb of voting. */
const ALONE: readonly RegExp[] = [
  // "The motion from Hull was lost."
  new RegExp(
    String.raw`${MATTER}[^.;]{0,160}\b(?:was|were|is)\s(?:\w{3,14}ly\s)?(?:then\s)?(?:defeated|lost|carried|voted\sdown|thrown\sout)\b`,
    'i',
  ),
  /\b(?:motion|amendment|proposal|resolution|composite|reference\sback|rule\schange|move)s?\b[^.;]{0,160}\b(?:was|were|is)\s(?:\w{3,14}ly\s)?passed\b/i,
  /\b(?:motion|amendment|proposal|composite|reference\sback|rule\schange)s?\b[^.;]{0,80}\bfell\b/i,
  // "rejected by a clear majority", "lost on a show of hands", "carried by two votes"; "agreed unanimously" tells no vote.
  new RegExp(
    String.raw`\b(?:lost|carried|defeated|passed|rejected|voted\sdown|turned\sdown|approved|adopted|fell|beaten|endorsed)\s(?:${HOW})\b`,
    'i',
  ),
  /\b(?:carried|lost|passed)\s(?:unanimously|nem\scon)\b|\bunanimously\s(?:carried|passed)\b/i,
  /\b(?:overwhelmingly|heavily|narrowly|comfortably)\s(?:defeated|carried|passed|rejected|voted\sdown|voted\s(?:to|for|against|in\sfavour))\b/i,
  // "voted overwhelmingly to wait", "voted by a large majority against it".
  new RegExp(String.raw`\bvoted\s(?:${HOW})\s(?:to|for|against|in\sfavour|not)\b`, 'i'),
  // "On a show of hands we agreed to wait."
  /\b(?:on|by|after)\sa\s(?:show\sof\shands|card\svote|roll[\s-]call(?:\svote)?)\b/i,
  // "Shorter sessions: not agreed, show of hands."
  /\b(?:agreed|carried|lost|approved|accepted|rejected|passed),?\s\(?(?:on\sa\s)?show\sof\shands\b/i,
  // "Lower fees and longer talks were carried."
  /\b(?:was|were)\s(?:\w{3,14}ly\s)?carried(?=[.,;:)]|$|\s(?:and|but|with|while|after|despite)\b)/i,
  // "It was put to the vote and lost", "we lost the vote".
  /\bput\sto\s(?:the|a)\svote\b|\b(?:won|lost)\sthe\svote\b/i,
  // "Open lists: carried", "Card vote 3 – Lists – NOT CARRIED".
  /:\s(?:carried|lost|defeated)\b|\s[–—-]\s(?:not\s)?(?:carried|lost|defeated)\b[.\s]{0,3}$/i,
];
// "if the motion is passed"; not "if" in another clause.
const CONDITION =
  /\b(?:if|unless|whether|when|once)\b[^.;,]{0,60}\b(?:passed|carried|lost|agreed|defeated)\b|\b(?:to\sbe|will\sbe|would\sbe|would\shave\sbeen|expected\sto\sbe)\s(?:\w{3,14}ly\s)?(?:passed|carried|lost|defeated)\b/i;
const ELECTION =
  /\b(?:by-?elections?|seats?|councils?|councillors|control|deposit|general\selection)\b[^.;]{0,40}\b(?:lost|carried|won)\b|\b(?:lost|won|losing|winning|held|gained)\s(?:\w{1,12}\s){0,3}(?:seats?|wards?|councils?|councillors|control|(?<!\bby\s(?:\w{1,12}\s)?)votes|by-election|constituency)\b/i;
// Another house's vote: "the Commons voted", "in the Lords by 310 to 290", "he received 46 votes to 39".
const ELSEWHERE =
  /\bin\sthe\s(?:Commons|Lords|House)\b|\b(?:MPs|peers|parliament|the\sCommons|the\sLords|MEPs|ministers|the\scabinet)\s(?:\w{3,12}\s)?(?:voted|passed|rejected|approved|defeated)\b|\b(?:he|she|who|they)\s(?:received|polled|got|won)\s\d/i;
// A choice between people: "Jo Bly beat Al Fry by 18 votes to 17", "was elected chair by 20 votes to 12".
const CHOICE =
  /\b(?:was|were|been)\s(?:re-?)?elected\b|\b(?:beat|defeated|over)\s[A-ZÀ-Þ][a-zß-ÿ]{1,15}\s(?:Mc|Mac|O['’])?[A-ZÀ-Þ][a-zß-ÿ]|\bas\s(?:its|their|our|the)?\s?(?:nominee|candidate)\b/u;
const A_WORD =
  /\b(?:vote[sd]?|voting|ayes|outvoted|threw|divided|tied|carried|lost|defeated|rejected|passed|agreed|approved|adopted|supported|accepted|turned|fell|endorsed|upheld|refused|abst\w{3,8}|against|backed|won|through|opposed|beaten|failed|denied|went\sdown|pass|scraped|survived|prevailed|majority|favour|deferred|remitted|referred\sback)\b/i;

/** `carried` null: the words do not say; `alone`: a vote even without numbers. */
export type Outcome = { carried: boolean | null; alone: boolean };

/** Whether the sentence could tell a vote of the body that the report is about. */
export function saysVote(text: string): boolean {
  return A_WORD.test(text) && !CONDITION.test(text) && !ELSEWHERE.test(text) && !CHOICE.test(text);
}

/** Which way it went, from the part of the sentence that tells it; null when nothing there speaks of a vote. */
export function outcomeOf(part: string, sentence: string): Outcome | null {
  const alone = ALONE.some((form) => form.test(part)) && !ELECTION.test(part);
  if (LOST.test(part)) return { carried: false, alone };
  if (CARRIED.test(part) || VOTED_TO.test(part)) return { carried: true, alone };
  return A_WORD.test(sentence) ? { carried: null, alone: false } : null;
}
