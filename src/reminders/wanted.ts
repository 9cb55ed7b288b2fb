import type { Standing } from '../core/diary/standing.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { USUAL_LEADS } from './leads.ts';

/** Whether a place asked for dates like this one, and has not marked it as done. History and papers that merely come out are asked for by name only. */
export function isWanted(
  { kind, topic }: Pick<Standing, 'kind' | 'topic'>,
  { topics, kinds }: Pick<Subscription, 'topics' | 'kinds'>,
): boolean {
  if (topics.length > 0 && !topics.includes(topic)) return false;
  return kinds.length > 0 ? kinds.includes(kind) : USUAL_LEADS[kind].length > 0;
}
