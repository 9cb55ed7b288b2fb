import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import type { Command } from '../../src/core/chat/command.ts';
import type { Block, Control } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import type { FactList, Relation, ReviewCard, ReviewItem } from '../../src/core/ports/review.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { factName, LIST_NAMES, toFactItem } from './fact-item.ts';
import { NOT_YET_CHECKED } from './unchecked.ts';

/** A label of a button makes sense alone, and fits on a phone. */
const NAME_MOST = 48;

/** The words and values that the buttons of a card stand on: the review command, the report, what is shown of it. */
export interface CardAction {
  readonly command: Pick<Command, 'root' | 'path'>;
  readonly values: Values;
  readonly page: number;
}

/** What waits, under the heading of its list, each with its quote, how sure it is and why, what looks wrong, and its buttons. `all`: what these are the first of. */
export function cardBlocks(
  { waiting }: Pick<ReviewCard, 'waiting'>,
  reports: readonly Report[],
  action: CardAction,
  all = waiting,
): Block[] {
  const lists = [...new Set(waiting.map(({ list }) => list))];
  return lists.flatMap((list): Block[] => {
    const items = waiting.filter((item) => item.list === list);
    return [
      {
        type: 'heading',
        text: headingOf(list, items.length, all.filter((item) => item.list === list).length),
      },
      ...items.map((item): Block => toCard(item, reports, action)),
    ];
  });
}

/** "Dates (12)", and "Dates (the first 3 of 12)" where only some are shown. */
function headingOf(list: FactList, shown: number, all: number): string {
  return `${LIST_NAMES[list]} (${shown < all ? `the first ${shown} of ${all}` : all})`;
}

function toCard(item: ReviewItem, reports: readonly Report[], action: CardAction): Block {
  const { list, fact, relation, warnings } = item;
  const { notes = [], ...shown } = toFactItem(list, fact, reports);
  return {
    type: 'card',
    item: {
      ...shown,
      notes: [
        ...notes.filter((note) => note !== NOT_YET_CHECKED),
        ...(relation === null ? [] : relationNotes(relation)),
        ...warnings.map((warning) => `Look again: ${warning}`),
      ],
    },
    controls: buttonsOf(item, action),
  };
}

/** How the date stands to the diary, in words. */
function relationNotes(relation: Relation): string[] {
  switch (relation.type) {
    case 'new':
      return [];
    case 'told':
      return [
        relation.sources > 1
          ? `The diary has it: ${relation.agree} of ${relation.sources} reports say the same`
          : 'The diary has it from another report',
      ];
    case 'moved':
      return [
        `The diary has ${dateLabel(relation.was.edtf, relation.was.time)}: confirming says that it moved`,
      ];
    case 'disputed':
      return [`Another report of this meeting says ${dateLabel(relation.was.edtf, relation.was.time)}`];
    default:
      return relation satisfies never;
  }
}

function buttonsOf({ list, fact, relation }: ReviewItem, action: CardAction): Control[] {
  const name = beginningOf(factName(list, fact), NAME_MOST);
  const button = (label: string, values: Values): Control[] => toButton(`${label} ${name}`, values, action);
  const moved = relation?.type === 'moved';
  return [
    ...button(moved ? 'Moved to' : 'Confirm', { confirm: fact.id, ...(moved ? { as: 'moved' } : {}) }),
    ...(moved ? button('Another date:', { confirm: fact.id, as: 'another' }) : []),
    ...button('Edit', { edit: fact.id }),
    ...button('Reject', { reject: fact.id }),
  ];
}

/** A button of the card; none when what it must carry is too long for a platform. */
export function toButton(
  label: string,
  values: Values,
  { command, values: held, page }: CardAction,
): Control[] {
  const action = toAction(command, { ...held, ...values }, page);
  return action === null ? [] : [{ type: 'button', label, action }];
}

/** "12 wait to be checked. 150 are checked, 3 are rejected." */
export function progressSentence({ waiting, confirmed, rejected }: ReviewCard): string {
  const left = waiting.length === 0 ? 'Nothing waits to be checked.' : `${waiting.length} to check.`;
  return `${left} ${confirmed} checked, ${rejected} rejected.`;
}

/** How many wait in each list, for narrowing a card to one of them. */
export function listCounts({ waiting }: Pick<ReviewCard, 'waiting'>): [FactList, number][] {
  const lists = [...new Set(waiting.map(({ list }) => list))];
  return lists.map((list) => [list, waiting.filter((item) => item.list === list).length]);
}
