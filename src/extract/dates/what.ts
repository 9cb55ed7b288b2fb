import type { Finding } from './parse.ts';
import { shorten } from './shorten.ts';
import type { Surroundings } from './surroundings.ts';
import { withPlace } from './what-after.ts';
import { isTelling, standIn } from './what-context.ts';
import { leadPhrase } from './what-lead.ts';
import { cut, lowerFirst, tidy, tidyEnd, toPlain } from './what-tidy.ts';

const MAX = 90;
const SHORTEST = 3;
const LABEL_END = /;|\s[–—]\s|[.]\s|,\s(?=\d|where\b|which\b|when\b|with\b|provisionally\b|to\sbe\b|date\b)/u;
// "ballot opens (see below)", "(candidates who have been chosen by the panel)": what a reminder can do without.
const ASIDE = /\s\([^()]{26,200}\)?|(?:\s\([^()]{0,60}\)?){1,3}$|\s?\([^()]{0,200}$/gu;
const MARKS = /^[\s•·●*–—-]{1,6}/u;
// "5:00pm Deadline", "ballot closes, noon", "Notice of poll: by 4pm".
const CLOCK = String.raw`(?:(?:12\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2})`;
const CLOCK_FIRST = new RegExp(String.raw`^${CLOCK}[\s,:–-]{1,3}`, 'i');
const CLOCK_LAST = new RegExp(
  String.raw`[\s,:]{1,3}(?:(?:at|by|from|before)\s)?${CLOCK}(?:\s?(?:to|-|–)\s?${CLOCK})?[\s,.:;–—([-]{0,6}$`,
  'i',
);
const CLOCK_WITHIN = /(?<=\bdeadline\s)(?:noon|midnight)\s(?=for\b)/i;
const MARKS_LAST = /[\s,.:;–—([-]{1,20}$/u;
// "same, emergency votes": the row above it is not shown with it.
const SAME = /^(?:(?:same|ditto),\s|(?:and|or)\s(?:(?:the\s)?\d{4}\s)?)/i;
// "deferred until the May away day".
const DEFERRED =
  /^.{0,60}\b(?:deferred|put\soff|held\sover|remitted|referred)\s(?:until|to|till)\sthe\s(?=.{0,30}\b(?:day|meeting|NEC|conference)$)/i;
const SENTENCE = /\s(?:will|shall|are\sto)\s(?:be\s|then\s)?/i;

/**
 * A short phrase in the report's own words that says what the date is for: the row's label; the event named after the date; or
 * the clause that has the date, without its introduction, auxiliary verbs and other dates. What says too little by itself
 * ("they have to be back") gets its subject from the text before or the title above. At most 90 characters, never empty.
 */
export function whatOf(around: Surroundings, finding: Finding, list: readonly Finding[]): string {
  const words = finding.sentence.text.slice(finding.start, finding.end);
  const label = labelText(around);
  if (label !== null && !isBareInside(label, around, finding)) return labelPhrase(label, around);
  const phrase = leadPhrase(finding, list);
  const placed = withPlace(phrase, finding, list);
  const what = isTelling(placed) ? placed : standIn(phrase, around);
  return (what === '' ? tidy(words) || words : what).slice(0, MAX);
}

/** "a motion to conference (closing date 3 May)": a label that needs the sentence it stands in. */
function isBareInside(label: string, { subject }: Surroundings, { start }: Finding): boolean {
  return subject === '' && start > label.length + LEAST_BEFORE && !isTelling(label, 'label');
}
const LEAST_BEFORE = 20;

function labelText(around: Surroundings): string | null {
  if (around.label === '') return null;
  const whole = toPlain(around.label.replace(MARKS, '').replaceAll(ASIDE, ''));
  const short = (whole.split(LABEL_END)[0] ?? '')
    .replace(CLOCK_FIRST, '')
    .replace(CLOCK_WITHIN, '')
    .replace(CLOCK_LAST, '')
    .replace(MARKS_LAST, '')
    .replace(SAME, '')
    .replace(DEFERRED, '');
  const text =
    short.length >= SHORTEST ? (SENTENCE.test(short) ? tidyEnd(shorten(short)) : short) : tidy(around.label);
  return text.length < SHORTEST ? null : text;
}

function labelPhrase(text: string, around: Surroundings): string {
  if (around.subject !== '') return cut(`${toPlain(around.subject)}: ${lowerFirst(text)}`);
  return isTelling(text, 'label') ? cut(text) : standIn(text, around);
}
