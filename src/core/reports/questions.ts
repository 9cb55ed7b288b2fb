import type { IsoDay } from '../dates/days.ts';
import type { Evidence } from './fact.ts';
import type { Report } from './report.ts';

/** The day from which a report could be known: its publication, or the meeting's day where the page prints none. */
export function publicOn(report: Pick<Report, 'published' | 'meetingDate'>): IsoDay {
  return report.published ?? report.meetingDate;
}

/** The reports that were public on `asOf`, in the order given. */
export function publishedBy(reports: readonly Report[], asOf: IsoDay): Report[] {
  return reports.filter((report) => publicOn(report) <= asOf);
}

/** Reports of meetings held by `asOf` that only came out later; they say nothing in answers as of that day. */
export function heldBackOn(reports: readonly Report[], asOf: IsoDay): Report[] {
  return reports.filter((report) => report.meetingDate <= asOf && publicOn(report) > asOf);
}

/** "NEC Report – 29 November 2022, by Luke Akehurst". */
export function sourceName(report: Pick<Report, 'title' | 'reporter'>): string {
  return report.reporter === null ? report.title : `${report.title}, by ${report.reporter}`;
}

/** The report that a piece of evidence names; null for law and officers. */
export function reportOf(evidence: Evidence): string | null {
  return evidence.type === 'quote' || evidence.type === 'paragraph' ? evidence.report : null;
}
