import { daysBetween, type IsoDay } from '../../core/dates/days.ts';
import type { KnownEvent } from '../../core/dates/known-event.ts';

/** How the words help to choose between several turns of one event. `past`: what is told of it is over. */
type EventHints = { year: number | null; meeting: IsoDay; past: boolean };

/** An event found; `told` when the report itself gives its days. */
export type TableEvent = KnownEvent & { told: boolean };

/** The events that a report's dates can be counted from. */
export type EventTable = { find: (name: string, hints: EventHints) => TableEvent | null };

/**
 * The table of the events whose days the report itself tells and those known besides; what the report tells comes first. Of
 * several turns the one in the year said, else the first that ends at or after the meeting (in the past: the last that was over by it), within
 * thirteen months: further off a turn must be missing from the table, and no date is better than a wrong one.
 */
export function createEventTable(told: readonly KnownEvent[], known: readonly KnownEvent[]): EventTable {
  const entries = [
    ...told.map((event) => ({ ...event, told: true })),
    ...known.map((event) => ({ ...event, told: false })),
  ]
    .map((event) => ({ event, plain: plainName(event.name) }))
    .toSorted((a, b) => a.event.first.localeCompare(b.event.first));
  const named = new Map<string, readonly TableEvent[]>();
  const namedSo = (name: string): readonly TableEvent[] => {
    const wanted = plainName(name);
    const found =
      named.get(wanted) ?? entries.filter(({ plain }) => isNamed(wanted, plain)).map(({ event }) => event);
    named.set(wanted, found);
    return found;
  };
  return {
    find: (name, hints) => {
      const events = namedSo(name);
      return (
        turnOf(
          events.filter((event) => event.told),
          hints,
        ) ??
        turnOf(
          events.filter((event) => !event.told),
          hints,
        )
      );
    },
  };
}

const REACH = 400;

function turnOf(events: readonly TableEvent[], { year, meeting, past }: EventHints): TableEvent | null {
  if (year !== null) return events.find(({ first }) => first.startsWith(String(year))) ?? null;
  const turn = past
    ? events.findLast(({ last }) => last <= meeting)
    : events.find(({ last }) => last >= meeting);
  return turn !== undefined && Math.abs(daysBetween(meeting, turn.first)) <= REACH ? turn : null;
}

// "the Labour Party's annual conference" is "annual conference".
const EMPTY_WORDS = /\b(?:the|our|this\syear['’]s|labour(?:['’]s)?|party(?:['’]s)?|national|uk)\s/gi;
const GAPS = /[^A-Za-zÀ-ɏ\d]+/gu;
const PLURAL = /\belections$/u;
// Any of these is a polling day; what members elect among themselves has none.
const POLL =
  /^(?:polling day|(?:.{1,30} )?(?:general|local|european|mayoral|parliamentary|council|commissioner) election|.{1,40} (?:by election|referendum))$/u;

/** Names for the same thing. */
const SAME: Record<string, string> = {
  conference: 'annual conference',
  'election day': 'polling day',
  'council election': 'local election',
  'local government election': 'local election',
};

function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(EMPTY_WORDS, '')
    .replace(GAPS, ' ')
    .trim()
    .replace(PLURAL, 'election');
  return SAME[words] ?? words;
}

/** Whether the words name the event: the whole name, or its end ("policy forum" for "East Hill Policy Forum"). */
function isNamed(wanted: string, event: string): boolean {
  if (wanted === event) return true;
  if (wanted === 'polling day') return POLL.test(event);
  return !WHOLE_ONLY.has(wanted) && event.endsWith(` ${wanted}`);
}

/** There are many of these: "Scottish annual conference", "leadership election". */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['annual conference', 'election', 'agm']);
