import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportIdSchema } from '../../src/core/reports/report.ts';
import { toReportId } from '../../src/import/report-id.ts';

const DAY = '2024-03-12';

describe('the id of a report', () => {
  it.each([
    ['Petra Invented', 'Notes', '2024-03-12-invented'],
    ['  Petra  Invented ', 'Notes', '2024-03-12-invented'],
    ['Zoë Ångström', 'Notes', '2024-03-12-angstrom'],
    ['Sam O’Dell', 'Notes', '2024-03-12-o-dell'],
    ['Ann Smith-Jones', 'Notes', '2024-03-12-smith-jones'],
    [null, 'What the committee settled in spring', '2024-03-12-what-the-committee-settled'],
    [null, 'Zurück!', '2024-03-12-zuruck'],
    ['Петра Иванова', 'Notes', '2024-03-12-notes'],
    [null, '***', '2024-03-12-report'],
    ['', '', '2024-03-12-report'],
  ])('by %j with the title %j is %s', (reporter, title, id) => {
    expect(toReportId(DAY, reporter, title)).toBe(id);
  });

  it('can always be a file’s name, whatever a page says', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
        fc.string({ maxLength: 300 }),
        (reporter, title) => {
          const id = toReportId(DAY, reporter, title);
          expect(reportIdSchema.safeParse(id).success, id).toBe(true);
          expect(id.startsWith(DAY)).toBe(true);
          expect(toReportId(DAY, reporter, title)).toBe(id);
        },
      ),
      { numRuns: 500 },
    );
  });
});
