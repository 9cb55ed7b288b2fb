import { toThird } from './shorten.ts';
import { ownClause, plainClause } from './what-clause.ts';
import { tidy, toPlain } from './what-tidy.ts';

/**
 * The clause of a piece that ends at a date, plain: who has until then to do what ("Local parties: rule changes"), what a
 * deadline "of" that day is for, and what ends or closes when it runs or is open until then.
 */
export function clauseOf(piece: string, after: string): string {
  const clause = toPlain(plainClause(ownClause(toPlain(piece))));
  const had = (HAD_UNTIL.exec(clause) ?? USES.exec(clause))?.groups?.who;
  const what = FOR.exec(after)?.groups?.what;
  if (had !== undefined && what !== undefined) return `${tidy(had)}: ${tidy(what)}`;
  if (had === undefined && DEADLINE_OF.test(clause) && what !== undefined)
    return `${clause.replace(OF_END, '')} for ${tidy(what)}`;
  return ends(tidy(clause), clause);
}
// "Local parties had until 6 May for rule changes" → "Local parties: rule changes".
const HAD_UNTIL =
  /^(?<who>.{2,40}?)\s(?:still\s|will\s|shall\s|now\s)?(?:had|have|has|get|got)(?:\sup)?(?:\s(?:until|till|up\sto|to|by)(?:\s(?:noon|midnight|\d{1,2}[ap]m)(?:\son)?)?)?\s*$/i;
// "Branches use the weeks until May to …".
const USES = /^(?<who>.{2,40}?)\s(?:will\s)?(?:uses?|takes?)\sthe\s(?:period|time|weeks)(?:\sfrom)?\s*$/i;
const FOR = /^\s(?:for|to)\s(?<what>(?:(?!\s[–—-]\s)[^,;:()]){3,90})/i;
// "a deadline of Monday for applications".
const DEADLINE_OF = /\b(?:deadline|cut-?off|closing\sdate|limit|freeze\sdate)\sof\s?$/i;
const OF_END = /\sof\s?$/i;

/** "ballot runs until", "open until": by the date it ends or closes. */
function ends(tidied: string, clause: string): string {
  if (!UNTIL_END.test(clause)) return tidied;
  return tidied
    .replace(NOT_PASSIVE, ' ')
    .replace(NOT_YET, (_all, verb = '') => ` ${toThird(verb)}`)
    .replace(OPEN_END, ' closes')
    .replace(RUNS_END, ' ends')
    .replace(VOTING_END, '$& ends');
}
const UNTIL_END =
  /\s(?:until|till|up\sto)(?:\s(?:noon|midnight|\d{1,2}(?:[.:]\d{2})?\s?[ap]m)(?:\son)?)?(?:\sthe)?\s*$/i;
// "the papers are not published until" → "papers published"; "does not meet until" → "meets".
const NOT_PASSIVE =
  /\s(?:is|are|will|can|may|must)\s?not\s(?:be\s)?(?=[A-Za-zÀ-ɏ]{2,12}(?:ed|en|ut|ent|eld)$)/i;
const NOT_YET = /\sdoes\snot\s(?<verb>[A-Za-zÀ-ɏ]{2,12})$/i;
const VOTING_END = /^(?:[A-Za-zÀ-ɏ’-]{2,20}\s){0,3}(?:voting|polling|balloting)$/i;
const OPEN_END =
  /(?:,\swhich)?\s(?:is\s|are\s|will\s(?:be\s|stay\s|remain\s)|remains\s|stays\s)?open(?:\sfor\s[a-z\s]{3,18})?$/i;
const RUNS_END = /(?:,\swhich)?\s(?:will\s)?(?:runs?|running|continues?|lasts?)$/i;
