import { z } from 'zod';
import {
  type Command,
  type CommandContext,
  defineCommand,
  type Suggestion,
} from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { PersonChange } from '../../src/core/reports/fact.ts';
import { publishedBy } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { toHitItem } from '../parts/hit-item.ts';
import { noReportReply } from '../parts/no-report.ts';
import { findNearest } from '../parts/not-told.ts';
import { section, toPersonItem } from '../parts/report-parts.ts';
import { createTold, wordsOf } from '../parts/told-words.ts';
import { shown } from '../parts/unchecked.ts';

const TITLE = 'People and roles';
const MOST_SUGGESTIONS = 25;

/** Words by which a change is asked for, besides the one that tells it. */
const CHANGE_ASKED: Readonly<Record<PersonChange, string>> = {
  elected: 'new',
  're-elected': 'elected',
  appointed: 'new',
  selected: 'new',
  nominated: '',
  leaves: 'left leaving stepped steps stands down resigned resigns',
  holds: '',
};

export const people: Command = defineCommand({
  root: 'nec',
  path: ['people'],
  description: 'Who was elected or appointed to what, and who held which role, newest first',
  options: z.object({
    who: z
      .string()
      .max(60)
      .optional()
      .describe('A name or a role, such as general secretary')
      .meta({ rest: true, suggested: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec people', '/nec people general secretary', '/nec people Tom Watson'],
  related: [
    { label: 'Show decisions', path: ['decisions'] },
    { label: 'Show all reports', path: ['reports'] },
  ],
  suggest: suggestionsOf,
  async run(ctx, { who, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply(TITLE, known);
    const asked = who?.replace(questionWords, '').replace(questionMark, '');
    const isAsked = asked === undefined ? null : createTold(asked, ctx.glossary);
    const blocks = known.reports.flatMap((report) =>
      isAsked === null
        ? ctx.memo.of(allOf, report)
        : sectionOf(
            report,
            ctx.memo.of(toldIn, report).filter(({ text }) => isAsked(text)),
          ),
    );
    const title = asked === undefined ? TITLE : `${TITLE}: ${asked}`;
    return peopleReply(title, known, blocks.length > 0 ? blocks : await notToldBlocks(asked, known, ctx));
  },
});

function peopleReply(title: string, known: Knowledge, blocks: readonly Block[]): Reply {
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks: [
      ...blocks,
      {
        type: 'paragraph',
        text: 'Only public roles in the party, as published reports tell them: true at that meeting, and perhaps changed since.',
        muted: true,
      },
    ],
  };
}

/** "Who is the ", "who was our " before what is asked for. */
const questionWords =
  /^(?:who|what|which)\s+(?:is|are|was|were|became|has been)\s+(?:(?:the|our|an?)\s+)?(?=\S)/iu;
const questionMark = /\s*\?$/u;

/** Somebody made ready to be looked for and shown. */
interface ToldPerson {
  readonly text: readonly string[];
  readonly item: ListItem;
}

/** Changes first, then who held a role; each in the order of the report. */
function toldIn(report: Report): ToldPerson[] {
  const told = shown(report.facts.people);
  return [
    ...told.filter(({ change }) => change !== 'holds'),
    ...told.filter(({ change }) => change === 'holds'),
  ].map((person) => ({
    text: wordsOf(`${person.name} ${person.role} ${person.change} ${CHANGE_ASKED[person.change]}`),
    item: toPersonItem(person, [report]),
  }));
}

function allOf(report: Report): Block[] {
  return sectionOf(report, toldIn(report));
}

function sectionOf(report: Report, told: readonly ToldPerson[]): Block[] {
  if (told.length === 0) return [];
  return section(
    `Meeting of ${dayLabel(report.meetingDate)}`,
    told.map(({ item }) => item),
  );
}

async function notToldBlocks(
  who: string | undefined,
  known: Knowledge,
  ctx: CommandContext,
): Promise<Block[]> {
  if (who === undefined)
    return [{ type: 'paragraph', text: 'No report I hold tells of anybody’s role in the party.' }];
  const nearest = await findNearest(ctx, known, who);
  const text = `No report I hold tells of “${who}” as a person or a role in the party.`;
  if (nearest === null) return [{ type: 'paragraph', text }];
  const item = toHitItem(nearest.hit, known.all, 'Nearest: ');
  const why = nearest.onSubject ? 'it tells of no role' : 'it does not say this';
  return [
    { type: 'paragraph', text },
    { type: 'list', items: [{ ...item, notes: [`not the answer: ${why}`, ...(item.notes ?? [])] }] },
  ];
}

/** Names and roles that fit what is typed, newest first. */
async function suggestionsOf(ctx: CommandContext, _option: string, typed: string): Promise<Suggestion[]> {
  const held = publishedBy(await ctx.reports.list(ctx.group), ctx.today);
  const named = held.flatMap(({ facts }) => shown(facts.people).flatMap(({ name, role }) => [name, role]));
  const words = typed.toLowerCase();
  return [...new Set(named)]
    .filter((value) => value.length <= 60 && value.toLowerCase().includes(words))
    .slice(0, MOST_SUGGESTIONS)
    .map((value) => ({ name: value, value }));
}
