import type { FoundFigure } from '../types.ts';

// "up 13", "gained control of", "a surge of", "new members", "rose to", "grow from".
const UP =
  /\b(?:(?<!\b(?:sign(?:ed|ing)?|draw|drawn|drew|set|put|ma[dk]e|turn(?:ed|s)?|t[ao]ke?n?|took|pick(?:ed)?|end(?:ed)?|open(?:ed)?|start(?:ed)?|follow|write|sum|g[ai]ve|c[ao]me|call(?:ed)?|back(?:ed)?)\s)(?<!-|\b(?:seats|councils|councillors|wards|boroughs)\s(?:are|were)\s)up(?!\s(?:(?:to|for|in\sthe\s(?:middle|air|hall))\b|in\s\d|by\s(?:the\s(?:weekend|end)|then|noon|next|mon|tue|wed|thu|fri|sat|sun|easter|christmas)))|advanc(?:es?|ed|ing)\sby|gain(?:s|ed|ing)?|increas\w{1,3}|ris(?:e|en|ing)|rose|grow\w{0,3}|grew|surge|additional|higher|(?:took|taken)(?=\s\d)|net\sgain|widen\w{1,3}|doubled|trebled|more\sthan\sat)\b/gi;
// "down eight", "lost half", "dropped", "reduce spending by", "shrink from".
const DOWN =
  /\b(?:(?<!\b(?:break|breaks|broke|broken|set|put|turned|sat|sit|wr[io]te|written|hand(?:ed)?|laid|let|voted?|stand|stood|stepp?ed|went)\s)down|lost|los(?:e|es|ing)|loss\sof|drop\w{0,4}|fall(?:en|s|ing)?|fell|cut|cuts|reduc(?:e|es|ing|tions?)|reduced\sby|shr[iau]nk\w{0,3}|fewer\sthan\s(?:in|last|at)|decreas\w{1,3}|declin\w{1,3}|narrow(?:ed|s|ing)|halved|lower)\b/gi;
// "54,000 new members", "50,000 recruits".
const NEW_ONES =
  /^\s(?:new\s(?:members|joiners|recruits|supporters|councils)|recruits|joiners|(?:people\s|members\s)?(?:have\s|had\s)?joined)\b/i;
// "New joiners: 14,200".
const NEW_ONES_BEFORE = /\bnew\s(?:members|joiners|recruits)(?:\snumber(?:ed)?|\sare|\swere|:)\s$/i;
// "+536 councillors", "Net +6".
const PLUS = /(?:^|[\s(,])\+$/u;
// "four seats gained", "12 councillors lost", "237 councillors up".
const CHANGED_AFTER =
  /^(?:\s(?!are\b|is\b|were\b)[A-Za-zÀ-ɏ-]{2,20}){1,2}\s(?<way>gained|lost|(?<=s\s)(?<!\bbreaks\s)(?:up(?!\s(?:to|for|in|by\s[a-z]))|down))\b/i;
// "11 gains, 5 losses".
const GAINS_AFTER = /^\s(?:net\s)?(?<way>gains|losses)\b/i;
// "4,000 fewer than before", "57 more than in May".
const MORE_AFTER = /^\s(?<way>fewer|less|lower|more|higher)\s(?:[a-z-]{3,14}\s){0,2}than\b/i;
// "31%, two points up on last year", "640 members, 57 more than in 2017", "17, five points down".
const COMPARED =
  /^(?:\s[A-Za-zÀ-ɏ]{2,12}){0,3},\s(?:\S{1,12}\s){0,3}?(?:(?:of\sa\s)?points?\s)?(?<way>(?<!\b(?:ended|turned|signed|set|made|came|took|gave|held)\s)up(?!\sto\b)|higher|more(?!\s(?:on|about|of)\b)|down|lower|fewer)\b/i;
// "812 cases were heard in the spring, down from 900".
const DOWN_FROM = /^[^.;]{2,70},\s(?:which\sis\s)?(?<way>up|down)\sfrom\s/i;
const UPWARD = /^(?:up|higher|more|gained|gains)$/i;
// "dropped six per cent", "rose by two points", "up almost 13".
const TOUCHING =
  /\b(?:(?<up>(?:go|goes|going|went|rise|move|moved)\sup\sto|up|gained|gaining|rose|risen|rises|increased|grew|grown)|down|lost|losing|dropped|drops|fell|fallen|falls)\s(?:by\s)?(?:almost\s|nearly\s|about\s|over\s|some\s|around\s|just\s)?$/i;
const REACH_BEFORE = 45;
const REACH_AFTER = 30;
// A clause ends at "but" ("£40m came in but costs were higher"); the comma straight before the number is no end ("rise by inflation, 4%").
const CLAUSE = /[.;:]|,\s(?!\d|$)|\s[–—]\s|\sbut\s/u;

const HEDGED = '(?:about|around|over|under|almost|nearly|just|some|only)';
// "from 410 staff to 365".
const FROM = new RegExp(String.raw`\bfrom\s(?:${HEDGED}\s){0,2}$`, 'i');
const TO = new RegExp(String.raw`\bto\s(?:${HEDGED}\s){0,2}$`, 'i');

/** A number with the words before it in its sentence. */
export type Placed = { before: string; value: number };

/** "from A to B": whether B is more or less than A; null where the two numbers are not said so. */
export function directionFrom(from: Placed | null, to: Placed): FoundFigure['direction'] | null {
  if (from === null || from.value === to.value || !FROM.test(from.before) || !TO.test(to.before)) return null;
  return to.value > from.value ? 'up' : 'down';
}

/** Whether the words beside a number say that it grew or fell: the nearer word counts. */
export function directionOf(before: string, after: string): FoundFigure['direction'] {
  if (NEW_ONES.test(after)) return 'up';
  if (NEW_ONES_BEFORE.test(before) || PLUS.test(before)) return 'up';
  const touching = TOUCHING.exec(before)?.groups;
  if (touching) return touching.up === undefined ? 'down' : 'up';
  const later = (
    MORE_AFTER.exec(after) ??
    COMPARED.exec(after) ??
    CHANGED_AFTER.exec(after) ??
    GAINS_AFTER.exec(after) ??
    fromEarlier(after)
  )?.groups?.way;
  if (later !== undefined) return UPWARD.test(later) ? 'up' : 'down';
  const lead = before.slice(-REACH_BEFORE).split(CLAUSE).at(-1) ?? '';
  const trail = after.slice(0, REACH_AFTER).split(CLAUSE)[0] ?? '';
  const up = distance(lead, trail, UP);
  const down = distance(lead, trail, DOWN);
  if (up === down) return 'none';
  return up < down ? 'up' : 'down';
}

/** "…, down from 900" tells of this number when no other one stands between. */
function fromEarlier(after: string): RegExpExecArray | null {
  const match = DOWN_FROM.exec(after);
  return match && !DIGIT.test(match[0].replaceAll(AGE, '')) ? match : null;
}
const DIGIT = /\d/u;
// "members aged under 27, down from".
const AGE = /\b(?:under|over|aged)\s\d\d\b/gi;

function distance(before: string, after: string, pattern: RegExp): number {
  const ends = [...before.matchAll(pattern)].map((match) => before.length - match.index - match[0].length);
  const starts = [...after.matchAll(pattern)].map((match) => match.index);
  return Math.min(Number.POSITIVE_INFINITY, ...ends, ...starts);
}
