import type { KnownEvent } from '../../src/core/dates/known-event.ts';
import type { Report } from '../../src/core/reports/report.ts';

/** Stands for what others have written. */
const MARK = 'FOREIGN';
const SHORTEST = 3;
/** Two side by side would look like a word said twice. */
const together = /FOREIGN(?:\W*FOREIGN)+/gu;

/** Takes out of a text what the reports and events say, in their words or in ours about them: titles, names, quotes, facts. */
export function createForeignMask(
  reports: readonly Report[],
  events: readonly KnownEvent[],
): (text: string) => string {
  const strings = [...reports.flatMap(stringsOf), ...events.flatMap(({ name, source }) => [name, source])]
    .filter((each) => each.length >= SHORTEST)
    .flatMap((each) => [each, `${each.charAt(0).toUpperCase()}${each.slice(1)}`]);
  const longestFirst = [...new Set(strings)].toSorted((a, b) => b.length - a.length);
  return (text) =>
    longestFirst.reduce((masked, each) => masked.replaceAll(each, MARK), text).replace(together, MARK);
}

function stringsOf(report: Report): string[] {
  const { title, reporter, publisher, id, summary, alsoTold = [], facts } = report;
  return [
    title,
    reporter ?? '',
    publisher ?? '',
    id,
    ...[...summary, ...alsoTold].map(({ text }) => text),
    ...facts.dates.flatMap(({ what, rule }) => [what, rule]),
    ...facts.figures.map(({ label }) => label),
    ...facts.votes.map(({ subject }) => subject),
    ...facts.decisions.flatMap(({ what, parts = [] }) => [what, ...parts.map((part) => part.what)]),
    ...facts.people.flatMap(({ name, role }) => [name, role]),
    ...facts.asks.map(({ what }) => what),
    ...facts.promises.flatMap(({ who, what }) => [who, what]),
  ];
}
