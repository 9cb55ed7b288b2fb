import { describe, expect, it } from 'vitest';
import type { Facts, Gold } from './pairing.ts';
import { SCORE_NAMES, scoreReports } from './scorer.ts';

const TEXT =
  'We agreed by 16 votes to 11 to meet on 3 May.\n400 members came, up from 300.\nComment: 12 ducks.';
const DATE = {
  quote: 'We agreed by 16 votes to 11 to meet on 3 May',
  words: '3 May',
  edtf: '2023-05-03',
  kind: 'event',
  topic: 'nec',
  ahead: true,
  time: null,
};
const FIGURE = {
  quote: '400 members came',
  words: '400',
  value: 400,
  unit: 'people',
  direction: 'up',
  hedge: null,
};
const GOLD: Gold = {
  body: { start: 0, end: 76 },
  dates: [DATE],
  figures: [
    FIGURE,
    { ...FIGURE, quote: 'up from 300', words: '300', value: 300, alt: { direction: ['none'] } },
  ],
  votes: [{ quote: 'We agreed by 16 votes to 11', for: 16, against: 11, abstain: null, outcome: 'carried' }],
  decisions: [{ quote: 'We agreed by 16 votes to 11', verb: 'agreed' }],
  asks: [{ quote: '400 members came', who: 'members', by: null }],
  promises: [{ quote: 'to meet on 3 May', who: 'we', by: '2023-05-03' }],
};
const score = (predicted: Facts) => scoreReports([{ text: TEXT, gold: GOLD, predicted }]);

describe('our scorer', () => {
  it('gives gold against itself full marks', () => {
    const full = score(GOLD);
    for (const name of SCORE_NAMES) expect(full[name], name).toBe(1);
    expect([full.invented, full.outside]).toEqual([0, 0]);
  });

  it('gives an empty prediction nothing', () => {
    expect(score({})).toMatchObject({
      'diary recall': 0,
      'figures exact f1': 0,
      'decisions f1': 0,
      verb: null,
    });
  });

  it.each([
    ['a wrong value', { figures: [{ ...FIGURE, value: 401 }] }, 'figures exact f1', 0],
    ['one of two', { figures: [FIGURE] }, 'figures exact f1', 2 / 3],
    ['a wrong year', { dates: [{ ...DATE, edtf: '2022-05-03' }] }, 'diary f1', 0],
    ['a date taken for history', { dates: [{ ...DATE, kind: 'background' }] }, 'diary recall', 0],
    [
      'a vote the wrong way round',
      { votes: [{ ...GOLD.votes?.[0], for: 11, against: 16 }] },
      'votes exact f1',
      0,
    ],
    ['a wrong verb', { decisions: [{ ...GOLD.decisions?.[0], verb: 'asked' }] }, 'verb', 0],
  ] as const)('marks %s down', (_, predicted, name, expected) => {
    expect(score(predicted)[name]).toBeCloseTo(expected, 9);
  });

  it('takes what another fair reader could say', () => {
    const other = { ...FIGURE, quote: 'up from 300', words: '300', value: 300, direction: 'none' };
    expect(score({ figures: [other] }).direction).toBe(1);
  });

  it('counts inventions and what lies outside the report', () => {
    const ducks = { ...FIGURE, quote: '12 ducks', words: '12', value: 12 };
    const invented = { ...FIGURE, quote: '401 members came', words: '401' };
    expect(score({ figures: [ducks, invented] })).toMatchObject({ invented: 1, outside: 1 });
  });

  it('leaves out of account what readers differ on', () => {
    const ignore = [{ list: 'figures' as const, quote: '12 ducks', words: '12' }];
    const ducks = { ...FIGURE, quote: '12 ducks', words: '12', value: 12 };
    const gold = { ...GOLD, ignore };
    const lenient = scoreReports([
      { text: TEXT, gold, predicted: { ...GOLD, figures: [...(GOLD.figures ?? []), ducks] } },
    ]);
    expect(lenient['figures exact f1']).toBe(1);
    expect(lenient.outside).toBe(0);
  });
});
