import type { Measure } from '../../core/reports/fact.ts';
import type { Unit } from './units.ts';

/** How a measure is told: `says` and `not` are tried on the words around the number, which stands in them as "#". */
type Rule = {
  measure: Measure;
  units: readonly Unit[];
  /** Fewer than so many are of one branch, one region or one meeting. */
  least: number;
  says: RegExp;
  not?: RegExp;
};

const IS =
  '(?:is|are|was|were|of|at|to|has|had|now|stands?|stood|reached|totals?|totalled|came|come|comes|grown|risen|fallen|rose|fell|grew|currently|about|around|over|just|under|nearly|almost|some|more|than|only|roughly|an?|the|:)';
const UP_TO = String.raw`(?:\s?${IS}){1,5}\s#`;
const PAST = '(?:have\\s|has\\s|had\\s|were\\s|was\\s|are\\s|been\\s|now\\s|so\\sfar\\s|already\\s){0,4}';
const OTHERS =
  '(?:Tory|Tories|Conservatives?|Lib\\sDems?|Liberal\\sDemocrats?|UKIP|SNP|Greens?|Plaid|Reform|Brexit\\sParty|they|their)';
const PLACE = String.raw`\b(?:branch|CLP|constituency|ward|borough|county|region(?:al)?|local|area|in\s(?:the\s)?(?:Wales|Scotland|London|North|South|East|West)\w*|Welsh|Scottish|each|every|per)\b`;

/** Every measure that is followed, in the order in which they are tried; what is none of these has no measure. */
const RULES: readonly Rule[] = [
  {
    // "6,000 people joined", "54,000 new members", "a membership surge of 30,000", "New joiners: 14,200".
    measure: 'new-members',
    units: ['people', 'count'],
    least: 1_000,
    says: new RegExp(
      String.raw`#\s(?:new\s(?:members|joiners|recruits)|(?:new\s)?(?:recruits|joiners)\b|(?:people\s|members\s)?${PAST}joined\b)|\bnew\s(?:members|joiners|recruits)(?:\snumber(?:ed)?|\sare|\swere)?:?\s#|\bmembership\ssurge\sof\s(?:\w{4,6}\s)?#|\brecruited\s(?:\w{4,6}\s)?#(?=\s(?:new|people|members))`,
      'i',
    ),
    not: new RegExp(String.raw`${PLACE}|#[^.]{0,40}\b(?:union|petition|call|meeting|rally)\b`, 'i'),
  },
  {
    // "Labour has 370,000 members", "Membership stood at 512,000"; no local party or region has so many.
    measure: 'membership',
    units: ['people'],
    least: 100_000,
    says: new RegExp(
      String.raw`#\s(?:(?:full|individual|paid-up|fully|party|Labour|Labour\sParty)\s){0,2}members(?=[.,;:)]|$|\s(?:in\s(?:all|total|good\sstanding)|now|at\s(?:the|present)|today|and\b))|\bmembership(?:\s(?:figures?|numbers?|total|nationally))?${UP_TO}|\bmembers\s(?:stood\sat|numbered)\s#`,
      'i',
    ),
    not: new RegExp(
      String.raw`${PLACE}|\b(?:up|down|by|another|further|extra|gain\sof|from|against|compared\swith|surge\sof|rise\sof|fall\sof|drop\sof|loss\sof|target\sof|if|aim|affiliated|union)\s(?:\w{4,6}\s)?(?:than\s)?#|#[^.;]{0,12}\s(?:a|one|two|last|the\s(?:previous|same))\s(?:years?|month|day|quarter)|#\sin\s(?:\w{3,9}\s)?\d|\bunion\b`,
      'i',
    ),
  },
  {
    // "99 candidates are chosen", "we have selected 80 candidates"; not those due by the end of the year.
    measure: 'candidates',
    units: ['people'],
    least: 2,
    says: new RegExp(
      String.raw`#\s(?:parliamentary\s|Labour\s)?candidates\s${PAST}(?:chosen|selected|done|in\splace|picked|adopted)\b|\b(?:chosen|selected|picked|adopted)\s(?:\w{4,7}\s){0,2}#\s(?:parliamentary\s|Labour\s)?candidates\b`,
      'i',
    ),
    not: /\b(?:will|to|shall|would|should|could|must|may|can)\s(?:be|have|choose|select)\b|\b(?:council|councillor|ward|local|mayoral|branch|plan|aim|target|another|more|last\stime)\b|#[^.]{0,40}\bmore\b/i,
  },
  {
    // "Labour's vote share was 38 per cent", "Labour scored 35%", "36% of the vote for us"; not a lead, a change or another party's.
    measure: 'vote-share',
    units: ['percent'],
    least: 0,
    says: /\b(?:our|Labour['’]s|national|the\sparty['’]s)\s[^#.;,]{0,30}share(?:\sof\sthe\svote)?(?:\sfor\sLabour)?(?:\s(?:of|at|is|was|to|stood|fell|rose|just|about|nearly|over|almost|only)|:){1,4}\s#|\b(?:Labour|we)\s(?:polled|scored)\s(?:\w{4,6}\s)?#|\b(?:vote|poll|election)[^#.;]{0,50}\bLabour\s(?:was\s|is\s)?(?:on|at)\s#|\b(?:Labour|we)\s(?:took|got|won|had)\s(?:an?\s)?(?:\w{4,6}\s)?#\s(?:share\s)?of\sthe\s(?:vote|poll)|^[^#]{0,60}\bvote[^#]{0,30}#\sfor\sLabour\b/i,
    not: /\b(?:up|down|by|lead\sof|swing\sof|ahead|behind)\s(?:\w{4,6}\s)?#|\b(?:Wales|Scotland|London|Welsh|Scottish|ward|by-election|last\s(?:time|fought|held|won|year)|in\s[A-ZÀ-Þ][a-zß-ÿ]+\swe)\b/u,
  },
  {
    // "a net gain of 324 councillors", "823 councillor gains"; not those of one nation or from one party.
    measure: 'councillors',
    units: ['councillors'],
    least: 1,
    says: /\b(?:gain(?:ed|s|ing)?|lost|losing|loss|won)\s(?:of\s)?(?:\w{3,7}\s){0,2}#\s(?:new\s)?councillors\b|#\s(?:net\s)?councillor\s(?:gains|losses)|#\scouncillors\s(?:gained|lost)/i,
    not: new RegExp(
      String.raw`\b${OTHERS}\b|${PLACE}|\bif\b|\bwould\b|\bcould\b|\bprojected\b|#[^.;,]{0,24}\s(?:in|from|on|across)\s(?!all\b|total\b|England\b|the\scountry\b)`,
      'i',
    ),
  },
  {
    // "£6m in donations", "donations came to £6m"; not one gift, a threshold, or part of them.
    measure: 'donations',
    units: ['GBP'],
    least: 100_000,
    says: new RegExp(
      String.raw`#\s(?:in|of|from)\s(?:large\s|small\s|cash\s)?(?:donations|donors|gifts)\b|\bdonations${UP_TO}|\bdonations\s(?:totalling\s#|(?:rose|fell|have\sgone|went)\b[^#;]{0,40}\sto\s#)|#\s(?:had\sbeen|has\sbeen|was)\s(?:given|donated)\b`,
      'i',
    ),
    not: new RegExp(
      String.raw`${PLACE}|\b(?:target|single|average|above|worth|union)\b|\b(?:down|up|fell|rose)\s(?:by|from)\s#|\bfrom\s#`,
      'i',
    ),
  },
  {
    // "Reserves stand at £4m", "£4m in reserve"; not what is taken from them.
    measure: 'reserves',
    units: ['GBP'],
    least: 250_000,
    says: new RegExp(
      String.raw`\breserves${UP_TO}|#\s(?:in|of)\s(?:\w{4,8}\s)?reserves?\b|\breserves,?\s(?:now\s)?#`,
      'i',
    ),
    not: new RegExp(
      String.raw`${PLACE}|\b(?:down|up|from|by|target|council['’]?s?)\s(?:\w{2,6}\s){0,2}#|#[^.;]{0,30}\bfrom\sreserves`,
      'i',
    ),
  },
  {
    // "hold staff numbers at 380", "380 staff", "a headcount of 290"; not those who go, or who work somewhere.
    measure: 'staff',
    units: ['people'],
    least: 40,
    says: new RegExp(
      String.raw`\b(?:staff(?:ing)?\s(?:numbers|levels?|headcount)|headcount)${UP_TO}|#\s(?:members\sof\sstaff|staff|employees)\b|\b(?:staff\sof|employs?|employing)\s(?:\w{4,6}\s)?#`,
      'i',
    ),
    not: new RegExp(
      String.raw`${PLACE}|\b(?:from|cut|by|to|another|extra|new|lose|lost|losing|up|down)\s(?:\w{4,6}\s)?#|#\s\w+\s(?:in|who|from|have|had|left|will|took|at|came|joined|applied)\b|\b(?:will|would|council|NHS)\b`,
      'i',
    ),
  },
  {
    // "knocked on 5 million doors", "1.2m voter contacts"; a local tally is smaller.
    measure: 'contacts',
    units: ['count', 'people'],
    least: 50_000,
    says: /#\s(?:more\s)?(?:voter\s|doorstep\s)?(?:contacts|doors|conversations)\b|\bcontact(?:ed|s\smade)\s(?:[a-z:]{2,6}\s){0,2}#/i,
    not: new RegExp(
      String.raw`${PLACE}|\b(?:target|aim|will|would|could|cannot|can't|need|want|if|must|should)\b|#\s(?:fewer|more)\b`,
      'i',
    ),
  },
  {
    // "Turnout was 35%", "a turnout of 32.5%"; not what it rose or fell by.
    measure: 'turnout',
    units: ['percent'],
    least: 0,
    says: new RegExp(
      String.raw`\bturnout(?:\s(?:in|for|across)\s[^#.;,]{2,25})?${UP_TO}|^[^#]{0,80}#\sturnout\b`,
      'i',
    ),
    not: /\b(?:up|down|by|from|target)\s(?:by\s)?(?:\w{4,6}\s)?#|\b(?:last\stime|by-election|ward)\b|\b[Hh]eld\s[A-Z]/,
  },
  {
    // "We gained 12 seats"; not target seats, those to defend, or those of one town.
    measure: 'seats',
    units: ['seats'],
    least: 1,
    says: /\b(?:gain(?:ed|s|ing)?|won|lost|took)\s(?:of\s|back\s)?(?:\w{3,7}\s){0,2}#\s(?:(?:more|council|parliamentary|Commons|new)\s)?seats\b|#\sseats\s(?:gained|won|lost)/i,
    not: new RegExp(
      String.raw`\b${OTHERS}\b|${PLACE}|\b(?:target|marginal|key|need|must|if|could|would|will|from|by-election|assembly|London|Wales|Scotland)\b|#\s(?:\w+\s)?seats\s(?:\w+\s)?(?:in|on|from|across|to|directly)\s(?!Parliament|the\sCommons|all|total|England)`,
      'i',
    ),
  },
  {
    // "About 11,500 people come to conference", "1,050 CLP delegates to conference".
    measure: 'conference',
    units: ['people'],
    least: 500,
    says: /#\s[^#.;]{0,50}\b(?:conference)\b|\bconference\b[^#.;]{0,50}#\s(?:people|visitors|delegates|attend)/i,
    not: /\b(?:record|lowest|highest|ever|women['’]s|youth|regional|Scottish|Welsh|women|local\sgovernment|union|online|watched|leaflets|voted|ballot)\b/i,
  },
  {
    // "Income was £94.5m", "the deficit is £2m"; the party's own, so not a government's or a council's.
    measure: 'finance',
    units: ['GBP'],
    least: 100_000,
    says: /\b(?:income|spend(?:ing|s)?|spent|deficit|surplus|debts?|loans?|budget|overdraft|raised?|savings?|saves|sav(?:e|ed|ing)|sponsorship|turnover|balance|owe[sd]?|donations?|party\s(?:needs|has|had|took))\b/i,
    not: /\b(?:government|councils?|EU|NHS|Treasury|minister|chancellor|Tory|Tories|nation|economy|grant|budget\scuts|CLP|branch|each|candidates?|revenue\sbudget|general\sfund|council\stax)\b|\b(?:up|down|fell|fallen|rose|risen)\sfrom\s(?:an?\s)?(?:\w{3,12}\s)?#|\bfrom\s#|#\s(?:higher|lower|more|less|fewer)\b|#(?:-odd)?\sin\s(?:19|20)\d\d\b/i,
  },
];
const BEFORE = 90;
const AFTER = 60;
const CUT = /;|\s[–—]\s/u;
const CUT_AFTER = /[;,]|\s[–—]\s/u;

/** A number with its sentence before and after it. */
export type Told = { unit: Unit; value: number; before: string; after: string };

/**
 * Which of the figures that are followed from report to report this is; null when none. A measure is given only where the words beside the
 * number say so: a target, a part, a difference, an earlier value or one branch's number has none.
 */
export function measureOf({ unit, value, before, after }: Told): Measure | null {
  const rules = RULES.filter(({ units, least }) => units.includes(unit) && value >= least);
  if (rules.length === 0) return null;
  const lead = before.slice(-BEFORE).split(CUT).at(-1) ?? '';
  const around = `${lead}#${(after.slice(0, AFTER).split(CUT_AFTER)[0] ?? '').replaceAll('#', ' ')}`;
  return rules.find(({ says, not }) => says.test(around) && !not?.test(around))?.measure ?? null;
}
