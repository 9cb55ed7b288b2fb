import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Reply, Tile } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { type Figure, MEASURES, type Measure } from '../../src/core/reports/fact.ts';
import { publicOn } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { MEASURE_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { createMeetingHeading } from '../parts/meeting-heading.ts';
import { noReportReply } from '../parts/no-report.ts';
import { findNearest, nearestBlocks, toldBlocks } from '../parts/not-told.ts';
import { leadingFigures, tileSection, toTile } from '../parts/report-parts.ts';
import { seriesBlocks } from '../parts/series.ts';
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
    picture: z
      .stringbool()
      .default(false)
      .describe('Show the newest figures as a picture')
      .meta({ flag: true }),
  }),
  examples: ['/nec figures', '/nec figures about:membership'],
  related: [
    { label: 'Show votes', path: ['votes'] },
    { label: 'Show the newest report', path: ['latest'] },
  ],
  async run(ctx, { about, 'as-of': asOf, picture }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('Figures', known);
    if (about !== undefined) return aboutReply(about.replace(aboutWord, ''), known, ctx);
    return picture ? withPicture(newestReply(known)) : withPictureButton(newestReply(known), asOf);
  },
});

/** More tiles than this cannot be read on a phone. */
const MOST_TILES = 6;

/** The first figures as a picture above the same as text. */
function withPicture(reply: Reply): Reply {
  const heading = reply.blocks.find((block) => block.type === 'heading');
  const tiles = reply.blocks.flatMap((block) => (block.type === 'figures' ? block.tiles : []));
  if (tiles.length === 0) return reply;
  const drawn = tiles.slice(0, MOST_TILES).map(({ value, label, notes = [] }) => ({ value, label, notes }));
  const title = heading?.type === 'heading' ? heading.text : reply.title;
  return {
    ...reply,
    blocks: [{ type: 'image', drawing: { type: 'tiles', title, tiles: drawn } }, ...reply.blocks],
  };
}

function withPictureButton(reply: Reply, asOf: string | undefined): Reply {
  const values = { picture: 'yes', ...(asOf === undefined ? {} : { 'as-of': asOf }) };
  const action = toAction(figures, values);
  if (action === null || !reply.blocks.some((block) => block.type === 'figures')) return reply;
  return { ...reply, controls: [{ type: 'button', label: 'Show figures as a picture', action }] };
}

function newestReply(known: Knowledge): Reply {
  const headingOf = createMeetingHeading(known.reports);
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

async function aboutReply(about: string, known: Knowledge, ctx: CommandContext): Promise<Reply> {
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
    const told = await toldBlocks(ctx, known, { kind: 'figure', about });
    if (told.length > 0) return { title, ...subtitlePart(known.subtitle), blocks: told };
    const near = nearestBlocks('figure', await findNearest(ctx, known, about), known.all);
    return { title, ...subtitlePart(known.subtitle), blocks: [{ type: 'paragraph', text }, ...near] };
  }
  const last = `Last told in the report of the meeting on ${dayLabel(newest.report.meetingDate)}.`;
  const reports = found.map(({ report }) => report);
  const series = measuresOf(about).flatMap((measure) => seriesBlocks(measure, reports));
  const inTable = createInTable(series);
  const headingOf = createMeetingHeading(known.reports);
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks: [
      { type: 'paragraph', text: last },
      ...series,
      ...found.flatMap(({ report, tiles }) =>
        tileSection(
          headingOf(report),
          tiles.filter((tile) => !inTable(tile)),
        ),
      ),
    ],
  };
}

/** Whether a figure stands in a table already, with the same source. */
function createInTable(blocks: readonly Block[]): (tile: Tile) => boolean {
  const keyOf = (value: string, label: string, source: string | undefined) => `${value}\n${label}\n${source}`;
  const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  const keys = new Set(
    rows.map(({ cells: [, value = '', label = ''], citation }) => keyOf(value, label, citation?.source)),
  );
  return ({ value, label, citation }) => keys.has(keyOf(value, label, citation?.source));
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

function measureList(): string {
  return MEASURES.map((measure) => MEASURE_NAMES[measure]).join(', ');
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** A figure is about what is asked when its measure goes by that name, or its label holds every word asked. */
function createAbout(about: string): (figure: ToldFigure) => boolean {
  const asked = about.toLowerCase();
  const words = asked.match(wordPattern) ?? [];
  const measures = new Set<string>(measuresOf(about));
  return ({ measure, label }) => {
    if (measure !== null && measures.has(measure)) return true;
    return words.length > 0 && words.every((word) => label.includes(word));
  };
}

/** The measures that go by these words. */
function measuresOf(about: string): Measure[] {
  const asked = about.toLowerCase();
  return MEASURES.filter((measure) =>
    [measure, MEASURE_NAMES[measure], ...(OTHER_WORDS[measure] ?? [])].includes(asked),
  );
}
