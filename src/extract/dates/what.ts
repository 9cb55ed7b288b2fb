import type { Surroundings } from './surroundings.ts';

const MAX = 90;
const MIN = 6;
// "the November council elections", "next May’s elections": the event stands after its month.
const EVENT_AFTER =
  /^(?:['’]s)?\s(?<event>(?:[\p{L}-]{2,20}\s){0,3}(?:elections?|by-elections?|referendum|polls?|conference|contests))\b/iu;
// "19 January", "5pm to accept", "Leeds 8 Feb" say nothing of this date.
const STARTS_WITH_DATE = /^(?:\d|\p{Lu}\w{2,12}\s\d)/u;
const SPACES = /\s+/gu;
// Trailing "on", "by the", "is", "from"; leading "and", "that", "We were told that".
const TRAIL =
  /(?:[\s,.:;–—(-]|\b(?:on|in|by|at|the|until|till|from|to|of|for|is|are|was|be|will|held|between|before|since|a|an|and|noon|midnight|must|have|has|go|goes|due|no|later|than|next|last|this|with|during|being|12)){1,20}$/iu;
const LEAD =
  /^(?:[\s,:;–—).-]|\b(?:and|but|that|which|so|or|then|we\swere\s(?:told|informed)\sthat|it\swas\sagreed\sthat|on|in|at|of|also|with|where|while|before|to)\b\s){1,8}/iu;
const CLAUSE = /[;:()]|\s[–—]\s|,\s/u;

/** A short phrase in the report's own words that says what the date is for; never more than 90 characters, never empty. */
export function whatOf(around: Surroundings, words: string): string {
  const label = tidy(around.label);
  if (label.length > 2) return cutEnd(label);
  const event = EVENT_AFTER.exec(around.after)?.groups?.event;
  if (event !== undefined) return event;
  const lead = around.before.split(CLAUSE).at(-1) ?? '';
  const before = tidy(lead);
  if (before.length >= MIN && lead.trim().split(' ').length >= 3) return cutStart(before);
  const after = tidy(around.after.split(CLAUSE)[0] ?? '');
  if (after.length > 2 && !STARTS_WITH_DATE.test(after)) return cutEnd(after);
  const wider = tidy(around.before);
  return wider.length > 2 ? cutStart(wider) : words;
}

function tidy(text: string): string {
  return text.replace(SPACES, ' ').trim().replace(LEAD, '').replace(TRAIL, '').trim();
}

function cutEnd(text: string): string {
  if (text.length <= MAX) return text;
  const space = text.lastIndexOf(' ', MAX);
  return text.slice(0, space > 0 ? space : MAX);
}

function cutStart(text: string): string {
  if (text.length <= MAX) return text;
  const space = text.indexOf(' ', text.length - MAX);
  return text.slice(space > 0 ? space + 1 : text.length - MAX);
}
