import { nearestWord } from '../../src/core/chat/nearest.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { typedDay } from './as-of.ts';

/** The report meant by its name, its meeting's or publication's day, or words of its reporter or title; the newest of several. Throws `UserError`. */
export async function findReport(which: string, reports: readonly Report[], today: string): Promise<Report> {
  const typed = which.trim().toLowerCase();
  const exact = reports.find((report) => report.id === typed);
  if (exact !== undefined) return exact;
  const day = await typedDay(typed, today);
  const onDay =
    day === null
      ? undefined
      : reports.find((report) => report.meetingDate === day || report.published === day);
  const found = onDay ?? reports.find((report) => matches(report, typed));
  if (found !== undefined) return found;
  const near = nearestWord(
    typed,
    reports.map((report) => report.id),
  );
  throw new UserError(
    'no-such-report',
    `No report held is named “${which.slice(0, 60)}”.${near === null ? '' : ` Did you mean ${near}?`}`,
    'Type /nec reports to see them all.',
  );
}

function matches(report: Report, typed: string): boolean {
  return (
    typed.length >= 3 && `${report.id} ${report.reporter ?? ''} ${report.title}`.toLowerCase().includes(typed)
  );
}
