import { toCitation } from '../core/chat/citations.ts';
import type { Block, ListItem, Reply } from '../core/chat/reply.ts';
import { dateLabel, dayLabel, exactnessNote } from '../core/dates/labels.ts';
import type { Evidence } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import type { Saved } from '../requests.ts';

interface Imported {
  readonly report: Report;
  readonly agreed: number;
  readonly added: number;
  /** Null after a dry run. */
  readonly saved: Saved | null;
  readonly rule: string;
  readonly warnings: readonly string[];
}

interface Shown {
  readonly check: 'unchecked' | 'confirmed' | 'rejected';
  readonly evidence: Evidence;
}

const RULE_WORDS: Readonly<Record<string, string>> = {
  'plain-text': 'The report was found in a plain text.',
  density:
    'The report was found by where most of the text stands, because the site is not known. Look at it before it is relied on.',
};

/** What an import found and did: every fact with its quote and whether it is checked. */
export function toImportReply(imported: Imported): Reply {
  const { report, saved, warnings } = imported;
  const by = report.reporter === null ? '' : `, by ${report.reporter}`;
  return {
    title: saved === null ? `Read, not stored: ${report.title}` : `Stored: ${report.title}`,
    blocks: [
      {
        type: 'paragraph',
        text: `Meeting of ${dayLabel(report.meetingDate)}${by}. ${RULE_WORDS[imported.rule] ?? 'The report was found by the rule for its site.'}`,
      },
      ...warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      ...factBlocks(report),
      { type: 'paragraph', text: summaryOf(imported) },
    ],
  };
}

function factBlocks(report: Report): Block[] {
  const { dates, figures, votes, decisions, asks, promises } = report.facts;
  const item = (fact: Shown, text: string): ListItem => ({
    text,
    notes: [fact.check === 'confirmed' ? 'checked' : 'not yet checked'],
    citations: [toCitation(fact.evidence, [report])],
  });
  const section = (heading: string, items: ListItem[]): Block[] =>
    items.length === 0
      ? []
      : [
          { type: 'heading', text: `${heading} (${items.length})` },
          { type: 'list', items },
        ];
  return [
    ...section(
      'Dates',
      dates.map((date) =>
        item(
          date,
          `${dateLabel(date.edtf, date.time)}${notePart(exactnessNote(date.edtf))}: ${date.what} (${date.kind}, ${date.topic}; ${date.rule})`,
        ),
      ),
    ),
    ...section(
      'Figures',
      figures.map((figure) => item(figure, `${figure.value} ${figure.unit}: ${figure.label}`)),
    ),
    ...section(
      'Votes',
      votes.map((vote) =>
        item(
          vote,
          `${vote.for ?? '?'} for, ${vote.against ?? '?'} against, ${vote.outcome}: ${vote.subject}`,
        ),
      ),
    ),
    ...section(
      'Decisions',
      decisions.map((decision) => item(decision, `${decision.verb}: ${decision.what}`)),
    ),
    ...section(
      'Asks',
      asks.map((ask) => item(ask, `${ask.who}${byPart(ask.by)}: ${ask.what}`)),
    ),
    ...section(
      'Promises',
      promises.map((promise) => item(promise, `${promise.who}${byPart(promise.by)}: ${promise.what}`)),
    ),
  ];
}

function notePart(note: string | null): string {
  return note === null ? '' : `, ${note}`;
}

function byPart(by: string | null): string {
  return by === null ? '' : `, by ${dateLabel(by)}`;
}

function summaryOf({ report, agreed, added, saved }: Imported): string {
  const facts = Object.values(report.facts).flat();
  const unchecked = facts.filter((fact) => fact.check === 'unchecked').length;
  const found =
    agreed === 0 ? `${added} facts found.` : `${agreed} facts agree with what was held; ${added} are new.`;
  const waiting =
    unchecked === 0
      ? ''
      : ` ${unchecked} are not yet checked: they are shown as such, and cause no reminder.`;
  if (saved === null) return `${found}${waiting} Nothing was stored.`;
  const went =
    saved.entries === 0
      ? ''
      : ` ${saved.entries} ${saved.entries === 1 ? 'date went' : 'dates went'} into the diary.`;
  const gained =
    saved.vouched === 0
      ? ''
      : ` ${saved.vouched} ${saved.vouched === 1 ? 'date' : 'dates'} of the diary now ${saved.vouched === 1 ? 'has' : 'have'} this report’s own sentence as a source.`;
  return `${found}${waiting}${went}${gained} Stored as ${saved.id}: /nec report ${saved.id}`;
}
