import { toCitation } from '../../src/core/chat/citations.ts';
import type { Citation, ListItem } from '../../src/core/chat/reply.ts';
import type { FoundKind, Hit } from '../../src/core/ports/search.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { markedRuns } from './marked-text.ts';
import { NOT_YET_CHECKED } from './unchecked.ts';

const KIND_WORDS: Readonly<Record<FoundKind, string>> = {
  date: 'date',
  figure: 'figure',
  vote: 'vote',
  decision: 'decision',
  ask: 'to do',
  promise: 'promise',
  text: 'text',
};

/**
 * One thing found, its found words in bold: a report's sentence between quotation marks, exactly as it stands, or our own words; who said
 * it, the facts in it, and where it comes from. `before` is put in front.
 */
export function toHitItem(hit: Hit, all: readonly Report[], before = ''): ListItem {
  const { quote, ...source } = toCitation(hit.evidence, all);
  const isQuote = quote === hit.text;
  const runs = isQuote
    ? markedRuns(hit.text, hit.marks, `${before}“`, '”')
    : markedRuns(hit.text, hit.marks, before);
  // A sentence that stands there whole need not be said twice.
  const citation: Citation = isQuote || quote === undefined ? source : { quote, ...source };
  return { text: runs, notes: notesOf(hit), citations: [citation] };
}

function notesOf({ speaker, facts, checked }: Hit): string[] {
  const notes: string[] = [];
  if (speaker !== null)
    notes.push(speaker.named ? `${speaker.name} speaking` : `in the part on what ${speaker.name} said`);
  for (const fact of facts)
    notes.push(`${KIND_WORDS[fact.kind]} – ${fact.text}${fact.checked ? '' : `, ${NOT_YET_CHECKED}`}`);
  if (!checked && facts.length === 0) notes.push(NOT_YET_CHECKED);
  return notes;
}
