import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Control } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { UserError } from '../../src/core/errors.ts';
import { FOUND_KINDS, type SearchFilters } from '../../src/core/ports/search.ts';
import { asOfOption, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { noReportReply } from '../parts/no-report.ts';
import { answerBlocks, buildingBlocks } from '../parts/search-blocks.ts';
import { filtersOf, filterWords } from '../parts/search-filters.ts';

const MOST_HITS = 40;
/** A topic followed through time is shown whole; more than this is not one topic. */
const MOST_IN_ORDER = 200;
const MOST_SUGGESTIONS = 25;

const options = z.object({
  words: z.string().max(60).optional().describe('What to look for').meta({ rest: true }),
  reporter: z.string().max(40).optional().describe('Only reports by this person').meta({ suggested: true }),
  speaker: z.string().max(40).optional().describe('Only what this person said, by name or office'),
  year: z.string().max(10).optional().describe('Only meetings of this year, such as 2012'),
  kind: z
    .string()
    .max(10)
    .optional()
    .describe('Only a date, figure, vote, decision, ask, promise or text')
    .meta({ suggested: true }),
  'in-order': z
    .stringbool()
    .default(false)
    .describe('From meeting to meeting, the oldest first')
    .meta({ flag: true }),
  'as-of': asOfOption,
});

export const search: Command = defineCommand({
  root: 'nec',
  path: ['search'],
  description: 'Find words in all reports: the sentence, with its source',
  options,
  examples: [
    '/nec search trainee organisers',
    '/nec search membership in-order',
    '/nec search selection kind:decision year:2012',
  ],
  related: [{ label: 'Show all reports', path: ['reports'] }],
  async suggest(ctx, option, typed) {
    const names = option === 'kind' ? FOUND_KINDS : await reportersOf(ctx);
    return names
      .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, MOST_SUGGESTIONS)
      .map((name) => ({ name, value: name }));
  },
  async run(ctx, asked) {
    const known = await knowledgeOf(ctx, asked['as-of']);
    const words = asked.words?.trim() ?? '';
    const filters = filtersOf(asked);
    if (words === '' && Object.keys(filters).length === 0)
      throw new UserError(
        'no-words',
        'There is nothing to look for.',
        'For example: /nec search trainee organisers',
      );
    const inOrder = asked['in-order'];
    const title = titleOf(words, filters, inOrder);
    if (known.reports.length === 0) return noReportReply(title, known);
    const answer = await ctx.search.find(ctx.group, {
      words,
      asOf: known.day,
      limit: inOrder ? MOST_IN_ORDER : MOST_HITS,
      order: inOrder ? 'in-time' : 'best',
      filters,
    });
    const blocks = await answerBlocks(answer, { words, filters }, known, ctx, inOrder);
    const told = new Set(answer.hits.map(({ report }) => report)).size;
    return {
      title,
      ...subtitlePart(known.subtitle),
      blocks: [...buildingBlocks(answer), ...blocks],
      controls: told > 1 && answer.how !== 'some' ? orderControls(asked, inOrder) : [],
    };
  },
});

async function reportersOf(ctx: CommandContext): Promise<string[]> {
  const { reports } = await knowledgeOf(ctx, undefined);
  return [...new Set(reports.flatMap(({ reporter }) => reporter ?? []))].sort();
}

/** "Search: selection; said by Harriet Harman; meetings of 2012" */
function titleOf(words: string, filters: SearchFilters, inOrder: boolean): string {
  const parts = [...(words === '' ? [] : [words]), ...filterWords(filters)];
  return `Search: ${parts.join('; ')}${inOrder ? ', from meeting to meeting' : ''}`;
}

/** The same in the other order. */
function orderControls(asked: z.output<typeof options>, inOrder: boolean): Control[] {
  const values: Record<string, string> = { ...(inOrder ? {} : { 'in-order': 'yes' }) };
  for (const name of ['words', 'reporter', 'speaker', 'year', 'kind', 'as-of'] as const) {
    const value = asked[name];
    if (value !== undefined) values[name] = value;
  }
  const action = toAction(search, values satisfies Values);
  const label = inOrder ? 'Show the best first' : 'Follow it from meeting to meeting';
  return action === null ? [] : [{ type: 'button', label, action }];
}
