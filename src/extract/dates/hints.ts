import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay } from '../../core/dates/edtf.ts';
import { clauseAround } from '../clause.ts';
import { lastTense, plainTense, type Tense, tenseNear } from '../tense.ts';
import type { Finding } from './parse.ts';
import { isPlanned } from './set-aside.ts';
import type { Surroundings } from './surroundings.ts';

// "since January", "by 3 May", "until March".
export const SINCE = /\bsince\s(?:the\s|early\s|late\s|mid-)?$/i;
export const UNTIL =
  /\b(?:(?<!\b(?:followed|led|moved|joined|chosen|elected)\s)by|until(?:\safter)?|till|before|no\slater\sthan|(?<!run-)up\sto|due|extension\sto)\s(?:the\s|noon\son\s|12\snoon\son\s)?$/i;
// "left until after the local elections on 3 May".
const LEFT_UNTIL =
  /\b(?:left|wait(?:ed|s|ing)?|put\soff|held\sback|not|nothing|on\shold)\b[^.;]{0,40}\buntil\safter\s[^.;]{0,40}$/i;
// "388k (395k March)", "down from 390 in Jan": an earlier count with its time.
const EARLIER_COUNT =
  /\(\d[\d,.]{0,9}(?:k|m|%)?\s$|\b(?:up|down)\sfrom\s[£€]?\d[\d,.]{0,9}(?:k|m|%)?\s(?:in\s)?$/i;
// "If you have had nothing by 1 July": a day still to come.
const IF_NOTHING =
  /\bif\b[^.;]{0,50}\b(?:nothing|no\s\w{4,12}|not\s(?:heard|had|received|got|been)|n['’]t\s(?:heard|had|received|got|been))\b[^.;]{0,50}\b(?:by|before)\s(?:the\s)?$/i;
const WAS = /\b(?:had|was|were|came|went|should\shave\sbeen|did)\b[^.;]{0,60}$/i;
// "By 31 October 900 had replied".
const HAD_AFTER = /^[^.;,]{0,40}\bhad\b/i;
// "started on", "was held in", ", set up in", "last used in"; not "will be held on".
const DONE =
  /(?:(?<!\bbe\s|\bbeing\s|\bis\s|\bare\s|\bto\s)\b(?:started|began|opened|closed|ended|met|took\splace|was\sheld|were\sheld|launched|voted|resigned|died|stood\sdown|passed)|(?:,|\b(?:that|which|who))\s(?:[A-Za-zÀ-ɏ]{2,12}(?:ed|pt)|set\sup|begun|held|won|lost|sent\sout))\s(?:on|in|back\sin)\s(?:the\s)?$/i;
// "on or before 5 November", "joined by", "in membership by": with a past verb it is over.
const JOINED =
  /\b(?:joined|been\smembers|in\smembership|members|(?<!\bbe\s)(?:registered\sto\svote|enrolled|signed\sup))\s(?:[\w,]{1,12}\s){0,3}$/i;
// "excluded by the cutoff date of 23 June".
const SHUT_OUT =
  /\b(?:excluded|missed|barred|shut\sout|too\slate)\b[^.;]{0,30}\bcut-?off(?:\sdate)?\s(?:of|on)\s$/i;
const FREEZE = /\bfreeze\sdate\s(?:of|is|was)\s$/i;
// "5 May is the last day for motions".
const LIMIT_AFTER =
  /^,?\s(?:is|will\sbe|remains)\s(?:the\s|our\s)?(?:\w{3,9}\s)?(?:deadline|cut-?off|closing\sdate|last\s(?:day|date|chance))\b/i;
// "The date of 7 May was confirmed", "a conference in spring was ruled out": what is settled lies ahead.
const SETTLED_AFTER =
  /^,?\s(?:was|were|has\sbeen|is)\s(?:also\s|then\s)?(?:ruled\sout|rejected|turned\sdown|confirmed|agreed|fixed|announced|chosen|set|proposed|suggested|preferred|dropped|cancelled|vacated|postponed)\b/i;
// "put off to the away day in late November".
const PUT_OFF =
  /\b(?:put\s(?:off|back)|deferred|remitted|referred|adjourned|held\sover|postponed)\s(?:to|until|till|for)\s[^.;]{0,40}$/i;
const GAP = ' … ';
const SENTENCE_REACH = 300;

// "officials said on Monday", "she told us on Tuesday night": said then.
const SAID_ON =
  /\b(?:(?<!\bbe\s)said|told\s[A-Za-zÀ-ɏ]{2,12}|warned|revealed|admitted|tweeted|wrote)\s(?:late\s|early\s)?(?:on\s)?$/i;
// "after the resignation on Thursday": the days of news are those just gone.
const AFTER_EVENT =
  /\b(?:after|following|since)\s(?:the|his|her|their|a)\s(?:\w{3,12}\s){0,2}(?:resignation|death|decision|announcement|defeat|statement|walkout|ruling|judgment)\s(?:on\s)?$/i;
// "June’s snap election, when 400 names had to be found", "in March, which was a bad month".
const WHEN_IT_WAS =
  /^(?:['’]s)?[^,.;:]{0,30},\s(?:when|which|where)\s[^.;:,]{0,40}\b(?:had|was|were|did|lost|won|fell|rose|took)\b/i;
// ", with a winner announced on": a part that tells no tense of its own.
const WITH_PART =
  /,\swith\s(?:(?!\b(?:was|were|had|will|is|are)\b)[^.;,]){3,60}\b(?:[A-Za-zÀ-ɏ]{3,12}ed|held|sent|drawn|chosen)\s(?:on|in|at|by|from)\s(?:the\s)?$/i;
// "She opened on the May elections", "a paper on the May elections": told as past, or still to come.
const TALKED_OF =
  /\b(?:opened|reported|report|paper|talk|talked|spoke|briefing|briefed\sus|update|presentation|discussion|focus(?:ed)?|turned)\s(?:on|about|to)\s(?:the\s)?$/i;
const ELECTIONS_AFTER =
  /^\s(?:local\s|council\s|county\s|mayoral\s|Scottish\s|Welsh\s){0,2}(?:elections?|polls)\b/i;
/** What is told of coming elections in the past tense: no word on when they are. */
export const isTalkedOf = (before: string, after: string): boolean =>
  TALKED_OF.test(before) && ELECTIONS_AFTER.test(after);

/** The tense that governs a date: the clause's nearest telling word, else the sentence's. */
export function tenseOf({ sentence, start, end, when }: Finding): Tense | null {
  const before = sentence.text.slice(Math.max(0, start - SENTENCE_REACH), start);
  if (FREEZE.test(before) || SHUT_OUT.test(before)) return 'past';
  if (SETTLED_AFTER.test(sentence.text.slice(end, end + SENTENCE_REACH))) return 'future';
  if (SAID_ON.test(before) || (when.type === 'weekday' && AFTER_EVENT.test(before))) return 'past';
  if (isPlanned(before)) return null;
  const rest = sentence.text.slice(end, end + SENTENCE_REACH);
  if (WHEN_IT_WAS.test(rest)) return 'past';
  if (isTalkedOf(before, rest)) return null;
  if (WITH_PART.test(before)) return lastTense(before.replace(WITH_PART, ''));
  const clause = clauseAround(sentence.text, start, end);
  const within = tenseNear(
    clause.before + GAP + clause.after,
    clause.before.length,
    clause.before.length + GAP.length,
  );
  return within ?? lastTense(before) ?? tenseNear(sentence.text.slice(end, end + SENTENCE_REACH), 0, 0);
}

/** The tense of a clause whose telling words all agree; a coming one must stand between the same commas as the date. */
export function plainTenseOf({ clause, before, after }: Surroundings): Tense | null {
  if (WHEN_IT_WAS.test(after)) return 'past';
  if (isTalkedOf(before, after) || WITH_PART.test(before) || isPlanned(before)) return null;
  if (plainTense(clause) === 'past') return 'past';
  const lead = before.split(COMMA).at(-1) ?? '';
  const near = `${lead}${GAP}${after.split(COMMA)[0] ?? ''}`;
  return plainTense(near) === 'future' || (PRESENT.test(lead) && lastTense(near) === 'future')
    ? 'future'
    : null;
}
// "Conference opens on 8 October": what is told in the present before its date is to come.
const PRESENT =
  /\b(?:opens|closes|meets|sits|starts|begins|ends|takes\splace|gathers?|returns)\s(?:in\s[A-ZÀ-Þ][A-Za-zÀ-ɏ]+\s)?(?:on|at|from)\s(?:the\s)?$/u;
const COMMA = /[,;:()]/u;

/** What the words straight before a date say of its side: done by then, or still to do by then. */
export function leadOf(around: Surroundings): 'past' | 'future' | null {
  if (isTalkedOf(around.before, around.after)) return null;
  if (SINCE.test(around.before) || DONE.test(around.before) || EARLIER_COUNT.test(around.before))
    return 'past';
  if (LIMIT_AFTER.test(around.after) || PUT_OFF.test(around.before) || LEFT_UNTIL.test(around.before))
    return 'future';
  if (!UNTIL.test(around.before) || FREEZE.test(around.before)) return null;
  if (IF_NOTHING.test(around.before)) return 'future';
  if (HAD_AFTER.test(around.after) || JOINED.test(around.before.replace(UNTIL, ''))) return null;
  return WAS.test(around.before) ? null : 'future';
}

/** With no tense of its own a date goes on from one before it in the same sentence that lies ahead. */
export function carriedDay(
  previous: string | null,
  meeting: IsoDay,
  finding: Finding,
  list: readonly Finding[],
  tense: Tense | null,
): IsoDay | null {
  if (previous === null || list[0] === finding) return null;
  const at = list.indexOf(finding);
  const [here, before] = [finding, list[at - 1]];
  const between = before ? here.sentence.text.slice(before.end, here.start) : '';
  if (tense !== null && !LIST_LINK.test(between)) return null;
  const day = firstDay(previous);
  return day > meeting ? day : null;
}
// "February, June and September": one list has one tense.
const LIST_LINK =
  /^(?:\s\([^()]{1,30}\))?(?:[,;]|,?\s(?:and|or|then|and\sthen)|\s&)\s(?:(?:then|on|in|the)\s){0,2}$/i;
