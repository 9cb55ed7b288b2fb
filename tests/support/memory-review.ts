import type { BankHolidays } from '../../src/core/dates/working-days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { reportsOf } from '../../src/core/diary/vouching.ts';
import type { Audit, AuditRecord } from '../../src/core/ports/audit.ts';
import type { Diary } from '../../src/core/ports/diary.ts';
import { type Held, type Library, StaleWriteError } from '../../src/core/ports/library.ts';
import type { Review } from '../../src/core/ports/review.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createReview } from '../../src/review/create-review.ts';

export const TEST_HOLIDAYS: BankHolidays = {
  source: 'invented',
  read: '2024-01-01',
  from: '2024-01-01',
  through: '2026-12-31',
  nations: {
    'england-and-wales': [{ day: '2024-05-06', name: 'Early May bank holiday' }],
    scotland: [],
    'northern-ireland': [],
  },
};

/** Review on ports that hold everything in memory and refuse stale writes as a store does. */
export interface ReviewWorld {
  readonly review: Review;
  /** Another one on the same ports, as a second program would have. */
  another(): Review;
  readonly library: Library;
  readonly diary: Diary;
  report(id: string): Report;
  entry(id: string): Entry;
  entries(): readonly Entry[];
  audit(): readonly AuditRecord[];
}

/** `pause` is awaited before each reading and writing, so that a test may let others go first. */
export function createReviewWorld({
  reports = [],
  entries = [],
  today = '2024-03-20',
  pause = async () => {},
}: {
  readonly reports?: readonly Report[];
  readonly entries?: readonly Entry[];
  readonly today?: string;
  readonly pause?: (what: string) => Promise<unknown>;
} = {}): ReviewWorld {
  const held = new Map<string, Held<Report>>(reports.map((value) => [value.id, { value, revision: 1 }]));
  let all: readonly Report[] = [...reports];
  let diaryEntries: readonly Entry[] = entries;
  const removed: { id: string; on: string }[] = [];
  const records: AuditRecord[] = [];
  const library: Library = {
    list: async () => {
      await pause('list');
      return all;
    },
    find: async (_group, id) => {
      await pause('find');
      return held.get(id) ?? null;
    },
    save: async (_group, value, expected) => {
      await pause('save report');
      const revision = held.get(value.id)?.revision ?? 0;
      if (revision !== expected) throw new StaleWriteError(value.id);
      held.set(value.id, { value, revision: revision + 1 });
      all = [...held.values()].map((one) => one.value);
    },
    remove: async (_group, id, on) => {
      if (!held.delete(id)) return false;
      removed.push({ id, on });
      all = [...held.values()].map((one) => one.value);
      return true;
    },
    removed: async () => removed,
    readmit: async () => {},
  };
  const diary: Diary = {
    entries: async () => {
      await pause('entries');
      return diaryEntries;
    },
    save: async (_group, changes) => {
      await pause('save diary');
      const now = new Map(diaryEntries.map((entry) => [entry.id, entry]));
      for (const { entry, expected } of changes) {
        if ((now.get(entry.id)?.revisions.length ?? 0) !== expected) throw new StaleWriteError(entry.id);
        now.set(entry.id, entry);
      }
      diaryEntries = [...now.values()];
    },
    forget: async (_group, report) => {
      const told = diaryEntries.filter((entry) => reportsOf(entry).includes(report));
      const gone = told.filter((entry) => reportsOf(entry).length === 1).map(({ id }) => id);
      return { shrunk: told.map(({ id }) => id).filter((id) => !gone.includes(id)), gone };
    },
  };
  const audit: Audit = {
    add: async (_group, one) => {
      records.push(one);
    },
    list: async () => records.toReversed(),
  };
  const clock = { now: () => new Date(`${today}T10:00:00Z`) };
  const openReview = (): Review =>
    createReview({ library, diary, audit, clock, bankHolidays: TEST_HOLIDAYS });
  return {
    review: openReview(),
    another: openReview,
    library,
    diary,
    report: (id) => orThrow(held.get(id)?.value, id),
    entry: (id) =>
      orThrow(
        diaryEntries.find((entry) => entry.id === id),
        id,
      ),
    entries: () => diaryEntries,
    audit: () => records,
  };
}

function orThrow<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`${id} is not held.`);
  return value;
}
