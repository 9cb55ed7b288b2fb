import type { Finding } from '../parse.ts';

/** Of findings that overlap in one sentence the one of the longer form stays, then the earlier; the rest keep the order of the text. */
export function dropOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const longestFirst = findings.toSorted((a, b) => b.reach - a.reach || a.start - b.start);
  for (const finding of longestFirst) {
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
