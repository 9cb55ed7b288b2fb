import { dateLabel, distanceLabel, exactnessNote } from '../dates/labels.ts';
import type { Standing } from '../diary/standing.ts';
import type { ToldDate } from '../ports/poster.ts';
import type { Report } from '../reports/report.ts';
import { toShortRef } from '../reports/short-ref.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../reports/words.ts';
import { toAction } from './action.ts';
import { beginningOf } from './beginning.ts';
import { toCitation } from './citations.ts';
import type { Known } from './content-reply.ts';
import type { Control, ListItem, Reply } from './reply.ts';

const DEADLINES = { root: 'nec', path: ['deadlines'] } as const;
const CALENDAR = { root: 'nec', path: ['calendar'] } as const;
const DONE = { root: 'nec-admin', path: ['remind', 'done'] } as const;
const AGAIN = { root: 'nec-admin', path: ['remind', 'again'] } as const;
/** Slack takes 75 characters in the text of an option (Block Kit, August 2026). */
const NAME_MOST = 75;

/** Dates that are due in a place: each with how far off it is, how sure we are, and where it comes from. */
export function reminderReply(dates: readonly ToldDate[], known: Known): Reply {
  const [first] = dates;
  const title =
    dates.length === 1 && first !== undefined
      ? `Reminder: ${nameOf(first.standing)}`
      : `Reminder: ${dates.length} dates`;
  const held = dates.filter(({ status }) => status === 'holds').map(({ standing }) => standing);
  return {
    title,
    blocks: [{ type: 'list', items: dates.map((date) => toDateItem(date, known)) }],
    controls: controlsOf(held),
  };
}

/** A date as a message of the bot's own tells it; one that has changed since says so first. */
export function toDateItem({ standing, told, status }: ToldDate, { today, reports }: Known): ListItem {
  if (status === 'cancelled')
    return {
      text: [
        { type: 'text', text: 'Cancelled', bold: true },
        { type: 'text', text: `: ${standing.what}, which was to be on ${dateLabel(told.edtf, told.time)}` },
      ],
      notes: [standing.reason],
    };
  const label = dateLabel(standing.edtf, standing.time);
  const isAgain = status === 'moved' && standing.edtf === told.edtf && standing.time === told.time;
  const exactness = exactnessNote(standing.edtf);
  return {
    text: [
      ...(status === 'moved'
        ? [{ type: 'text', text: isAgain ? 'Stands again: ' : 'Moved to ', bold: true } as const]
        : []),
      { type: 'text', text: exactness === null ? label : `${label}, ${exactness}`, bold: true },
      { type: 'text', text: `: ${standing.what}` },
    ],
    notes: [
      ...(status === 'moved' && !isAgain ? [`was ${dateLabel(told.edtf, told.time)}`] : []),
      ...(status === 'moved' ? [standing.reason] : []),
      ...distanceNotes(standing, today),
      `${KIND_NAMES[standing.kind]}, ${TOPIC_NAMES[standing.topic]}`,
      ...sureNotes(standing),
    ],
    citations: sourceOf(standing, reports),
  };
}

/** “Other” would say nothing above a single date. */
function nameOf({ topic, kind }: Standing): string {
  return topic === 'other' ? KIND_NAMES[kind] : TOPIC_NAMES[topic];
}

function distanceNotes({ edtf }: Standing, today: string): string[] {
  const distance = distanceLabel(edtf, today);
  return distance === null ? [] : [distance];
}

/** How sure we are, where it is not simply printed. */
function sureNotes({ certain, rule }: Standing): string[] {
  return certain === 'stated' ? [] : [rule];
}

/** One source is enough in a message; /nec deadlines shows them all. */
function sourceOf({ evidence }: Standing, reports: readonly Report[]) {
  return evidence.slice(0, 1).map((each) => toCitation(each, reports));
}

/** For everybody: why it is shown. For officers: that it is dealt with here, or wanted again. */
function controlsOf(dates: readonly Standing[]): Control[] {
  const [only, more] = dates;
  if (only === undefined) return [];
  if (more === undefined)
    return [
      ...button('Add to calendar', toAction(CALENDAR, { date: toShortRef(only.id) })),
      ...button('Why am I seeing this?', toAction(DEADLINES, { why: toShortRef(only.id) })),
      ...button('Done (for officers)', toAction(DONE, { entry: toShortRef(only.id) })),
      ...button('Remind again tomorrow (for officers)', toAction(AGAIN, { entry: toShortRef(only.id) })),
    ];
  return [
    select('Add to calendar', dates, (id) => toAction(CALENDAR, { date: toShortRef(id) })),
    select('Why am I seeing this?', dates, (id) => toAction(DEADLINES, { why: toShortRef(id) })),
    select('Done (for officers)', dates, (id) => toAction(DONE, { entry: toShortRef(id) })),
    select('Remind again tomorrow (for officers)', dates, (id) => toAction(AGAIN, { entry: toShortRef(id) })),
  ];
}

function button(label: string, action: string | null): Control[] {
  return action === null ? [] : [{ type: 'button', label, action }];
}

function select(label: string, dates: readonly Standing[], actionOf: (id: string) => string | null): Control {
  return {
    type: 'select',
    label,
    options: dates.flatMap(({ id, edtf, time, what }) => {
      const action = actionOf(id);
      if (action === null) return [];
      return [{ label: beginningOf(`${dateLabel(edtf, time)}: ${what}`, NAME_MOST), action }];
    }),
  };
}
