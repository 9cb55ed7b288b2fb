import { daysBetween } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import type { Tense } from '../tense.ts';
import type { Surroundings } from './surroundings.ts';

export type KindContext = {
  edtf: string;
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'interval';
  ahead: boolean;
  tense: Tense | null;
  around: Surroundings;
};

// "by 5 May", "until March", "no later than", "a freeze date of", "the deadline … is", "due by", "up to".
const DEADLINE_BEFORE =
  /\b(?:by|until|till|before|up\sto|no\slater\sthan|not\slater\sthan|ahead\sof|(?:deadline|cut-?off|closing\sdate|freeze\sdate|last\sday)(?:\s(?:of|is|was|for|on|in|will\sbe))?(?:\s\w{1,12}){0,4}?|due(?:\s(?:on|in|at|back|by))?|clos(?:e|es|ed|ing)(?:\s(?:on|at|in))?)(?:\s(?:the|noon|midnight|midday|12\snoon|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m)?))?(?:,|\s(?:on|of|in|at))?\s{0,2}(?:the\s)?$/iu;
// "from 1 July", "opens on", "starting in".
const OPENS_BEFORE =
  /\b(?:from|opens?|opening|opened|starts?|starting|started|begins?|beginning|began)(?:\s(?:early|again))?(?:\s(?:on|in|at))?\s(?:the\s)?$/iu;
const ONWARDS = /^\s(?:onwards?|on)\b(?!\s(?:the|a)\b)/iu;
const SINCE =
  /\b(?:since|than\sin|as\s(?:low|high)\sas\sin|compared\s(?:to|with)|up\son|down\son|last\stime,?\sin)\s(?:the\s)?(?:\w{1,12}\s)?$/iu;
// "30 January is moved to", "23 June (now extended to 7 July)", "postponed to".
const SUPERSEDED =
  /^\W{0,3}(?:(?:is|was|has|been|now|will|be|have)\s){0,3}(?:moved|extended|postponed|put\sback|brought\sforward|changed|rescheduled)\b/iu;
const INSTEAD =
  /\b(?:instead\sof|rather\sthan|originally|not|previously|moved\sfrom|postponed\sfrom|extended\sfrom|changed\sfrom)\s(?:on\s|in\s|the\s|by\s|until\s)?$/iu;
const REFUSED = /\b(?:rejected|not\sagreed|turned\sdown|voted\sdown|ruled\sout\sa|refused)\b/iu;
const RUNS =
  /\b(?:consultations?|ballots?|voting|nominat\w{1,6}|interviews?|vote|window|period|selections?|shortlist\w{0,4}|canvass\w{0,4}|drive|elections|writes?|survey|run|runs|applications?)\b/iu;
const HAPPENING =
  /\b(?:conference|forum|NPF|meets?|meeting|congress|summit|school|plenary|weekend|gala|fair|festival|away-?\s?day|happens?)\b/iu;

const CUES: readonly (readonly [Kind, RegExp])[] = [
  [
    'deadline',
    /\b(?:deadlines?|clos(?:e|es|ed|ing)|shuts?|cut-?off|last\sday|last\sdate|freeze|must\sbe\sin|applications\sin|due|expires?|lapse|return(?:ed)?\sby|register\sby|ends?|pay\soff|finish(?:es)?|concludes?|extended\sto|(?:must|should|need\sto|have\sto)\s(?:\w{2,9}\s){0,2}?(?:arrive|reach|received|returned|submitted|lodged|in))\b/giu,
  ],
  [
    'opens',
    /\b(?:opens?|opening|opened|starts?|started|starting|begins?|began|beginning|launch(?:es|ed)?|reach\syou|commences?|kicks?\soff|out\sfor\sconsultation)\b/giu,
  ],
  [
    'publication',
    /\b(?:publish(?:ed|es)?|circulated?|sent\sout|sent\sto|go(?:es)?\sout|issued?|released?|reports?(?:\sto\sus)?(?=\s(?:will|back|to|on|in|by|from|due|$))|(?:progress|final|interim)\sreports?|a\sreport|to\sreport|mailed|papers\sout|available\sfrom)\b/giu,
  ],
  [
    'event',
    /\b(?:conference|meets?|meeting|met|forum|NPF|election|elections|hustings|announced|results?|interviews?|by-election|polls|polling|training|courses?|AGM|rally|event|held|takes?\splace|happens?|vot(?:e|es|ed)\son|put\sto|presented|decides?|come\sto|comes\sback|campaign\sday|count|demo|gala|weekend)\b/giu,
  ],
];

/** What the date does, from the words beside it. */
export function kindOf(context: KindContext): Kind {
  const { around } = context;
  if (SINCE.test(around.before)) return 'background';
  if (SUPERSEDED.test(around.after) || (context.ahead && INSTEAD.test(around.before))) return 'background';
  if (context.ahead && REFUSED.test(around.clause)) return 'background';
  return context.ahead ? kindAhead(context) : kindPast(context);
}

function kindPast({ precision, around, tense }: KindContext): Kind {
  if (precision !== 'day' && precision !== 'interval') return 'background';
  if (DEADLINE_BEFORE.test(around.before))
    return precision === 'day' && MID.test(around.before) ? 'background' : 'deadline';
  const label = around.label === '' ? null : nearestCue('', around.label);
  if (label !== null && label !== 'event') return label;
  if (OPENS_BEFORE.test(around.before)) return 'opens';
  if (OUTCOME_AFTER.test(around.after) && !HELD_BEFORE.test(around.before)) return 'background';
  return tense === 'future' && precision === 'interval' ? 'window' : 'event';
}

const MID = /\b(?:mid|early|late)[\s-]$/iu;
// "analysis of 3 May elections", "the 22 May results".
const OUTCOME_AFTER = /^\s(?:\w{1,12}\s)?(?:elections?|results?|polls?)\b/iu;
const HELD_BEFORE = /\b(?:held|met|took\splace)\s(?:on\s)?$/iu;

function kindAhead(context: KindContext): Kind {
  const { around, edtf } = context;
  if (EVENT_OPENS.test(around.before.slice(-60))) return 'event';
  if (OPENS_BEFORE.test(around.before) && !FROM.test(around.before)) return 'opens';
  if (context.precision === 'interval') return intervalKind(context);
  if (OUT_LATE.test(around.before)) return 'publication';
  if (BEGINS_BY.test(around.before)) return 'opens';
  if (around.label !== '') return nearestCue('', around.label) ?? 'event';
  if (DEADLINE_BEFORE.test(around.before)) return RESULT_DUE.test(around.before) ? 'event' : 'deadline';
  if (ONWARDS.test(around.after)) return 'opens';
  if (OPENS_BEFORE.test(around.before)) return 'opens';
  if (edtf.length === 4) return 'event';
  return nearestCue(tail(around), head(around)) ?? 'event';
}

// "from" before a range only begins the range.
const FROM = /\bfrom\s(?:the\s)?$/iu;
// "not published until Saturday"; "begins before Christmas".
const OUT_LATE =
  /\bnot\s(?:be\s)?(?:published|available|announced|known|out)\s(?:until|before)\s(?:the\s)?$/iu;
const BEGINS_BY = /\b(?:begins?|starts?|opens?|launch(?:es|ed)?)\s(?:by|before)\s(?:the\s)?$/iu;
// "Results due on": they come out then.
const RESULT_DUE = /\bresults?\s(?:are\s)?due\s(?:on|in|by)?\s?$/iu;
// A conference that opens is the conference.
const EVENT_OPENS = /\b(?:conference|school|festival)\s(?:\w{1,12}\s){0,2}(?:opens|starts|begins)\b/iu;

function intervalKind({ edtf, around }: KindContext): Kind {
  const days = daysBetween(firstDay(edtf), lastDay(edtf));
  const near = `${around.before.slice(-60)} ${around.label} ${around.after.slice(0, 60)}`;
  if (days <= 7 && HAPPENING.test(near)) return 'event';
  if (RUNS.test(near) || days > 7) return days <= 7 && VOTE_ONLY.test(near) ? 'event' : 'window';
  return 'event';
}

const VOTE_ONLY = /\bthe\svote\b/iu;

// The clause's words count before what another clause says.
const CLAUSE_EDGE = /[;:()]|\s[–—]\s|,\s(?=(?:and|but|which|who|so|where|while|with)\b)/u;
const tail = (around: Surroundings): string => around.before.split(CLAUSE_EDGE).at(-1) ?? '';
const head = (around: Surroundings): string => around.after.split(CLAUSE_EDGE)[0] ?? '';

/** The kind whose word stands nearest to the date; words before it count as nearer than words after it. */
function nearestCue(before: string, after: string): Kind | null {
  const found = CUES.flatMap(([kind, pattern]) => [
    ...[...before.matchAll(pattern)].map((match) => ({
      kind,
      far: before.length - match.index - match[0].length,
    })),
    ...[...after.matchAll(pattern)].map((match) => ({ kind, far: match.index + 15 })),
  ]);
  return found.toSorted((a, b) => a.far - b.far)[0]?.kind ?? null;
}
