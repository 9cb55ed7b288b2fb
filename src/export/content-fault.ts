import { eventId } from '../core/dates/known-event.ts';
import type { Evidence } from '../core/reports/fact.ts';
import type { LibraryContent } from '../core/reports/library-file.ts';
import type { Report } from '../core/reports/report.ts';

/** The first field whose content cannot be, though its form is right, and what is wrong with it; null when all is well. */
export function findContentFault({ reports, entries, events }: LibraryContent): string | null {
  return (
    findTwice(
      'reports',
      reports.map(({ id }) => id),
    ) ??
    findTwice(
      'entries',
      entries.map(({ id }) => id),
    ) ??
    findTwice('events', events.map(eventId)) ??
    findFirst(reports, (report, at) => prefixed(`reports.${at}`, findReportFault(report)))
  );
}

function findReportFault(report: Report): string | null {
  const facts = Object.entries(report.facts).flatMap(([list, each]) =>
    each.map((fact, at) => ({ at: `facts.${list}.${at}`, fact })),
  );
  return (
    findFirst(report.blocks, ({ text, start, end }, at) =>
      report.text.slice(start, end) === text ? null : `blocks.${at}: its text does not stand there`,
    ) ??
    findTwice(
      'facts',
      facts.map(({ fact }) => fact.id),
    ) ??
    findFirst(facts, ({ at, fact }) => prefixed(at, findEvidenceFault(fact.evidence, report))) ??
    findFirst(facts, ({ at, fact }) =>
      findFirst('parts' in fact ? (fact.parts ?? []) : [], ({ evidence }, part) =>
        prefixed(`${at}.parts.${part}`, findEvidenceFault(evidence, report)),
      ),
    ) ??
    findFirst(report.summary, ({ evidence }, at) =>
      prefixed(`summary.${at}`, findEvidenceFault(evidence, report)),
    )
  );
}

/** No quote may come in that its report does not say. Of a report without its text nobody can tell. */
function findEvidenceFault(evidence: Evidence, { id, text }: Report): string | null {
  if ('report' in evidence && evidence.report !== id) return `evidence.report: must be “${id}”`;
  if (evidence.type !== 'quote' || text === '') return null;
  const { quote, start, end } = evidence;
  return text.slice(start, end) === quote ? null : 'evidence.quote: does not stand in the report’s text';
}

function findTwice(field: string, ids: readonly string[]): string | null {
  const seen = new Set<string>();
  return findFirst(ids, (id, at) => {
    if (seen.has(id)) return `${field}.${at}.id: “${id}” stands there twice`;
    seen.add(id);
    return null;
  });
}

function findFirst<Item>(
  items: readonly Item[],
  faultOf: (item: Item, at: number) => string | null,
): string | null {
  for (const [at, item] of items.entries()) {
    const fault = faultOf(item, at);
    if (fault !== null) return fault;
  }
  return null;
}

function prefixed(where: string, fault: string | null): string | null {
  return fault === null ? null : `${where}.${fault}`;
}
