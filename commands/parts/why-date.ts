import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import type { Suggestion } from '../../src/core/chat/command.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import { findByRef } from '../../src/core/reports/short-ref.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { type Knowledge, subtitlePart } from './as-of.ts';
import type { Dated } from './coming-up.ts';

/** Discord takes 25 options in a select (Message Components, August 2026) and 25 suggestions. */
const MOST_CHOICES = 25;
/** Slack takes 75 characters in the text of an option (Block Kit, August 2026). */
const LABEL_MOST = 75;

const CERTAINTY: Readonly<Record<string, string>> = {
  stated: 'Stated in full',
  weekday: 'Worked out from the day of the week',
  inferred: 'Worked out',
};

/** How a date is known, by its id or short name: the sentence, how the year was found, who has checked it, what it was before. Throws `UserError` when no date has that id. */
export function whyReply(id: string, dates: readonly Dated[], known: Knowledge): Reply {
  const date = findByRef(dates, id);
  if (date === null)
    throw new UserError(
      'no-such-date',
      'That date is not held here any more.',
      'Type /nec deadlines to see those that are.',
    );
  const citations = date.evidence.map((evidence) => toCitation(evidence, known.all));
  return {
    title: `Why this date: ${date.what}`,
    ...subtitlePart(known.subtitle),
    blocks: [
      {
        type: 'paragraph',
        text: [{ type: 'text', text: dateLabel(date.edtf, date.time), bold: true }],
      },
      { type: 'list', items: reasons(date).map((text): ListItem => ({ text })) },
      {
        type: 'heading',
        text: citations.length === 1 ? 'Where it stands' : 'Where it stands, in each source',
      },
      ...citations.map((citation): Block => ({ type: 'citation', citation })),
    ],
  };
}

function reasons({ certain, rule, kind, topic, notes, since, tally }: Dated): string[] {
  return [
    `How sure: ${CERTAINTY[certain] ?? 'Told'} (${rule})`,
    `Read as: ${KIND_NAMES[kind]}, ${TOPIC_NAMES[topic]}`,
    `Known since: ${dayLabel(since)}`,
    ...(tally === undefined || notes.includes(tally) ? [] : [tally]),
    ...notes.map((note) => `${note.charAt(0).toUpperCase()}${note.slice(1)}`),
  ];
}

/** What leads from a date in a list to how it is known, as of the same day; nothing when the action does not fit in a button. */
export function whyChoice(date: Dated, asOf: string | undefined): Pick<ListItem, 'choice'> {
  const values = { why: date.id, ...(asOf === undefined ? {} : { 'as-of': asOf }) };
  const action = toAction({ root: 'nec', path: ['deadlines'] }, values);
  return action === null ? {} : { choice: { of: 'Why this date?', label: choiceLabel(date), action } };
}

/** Dates whose words hold what was typed, to choose one. */
export function whySuggestions(dates: readonly Dated[], typed: string): Suggestion[] {
  const words = typed.toLowerCase();
  return dates
    .map((date) => ({ name: choiceLabel(date), value: date.id }))
    .filter(({ name }) => name.toLowerCase().includes(words))
    .slice(0, MOST_CHOICES);
}

function choiceLabel({ edtf, time, what }: Dated): string {
  const label = `${dateLabel(edtf, time)}: ${what}`;
  if (label.length <= LABEL_MOST) return label;
  return `${beginningOf(label, LABEL_MOST - 1).replace(lastWord, '')}…`;
}

/** The blank and the word, whole or cut, at the end of `policy commissions’ consul`. */
const lastWord = /\s+\S*$/u;
