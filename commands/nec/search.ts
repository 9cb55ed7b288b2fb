import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Hit } from '../../src/core/ports/search.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { noReportReply } from '../parts/no-report.ts';
import { NOT_YET_CHECKED } from '../parts/unchecked.ts';

const MOST_HITS = 40;

export const search: Command = defineCommand({
  root: 'nec',
  path: ['search'],
  description: 'Find words in all reports',
  options: z.object({
    words: z.string().max(60).describe('What to look for').meta({ rest: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec search trainee organisers'],
  related: [{ label: 'Show all reports', path: ['reports'] }],
  async run(ctx, { words, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    const asked = words.trim();
    if (asked === '')
      throw new UserError(
        'no-words',
        'There is nothing to look for.',
        'For example: /nec search trainee organisers',
      );
    if (known.reports.length === 0) return noReportReply(`Search: ${asked}`, known);
    const hits = await ctx.search.find(ctx.group, asked, known.day, MOST_HITS);
    const head = { title: `Search: ${asked}`, ...subtitlePart(known.subtitle) };
    if (hits.length > 0)
      return { ...head, blocks: [{ type: 'list', items: hits.map((hit) => toHitItem(hit, known.all)) }] };
    const text = `Nothing in the reports held (${known.reports.length}) matches “${asked}”. Try fewer or other words.`;
    return { ...head, blocks: [{ type: 'paragraph', text }] };
  },
});

function toHitItem(hit: Hit, all: readonly Report[]): ListItem {
  const citation = toCitation(hit.evidence, all);
  const notes = hit.checked ? [] : [NOT_YET_CHECKED];
  const held = all.find((report) => report.id === hit.report);
  const text =
    citation.quote === hit.text && held !== undefined
      ? `Told of the meeting of ${dayLabel(held.meetingDate)}`
      : hit.text;
  return { text, notes, citations: [citation] };
}
