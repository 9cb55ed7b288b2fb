import { byOf } from '../by.ts';
import { partsOf } from '../parts.ts';
import { findClauses, whatOf } from '../phrase.ts';
import type { FoundAsk, FoundDate, ReportText, Sentence } from '../types.ts';
import { askRuleOf } from './rules.ts';

/** The kinds of date that can limit an ask. */
const LIMITS: ReadonlySet<string> = new Set(['deadline', 'window']);

/** What members, branches, CLPs and others are asked or allowed to do. `by` is the date of the same sentence, where one limits it. */
export function findAsks(
  report: ReportText,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
): FoundAsk[] {
  return sentences.flatMap(findClauses).flatMap((sentence, n, all) => {
    const before = all[n - 1]?.text;
    const ruleOf = (text: string) => askRuleOf(text, text === sentence.text ? before : sentence.text);
    return partsOf(sentence, (text) => ruleOf(text) !== null).flatMap((part) => {
      const asked = ruleOf(part.text);
      if (asked === null) return [];
      const { start, end, text } = part;
      const quote = report.text.slice(start, end);
      return [
        { ...asked, what: whatOf(text), by: byOf(part, dates, LIMITS, { isAsk: true }), quote, start, end },
      ];
    });
  });
}
