import { shorten } from './shorten.ts';
import { afterPhrase, eventAfter } from './what-after.ts';
import { ownClause, subjectOf, VERB } from './what-clause.ts';
import { isEmpty } from './what-context.ts';
import { clausePhrase, THEY } from './what-own.ts';
import { cut, MAX_PHRASE, tidy, tidyEnd, toPlain, withoutHours } from './what-tidy.ts';

// "in Leeds", "(gender)", "at noon" belong to the date before them.
const OF_THE_FIRST =
  /^(?:\s?\([^()]{1,40}\)|,?\s(?:in|at)\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’'&]{1,20}(?:\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’'&]{1,20}){0,2}(?=[\s,.;])|,?\s(?:at\s)?(?:(?:12\s)?(?:noon|midnight|midday|lunchtime)|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m)?)(?=[\s,;]))/u;
// ", and then on": one happening on several days.
const ONLY_SMALL =
  /^(?:[\s,;&/–—-]|\b(?:and|or|to|then|also|again|on|in|at|by|from|until|between|of|the|early|late|mid|even|possibly|probably|with|is|are|repeated|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?:day)?|after\sthat|it['’]s|followed)\b){0,12}$/i;
// ", and from September there will be": a clause of its own that opens with its date.
const NEW_CLAUSE = /^(?:,\s(?:and|but|then|while)|;)\s(?:on|in|from|at|by)\s$/i;
const CLAUSE_AFTER = new RegExp(String.raw`^,?\s(?:there\b|(?:[A-Za-zÀ-ɏ’'-]{1,20}\s){1,5}${VERB}\b)`, 'i');
// "is moved to", "has been extended to": the same thing on another day.
const MOVED =
  /^[\s,]{0,2}(?:(?:is|was|are|were|has|have|been|now|since|then)\s){0,4}(?:moved|extended|postponed|put\sback|brought\sforward|changed|deferred|rearranged|rescheduled)(?:\sfrom)?\s(?:to|until|till|by)\s(?:the\s)?$/i;
// "and closes", "before closing", ", then reports": a verb for the subject of the date before.
const VERB_NEXT =
  /^[\s,;]{0,3}(?:(?:and|but|then|before|also|will|are|is|it)\s){0,3}(?<verb>(?:closes?|closed|closing|ends?|ended|ending|finish(?:es|ed|ing)?|stops?|opens?|opening|starts?|starting|begins?|runs?|running|reports|reporting|returns?|meets?|votes?|(?:have|has)\sto|must|should)\b[^,;:()]{0,60})$/i;
// "will open on 3 May and close on": the base form.
const BASE = /^(?:close|end|finish|stop|open|start|begin|run|return|meet)\b/i;
const WILL = /^[\s,;]{0,3}(?:[A-Za-zÀ-ɏ]{2,6}\s){0,2}will\s/i;
// "National Conference 2017 will be held at the Hall from": a verb for the event whose year came first.
const GOES_ON = /^(?:will|is|are|shall|takes?)\s[^,;:()]{3,50}$/i;
// "and to report in", "and report to the full committee on".
const AND_DO =
  /^[\s,]{0,2}and\s(?:to\s)?(?<doing>(?:report|publish|decide|consult|return|vote|bring|present|draft|review)\b[^,;:()]{0,60})$/u;
// ", for completion by", "with a report in": a noun that hangs on the phrase before.
const HANGING = /^[\s,]{1,3}(?:and\s)?for\s(?<noun>[a-zß-ÿ][A-Za-zÀ-ɏ\s]{3,30})$/u;
// "and by post", ", via branches": only how, not what.
const BY_WAY =
  /^[\s,]{0,3}(?:and|or)\s(?<way>(?:by|via|at|in)\s(?:the\s)?[A-Za-zÀ-ɏ]{3,16}|to\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’]{1,20}(?:\s[A-Za-zÀ-ɏ]{3,16}){0,2})$/u;
const LAST_WAY =
  /\s(?:by|via|at|in|to)\s(?:the\s)?[A-Za-zÀ-ɏ’-]{3,20}(?:\s[A-ZÀ-Þ][A-Za-zÀ-ɏ’]{2,20}){0,3}$/u;
const LISTED =
  /^\)?(?:[,;]|,?\s(?:and|&))\s(?:in\s|at\s)?(?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ’-]{1,20}(?:\s(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’-]{1,20}|&|and|of|the|upon)){0,4})(?:\s[–-])?\s\(?$/u;
const LIST_HEAD = /[:(]|\s[–—]\s(?=[A-ZÀ-Þ])|\s(?:in|at)\s(?=[A-ZÀ-Þ])/u;
const ONES = /^(?<adjective>(?:the\s)?(?:[A-Za-zÀ-ɏ]{3,16}\s)?)ones$/i;
const ANOTHER = /^(?:another|one|a\sthird)(?=\s(?:in|at|for|on)\s)/i;
const PAST_VERB =
  /\s(?:itself\s|to\s)?(?:opens?|opened|opening|starts?|started|begins?|began|runs?|running|close[sd]?|ends?|will|is|are|meets?|goe?s?|lands?|arrives?|reach(?:es)?|sent|published|issued|posted|expected|held|launched)\b.*$/u;
const NOUN_END = /(?<noun>[A-Za-zÀ-ɏ]{4,20})(?:\s(?:expected|published|due|sent)\b.*)?$/u;

/** Phrases of the date before in the sentence, and of the first. */
type Earlier = { before: () => string; first: () => string };

/** Whether only small words stand between two dates, so that both are of one thing: ", and then on". */
export const isJoint = (between: string): boolean => ONLY_SMALL.test(between);

/** Whether a clause of its own opens with the date: ", and from September there will be". */
export const opensClause = (between: string, after: string): boolean =>
  NEW_CLAUSE.test(between) && CLAUSE_AFTER.test(after);

/** What the words between two dates say of the second; the phrase of the first comes from `before` when it is needed. */
export function nextPhrase(between: string, after: string, earlier: Earlier): string {
  const listed = LISTED.exec(between)?.groups?.name;
  if (listed !== undefined) return underHead(listed, earlier.before());
  if (opensClause(between, after)) return afterPhrase(after);
  const left = withoutHours(between.replace(OF_THE_FIRST, ''));
  if (isJoint(left) || MOVED.test(left)) {
    return eventAfter(after, '') ?? (earlier.before() || afterPhrase(after));
  }
  const hung = hangingPhrase(toPlain(left).replace(SMALL_END, ''), earlier.before);
  if (hung !== null) return cut(hung);
  const own = eventAfter(after, left) ?? clausePhrase(left, after) ?? '';
  return isEmpty(own) ? earlier.before() : named(own, earlier);
}
const SMALL_END = /(?:\s(?:on|at|by|in|until|till|the|from|to)){1,3}$/i;

// ", and is open until".
const OPEN_NOW = /^[\s,]{0,2}(?:and\s|but\s)?(?:is|are|stays?|remains?)\s(?:still\s|now\s)?open$/i;

/** Words that cannot stand without the phrase before them: its next verb, a second order, a noun or a way; null for others. */
function hangingPhrase(words: string, before: () => string): string | null {
  if (OPEN_NOW.test(words)) return `${firstSubject(before())} closes`;
  const verb = VERB_NEXT.exec(words)?.groups?.verb;
  if (verb !== undefined) {
    const will = WILL.test(words) || BASE.test(verb) ? 'will ' : '';
    return tidyEnd(shorten(`${firstSubject(before())} ${will}${verb}`));
  }
  if (GOES_ON.test(words) && ownClause(words) === words) {
    return tidyEnd(shorten(tidy(`${firstSubject(before())} ${words}`)));
  }
  const doing = AND_DO.exec(words)?.groups?.doing;
  if (doing !== undefined) return doing.includes(' ') ? tidyEnd(doing) : `${before()} and ${doing}`;
  const noun = HANGING.exec(words)?.groups?.noun;
  if (noun !== undefined) return `${before()}: ${noun}`;
  const way = BY_WAY.exec(words)?.groups?.way;
  return way === undefined ? null : `${before().replace(LAST_WAY, '')} ${way}`;
}

/** "Regional days: Leeds 14 January, Cardiff 21 January": what the list is of, and the name beside the date. */
function underHead(name: string, before: string): string {
  const of = tidy(before.split(LIST_HEAD)[0] ?? '');
  return of.length > 3 && `${of}: ${name}`.length <= MAX_PHRASE ? `${of}: ${name}` : name;
}

/** "final ones", "another in Sleaford" with the noun that they stand for; a bare "result" with whose. */
function named(own: string, { before, first }: Earlier): string {
  const whose = THEY.test(own) ? subjectOf(before()) : null;
  if (whose !== null) return cut(own.replace(THEY, `${whose} `));
  const adjective = ONES.exec(own)?.groups?.adjective;
  if (adjective !== undefined) {
    const noun = NOUN_END.exec(before().split(PREPOSITION)[0] ?? '')?.groups?.noun ?? 'ones';
    return `${adjective}${noun}`;
  }
  if (ANOTHER.test(own)) return own.replace(ANOTHER, before().split(PREPOSITION)[0] ?? '');
  const subject = firstSubject(first());
  if (own.includes(' ') && !(STAGE.test(own) && CONTEST.test(subject))) return own;
  if (subject.includes(own)) return before();
  return subject === '' || subject.length > MAX_SUBJECT ? own : `${subject}: ${own}`;
}

const PREPOSITION = /\s(?:in|on|at|of|for)\s/;
const MAX_SUBJECT = 60;
// "youth elections: voting ends".
const STAGE = /^(?:voting|polling|ballot|nominations|shortlisting|interviews)\s[A-Za-zÀ-ɏ]{3,8}$/i;
const CONTEST = /\b(?:elections?|selections?|contest|reps?|seats?)\b/i;

const firstSubject = (phrase: string): string => phrase.replace(PAST_VERB, '').split(': ')[0] ?? phrase;
