import { lastDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import { kindAhead } from './kind-ahead.ts';
import type { KindContext } from './kind-context.ts';
import { kindPast } from './kind-past.ts';
import { isRefused } from './set-aside.ts';

// "Motions received after 5 May will not be taken", "nobody who joins after 5 January may vote".
const TOO_LATE = /\b(?:after|later\sthan)\s(?:noon\son\s|midnight\son\s)?$/i;
const BARRED = /\b(?:not|cannot|can['’]t|nobody|no-?one|nothing|none|no\slonger)\b/i;
const SINCE =
  /\b(?:since|as\s(?:of|at)|(?:higher|lower|better|worse|bigger|smaller|larger|older|younger|up|down)\b[^.;]{0,30}\bthan(?:\s(?:at\s)?(?:this|the\ssame)\stime)?(?:\sin)?|than\sin|as\s(?:low|high|many|few)\sas(?:\sin)?|compared\s(?:to|with)|(?<!\b(?:go|goes|going|put|puts|come|comes|set|is|are)\s)(?:up|down)\son|(?:this|same)\stime|last\stime,?\sin)\s(?:the\s)?(?:(?!next\b)\w{1,12}\s)?$/i;

// "Members on the register as of 28 July can vote": the day that decides who may; "as of 1 May the fee is £5": from then on.
const AS_OF = /\bas\s(?:of|at|from)\s(?:the\s)?$/i;
const MAY_VOTE =
  /\b(?:eligible|entitled|qualif(?:y|ied)|(?:can|may|able\sto)\s(?:vote|nominate|take\spart))\b/i;
const ON_THE_ROLL = /\b(?:members?|membership|register(?:ed)?|roll|eligib\w{2,5}|entitled)\b/i;

/** What the date does, from the words beside it. */
export function kindOf(context: KindContext): Kind {
  const { around } = context;
  if (context.superseded) return 'background';
  if (context.ahead && lastDay(context.edtf) > context.written && AS_OF.test(around.before))
    return ON_THE_ROLL.test(around.sentence) ? 'deadline' : 'opens';
  if (AS_OF.test(around.before) && MAY_VOTE.test(around.sentence)) return 'deadline';
  if (SINCE.test(around.before)) return 'background';
  if (context.ahead && isRefused(around)) return 'background';
  if (isBar(context)) return 'deadline';
  const told = context.tense === 'past' && lastDay(context.edtf) <= context.written;
  return context.ahead && !told ? kindAhead(context) : kindPast(context);
}

/** Whoever comes after the day is shut out: it is the last day. */
function isBar({ precision, around }: KindContext): boolean {
  return precision === 'day' && TOO_LATE.test(around.before) && BARRED.test(around.clause);
}
