import { lastDay } from '../core/dates/edtf.ts';
import { dateLabel } from '../core/dates/labels.ts';
import { datesAgree, isSameThing } from '../core/diary/agreement.ts';
import type { Group } from '../core/ports/place.ts';
import type { HandEntry } from '../core/ports/review.ts';
import { lintDate } from './lint.ts';
import { type ReviewParts, todayOf, viewOf } from './parts.ts';
import { isStanding } from './place-in-diary.ts';

/** What looks wrong about a date entered by hand, beside what the diary has ahead but for the entry that is to have it (`instead`), in plain sentences. */
export async function lintByHand(
  parts: ReviewParts,
  group: Group,
  entry: HandEntry,
  instead?: string,
): Promise<readonly string[]> {
  const view = await viewOf(parts, group);
  const today = todayOf(parts);
  const ahead = view
    .ofTopic(entry.topic)
    .filter((held) => held.id !== instead && isStanding(held))
    .flatMap((held) => {
      const current = held.revisions.at(-1);
      if (current === undefined || lastDay(current.edtf) < today) return [];
      const together = entry.timetable !== undefined && held.timetable === entry.timetable;
      return [{ ...current, together }];
    });
  const held = ahead.find((one) => isSameThing(one, entry) && datesAgree(one, entry));
  const linted = {
    ...entry,
    quote: entry.note,
    certain: 'stated',
    rule: 'entered by an officer',
    from: today,
    fromMeeting: false,
  } as const;
  const { doubts, remarks } = lintDate(linted, ahead, parts.bankHolidays);
  const twice =
    held === undefined
      ? []
      : [`The diary has this already: ${dateLabel(held.edtf, held.time)} (${held.what}).`];
  return [...twice, ...doubts, ...remarks];
}
