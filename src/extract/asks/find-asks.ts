import { byOf } from '../by.ts';
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
  return sentences.flatMap(findClauses).flatMap((sentence) => {
    const asked = askRuleOf(sentence.text);
    if (asked === null) return [];
    const { start, end, text } = sentence;
    const quote = report.text.slice(start, end);
    return [
      {
        who: asked.who,
        what: whatOf(text),
        by: byOf(sentence, dates, LIMITS),
        rule: asked.rule,
        quote,
        start,
        end,
      },
    ];
  });
}
