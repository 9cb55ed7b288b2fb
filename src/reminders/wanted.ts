import { parseEdtf } from '../core/dates/edtf.ts';
import type { Standing } from '../core/diary/standing.ts';
import { doneKey, type Subscription } from '../core/ports/subscriptions.ts';
import { USUAL_LEADS } from './leads.ts';

/** Whether a place asked for dates like this one. History and papers that merely come out are asked for by name only. */
export function isWanted(
  { kind, topic }: Pick<Standing, 'kind' | 'topic'>,
  { topics, kinds }: Pick<Subscription, 'topics' | 'kinds'>,
): boolean {
  if (topics.length > 0 && !topics.includes(topic)) return false;
  return kinds.length > 0 ? kinds.includes(kind) : USUAL_LEADS[kind].length > 0;
}

/** Whether the place has dealt with that date, as long as it stays the same. */
export function isDone(
  { entry, edtf, time }: { readonly entry: string; readonly edtf: string; readonly time: string | null },
  { done }: Pick<Subscription, 'done'>,
): boolean {
  return done.length > 0 && done.includes(doneKey(entry, edtf, time));
}

/** Whether all that is known is the month: told once, at its start, and never counted down to. Seasons and years say too little. */
export function isMonthOnly(edtf: string): boolean {
  const value = parseEdtf(edtf);
  return value?.precision === 'month' && !value.approximate && !value.uncertain;
}
