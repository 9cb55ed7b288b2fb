import { lastDay } from '../core/dates/edtf.ts';
import type { DateSaid } from '../core/diary/agreement.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Delivery } from '../core/ports/deliveries.ts';
import { placeKey } from '../core/ports/place.ts';
import { dateNow, isOver, isWrongNow } from './outdated.ts';

/** What a message said of an entry: its date, or null that it is cancelled; `was` is the last date that the place had heard of by then. */
export interface Told {
  readonly entry: string;
  readonly said: DateSaid | null;
  readonly was: DateSaid;
}

/** The dates that a delivery told as it was posted. One posted by an earlier release has kept none. */
export function toldIn({ about }: Pick<Delivery, 'about'>): Told[] {
  switch (about.type) {
    case 'reminder': {
      const { entry, edtf, time } = about;
      return [{ entry, said: { edtf, time }, was: { edtf, time } }];
    }
    case 'digest':
    case 'announcement':
      return (about.dates ?? []).map(({ entry, edtf, time }) => ({
        entry,
        said: { edtf, time },
        was: { edtf, time },
      }));
    case 'correction':
      return [{ entry: about.entry, said: about.now, was: about.now ?? about.was }];
    default:
      return about satisfies never;
  }
}

/** The last thing that each place was told of each entry, with the delivery that told it. */
export function lastTold(sent: readonly Delivery[]): (Told & { readonly by: Delivery })[] {
  const last = new Map<string, Told & { readonly by: Delivery }>();
  for (const by of sent.toSorted(byPosting))
    for (const told of toldIn(by)) last.set(`${placeKey(by.place)} ${told.entry}`, { ...told, by });
  return [...last.values()];
}

/** Whether it helps anybody to hear that what was said does not hold: not of a date that was over before it changed, nor of one that is all over by now. */
export function matters({ said, was }: Told, standing: Standing, now: Date): boolean {
  if (!isWrongNow(said, standing) || lastDay(was.edtf) < standing.since) return false;
  const current = dateNow(standing);
  const { kind } = standing;
  return (said !== null && !isOver(said, kind, now)) || (current !== null && !isOver(current, kind, now));
}

/** In the order in which the messages left, whenever their answers came. */
function byPosting(a: Delivery, b: Delivery): number {
  return (
    Date.parse(a.begun ?? a.due) - Date.parse(b.begun ?? b.due) ||
    Number(isCorrection(a)) - Number(isCorrection(b))
  );
}

function isCorrection({ about }: Delivery): boolean {
  return about.type === 'correction';
}
