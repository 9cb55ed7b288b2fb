import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { TOPICS, type Topic } from '../../src/core/reports/fact.ts';
import { heldBackOn, publicOn, sourceName } from '../../src/core/reports/questions.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { type Dated, datesKnown } from '../parts/coming-up.ts';
import { monthBlocks, toDateItem } from '../parts/date-items.ts';
import { timelinePicture } from '../parts/date-pictures.ts';
import { datesAbout, nothingAboutBlocks } from '../parts/dates-about.ts';
import {
  type Asked,
  narrowedSentence,
  narrowedTitle,
  SHOWN_KINDS,
  spanWords,
  titleOf,
  valuesOf,
} from '../parts/dates-asked.ts';
import { ahead, passed } from '../parts/dates-in-time.ts';
import { readMonth } from '../parts/month-option.ts';
import { monthReply } from '../parts/month-reply.ts';
import { noReportText } from '../parts/no-report.ts';
import { isOfTopic } from '../parts/of-topic.ts';
import { pictureControls } from '../parts/picture-controls.ts';
import { section } from '../parts/report-parts.ts';
import { liesBetween, readBetween } from '../parts/span-option.ts';
import { whyReply, whySuggestions } from '../parts/why-date.ts';

/** How many dates of the newest report are offered when nothing is ahead. */
const OFFERED = 5;

const options = z.object({
  topic: z.enum(TOPICS).optional().describe('Only this topic'),
  kind: z.enum(SHOWN_KINDS).optional().describe('Only this kind of date'),
  within: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_660)
    .optional()
    .describe('Only the next so many days; with past, the last so many'),
  about: z.string().max(60).optional().describe('Only dates about these words, such as final stage'),
  before: z.string().max(40).optional().describe('Only dates before this day, such as 9 May 2023'),
  after: z.string().max(40).optional().describe('Only dates after this day'),
  'as-of': asOfOption,
  past: z
    .stringbool()
    .default(false)
    .describe('Show dates that have passed, newest first')
    .meta({ flag: true }),
  month: z.string().max(20).optional().describe('One month as a calendar, such as July 2023'),
  timeline: z.stringbool().default(false).describe('Show them on a line of time too').meta({ flag: true }),
  why: z.string().max(120).optional().describe('How one of these dates is known').meta({ suggested: true }),
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
    { label: 'Show the timetable', path: ['timetable'] },
    { label: 'Show what to do', path: ['todo'] },
    { label: 'Show the newest report', path: ['latest'] },
  ],
  async suggest(ctx, _option, typed) {
    const known = await knowledgeOf(ctx, undefined);
    const dates = await datesKnown(ctx, known);
    return whySuggestions(ahead(dates, known.day, undefined), typed);
  },
  async run(ctx, { topic, kind, within, about, before, after, 'as-of': asOf, past, month, timeline, why }) {
    const known = await knowledgeOf(ctx, asOf);
    const between = await readBetween({ before, after }, known.day);
    const all = await datesKnown(ctx, known);
    if (why !== undefined) return whyReply(why, all, known);
    const narrowed = all.filter(
      (date) => (topic === undefined || isOfTopic(date, topic)) && (kind === undefined || date.kind === kind),
    );
    const dates = about === undefined ? narrowed : datesAbout(narrowed, about, ctx);
    const asked = { topic, kind, within, about, between, past };
    if (month !== undefined) {
      const words = { title: narrowedTitle(asked), sentence: narrowedSentence(asked) };
      return monthReply(readMonth(month, known.day), dates, words, known, ctx);
    }
    const inTime = dates.filter((date) => liesBetween(date, between));
    const chosen = past ? passed(inTime, known.day, within) : ahead(inTime, known.day, within);
    const title = titleOf(asked);
    if (chosen.length === 0) {
      // Nothing on this topic or of this kind: what is told of the words at all leads on.
      const told = about === undefined || dates.length > 0 ? dates : datesAbout(all, about, ctx);
      return await nothingReply(title, told, known, ctx, asked);
    }
    const picture = timeline ? timelinePicture(title, chosen, known.day) : [];
    return {
      title,
      ...subtitlePart(known.subtitle),
      blocks: [...picture, ...monthBlocks(chosen, known.day, ctx, known.all)],
      controls: [
        ...pictureControls(chosen, deadlines, valuesOf(asked, asOf), {
          hasTimeline: timeline,
          today: known.day,
        }),
      ],
    };
  },
});

/** Never empty: says what is held, and what was ahead of the newest report when it came out. */
async function nothingReply(
  title: string,
  dates: readonly Dated[],
  known: Knowledge,
  ctx: CommandContext,
  asked: Asked,
): Promise<Reply> {
  const newest = known.reports[0];
  if (newest === undefined)
    return {
      title,
      ...subtitlePart(known.subtitle),
      blocks: [{ type: 'paragraph', text: noReportText(known) }, ...laterBlocks(known)],
    };
  const about = narrowedSentence(asked);
  const span = spanWords(asked);
  const text = asked.past
    ? `No date held here${about} has passed${span}.`
    : `No date held here${about} lies ahead${span}.`;
  const head = { title, ...subtitlePart(known.subtitle) };
  if (asked.about !== undefined)
    return { ...head, blocks: await nothingAboutBlocks(asked.about, dates, text, known, ctx) };
  const blocks: Block[] = [
    {
      type: 'paragraph',
      text: `${text} The newest report held is ${sourceName(newest)}: it tells of the meeting on ${dayLabel(newest.meetingDate)}.`,
    },
    ...laterBlocks(known),
  ];
  const offered = ahead(dates, publicOn(newest), undefined).filter(
    (date) => date.last < known.day || span !== '',
  );
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
