import { addDays } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { ChartPoint, Drawing, LineChart, Month, Timeline } from '../../src/core/pictures/drawing.ts';

/** Values so many days apart, told exactly. */
export function chartOf(
  values: readonly number[],
  title = 'Members, as told in the reports',
  apart = 61,
): LineChart {
  const points = values.map((value, at): ChartPoint => {
    const day = addDays('2019-03-19', at * apart);
    return { day, label: dayLabel(day), value, valueLabel: value.toLocaleString('en-GB') };
  });
  return { type: 'line-chart', title, unit: 'members', points, source: 'From the reports held here' };
}

const LONG_LABEL =
  'Nominations close for the regional seats of the standing committee on procedure, at the latest sitting of the full meeting of delegates of every affiliated society, with two seconders each';
const UNBROKEN = 'Llanfairpwllgwyngyll'.repeat(25);

const CHARTS: Readonly<Record<string, Drawing>> = {
  ordinary: {
    ...chartOf([532_046, 496_000, 432_213, 415_000, 385_324], 'Members of the Otter Valley party', 340),
    points: chartOf([532_046, 496_000, 432_213, 415_000, 385_324], '', 340).points.map((point, at) =>
      at === 1 || at === 3 ? { ...point, hedge: at === 1 ? 'almost' : 'over' } : point,
    ),
  },
  'one-point': chartOf([395_000]),
  'two-points': chartOf([395_000, 394_000]),
  'no-points': chartOf([]),
  'sixty-points': chartOf(
    Array.from({ length: 60 }, (_, at) => Math.round(400_000 + 60_000 * Math.sin(at / 5) - at * 900)),
  ),
  'sixty-wild': chartOf(Array.from({ length: 60 }, (_, at) => ((at * 7_919) % 1_000) * 731)),
  negative: chartOf([-12, 5, -340, 120, -80, 15], 'Seats gained and lost'),
  'all-negative': chartOf([-120, -115, -140], 'Seats lost'),
  'one-to-a-million': chartOf([1, 1_000_000], 'From one to a million'),
  'zigzag-to-a-million': chartOf([1, 1_000_000, 1, 1_000_000, 1, 1_000_000]),
  equal: chartOf([395_000, 395_000, 395_000, 395_000]),
  zeros: chartOf([0, 0, 0]),
  close: chartOf([395_000, 395_001, 395_002, 395_003, 395_001, 395_000], 'Six reports in a fortnight', 2),
  'same-day': chartOf([395_000, 396_000, 394_000], 'Three reports of one day', 0),
  shares: {
    ...chartOf([0.5, 12.25, 48.75, 33.3], 'Share of the vote'),
    unit: 'per cent',
  },
  billions: {
    ...chartOf([1_250_000_000, 3_400_000_000, 2_900_000_000], 'Pounds'),
    unit: 'pounds',
  },
  'long-labels': {
    ...chartOf([10, 20, 15], `${LONG_LABEL} ${UNBROKEN}`),
    unit: UNBROKEN,
    source: `${LONG_LABEL} ${LONG_LABEL}`,
    points: chartOf([10, 20, 15]).points.map((point) => ({ ...point, valueLabel: UNBROKEN, hedge: 'about' })),
  },
};

const STEPS: Timeline['steps'] = [
  {
    label: 'Nominations open',
    when: 'Monday 8 May 2023',
    first: '2023-05-08',
    last: '2023-05-08',
    kind: 'opens',
    state: 'done',
  },
  {
    label: 'Nominations close',
    when: 'Friday 16 June 2023, midday',
    first: '2023-06-16',
    last: '2023-06-16',
    kind: 'deadline',
    state: 'done',
  },
  {
    label: 'Branches choose whom they support',
    when: 'Monday 19 June to Friday 14 July 2023',
    first: '2023-06-19',
    last: '2023-07-14',
    kind: 'window',
    state: 'next',
  },
  {
    label: 'Ballot papers go out',
    when: 'in August 2023',
    first: '2023-08-01',
    last: '2023-08-31',
    kind: 'event',
    state: 'ahead',
  },
  {
    label: 'Ballot closes',
    when: 'Thursday 14 September 2023, 5pm',
    first: '2023-09-14',
    last: '2023-09-14',
    kind: 'deadline',
    state: 'ahead',
  },
  {
    label: 'The result is published',
    when: 'Friday 15 September 2023',
    first: '2023-09-15',
    last: '2023-09-15',
    kind: 'publication',
    state: 'ahead',
  },
];

function steps(count: number, done: number): Timeline['steps'] {
  const kinds = ['opens', 'deadline', 'event', 'window', 'publication'] as const;
  return Array.from({ length: count }, (_, at) => {
    const day = addDays('2023-01-09', at * 9);
    const kind = kinds[at % kinds.length] ?? 'event';
    return {
      label: `Step ${at + 1} of the ladder`,
      when: dayLabel(day),
      first: day,
      last: kind === 'window' ? addDays(day, 20) : day,
      kind,
      state: at < done ? 'done' : at === done ? 'next' : 'ahead',
    };
  });
}

const TIMELINES: Readonly<Record<string, Drawing>> = {
  ordinary: { type: 'timeline', title: 'Choosing the candidate in Otter Valley', steps: STEPS },
  'one-step': { type: 'timeline', title: 'One step', steps: STEPS.slice(2, 3) },
  'one-day': { type: 'timeline', title: 'All on a day', steps: STEPS.slice(0, 1) },
  'no-steps': { type: 'timeline', title: 'Nothing', steps: [] },
  many: { type: 'timeline', title: 'Thirty steps, twelve done', steps: steps(30, 12) },
  'all-done': { type: 'timeline', title: 'Fourteen steps, all done', steps: steps(14, 14) },
  crowded: {
    type: 'timeline',
    title: 'Eight on one day, one ten years later',
    steps: [
      ...steps(8, 0).map((step) => ({ ...step, first: '2023-01-09', last: '2023-01-09' })),
      {
        label: 'The very last step',
        kind: 'opens',
        first: '2033-01-09',
        last: '2033-01-09',
        when: 'Sunday 9 January 2033',
        state: 'ahead',
      },
    ],
  },
  'long-labels': {
    type: 'timeline',
    title: `${LONG_LABEL} ${UNBROKEN}`,
    steps: STEPS.map((step, at) => ({
      ...step,
      label: at % 2 === 0 ? LONG_LABEL : UNBROKEN,
      when: at === 2 ? UNBROKEN : step.when,
    })),
  },
};

const JULY: Month['items'] = [
  { first: '2023-07-03', last: '2023-07-03', label: 'Motions can be sent in', kind: 'opens' },
  { first: '2023-07-10', last: '2023-07-21', label: 'Branches meet to nominate', kind: 'window' },
  { first: '2023-07-14', last: '2023-07-14', label: 'Fees are due', kind: 'deadline' },
  { first: '2023-07-14', last: '2023-07-14', label: 'The draft agenda is published', kind: 'publication' },
  { first: '2023-07-18', last: '2023-07-18', label: 'The committee meets', kind: 'event' },
  { first: '2023-07-29', last: '2023-08-02', label: 'Summer school', kind: 'event' },
];

const MONTHS: Readonly<Record<string, Drawing>> = {
  ordinary: { type: 'month', title: 'July 2023', month: '2023-07', items: JULY, today: '2023-07-12' },
  empty: { type: 'month', title: 'Dates in the diary', month: '2021-02', items: [] },
  'six-weeks': { type: 'month', title: 'October 2023', month: '2023-10', items: [], today: '2023-10-31' },
  full: {
    type: 'month',
    title: 'Five on the first, two on the tenth, windows over all',
    month: '2023-07',
    today: '2023-07-01',
    items: [
      ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((label) => ({
        first: '2023-07-01',
        last: '2023-07-01',
        label,
        kind: 'deadline' as const,
      })),
      ...['Zeta', 'Eta'].map((label) => ({
        first: '2023-07-10',
        last: '2023-07-10',
        label,
        kind: 'opens' as const,
      })),
      ...[1, 2, 3, 4, 5].map((n) => ({
        first: `2023-06-2${n}`,
        last: `2023-08-0${n}`,
        label: `Window ${n}`,
        kind: 'window' as const,
      })),
      ...Array.from({ length: 14 }, (_, at) => ({
        first: '2023-07-31',
        last: '2023-07-31',
        label: `Last ${at}`,
        kind: 'event' as const,
      })),
    ],
  },
  'long-labels': {
    type: 'month',
    title: UNBROKEN,
    month: '2023-07',
    items: JULY.map((item, at) => ({ ...item, label: at % 2 === 0 ? LONG_LABEL : UNBROKEN })),
  },
};

const TILES: Readonly<Record<string, Drawing>> = {
  ordinary: {
    type: 'tiles',
    title: 'Figures of the report of 21 March 2023',
    tiles: [
      { value: '385,324', label: 'members at the end of the year', notes: ['down'] },
      { value: '£1.2 million', label: 'given in small donations', notes: ['about', 'up'] },
      { value: '48%', label: 'of those asked took part', notes: [] },
      {
        value: '12',
        label: 'seats gained at the local elections in the north and the east of the county',
        notes: ['over'],
      },
      { value: '7', label: 'new organisers', notes: [] },
    ],
  },
  one: {
    type: 'tiles',
    title: 'One figure',
    tiles: [{ value: '385,324', label: 'members', notes: ['about'] }],
  },
  none: { type: 'tiles', title: 'None', tiles: [] },
  many: {
    type: 'tiles',
    title: 'Twelve figures',
    tiles: Array.from({ length: 12 }, (_, at) => ({
      value: `${at + 1}00,000`,
      label: `counted ${at + 1}`,
      notes: [],
    })),
  },
  'long-labels': {
    type: 'tiles',
    title: LONG_LABEL,
    tiles: [
      { value: 'one hundred and twenty-three thousand', label: LONG_LABEL, notes: [LONG_LABEL] },
      { value: UNBROKEN, label: UNBROKEN, notes: [UNBROKEN] },
      { value: '−1,000,000,000', label: 'x', notes: [] },
    ],
  },
};

const HOSTILE =
  '<script>alert("1")</script> & \u202Eright to left\u202C مرحبا שלום 😀👩‍👩‍👧 \u0000\uD800 ]]> &amp; ŵŷ';

/** What somebody might write to break a picture, in every text of every drawing. */
const HOSTILE_DRAWINGS: readonly Drawing[] = [
  {
    ...chartOf([1, 2]),
    title: HOSTILE,
    unit: HOSTILE,
    source: HOSTILE,
    points: chartOf([1, 2]).points.map((point) => ({ ...point, valueLabel: HOSTILE, label: HOSTILE })),
  },
  {
    type: 'timeline',
    title: HOSTILE,
    steps: STEPS.map((step) => ({ ...step, label: HOSTILE, when: HOSTILE })),
  },
  {
    type: 'month',
    title: HOSTILE,
    month: '2023-07',
    items: JULY.map((item) => ({ ...item, label: HOSTILE })),
  },
  { type: 'tiles', title: HOSTILE, tiles: [{ value: HOSTILE, label: HOSTILE, notes: [HOSTILE] }] },
];

/** Every sample, named: what replies have, and the extremes. */
export const SAMPLES: readonly (readonly [string, Drawing])[] = [
  ...Object.entries(CHARTS).map(([name, drawing]) => [`chart ${name}`, drawing] as const),
  ...Object.entries(TIMELINES).map(([name, drawing]) => [`timeline ${name}`, drawing] as const),
  ...Object.entries(MONTHS).map(([name, drawing]) => [`month ${name}`, drawing] as const),
  ...Object.entries(TILES).map(([name, drawing]) => [`tiles ${name}`, drawing] as const),
  ...HOSTILE_DRAWINGS.map((drawing) => [`hostile ${drawing.type}`, drawing] as const),
];

/** One drawing of each type as replies have them. */
export const ORDINARY: readonly Drawing[] = SAMPLES.filter(([name]) => name.endsWith(' ordinary')).map(
  ([, drawing]) => drawing,
);
