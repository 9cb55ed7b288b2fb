import {
  accepts,
  type Facts,
  type Gold,
  type Item,
  isExact,
  LISTS,
  type List,
  pairUp,
  sameNumber,
} from './pairing.ts';

/** What is printed and held by floors: pooled over all items of all reports, from 0 to 1; null where there are none. */
export type Score = Record<ScoreName, number | null> & { invented: number; outside: number };
export type ScoreName = (typeof SCORE_NAMES)[number];
export const SCORE_NAMES = [
  'diary precision',
  'diary recall',
  'diary f1',
  'date value',
  'date kind',
  'date topic',
  'clock time',
  'figures exact f1',
  'direction',
  'hedge',
  'votes exact f1',
  'decisions f1',
  'verb',
  'asks f1',
  'ask who',
  'ask by',
  'promises f1',
  'promise by',
] as const;

/** A report with what a careful reader takes from it and what was predicted. */
export type Scored = { text: string; gold: Gold; predicted: Facts };

type Pair = { gold: Item; predicted: Item };
type Tally = { pairs: Pair[]; missed: Item[]; extra: Item[] };

/** Scores predictions against gold by the definitions of the shared scorer. */
export function scoreReports(reports: readonly Scored[]): Score {
  const tallies = Object.fromEntries(
    LISTS.map((list) => [list, { pairs: [], missed: [], extra: [] }]),
  ) as unknown as Record<List, Tally>;
  let [invented, outside] = [0, 0];
  for (const { text, gold, predicted } of reports) {
    for (const list of LISTS) {
      const pairing = pairUp(list, gold, predicted, text);
      tallies[list].pairs.push(...pairing.pairs);
      tallies[list].missed.push(...pairing.missed);
      tallies[list].extra.push(...pairing.extra);
      invented += pairing.invented;
      outside += pairing.outside;
    }
  }
  const { dates, figures, votes, decisions, asks, promises } = tallies;
  const diary = diaryOf(dates);
  return {
    'diary precision': diary.predicted === 0 ? null : diary.right / diary.predicted,
    'diary recall': diary.gold === 0 ? null : diary.right / diary.gold,
    'diary f1': share(2 * diary.right, diary.gold + diary.predicted),
    'date value': rightShare(dates, (gold, predicted) => accepts(gold, 'edtf', predicted.edtf)),
    'date kind': rightShare(dates, (gold, predicted) => accepts(gold, 'kind', predicted.kind)),
    'date topic': rightShare(dates, (gold, predicted) => accepts(gold, 'topic', predicted.topic)),
    'clock time': rightShare(dates, (gold, predicted) => (gold.time ?? null) === (predicted.time ?? null)),
    'figures exact f1': f1('figures', figures),
    direction: rightShare(figures, (gold, predicted) =>
      accepts(gold, 'direction', predicted.direction ?? 'none'),
    ),
    hedge: rightShare(
      figures,
      (gold, predicted) => sameNumber(gold.hedge, predicted.hedge) || accepts(gold, 'hedge', predicted.hedge),
    ),
    'votes exact f1': f1('votes', votes),
    'decisions f1': f1('decisions', decisions),
    verb: rightShare(decisions, (gold, predicted) => accepts(gold, 'verb', predicted.verb)),
    'asks f1': f1('asks', asks),
    'ask who': rightShare(asks, (gold, predicted) => accepts(gold, 'who', predicted.who)),
    'ask by': rightShare(asks, (gold, predicted) => accepts(gold, 'by', predicted.by ?? null)),
    'promises f1': f1('promises', promises),
    'promise by': rightShare(promises, (gold, predicted) => accepts(gold, 'by', predicted.by ?? null)),
    invented,
    outside,
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function f1(list: List, { pairs, missed, extra }: Tally): number | null {
  const exact = pairs.filter(({ gold, predicted }) => isExact(list, gold, predicted)).length;
  return share(2 * exact, 2 * pairs.length + missed.length + extra.length);
}

function rightShare({ pairs }: Tally, isRight: (gold: Item, predicted: Item) => boolean): number | null {
  return share(pairs.filter(({ gold, predicted }) => isRight(gold, predicted)).length, pairs.length);
}

const inDiary = (date: Item): boolean => date.ahead === true && date.kind !== 'background';

/** Dates that are ahead and no background: right when the gold's is one as well and has the same value. */
function diaryOf({ pairs, missed, extra }: Tally): { right: number; gold: number; predicted: number } {
  return {
    right: pairs.filter(
      ({ gold, predicted }) => inDiary(gold) && inDiary(predicted) && accepts(gold, 'edtf', predicted.edtf),
    ).length,
    gold: pairs.filter(({ gold }) => inDiary(gold)).length + missed.filter(inDiary).length,
    predicted: pairs.filter(({ predicted }) => inDiary(predicted)).length + extra.filter(inDiary).length,
  };
}
