import type { IsoDay } from '../core/dates/days.ts';
import { DIARY_FORMAT, DIARY_VERSION, type DiaryFile } from '../core/diary/diary-file.ts';
import type { Entry } from '../core/diary/entry.ts';
import { standingOf } from '../core/diary/standing.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import { type DiaryWish, isWanted } from './diary-rows.ts';

/** The diary as known on `today`, as one file: the entries wanted with all their revisions until then, and the reports that they name. */
export function toDiaryFile(
  entries: readonly Entry[],
  reports: readonly Report[],
  when: { readonly today: IsoDay; readonly exported: Date },
  wish: DiaryWish = {},
): DiaryFile {
  const wanted = entries.flatMap((entry) => {
    const standing = standingOf(entry, when.today);
    return standing === null || !isWanted(standing, wish) ? [] : knownBy(entry, when.today);
  });
  const named = new Set(
    wanted.flatMap(({ revisions }) => revisions.flatMap(({ evidence }) => reportOf(evidence) ?? [])),
  );
  return {
    format: DIARY_FORMAT,
    version: DIARY_VERSION,
    exported: when.exported.toISOString(),
    reports: reports.filter(({ id }) => named.has(id)).map(toSource),
    entries: wanted,
  };
}

function knownBy(entry: Entry, today: IsoDay): Entry {
  const revisions = entry.revisions.filter(({ on }) => on <= today);
  return revisions.length === entry.revisions.length ? entry : { ...entry, revisions };
}

function toSource({ id, title, reporter, publisher, url, meetingDate, published }: Report) {
  return { id, title, reporter, publisher, url, meetingDate, published };
}
