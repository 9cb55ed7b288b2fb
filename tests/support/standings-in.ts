import type { Standing } from '../../src/core/diary/standing.ts';
import type { Content } from '../../src/core/ports/poster.ts';

/** The entries that a message tells of, in its order; none for an announcement. */
export function standingsIn(content: Content): readonly Standing[] {
  if (content.type === 'announcement') return [];
  const told = content.type === 'correction' ? content.changes : content.dates;
  return told.map(({ standing }) => standing);
}
