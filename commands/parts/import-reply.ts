import { toCitation } from '../../src/core/chat/citations.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import type { Saved } from '../../src/core/ports/review.ts';
import type { Check, DateItem, Figure } from '../../src/core/reports/fact.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import {
  section,
  toAskItem,
  toDecisionItem,
  toPersonItem,
  toPromiseItem,
  toTile,
  toVoteItem,
} from './report-parts.ts';
import { checkNotes } from './unchecked.ts';

interface Imported {
  readonly report: Report;
  readonly preview: Saved;
  /** Null after a dry run. */
  readonly saved: Saved | null;
  readonly rule: string;
  readonly warnings: readonly string[];
}

interface Checked {
  readonly check: Check;
}

/** How the words of the report were told from the rest of the file. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  'plain-text': 'Read as plain text.',
  pdf: 'Read from a PDF.',
  docx: 'Read from a Word document.',
  feed: 'Read from the feed itself.',
  density: 'The report was taken from where most of the text stands.',
};

/** What an import found and did: every fact with its quote and whether it is checked. */
export function toImportReply(imported: Imported): Reply {
  const { report, saved, warnings } = imported;
  const by = report.reporter === null ? '' : `, by ${report.reporter}`;
  const published = report.published === null ? '' : `, published on ${dayLabel(report.published)}`;
  return {
    title: saved === null ? `Read, not stored: ${report.title}` : `Stored: ${report.title}`,
    blocks: [
      {
        type: 'paragraph',
        text: `Meeting of ${dayLabel(report.meetingDate)}${by}${published}. ${RULE_WORDS[imported.rule] ?? 'The report was taken by the rule for its site.'}`,
      },
      ...differsBlocks(imported.preview),
      ...warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      ...factBlocks(report),
      { type: 'paragraph', text: summaryOf(imported) },
    ],
  };
}

/** How the text now differs from the one that was held before. */
function differsBlocks({ differs }: Saved): Block[] {
  if (differs.length === 0) return [];
  return [
    { type: 'heading', text: 'What is told otherwise than before' },
    { type: 'list', items: differs.map((text) => ({ text })) },
  ];
}

function factBlocks(report: Report): Block[] {
  const { dates, figures, votes, decisions, asks, promises, people } = report.facts;
  const all = [report];
  const counted = <T extends Checked>(
    heading: string,
    facts: readonly T[],
    toItem: (fact: T, reports: readonly Report[]) => ListItem,
  ): Block[] =>
    section(
      `${heading} (${facts.length})`,
      facts.map((fact) => withCheck(fact, toItem(fact, all))),
    );
  return [
    ...counted('Dates', dates, toFoundDate),
    ...counted('Figures', figures, toFoundFigure),
    ...counted('Votes', votes, toVoteItem),
    ...counted('Decisions', decisions, toDecisionItem),
    ...counted('Asks', asks, toAskItem),
    ...counted('Promises', promises, toPromiseItem),
    ...counted('People and roles', people, toPersonItem),
  ];
}

/** Other answers leave unsaid that a fact is checked; whoever has just imported it wants to know. */
function withCheck({ check }: Checked, item: ListItem): ListItem {
  return check === 'confirmed' ? { ...item, notes: [...(item.notes ?? []), 'checked'] } : item;
}

function toFoundDate(date: DateItem, reports: readonly Report[]): ListItem {
  const exactness = exactnessNote(date.edtf);
  const when = `${dateLabel(date.edtf, date.time)}${exactness === null ? '' : `, ${exactness}`}`;
  return {
    text: `${when}: ${date.what}`,
    notes: [`${KIND_NAMES[date.kind]}, ${TOPIC_NAMES[date.topic]}`, date.rule, ...checkNotes(date.check)],
    citations: [toCitation(date.evidence, reports)],
  };
}

function toFoundFigure(figure: Figure, reports: readonly Report[]): ListItem {
  const { value, label, notes, citation } = toTile(figure, reports);
  return {
    text: `${value}: ${label}`,
    notes: notes ?? [],
    citations: citation === undefined ? [] : [citation],
  };
}

function uncheckedSentence(count: number): string {
  return count === 1
    ? '1 is not yet checked: it is shown as such, and causes no reminder.'
    : `${count} are not yet checked: they are shown as such, and cause no reminder.`;
}

function summaryOf({ report, preview, saved }: Imported): string {
  if (preview.outcome === 'unchanged')
    return `Exactly this is held already as ${preview.id}. Nothing was changed.`;
  const { agreed, added } = preview;
  const facts = Object.values(report.facts).flat();
  const unchecked = facts.filter((fact) => fact.check === 'unchecked').length;
  const found =
    agreed === 0
      ? `${countText(added, 'fact')} found.`
      : `${countText(agreed, 'fact')} ${agreed === 1 ? 'was' : 'were'} held already; ${added} new.`;
  const waiting = unchecked === 0 ? '' : ` ${uncheckedSentence(unchecked)}`;
  if (saved === null) return `${found}${waiting} Nothing was stored.`;
  const went = saved.entries === 0 ? '' : ` ${countText(saved.entries, 'date')} went into the diary.`;
  const gained = saved.vouched === 0 ? '' : ` ${vouchedSentence(saved.vouched)}`;
  return `${found}${waiting}${went}${gained} Stored as ${saved.id}: /nec report ${saved.id}`;
}

function vouchedSentence(count: number): string {
  return `${countText(count, 'date')} of the diary now ${count === 1 ? 'has' : 'have'} this report’s own sentence as a source.`;
}

function countText(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
