import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import { nearestWord } from '../../src/core/chat/nearest.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { findTerm, namesOf, type Term } from '../../src/core/glossary/glossary.ts';
import type { Hit, SearchFilters } from '../../src/core/ports/search.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { type HowTold, howTold } from '../parts/how-told.ts';
import { section } from '../parts/report-parts.ts';

const MOST_SAYINGS = 5;
const LOOKED_AT = 25;
const MOST_SUGGESTIONS = 25;

export const explain: Command = defineCommand({
  root: 'nec',
  path: ['explain'],
  description: 'What a word of the party means, and what reports say of it',
  options: z.object({
    term: z
      .string()
      .max(60)
      .optional()
      .describe('A word such as CLP or freeze date')
      .meta({ rest: true, suggested: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec explain NPF', '/nec explain freeze date'],
  related: [{ label: 'Show all words that are explained', path: ['explain'] }],
  suggest: async (ctx, _option, typed) => {
    const words = typed.toLowerCase();
    return ctx.glossary.terms
      .filter(({ term, name, also }) => [term, name, ...also].join(' ').toLowerCase().includes(words))
      .slice(0, MOST_SUGGESTIONS)
      .map(({ term, name }) => ({ name: term === name ? term : `${term}: ${name}`, value: term }));
  },
  async run(ctx, { term, 'as-of': asOf }) {
    if (term === undefined) return allReply(ctx);
    const known = await knowledgeOf(ctx, asOf);
    const found = findTerm(term, ctx.glossary);
    if (found === null) return unknownReply(term, known, ctx);
    const told = found.topic === undefined ? null : await howTold(found.topic, known, ctx);
    return termReply(found, await sayingsOf(found, known, ctx), told, known, ctx);
  },
});

function allReply({ glossary }: CommandContext): Reply {
  const items = glossary.terms
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB'))
    .map(
      ({ term, name }): ListItem => ({
        text:
          term === name
            ? [{ type: 'text', text: term, bold: true }]
            : [
                { type: 'text', text: term, bold: true },
                { type: 'text', text: `: ${name}` },
              ],
      }),
    );
  return {
    title: 'Words of the party',
    blocks: [
      { type: 'paragraph', text: `${items.length} words are explained. For one of them: /nec explain CLP` },
      { type: 'list', items },
    ],
  };
}

function termReply(
  { term, name, means }: Term,
  sayings: readonly ListItem[],
  told: HowTold | null,
  known: Knowledge,
  { glossary }: CommandContext,
): Reply {
  const source = `${glossary.source} Read over on ${dayLabel(glossary.read)}.`;
  const blocks: Block[] = [
    { type: 'paragraph', text: means },
    { type: 'citation', citation: { source } },
    ...(told?.blocks ?? []),
    ...section('What reports say', sayings),
  ];
  if (sayings.length === 0)
    blocks.push({ type: 'paragraph', text: 'No report held says more of it.', muted: true });
  const title = term === name ? term : `${term}: ${name}`;
  return { title, ...subtitlePart(known.subtitle), blocks, controls: told?.controls ?? [] };
}

/** Never a guess: the nearest word that is explained is named as another word. */
function unknownReply(asked: string, known: Knowledge, { glossary }: CommandContext): Reply {
  const names = namesOf(glossary).map((each) => each.toLowerCase());
  const near = nearestWord(asked.toLowerCase(), names);
  const meant = near === null ? null : findTerm(near, glossary);
  const next = meant === null ? 'Type /nec explain to see those that are.' : `Did you mean ${meant.term}?`;
  return {
    title: `“${asked}” is not explained here`,
    ...subtitlePart(known.subtitle),
    blocks: [
      { type: 'paragraph', text: `${next} To look for it in the reports, type: /nec search ${asked}` },
    ],
  };
}

/** What is told of the term or one of its other names, the newest first: how it works now counts more than how it did. */
async function sayingsOf(
  { term, name, also }: Term,
  known: Knowledge,
  ctx: CommandContext,
): Promise<ListItem[]> {
  const names = [...new Set([name, term, ...also].map((each) => each.toLowerCase()))];
  // Sentences and points tell how a thing works; single facts are shown where there are none.
  const hits = await saidOf(names, { kind: 'text' }, known, ctx);
  const told = hits.length > 0 ? hits : await saidOf(names, {}, known, ctx);
  const age = new Map(known.reports.map(({ id }, at) => [id, at]));
  return told
    .toSorted((a, b) => (age.get(a.report) ?? 0) - (age.get(b.report) ?? 0))
    .slice(0, MOST_SAYINGS)
    .map(({ text, evidence }) => {
      const citation = toCitation(evidence, known.all);
      return { text: citation.quote === text ? 'Told in these words' : text, citations: [citation] };
    });
}

async function saidOf(
  names: readonly string[],
  filters: SearchFilters,
  known: Knowledge,
  ctx: CommandContext,
): Promise<Hit[]> {
  const found = await Promise.all(
    names.map((words) => ctx.search.find(ctx.group, { words, asOf: known.day, limit: LOOKED_AT, filters })),
  );
  const told = new Map(
    found.flatMap(({ hits }) => hits).map((hit) => [`${JSON.stringify(hit.evidence)} ${hit.text}`, hit]),
  );
  return [...told.values()].filter(({ text }) => names.some((each) => holdsWord(text, each)));
}

const letter = /\p{L}/u;
/** What follows `selection` in "selections are open": nothing of a longer word. */
const wordEnd = /^s?(?!\p{L})/u;

/** Whether the words stand in the text, alone or in the plural, not as a part of a longer word. */
function holdsWord(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  const at = lower.indexOf(words);
  if (at === -1) return false;
  return !letter.test(lower.charAt(at - 1)) && wordEnd.test(lower.slice(at + words.length));
}
