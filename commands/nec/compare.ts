import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel } from '../../src/core/dates/labels.ts';
import {
  type Account,
  type Comparison,
  compareAccounts,
  DATE_LIKENESS,
  DECISION_LIKENESS,
  FIGURE_LIKENESS,
  VOTE_LIKENESS,
} from '../../src/core/reports/accounts.ts';
import type { Check, DateItem, Decision, Evidence, Vote } from '../../src/core/reports/fact.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { figureValue } from '../parts/figure-text.ts';
import { findReport } from '../parts/find-report.ts';
import { noReportReply } from '../parts/no-report.ts';
import { section } from '../parts/report-parts.ts';
import { checkNotes } from '../parts/unchecked.ts';

export const compare: Command = defineCommand({
  root: 'nec',
  path: ['compare'],
  description: 'One meeting as several reports tell it',
  options: z.object({
    meeting: z
      .string()
      .max(60)
      .optional()
      .describe('Its date, such as 2022-11-29; the newest told by several otherwise')
      .meta({ rest: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec compare', '/nec compare 2022-11-29'],
  related: [
    { label: 'Show all reports', path: ['reports'] },
    { label: 'Show what has changed', path: ['changes'] },
  ],
  async run(ctx, { meeting, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('Reports side by side', known);
    const day =
      meeting === undefined
        ? newestShared(known)
        : (await findReport(meeting, known.reports, ctx.today)).meetingDate;
    const reports = known.reports.filter((report) => report.meetingDate === day);
    return reports.length < 2 ? aloneReply(reports, known) : compareReply(reports, known);
  },
});

/** The newest meeting of which several reports are held; the newest meeting when there is none. */
function newestShared({ reports }: Knowledge): string | undefined {
  const shared = reports.find((report) => ofMeeting(reports, report.meetingDate).length > 1);
  return (shared ?? reports[0])?.meetingDate;
}

function ofMeeting(reports: readonly Report[], day: string): Report[] {
  return reports.filter((report) => report.meetingDate === day);
}

function aloneReply([only]: readonly Report[], known: Knowledge): Reply {
  const others = known.reports.filter(({ meetingDate }) => ofMeeting(known.reports, meetingDate).length > 1);
  const meetings = [...new Set(others.map(({ meetingDate }) => dayLabel(meetingDate)))];
  const where =
    meetings.length === 0
      ? 'No meeting is told by more than one report yet. An officer can add another report of it.'
      : `Meetings told by several: ${meetings.join('; ')}.`;
  const what =
    only === undefined
      ? ''
      : `Only one report of the meeting of ${dayLabel(only.meetingDate)} is held: ${sourceName(only)}. `;
  return {
    title: 'Reports side by side',
    ...subtitlePart(known.subtitle),
    blocks: [{ type: 'paragraph', text: `${what}${where}` }],
  };
}

interface Told {
  readonly evidence: Evidence;
  readonly check: Check;
}

/** One thing told, made ready to be shown: in words, by whom, from where. */
interface Saying {
  readonly verdict: Comparison<unknown>['verdict'];
  readonly item: ListItem;
}

function compareReply(reports: readonly Report[], known: Knowledge): Reply {
  const sayings = [
    ...sayingsOf(
      compareAccounts(reports, ({ facts }) => facts.dates.filter(isNews), DATE_LIKENESS),
      (date) => [dateLabel(date.edtf, date.time), date.what],
    ),
    ...sayingsOf(
      compareAccounts(reports, ({ facts }) => facts.votes, VOTE_LIKENESS),
      (vote) => [outcomeOf(vote), vote.subject],
    ),
    ...sayingsOf(
      compareAccounts(reports, ({ facts }) => facts.decisions, DECISION_LIKENESS).filter(
        ({ accounts }) => !accounts.every(isToldAsVote),
      ),
      (decision) => [decision.verb.charAt(0).toUpperCase() + decision.verb.slice(1), decision.what],
    ),
    ...sayingsOf(
      compareAccounts(reports, ({ facts }) => facts.figures, FIGURE_LIKENESS),
      (figure) => [figureValue(figure), figure.label],
    ),
  ];
  const of = (verdict: Saying['verdict']): ListItem[] =>
    sayings.filter((saying) => saying.verdict === verdict).map(({ item }) => item);
  const names = reports.map(sourceName).join('; ');
  const blocks: Block[] = [
    { type: 'paragraph', text: `${reports.length} reports: ${names}.` },
    ...section('They contradict each other', of('contradicted')),
    ...section('More than one says', of('agreed')),
    ...section('Only one says', of('alone')),
  ];
  const day = reports[0]?.meetingDate ?? known.day;
  return { title: `The meeting of ${dayLabel(day)}, side by side`, ...subtitlePart(known.subtitle), blocks };
}

/** "Carried 12–5", or the outcome alone where no tally was told. */
function outcomeOf({ outcome, for: yes, against: no }: Vote): string {
  const tally = yes === null && no === null ? '' : ` ${yes ?? '?'}–${no ?? '?'}`;
  return `${outcome === 'carried' ? 'Carried' : 'Lost'}${tally}`;
}

/** Years that a report only looks back on are no part of what the meeting was told. */
function isNews({ kind }: DateItem): boolean {
  return kind !== 'background';
}

/** Whether the sentence of a decision tells a vote, which is compared as such: the decision's own words hold the tally, on which reports may differ. */
function isToldAsVote({ report, fact: { evidence } }: Account<Decision>): boolean {
  return (
    evidence.type === 'quote' &&
    report.facts.votes.some(
      (vote) => vote.evidence.type === 'quote' && vote.evidence.quote === evidence.quote,
    )
  );
}

function sayingsOf<Fact extends Told>(
  comparisons: readonly Comparison<Fact>[],
  wordsOf: (fact: Fact) => readonly [string, string],
): Saying[] {
  return comparisons.map(({ verdict, accounts }) => ({ verdict, item: toItem(verdict, accounts, wordsOf) }));
}

/** What contradicts, or is told in other words ("almost 400"), is told by each in turn; what agrees is told once, with every source. */
function toItem<Fact extends Told>(
  verdict: Saying['verdict'],
  accounts: readonly Account<Fact>[],
  wordsOf: (fact: Fact) => readonly [string, string],
): ListItem {
  const [first] = accounts;
  const [value = '', what = ''] = first === undefined ? [] : wordsOf(first.fact);
  const isOneValue = accounts.every(({ fact }) => wordsOf(fact)[0] === value);
  const sayings =
    verdict === 'contradicted' || !isOneValue
      ? accounts.map(({ report, fact }) => `${report.reporter ?? report.title} says ${wordsOf(fact)[0]}`)
      : [];
  const isUnchecked = accounts.every(({ fact }) => fact.check === 'unchecked');
  const notes = [...sayings, ...checkNotes(isUnchecked ? 'unchecked' : 'confirmed')];
  return {
    text:
      verdict === 'contradicted'
        ? [{ type: 'text', text: what, bold: true }]
        : [
            { type: 'text', text: value, bold: true },
            { type: 'text', text: `: ${what}` },
          ],
    notes,
    citations: accounts.map(({ report, fact }) => toCitation(fact.evidence, [report])),
  };
}
