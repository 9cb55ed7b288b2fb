import type { Field } from '../../src/core/chat/form.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { dateLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Correction, Fact, FactList } from '../../src/core/ports/review.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { readMoment } from './typed-moment.ts';

/** Names of the fields that a fact can be put right in; those that are free text in the fact itself bear its name for them. */
export const EDIT_FIELDS = [
  'date',
  'sort',
  'topic',
  'what',
  'value',
  'label',
  'subject',
  'tally',
  'name',
  'role',
] as const;
const DATE_EXAMPLE = 'Friday 31 July 2026, 5pm; or May 2027';
/** `27 for, 5 against, 1 abstained`, `27-5` */
const tallyPattern =
  /^(\d{1,5})\s*(?:for)?\s*[,–-]\s*(\d{1,5})\s*(?:against)?(?:\s*,\s*(\d{1,5})\s*(?:abstained|abstentions?)?)?$/iu;
/** `1,204.5` */
const numberPattern = /^-?[\d,]{1,15}(?:\.\d{1,6})?$/u;
const commas = /,/gu;

/** What a fact can be put right in, as fields filled with what was read. */
export function editFields(list: FactList, fact: Fact): Field[] {
  if (list === 'dates' && 'edtf' in fact) {
    const exact = exactnessNote(fact.edtf) === null ? dateLabel(fact.edtf, fact.time) : fact.edtf;
    return [
      { ...line('date', 'Date, with its hour if it has one', exact), hint: `Such as ${DATE_EXAMPLE}` },
      choice(
        'sort',
        'Kind',
        KINDS.map((kind) => [kind, KIND_NAMES[kind]]),
        fact.kind,
      ),
      choice(
        'topic',
        'Topic',
        TOPICS.map((topic) => [topic, TOPIC_NAMES[topic]]),
        fact.topic,
      ),
      line('what', 'What it is', fact.what),
    ];
  }
  if ('value' in fact)
    return [line('value', 'Figure', String(fact.value)), line('label', 'What it counts', fact.label)];
  if ('subject' in fact)
    return [
      line('subject', 'What was voted on', fact.subject),
      { ...line('tally', 'For, against, abstained', tallyOf(fact)), required: false },
    ];
  if ('name' in fact) return [line('name', 'Name', fact.name), line('role', 'Role', fact.role)];
  return [line('what', 'What it says', 'what' in fact ? fact.what : '')];
}

/** The fields as a correction. Throws `UserError` for what cannot be read. */
export async function readCorrection(
  list: FactList,
  fact: Fact,
  values: Values,
  today: string,
): Promise<Correction> {
  const { date, sort, value, tally, ...rest } = Object.fromEntries(
    EDIT_FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Partial<Record<(typeof EDIT_FIELDS)[number], string>>;
  return {
    ...rest,
    ...(sort === undefined ? {} : { kind: sort }),
    ...(date === undefined || isUnchanged(date, list, fact)
      ? {}
      : { ...(await readMoment(date, today, DATE_EXAMPLE)) }),
    ...(value === undefined ? {} : { value: readNumber(value) }),
    ...(tally === undefined ? {} : readTally(tally)),
  };
}

/** A label that stands in the form as it was says nothing new: "some time in May 2023" cannot be typed. */
function isUnchanged(date: string, list: FactList, fact: Fact): boolean {
  const [field] = editFields(list, fact);
  return field?.value === date.trim();
}

function tallyOf(vote: { for: number | null; against: number | null; abstain: number | null }): string {
  if (vote.for === null || vote.against === null) return '';
  return `${vote.for} for, ${vote.against} against${vote.abstain === null ? '' : `, ${vote.abstain} abstained`}`;
}

function readTally(text: string): Correction {
  const [, yes, no, none] = tallyPattern.exec(text.trim()) ?? [];
  if (yes === undefined || no === undefined)
    throw new UserError(
      'bad-tally',
      `“${text}” is not a tally.`,
      'Write it as 27 for, 5 against, 1 abstained.',
    );
  return { for: Number(yes), against: Number(no), abstain: none === undefined ? null : Number(none) };
}

function readNumber(text: string): number {
  const typed = text.trim();
  if (!numberPattern.test(typed))
    throw new UserError('bad-number', `“${text}” is not a number.`, 'Write it as 1,204.');
  return Number(typed.replace(commas, ''));
}

function line(name: string, label: string, value: string): Field {
  return { name, label, type: 'line', value, required: true, most: 300 };
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
): Field {
  return {
    name,
    label,
    type: 'choice',
    options: options.map(([each, text]) => ({ value: each, label: text })),
    value,
    required: true,
  };
}
