import type { Decision, Evidence } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import { joinReportId, toSlug } from '../core/reports/slug.ts';

/**
 * The report under an id of its own. Ids are made of the meeting's day and the reporter's surname, so two reporters of one meeting
 * may come to the same: the second then goes by their whole name, and does not replace the first.
 */
export function withOwnId(report: Report, held: Pick<Report, 'reporter'> | null): Report {
  if (held === null || held.reporter === null || report.reporter === null) return report;
  const name = toSlug(report.reporter);
  return name === toSlug(held.reporter) ? report : renamed(report, joinReportId(report.meetingDate, name));
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
