import { toCitation } from '../../src/core/chat/citations.ts';
import type { Block, Row } from '../../src/core/chat/reply.ts';
import { dayLabel, monthLabel } from '../../src/core/dates/labels.ts';
import type { Figure, Measure } from '../../src/core/reports/fact.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { MEASURE_NAMES } from '../../src/core/reports/words.ts';
import { figureValue } from './figure-text.ts';
import { shown } from './unchecked.ts';

/** What is counted at one time, so that two figures can be compared. The others are counted over a time, and reports choose different ones. */
const AT_ONE_TIME: readonly Measure[] = ['membership', 'candidates', 'vote-share', 'reserves', 'staff'];

/** A figure of a measure, as the report of one meeting told it. */
interface Told {
  readonly figure: Figure;
  readonly report: Report;
}

/**
 * A measure over time: a picture and a table of the figures that can be joined, and why others are left out. Only like is joined with
 * like: the unit most often told, exact figures with exact ones, one figure a meeting. Nothing when fewer than two can be joined.
 */
export function seriesBlocks(measure: Measure, reports: readonly Report[]): Block[] {
  const told = toldOf(measure, reports);
  if (told.length < 2) return [];
  if (!AT_ONE_TIME.includes(measure)) return [{ type: 'paragraph', text: overTimes(measure), muted: true }];
  const joined = alike(told);
  if (joined.length < 2) return [{ type: 'paragraph', text: apart(measure, told), muted: true }];
  const name = MEASURE_NAMES[measure];
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} over time`;
  const unit = unitWords(joined);
  const points = joined.map(({ figure, report }) => ({
    day: report.meetingDate,
    label: monthLabel(report.meetingDate.slice(0, 7)),
    value: figure.value,
    valueLabel: figureValue({ ...figure, hedge: null }),
    ...(figure.hedge === null ? {} : { hedge: figure.hedge }),
  }));
  const source = `Source: ${[...new Set(joined.map(({ report }) => sourceName(report)))].join('; ')}`;
  const left = told.length - joined.length;
  return [
    { type: 'image', drawing: { type: 'line-chart', title, unit, points, source } },
    {
      type: 'table',
      caption: title,
      columns: [{ label: 'Meeting' }, { label: 'Figure', align: 'end' }, { label: 'What it counts' }],
      rows: joined.map(toRow),
    },
    ...(left === 0 ? [] : ([{ type: 'paragraph', text: leftOut(left), muted: true }] satisfies Block[])),
  ];
}

/** What the reports tell of the measure, oldest meeting first. */
function toldOf(measure: Measure, reports: readonly Report[]): Told[] {
  return reports
    .flatMap((report) =>
      shown(report.facts.figures)
        .filter((figure) => figure.measure === measure)
        .map((figure) => ({ figure, report })),
    )
    .sort((a, b) => (a.report.meetingDate < b.report.meetingDate ? -1 : 1));
}

/** The largest lot with one unit and one exactness, the first of each meeting. */
function alike(told: readonly Told[]): Told[] {
  const lots = new Map<string, Map<string, Told>>();
  for (const one of told) {
    const key = `${one.figure.unit} ${one.figure.hedge === null ? 'exact' : 'rough'} ${one.figure.direction}`;
    const lot = lots.get(key) ?? new Map<string, Told>();
    if (!lot.has(one.report.meetingDate)) lot.set(one.report.meetingDate, one);
    lots.set(key, lot);
  }
  return [...lots.values()].map((lot) => [...lot.values()]).sort((a, b) => b.length - a.length)[0] ?? [];
}

function toRow({ figure, report }: Told): Row {
  return {
    cells: [dayLabel(report.meetingDate), figureValue(figure), figure.label],
    citation: toCitation(figure.evidence, [report]),
  };
}

function unitWords(joined: readonly Told[]): string {
  const unit = joined[0]?.figure.unit;
  if (unit === 'GBP') return 'pounds';
  if (unit === 'EUR') return 'euros';
  if (unit === 'percent') return 'per cent';
  return unit === undefined || unit === 'count' ? '' : unit;
}

function overTimes(measure: Measure): string {
  return `No chart is drawn of ${MEASURE_NAMES[measure]}: each figure covers a different time, such as a month or a year.`;
}

function leftOut(count: number): string {
  const [figures, they] =
    count === 1 ? ['One figure is', 'it counts'] : [`${count} figures are`, 'they count'];
  return `${figures} left out of the chart: ${they} something else, in another unit, or only roughly.`;
}

function apart(measure: Measure, told: readonly Told[]): string {
  const values = told.map(({ figure }) => figureValue(figure)).join(', ');
  return `No chart is drawn of ${MEASURE_NAMES[measure]}: the figures are of one meeting, or differ in unit or in how exact they are. They are ${values}.`;
}
