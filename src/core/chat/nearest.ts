/** How many letters must be changed, added, left out or swapped with their neighbour to get from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/** A shorter part, such as the "of" of "as-of", is near to too much. */
const SHORTEST_PART = 3;

/**
 * The word of `known` that was probably meant: at most two letters off (one for short words), or begun rightly; a part of it
 * counts too, so that "elections" is nearer to "internal-election" than to "selection". Null when none is near.
 */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 40);
  const begun = word.length >= 3 ? known.find((candidate) => candidate.startsWith(word)) : undefined;
  if (begun !== undefined) return begun;
  const allowed = word.length <= 3 ? 1 : 2;
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const parts = [candidate, ...candidate.split('-').filter((part) => part.length >= SHORTEST_PART)];
    const distance = Math.min(...parts.map((part) => editDistance(word, part)));
    if (distance <= allowed && (best === null || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
