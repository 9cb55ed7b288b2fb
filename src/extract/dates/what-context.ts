import type { Surroundings } from './surroundings.ts';
import { ownClause, piecesOf, subjectOf } from './what-clause.ts';
import { cut, lowerFirst, MAX_PHRASE, toPlain } from './what-tidy.ts';

const MIN = 6;
const HEAD =
  /^(?:elections?|by-elections?|referendum|conference|hustings|awayday|away\sday|NEC|NPF|AGM|plenary|consultation|barbecue|polling\sday)$/i;
// "Looking forward", "Next year", "I am told", "Key dates are", "Put it in your diary": an opening that says nothing.
const EMPTY =
  /^(?:looking\s(?:forward|ahead)|meanwhile|finally|however|elsewhere|next\s(?:year|month|week|in\sthe\sdiary)|later|I\sam\stold|we\sare\stold|(?:the\s|our\s)?(?:key\s|other\s|main\s|important\s)?dates?(?:\s(?:are|is|for\syour\sdiary))?|diary|timetable|after\sthat|also|now|update|put\s(?:it|this|these)\sin\syour\sdiar[A-Za-zÀ-ɏ]{1,3}|save\sthe\sdate|afternoon|morning|evening|from|same|(?:all|they|it)\s.{0,20}possible|['’]s.{0,12}|.{0,40}\b(?:as\sfollows))[,:]?$/i;
const PRONOUN =
  /^(?:they|it|he|she|this|these|those|that|nothing|everything|another|next\s(?:is|are|one|will)|announced|sent|held|published|\d{1,3}\smore)\b/i;
// "The cut-off date is": of what, the title must say.
const BARE_DATE = /^(?:cut-?off|closing|freeze|final|last)\sdate$/i;
const SHORT_PRONOUN = /^(?:I|we|you|they|it|he|she|nothing)\s(?:[A-Za-zÀ-ɏ]{2,8}(?:\s|$)){1,2}$/i;
// A label of one such word needs to say whose: "Deadline", "Selection", "Result".
const BARE_LABEL =
  /^(?:deadline|selection|result|results|opens?|closes?|closing|ballot|hustings|shortlisting|interviews?|freeze\sdate|closing\sdate|announced\b.{0,20}|deadline\s\(extended\))$/i;

/** Whether a phrase can stand alone in a reminder; a row's label may be shorter. */
export function isTelling(text: string, as: 'phrase' | 'label' = 'phrase'): boolean {
  if (as === 'label') return !(BARE_LABEL.test(text) || EMPTY.test(text));
  return (
    (text.length >= MIN || HEAD.test(text)) &&
    (text.includes(' ') || HEAD.test(text)) &&
    !(PRONOUN.test(text) || SHORT_PRONOUN.test(text) || BARE_DATE.test(text) || EMPTY.test(text))
  );
}

/** Whether a phrase says nothing of its own: "Looking forward", "The dates are". */
export const isEmpty = (phrase: string): boolean => phrase === '' || EMPTY.test(phrase);

// "Book by the 21st." after "Our summer school is on …".
const ORDER = /^(?:book|apply|register|reply|vote|respond|nominate|join|pay)$/i;
const ARTICLE = /^(?:the|an?)\s/i;
const PRONOUN_SUBJECT = /^(?:they|it|these|those|this|that)\s(?=[a-zß-ÿ])/i;
const SENTENCE_END = /[.!?:]\s/u;
const MAX_SUBJECT = 50;

/** A phrase that says too little, with its subject from the text before, or under the title above it. */
export function standIn(phrase: string, around: Surroundings): string {
  const { text, title } = around.above();
  if (PRONOUN_SUBJECT.test(phrase)) {
    const subject = namedIn(text);
    if (subject !== null) return cut(phrase.replace(PRONOUN_SUBJECT, `${subject} `));
  }
  const over = title === '' ? null : title.replace(ARTICLE, '');
  if (isEmpty(phrase)) return cut(namedIn(text) ?? over ?? eventIn(text) ?? phrase);
  if (ORDER.test(phrase)) {
    const of = namedIn(text) ?? over;
    return of === null ? phrase : cut(`${of}: ${lowerFirst(phrase)}`);
  }
  if (over === null || !isShort(phrase, over)) return phrase;
  return `${over}: ${BARE_LABEL.test(phrase) ? lowerFirst(phrase) : phrase}`;
}

const isShort = (phrase: string, title: string): boolean =>
  phrase.length + title.length + 2 <= MAX_PHRASE && !phrase.toLowerCase().includes(title.toLowerCase());

/** What the last sentence of a text is about, by the words before its first verb. */
function namedIn(text: string): string | null {
  const sentence =
    toPlain(text.replace(MARKS, ''))
      .split(SENTENCE_END)
      .findLast((each) => each.length > 4) ?? '';
  const piece = ownClause(piecesOf(sentence)[0] ?? '').trim();
  const subject = NAME_ONLY.test(piece) ? piece : subjectOf(piece);
  return subject === null || subject.length > MAX_SUBJECT || isEmpty(subject) || LIST_OF.test(subject)
    ? null
    : subject.replace(ARTICLE, '');
}
// "Christmas Quiz - it’s a festive fixture".
const NAME_ONLY = /^[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{2,20}(?:\s[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’']{2,20}){1,3}$/u;
const MARKS = /^[\s•·●*–—-]{1,6}/;
const LIST_OF = /\b(?:dates?|timetable|diary|\d+)\b/i;

/** The last event that a text names: "General Election". */
function eventIn(text: string): string | null {
  return [...text.matchAll(EVENT)].at(-1)?.[0] ?? null;
}
const EVENT =
  /(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’]{2,20}\s){0,3}(?:[a-zß-ÿ]{3,12}\s)?(?:[Ee]lections?|[Cc]onference|[Bb]allot|[Ff]orum|[Rr]eferendum|[Mm]eeting)\b/gu;
