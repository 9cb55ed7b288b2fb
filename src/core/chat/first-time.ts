import type { Group } from '../ports/place.ts';
import type { Seen } from '../ports/seen.ts';
import type { Prepared } from './router.ts';

/** True the first time that any of these ids is seen within 15 minutes, also across a restart. All of them are remembered. */
export async function isFirstTime(
  seen: Seen,
  group: Group,
  ids: readonly string[],
  now: Date,
): Promise<boolean> {
  const news = await Promise.all([...new Set(ids)].map((id) => seen.isNew(group, id, now)));
  return news.every((isNew) => isNew);
}

/** Whether doing it twice would show: it changes something, or posts where others see it. */
export function isLasting({ command, shared }: Pick<Prepared, 'command' | 'shared'>): boolean {
  return command.root === 'nec-admin' || command.live || shared;
}
