import type { PdfLine } from './pdf-lines.ts';

/** What is usual in a PDF: height and font of its text, and the gap from one line to the next in heights of its letters. */
export type PdfMeasures = { readonly size: number; readonly font: string | null; readonly gap: number };

/** Wider gaps part blocks in any case; double spacing is 2.4. */
const WIDEST_GAP = 3;
const USUAL_GAP = 1.2;

/** The commonest height and font by letters, and the gap within paragraphs: the lower quarter of all gaps. */
export function measureLines(
  lines: readonly Pick<PdfLine, 'text' | 'size' | 'font' | 'y' | 'opens'>[],
): PdfMeasures {
  const size = findCommonest(lines.map((line) => [toHalfPoints(line.size), line.text.length]));
  const body = lines.filter((line) => toHalfPoints(line.size) === size);
  const font = findCommonest(body.map((line) => [line.font, line.text.length]));
  return { size: size ?? 0, font: font ?? null, gap: findGap(lines, size ?? 1) };
}

function findGap(lines: readonly Pick<PdfLine, 'size' | 'y' | 'opens'>[], size: number): number {
  const gaps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || line.opens || toHalfPoints(line.size) !== toHalfPoints(before.size)) return;
    const gap = (line.y - before.y) / size;
    if (gap > 0 && gap < WIDEST_GAP) gaps.push(gap);
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? USUAL_GAP;
}

/** Programs round sizes in their own ways. */
function toHalfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}

function findCommonest<T>(counted: readonly (readonly [T, number])[]): T | undefined {
  const counts = new Map<T, number>();
  for (const [value, count] of counted) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
