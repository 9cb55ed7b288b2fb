/** One line of the table. `ratio` is how many times the floor the figure is; `verdict` holds it against a target. */
export interface Row {
  readonly what: string;
  readonly figures: readonly string[];
  readonly floor: string;
  readonly ratio: string;
  readonly verdict: string;
}

/** The value below which the share `of` (0 to 1) of all values lies. */
export function quantile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `0.012 ms`, `3.4 ms`, `420 ms`. */
export function milliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)} ms`;
}

export function times(value: number, floor: number): string {
  const ratio = value / floor;
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} x`;
}

export function verdict(isMet: boolean, target: string): string {
  return `${target}: ${isMet ? 'met' : 'not met'}`;
}

/** The rows in columns under their headings. */
export function toTable(headings: readonly string[], rows: readonly Row[]): string {
  const lines = [
    headings,
    ...rows.map(({ what, figures, floor, ratio, verdict: said }) => [what, ...figures, floor, ratio, said]),
  ];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
