import type { Block, ListItem } from '../../src/core/chat/reply.ts';
import type { IsoDay } from '../../src/core/dates/days.ts';
import type { KnownEvent } from '../../src/core/dates/known-event.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import type { HeldEvent } from '../../src/core/ports/known-events.ts';
import { section } from './report-parts.ts';

/** "Sunday 27 to Wednesday 30 September 2026", or the one day. */
export function eventDays({ first, last }: Pick<KnownEvent, 'first' | 'last'>): string {
  return dateLabel(`${first}/${last}`);
}

/** Events that end today or later, soonest first. */
export function comingEvents(events: readonly HeldEvent[], today: IsoDay): Block[] {
  const coming = events.filter(({ last }) => last >= today);
  return coming.length === 0
    ? [{ type: 'paragraph', text: 'No coming event is known.' }]
    : section('Coming up', coming.map(toEventItem));
}

/** Events that are over, the latest first. */
export function pastEvents(events: readonly HeldEvent[], today: IsoDay): Block[] {
  return section(
    'Past',
    events
      .filter(({ last }) => last < today)
      .toReversed()
      .map(toEventItem),
  );
}

function toEventItem(event: HeldEvent): ListItem {
  return {
    text: [
      { type: 'text', text: eventDays(event), bold: true },
      { type: 'text', text: `: ${event.name}` },
    ],
    notes: [event.by === 'bundled' ? 'comes with the bot' : 'added by officers', event.source],
  };
}
