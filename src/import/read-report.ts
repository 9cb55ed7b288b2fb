import { createHash } from 'node:crypto';
import type { KnownEvent } from '../core/dates/known-event.ts';
import { dayLabel } from '../core/dates/labels.ts';
import { UserError } from '../core/errors.ts';
import type { ToldOf } from '../core/ports/importer.ts';
import type { Facts, Report } from '../core/reports/report.ts';
import { extract } from '../extract/extract.ts';
import type { Extraction, Quoted } from '../extract/types.ts';
import { refuseConfidential } from './confidential.ts';
import { UNDATED_WARNING } from './html/html.ts';
import { toPlainWords } from './html/plain-words.ts';
import { toReportId } from './report-id.ts';
import type { SourceDocument } from './source-document.ts';

/** What is known of a report beside its text. */
export interface ReadingOptions {
  /** Of the file, for sentences to the person who imports. */
  readonly name: string;
  readonly told: ToldOf;
  /** What dates such as “three weeks before polling day” are counted from. */
  readonly events: readonly KnownEvent[];
  /** The person has said that it was published, whatever it says of itself. */
  readonly isPublic: boolean;
}

/** A report as read, every fact unchecked; `rule` names what chose its words from the page, `warnings` are for the person. */
export interface ReadReport {
  readonly report: Report;
  readonly extraction: Extraction;
  readonly rule: string;
  readonly warnings: readonly string[];
}

const UNTITLED = 'NEC report';

/** The report that a document holds with its facts, each with its exact quote. Stores nothing. Throws `UserError`. */
export function toReport(
  document: SourceDocument,
  { name, told, events, isPublic }: ReadingOptions,
): ReadReport {
  if (!isPublic) refuseConfidential(document.blocks);
  const meetingDate = told.meetingDate ?? document.meetingDate;
  if (meetingDate === null) {
    throw new UserError(
      'no-meeting-date',
      `${name} does not say on which day the meeting was.`,
      'Import it again with the day: --meeting-date 2022-11-29 on the command line, meeting:2022-11-29 in a chat.',
    );
  }
  const published = told.published ?? document.published;
  const reporter = shownWords(told.reporter ?? document.reporter);
  const title = shownWords(told.title ?? document.title) ?? UNTITLED;
  const extraction = extract(
    { text: document.text, blocks: document.blocks },
    { meetingDate, published, events },
  );
  const id = toReportId(meetingDate, reporter, title);
  const report: Report = {
    id,
    origin: 'imported',
    title,
    reporter,
    publisher: shownWords(told.publisher),
    url: told.url ?? null,
    body: 'National Executive Committee',
    meetingDate,
    published,
    summary: toSummary(extraction, id, startOf(document)),
    ...ownText(document),
    facts: toFacts(extraction, id, startOf(document)),
  };
  return {
    report,
    extraction,
    rule: document.rule,
    warnings: [...stillTrue(document.warnings, published), ...dayWarnings(report, document)],
  };
}

/** A name as a reader sees it, wherever it comes from; null when nothing is left of it. */
function shownWords(text: string | null | undefined): string | null {
  const words = toPlainWords(text ?? '');
  return words === '' ? null : words;
}

/** A page without a day of publication asks for it; the person may have told it. */
function stillTrue(warnings: readonly string[], published: string | null): string[] {
  return warnings.filter((warning) => published === null || warning !== UNDATED_WARNING);
}

/** A wrong day makes wrong years, and shows a report to those who ask as of a day when it was not out. */
function dayWarnings({ meetingDate, published }: Report, document: SourceDocument): string[] {
  const warnings: string[] = [];
  if (published !== null && published < meetingDate)
    warnings.push(
      `The report would be published on ${dayLabel(published)}, before the meeting on ${dayLabel(meetingDate)}: one of the two is wrong. Import it again with --meeting-date or --published.`,
    );
  if (document.meetingDate !== null && document.meetingDate !== meetingDate)
    warnings.push(
      `The text itself says that the meeting was on ${dayLabel(document.meetingDate)}, not on ${dayLabel(meetingDate)}. Check which is right.`,
    );
  return warnings;
}

/** Only the report itself is stored: what stands before and after it (comments by readers above all) is not ours to keep. */
function ownText(document: SourceDocument): Pick<Report, 'text' | 'blocks'> {
  const from = startOf(document);
  const text = document.text.slice(from, document.blocks.at(-1)?.end ?? from);
  return {
    text,
    blocks: document.blocks.map((block) => ({ ...block, start: block.start - from, end: block.end - from })),
  };
}

function startOf(document: SourceDocument): number {
  return document.blocks[0]?.start ?? 0;
}

/** The sentences that tell a busy reader what happened, as they stand. */
function toSummary({ points }: Extraction, report: string, from: number): Report['summary'] {
  return points.map(({ quote, start, end }) => ({
    text: quote,
    evidence: { type: 'quote', report, quote, start: start - from, end: end - from },
  }));
}

function toFacts(found: Extraction, report: string, from: number): Facts {
  const fact = (list: string, { quote, start, end }: Quoted, value: string) => ({
    id: `${list}-${digest(`${quote}\n${value}`)}`,
    check: 'unchecked' as const,
    evidence: { type: 'quote' as const, report, quote, start: start - from, end: end - from },
  });
  /** The id of the date whose words begin there. */
  const dateId = (wordsStart: number | null): string | null => {
    const date = found.dates.find((each) => each.wordsStart === wordsStart);
    return date === undefined ? null : fact('d', date, `${date.wordsStart - from} ${date.words}`).id;
  };
  return {
    dates: unique(
      found.dates.map(({ quote, start, end, wordsStart, superseded, ...item }) => ({
        ...item,
        ...fact('d', { quote, start, end }, `${wordsStart - from} ${item.words}`),
        ...(superseded === null
          ? {}
          : { superseded: { reason: superseded.reason, by: dateId(superseded.by) } }),
      })),
    ),
    figures: unique(
      found.figures.map(({ quote, start, end, wordsStart, ...item }) => ({
        ...item,
        ...fact('f', { quote, start, end }, `${wordsStart - from} ${item.words}`),
      })),
    ),
    votes: unique(
      found.votes.map(({ quote, start, end, ...item }) => ({
        ...item,
        ...fact('v', { quote, start, end }, `${item.for}-${item.against}`),
      })),
    ),
    decisions: unique(
      found.decisions.map(({ quote, start, end, parts, ...item }) => ({
        ...item,
        ...fact('n', { quote, start, end }, item.verb),
        ...(parts === undefined
          ? {}
          : { parts: parts.map(({ what, ...part }) => ({ what, evidence: fact('n', part, '').evidence })) }),
      })),
    ),
    asks: unique(
      found.asks.map(({ quote, start, end, ...item }) => ({
        ...item,
        ...fact('a', { quote, start, end }, item.who),
      })),
    ),
    promises: unique(
      found.promises.map(({ quote, start, end, ...item }) => ({
        ...item,
        ...fact('p', { quote, start, end }, item.what),
      })),
    ),
    people: unique(
      found.people.map(({ quote, start, end, ...item }) => ({
        ...item,
        ...fact('r', { quote, start, end }, `${item.name}\n${item.role}`),
      })),
    ),
  };
}

/** The same words in the same place make the same id, so a correction sticks when the report is read again. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

function unique<T extends { readonly id: string }>(facts: readonly T[]): T[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
