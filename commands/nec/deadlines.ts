import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import { daysBetween } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { TOPICS, type Topic } from '../../src/core/reports/fact.ts';
import { heldBackOn, publicOn, sourceName } from '../../src/core/reports/questions.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { type Dated, datesKnown } from '../parts/coming-up.ts';
import { monthBlocks, toDateItem } from '../parts/date-items.ts';
import { noReportText } from '../parts/no-report.ts';
import { section } from '../parts/report-parts.ts';

/** How many dates of the newest report are offered when nothing is ahead. */
const OFFERED = 5;

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
});

export const deadlines: Command = defineCommand({
  root: 'nec',
  path: ['deadlines'],
  description: 'Dates ahead, soonest first, each with its source',
  options,
  examples: ['/nec deadlines', '/nec deadlines npf within:90', '/nec deadlines as-of:2022-12-05'],
  async run(ctx, { topic, within, 'as-of': asOf, past }) {
    const known = await knowledgeOf(ctx, asOf);
    const dates = (await datesKnown(ctx, known)).filter(
      (date) => topic === undefined || date.topic === topic,
    );
    const chosen = past ? passed(dates, known.day, within) : ahead(dates, known.day, within);
    const title = titleOf(topic, within, past);
    if (chosen.length === 0) return nothingReply(title, dates, known, ctx, { topic, within, past });
    return { title, ...subtitlePart(known.subtitle), blocks: monthBlocks(chosen, known.day, ctx, known.all) };
  },
});

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
