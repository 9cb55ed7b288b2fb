import type { Evidence } from '../reports/fact.ts';
import { sourceName } from '../reports/questions.ts';
import type { Report } from '../reports/report.ts';
import type { Citation } from './reply.ts';

/** The citation of a piece of evidence: the exact quote where the text is held, else where to find it on the page. */
export function toCitation(evidence: Evidence, reports: readonly Report[]): Citation {
  switch (evidence.type) {
    case 'quote':
      return { quote: evidence.quote, ...sourcePart(evidence.report, '', reports) };
    case 'paragraph':
      return sourcePart(evidence.report, `${placeOnPage(evidence)} of `, reports);
    case 'law':
      return { source: evidence.provision };
    case 'officer':
      return { source: `entered by an officer: ${evidence.note}` };
    default:
      return evidence satisfies never;
  }
}

function placeOnPage({ paragraph, words }: Extract<Evidence, { type: 'paragraph' }>): string {
  return words === undefined ? `paragraph ${paragraph}` : `paragraph ${paragraph}, at “${words}”,`;
}

function sourcePart(id: string, before: string, reports: readonly Report[]): Citation {
  const report = reports.find((candidate) => candidate.id === id);
  if (report === undefined) return { source: `${before}report ${id}` };
  return { source: `${before}${sourceName(report)}`, ...(report.url === null ? {} : { url: report.url }) };
}
