import { type ImportCounts, isNothing } from './import-counts.ts';

const WORDS: Readonly<Record<string, string>> = {
  added: 'new',
  completed: 'held already, now with the text',
  grown: 'held already, now with more sources',
  unchanged: 'held already',
  differ: 'told otherwise here and left as they are',
  left: 'left out, because their report was removed here, is held under another name, or came with another nec-bot',
};

/** What was taken in, in a line each for reports, dates and events; `isDryRun`: what would be. */
export function countsText({ reports, entries, events }: ImportCounts, isDryRun: boolean): string {
  const lines = [
    lineOf('Reports', reports),
    lineOf('Dates in the diary', entries),
    lineOf('Events', events),
  ].filter((line) => line !== null);
  const nothing = isNothing({ reports, entries, events });
  if (nothing) lines.push(isDryRun ? 'Nothing would change.' : 'Nothing was changed.');
  else if (isDryRun) lines.push('Nothing was stored: this was a dry run.');
  return lines.join('\n');
}

function lineOf(name: string, counts: Readonly<Record<string, number>>): string | null {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${WORDS[outcome] ?? outcome}`);
  return parts.length === 0 ? null : `${name}: ${parts.join('; ')}.`;
}
