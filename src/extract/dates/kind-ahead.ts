import { daysBetween } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import { isTalkedOf } from './hints.ts';
import {
  firstKind,
  head,
  isLimit,
  isOpening,
  type KindContext,
  type KindRule,
  NEAR,
  runs,
  tail,
} from './kind-context.ts';
import { labelCue, nearestCue } from './kind-cues.ts';
import { weekend, weekendOfMonth } from './parsers/moveable.ts';

const STARTS_BEFORE = /\b(?:starts?|starting|begins?|beginning|opens)\s(?:(?:in|on)\s)?(?:the\s)?$/i;
const ONWARDS = /^\s(?:onwards?\b|on(?=$|[.,;:)]))/i;
const HAPPENING =
  /\b(?:conference|forum|NPF|meets?|meeting|congress|summit|school|plenary|weekend|gala|fair|festival|away-?\s?day|happens?|course|events?)\b/i;
// "from" before a range only begins the range.
const FROM = /\bfrom\s(?:the\s)?$/i;
// "not published until Saturday", "I cannot say who until Monday"; "begins before Christmas"; "will be out by Christmas".
const OUT_LATE =
  /\b(?:not\s(?:be\s)?(?:published|available|announced|known|out)\s(?:until|before)|(?:published|available|circulated|released|out)\s(?:just\s)?(?:after|before|by)(?:\sthe\send\sof)?|(?:can(?:not|['’]t)|(?:un|not\s)able\sto|not\sallowed\sto)\s(?:yet\s)?(?:tell|say|announce|reveal|publish|name|share|print)\b[^.;]{0,60}\suntil)\s(?:the\s)?$/i;
const BEGINS_BY = /\b(?:begins?|starts?|opens?|launch(?:es|ed)?)\s(?:by|before|after)\s(?:the\s)?$/i;
// "Results due on", "a paper is expected by": they come out then.
const RESULT_DUE = /\bresults?\s(?:are\s)?due\s(?:on|in|by)?\s?$/i;
// A conference that opens is the conference.
const EVENT_OPENS =
  /(?<!\b(?:booking|registration|nominations|applications|tickets)\s(?:for|to)\s(?:(?:the|this|our)\s)?(?:\w{3,12}\s)?)\b(?:conference|school|festival|congress),?\s(?:\w{1,12}\s){0,2}(?:opens|starts|begins|(?:will|to|should)\s(?:open|start|begin))\b/i;
// "Conference itself opens on Sunday and closes on": its last day, where it is the thing that closes.
const EVENT_CLOSES =
  /(?:^|[.;:]\s)\W{0,3}(?:(?:the|our|this|annual|youth|women['’]s|regional|summer)\s){0,3}(?:conference|congress|festival|school)(?:\sitself)?,?\s(?:(?:opens|starts|begins|runs|will\s(?:open|start|begin))\b[^;:]{0,60}\s)?(?:and\s)?(?:will\s)?(?:closes?|ends?|finish(?:es)?)\b[^,;:.]{0,20}$/i;
// "The action weekends start on 10/11 January".
const WEEKENDS_START =
  /(?<!\b(?:after|before|over|at)\s(?:the|that|this)\s)\bweekends?[”"’]?\s(?:starts?|begins?)\s(?:on\s)?(?:the\s)?$/i;
// "deferred until": then it is talked of again.
const PUT_OFF =
  /\b(?:deferred|held\sover|remitted|adjourned|postponed|put\s(?:back|off))\s(?:until|till|to)\s(?:the\s)?$/i;
// "The boundary reports are due on", "revised proposals are expected in".
const PAPER_DUE =
  /\b(?:reports|proposals|recommendations|findings|guidance|guidelines|minutes)\s(?:is|are)\s(?:now\s|both\s|all\s)?(?:due|expected)(?:\sto\sbe\sout)?(?:\s(?:on|in|at|by))?\s(?:the\s)?$/i;
const VOTE_ONLY = /\bthe\svote\b/i;
const SHORT_EVENT = 7;
// "before the week commencing 19 June".
const WEEK_LIMIT = /\b(?:by|before)\s(?:the\s)?(?:weekend\sof\s(?:the\s)?)?$/i;
// "had to say by 14 June; that has slipped to 1 July": the new day does what the old one did.
const MOVED_TO =
  /\b(?:moved|extended|slipped|put\s(?:back|off)|postponed|brought\sforward|pushed\sback|changed|is\snow|are\snow)(?:\s(?:to|until|till|on))?\s(?:the\s)?$/i;
// "We agreed to extend that to midnight on".
const EXTENDED_TO =
  /\bextend(?:ed|ing)?\s(?:(?:that|it|this|them|the)\s)?(?:[\w’']{2,14}\s){0,4}(?:to|until|till)\s(?:(?:noon|midnight|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s(?:on\s)?)?(?:the\s)?$/i;
// "the day the ballot opens, which is now": what it does stands before the comma.
const WHICH_IS_NOW = /,\swhich\s(?:is|are)\snow\s(?:on\s)?$/i;
// "A decision is not expected before February".
const NOT_EXPECTED =
  /\bnot\s(?:expected|due|anticipated)\s(?:[a-z]{2,8}\s){0,3}(?:before|until)\s(?:the\s)?$/i;
// "Group meetings not before 7 May".
const NOT_BEFORE = /\b(?:not\sbefore|(?:no|not)\searlier\sthan)\s(?:the\s)?$/i;
const LIMITED = /\b(?:by|due|clos(?:e|es|ed|ing)|deadline|(?<!\bpostponed\s)until|lodged|submitted)\b/i;
// "Motions: noon, 17 September": a row that names what people send in is its last day.
const SENT_IN =
  /^\W{0,3}(?:[A-Za-zÀ-ɏ’'-]+\s){0,2}(?:motions|resolutions|amendments|applications|nominations|submissions|entries|bids|passes|bookings|registrations?|forms|replies|responses|copy|delegates['’]?\snames)\b(?:\s(?:to\sbe\s)?received)?\s{0,2}$/i;
const LIMIT_BEFORE =
  /\b(?:by|until|till|closing|deadline)\s(?:(?:12\s)?noon\son\s|noon,?\s|\d{1,2}[ap]m,?\s(?:on\s)?)?$/i;
// "Postal vote: apply by – 24/04".
const BY_DASH = /\b(?:by|until|till)\s?[:–—-]\s$/i;
// "goes live in January and is reviewed in July": with a verb of its own a date takes no cue from beyond the one before it.
const OWN_VERB = /\b(?:is|are|will|was|were|shall|must|should|can|may)\s[A-Za-zÀ-ɏ]{3,}/i;
const YEAR_LENGTH = 'yyyy'.length;
// "the 2024 Labour conference", "the 2023 local elections": the year names the event.
const NAMED_BY_YEAR =
  /^\s(?:[A-Za-zÀ-ɏ]{2,14}\s){0,2}(?:conference|elections?|congress|forum|gala|AGM|manifesto)\b/i;

const isRange = ({ precision }: KindContext): boolean => precision === 'interval';

const RULES: readonly KindRule[] = [
  ['She opened on the May elections.', ({ around }) => isTalkedOf(around.before, around.after), 'event'],
  [
    'Conference opens on 24 September.',
    ({ around }) => EVENT_OPENS.test(around.before.slice(-NEAR)),
    'event',
  ],
  ['Conference closes on Wednesday.', ({ around }) => EVENT_CLOSES.test(around.before), 'event'],
  ['Canvass weekends start on 7/8 May.', ({ around }) => WEEKENDS_START.test(around.before), 'event'],
  [
    'Ward meetings start in September/October.',
    (context) => isRange(context) && STARTS_BEFORE.test(context.around.before),
    'opens',
  ],
  [
    'Register before the week commencing 19 June.',
    (context) => isRange(context) && WEEK_LIMIT.test(context.around.before),
    'deadline',
  ],
  ['The ballot runs from 3 May to 9 June.', isRange, intervalKind],
  [
    'Nominations open on 12 January.',
    (context) => isOpening(context) && !FROM.test(context.around.before),
    'opens',
  ],
  ['The list is not published until Saturday.', ({ around }) => OUT_LATE.test(around.before), 'publication'],
  ['A decision is not expected before May.', ({ around }) => NOT_EXPECTED.test(around.before), 'event'],
  ['Ward meetings not before 7 May.', ({ around }) => NOT_BEFORE.test(around.before), 'opens'],
  ['We will extend that to midnight on 5 May.', ({ around }) => EXTENDED_TO.test(around.before), 'deadline'],
  [
    'It matters on the day the ballot opens, which is now 5 May.',
    ({ around }) => WHICH_IS_NOW.test(around.before),
    ({ around }) => nearestCue(around.before, '') ?? 'event',
  ],
  ['A review begins before Christmas.', ({ around }) => BEGINS_BY.test(around.before), 'opens'],
  [
    'They had to say by 14 June; that has slipped to 1 July.',
    ({ around }) => MOVED_TO.test(around.before) && LIMITED.test(around.sentence),
    'deadline',
  ],
  [
    'Poll cards delivered | From Saturday 25 March',
    (context) => isOpening(context) && FROM.test(context.around.before) && context.around.label !== '',
    'opens',
  ],
  [
    'Stage one: applications by 9 January',
    ({ around }) => around.label !== '' && LIMIT_BEFORE.test(around.before),
    'deadline',
  ],
  ['Postal vote: apply by – 24/04', ({ around }) => BY_DASH.test(around.before), 'deadline'],
  ['12 January: nominations open', ({ around }) => around.label !== '', labelKind],
  ['The fees paper was deferred until March.', ({ around }) => PUT_OFF.test(around.before), 'event'],
  ['The findings are due on 5 May.', ({ around }) => PAPER_DUE.test(around.before), 'publication'],
  ['Results are due on 5 May.', ({ around }) => RESULT_DUE.test(around.before), 'event'],
  [
    'Shortly before the 2024 conference they decide.',
    ({ edtf, around }) =>
      edtf.length === YEAR_LENGTH && NAMED_BY_YEAR.test(around.after) && !FROM.test(around.before),
    'event',
  ],
  ['Motions must be in by 5 May.', isLimit, 'deadline'],
  [
    'From 5 May onwards stalls are held.',
    (context) => isOpening(context) || ONWARDS.test(context.around.after),
    'opens',
  ],
  ['The 2024 conference will decide.', ({ edtf }) => edtf.length === YEAR_LENGTH, 'event'],
  [
    'It goes live in January and is reviewed in July.',
    ({ around }) => around.between !== null && OWN_VERB.test(around.between),
    (context) => nearestCue(context.around.between ?? '', head(context)) ?? 'event',
  ],
];

/** The kind of a date to come; with no rule the nearest telling word decides, else it is an event. */
export function kindAhead(context: KindContext): Kind {
  return (
    firstKind(RULES, context) ??
    nearestCue(tail(context), head(context)) ??
    nearestCue(beforeBracket(context.around.before), '') ??
    'event'
  );
}

function labelKind({ around: { label, subject } }: KindContext): Kind {
  return labelCue(label) ?? labelCue(subject) ?? (SENT_IN.test(label) ? 'deadline' : 'event');
}

/** A weekend is when something happens. */
const WEEKENDS: ReadonlySet<string> = new Set([weekend.name, weekendOfMonth.name]);

/** Several days: a short happening is an event, what runs is a window. */
function intervalKind({ edtf, around, form }: KindContext): Kind {
  if (WEEKENDS.has(form)) return 'event';
  if (daysBetween(firstDay(edtf), lastDay(edtf)) === 1 && labelCue(around.label) === 'deadline')
    return 'deadline';
  const days = daysBetween(firstDay(edtf), lastDay(edtf));
  const near = `${around.before.slice(-NEAR)} ${around.label} ${around.subject} ${around.after.slice(0, NEAR)}`;
  if (days > SHORT_EVENT) return 'window';
  if (HAPPENING.test(near) || VOTE_ONLY.test(near)) return 'event';
  return runs(near) ? 'window' : 'event';
}

/** "papers out for consultation (I am told March)": inside brackets the words before them tell. */
function beforeBracket(before: string): string {
  const open = before.lastIndexOf('(');
  return open < 0 || before.includes(')', open) ? '' : before.slice(0, open);
}
