import { describe, expect, it } from 'vitest';
import { comingEvents, eventDays, pastEvents } from '../../../commands/parts/event-text.ts';
import { blockText } from '../../../src/core/chat/plain-text.ts';
import type { HeldEvent } from '../../../src/core/ports/known-events.ts';

const held = (name: string, first: string, last = first): HeldEvent => ({
  name,
  first,
  last,
  source: 'invented',
  id: name,
  by: 'officers',
});
const events = [
  held('A', '2026-01-05'),
  held('B', '2026-01-10', '2026-01-12'),
  held('C', '2026-01-11', '2026-01-20'),
  held('D', '2026-02-01'),
];
const names = (blocks: ReturnType<typeof comingEvents>) =>
  [
    ...blocks
      .map((block) => blockText(block))
      .join('\n')
      .matchAll(/: (?<name>[A-D])\n/gu),
  ].map((match) => match.groups?.name);

describe('events as text', () => {
  it.each([
    ['2026-09-27', '2026-09-30', 'Sunday 27 to Wednesday 30 September 2026'],
    ['2025-09-28', '2025-10-01', 'Sunday 28 September to Wednesday 1 October 2025'],
    ['2026-05-07', '2026-05-07', 'Thursday 7 May 2026'],
  ])('%s to %s is written out', (first, last, text) => {
    expect(eventDays({ first, last })).toBe(text);
  });

  it('keeps one that ends today among those to come', () => {
    expect(names(comingEvents(events, '2026-01-12'))).toEqual(['B', 'C', 'D']);
    expect(names(pastEvents(events, '2026-01-12'))).toEqual(['A']);
  });

  it('puts the latest of the past first', () => {
    expect(names(pastEvents(events, '2026-03-01'))).toEqual(['D', 'C', 'B', 'A']);
  });

  it('says when nothing comes, and nothing of a past that is empty', () => {
    expect(comingEvents(events, '2026-03-01').map((block) => blockText(block))).toEqual([
      'No coming event is known.',
    ]);
    expect(pastEvents(events, '2026-01-01')).toEqual([]);
  });
});
