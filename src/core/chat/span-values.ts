import { addDays, type IsoDay, lastDayOfMonth } from '../dates/days.ts';
import type { OptionSpec } from './options.ts';
import { daysCounted, type Span } from './spoken-span.ts';
import type { Values } from './words.ts';

/**
 * A time that a question names, as values of the options that the command declares: `since`, `month`, `year`, `within`, `after` and `before`
 * (both without the day itself), and `past` for what has been. Null when the command cannot be narrowed to it.
 */
export function spanValues(
  span: Span,
  specs: readonly OptionSpec[],
  today: IsoDay,
  past: boolean,
): Values | null {
  const has = (name: string): boolean => specs.some((spec) => spec.name === name);
  if (has('since')) return span.first === null ? null : { since: span.first };
  const [month, year] = [monthOf(span), yearOf(span)];
  if (month !== null && has('month')) return { month };
  if (year !== null && has('year')) return { year };
  const isPast = past || span.since || (span.last !== null && span.last < today);
  const tense: Values = isPast && has('past') ? { past: 'yes' } : {};
  if (span.counted && has('within')) return { within: String(daysCounted(span, today)), ...tense };
  return has('before') && has('after') ? { ...endsOf(span, today, isPast), ...tense } : null;
}

/** What is ahead begins today, so only a later beginning is said. */
function endsOf({ first, last }: Span, today: IsoDay, isPast: boolean): Values {
  const isFromLater = first !== null && (isPast || first > today);
  return {
    ...(isFromLater ? { after: addDays(first, -1) } : {}),
    ...(last === null ? {} : { before: addDays(last, 1) }),
  };
}

/** `2026-06` when the time is just that month. */
function monthOf({ first, last }: Span): string | null {
  if (first?.endsWith('-01') !== true) return null;
  const month = first.slice(0, 7);
  return last === lastDayOfMonth(month) ? month : null;
}

/** `2012` when the time is just that year. */
export function yearOf({ first, last }: Span): string | null {
  if (first?.endsWith('-01-01') !== true) return null;
  const year = first.slice(0, 4);
  return last === `${year}-12-31` ? year : null;
}
