import { UserError } from '../core/errors.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor } from '../core/ports/review.ts';
import { type Report, reportSchema } from '../core/reports/report.ts';
import { unknownReport } from './judge.ts';
import { type ReviewParts, record } from './parts.ts';
import { retryStale } from './retry.ts';

/** What an officer may say of a report. */
export type Described = Partial<Pick<Report, 'url' | 'published' | 'reporter' | 'title' | 'publisher'>>;

const NAMES: Readonly<Record<keyof Described, readonly [name: string, next: string]>> = {
  url: ['address', 'Give a web address such as https://example.org/report.'],
  published: ['day of publication', 'Give a day such as 21 July 2023.'],
  reporter: ['reporter', 'Give a name.'],
  title: ['title', 'Give a few words.'],
  publisher: ['publisher', 'Give a name.'],
};

/** The report as described; saved only when that changes something. Throws `UserError` for what cannot be. */
export async function describeReport(
  parts: ReviewParts,
  group: Group,
  id: string,
  { told, by }: { readonly told: Described; readonly by: Actor },
): Promise<Report> {
  const [report, isChanged] = await retryStale(async () => {
    const held = await parts.library.find(group, id);
    if (held === null) throw unknownReport(id);
    const described = toDescribed(held.value, told);
    if (isSameReport(described, held.value)) return [held.value, false] as const;
    await parts.library.save(group, described, held.revision);
    return [described, true] as const;
  });
  if (isChanged) await record(parts, group, by, { action: 'edited', about: id });
  return report;
}

function toDescribed(held: Report, told: Described): Report {
  const said = Object.fromEntries(
    Object.entries(told).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  );
  const parsed = reportSchema.safeParse({ ...held, ...said });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  const [name, next] =
    field !== undefined && Object.hasOwn(NAMES, field)
      ? NAMES[field as keyof Described]
      : ['report', 'Check what you gave.'];
  throw new UserError('report-field', `That cannot be the ${name} of a report.`, next);
}

/** Whether both say the same in every field, in whatever order they were put together. */
export function isSameReport(a: Report, b: Report): boolean {
  return a === b || JSON.stringify(reportSchema.parse(a)) === JSON.stringify(reportSchema.parse(b));
}
