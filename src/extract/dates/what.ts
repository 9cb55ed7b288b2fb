import type { Finding } from './parse.ts';
import { shorten } from './shorten.ts';
import type { Surroundings } from './surroundings.ts';

const MAX = 90;
const MAX_PHRASE = 72;
const MIN = 6;
const MIN_WORDS = 2;
const HEADS = String.raw`(?:elections?|by-elections?|referendum|polls?|conference|contests|meeting|NEC|NPF|forum|away-?\s?day|ballot|hustings|count|course|courses|event|rally|school|summit|plenary|congress|committee|AGM|panel|vote|results?|deadline|consultation|budget|report)`;
// "the November council elections", "next May’s elections", "the July NPF meeting", "the January meeting of the audit committee".
const EVENT_AFTER = new RegExp(
  String.raw`^(?:['’]s)?\s(?<event>(?:(?!(?:and|or|in|on|at|the|for|to|of|with|will|is|are|was|when|we|by|brings|sees|marks|follows|which|that|who|must|should|to)\b)[\p{L}’-]{2,20}\s){0,3}${HEADS}(?:\sof\sthe\s(?:[\p{L}’-]{2,20}\s){0,2}${HEADS})?)(?![\p{L}-])`,
  'iu',
);
// "19 January", "5pm to accept", "Leeds 8 Feb" say nothing of this date.
const STARTS_WITH_DATE = /^(?:\d|\p{Lu}\w{2,12}\s\d)/u;
const SPACES = /\s+/gu;
// Trailing "on", "by the", "is", "from", "noon"; leading "and", "that".
const TRAIL =
  /(?:[\s,.:;–—([-]|\b(?:on|in|by|at|the|until|till|from|to|of|for|is|are|was|be|will|held|between|before|since|during|over|through|throughout|early|late|mid|a|an|and|or|noon|midnight|must|have|has|go|goes|due|no|later|than|next|last|this|with|being|during|either|some|time|up|as|again|late|then|begins?\sin|provisionally|probably|12|\d{1,2}(?:[.:]\d{2})?[ap]m)){1,20}$/i;
// A label keeps its last word: "applications in", "results out".
const LABEL_TRAIL =
  /(?:,?\s(?:at\s)?(?:12\s)?(?:noon|midnight|midday|\d{1,2}(?:[.:]\d{2})?[ap]m))?[\s,.:;–—([-]{0,20}$/i;
const LEAD =
  /^(?:[\s,:;–—).\]-]|\b(?:and|but|that|which|so|or|then|on|in|at|of|also|with|where|while|before|after|to|as|for|from|by)\b\s){1,8}/i;
const CLAUSE =
  /[;:()]|\s[–—]\s|\sand\s(?=to\s\p{L}+\s*$)|,\s(?=[\p{L}\s]{3,30}\s(?:opening|closing|starting|beginning|ending)\b)|,\s(?=the\s[\p{L}\s]{3,25}\sbeing\b)|\swith\s(?=[\p{L}\s]{3,30}\sbeing\b)|\sbefore\s(?=\p{L}+\s(?:opens|starts|meets)\b)|,\s(?=(?:and|but|so|while|with|where|as|then)\b)/u;
const LABEL_END =
  /;|\s[–—]\s|\s\(|[.]\s|,\s(?=\d|where\b|which\b|when\b|with\b|provisionally\b|to\sbe\b|date\b)/u;
// "Local parties had" needs what stands behind the date: "for rule changes".
const BARE_HAVE = /^(?<who>.{2,40}?)\s(?:had|have|has|get|got)$/i;
const FOR = /^(?:for|to)\s/i;
const PRONOUN = /^(?:they|it|he|she|we|I|you|this|these|those|that|another|one|some|same)\b/i;
const PREPOSITION =
  /(?:\s(?:on|in|by|at|until|till|from|to|for|of|before|after|during|over|through|since|around|the|and)|,)\s*$/i;

/**
 * A short phrase in the report's own words that says what the date is for: the row's label, the event named after the date,
 * or the clause before it without its introduction, its auxiliary verbs and other dates. At most 90 characters, never empty.
 */
export function whatOf(around: Surroundings, finding: Finding, list: readonly Finding[]): string {
  const words = finding.sentence.text.slice(finding.start, finding.end);
  const label = labelPhrase(around);
  if (label !== null) return label;
  const counted = finding.when.type === 'offset' && !finding.when.exact ? afterPhrase(around.after) : null;
  if (counted !== null) return counted;
  const before = withoutDates(finding, list);
  const event = EVENT_AFTER.exec(around.after)?.groups?.event;
  if (event !== undefined) return cut(eventPhrase(event, before));
  const listed = listedPhrase(finding, list, before);
  if (listed !== null) return listed;
  return (
    clausePhrase(before, around.after) ??
    afterPhrase(around.after) ??
    widerPhrase(before) ??
    (tidy(words) || words)
  ).slice(0, MAX);
}

function labelPhrase({ label, subject }: Surroundings): string | null {
  const short = plain((label.split(LABEL_END)[0] ?? '').replace(LEAD_MARK, '')).replace(LABEL_TRAIL, '');
  const text = short.length > 2 ? short : tidy(label);
  if (text.length <= 2) return null;
  return cut(subject === '' ? text : `${plain(subject)}: ${lowerFirst(text)}`);
}
const LEAD_MARK = /^[\s•·●*–—-]{1,6}/u;

/** "the March NEC" says little: with the clause that leads to it, "review comes back to NEC". */
function eventPhrase(event: string, before: string): string {
  const clause = plain(before.split(CLAUSE).at(-1) ?? '').replace(ARTICLE_END, '');
  if (event.includes(' ') || !clause.includes(' ') || PRONOUN.test(clause)) return event;
  const whole = tidy(shorten(plain(`${clause.replace(LEAD, '')} ${event}`)));
  return whole.length <= MAX_PHRASE ? whole : event;
}
const ARTICLE_END = /\s(?:the|an?|our)$/i;

/** "Regional days: Leeds 14 January, Cardiff 21 January": what the list is of, and the name beside the date. */
function listedPhrase(finding: Finding, list: readonly Finding[], before: string): string | null {
  const previous = list[list.indexOf(finding) - 1];
  if (!previous) return null;
  const between = finding.sentence.text.slice(previous.end, finding.start);
  const name = LISTED.exec(between)?.groups?.name;
  if (name === undefined) return null;
  const of = shorten(tidy(before.split(LIST_HEAD)[0] ?? ''));
  return of.length >= MIN && `${of}: ${name}`.length <= MAX_PHRASE ? `${of}: ${name}` : name;
}
const LISTED =
  /^\)?(?:[,;]|,?\s(?:and|&))\s(?:in\s|at\s)?(?<name>\p{Lu}[\p{L}’& -]{2,40}?)(?:\s[–-])?\s\(?$/u;
const LIST_HEAD = /[:(]|\s[–—]\s(?=\p{Lu})|\s(?:in|at)\s(?=\p{Lu})/u;

/** The clause that ends at the date; a single word is joined with what stands before its colon or dash. */
function clausePhrase(before: string, after: string): string | null {
  const pieces = before.split(CLAUSE);
  const last = pieces.at(-1) ?? '';
  const whole = hadUntil(last, after) ?? lastEvent(tidy(last));
  if (whole !== null) return whole;
  const short = tidyEnds(shorten(tidy(last)));
  return isTelling(short) ? cut(short) : joined(short, pieces.slice(0, -1));
}

/** "Local parties had until 6 May for rule changes" → "Local parties: rule changes". */
function hadUntil(last: string, after: string): string | null {
  const who = BARE_HAVE.exec(plain(last).replace(UNTIL_END, ''))?.groups?.who;
  if (who === undefined || !FOR.test(after.trim())) return null;
  return cut(`${who}: ${tidy((after.trim().split(CLAUSE)[0] ?? '').replace(FOR, ''))}`);
}

function lastEvent(last: string): string | null {
  const named = LAST_EVENT.exec(last)?.groups?.event;
  return named !== undefined && last.length > LONG_CLAUSE && !DOES.test(last) ? cut(named) : null;
}

/** A word that says too little, with the piece before it. */
function joined(short: string, pieces: readonly string[]): string | null {
  const previous = pieces.map((piece) => tidyEnds(shorten(tidy(piece)))).findLast(isTelling) ?? '';
  if (INTRO.test(short)) return previous === '' ? null : cut(previous);
  if (previous === '') return NOUN.test(short) ? short : null;
  const both = `${previous}: ${short}`;
  const fits = previous.length >= MIN && short.length >= MIN && both.length <= MAX_PHRASE;
  return fits && !PRONOUN.test(previous) ? both : null;
}
const UNTIL_END = /\s(?:until|till|up\sto|to|by)(?:\s(?:noon|midnight|\d{1,2}[ap]m)(?:\son)?)?\s*$/i;

// "a long discussion about voting for the NEC elections" next summer: the event itself.
const LAST_EVENT = new RegExp(
  String.raw`\b(?:for|about)\s(?:the\s|our\s)(?<event>(?:[\p{L}’-]{2,20}\s){0,3}${HEADS})$`,
  'iu',
);
const LONG_CLAUSE = 30;
const DOES = /\b(?:deadline|closing|close|nominations?|ballot|timetable|open|dates)\b/i;

function isTelling(text: string): boolean {
  const words = text.split(' ').length;
  return (
    text.length >= MIN &&
    (words >= MIN_WORDS || HEAD.test(text)) &&
    !(PRONOUN_ONLY.test(text) || INTRO.test(text))
  );
}
// "Looking forward", "Next year", "I am told": an opening that says nothing.
const INTRO =
  /^(?:looking\s(?:forward|ahead)|meanwhile|finally|however|elsewhere|next\s(?:year|month|week|in\sthe\sdiary)|later|I\sam\stold|we\sare\stold|key\sdates|dates?|diary|timetable|after\sthat|also|now|update)?[,:]?$/i;
const NOUN = /^(?!\p{L}+(?:ed|ing|ly)$)\p{L}{4,}$/iu;
const HEAD = new RegExp(`^${HEADS}$`, 'i');
const PRONOUN_ONLY = /^(?:(?:I|we|they|it|he|she|you|nothing)\s\w{2,8}$|if\s)/i;

function afterPhrase(after: string): string | null {
  const first = after.split(CLAUSE)[0] ?? '';
  const text = shorten(tidy(first));
  return text.length > 2 && !STARTS_WITH_DATE.test(text) ? cut(text) : null;
}

function widerPhrase(before: string): string | null {
  const text = shorten(tidy(before));
  return text.length > 2 ? cut(text) : null;
}

/** The sentence before the date, without the other dates in it and the small words that lead to them. */
function withoutDates(finding: Finding, list: readonly Finding[]): string {
  const { text } = finding.sentence;
  let left = '';
  let from = Math.max(0, finding.start - REACH);
  const near = list.slice(Math.max(0, list.indexOf(finding) - NEAR_DATES), list.indexOf(finding));
  for (const other of near) {
    if (other.start < from) continue;
    left += text.slice(from, other.start);
    left = left.replace(PREPOSITION, ' ');
    from = other.end;
  }
  const before = (left + text.slice(from, finding.start)).replaceAll(BRACKETS, '');
  return left === '' ? before : before.replace(OPENED_EARLIER, ' ');
}
// "Nominations open on 8 April and close at noon on 3 May": of the second date only the second verb tells.
const OPENED_EARLIER =
  /\s(?:opens?|opened|starts?|started|begins?|began)(?:\s(?:at\s)?(?:(?:12\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?[ap]m))?,?\s{1,2}(?:and|but)\s(?:then\s|will\s){0,2}(?=(?:closes?|closed|ends?|ended|finish(?:es|ed)?|stops?)\b)/i;
const BRACKETS = /\s?\([^()]{0,60}\)/gu;
const REACH = 220;
const NEAR_DATES = 6;

const plain = (text: string): string => text.replace(SPACES, ' ').trim();
const tidy = (text: string): string => plain(text).replace(LEAD, '').replace(TRAIL, '').trim();
const tidyEnds = (text: string): string => text.replace(LEAD, '').replace(TRAIL, '').trim();
const lowerFirst = (text: string): string =>
  INITIALS.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
const INITIALS = /^\p{Lu}{2}/u;

const MIN_CUT = 20;

/** At most 72 characters, cut between words, with no small word left at the end. */
function cut(text: string): string {
  if (text.length <= MAX_PHRASE) return text;
  const joint = text.lastIndexOf(' and ', MAX_PHRASE);
  const space = text.lastIndexOf(' ', MAX_PHRASE);
  const at = joint > MIN_CUT ? joint : space > 0 ? space : MAX_PHRASE;
  const short = text.slice(0, at);
  return short.replace(TRAIL, '') || short;
}
