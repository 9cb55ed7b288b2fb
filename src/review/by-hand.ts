import { firstDay, parseEdtf } from '../core/dates/edtf.ts';
import { dateLabel } from '../core/dates/labels.ts';
import type { DateSaid } from '../core/diary/agreement.ts';
import type { Entry } from '../core/diary/entry.ts';
import { UserError } from '../core/errors.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor, HandEntry } from '../core/ports/review.ts';
import { toSlug } from '../core/reports/slug.ts';
import type { DiaryView } from './diary-view.ts';
import { withRevision } from './officer-revision.ts';
import { type ReviewParts, record, todayOf, viewOf } from './parts.ts';
import { isStanding } from './place-in-diary.ts';
import { retryStale } from './retry.ts';

const LONGEST_SLUG = 60;
const edgeHyphen = /-$/u;

/** Saves new entries, all or none. Their ids. */
export async function addEntries(
  parts: ReviewParts,
  group: Group,
  added: readonly HandEntry[],
  by: Actor,
): Promise<readonly string[]> {
  const ids = await retryStale(async () => {
    const view = await viewOf(parts, group);
    const taken = new Set<string>();
    const entries = added.map((one) => toEntry(one, view, taken, todayOf(parts)));
    if (entries.length > 0)
      await parts.diary.save(
        group,
        entries.map((entry) => ({ entry, expected: 0 })),
      );
    return entries.map(({ id }) => id);
  });
  for (const id of ids) await record(parts, group, by, { action: 'added', about: id });
  return ids;
}

function toEntry(one: HandEntry, view: DiaryView, taken: Set<string>, today: string): Entry {
  const what = one.what.trim();
  if (what === '')
    throw new UserError('entry-what', 'The date does not say what it is.', 'Say in a few words what it is.');
  checkDate(one);
  const twin = view.ofTopic(one.topic).find((entry) => isStanding(entry) && isTwin(entry, { ...one, what }));
  if (twin !== undefined)
    throw new UserError(
      'entry-held',
      `The diary has “${what}” on ${dateLabel(one.edtf, one.time)} already.`,
      'Change that entry instead of adding another.',
    );
  const id = freeId(
    `hand-${slugOf(what)}-${firstDay(one.edtf)}`,
    (name) => taken.has(name) || view.find(name) !== null,
  );
  taken.add(id);
  const note = one.note.trim() === '' ? 'entered by hand' : one.note.trim();
  const { edtf, time, kind, topic } = one;
  return {
    id,
    revisions: [
      {
        on: today,
        by: 'officer',
        reason: 'entered by an officer',
        status: 'stands',
        edtf,
        time,
        kind,
        topic,
        what,
        certain: 'stated',
        rule: 'entered by an officer',
        evidence: { type: 'officer', note },
      },
    ],
    ...(one.timetable === undefined ? {} : { timetable: one.timetable.trim().slice(0, 100) }),
  };
}

function isTwin(entry: Entry, one: HandEntry): boolean {
  const current = entry.revisions.at(-1);
  if (current === undefined) return false;
  const isSameSaid = current.what.toLowerCase() === one.what.toLowerCase() && current.kind === one.kind;
  return isSameSaid && current.edtf === one.edtf && current.time === one.time;
}

function slugOf(what: string): string {
  return toSlug(what).slice(0, LONGEST_SLUG).replace(edgeHyphen, '') || 'date';
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let n = 2; ; n += 1) if (!isTaken(`${id}-${n}`)) return `${id}-${n}`;
}

function checkDate({ edtf }: DateSaid): void {
  if (parseEdtf(edtf) === null)
    throw new UserError(
      'entry-date',
      `“${edtf}” is no date.`,
      'Give a date such as 21 July 2023 or May 2023.',
    );
}

/** The entry with another date, and why; a cancelled one stands again. Throws `UserError` when that changes nothing. */
export async function changeEntry(
  parts: ReviewParts,
  group: Group,
  id: string,
  { to, reason, by }: { readonly to: DateSaid; readonly reason: string; readonly by: Actor },
): Promise<Entry> {
  checkDate(to);
  return await reviseEntry(parts, group, id, { action: 'changed', by }, (entry) => {
    const current = entry.revisions.at(-1);
    if (isStanding(entry) && current?.edtf === to.edtf && current.time === to.time)
      throw new UserError(
        'entry-same',
        `“${current.what}” is on ${dateLabel(to.edtf, to.time)} already.`,
        'Give the new date, or leave it as it is.',
      );
    return withRevision(entry, todayOf(parts), {
      edtf: to.edtf,
      time: to.time,
      status: 'stands',
      certain: 'stated',
      rule: 'entered by an officer',
      ...told(reason, 'changed by an officer'),
    });
  });
}

/** The entry cancelled, and why. Throws `UserError` when it is cancelled already. */
export async function cancelEntry(
  parts: ReviewParts,
  group: Group,
  id: string,
  { reason, by }: { readonly reason: string; readonly by: Actor },
): Promise<Entry> {
  return await reviseEntry(parts, group, id, { action: 'cancelled', by }, (entry) => {
    if (!isStanding(entry))
      throw new UserError(
        'entry-cancelled',
        `“${entry.revisions.at(-1)?.what ?? id}” is cancelled already.`,
        'Nothing more is needed; to bring it back, change it.',
      );
    return withRevision(entry, todayOf(parts), {
      status: 'cancelled',
      ...told(reason, 'cancelled by an officer'),
    });
  });
}

function told(
  reason: string,
  otherwise: string,
): { readonly reason: string; readonly evidence: { readonly type: 'officer'; readonly note: string } } {
  const said = reason.trim() === '' ? otherwise : reason.trim();
  return { reason: said, evidence: { type: 'officer', note: said } };
}

async function reviseEntry(
  parts: ReviewParts,
  group: Group,
  id: string,
  { action, by }: { readonly action: 'changed' | 'cancelled'; readonly by: Actor },
  revise: (entry: Entry) => Entry,
): Promise<Entry> {
  const revised = await retryStale(async () => {
    const entry = (await viewOf(parts, group)).find(id);
    if (entry === null) throw unknownEntry(id);
    const next = revise(entry);
    await parts.diary.save(group, [{ entry: next, expected: entry.revisions.length }]);
    return next;
  });
  await record(parts, group, by, { action, about: id });
  return revised;
}

/** For an entry that is not in the diary. */
export function unknownEntry(id: string): UserError {
  return new UserError(
    'entry-unknown',
    `The diary has no entry ${id}.`,
    'List the dates with /nec deadlines.',
  );
}
