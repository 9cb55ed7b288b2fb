import { byOf } from '../by.ts';
import { partsOf } from '../parts.ts';
import { findClauses } from '../phrase.ts';
import type { FoundDate, FoundPromise, ReportText, Sentence } from '../types.ts';
import { promiseRuleOf } from './rules.ts';
import { promisedIn } from './what.ts';
import { promiserOf } from './who.ts';

// Where a promise begins: a date before it (of the meeting, of another thing) is not its time.
const FROM =
  /\b(?:will|shall|would|due|deferred|remitted|comes?\sback|decides?\s(?=in|on|by|before)|to\s(?:report|publish|bring))\b|['’]ll\b/i;
const TO_COME: ReadonlySet<string> = new Set(['deadline', 'publication', 'event', 'window', 'opens']);

/** Who says what will be reported, published, sent, reviewed or decided after the meeting, and by when. */
export function findPromises(
  report: ReportText,
  sentences: readonly Sentence[],
  dates: readonly FoundDate[],
): FoundPromise[] {
  const promises: FoundPromise[] = [];
  const parts = sentences
    .flatMap(findClauses)
    .flatMap((sentence) => partsOf(sentence, isPromise))
    .flatMap(splitReports);
  for (const part of parts) {
    const { start, end, text } = part;
    const rule = promiseRuleOf(text);
    if (rule === null) continue;
    const who = promiserOf(text, textBefore(report, sentences, start), isPromise);
    const said = byOf(part, dates, TO_COME, { from: Math.max(0, text.search(FROM)) });
    const by = said ?? (SAME_TIME.test(text) ? (promises.at(-1)?.by ?? null) : null);
    const quote = report.text.slice(start, end);
    promises.push({ who, what: promisedIn(part, dates, by), by, rule, quote, start, end });
  }
  return promises;
}

// "will report to the same meeting": the time of the promise before.
const SAME_TIME = /\b(?:the|that)\ssame\s(?:meeting|NEC|day|date|month|time)\b/i;

const isPromise = (text: string): boolean => promiseRuleOf(text) !== null;

/** What stands before an offset: the rest of its own sentence, or else the sentence before. */
function textBefore({ text }: ReportText, sentences: readonly Sentence[], at: number): string {
  const last = sentences.findLast(({ start }) => start < at);
  return last ? text.slice(last.start, Math.min(last.end, at)) : '';
}

// "Reports will be made in May, with a final report to the board in July": two promises.
const FINAL_REPORT =
  /,\s(?=(?:and|with)\s(?:a\s)?(?:(?:final|further)\sreport\b|report\s(?:in|by|to|on)\b))/i;

function splitReports(sentence: Sentence): Sentence[] {
  const at = sentence.text.search(FINAL_REPORT);
  if (at < 0) return [sentence];
  const cut = sentence.start + at;
  return [
    { ...sentence, text: sentence.text.slice(0, at), end: cut },
    { ...sentence, text: sentence.text.slice(at + 2), start: cut + 2 },
  ];
}
