import { MONTH_NAMES } from '../../src/core/dates/names.ts';
import { UserError } from '../../src/core/errors.ts';

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());
const SHORTEST = 3;
/** `2023-07` */
const isoMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
/** `July 2023`, `Jul 2023`, `July` */
const namedMonth = /^([a-z]{3,9})\.?(?:\s(\d{4}))?$/u;

/** A month as people type it, as `2023-07`; one named without its year is the next to come. Throws `UserError` for what is no month. */
export function readMonth(typed: string, today: string): string {
  const text = typed.trim().toLowerCase();
  if (isoMonth.test(text)) return text;
  const now = today.slice(0, 7);
  if (text === 'this month') return now;
  if (text === 'next month') return monthAfter(now);
  const [, name = '', year] = namedMonth.exec(text) ?? [];
  const at = name.length < SHORTEST ? -1 : MONTHS.findIndex((month) => month.startsWith(name));
  if (at === -1)
    throw new UserError('bad-month', `“${typed}” is not a month.`, 'Write it as July 2023 or 2023-07.');
  const month = String(at + 1).padStart(2, '0');
  if (year !== undefined) return `${year}-${month}`;
  const thisYear = `${now.slice(0, 4)}-${month}`;
  return thisYear >= now ? thisYear : `${Number(now.slice(0, 4)) + 1}-${month}`;
}

/** `2024-01` after `2023-12`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === MONTHS.length
    ? `${year + 1}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
