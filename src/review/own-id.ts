import type { Decision, Evidence } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import { joinReportId, toSlug } from '../core/reports/slug.ts';

/** Of the 64 characters of an id, as many as leave room for a hyphen and a number. */
const LONGEST_NUMBERED = 60;

/**
 * The report under an id of its own. Ids are made of the meeting's day and the reporter's surname, so two reporters of one meeting
 * may come to the same: the second then goes by their whole name, and does not replace the first. `held` is the report with its id, whose text is
 * another one: where nobody knows whether both have one reporter, the second gets a number.
 */
export function withOwnId(
  report: Report,
  held: Pick<Report, 'reporter' | 'text'> | null,
  all: readonly Pick<Report, 'id'>[] = [],
): Report {
  if (held === null) return report;
  if (held.reporter === null || report.reporter === null)
    return held.text === '' ? report : renamed(report, freeId(report.id, new Set(all.map(({ id }) => id))));
  const name = toSlug(report.reporter);
  return name === toSlug(held.reporter) ? report : renamed(report, joinReportId(report.meetingDate, name));
}

/** `2024-03-12-notes-2`, shortened where the id would be too long. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    const numbered = `${id.slice(0, LONGEST_NUMBERED)}-${n}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The report, and the evidence of all its facts, under that id. */
export function renamed(report: Report, id: string): Report {
  const own = <T extends { readonly evidence: Evidence }>(facts: readonly T[]): T[] =>
    facts.map((fact) =>
      'report' in fact.evidence ? { ...fact, evidence: { ...fact.evidence, report: id } } : fact,
    );
  const withOwnParts = (decision: Decision): Decision =>
    decision.parts === undefined ? decision : { ...decision, parts: own(decision.parts) };
  const { dates, figures, votes, decisions, asks, promises, people } = report.facts;
  return {
    ...report,
    id,
    summary: own(report.summary),
    facts: {
      dates: own(dates),
      figures: own(figures),
      votes: own(votes),
      decisions: own(decisions).map(withOwnParts),
      asks: own(asks),
      promises: own(promises),
      people: own(people),
    },
  };
}
