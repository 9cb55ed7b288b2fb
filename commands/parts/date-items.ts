import { toCitation } from '../../src/core/chat/citations.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Run } from '../../src/core/chat/reply.ts';
import { daysBetween, isIsoDay } from '../../src/core/dates/days.ts';
import { isDayExact, parseEdtf } from '../../src/core/dates/edtf.ts';
import { dateLabel, distanceLabel, exactnessNote, monthLabel } from '../../src/core/dates/labels.ts';
import { londonInstant } from '../../src/core/dates/london.ts';
import { workingDaysBetween } from '../../src/core/dates/working-days.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import type { Dated } from './coming-up.ts';
import { whyChoice } from './why-date.ts';

/** How far ahead working days are worth counting. */
const WORKING_DAYS_WITHIN = 60;
/** So many working days never take as many days as this, so that counting them one by one can be spared. */
const SURELY_BEYOND_DAYS = 2 * WORKING_DAYS_WITHIN;

/** Dates as list blocks under a heading a month, in the order given. */
export function monthBlocks(
  dates: readonly Dated[],
  today: string,
  ctx: CommandContext,
  reports: readonly Report[],
): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  let heading = '';
  for (const date of dates) {
    const name = headingOf(date, today);
    if (name !== heading) {
      heading = name;
      items = [];
      blocks.push({ type: 'heading', text: name }, { type: 'list', items });
    }
    items.push(toDateItem(date, today, ctx, reports));
  }
  return blocks;
}

/** One date with what it is, how exact it is, how far off, and where it comes from. */
export function toDateItem(
  date: Dated,
  today: string,
  ctx: CommandContext,
  reports: readonly Report[],
): ListItem {
  const exactness = exactnessNote(date.edtf);
  const label = dateLabel(date.edtf, date.time);
  return {
    text: [
      { type: 'text', text: exactness === null ? label : `${label}, ${exactness}`, bold: true },
      ...momentOf(date),
      { type: 'text', text: `: ${date.what}` },
    ],
    notes: [...notesOf(date, today, ctx), ...date.notes],
    citations: date.evidence.map((evidence) => toCitation(evidence, reports)),
    ...whyChoice(date, today === ctx.today ? undefined : today),
  };
}

/** How far off an hour is can be told to the minute; of a whole day it cannot. */
function momentOf({ edtf, time }: Dated): Run[] {
  if (time === null || !isIsoDay(edtf)) return [];
  return [{ type: 'moment', instant: londonInstant(edtf, time).toISOString() }];
}

function headingOf(date: Dated, today: string): string {
  if (isDayExact(date.edtf) && date.first < today && today <= date.last) return 'On now';
  const precision = parseEdtf(date.edtf)?.precision ?? 'year';
  const byMonth =
    precision === 'day' || precision === 'month' || (precision === 'interval' && isDayExact(date.edtf));
  const heading = byMonth ? monthLabel(date.first.slice(0, 7)) : dateLabel(date.edtf);
  return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
}

function notesOf(date: Dated, today: string, ctx: CommandContext): string[] {
  const notes = [`${KIND_NAMES[date.kind]}, ${TOPIC_NAMES[date.topic]}`];
  const distance = distanceLabel(date.edtf, today);
  if (distance !== null) notes.push(`${distance}${workingDaysNote(date, today, ctx)}`);
  if (date.certain !== 'stated') notes.push(date.rule);
  return notes;
}

function workingDaysNote(date: Dated, today: string, ctx: CommandContext): string {
  const { bankHolidays } = ctx;
  const covered = today >= bankHolidays.from && date.first <= bankHolidays.through;
  if (date.kind !== 'deadline' || date.first <= today || !covered) return '';
  if (daysBetween(today, date.first) > SURELY_BEYOND_DAYS) return '';
  const days = workingDaysBetween(today, date.first, 'england-and-wales', bankHolidays);
  return days > WORKING_DAYS_WITHIN
    ? ''
    : ` (${days} working ${days === 1 ? 'day' : 'days'} in England and Wales)`;
}
