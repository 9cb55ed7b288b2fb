import type { Suggestion } from '../../src/core/chat/command.ts';
import { WEEKDAY_NAMES } from '../../src/core/dates/names.ts';
import { NATIONS } from '../../src/core/dates/working-days.ts';
import type { Place } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { readLeads } from './read-leads.ts';
import { readRole } from './read-role.ts';
import { listed, readKinds, readTopics } from './read-topics.ts';
import { readDigest, readQuiet, readReminderTime } from './read-when.ts';

/** What can be said of reminders, as typed; what is not said stays as it is. */
export interface TypedChoices {
  readonly topics?: string | undefined;
  readonly kinds?: string | undefined;
  readonly leads?: string | undefined;
  readonly time?: string | undefined;
  readonly digest?: string | undefined;
  readonly quiet?: string | undefined;
  readonly mention?: string | undefined;
  readonly reports?: boolean | undefined;
}

/** The fields of a subscription that were chosen. Throws `UserError` for the first that cannot be read. */
export function readChoices(typed: TypedChoices, place: Place): Partial<Subscription> {
  const { topics, kinds, leads, time, digest, quiet, mention, reports } = typed;
  return {
    ...(topics === undefined ? {} : { topics: readTopics(topics) }),
    ...(kinds === undefined ? {} : { kinds: readKinds(kinds) }),
    ...(leads === undefined ? {} : readLeads(leads)),
    ...(time === undefined ? {} : { time: readReminderTime(time) }),
    ...(digest === undefined ? {} : { digest: readDigest(digest) }),
    ...(quiet === undefined ? {} : { quiet: readQuiet(quiet) }),
    ...(mention === undefined ? {} : { mention: readRole(mention, place) }),
    ...(reports === undefined ? {} : { reports }),
  };
}

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  leads: ['usual', '14, 2 and the morning', '7 and 1', '5 working days'],
  digest: ['off', 'daily', ...WEEKDAY_NAMES.map((name) => name.toLowerCase())],
  quiet: ['none', 'weekends', ...NATIONS],
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  topics: ['all', ...TOPICS],
  kinds: ['usual', ...KINDS],
};

/** What is offered while an option is typed: values whole, or the next word of a list. */
export function suggestChoices(option: string, typed: string): Suggestion[] {
  const known = LISTS[option];
  if (known === undefined)
    return (OFFERED[option] ?? [])
      .filter((value) => value.startsWith(typed.trim().toLowerCase()))
      .map((value) => ({ name: value, value }));
  const at = typed.lastIndexOf(',') + 1;
  const said = listed(typed.slice(0, at));
  const begun = typed.slice(at).trim().toLowerCase();
  return known
    .filter((word) => word.startsWith(begun) && !said.includes(word))
    .map((word) => [...said, word].join(','))
    .map((value) => ({ name: value, value }));
}
