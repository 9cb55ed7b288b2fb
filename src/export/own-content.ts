import { isDeepStrictEqual } from 'node:util';
import type { IsoDay } from '../core/dates/days.ts';
import type { KnownEvent } from '../core/dates/known-event.ts';
import type { Entry } from '../core/diary/entry.ts';
import type { HeldEvent } from '../core/ports/known-events.ts';
import type { Held } from '../core/ports/library.ts';
import type { LibraryContent } from '../core/reports/library-file.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';

/** All that a group sees, and what of the diary comes with the bot. */
export interface HeldContent {
  readonly reports: readonly Held<Report>[];
  readonly entries: readonly Entry[];
  readonly events: readonly HeldEvent[];
  readonly bundled: readonly Entry[];
}

/**
 * What the group has beside what comes with the bot: every copy of the bot has that, and a newer one has it better. `days`: of meetings held in these
 * days, with the dates that these reports tell and those by hand that were entered then.
 */
export function ownContent(held: HeldContent, days: { since?: IsoDay; until?: IsoDay } = {}): LibraryContent {
  const isInDays = (day: IsoDay): boolean =>
    (days.since === undefined || day >= days.since) && (days.until === undefined || day <= days.until);
  const reports = held.reports
    .filter(({ value, revision }) => revision > 0 && isInDays(value.meetingDate))
    .map(({ value }) => value);
  const own = ownEntries(held.entries, held.bundled);
  const isAll = days.since === undefined && days.until === undefined;
  const ids = new Set(
    held.reports.filter(({ value }) => isInDays(value.meetingDate)).map(({ value }) => value.id),
  );
  return {
    reports,
    entries: isAll ? own : own.filter((entry) => isTold(entry, ids, isInDays)),
    events: held.events
      .filter((event) => event.by === 'officers' && (isInDays(event.first) || isInDays(event.last)))
      .map(toKnownEvent),
  };
}

/** The entries that are not just as the bot brings them. */
export function ownEntries(entries: readonly Entry[], bundled: readonly Entry[]): Entry[] {
  const byId = new Map(bundled.map((entry) => [entry.id, entry]));
  return entries.filter((entry) => {
    const brought = byId.get(entry.id);
    return brought !== entry && !isDeepStrictEqual(brought, entry);
  });
}

function toKnownEvent({ name, first, last, source }: KnownEvent): KnownEvent {
  return { name, first, last, source };
}

function isTold(
  { revisions }: Entry,
  reports: ReadonlySet<string>,
  isInDays: (day: IsoDay) => boolean,
): boolean {
  return revisions.some(({ evidence, on }) => {
    const report = reportOf(evidence);
    return report === null ? isInDays(on) : reports.has(report);
  });
}
