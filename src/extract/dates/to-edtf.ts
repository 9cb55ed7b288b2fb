import type { Point } from './when.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The point as EDTF; its year must be known. */
export function toEdtf(point: Point): string {
  const year = String(point.year ?? 0).padStart(4, '0');
  switch (point.precision) {
    case 'decade':
      return `${year.slice(0, 3)}X`;
    case 'year':
      return year;
    case 'season':
    case 'quarter':
      return `${year}-${point.unit ?? 0}`;
    case 'month':
      return `${year}-${two(point.month ?? 1)}`;
    case 'day':
      return `${year}-${two(point.month ?? 1)}-${two(point.day ?? 1)}`;
  }
}
