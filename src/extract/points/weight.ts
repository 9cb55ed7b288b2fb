import type { Extraction, Quoted, Sentence } from '../types.ts';

/** What a sentence is worth in a summary. */
export type Weighed = { sentence: Sentence; weight: number };

const MIN_CHARACTERS = 35;
const BEST_CHARACTERS = 260;
const MAX_CHARACTERS = 380;
// "This", "They", "It also", "However": what it speaks of stands in the sentence before.
const LEANS =
  /^(?:this|these|those|they|he|she|it(?!\swas\sagreed)|his|her|their|its|such|however|also|but|and|so|then|as\sa\sresult|there(?=\salso)|both|neither|here|another)\b/i;
const CHATTER =
  /^(?:thank|congrat|please|if\syou|i\s(?:am|was|have|hope|think|would|will)|personal|posted|as\sever|finally,\si)\b|\?\s*$|\b(?:thanked|congratulated|condolences|stood\sin\s(?:sympathy|silence)|my\sthanks)\b/i;
// "pay off arrears by now", "The programme was agreed:": the middle of something.
const FRAGMENT = /^\p{Ll}|[:;,–—-]$|\b(?:which|and|the|of|to|a|an|for|with)$/u;
// A plan that "would" do something, an event that merely takes place, a story of the platform.
const FAINT =
  /\b(?:would\s(?:be|look|involve)|spoke\sabout|told\sus\sthat|in\sthe\syear\sahead|had\sbeen\srun|reported\s(?:on|that))\b/i;
const ENDS_WELL = /[.!)”"’]$/u;

const WORTH = { decision: 5, vote: 4, deadline: 4, date: 2, promise: 2, ask: 2, figure: 1.5, measure: 2.5 };
/** A sentence full of figures is not worth more for each of them. */
const MOST_FACTS = 4;

/** Sentences that hold a fact, with what they are worth: decisions and votes most, then dates to come, then figures. */
export function weigh(sentences: readonly Sentence[], found: Omit<Extraction, 'points'>): Weighed[] {
  const worths = sentences.map((): number[] => []);
  for (const { at, worth } of worthsOf(found)) worths[indexAt(sentences, at)]?.push(worth);
  return sentences.flatMap((sentence, n) => {
    const held = (worths[n] ?? []).toSorted((a, b) => b - a).slice(0, MOST_FACTS);
    const weight = held.reduce((sum, worth) => sum + worth, 0) * shape(sentence.text);
    return weight > 0 ? [{ sentence, weight }] : [];
  });
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
    ...found.figures.map(({ wordsStart, measure }) => ({
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

/** How well a sentence stands alone, from 0 (fragment, chatter, far too long) to 1. */
function shape(text: string): number {
  if (text.length < MIN_CHARACTERS || text.length > MAX_CHARACTERS || CHATTER.test(text)) return 0;
  if (FRAGMENT.test(text)) return 0;
  const whole = ENDS_WELL.test(text) ? 1 : 0.5;
  const alone = (LEANS.test(text) ? 0.45 : 1) * (FAINT.test(text) ? 0.6 : 1);
  const short = text.length <= BEST_CHARACTERS ? 1 : BEST_CHARACTERS / text.length;
  return whole * alone * short;
}
