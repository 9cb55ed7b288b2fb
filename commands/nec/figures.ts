import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Reply, Tile } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { type Figure, MEASURES } from '../../src/core/reports/fact.ts';
import { publicOn } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { MEASURE_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { noReportReply } from '../parts/no-report.ts';
import { leadingFigures, tileSection, toTile } from '../parts/report-parts.ts';
import { shown } from '../parts/unchecked.ts';

/** Words people use for a measure besides its name. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  membership: ['member', 'members'],
  'new-members': ['joiners', 'recruits', 'membership', 'members'],
  candidates: ['candidate'],
  'vote-share': ['polls', 'share', 'vote'],
  councillors: ['councillor', 'gains', 'councillors lost'],
  donations: ['donation', 'gifts', 'fundraising', 'money', 'funding'],
  reserves: ['reserve', 'money'],
  staff: ['employees', 'organisers', 'headcount'],
  contacts: ['contact', 'doors', 'canvassing', 'conversations', 'contact rate'],
  finance: ['money', 'funding', 'finances', 'income', 'spending'],
  seats: ['gains', 'seat'],
};

/** The first word of "about membership", as people type it without a colon. */
const aboutWord = /^about\s+/iu;

export const figures: Command = defineCommand({
  root: 'nec',
  path: ['figures'],
  description: 'Figures told in the reports, newest first',
  options: z.object({
    about: z
      .string()
      .max(60)
      .optional()
      .describe('A measure or a word, such as membership or donations')
      .meta({ rest: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec figures', '/nec figures about:membership'],
  async run(ctx, { about, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('Figures', known);
    return about === undefined ? newestReply(known) : aboutReply(about.replace(aboutWord, ''), known, ctx);
  },
});

function newestReply(known: Knowledge): Reply {
  const report = known.reports.find((candidate) => shown(candidate.facts.figures).length > 0);
  const blocks: Block[] =
    report === undefined
      ? [{ type: 'paragraph', text: 'No report held tells any figure.' }]
      : tileSection(
          headingOf(report),
          leadingFigures(report).map((figure) => toTile(figure, [report])),
        );
  return {
    title: 'Figures',
    ...subtitlePart(known.subtitle),
    blocks: [
      ...blocks,
      {
        type: 'paragraph',
        text: `To follow one, type for example: /nec figures about:membership. Measures: ${measureList()}.`,
        muted: true,
      },
    ],
  };
}

function aboutReply(about: string, known: Knowledge, ctx: CommandContext): Reply {
  const title = `Figures: ${about}`;
  const isAbout = createAbout(about);
  const found = ctx.memo
    .of(toldIn, known.all)
    .filter(({ report }) => publicOn(report) <= known.day)
    .map(({ report, figures }) => ({ report, tiles: figures.filter(isAbout).map(({ tile }) => tile) }))
    .filter(({ tiles }) => tiles.length > 0);
  const newest = found[0];
  if (newest === undefined) {
    const text = `No figure about “${about}” is held here. Measures that are followed: ${measureList()}.`;
    return { title, ...subtitlePart(known.subtitle), blocks: [{ type: 'paragraph', text }] };
  }
  const last = `Last told in the report of the meeting on ${dayLabel(newest.report.meetingDate)}.`;
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks: [
      { type: 'paragraph', text: last },
      ...found.flatMap(({ report, tiles }) => tileSection(headingOf(report), tiles)),
    ],
  };
}

/** A figure made ready to be looked for and shown: its label in small letters, and its tile. */
interface ToldFigure {
  readonly measure: Figure['measure'];
  readonly label: string;
  readonly tile: Tile;
}

/** The figures of every report that may be shown, in leading order. */
function toldIn(reports: readonly Report[]): { report: Report; figures: readonly ToldFigure[] }[] {
  return reports.map((report) => ({
    report,
    figures: leadingFigures(report).map((figure) => ({
      measure: figure.measure,
      label: figure.label.toLowerCase(),
      tile: toTile(figure, [report]),
    })),
  }));
}

function headingOf(report: Report): string {
  return `Meeting of ${dayLabel(report.meetingDate)}`;
}

function measureList(): string {
  return MEASURES.map((measure) => MEASURE_NAMES[measure]).join(', ');
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** A figure is about what is asked when its measure goes by that name, or its label holds every word asked. */
function createAbout(about: string): (figure: ToldFigure) => boolean {
  const asked = about.toLowerCase();
  const words = asked.match(wordPattern) ?? [];
  const measures = new Set<string>(
    MEASURES.filter((measure) =>
      [measure, MEASURE_NAMES[measure], ...(OTHER_WORDS[measure] ?? [])].includes(asked),
    ),
  );
  return ({ measure, label }) => {
    if (measure !== null && measures.has(measure)) return true;
    return words.length > 0 && words.every((word) => label.includes(word));
  };
}
