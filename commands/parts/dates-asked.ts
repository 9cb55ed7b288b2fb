import type { Values } from '../../src/core/chat/words.ts';
import type { Topic } from '../../src/core/reports/fact.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { type Between, betweenWords } from './span-option.ts';

/** What is only history is in no list of dates. */
export const SHOWN_KINDS = ['deadline', 'opens', 'event', 'window', 'publication'] as const;

/** What a list of dates was asked to be narrowed to. */
export interface Asked {
  readonly topic: Topic | undefined;
  readonly kind: (typeof SHOWN_KINDS)[number] | undefined;
  readonly within: number | undefined;
  readonly about: string | undefined;
  readonly between: Between;
  readonly past: boolean;
}

/** ": deadlines, conference", after what a title says of the time; empty when nothing narrows it. */
export function narrowedTitle({ topic, kind, about }: Asked): string {
  const words = [
    ...(kind === undefined ? [] : [KIND_LISTS[kind]]),
    ...(topic === undefined ? [] : [TOPIC_NAMES[topic]]),
    ...(about === undefined ? [] : [`“${about}”`]),
  ].join(', ');
  return words === '' ? '' : `: ${words}`;
}

/** " among deadlines on the topic “conference”", after "no date held here"; empty when nothing narrows it. */
export function narrowedSentence({ topic, kind, about }: Asked): string {
  return [
    kind === undefined ? '' : ` among ${KIND_LISTS[kind]}`,
    topic === undefined ? '' : ` on the topic “${TOPIC_NAMES[topic]}”`,
    about === undefined ? '' : ` about “${about}”`,
  ].join('');
}

/** "Dates in the next 30 days: deadlines, conference". */
export function titleOf(asked: Asked): string {
  const { within, between, past } = asked;
  const about = narrowedTitle(asked);
  if (within !== undefined) return `Dates in the ${past ? 'last' : 'next'} ${daysLabel(within)}${about}`;
  const time = betweenWords(between);
  return `${past ? 'Dates that have passed' : 'Dates ahead'}${time === '' ? '' : `, ${time}`}${about}`;
}

/** "90 days"; "day" for one, to follow "the next" and "the last". */
function daysLabel(days: number): string {
  return days === 1 ? 'day' : `${days} days`;
}

const KIND_LISTS: Readonly<Record<(typeof SHOWN_KINDS)[number], string>> = {
  deadline: 'deadlines',
  opens: 'openings',
  event: 'events',
  window: 'periods',
  publication: 'publications',
};

/** What the question was narrowed to, for the buttons that show the same in another form. */
export function valuesOf(
  { topic, kind, within, about, between, past }: Asked,
  asOf: string | undefined,
): Values {
  const { after, before } = between;
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(kind === undefined ? {} : { kind }),
    ...(within === undefined ? {} : { within: String(within) }),
    ...(about === undefined ? {} : { about }),
    ...(after === null ? {} : { after }),
    ...(before === null ? {} : { before }),
    ...(past ? { past: 'yes' } : {}),
    ...(asOf === undefined ? {} : { 'as-of': asOf }),
  };
}

/** " in the next 30 days, before Tuesday 9 May 2023"; empty for all time. */
export function spanWords({ within, between, past }: Asked): string {
  const days = within === undefined ? '' : ` in the ${past ? 'last' : 'next'} ${daysLabel(within)}`;
  const time = betweenWords(between);
  if (days !== '' && time !== '') return `${days}, ${time}`;
  return time === '' ? days : ` ${time}`;
}
