import type { Topic } from '../../core/reports/fact.ts';
import type { ReportText, Sentence } from '../types.ts';
import type { Finding } from './parse.ts';
import type { Surroundings } from './surroundings.ts';

export type TopicReader = { topicOf: (finding: Finding, around: Surroundings) => Topic };
export function topicReader(report: ReportText, _s: readonly Sentence[]): TopicReader {
  return { topicOf: (_f, around) => nearest(around.before, around.label || around.after) ?? nearest('', around.sentence) ?? 'other' };
}

// Words that show a topic; a weight is added to the distance, so that a specific word beats a general one near it.
const KEYWORDS: readonly (readonly [Topic, number, RegExp])[] = [
  [
    'npf',
    0,
    /\b(?:NPF|(?:national\s)?policy\sforum|policy\scommissions?|(?:draft|final)\spolicy|policy\splatform|policy\sdocuments?|policy\sdevelopment|the\sforum|commissions)\b/giu,
  ],
  [
    'training',
    0,
    /\b(?:training|courses?|academy|workshops?|webinar|induction|members\sevent|masterclass)\b/giu,
  ],
  [
    'finance',
    10,
    /\b(?:budgets?|subs|subscriptions?|debts?|fundrais\w{1,4}|donations?|accounts|levy|financial\w{0,2}|finances?|spending)\b/giu,
  ],
  [
    'consultation',
    10,
    /\b(?:consult\w{0,8}|responses|views|evidence|submissions?|feedback|defence\sreview)\b/giu,
  ],
  [
    'internal-election',
    0,
    /\b(?:leadership\s(?:election|contest|ballot|election)|deputy\sleader|new\sleader|interim\sleader|NEC\s(?:elections?|ballot)|NCC|youth\srep|(?:youth|student)\selections?|affiliated\sballot|national\scommittees?|hustings\speriod|nominations|ballot\spapers|BAME\sLabour|ballot)\b/giu,
  ],
  [
    'selection',
    0,
    /\b(?:selections?|selected|shortlist\w{0,5}|candidates?|PPCs?|trigger\sballots?|panel\sinterviews?|procedures\ssecretary|list\sballot|long-?list\w{0,3}|all[\s-]wom[ae]n|ward\smeetings)\b/giu,
  ],
  ['selection', 15, /\b(?:hustings|interviews|branches\snominate)\b/giu],
  [
    'conference',
    5,
    /\b(?:conferences?|contemporary\s(?:motions?|resolutions?)|composites?|conference\sarrangements|rule\schanges?|delegates)\b/giu,
  ],
  [
    'public-election',
    8,
    /\b(?:general\selections?|local\selections?|by-?elections?|PCC|mayoral|mayor|elections?|polling\sday|election\sday|polls|referendum|council\sseats|councils|campaign\w{0,4}|swing|vote\sshare|Holyrood|Parliament|victories|defeats|Tor(?:y|ies)|Lib\sDems?|SNP|voters?|coalition|manifestos?)\b/giu,
  ],
  [
    'nec',
    6,
    /\b(?:NEC(?=\s(?:in|on|meeting|away)|\.?$)|(?:full|next|special|to\sthe)\sNEC|(?:scottish|welsh)?\s?executive\s(?:in|on|meeting|met)|away-?\s?day|organisation\scommittee|disputes\spanel|officers['’]?\smeeting|(?:special|ordinary|next|first|full|last)\smeeting|the\s(?:\w{3,9}\s)?meeting(?:\son)?(?=\s|$))/giu,
  ],
];

function nearest(before: string, after: string): Topic | null {
  const found = KEYWORDS.flatMap(([topic, weight, pattern]) => [
    ...[...before.matchAll(pattern)].map((match) => ({
      topic,
      far: weight + before.length - match.index - match[0].length,
    })),
    ...[...after.matchAll(pattern)].map((match) => ({ topic, far: weight + match.index })),
  ]);
  return found.toSorted((a, b) => a.far - b.far)[0]?.topic ?? null;
}
