import type { Evidence, Topic } from '../reports/fact.ts';
import type { Report } from '../reports/report.ts';
import { TOPIC_NAMES } from '../reports/words.ts';
import { sharedTellingWords } from './shared-words.ts';

/** A date as a timetable needs it: what it is and where it is told. */
interface Dated {
  readonly id: string;
  readonly what: string;
  readonly topic: Topic;
  readonly first: string;
  readonly last: string;
  readonly evidence: readonly Evidence[];
  /** The timetable that officers entered it with. */
  readonly timetable?: string;
}

/** One step; `date` is null where the report tells no time of it. */
interface Step<D extends Dated> {
  readonly what: string;
  readonly date: D | null;
  readonly evidence: readonly Evidence[];
}

/** What belongs together, in order: a selection, an election, the way of papers to a conference. `id` stays while its first step does; `report` is null when officers entered it. */
export interface Timetable<D extends Dated> {
  readonly id: string;
  readonly topic: Topic;
  readonly title: string;
  readonly report: string | null;
  readonly steps: readonly Step<D>[];
}

/** Topics whose dates follow from each other; meetings and training days merely come one after another. */
const STEPWISE: readonly Topic[] = [
  'npf',
  'selection',
  'conference',
  'internal-election',
  'public-election',
  'consultation',
];
const FEWEST_STEPS = 3;
/** Two sentences this near each other tell of one thing. */
const NEAR_CHARACTERS = 700;
const NEAR_PARAGRAPHS = 1;

/**
 * The timetables that these dates make, of these reports: those that officers entered, those put together by hand, and of the other reports three or more dates that
 * are told close together, most of them of one stepwise topic.
 */
export function timetablesOf<D extends Dated>(
  dates: readonly D[],
  reports: readonly Report[],
): Timetable<D>[] {
  const bySource = new Map(
    dates.flatMap((date) => date.evidence.map((each) => [keyOf(each), date] as const)),
  );
  const byId = new Map(dates.map((date) => [date.id, date]));
  const byHand = reports.flatMap((report) => toldTimetables(report, byId, bySource));
  const inHand = new Set(byHand.flatMap(({ steps }) => steps.map(({ date }) => date)));
  return [
    ...enteredTimetables(dates),
    ...byHand,
    ...nearTimetables(dates.filter((date) => !inHand.has(date))),
  ];
}

/** What was entered under one title, in the order of time; a single step is no timetable. */
function enteredTimetables<D extends Dated>(dates: readonly D[]): Timetable<D>[] {
  const byTitle = new Map<string, D[]>();
  for (const date of dates)
    if (date.timetable !== undefined)
      byTitle.set(date.timetable, [...(byTitle.get(date.timetable) ?? []), date]);
  return [...byTitle].flatMap(([title, together]) => {
    const steps = together.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const [first] = steps;
    if (first === undefined || steps.length < 2) return [];
    return [
      {
        id: first.id,
        topic: first.topic,
        title,
        report: null,
        steps: steps.map((date) => ({ what: date.what, date, evidence: date.evidence })),
      },
    ];
  });
}

/** A date that an earlier report told as well has that report's id, and is known by what this one says of it. */
function toldTimetables<D extends Dated>(
  { id: report, timetables = [], facts }: Report,
  byId: ReadonlyMap<string, D>,
  bySource: ReadonlyMap<string, D>,
): Timetable<D>[] {
  const dateOf = (id: string | null): D | null => {
    const item = facts.dates.find((each) => each.id === id);
    if (item === undefined) return null;
    return byId.get(`${report}.${item.id}`) ?? bySource.get(keyOf(item.evidence)) ?? null;
  };
  return timetables.map(({ id, topic, title, steps }) => ({
    id: `${report}.${id}`,
    topic,
    title,
    report,
    steps: steps.map(({ what, date, evidence }) => ({
      what,
      date: dateOf(date),
      evidence: [evidence],
    })),
  }));
}

function nearTimetables<D extends Dated>(dates: readonly D[]): Timetable<D>[] {
  return [...byReport(dates)].flatMap(([report, told]) =>
    clusters(told).flatMap((steps) => {
      const topic = mainTopic(steps);
      const [first] = steps;
      if (first === undefined || topic === null || steps.length < FEWEST_STEPS) return [];
      return [
        {
          id: first.id,
          topic,
          title: titleOf(topic, steps),
          report,
          steps: steps.map((date) => ({ what: date.what, date, evidence: date.evidence })),
        },
      ];
    }),
  );
}

/** "Candidate selection: European Parliament candidates, 2012 to 2013", from the words that most of the steps have in common. */
function titleOf(topic: Topic, steps: readonly Dated[]): string {
  const name = TOPIC_NAMES[topic];
  const about = sharedTellingWords(steps.map(({ what }) => what)).join(' ');
  const years = [
    ...new Set(steps.flatMap(({ first, last }) => [first.slice(0, 4), last.slice(0, 4)])),
  ].sort();
  const span = years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? '');
  const more = name.toLowerCase().includes(about.toLowerCase()) ? '' : `: ${about}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${more}, ${span}`;
}

function keyOf(evidence: Evidence): string {
  return JSON.stringify(evidence);
}

interface Told<D> {
  readonly step: D;
  readonly place: Place;
}

/** Where a date is told: the paragraph of a bundled report, or the offset in the text of an imported one. */
interface Place {
  readonly unit: 'paragraph' | 'character';
  readonly at: number;
}

function byReport<D extends Dated>(dates: readonly D[]): Map<string, Told<D>[]> {
  const told = new Map<string, Told<D>[]>();
  for (const step of dates) {
    const places = new Map(step.evidence.flatMap((each) => placeOf(each)));
    for (const [report, place] of places) {
      const held = told.get(report);
      if (held === undefined) told.set(report, [{ step, place }]);
      else held.push({ step, place });
    }
  }
  return told;
}

function placeOf(evidence: Evidence): [string, Place][] {
  if (evidence.type === 'paragraph')
    return [[evidence.report, { unit: 'paragraph', at: evidence.paragraph }]];
  return evidence.type === 'quote' ? [[evidence.report, { unit: 'character', at: evidence.start }]] : [];
}

/** Runs of dates in the order of the text, each near the one before it; then in the order of time. */
function clusters<D extends Dated>(told: readonly Told<D>[]): D[][] {
  const runs: Told<D>[][] = [];
  for (const one of told.toSorted((a, b) => a.place.at - b.place.at)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belongsTo(one, last)) run.push(one);
    else runs.push([one]);
  }
  return runs.map((run) =>
    run.map(({ step }) => step).sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0)),
  );
}

function belongsTo<D extends Dated>(a: Told<D>, b: Told<D>): boolean {
  if (a.place.unit !== b.place.unit) return false;
  const apart = Math.abs(a.place.at - b.place.at);
  if (a.place.unit === 'paragraph')
    return apart === 0 || (apart <= NEAR_PARAGRAPHS && a.step.topic === b.step.topic);
  return apart <= NEAR_CHARACTERS && (a.step.topic === b.step.topic || apart <= NEAR_CHARACTERS / 2);
}

/** The stepwise topic of at least half of the steps; null when there is none. */
function mainTopic(steps: readonly Dated[]): Topic | null {
  const count = (topic: Topic): number => steps.filter((step) => step.topic === topic).length;
  return STEPWISE.find((topic) => 2 * count(topic) >= steps.length) ?? null;
}
