import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { type Decision, VERBS } from '../../src/core/reports/fact.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { noReportReply } from '../parts/no-report.ts';
import { notTold } from '../parts/not-told.ts';
import { section, toDecisionItems } from '../parts/report-parts.ts';
import { createTold, type Told, wordsOf } from '../parts/told-words.ts';
import { shown } from '../parts/unchecked.ts';

type Verb = Decision['verb'];

/** What was done with a matter, each kind under its own heading: what was asked for is not granted, and what was put off is not agreed. */
const GROUPS: readonly { readonly heading: string; readonly verbs: readonly Verb[] }[] = [
  { heading: 'Agreed', verbs: ['agreed', 'accepted'] },
  { heading: 'Rejected', verbs: ['rejected'] },
  { heading: 'Put off', verbs: ['deferred'] },
  { heading: 'Asked for', verbs: ['asked'] },
  { heading: 'Appointed', verbs: ['appointed'] },
];
const SAID: Readonly<Record<Verb, string>> = {
  agreed: 'agreed',
  rejected: 'rejected',
  accepted: 'accepted',
  appointed: 'appointed',
  deferred: 'put off',
  asked: 'asked for',
};

export const decisions: Command = defineCommand({
  root: 'nec',
  path: ['decisions'],
  description: 'What the NEC agreed, rejected, put off or asked for, point by point, newest first',
  options: z.object({
    verb: z.enum(VERBS).optional().describe('Only what was done so').meta({ positional: true }),
    about: z
      .string()
      .max(60)
      .optional()
      .describe('A word or two, such as conference or Forde')
      .meta({ rest: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec decisions', '/nec decisions about:conference', '/nec decisions rejected'],
  related: [
    { label: 'Show votes', path: ['votes'] },
    { label: 'Show promises', path: ['promises'] },
    { label: 'Show people and roles', path: ['people'] },
  ],
  async run(ctx, { verb, about, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    const typed = { verb, about };
    if (known.reports.length === 0) return noReportReply(titleOf(typed), known);
    for (const asked of [inOtherWords(typed), typed].filter((each) => each !== null)) {
      const blocks = blocksFor(asked, known, ctx);
      if (blocks.length > 0) return { title: titleOf(asked), ...subtitlePart(known.subtitle), blocks };
    }
    return await noneReply(typed, known, ctx);
  },
});

interface Asked {
  readonly verb: Verb | undefined;
  readonly about: string | undefined;
}

function titleOf({ verb, about }: Asked): string {
  return ['Decisions', verb === undefined ? [] : SAID[verb], about ?? []].flat().join(': ');
}

/** Other words for what was done, when they are all that is asked. */
const OTHER_VERBS: ReadonlyMap<string, Verb> = new Map([
  ['put off', 'deferred'],
  ['postponed', 'deferred'],
  ['asked for', 'asked'],
  ['requested', 'asked'],
  ['refused', 'rejected'],
  ['turned down', 'rejected'],
  ['lost', 'rejected'],
  ['passed', 'agreed'],
  ['approved', 'agreed'],
  ['granted', 'agreed'],
]);

function inOtherWords({ verb, about }: Asked): Asked | null {
  const other = verb === undefined ? OTHER_VERBS.get(about?.trim().toLowerCase() ?? '') : undefined;
  return other === undefined ? null : { verb: other, about: undefined };
}

function blocksFor({ verb, about }: Asked, known: Knowledge, ctx: CommandContext): Block[] {
  if (verb === undefined && about === undefined)
    return known.reports.flatMap((report) => ctx.memo.of(allSections, report));
  const isAbout = about === undefined ? null : createTold(about, ctx.glossary);
  return known.reports.flatMap((report) => {
    const told = ctx.memo.of(toldIn, report).filter((each) => verb === undefined || each.verb === verb);
    return sectionsOf(told, isAbout, report);
  });
}

/** A decision made ready to be looked for and shown; each point with the words of the decision and its own. */
interface ToldDecision {
  readonly verb: Verb;
  readonly words: readonly string[];
  readonly item: ListItem;
  readonly points: readonly { readonly words: readonly string[]; readonly item: ListItem }[];
}

function toldIn(report: Report): ToldDecision[] {
  return shown(report.facts.decisions).map((decision) => {
    const { verb, what, parts = [] } = decision;
    const words = wordsOf(what);
    const [item, ...points] = toDecisionItems(decision, [report]);
    return {
      verb,
      words,
      item,
      points: points.map((point, at) => ({
        words: [...words, ...wordsOf(parts[at]?.what ?? '')],
        item: point,
      })),
    };
  });
}

function allSections(report: Report): Block[] {
  return sectionsOf(toldIn(report), null, report);
}

/** One heading for each thing that was done at the meeting: "Agreed on Tuesday 29 November 2022". */
function sectionsOf(decisions: readonly ToldDecision[], isAbout: Told | null, report: Report): Block[] {
  const items = GROUPS.map(({ heading, verbs }) => ({
    heading,
    items: decisions.filter(({ verb }) => verbs.includes(verb)).flatMap((told) => itemsOf(told, isAbout)),
  })).filter((group) => group.items.length > 0);
  if (items.length === 0) return [];
  const day = dayLabel(report.meetingDate);
  return items.flatMap((group) => section(`${group.heading} on ${day}`, group.items));
}

/**
 * The decision and its points, each an item with its own source, so that a page may end between them: all points of one that is about what was
 * asked, else those points that are; nothing when none is.
 */
function itemsOf({ words, item, points }: ToldDecision, isAbout: Told | null): ListItem[] {
  const isAll = isAbout === null || isAbout(words);
  const about = isAll ? points : points.filter((point) => isAbout(point.words));
  if (!isAll && about.length === 0) return [];
  if (points.length === 0) return [item];
  const count =
    about.length === points.length ? `its ${points.length}` : `${about.length} of its ${points.length}`;
  const note = `${count} points, as the report tells them`;
  return [{ ...item, notes: [...(item.notes ?? []), note] }, ...about.map((point) => point.item)];
}

async function noneReply(asked: Asked, known: Knowledge, ctx: CommandContext): Promise<Reply> {
  const { verb, about } = asked;
  const head = { title: titleOf(asked), ...subtitlePart(known.subtitle) };
  if (about !== undefined) {
    const subject = verb === undefined ? about : `${about} that was ${SAID[verb]}`;
    return { ...head, blocks: await notTold(ctx, known, { kind: 'decision', about: subject }) };
  }
  const newest = known.reports[0];
  const what = verb === undefined ? 'No decision' : `Nothing that was ${SAID[verb]}`;
  const text = `${what} is told in the reports held (${known.reports.length}); the newest is ${newest === undefined ? '' : sourceName(newest)}.`;
  return { ...head, blocks: [{ type: 'paragraph', text }] };
}
