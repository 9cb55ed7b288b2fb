import { toCitation } from '../../src/core/chat/citations.ts';
import type { Block, ListItem, Tile } from '../../src/core/chat/reply.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import {
  type Ask,
  type Decision,
  type Figure,
  MEASURES,
  type Person,
  type PersonChange,
  type Promised,
  type Vote,
} from '../../src/core/reports/fact.ts';
import type { Point, Report } from '../../src/core/reports/report.ts';
import { figureNotes, figureValue } from './figure-text.ts';
import { checkNotes, shown } from './unchecked.ts';

/** A list under its heading; nothing when there are no items. */
export function section(heading: string, items: readonly ListItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ];
}

/** Tiles under a heading; nothing when there are none. */
export function tileSection(heading: string, tiles: readonly Tile[]): Block[] {
  return tiles.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'figures', tiles },
      ];
}

/** "Lost: 5 for, 22 against, 1 abstained", or the outcome alone where no tally was told. */
export function toVoteItem(vote: Vote, reports: readonly Report[]): ListItem {
  const parts = [
    vote.for === null ? null : `${vote.for} for`,
    vote.against === null ? null : `${vote.against} against`,
    vote.abstain === null ? null : `${vote.abstain} abstained`,
  ].filter((part) => part !== null);
  const tally = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return {
    text: [
      { type: 'text', text: `${vote.outcome === 'carried' ? 'Carried' : 'Lost'}${tally}`, bold: true },
      { type: 'text', text: `: ${vote.subject}` },
    ],
    notes: checkNotes(vote.check),
    citations: [toCitation(vote.evidence, reports)],
  };
}

export function toDecisionItem(decision: Decision, reports: readonly Report[]): ListItem {
  const verb = `${decision.verb.charAt(0).toUpperCase()}${decision.verb.slice(1)}`;
  return {
    text: [
      { type: 'text', text: verb, bold: true },
      { type: 'text', text: `: ${decision.what}` },
    ],
    notes: checkNotes(decision.check),
    citations: [toCitation(decision.evidence, reports)],
  };
}

/** A decision and then each point of what was passed, with its own source, so that a page may end between them. */
export function toDecisionItems(decision: Decision, reports: readonly Report[]): [ListItem, ...ListItem[]] {
  const { parts = [] } = decision;
  const points = parts.map(
    ({ what, evidence }, at): ListItem => ({
      text: `Point ${at + 1} of ${parts.length}: ${what}`,
      notes: checkNotes(decision.check),
      citations: [toCitation(evidence, reports)],
    }),
  );
  return [toDecisionItem(decision, reports), ...points];
}

/** How each change is told before the role. */
const CHANGE_WORDS: Readonly<Record<PersonChange, string>> = {
  elected: 'elected ',
  're-elected': 're-elected ',
  appointed: 'appointed ',
  selected: 'selected as ',
  nominated: 'nominated, not yet chosen: ',
  leaves: 'leaves as ',
  holds: '',
};

/** "Nora Vane: elected chair of the panel", with its source. */
export function toPersonItem(person: Person, reports: readonly Report[]): ListItem {
  return {
    text: [
      { type: 'text', text: person.name, bold: true },
      { type: 'text', text: `: ${CHANGE_WORDS[person.change]}${person.role}` },
    ],
    notes: checkNotes(person.check),
    citations: [toCitation(person.evidence, reports)],
  };
}

const ASKED_NAMES: Readonly<Record<Ask['who'], string>> = {
  members: 'Members',
  branches: 'Branches',
  clps: 'CLPs',
  officers: 'Officers',
  delegates: 'Delegates',
  candidates: 'Candidates',
  affiliates: 'Affiliates',
  supporters: 'Supporters',
  anyone: 'Anyone',
};

export function toAskItem(ask: Ask, reports: readonly Report[]): ListItem {
  return toTaskItem(ASKED_NAMES[ask.who], ask, reports);
}

export function toPromiseItem(promise: Promised, reports: readonly Report[]): ListItem {
  return toTaskItem(promise.who, promise, reports);
}

function toTaskItem(who: string, task: Ask | Promised, reports: readonly Report[]): ListItem {
  const name = `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
  return {
    text: [
      { type: 'text', text: name, bold: true },
      { type: 'text', text: afterName(name, task.what) },
    ],
    notes: [...(task.by === null ? [] : [`by ${dateLabel(task.by)}`]), ...checkNotes(task.check)],
    citations: [toCitation(task.evidence, reports)],
  };
}

/** ": send in amendments"; what begins with the very name goes on after it, so that nobody is named twice. */
function afterName(who: string, what: string): string {
  const rest = what.slice(who.length);
  return what.toLowerCase().startsWith(who.toLowerCase()) && rest.startsWith(' ') ? rest : `: ${what}`;
}

export function toTile(figure: Figure, reports: readonly Report[]): Tile {
  return {
    value: figureValue(figure),
    label: figure.label,
    notes: [...figureNotes(figure), ...checkNotes(figure.check)],
    citation: toCitation(figure.evidence, reports),
  };
}

/** Figures of a known measure first, in the order of the measures (membership, new members, candidates, money, …), then the others as told. */
export function leadingFigures(report: Report): Figure[] {
  const rank = (figure: Figure): number =>
    figure.measure === null ? MEASURES.length : MEASURES.indexOf(figure.measure);
  return shown(report.facts.figures).sort((a, b) => rank(a) - rank(b));
}

/** A point of the summary: in our words with its paragraph, or the report's own sentence in quotation marks. */
export function toPointItem({ text, evidence }: Point): ListItem {
  if (evidence.type === 'paragraph') return { text, notes: [`paragraph ${evidence.paragraph}`] };
  return evidence.type === 'quote' ? { text: `“${text.replace(lineBreaks, ' ')}”` } : { text };
}

/** A line break inside a sentence that the page broke. */
const lineBreaks = /\s*[\r\n]+\s*/gu;
