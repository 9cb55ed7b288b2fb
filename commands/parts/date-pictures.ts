import type { Block } from '../../src/core/chat/reply.ts';
import { isDayExact } from '../../src/core/dates/edtf.ts';
import { dateLabel, monthLabel } from '../../src/core/dates/labels.ts';
import type { DrawnKind } from '../../src/core/pictures/drawing.ts';
import { MOST_STEPS } from '../../src/core/pictures/questions.ts';
import type { Dated } from './coming-up.ts';

/** A calendar of the month with the dates whose days are known; nothing when there are none. */
export function monthPicture(dates: readonly Dated[], month: string, today: string): Block[] {
  const items = dates.flatMap((date) => {
    const kind = drawnKind(date);
    return kind === null || !isDayExact(date.edtf)
      ? []
      : [{ first: date.first, last: date.last, label: date.what, kind }];
  });
  if (items.length === 0) return [];
  const title = monthLabel(month);
  return [{ type: 'image', drawing: { type: 'month', title, month, items, today } }];
}

/** The first dates in their order on one line of time, what comes next marked; nothing for fewer than two. */
export function timelinePicture(title: string, dates: readonly Dated[], today: string): Block[] {
  const drawn = dates.flatMap((date) => {
    const kind = drawnKind(date);
    return kind === null ? [] : [{ date, kind }];
  });
  if (drawn.length < 2) return [];
  const next = drawn.findIndex(({ date }) => date.last >= today);
  const steps = drawn.slice(0, MOST_STEPS).map(({ date, kind }, at) => ({
    label: date.what,
    when: dateLabel(date.edtf, date.time),
    first: date.first,
    last: date.last,
    kind,
    state: date.last < today ? ('done' as const) : at === next ? ('next' as const) : ('ahead' as const),
  }));
  const image: Block = { type: 'image', drawing: { type: 'timeline', title, steps } };
  if (drawn.length <= MOST_STEPS) return [image];
  const text = `The picture shows the first ${MOST_STEPS} of ${drawn.length} dates.`;
  return [image, { type: 'paragraph', text, muted: true }];
}

function drawnKind({ kind }: Dated): DrawnKind | null {
  return kind === 'background' ? null : kind;
}
