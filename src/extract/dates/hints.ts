import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay } from '../../core/dates/edtf.ts';
import { clauseAround } from '../clause.ts';
import { lastTense, plainTense, type Tense, tenseNear } from '../tense.ts';
import type { Finding } from './parse.ts';
import type { Surroundings } from './surroundings.ts';

// "since January", "by 3 May", "until March".
export const SINCE = /\bsince\s(?:the\s|early\s|late\s|mid-)?$/i;
export const UNTIL =
  /\b(?:(?<!\b(?:followed|led|moved|joined|chosen|elected)\s)by|until|till|before|no\slater\sthan|up\sto|due)\s(?:the\s|noon\son\s|12\snoon\son\s)?$/i;
const WAS = /\b(?:had|was|were|came|went|should\shave\sbeen|did)\b[^.;]{0,60}$/i;
// "By 31 October 900 had replied".
const HAD_AFTER = /^[^.;,]{0,40}\bhad\b/i;
// "started on", "was held in", ", set up in", "last used in"; not "will be held on".
const DONE =
  /(?:(?<!\bbe\s|\bbeing\s|\bis\s|\bare\s|\bto\s)\b(?:started|began|opened|closed|ended|met|took\splace|was\sheld|were\sheld|launched|voted|resigned|died|stood\sdown|passed)|(?:,|\b(?:that|which|who))\s(?:\p{L}{2,12}(?:ed|pt)|set\sup|begun|held|won|lost|sent\sout))\s(?:on|in|back\sin)\s(?:the\s)?$/iu;
// "on or before 5 November", "joined by", "in membership by": with a past verb it is over.
const JOINED = /\b(?:joined|been\smembers|in\smembership|members)\s(?:[\w,]{1,12}\s){0,3}$/i;
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

/** The tense that governs a date: the clause's nearest telling word, else the sentence's. */
export function tenseOf({ sentence, start, end }: Finding): Tense | null {
  const before = sentence.text.slice(Math.max(0, start - SENTENCE_REACH), start);
  if (FREEZE.test(before)) return 'past';
  if (SETTLED_AFTER.test(sentence.text.slice(end, end + SENTENCE_REACH))) return 'future';
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
  if (plainTense(clause) === 'past') return 'past';
  const lead = before.split(COMMA).at(-1) ?? '';
  const near = `${lead}${GAP}${after.split(COMMA)[0] ?? ''}`;
  return plainTense(near) === 'future' || (PRESENT.test(lead) && lastTense(near) === 'future')
    ? 'future'
    : null;
}
// "Conference opens on 8 October": what is told in the present before its date is to come.
const PRESENT =
  /\b(?:opens|closes|meets|sits|starts|begins|ends|takes\splace|gathers?|returns)\s(?:in\s\p{Lu}\p{L}+\s)?(?:on|at|from)\s(?:the\s)?$/u;
const COMMA = /[,;:()]/u;

/** What the words straight before a date say of its side: done by then, or still to do by then. */
export function leadOf(around: Surroundings): 'past' | 'future' | null {
  if (SINCE.test(around.before) || DONE.test(around.before)) return 'past';
  if (LIMIT_AFTER.test(around.after) || PUT_OFF.test(around.before)) return 'future';
  if (!UNTIL.test(around.before) || FREEZE.test(around.before)) return null;
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
