import type { IsoDay } from '../core/dates/days.ts';
import { lastDay } from '../core/dates/edtf.ts';
import { dateLabel } from '../core/dates/labels.ts';
import { UserError } from '../core/errors.ts';
import type { Correction, Fact, FactList } from '../core/ports/review.ts';
import {
  askSchema,
  dateItemSchema,
  decisionSchema,
  figureSchema,
  personSchema,
  promiseSchema,
  voteSchema,
} from '../core/reports/fact.ts';

const SCHEMAS = {
  dates: dateItemSchema,
  figures: figureSchema,
  votes: voteSchema,
  decisions: decisionSchema,
  asks: askSchema,
  promises: promiseSchema,
  people: personSchema,
} as const;

/** What may be put right in each list; the rest says where the fact comes from. Each in words. */
const FIELDS: Readonly<Record<FactList, Readonly<Record<string, string>>>> = {
  dates: { edtf: 'date', time: 'hour', kind: 'kind', topic: 'topic', what: 'description' },
  figures: {
    value: 'number',
    unit: 'unit',
    label: 'name',
    measure: 'measure',
    direction: 'direction',
    hedge: 'exactness',
  },
  votes: {
    subject: 'subject',
    for: 'votes for',
    against: 'votes against',
    abstain: 'abstentions',
    outcome: 'outcome',
  },
  decisions: { what: 'decision', verb: 'kind of decision' },
  asks: { who: 'person asked', what: 'request', by: 'date' },
  promises: { who: 'person', what: 'promise', by: 'date' },
  people: { name: 'name', role: 'role', change: 'change' },
};

/**
 * The fact as an officer put it right, confirmed. A date then counts as stated, since a person vouches for it, and its rule says what had been read.
 * Throws `UserError` `correction-field` for what cannot be put right and `correction-value` for what it cannot be.
 */
export function correctedFact(list: FactList, fact: Fact, correction: Correction, meeting: IsoDay): Fact {
  const names = FIELDS[list];
  const unknown = Object.keys(correction).find((field) => !Object.hasOwn(names, field));
  if (unknown !== undefined)
    throw new UserError(
      'correction-field',
      `“${unknown}” cannot be put right here.`,
      `Put right one of these: ${Object.values(names).join(', ')}.`,
    );
  const trimmed = Object.fromEntries(
    Object.entries(correction).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.trim() : value,
    ]),
  );
  const parsed = SCHEMAS[list].safeParse({ ...fact, ...trimmed, check: 'confirmed' });
  if (!parsed.success) throw toValueFault(parsed.error.issues[0], names, correction);
  return 'certain' in parsed.data && 'certain' in fact
    ? putRightDate(parsed.data, fact, meeting)
    : parsed.data;
}

type DateFact = Extract<Fact, { certain: string }>;

function putRightDate(right: DateFact, before: DateFact, meeting: IsoDay): DateFact {
  const isSameDate = right.edtf === before.edtf && right.time === before.time;
  if (isSameDate)
    return before.certain === 'stated'
      ? right
      : { ...right, certain: 'stated', rule: `confirmed by an officer; ${before.rule}` };
  return {
    ...right,
    certain: 'stated',
    rule: `put right by an officer; read as ${dateLabel(before.edtf, before.time)}`,
    ahead: lastDay(right.edtf) >= meeting,
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a field takes, for those of which the schema’s own words say too little. */
const TAKES: Readonly<Record<string, string>> = {
  edtf: 'Give a date such as 21 July 2023 or May 2023.',
  by: 'Give a date such as 21 July 2023 or May 2023, or leave it empty.',
  time: 'Give an hour such as 5pm, or leave it empty.',
  value: 'Give a number such as 120.',
  for: 'Give a whole number such as 18, or leave it empty.',
  against: 'Give a whole number such as 11, or leave it empty.',
  abstain: 'Give a whole number such as 2, or leave it empty.',
};

function toValueFault(
  issue: Issue | undefined,
  names: Readonly<Record<string, string>>,
  correction: Correction,
): UserError {
  const field = String(issue?.path[0] ?? '');
  const name = names[field] ?? 'fact';
  const given = correction[field];
  const isEmpty = given === null || given === undefined || String(given).trim() === '';
  const choices =
    issue !== undefined && 'values' in issue && Array.isArray(issue.values) ? issue.values : null;
  return new UserError(
    'correction-value',
    isEmpty ? `The ${name} cannot be left empty.` : `“${given}” cannot be the ${name}.`,
    choices === null
      ? (TAKES[field] ?? 'Give a few plain words.')
      : `Give one of these: ${choices.join(', ')}.`,
  );
}
