import type { Report } from '../../../src/core/reports/report.ts';
import { sampleReport } from '../../store/samples.ts';

const TEXT = 'Nominations close on 1 March 2027 at 5pm. The branch has 1,234,567 stickers.';

/** An invented report as an import leaves it: a date that nobody has checked, and one that an officer rejected. */
export function importedReport(): Report {
  const quote = (from: number, to: number) =>
    ({
      type: 'quote',
      report: 'petra',
      quote: TEXT.slice(from, to),
      start: from,
      end: to,
    }) as const;
  const date = {
    id: 'd1',
    check: 'unchecked',
    evidence: quote(0, 41),
    words: '1 March 2027 at 5pm',
    edtf: '2027-03-01',
    time: '17:00',
    kind: 'deadline',
    topic: 'selection',
    what: 'nominations for sticker captain close',
    ahead: true,
    certain: 'stated',
    rule: 'the day is written in full',
  } as const;
  const report = sampleReport('petra', '2026-11-10', 'Stickers and more');
  return {
    ...report,
    published: '2026-11-12',
    text: TEXT,
    blocks: [{ type: 'paragraph', text: TEXT, start: 0, end: TEXT.length }],
    facts: {
      ...report.facts,
      dates: [
        date,
        { ...date, id: 'd2', check: 'rejected', edtf: '2027-04-01', what: 'a mistake of the reader' },
      ],
      figures: [
        {
          id: 'f1',
          check: 'unchecked',
          evidence: quote(42, TEXT.length),
          words: '1,234,567',
          value: 1_234_567,
          unit: 'count',
          label: 'stickers of the branch',
          measure: null,
          direction: 'none',
          hedge: null,
        },
      ],
    },
  };
}
