import { toCitation } from '../../src/core/chat/citations.ts';
import { type ListItem, plainOf } from '../../src/core/chat/reply.ts';
import { dateLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import type { Fact, FactList } from '../../src/core/ports/review.ts';
import type { DateItem } from '../../src/core/reports/fact.ts';
import type { Facts, Report } from '../../src/core/reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import {
  toAskItem,
  toDecisionItem,
  toPersonItem,
  toPromiseItem,
  toTile,
  toVoteItem,
} from './report-parts.ts';

/** The lists of facts as headings, in the order in which they are checked. */
export const LIST_NAMES: Readonly<Record<FactList, string>> = {
  dates: 'Dates',
  figures: 'Figures',
  votes: 'Votes',
  decisions: 'Decisions',
  asks: 'Asks',
  promises: 'Promises',
  people: 'People and roles',
};

const ITEMS: {
  readonly [List in FactList]: (fact: Facts[List][number], all: readonly Report[]) => ListItem;
} = {
  dates: toDateItem,
  figures: (figure, all) => {
    const { value, label, notes, citation } = toTile(figure, all);
    return {
      text: `${value}: ${label}`,
      notes: notes ?? [],
      citations: citation === undefined ? [] : [citation],
    };
  },
  votes: toVoteItem,
  decisions: toDecisionItem,
  asks: toAskItem,
  promises: toPromiseItem,
  people: toPersonItem,
};

/** A fact as it was read, with how it was read and its exact sentence. */
export function toFactItem(list: FactList, fact: Fact, reports: readonly Report[]): ListItem {
  const toItem = ITEMS[list] as (fact: Fact, all: readonly Report[]) => ListItem;
  return toItem(fact, reports);
}

/** What names a fact on a button: its date, its figure, or how it begins. */
export function factName(list: FactList, fact: Fact): string {
  if (list === 'dates' && 'edtf' in fact) return dateLabel(fact.edtf, fact.time);
  const { text } = toFactItem(list, fact, []);
  return plainOf(text);
}

function toDateItem(date: DateItem, reports: readonly Report[]): ListItem {
  const exactness = exactnessNote(date.edtf);
  const when = `${dateLabel(date.edtf, date.time)}${exactness === null ? '' : `, ${exactness}`}`;
  return {
    text: [
      { type: 'text', text: when, bold: true },
      { type: 'text', text: `: ${date.what}` },
    ],
    notes: [`${KIND_NAMES[date.kind]}, ${TOPIC_NAMES[date.topic]}`, date.rule],
    citations: [toCitation(date.evidence, reports)],
  };
}
