import type { Audit } from '../core/ports/audit.ts';
import type { Diary } from '../core/ports/diary.ts';
import type { KnownEvents } from '../core/ports/known-events.ts';
import type { Library } from '../core/ports/library.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor } from '../core/ports/review.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { ImportPlan } from './plan-import.ts';

export interface ImportPorts {
  readonly library: Library;
  readonly diary: Diary;
  readonly events: KnownEvents;
  readonly audit: Audit;
}

/** So many are saved at a time: enough that they are written together, few enough for any limit on open files. */
const AT_ONCE = 16;

/**
 * Saves what was planned, the reports first. Throws `StaleWriteError` when something was changed since it was planned; what is saved by then
 * is not saved again by a new plan.
 */
export async function applyImport(
  { library, diary, events, audit }: ImportPorts,
  group: Group,
  plan: ImportPlan,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Promise<void> {
  const record = async (action: 'imported' | 'added', about: string): Promise<void> =>
    await audit.add(group, { at: at.toISOString(), by, action, about, facts: [] });
  await each(plan.reports, async ({ report, expected }) => {
    await library.save(group, report, expected);
    await record('imported', report.id);
  });
  if (plan.entries.length > 0) await diary.save(group, plan.entries);
  const byHand = plan.entries.filter(
    ({ entry, expected }) =>
      expected === 0 && entry.revisions.every(({ evidence }) => reportOf(evidence) === null),
  );
  await each(byHand, async ({ entry }) => await record('added', entry.id));
  for (const event of plan.events) await events.save(group, event);
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
  }
}
