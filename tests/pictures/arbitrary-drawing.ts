import fc from 'fast-check';
import { addDays } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Drawing } from '../../src/core/pictures/drawing.ts';

const KINDS = ['deadline', 'opens', 'event', 'window', 'publication'] as const;

/** Anything that somebody may write: any characters, long words, many words. */
const foreignText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
  fc.integer({ min: 1, max: 60 }).map((n) => 'Wm'.repeat(n * 5)),
  fc.lorem({ maxCount: 40 }),
);
const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2000-01-01', n));
const days = fc
  .tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })))
  .map(([first, n]) => ({ first, last: addDays(first, n) }));
const kind = fc.constantFrom(...KINDS);
const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 100 }).map((n) => n / 4),
  fc.integer({ min: -1_000, max: 1_000 }).map((n) => n * 1e9),
);

const point = fc.record(
  {
    day,
    label: fc.oneof(day.map(dayLabel), foreignText),
    value,
    valueLabel: fc.oneof(
      value.map((number) => number.toLocaleString('en-GB')),
      foreignText,
    ),
    hedge: fc.constantFrom('about', 'almost', 'over', 'under'),
  },
  { requiredKeys: ['day', 'label', 'value', 'valueLabel'] },
);

const chart = fc.record({
  type: fc.constant('line-chart' as const),
  title: foreignText,
  unit: foreignText,
  points: fc.array(point, { maxLength: 60 }),
  source: foreignText,
});

const step = fc
  .record({
    label: foreignText,
    when: foreignText,
    days,
    kind,
    state: fc.constantFrom('done', 'next', 'ahead'),
  })
  .map(({ days: { first, last }, ...rest }) => ({ ...rest, first, last }));

const timeline = fc.record({
  type: fc.constant('timeline' as const),
  title: foreignText,
  steps: fc.array(step, { maxLength: 30 }),
});

const month = fc
  .record({
    title: foreignText,
    first: day,
    items: fc.array(
      fc.record({
        from: fc.integer({ min: -40, max: 40 }),
        long: fc.constantFrom(0, 0, 0, 1, 9, 60),
        label: foreignText,
        kind,
      }),
      { maxLength: 40 },
    ),
    today: fc.option(day, { nil: undefined }),
  })
  .map(({ title, first, items, today }) => ({
    type: 'month' as const,
    title,
    month: first.slice(0, 7),
    items: items.map(({ from, long, label, kind: of }) => {
      const begins = addDays(first, from);
      return { first: begins, last: addDays(begins, long), label, kind: of };
    }),
    ...(today === undefined ? {} : { today }),
  }));

const tiles = fc.record({
  type: fc.constant('tiles' as const),
  title: foreignText,
  tiles: fc.array(
    fc.record({ value: foreignText, label: foreignText, notes: fc.array(foreignText, { maxLength: 3 }) }),
    { maxLength: 12 },
  ),
});

/** A drawing of any type with anything in it that its type allows. */
export const arbitraryDrawing: fc.Arbitrary<Drawing> = fc.oneof(chart, timeline, month, tiles);
