import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askSchema,
  dateItemSchema,
  decisionSchema,
  figureSchema,
  personSchema,
  promiseSchema,
  voteSchema,
} from '../../src/core/reports/fact.ts';
import type { Extraction, FoundPart, Quoted, Superseded } from '../../src/extract/types.ts';
import { INVENTED_REPORT } from './invented-report.ts';
import { factsIn } from './read-lines.ts';
import { toLineBlocks } from './shared-reports.ts';
import { workOf } from './work.ts';

const SCHEMAS = {
  dates: dateItemSchema,
  figures: figureSchema,
  votes: voteSchema,
  decisions: decisionSchema,
  asks: askSchema,
  promises: promiseSchema,
  people: personSchema,
} as const;
const MOST_POINTS = 8;
const WHOLE_REPORT = `${INVENTED_REPORT}\n\nOfficers\nNora Vane was elected as chair of the review panel.`;

/** Every quote is in the text where it says, every fact is one that can be stored, and there are few points. */
function expectSound(text: string, found: Extraction): void {
  for (const [list, schema] of Object.entries(SCHEMAS)) {
    for (const fact of found[list as keyof typeof SCHEMAS]) {
      expectQuoted(text, fact);
      expect(schema.safeParse(toStored(fact)).error?.issues).toBeUndefined();
    }
  }
  for (const part of found.decisions.flatMap(({ parts = [] }) => parts)) expectQuoted(text, part);
  for (const { words, wordsStart } of [...found.dates, ...found.figures])
    expect(text.slice(wordsStart, wordsStart + words.length)).toBe(words);
  for (const point of found.points) expectQuoted(text, point);
  expect(found.points.length).toBeLessThanOrEqual(MOST_POINTS);
}

function expectQuoted(text: string, { quote, start, end }: Quoted): void {
  expect(quote).not.toBe('');
  expect(text.slice(start, end)).toBe(quote);
}

/** As the importer stores it: the evidence in place of offsets, the id of the date that counts instead; only dates keep their rule. */
function toStored(
  fact: Quoted & {
    edtf?: string;
    rule?: string | undefined;
    wordsStart?: number;
    superseded?: Superseded | null;
    parts?: FoundPart[];
  },
): object {
  const { quote, start, end, wordsStart: _, rule, superseded, parts, ...values } = fact;
  return {
    id: 'x',
    check: 'unchecked',
    evidence: toEvidence({ quote, start, end }),
    ...values,
    ...(values.edtf === undefined ? {} : { rule }),
    ...(superseded
      ? { superseded: { reason: superseded.reason, by: superseded.by === null ? null : 'y' } }
      : {}),
    ...(parts ? { parts: parts.map(({ what, ...part }) => ({ what, evidence: toEvidence(part) })) } : {}),
  };
}

function toEvidence({ quote, start, end }: Quoted): object {
  return { type: 'quote', report: 'x', quote, start, end };
}

const PIECES = [
  ...WHOLE_REPORT.split(/(?<=[\s,.;])/u),
  '12-17-3',
  '£20m',
  '1 in 10',
  'half a dozen',
  'between 3 and',
  '6 votes for, 21 against',
  'They must',
  '(',
  ')',
  '•',
  '😀',
  '\t',
  '’',
  '0',
  '31 June',
  '29 February',
];
const mixture = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' ').replace(/ \n /gu, '\n'));

describe('whatever the text', () => {
  it('random text: quotes are in the text and facts can be stored', () => {
    const text = fc.oneof(
      mixture,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, (input) => expectSound(input, factsIn(input))),
      { numRuns: 300 },
    );
  });

  it('every 97th prefix of a report: quotes are in the text and facts can be stored', () => {
    for (let length = 0; length <= WHOLE_REPORT.length; length += 97) {
      const prefix = WHOLE_REPORT.slice(0, length);
      expectSound(prefix, factsIn(prefix));
    }
    const whole = factsIn(WHOLE_REPORT);
    for (const list of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])
      expect(whole[list], list).not.toEqual([]);
  });

  it.each([
    // Regular expressions with the flags "iu" take the first two for "s" and "k".
    ['a long s', /s/gu, 'ſ'],
    ['the sign for kelvin', /k/gu, '\u212a'],
    ['a dotted capital I', /i/gu, 'İ'],
    ['spaces that do not break', / /gu, '\u00a0'],
    ['pictures', /e/gu, '😀'],
    ['letters with the accent apart', /(?<=[aeiou])/gu, '\u0301'],
  ])('%s', (_, letter, put) => {
    const text = WHOLE_REPORT.replace(letter, put);
    expectSound(text, factsIn(text));
  });

  it('2 MB of digits hold no fact', () => {
    const digits = '1234567890'.repeat(200_000);
    expectSound(digits, factsIn(digits));
    expect(factsIn(digits).figures).toEqual([]);
  });

  it.each([
    ['brackets', '(', ')'],
    ['brackets with words', '(we agreed ', ') '],
    ['quotation marks', '“', '”'],
    ['square brackets', '[[', ']]'],
  ])('deeply nested %s', (_, open, close) => {
    const text = open.repeat(20_000) + close.repeat(20_000);
    expectSound(text, factsIn(text));
  });
});

const GIVEN = { meetingDate: '2022-11-29', published: null };

function workOn(text: string): number {
  const blocks = toLineBlocks(text);
  return workOf(() => factsIn(text, GIVEN, blocks));
}

describe('work grows with the text, not with its square', () => {
  it.each([
    ['a report', `${WHOLE_REPORT}\n`, 20],
    ['digits', '1234567890 ', 4_000],
    ['rows of digits', '12 345 6789\n', 2_000],
    ['open brackets', '(', 20_000],
    ['small clauses', 'and the, ', 4_000],
    ['askings', 'members who can, and ', 2_000],
    ['names', 'Nora Vane, ', 3_000],
    ['offices', 'Chair of the Rules Panel and ', 1_000],
    ['tallies', 'lost 9-18, ', 3_000],
    ['one word', 'a', 40_000],
    ['spaces', ' ', 40_000],
    ['months', 'May ', 8_000],
  ])('%s', (_, piece, times) => {
    const once = workOn(piece.repeat(times));
    const twice = workOn(piece.repeat(2 * times));
    expect(twice).toBeLessThanOrEqual(2.3 * once + 10_000);
  });
});
