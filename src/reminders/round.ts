import { addDays } from '../core/dates/days.ts';
import { londonDay } from '../core/dates/london.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import type { Entry } from '../core/diary/entry.ts';
import { standings } from '../core/diary/standing.ts';
import type { Audit } from '../core/ports/audit.ts';
import type { Owed } from '../core/ports/deliveries.ts';
import type { Library } from '../core/ports/library.ts';
import type { Content } from '../core/ports/poster.ts';
import type { Subscription, Subscriptions } from '../core/ports/subscriptions.ts';
import { planAnnouncements } from './announcements.ts';
import { type ComposeParts, createComposer } from './compose.ts';
import { planCorrections } from './corrections.ts';
import { deliverDue } from './deliver.ts';
import { type EditParts, makeEdits } from './make-edits.ts';
import { type Edit, owedEdits } from './owed-edits.ts';
import { toWorkingCalendar } from './quiet-days.ts';
import { createRoundMemory, isSeen, type RoundMemory } from './round-memory.ts';
import type { DeliverParts, DeliverSummary } from './round-state.ts';
import { createWallClock } from './wall-clock.ts';

/** How long finished deliveries are kept; their ids must outlive the plan's reach by far, or a reminder could be planned again. */
const KEEP_DAYS = 400;

export interface RemindParts extends Omit<DeliverParts<Content>, 'compose' | 'posterOf'>, ComposeParts {
  readonly subscriptions: Pick<Subscriptions, 'find' | 'list'>;
  readonly library: Pick<Library, 'list'>;
  readonly audit: Pick<Audit, 'list'>;
  readonly bankHolidays: BankHolidays;
  /** The poster of the platform that a place is on; one that cannot edit leaves what stands there. */
  readonly posterOf: EditParts['posterOf'];
  /** Kept from round to round; a fresh one only makes the round slower. */
  readonly memory?: RoundMemory;
}

/**
 * One round of one group: plan from the diary, correct what was announced, edit what stands there, deliver what is due, forget what is long over. Running
 * it twice is harmless. Nothing is edited or posted before all that is owed is written down; an edit that fails holds no message up, and is tried again in
 * the next round. A fault of the store ends the round, and what it left undone is taken up by the next.
 */
export async function remindRound(parts: RemindParts): Promise<DeliverSummary> {
  const { group, deliveries, clock, memory = createRoundMemory() } = parts;
  const now = clock.now();
  const { silenced } = (await parts.settings.find(group)).value;
  const subscriptions = await parts.subscriptions.list(group);
  const { owed, edits } = silenced ? NOTHING_OWED : await owedNow(parts, subscriptions, memory, now);
  if (owed !== memory.planned) await deliveries.plan(group, owed, now);
  memory.planned = owed;
  await makeEdits(edits, parts, memory.editTries);
  const summary = await deliverDue({ ...parts, compose: createComposer(parts) });
  await deliveries.prune(group, new Date(`${addDays(londonDay(now), -KEEP_DAYS)}T00:00:00Z`));
  return summary;
}

const NOTHING_OWED = { owed: [], edits: [] } as const;
const NOTHING_CHANGED = { corrections: [], edits: [] } as const;

async function owedNow(
  parts: RemindParts,
  subscriptions: readonly Subscription[],
  memory: RoundMemory,
  now: Date,
): Promise<{ readonly owed: readonly Owed[]; readonly edits: readonly Edit[] }> {
  const { group, diary, bankHolidays, settings } = parts;
  const entries = await diary.entries(group);
  const reminders = memory.planner.plan(
    { entries, subscriptions, bankHolidays, settings: (await settings.find(group)).value },
    now,
  );
  const announcements = await announcementsOf(parts, entries, subscriptions, now);
  const { corrections, edits } = await changesOf(parts, entries, subscriptions, memory, now);
  const more: readonly Owed[] = [...corrections, ...announcements];
  return { owed: more.length === 0 ? reminders : [...reminders, ...more], edits };
}

/** What has to be said, and unsaid, because dates that were posted hold no more. */
async function changesOf(
  { group, deliveries }: RemindParts,
  entries: readonly Entry[],
  subscriptions: readonly Subscription[],
  memory: RoundMemory,
  now: Date,
): Promise<{ readonly corrections: readonly Owed[]; readonly edits: readonly Edit[] }> {
  const sent = await deliveries.find(group, { states: ['sent'] });
  const seen = { sent, entries, subscriptions, today: londonDay(now) };
  if (sent.length === 0 || isSeen(memory.settled, seen)) return NOTHING_CHANGED;
  const standing = new Map(standings(entries, seen.today).map((entry) => [entry.id, entry]));
  const held = await deliveries.find(group, {});
  const corrections = planCorrections({ deliveries: held, standing, subscriptions }, now);
  const edits = owedEdits({ sent, standing, subscriptions }, now);
  memory.settled = corrections.length === 0 && edits.length === 0 ? seen : null;
  return { corrections, edits };
}

async function announcementsOf(
  { group, library, audit, bankHolidays }: RemindParts,
  entries: readonly Entry[],
  subscriptions: readonly Subscription[],
  now: Date,
): Promise<readonly Owed[]> {
  if (!subscriptions.some(({ reports }) => reports)) return [];
  const reckoning = { calendar: toWorkingCalendar(bankHolidays), clock: createWallClock() };
  const reports = await library.list(group);
  const standing = standings(entries, londonDay(now));
  return planAnnouncements(
    { reports, standing, audit: await audit.list(group), subscriptions, reckoning },
    now,
  );
}
