import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Report } from '../../src/core/reports/report.ts';

/** Makes "Meeting of Tuesday 29 November 2022"; with the reporter, or the title where none is named, when several of `reports` tell of that meeting. */
export function createMeetingHeading(reports: readonly Report[]): (report: Report) => string {
  const told = new Map<string, number>();
  for (const { meetingDate } of reports) told.set(meetingDate, (told.get(meetingDate) ?? 0) + 1);
  return ({ meetingDate, reporter, title }) => {
    const heading = `Meeting of ${dayLabel(meetingDate)}`;
    if ((told.get(meetingDate) ?? 0) < 2) return heading;
    return `${heading}, as told ${reporter === null ? `in ${title}` : `by ${reporter}`}`;
  };
}
