import type { Hit } from '../core/ports/search.ts';
import type { Check, Evidence } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';

/** A paragraph this long is more than an answer; its facts are found one by one. */
const LONGEST_PASSAGE = 600;

/** What of a report can be found: an imported one's sentences and paragraphs, a bundled one's summary, and every fact that no officer rejected. */
export function passagesOf(report: Report): Hit[] {
  const { dates, figures, votes, decisions, asks, promises } = report.facts;
  const facts = [
    ...dates.map((item) => ({ item, text: item.what })),
    ...figures.map((item) => ({ item, text: item.label })),
    ...votes.map((item) => ({ item, text: item.subject })),
    ...decisions.map((item) => ({ item, text: item.what })),
    ...asks.map((item) => ({ item, text: item.what })),
    ...promises.map((item) => ({ item, text: `${item.who}: ${item.what}` })),
  ].filter(({ item }) => item.check !== 'rejected');
  return [
    // An imported report's points are its own sentences, which are found as such.
    ...report.summary
      .filter((point) => point.evidence.type === 'paragraph')
      .map(({ text, evidence }) => ({ report: report.id, text, evidence, checked: true })),
    ...facts.map(({ item, text }) => toHit(report, text, item)),
    ...report.blocks
      .filter((block) => block.text.length <= LONGEST_PASSAGE)
      .map(({ text, start, end }) => ({
        report: report.id,
        text,
        evidence: { type: 'quote', report: report.id, quote: text, start, end } as const,
        checked: true,
      })),
  ];
}

function toHit(
  report: Report,
  text: string,
  item: { readonly evidence: Evidence; readonly check: Check },
): Hit {
  return { report: report.id, text, evidence: item.evidence, checked: item.check === 'confirmed' };
}
