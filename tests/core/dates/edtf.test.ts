import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../../../src/core/dates/days.ts';
import { firstDay, isDayExact, lastDay, parseEdtf } from '../../../src/core/dates/edtf.ts';

type Days = { first: string; last: string };

/** What the reference package makes of the text: its first and last day, or null when it refuses. */
function readWithPackage(text: string): Days | null {
  try {
    const value = edtf(text, { level: 3, seasonUncertainty: true, seasonIntervals: true });
    const [first, last] = [value.min, value.max].map((ms) => new Date(ms).toISOString().slice(0, 10));
    return { first: first ?? '', last: last ?? '' };
  } catch {
    return null;
  }
}

function readWithOurs(text: string): Days | null {
  const value = parseEdtf(text);
  return value === null ? null : { first: value.first, last: value.last };
}

const year = fc.integer({ min: 1, max: 9998 }).map((n) => String(n).padStart(4, '0'));
const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const qualifier = fc.constantFrom('', '', '?', '~', '%');
/** Without 29 February in common years, which the package moves to March (as it does that of the year 0000). */
const dayText = fc
  .tuple(year, twoDigits(0, 13), twoDigits(0, 32))
  .map((parts) => parts.join('-'))
  .filter((text) => !text.endsWith('-02-29') || isIsoDay(text));
const monthText = fc.tuple(year, twoDigits(0, 14)).map((parts) => parts.join('-'));
const quarterText = fc.tuple(year, twoDigits(33, 36)).map((parts) => parts.join('-'));
const seasonText = fc.tuple(year, twoDigits(21, 24)).map((parts) => parts.join('-'));
const decadeText = year.map((text) => `${text.slice(0, 3)}X`);
/** Texts that both read alike; the package knows no qualified decade, and takes other months for seasons. */
const alikeText = fc.oneof(
  fc.tuple(fc.oneof(dayText, monthText, quarterText, year), qualifier).map((parts) => parts.join('')),
  decadeText,
);
const anyPoint = fc
  .tuple(fc.oneof(dayText, monthText, quarterText, seasonText, decadeText, year), qualifier)
  .map((parts) => parts.join(''));

describe('first and last day', () => {
  it.each([
    ['2023-07-21', 'day', '2023-07-21', '2023-07-21'],
    ['2023-05', 'month', '2023-05-01', '2023-05-31'],
    ['2024-02~', 'month', '2024-02-01', '2024-02-29'],
    ['2023', 'year', '2023-01-01', '2023-12-31'],
    ['199X', 'decade', '1990-01-01', '1999-12-31'],
    ['2024-21', 'season', '2024-03-01', '2024-05-31'],
    ['2024-22?', 'season', '2024-06-01', '2024-08-31'],
    ['2024-23', 'season', '2024-09-01', '2024-11-30'],
    ['2023-24', 'season', '2023-12-01', '2024-02-29'],
    ['2023-33', 'quarter', '2023-01-01', '2023-03-31'],
    ['2023-36%', 'quarter', '2023-10-01', '2023-12-31'],
    ['2023-07-21/2023-07-23', 'interval', '2023-07-21', '2023-07-23'],
    ['2013-07/2013-09~', 'interval', '2013-07-01', '2013-09-30'],
    ['2024-22/2024-11-05', 'interval', '2024-06-01', '2024-11-05'],
  ])('%s is a %s from %s to %s', (text, precision, first, last) => {
    expect(parseEdtf(text)).toMatchObject({ precision, first, last });
    expect([firstDay(text), lastDay(text)]).toEqual([first, last]);
  });

  it('keeps what was said about certainty, also at one end of an interval', () => {
    expect(parseEdtf('2017-05~')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseEdtf('2017-05?')).toMatchObject({ approximate: false, uncertain: true });
    expect(parseEdtf('2017-05%')).toMatchObject({ approximate: true, uncertain: true });
    expect(parseEdtf('2017-05/2017-06?')).toMatchObject({ approximate: false, uncertain: true });
    expect(parseEdtf('2017-05~/2017-06?')).toMatchObject({ approximate: true, uncertain: true });
  });
});

describe('refusals', () => {
  it.each([
    '',
    '/',
    '2022-02-30',
    '2023-02-29',
    '2023-13',
    '2023-00',
    '2023-05-00',
    '2023-13-01',
    '2024-25',
    '2024-22-01',
    '2024-37',
    '23-05',
    '2023-5',
    '19XX',
    '199x',
    '2023??',
    '2023-05-01T10:00',
    'May 2023',
    '2023-07-23/2023-07-21',
    '2023-05-10/2023-05',
    '2023/2022',
    '2023-05-01/',
    '/2023-05-01',
    '2023/2024/2025',
    '2023-05-01/2023-02-30',
    '9999-24',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(() => firstDay(text)).toThrow(RangeError);
    expect(() => lastDay(text)).toThrow(RangeError);
    expect(isDayExact(text)).toBe(false);
  });
});

describe('isDayExact', () => {
  it.each(['2023-07-21', '2023-07-21/2023-07-23'])('%s is exact', (text) => {
    expect(isDayExact(text)).toBe(true);
  });

  it.each([
    '2023-07-21~',
    '2023-07-21?',
    '2023-07-21/2023-07-23?',
    '2023-07',
    '2023-07-21/2023-08',
    '2024-22',
  ])('%s is not', (text) => {
    expect(isDayExact(text)).toBe(false);
  });
});

describe('beside the edtf package', () => {
  it('accepts, refuses and bounds days, months, quarters, years and decades as it does', () => {
    fc.assert(
      fc.property(alikeText, (text) => {
        expect(readWithOurs(text)).toEqual(readWithPackage(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts the same qualified seasons, whose months are our own', () => {
    fc.assert(
      fc.property(year, twoDigits(13, 24), qualifier, (inYear, code, mark) => {
        const text = `${inYear}-${code}${mark}`;
        expect(parseEdtf(text) === null).toBe(readWithPackage(text) === null);
      }),
    );
  });

  it('bounds intervals as it does, when the ends begin on different days', () => {
    const dated = fc.oneof(dayText, monthText, year, decadeText);
    // The package joins quarters to nothing but quarters and seasons.
    const ends = fc.oneof(
      fc.tuple(dated, qualifier, dated, qualifier),
      fc.tuple(quarterText, qualifier, quarterText, qualifier),
    );
    fc.assert(
      fc.property(ends, ([from, fromMark, to, toMark]) => {
        const marked = [from, to].some((end) => end.endsWith('X')) ? ['', ''] : [fromMark, toMark];
        fc.pre(parseEdtf(from)?.first !== parseEdtf(to)?.first);
        const text = `${from}${marked[0]}/${to}${marked[1]}`;
        expect([text, readWithOurs(text)]).toEqual([text, readWithPackage(text)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('differs on purpose: 29 February, a qualified decade, an interval whose ends begin on the same day', () => {
    for (const text of ['199X~', '2023-05-10/2023-05-10', '2023-01/2023']) {
      expect(parseEdtf(text)).not.toBeNull();
      expect(readWithPackage(text)).toBeNull();
    }
    expect(parseEdtf('2023-02-29')).toBeNull();
    expect(readWithPackage('2023-02-29')).toEqual({ first: '2023-03-01', last: '2023-03-01' });
  });
});

describe('any date', () => {
  it('begins no later than it ends, and a day is itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyPoint,
          fc.tuple(anyPoint, anyPoint).map((ends) => ends.join('/')),
        ),
        (text) => {
          const value = parseEdtf(text);
          fc.pre(value !== null);
          expect(value.first <= value.last).toBe(true);
          expect([isIsoDay(value.first), isIsoDay(value.last)]).toEqual([true, true]);
          expect(value.precision === 'day' && value.first !== text.slice(0, 10)).toBe(false);
          expect(value.precision === 'day').toBe(value.first === value.last && !text.includes('/'));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws on text from people', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseEdtf(text)).not.toThrow();
      }),
    );
  });
});
