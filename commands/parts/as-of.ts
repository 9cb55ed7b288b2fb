import { z } from 'zod';
import type { CommandContext } from '../../src/core/chat/command.ts';
import { readPeriod } from '../../src/core/chat/spoken-days.ts';
import { isIsoDay, lastDayOfMonth } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import { publishedBy } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';

/** The `as-of` option of every question: answer from what was public on that day. */
export const asOfOption = z
  .string()
  .max(40)
  .optional()
  .describe('Answer from what was public on that day, such as 2022-12-05');

/** What was known on the day asked about: today unless `as-of` names another. */
export interface Knowledge {
  readonly day: string;
  /** "as known on Friday 2 December 2022", or undefined when the day is today. */
  readonly subtitle: string | undefined;
  /** Newest meeting first, only those public by then. */
  readonly reports: readonly Report[];
  readonly all: readonly Report[];
}

/** Reads `as-of` as people type dates. Throws `UserError` for what is no day. */
export async function knowledgeOf(ctx: CommandContext, asOf: string | undefined): Promise<Knowledge> {
  const day = asOf === undefined ? ctx.today : await asOfDay(asOf, ctx.today);
  if (day === null) {
    throw new UserError(
      'bad-date',
      `“${asOf}” is not a day in the calendar.`,
      'Write it as 2022-12-05 or 5 December 2022.',
    );
  }
  const all = await ctx.reports.list(ctx.group);
  return { day, subtitle: subtitleOf(day, ctx.today), reports: publishedBy(all, day), all };
}

/** A day, or the last of a month or a year ("2012-06", "June 2012", "2012"), today while it lasts. */
async function asOfDay(typed: string, today: string): Promise<string | null> {
  const words = typed.trim();
  const [, inYear, number] = isoMonth.exec(words) ?? [];
  const period =
    inYear === undefined ? readPeriod(words, today, true)?.last : lastDayOfMonth(`${inYear}-${number}`);
  if (period === undefined) return await typedDay(typed, today);
  return period > today ? today : period;
}

/** `2012-06` */
const isoMonth = /^(\d{4})-(0[1-9]|1[0-2])$/u;

function subtitleOf(day: string, today: string): string | undefined {
  if (day === today) return undefined;
  return day < today ? `as known on ${dayLabel(day)}` : `for ${dayLabel(day)}, from what is known today`;
}

/** For spreading into a reply: nothing when the answer is as of today. */
export function subtitlePart(subtitle: string | undefined): { subtitle?: string } {
  return subtitle === undefined ? {} : { subtitle };
}

/** A day as people type it, or null. The reader of such dates is only loaded for what is not plain ISO 8601. */
export async function typedDay(text: string, today: string): Promise<string | null> {
  if (isIsoDay(text)) return text;
  const { readTypedDate } = await import('../../src/core/dates/typed.ts');
  return readTypedDate(text, today);
}
