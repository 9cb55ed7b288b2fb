import type { Topic } from '../../core/reports/fact.ts';
import { matchesOf } from '../matches.ts';

/** A telling word in a text: `weight` is 1 for a specific word, less for a general one. */
export type TopicWord = { topic: Topic; weight: number; start: number; end: number };

// Each line: the topic, how much its words tell, and the words. Examples stand in tests/extract/dates/topic.test.ts.
const WORDS: readonly (readonly [Topic, number, RegExp])[] = [
  // "the National Policy Forum", "policy commissions", "draft policy documents".
  [
    'npf',
    1,
    /\b(?:NPF|(?:national\s)?policy\sforum|policy\scommissions?|(?:draft|final)\spolicy|policy\splatform|policy\s(?:documents?|papers?|consultation|programme)|policy\sdevelopment|the\sforum|commissions|Agenda\s20\d\d|plenary|(?:january|february|march|april|may|june|july|autumn|regional)\sforum|policy\s(?:roadshow|programme|weekend))\b/gi,
  ],
  ['npf', 0.3, /\b(?:policy|roadshow|draft\sprogramme)\b/gi],
  // "training", "a course for treasurers", "summer school".
  [
    'training',
    1,
    /\b(?:training|train|trained|courses?|academy|workshops?|webinars?|induction|members\sevent|masterclass(?:es)?|(?:summer|winter|spring|political|organisers['’]?)\sschool|seminars?|briefings?(?=\s(?:on|sessions?|days?)\b)|briefings?\sfor\s(?:new\s|all\s|our\s)?\w{4,16}|leadership\sprogramme|future\scandidates\sprogramme)\b/gi,
  ],
  [
    'finance',
    0.8,
    /\b(?:budgets?|subs|subscriptions?|subscription\srates?|debts?|fundrais\w{1,4}|donations?|accounts|levy|affiliation\sfees?|fees?|overdraft|shortfall|financial\w{0,2}|finances?|spending|auditors?|loans?|deficit|grants?|insurance(?:\spremiums?)?|income|costs|treasurer['’]s\sreport|funding|fund\b|bid\sfor|expenses|running\scosts|reserves)\b/gi,
  ],
  [
    'consultation',
    0.8,
    /\b(?:consult\w{0,8}(?:\s(?:CLPs|members|branches|affiliates|local\sparties)(?:\son\s(?:this|it|them))?)?|responses|respond|views|evidence|(?<!\bmotions?\s)submissions?(?!\sof\s(?:\w{4,16}\s)?(?:motions?|delegat|amendments?|nominations?|papers))|a\sview|feedback|defence\sreview|comments|replies|survey|ideas|closing\sdate\sfor\sviews|open\sfor\scomment|boundar(?:y|ies)|(?:initial|revised|final)\sproposals)\b/gi,
  ],
  // "leadership election", "NEC ballot", "the youth rep", "national committees".
  [
    'internal-election',
    1,
    /\b(?:leadership(?!\s(?:programme|courses?|skills|academy))(?:\s(?:election|contest|ballot|race|timetable))?|deputy\sleader(?:ship)?|new\sleader|interim\sleader|leader\s(?:election|contest)|(?:our\sown|internal|NEC|NCC|CAC|NPF)\s(?:elections?|ballots?|nominations)|elections?\sto\s(?:this|the|our)\s(?:committee|executive|board|NEC)|delegate\splaces|officer\selections?|NCC|(?<!\b(?:with|to|by)\sthe\s)CAC|CLP\s(?:places|reps?|section|seats)|youth\srep\w{0,12}|(?:youth|student|young\slabour|disabled\smembers|BAME)\s(?:and\s\w{4,8}\s)?(?:elections?|rep\w{0,12}|ballot)|affiliated\sballot|national\scommittees?|hustings\speriod|BAME\sLabour|supporting\snominations|one\smember\sone\svote|OMOV|treasurer\s(?:election|ballot))\b/gi,
  ],
  [
    'internal-election',
    0.5,
    /\b(?:nominations?|nominate|ballot\spapers?|ballots?|voting|(?<!\b(?:group|council|party|team|opposition)\s)leader(?!['’]s\b)|deputy|contest|levy-payers|good\sstanding)\b/gi,
  ],
  // "parliamentary selections", "shortlisting", "trigger ballots", "ward meetings".
  [
    'selection',
    0.9,
    /\b(?:(?:re-?)?selections?(?!\scommittee)|(?:re-?)?selected|reselect\w{0,6}|sitting\s(?:MPs?|members)|long\slist|regional\slist|apply\sto\sstand|impose|shortlist\w{0,5}|PPCs?|prospective|trigger\sballots?|panel\sinterviews?|procedures\ssecretary|list\sballot|long-?list\w{0,3}|all[\s-]wom[ae]n|ward\smeetings|candidates?|selecting|(?:pick|choose)\s(?:a\s|the\s|our\s)?candidates?|members\s(?:there\s)?choose|vacanc(?:y|ies)|wants?\sto\sstand(?!\sfor\sthe\s(?:borough|county|council|city))|form\sin\b|forms\sin\b|would-be|MEP\s(?:list|candidates)|parliamentary\spanel|local\scampaign\sforum)\b/gi,
  ],
  ['selection', 0.45, /\b(?:hustings|interviews?|branches\snominate|applications?|applicants?)\b/gi],
  [
    'conference',
    0.9,
    /\b(?:conferences?|contemporary\s(?:motions?|resolutions?)|composit\w{1,4}|conference\sarrangements|rule\schanges?|delegates|delegations?|visitors['’]?(?:\spasses)?|stewards|conference\spasses|women\sdelegates|exhibitors|emergency\smotions?|fringe|standing\sorders\scommittee|preliminary\sagenda|(?:submission|receipt)\sof\s(?:\w{4,16}\s)?motions|motions?\s(?:submission|deadline)|(?:date|deadline)\sfor\s(?:\w{4,16}\s)?motions|final\sagenda|first\sagenda|late\smotions?|priorities\sballot|compositing|(?<=\b(?:with|to|by)\sthe\s)CAC)\b/gi,
  ],
  // "general election", "by-election", "polling day", "the county elections".
  [
    'public-election',
    0.9,
    /\b(?:general\selections?|(?:local|county|council|borough|city|european|scottish|welsh|assembly|mayoral|metro|PCC|devolved)\s(?:government\s)?elections?|by-?elections?|PCCs?|mayoral(?:ty)?|mayors?|polling(?:\sday)?|election\sday|nomination\spapers|(?:notice|day)\sof\s(?:the\s)?(?:election|poll)|(?:statement\sof\s)?persons\snominated|poll\scards?|voter\s(?:authority|ID)(?:\scertificates?)?|electoral\sregist\w{2,8}|(?:election|polling|count(?:ing)?)\sagents?|agents?\sbriefing|(?:registering|apply(?:ing)?)\sto\svote|vote\sby\s(?:post|proxy)|electors|verification|spoilt\b|returning\sofficers?|register\sto\svote|proxy|photo\sID|postal\svot(?:e|es|ing)\s(?:applications?|forms?)|freepost|locals|(?:target|marginal)\s(?:seats|divisions)|MEPs\b|polls|referendum|council\sseats|council\scontrol|campaign\s(?:day|launch|weekend|session)s?|swing|vote\sshare|Holyrood|Senedd|victor(?:y|ies)|defeats?|doorstep|manifestos?|canvass\w{0,4}|local\scontests?|snap\selection(?!\sselection)|results(?=\sin\s(?:May|June)\b)|action\s(?:days?|weekends?))\b/gi,
  ],
  [
    'public-election',
    0.35,
    /\b(?:elections?|councils?|councillors|campaign\w{0,4}|Parliament|Tor(?:y|ies)|Lib\sDems?|SNP|UKIP|voters?|coalition|seats)\b/gi,
  ],
  // "the March NEC", "away day", "organisation committee", "next meeting".
  [
    'nec',
    0.7,
    /\b(?:NEC(?=\s(?:in|on|meeting|away|meets|met|will|agreed)|['’]s|\.?$)|(?:full|next|special|to\sthe|the\s(?:january|february|march|april|may|june|july|september|october|november|december))\sNEC|(?:scottish|welsh|the|our)\s(?:executive|committee|NEC)(?=\s(?:again|once)|\s(?:in|on|meeting|meets|met|will|decides|sat))|(?:next|special|our\snext)\smeetings?|executive\smeets|meets?\son|(?:scottish|welsh|the|our)\s(?:executive|committee)(?=\s(?:in|on|meeting|meets|met|will|decides))|away-?\s?day|organisation\scommittee|equalities\scommittee|audit\scommittee|disputes\spanel|officers['’]?\smeeting|sub-?committee|committee(?=\s(?:has\s)?(?:\w{3,8}\s)?met\b)|(?:special|ordinary|next|first|full|last|our|executive)\smeetings?|back\sto\sus|minutes\b|board\s(?:meeting|meets)|(?:september|november|january|march|may|july)\sboard|executive\s(?:again\s)?meets|report\son\sprogress|bring\s(?:options|proposals|a\spaper)|full\scommittee|reports?\sto\sus|meets?\sagain|we\s(?:shall\s|will\s)?(?:next\s)?meet)\b/gi,
  ],
  ['nec', 0.4, /\bthe\s(?:\w{3,9}\s)?meeting\b/gi],
  // Counts of members, discipline and social events are none of these.
  [
    'other',
    0.6,
    /\b(?:new\smembers|members\s(?:have\s)?joined|membership|recruits?|suspen\w{3,5}|disciplin\w{2,5}|complaints?|barbecue|supper|raffle|rally|march|podcast|general\scommittee|GC\b|Women['’]s\sSection|day\sof\saction|round\stable|demo(?:nstration)?|gala|quiz|bazaar|jumble|social|dinner|funeral|memorial|anniversary|strike|working\s(?:group|party)|disputes|EPLP|appeals?)\b/gi,
  ],
];

/** The telling words of a text; runs once over it for each of a dozen patterns. */
export function findTopicWords(text: string): TopicWord[] {
  return WORDS.flatMap(([topic, weight, pattern]) =>
    matchesOf(text, pattern).map((match) => ({
      topic,
      weight,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).toSorted((a, b) => a.start - b.start);
}
