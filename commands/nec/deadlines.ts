import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import { daysBetween } from '../../src/core/dates/days.ts';
import { isDayExact } from '../../src/core/dates/edtf.ts';
import { dayLabel, monthLabel } from '../../src/core/dates/labels.ts';
import { TOPICS, type Topic } from '../../src/core/reports/fact.ts';
import { heldBackOn, publicOn, sourceName } from '../../src/core/reports/questions.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { type Dated, datesKnown } from '../parts/coming-up.ts';
import { monthBlocks, toDateItem } from '../parts/date-items.ts';
import { monthPicture, timelinePicture } from '../parts/date-pictures.ts';
import { readMonth } from '../parts/month-option.ts';
import { noReportText } from '../parts/no-report.ts';
import { section } from '../parts/report-parts.ts';

/** How many dates of the newest report are offered when nothing is ahead. */
const OFFERED = 5;
const LONGEST_SEASON_DAYS = 92;

const options = z.object({
  topic: z.enum(TOPICS).optional().describe('Only this topic'),
  within: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_660)
    .optional()
    .describe('Only the next so many days, or the last with past'),
  'as-of': asOfOption,
  past: z
    .stringbool()
    .default(false)
    .describe('Show dates that have passed, newest first')
    .meta({ flag: true }),
  month: z.string().max(20).optional().describe('One month as a calendar, such as July 2023'),
  timeline: z.stringbool().default(false).describe('Show them on a line of time too').meta({ flag: true }),
});

export const deadlines: Command = defineCommand({
  root: 'nec',
  path: ['deadlines'],
  description: 'Dates ahead, soonest first, each with its source',
  options,
  examples: [
    '/nec deadlines',
    '/nec deadlines npf within:90',
    '/nec deadlines as-of:2022-12-05',
    '/nec deadlines as-of:2022-12-05 month:2023-07',
  ],
  related: [
    { label: 'Show what to do', path: ['todo'] },
    { label: 'Show the newest report', path: ['latest'] },
  ],
  async run(ctx, { topic, within, 'as-of': asOf, past, month, timeline }) {
    const known = await knowledgeOf(ctx, asOf);
    const dates = (await datesKnown(ctx, known)).filter(
      (date) => topic === undefined || date.topic === topic,
    );
    if (month !== undefined) return monthReply(readMonth(month, known.day), dates, known, ctx);
    const chosen = past ? passed(dates, known.day, within) : ahead(dates, known.day, within);
    const title = titleOf(topic, within, past);
    if (chosen.length === 0) return nothingReply(title, dates, known, ctx, { topic, within, past });
    const picture = timeline ? timelinePicture(title, chosen, known.day) : [];
    return {
      title,
      ...subtitlePart(known.subtitle),
      blocks: [...picture, ...monthBlocks(chosen, known.day, ctx, known.all)],
      controls: pictureControls(chosen, { topic, within, asOf, past, timeline }),
    };
  },
});

/** One month as a calendar, with its dates in words below. */
function monthReply(month: string, dates: readonly Dated[], known: Knowledge, ctx: CommandContext): Reply {
  const chosen = dates.filter((date) => isInMonth(date, month));
  const title = `Dates in ${monthLabel(month)}`;
  const head = { title, ...subtitlePart(known.subtitle) };
  if (chosen.length === 0)
    return {
      ...head,
      blocks: [{ type: 'paragraph', text: `No date held here lies in ${monthLabel(month)}.` }],
    };
  return {
    ...head,
    blocks: [...monthPicture(chosen, month, known.day), ...monthBlocks(chosen, known.day, ctx, known.all)],
  };
}

/** A date that is not even known to the season lies in no month. */
function isInMonth({ first, last }: Dated, month: string): boolean {
  return last >= `${month}-01` && first <= `${month}-31` && daysBetween(first, last) <= LONGEST_SEASON_DAYS;
}

interface Shown extends Asked {
  readonly asOf: string | undefined;
  readonly timeline: boolean;
}

/** The same dates as pictures: the first month that has a day in it, and a line of time. */
function pictureControls(dates: readonly Dated[], shown: Shown): Control[] {
  const { topic, within, asOf, past } = shown;
  const values = {
    ...(topic === undefined ? {} : { topic }),
    ...(asOf === undefined ? {} : { 'as-of': asOf }),
  };
  const first = dates.find((date) => isDayExact(date.edtf));
  const month = first?.first.slice(0, 7);
  const asMonth = month === undefined ? null : toAction(deadlines, { ...values, month });
  const span = {
    ...(within === undefined ? {} : { within: String(within) }),
    ...(past ? { past: 'yes' } : {}),
  };
  const asLine = toAction(deadlines, { ...values, ...span, timeline: 'yes' });
  const fits = dates.length >= 2 && !shown.timeline;
  return [
    ...(asMonth === null ? [] : [button(`Show ${monthLabel(month ?? '')} as a calendar`, asMonth)]),
    ...(asLine === null || !fits ? [] : [button('Show these dates on a line of time', asLine)]),
  ];
}

function button(label: string, action: string): Control {
  return { type: 'button', label, action };
}

function ahead(dates: readonly Dated[], today: string, within: number | undefined): Dated[] {
  return dates.filter(
    (date) => date.last >= today && (within === undefined || daysBetween(today, date.first) <= within),
  );
}

function passed(dates: readonly Dated[], today: string, within: number | undefined): Dated[] {
  return dates
    .filter((date) => date.last < today && (within === undefined || daysBetween(date.last, today) <= within))
    .reverse();
}

function titleOf(topic: Topic | undefined, within: number | undefined, past: boolean): string {
  const about = topic === undefined ? '' : `: ${TOPIC_NAMES[topic]}`;
  if (within === undefined) return `${past ? 'Dates that have passed' : 'Dates ahead'}${about}`;
  return `Dates in the ${past ? 'last' : 'next'} ${daysLabel(within)}${about}`;
}

function daysLabel(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

interface Asked {
  readonly topic: Topic | undefined;
  readonly within: number | undefined;
  readonly past: boolean;
}

/** Never empty: says what is held, and what was ahead of the newest report when it came out. */
function nothingReply(
  title: string,
  dates: readonly Dated[],
  known: Knowledge,
  ctx: CommandContext,
  asked: Asked,
): Reply {
  const newest = known.reports[0];
  if (newest === undefined)
    return {
      title,
      ...subtitlePart(known.subtitle),
      blocks: [{ type: 'paragraph', text: noReportText(known) }, ...laterBlocks(known)],
    };
  const about = asked.topic === undefined ? '' : ` on the topic “${TOPIC_NAMES[asked.topic]}”`;
  const span =
    asked.within === undefined ? '' : ` in the ${asked.past ? 'last' : 'next'} ${daysLabel(asked.within)}`;
  const text = asked.past
    ? `No date held here${about} has passed${span}.`
    : `No date held here${about} lies ahead${span}.`;
  const blocks: Block[] = [
    {
      type: 'paragraph',
      text: `${text} The newest report held is ${sourceName(newest)}: it tells of the meeting on ${dayLabel(newest.meetingDate)}.`,
    },
    ...laterBlocks(known),
  ];
  const offered = ahead(dates, publicOn(newest), undefined).filter(
    (date) => date.last < known.day || asked.within !== undefined,
  );
  const head = { title, ...subtitlePart(known.subtitle) };
  if (offered.length === 0 || asked.past) return { ...head, blocks };
  const items = offered.slice(0, OFFERED).map((date) => toDateItem(date, known.day, ctx, known.all));
  blocks.push(...section(`What was ahead when it came out, on ${dayLabel(publicOn(newest))}`, items));
  return { ...head, blocks, controls: asOfControls(publicOn(newest), asked.topic) };
}

function asOfControls(day: string, topic: Topic | undefined): Control[] {
  const action = toAction(deadlines, { ...(topic === undefined ? {} : { topic }), 'as-of': day });
  return action === null
    ? []
    : [{ type: 'button', label: `Show all that was ahead on ${dayLabel(day)}`, action }];
}

/** A meeting held by the day asked about whose report came out later: named, so that the person can ask again, and nothing of it told. */
function laterBlocks(known: Knowledge): Block[] {
  const later = heldBackOn(known.all, known.day).at(-1);
  if (later === undefined) return [];
  const text = `A report of the meeting on ${dayLabel(later.meetingDate)} came out only on ${dayLabel(publicOn(later))}. Ask as-of:${publicOn(later)} to include it.`;
  return [{ type: 'paragraph', text, muted: true }];
}
