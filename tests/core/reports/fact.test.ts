import { describe, expect, it } from 'vitest';
import {
  dateItemSchema,
  edtfSchema,
  evidenceSchema,
  figureSchema,
  KINDS,
  MEASURES,
  TOPICS,
  timeSchema,
  voteSchema,
} from '../../../src/core/reports/fact.ts';
import { KIND_NAMES, MEASURE_NAMES, TOPIC_NAMES } from '../../../src/core/reports/words.ts';

const EVIDENCE = { type: 'paragraph', report: 'one', paragraph: 3 };
const ITEM = {
  id: 'd1',
  check: 'unchecked',
  evidence: EVIDENCE,
  words: '5 May',
  edtf: '2024-05-05',
  time: '17:00',
  kind: 'deadline',
  topic: 'selection',
  what: 'nominations close',
  ahead: true,
  certain: 'stated',
  rule: 'the day is written in full',
};
const VOTE = {
  id: 'v1',
  check: 'confirmed',
  evidence: EVIDENCE,
  subject: 'minutes',
  for: 9,
  against: null,
  abstain: 0,
  outcome: 'carried',
};

describe('a date', () => {
  it.each([
    '2023-07-21',
    '2023-05',
    '2023-07-21/2023-07-23',
    '2024-22',
    '2023-33',
    '199X',
    '2015-05~',
    '2011-05?',
  ])('may be %s', (edtf) => {
    expect(edtfSchema.safeParse(edtf).success).toBe(true);
  });

  it.each(['', '2022-02-30', '5 May', '2023-13', '2023-07-23/2023-07-21', 'tomorrow'])(
    'may not be “%s”',
    (edtf) => {
      expect(edtfSchema.safeParse(edtf).error?.issues[0]?.message).toContain('must be an EDTF date such as');
    },
  );

  it.each(['24:00', '9:00', '17.00', '5pm', '17:60'])('may not have the time %s', (time) => {
    expect(timeSchema.safeParse(time).success).toBe(false);
  });
});

describe('a fact', () => {
  it('is taken as it is when it is whole', () => {
    expect(dateItemSchema.parse(ITEM)).toEqual(ITEM);
    expect(voteSchema.parse(VOTE)).toEqual(VOTE);
  });

  it.each(['evidence', 'check', 'id', 'certain', 'rule'])('without its %s is refused', (field) => {
    const { [field as keyof typeof ITEM]: _left, ...rest } = ITEM;
    expect(dateItemSchema.safeParse(rest).success).toBe(false);
  });

  it('with a field too many is refused', () => {
    expect(dateItemSchema.safeParse({ ...ITEM, ping: '@everyone' }).success).toBe(false);
  });

  it('may not count half a vote, or fewer than none', () => {
    expect(voteSchema.safeParse({ ...VOTE, for: 1.5 }).success).toBe(false);
    expect(voteSchema.safeParse({ ...VOTE, for: -1 }).success).toBe(false);
  });

  it('may have a figure below nought, but no figure that is none', () => {
    const figure = {
      id: 'f1',
      check: 'confirmed',
      evidence: EVIDENCE,
      words: '3',
      unit: 'GBP',
      label: 'balance',
      measure: null,
      direction: 'none',
      hedge: null,
    };
    expect(figureSchema.safeParse({ ...figure, value: -3 }).success).toBe(true);
    expect(figureSchema.safeParse({ ...figure, value: Number.NaN }).success).toBe(false);
    expect(figureSchema.safeParse({ ...figure, value: Number.POSITIVE_INFINITY }).success).toBe(false);
  });
});

describe('evidence', () => {
  it('always points somewhere', () => {
    expect(
      evidenceSchema.safeParse({ type: 'quote', report: 'one', quote: '', start: 0, end: 1 }).success,
    ).toBe(false);
    expect(evidenceSchema.safeParse({ type: 'paragraph', report: 'one', paragraph: 0 }).success).toBe(false);
    expect(evidenceSchema.safeParse({ type: 'officer', note: '' }).success).toBe(false);
    expect(evidenceSchema.safeParse({ type: 'rumour', note: 'x' }).success).toBe(false);
  });
});

describe('every topic, kind and measure', () => {
  it('has a name that people use', () => {
    expect(Object.keys(TOPIC_NAMES).sort()).toEqual([...TOPICS].sort());
    expect(Object.keys(KIND_NAMES).sort()).toEqual([...KINDS].sort());
    expect(Object.keys(MEASURE_NAMES).sort()).toEqual([...MEASURES].sort());
  });
});
