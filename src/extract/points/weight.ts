import type { Extraction, Quoted, ReportText, Sentence } from '../types.ts';

/** What a sentence is worth in a summary; `alone` is the sentence without those before it that it leans on. */
export type Weighed = { sentence: Sentence; alone: Sentence; weight: number };

const MIN_CHARACTERS = 35;
const BEST_CHARACTERS = 260;
const MAX_CHARACTERS = 380;
// "This", "They", "It also", "However": what it speaks of stands in the sentence before.
const LEANS =
  /^(?:this|these|those|that|they|he|she|it(?!\swas\s(?:also\s|then\s)?(?:agreed|decided|resolved|confirmed))|his|her|their|its|such|however|also|but|and|so|then|as\sa\sresult|there(?=\salso)|both|neither|here|another|others|not\s(?:everyone|everybody|all)|in\sthe\sevent|on\sthat\sbasis|meanwhile|the\s(?:vote|cycle|idea|move|same|former|latter|rest|others?|result)\b)\b/i;
// "agreed to consult CLPs on this until May", "which ones will be", "reopen it": the noun is somewhere else.
const POINTS_BACK =
  /\b(?:on|about|to|for|of|with|over|against|from|pursue|accept|do|did|doing|reopen|support|oppose|deferred|agreed|approved|rejected|referred)\s(?:this|these|that|those|them|it)(?=\s(?:at|in|on|by|to|until|from|and|but|for|with|over|before|after|again|was|is|were)\b|[,.;)]|$)|\bit\swas\s(?:deferred|remitted|referred|accepted|rejected|turned\sdown|approved|passed|carried|lost)\b|\bto\s\w{3,10}\s(?:it|them|this)(?=\s(?:for|at|in|on|to|until|by)\b|[,.;)]|$)/i;
const DANGLES =
  /\bwhich\sones?\b|\bthe\s(?:latter|former)\b|^all\sthis\b|^next\s(?:year|month)['’]s\s(?:is|was|will)\b|\bme\s(?:by|before|on)\b/i;
const NO_NOUN_YET = /^(?:we|the\s(?:NEC|committee|executive|board|panel))\s/i;
// "I reminded colleagues": what the writer says, unless it was agreed.
const OPINION =
  /^I\s(?:also\s|again\s)?(?:reminded|pointed|raised|made|said|told|welcomed|warned|suggested|stressed|expressed|noted|hear|heard|understand)\b/u;
const CHATTER =
  /^(?:thank|congrat|please|if\syou|i(?:['’](?:m|ve|d|ll))\s|i\s(?:am|was|have|won['’]t|can['’]t|did|must|hope|think|believe|felt|feel|would|will|also\s(?:think|felt)|spoke|argued|voted|went|got|started)|personal|posted|as\sever|finally,\si|sorry|welcome|hello|dear|solidarity|best\swishes|apologies)\b|\?\s*$|\b(?:thank(?:ed|s)|congratulat(?:ed|ions)|condolences|obituar(?:y|ies)|tributes?|minute[’']s\ssilence|passed\saway|stood\sin\s(?:sympathy|silence|memory)|my\s(?:thanks|view|own\sview|opinion)|in\smy\s(?:view|opinion)|stand(?:ing)?\sfor\sa\smoment|buy\sme|god\shelp|i['’]m\snot\sjoking)\b/i;
// "pay off arrears by now", "The programme was agreed:": the middle of something.
const FRAGMENT = /^[a-zß-ÿ]|[:;,–—-]$|\b(?:which|and|the|of|to|a|an|for|with)$/u;
// A plan that "would" do something, an event that merely takes place, a story of the platform.
const FAINT =
  /\b(?:would\s(?:be|look|involve)|spoke\s(?:about|of|on)|told\sus\s(?:that|how)|in\sthe\syear\sahead|had\sbeen\srun|reported\s(?:on|that)|preceded\sby|yesterday|hardest|realistically|I(?:\sam|['’]m)\stold|had\s(?:just|only|narrowly)|scope\sfor|impressed|today|tomorrow|a\sreport\son\b|went\son\sto|looking\sforward|gave\s(?:a|an|his|her)\s(?:speech|report|update)|no\sdoubt|of\scourse|nobody|somebody|God|probably|perhaps|I\s(?:think|hope|suspect|fear|wonder|doubt))\b|!/i;
// What others do: no business of the body that met, unless it decided something on it.
const ABROAD =
  /\b(?:government|Tor(?:y|ies)|Conservatives?|Lib(?:eral)?\sDem(?:ocrat)?s?|UKIP|SNP|Reform\sUK|Commons|Lords|Parliament\s(?:sits|returns|rises)|European\sParliament|ministers?|PLP|coalition|Prime\sMinister|President|Brexit|Chancellor|Budget)\b/;
/** After so many characters "this" is likely to mean something said in the same sentence; later where it begins with "We". */
const NOUN_MAY_STAND_BEFORE = 45;
const NOUN_AFTER_WE = 80;
// A row of a list without a verb tells too little.
const HAS_VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|may|must|should|do|does|did|please|go(?:es)?|starts?|begins?|opens?|closes?|comes?|runs?|meets?|makes?|made|takes?|took|stood|fell|rose|won|lost|held|sits?|needs?|wants?|expects?|apply|send|follows?|reports?|returns?|decides?|[A-Za-zÀ-ɏ]{3,12}ed)\b/i;
const ENDS_WELL = /[.!][)”"’]?$/u;

const WORTH = {
  decision: 5,
  vote: 4.5,
  deadline: 4,
  date: 2,
  promise: 2.1,
  ask: 2.1,
  figure: 1.5,
  measure: 2.5,
};
/** A sentence full of figures is not worth more for each of them. */
const MOST_FACTS = 4;
const HALF = 0.5;
/** Two sentences that only together make sense: how many characters at most, and what they are worth beside one. */
const MAX_JOINED = 360;
const JOINED = 0.8;
const MOST_BEFORE = 2;

/** Sentences that hold a fact, with what they are worth: decisions and votes most, then dates to come, then figures. */
export function weigh(
  { text }: ReportText,
  sentences: readonly Sentence[],
  found: Omit<Extraction, 'points'>,
): Weighed[] {
  const worths = sentences.map((): number[] => []);
  for (const { at, worth } of worthsOf(found)) worths[indexAt(sentences, at)]?.push(worth);
  const ends = new Map(found.decisions.map(({ start, end }) => [start, end]));
  return sentences.flatMap((alone, n) => {
    const held = (worths[n] ?? []).toSorted((a, b) => b - a).slice(0, MOST_FACTS);
    if (held.length === 0) return [];
    const isDecided = (held[0] ?? 0) > WORTH.deadline;
    const whole = longer(alone, Math.max(alone.end, ends.get(alone.start) ?? 0), text);
    const joined = isDecided
      ? withBefore(whole, sentences.slice(Math.max(0, n - MOST_BEFORE), n), text)
      : null;
    const shaped = joined === null ? shape(whole.text, isDecided) : shape(joined.text, isDecided) * JOINED;
    const weight = sumOf(held) * shaped;
    return weight > 0 ? [{ sentence: joined ?? whole, alone: whole, weight }] : [];
  });
}

/** What the facts of a sentence are worth together: of dates and of figures each further one counts half of the one before. */
function sumOf(held: readonly number[]): number {
  const isFigure = (worth: number) => worth === WORTH.figure || worth === WORTH.measure;
  const isDate = (worth: number) => worth === WORTH.deadline || worth === WORTH.date;
  const others = held.filter((worth) => !isFigure(worth) && !isDate(worth));
  return others.reduce(add, 0) + fading(held.filter(isFigure)) + fading(held.filter(isDate));
}

const add = (sum: number, worth: number): number => sum + worth;
const fading = (worths: readonly number[]): number =>
  worths.reduce((sum, worth, n) => sum + worth * HALF ** n, 0);

/**
 * A decision that leans on what stands before it, together with the one or two sentences of its block that name it; null where
 * it stands alone or they do not fit.
 */
function withBefore(sentence: Sentence, before: readonly Sentence[], text: string): Sentence | null {
  if (!leans(sentence.text)) return null;
  for (const first of before.toReversed()) {
    if (first.block !== sentence.block || CHATTER.test(first.text) || FRAGMENT.test(first.text)) return null;
    const all = longer({ ...sentence, start: first.start }, sentence.end, text);
    if (all.text.length > MAX_JOINED) return null;
    if (!leans(first.text)) return all;
  }
  return null;
}

function longer(sentence: Sentence, end: number, text: string): Sentence {
  return { ...sentence, end, text: text.slice(sentence.start, end) };
}

/** What each fact is worth, and where it stands. */
function worthsOf(found: Omit<Extraction, 'points'>): { at: number; worth: number }[] {
  const told = (facts: readonly Quoted[], worth: number) => facts.map(({ start }) => ({ at: start, worth }));
  return [
    ...told(found.decisions, WORTH.decision),
    ...told(found.votes, WORTH.vote),
    ...told(found.promises, WORTH.promise),
    ...told(found.asks, WORTH.ask),
    ...found.dates
      .filter(({ ahead, kind }) => ahead && kind !== 'background')
      .map(({ wordsStart, kind }) => ({
        at: wordsStart,
        worth: kind === 'deadline' ? WORTH.deadline : WORTH.date,
      })),
    ...found.figures
      .filter(({ unit }) => unit !== 'hours')
      .map(({ wordsStart, measure }) => ({
        at: wordsStart,
        worth: measure === null ? WORTH.figure : WORTH.measure,
      })),
  ];
}

/** Which sentence holds an offset; the sentences lie in order. -1 for none. */
function indexAt(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** How well a sentence stands alone, from 0 (fragment, chatter, far too long) to 1; `isDecided`: it holds a decision or a vote. */
function shape(text: string, isDecided: boolean): number {
  if (text.length < MIN_CHARACTERS || text.length > MAX_CHARACTERS || FRAGMENT.test(text)) return 0;
  if (CHATTER.test(text)) return 0;
  const whole = (ENDS_WELL.test(text) ? 1 : 0.4) * (isDecided || HAS_VERB.test(text) ? 1 : 0.4);
  const alone = (LEANS.test(text) ? 0.25 : 1) * (pointsBack(text) ? 0.07 : 1);
  const told =
    (FAINT.test(text) ? 0.5 : 1) * (!isDecided && (ABROAD.test(text) || OPINION.test(text)) ? 0.4 : 1);
  const short = text.length <= BEST_CHARACTERS ? 1 : BEST_CHARACTERS / text.length;
  return whole * alone * told * short;
}

/** Whether a sentence speaks of something that only the one before it names. */
const leans = (text: string): boolean => LEANS.test(text) || pointsBack(text);

/** Whether "this" or "it" stands so early in a sentence that nothing in it can be meant. */
function pointsBack(text: string): boolean {
  if (DANGLES.test(text)) return true;
  const at = POINTS_BACK.exec(text)?.index;
  return at !== undefined && at < (NO_NOUN_YET.test(text) ? NOUN_AFTER_WE : NOUN_MAY_STAND_BEFORE);
}
