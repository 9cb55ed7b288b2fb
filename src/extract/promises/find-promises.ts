import { byOf } from '../by.ts';
import { partsOf } from '../parts.ts';
import { findClauses } from '../phrase.ts';
import type { FoundDate, FoundPromise, ReportText, Sentence } from '../types.ts';
import { promiseRuleOf } from './rules.ts';
import { promisedIn } from './what.ts';

// "The board will", "…, and the working party reports": the words before the verb, from the last stop or "that".
const WHO_WILL =
  /(?:^|[,;:]\s|\bthat\s|\band\s(?=the\s))((?:(?!\bthat\b)[^,;:]){2,70}?)\s(?:will|would|shall|is\sto|are\sto|has\spromised|undertook|promised|agreed\sto)\b/i;
const WHO_DOES = /^(.{2,80}?)\s(?:agreed|reports?|comes?|meets?|decides)\b/i;
const LEAD = /^(?:and|but|that|so|the\sfact\sthat|it\swas\sagreed\sthat)\s/i;
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
  return sentences
    .flatMap(findClauses)
    .flatMap((sentence) => partsOf(sentence, (text) => promiseRuleOf(text) !== null))
    .flatMap(splitReports)
    .flatMap((sentence) => {
      const { start, end, text } = sentence;
      const rule = promiseRuleOf(text);
      if (rule === null) return [];
      const who = whoIn(text);
      const by = byOf(sentence, dates, TO_COME, Math.max(0, text.search(FROM)));
      return [
        {
          who,
          what: promisedIn(sentence, dates, by),
          by,
          rule,
          quote: report.text.slice(start, end),
          start,
          end,
        },
      ];
    });
}

function whoIn(text: string): string {
  const who = (WHO_WILL.exec(text) ?? WHO_DOES.exec(text))?.[1];
  return who?.replace(LEAD, '').trim() || 'the party';
}

// "Reports will be made in May, with a final report to the board in July": two promises.
const FINAL_REPORT = /,\s(?=(?:and|with)\s(?:a\s)?(?:final|further)\sreport\b)/i;

function splitReports(sentence: Sentence): Sentence[] {
  const at = sentence.text.search(FINAL_REPORT);
  if (at < 0) return [sentence];
  const cut = sentence.start + at;
  return [
    { ...sentence, text: sentence.text.slice(0, at), end: cut },
    { ...sentence, text: sentence.text.slice(at + 2), start: cut + 2 },
  ];
}
