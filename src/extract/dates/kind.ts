import { daysBetween, type IsoDay } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import type { Tense } from '../tense.ts';
import { labelCue, nearestCue } from './kind-cues.ts';
import { isRefused, isSuperseded } from './set-aside.ts';
import type { Surroundings } from './surroundings.ts';

export type KindContext = {
  edtf: string;
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'interval';
  ahead: boolean;
  tense: Tense | null;
  around: Surroundings;
  /** The day of writing: what lies between the meeting and it may be told as past. */
  written: IsoDay;
};

const TIME = String.raw`(?:(?:12\s|twelve\s)?(?:noon|midday|midnight)|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?)`;
// "by 5 May", "until March", "no later than", "a freeze date of", "the closing date … has been set as", "due by", "ends at 5pm on".
const DEADLINE_BEFORE = new RegExp(
  String.raw`\b(?:by|until|till|before|up\sto(?:\sand\sincluding)?|(?:have|has|had)\s(?:up\s)?to|(?:by\s)?(?:first\spost|close\sof\s(?:play|business))(?:\son)?|no\slater\sthan|not\slater\sthan|ahead\sof|(?:deadline|cut-?off|closing\sdate|freeze\sdate|last\sday)(?:\s(?:of|is|was|for|on|in|will\sbe|has\sbeen\sset\s(?:as|for|at)|has\sbeen\sextended\sto))?(?:\s\w{1,12}){0,4}?|due(?:\s(?:on|in|at|back|by))?|(?:clos(?:e|es|ed|ing)|ends?|ended|expires?|finish(?:es)?)(?:\s(?:on|at|in))?)(?:\s(?:the|${TIME}))?(?:,|\s(?:on|of|in|at))?\s{0,2}(?:the\s)?$`,
  'iu',
);
// "5 May is the deadline", "5 May is the last day for motions".
const DEADLINE_AFTER =
  /^,?\s(?:is|was|will\sbe|remains)\s(?:the\s|our\s)?(?:\w{3,9}\s)?(?:deadline|cut-?off|closing\sdate|last\s(?:day|date|chance)|freeze\sdate)\b/iu;
// "Motions received after 5 May will not be taken", "nobody who joins after 5 January may vote".
const TOO_LATE = /\b(?:after|later\sthan)\s(?:noon\son\s|midnight\son\s)?$/iu;
const BARRED = /\b(?:not|cannot|can['’]t|nobody|no-?one|nothing|none|no\slonger)\b/iu;
// "from 1 July", "opens on", "starting in".
const OPENS_BEFORE = new RegExp(
  String.raw`\b(?:from|opens?|opening|opened|starts?|starting|started|begins?|beginning|began|commences?|launched)(?:\s(?:early|again))?(?:\s(?:at\s)?${TIME},?)?(?:\s(?:on|in|at))?\s(?:the\s)?$`,
  'iu',
);
const STARTS_BEFORE = /\b(?:starts?|starting|begins?|beginning)\s(?:in|on)\s(?:the\s)?$/iu;
// "I got in from Tuesday’s executive".
const OWNS = /^['’]s\b/u;
const ONWARDS = /^\s(?:onwards?|on)\b(?!\s(?:the|a)\b)/iu;
const SINCE =
  /\b(?:since|as\s(?:of|at)|(?:higher|lower|better|worse|bigger|smaller|larger|older|younger|up|down)\b[^.;]{0,30}\bthan(?:\s(?:at\s)?(?:this|the\ssame)\stime)?(?:\sin)?|than\sin|as\s(?:low|high|many|few)\sas(?:\sin)?|compared\s(?:to|with)|(?<!\b(?:go|goes|going|put|puts|come|comes|set|is|are)\s)(?:up|down)\son|(?:this|same)\stime|last\stime,?\sin)\s(?:the\s)?(?:(?!next\b)\w{1,12}\s)?$/iu;
const RUNS =
  /\b(?:consultations?|ballots?|voting|nominat\w{1,6}|interviews?|vote|window|period|selections?|shortlist\w{0,4}|canvass\w{0,4}|drive|elections|writes?|survey|run|runs|register|registration|applications?)\b/iu;
const HAPPENING =
  /\b(?:conference|forum|NPF|meets?|meeting|congress|summit|school|plenary|weekend|gala|fair|festival|away-?\s?day|happens?|course|events?)\b/iu;
const MID = /\b(?:mid|early|late)[\s-]$/iu;
// "analysis of 3 May elections", "the 22 May results", "defeat of 12 December": an outcome already known.
const OUTCOME_AFTER =
  /^(?:['’]s)?\s(?:\w{1,12}\s)?(?:elections?|by-elections?|results?|polls?|defeats?|victory|win)\b/iu;
const OUTCOME_BEFORE = /\b(?:defeats?|victory|result|win|elections?)\s(?:of|on|in)\s(?:the\s)?$/iu;
const HELD_BEFORE = /\b(?:held|met|took\splace)\s(?:on\s)?$/iu;
// "from" before a range only begins the range.
const FROM = /\bfrom\s(?:the\s)?$/iu;
// "not published until Saturday"; "begins before Christmas"; "will be out by Christmas".
const OUT_LATE =
  /\b(?:not\s(?:be\s)?(?:published|available|announced|known|out)\s(?:until|before)|(?:published|available|circulated|released|out)\s(?:just\s)?(?:after|before|by)(?:\sthe\send\sof)?)\s(?:the\s)?$/iu;
const BEGINS_BY = /\b(?:begins?|starts?|opens?|launch(?:es|ed)?)\s(?:by|before|after)\s(?:the\s)?$/iu;
// "Results due on", "a paper is expected by": they come out then.
const RESULT_DUE = /\bresults?\s(?:are\s)?due\s(?:on|in|by)?\s?$/iu;
// A conference that opens is the conference.
const EVENT_OPENS = /\b(?:conference|school|festival|congress),?\s(?:\w{1,12}\s){0,2}(?:opens|starts|begins)\b/iu;
const VOTE_ONLY = /\bthe\svote\b/iu;
const SHORT_EVENT = 7;
const NEAR = 60;
// The clause's words count before what another clause says.
const CLAUSE_EDGE = /[;:()]|\s[–—]\s|,\s(?=(?:and|but|which|who|so|where|while|with|\p{L}{2,10}ing)\b)|\sand\s(?=(?:the|an?|we|it|they|our|its)\s)/u;

/** What the date does, from the words beside it. */
export function kindOf(context: KindContext): Kind {
  const { around } = context;
  if (SINCE.test(around.before) || isSuperseded(around)) return 'background';
  if (context.ahead && isRefused(around)) return 'background';
  if (isBar(context)) return 'deadline';
  const told = context.tense === 'past' && lastDay(context.edtf) <= context.written;
  return context.ahead && !told ? kindAhead(context) : kindPast(context);
}

/** Whoever comes after the day is shut out: it is the last day. */
function isBar({ precision, around }: KindContext): boolean {
  return precision === 'day' && TOO_LATE.test(around.before) && BARRED.test(around.clause);
}

/** What was more than a year ago is history. */
const OLD = 400;

function kindPast({ precision, around, tense, edtf, written }: KindContext): Kind {
  if (precision !== 'day' && precision !== 'interval') {
    return edtf.endsWith('~') && edtf.length > MONTH_ROUGH && limits(around) ? 'deadline' : 'background';
  }
  if (limits(around)) return precision === 'day' && MID.test(around.before) ? 'background' : 'deadline';
  const label = around.label === '' ? null : labelCue(around.label);
  if (label !== null && label !== 'event') return label;
  if (precision === 'interval' && OPENS_BEFORE.test(around.before)) return 'opens';
  if (precision === 'interval') return tense === 'future' || RUNS.test(around.clause) ? 'window' : 'event';
  if (OPENS_BEFORE.test(around.before) && !OWNS.test(around.after)) return 'opens';
  if (OUTCOME_AFTER.test(around.after) && !HELD_BEFORE.test(around.before)) return 'background';
  if (OUTCOME_BEFORE.test(around.before)) return 'background';
  const cue = nearestCue(tail(around).slice(-NEAR), '');
  if (cue === 'deadline' || cue === 'opens') return cue;
  return daysBetween(lastDay(edtf), written) > OLD ? 'background' : 'event';
}

const MONTH_ROUGH = 'yyyy-mm~'.length;

function limits({ before, after }: Surroundings): boolean {
  return DEADLINE_BEFORE.test(before) || DEADLINE_AFTER.test(after);
}

function kindAhead(context: KindContext): Kind {
  const { around, edtf } = context;
  if (EVENT_OPENS.test(around.before.slice(-NEAR))) return 'event';
  if (context.precision === 'interval')
    return rangeKind(context);
  if (OPENS_BEFORE.test(around.before) && !FROM.test(around.before)) return 'opens';
  if (OUT_LATE.test(around.before)) return 'publication';
  if (BEGINS_BY.test(around.before)) return 'opens';
  if (MOVED_TO.test(around.before) && LIMITED.test(around.sentence)) return 'deadline';
  if (around.label !== '') return labelKind(around);
  if (limits(around)) return RESULT_DUE.test(around.before) ? 'event' : 'deadline';
  if (ONWARDS.test(around.after) || OPENS_BEFORE.test(around.before)) return 'opens';
  if (edtf.length === 'yyyy'.length) return 'event';
  const own = around.between;
  if (own !== null && OWN_VERB.test(own)) return nearestCue(own, head(around)) ?? 'event';
  return nearestCue(tail(around), head(around)) ?? nearestCue(beforeBracket(around.before), '') ?? 'event';
}

/** "before the week commencing" is a limit, "start in September/October" a beginning. */
function rangeKind(context: KindContext): Kind {
  const { before } = context.around;
  if (STARTS_BEFORE.test(before)) return 'opens';
  return WEEK_LIMIT.test(before) ? 'deadline' : intervalKind(context);
}
const WEEK_LIMIT = /\b(?:by|before)\s(?:the\s)?$/iu;

// "had to say by 14 June; that has slipped to 1 July": the new day does what the old one did.
const MOVED_TO =
  /\b(?:moved|extended|slipped|put\s(?:back|off)|postponed|brought\sforward|pushed\sback|changed|is\snow|are\snow)(?:\s(?:to|until|till|on))?\s(?:the\s)?$/iu;
const LIMITED = /\b(?:by|due|clos(?:e|es|ed|ing)|deadline|until|lodged|submitted)\b/iu;

/** A row's kind: its label's, unless a limit stands between label and date ("Stage one: applications by 9 January"). */
function labelKind(around: Surroundings): Kind {
  if (LIMIT_BEFORE.test(around.before)) return 'deadline';
  return labelCue(around.label) ?? labelCue(around.subject) ?? (SENT_IN.test(around.label) ? 'deadline' : 'event');
}
// "Motions: noon, 17 September": a row that names what people send in is its last day.
const SENT_IN =
  /^\W{0,3}(?:[\p{L}’'-]+\s){0,2}(?:motions|resolutions|amendments|applications|nominations|submissions|entries|bids|passes|bookings|registrations?|forms|replies|responses|copy|delegates['’]?\snames)\b\s{0,2}$/iu;
const LIMIT_BEFORE =
  /\b(?:by|until|till|closing|deadline)\s(?:(?:12\s)?noon\son\s|noon,?\s|\d{1,2}[ap]m,?\s(?:on\s)?)?$/iu;

function intervalKind({ edtf, around }: KindContext): Kind {
  const days = daysBetween(firstDay(edtf), lastDay(edtf));
  const near = `${around.before.slice(-NEAR)} ${around.label} ${around.subject} ${around.after.slice(0, NEAR)}`;
  if (days <= SHORT_EVENT && HAPPENING.test(near)) return 'event';
  if (RUNS.test(near) || days > SHORT_EVENT)
    return days <= SHORT_EVENT && VOTE_ONLY.test(near) ? 'event' : 'window';
  return 'event';
}

// "goes live in January and is reviewed in July": with a verb of its own a date takes no cue from beyond the one before it.
const OWN_VERB = /\b(?:is|are|will|was|were|shall|must|should|can|may)\s\p{L}{3,}/iu;

/** "papers out for consultation (I am told March)": inside brackets the words before them tell. */
function beforeBracket(before: string): string {
  const open = before.lastIndexOf('(');
  return open < 0 || before.includes(')', open) ? '' : before.slice(0, open);
}

const tail = (around: Surroundings): string => around.before.split(CLAUSE_EDGE).at(-1) ?? '';
const head = (around: Surroundings): string => around.after.split(CLAUSE_EDGE)[0] ?? '';
