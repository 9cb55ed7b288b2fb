import type { UNITS } from '../../core/reports/fact.ts';

export type Unit = (typeof UNITS)[number];

const PEOPLE =
  'people|names|persons|members|membership|PPCs?|joiners|recruits|supporters|voters|electors|electorate|candidates|delegates|trainees|organisers|activists|volunteers|women|men|MPs?|MEPs?|MSPs?|AMs|MSs|peers|staff|workers|levy-payers|payers|students|attendees|visitors|representatives|reps|officers|nominees|applicants|contestants|friends|trade\\sunionists|officials|leaders|deputies|mayors|ministers|advisers|advisors|managers|lawyers|trustees|auditors|experts|specialists|trainers|campaigners|protesters|marchers|signatories|respondents|readers|subscribers|followers|viewers|callers|winners|losers|incumbents|challengers|hopefuls|veterans|newcomers|socialists|children|adults|individuals|canvassers|apprentices|interns|directors|investigators|caseworkers|observers|speakers|panellists|citizens|tenants|carers|teachers|nurses|pensioners|guests|donors|affiliates|colleagues|residents|redundancies|employees|posts|refugees|migrants|leavers|starters|bishops|doctors|judges|soldiers|customers|passengers|drivers|cleaners|engineers|users|helpers|convenors|stewards|secretaries|treasurers|agents|graduates|journalists|patients|prisoners|victims|witnesses|economists|scientists|young\\speople|year\\solds|suspended|expelled|excluded|voted|joined|eligible';
const NOUNS: readonly (readonly [Unit, RegExp])[] = [
  ['councillors', /\b(?:councillors?|councillor\sgains|cllrs?)\b/i],
  ['councils', /\b(?:councils|council\s(?:gains|losses)|counties|authorities|boroughs|unitary|unitaries)\b/i],
  ['seats', /\b(?:seats?|constituencies|marginals|gains)\b/i],
  ['people', new RegExp(String.raw`\b(?:${PEOPLE})\b(?!['’](?:s\b|\s))`, 'i')],
];
// Things that are counted as such; a small number in words is a figure only beside one of these or of the nouns above.
const COUNTED =
  /\b(?:votes|ballots|branches|CLPs|parties|wards|regions|nations|unions|documents|papers|reports|submissions|responses|motions|resolutions|amendments|nominations|complaints|cases|appeals|suspensions|expulsions|recommendations|pages|doors|contacts|conversations|leaflets|calls|visits|events|meetings|sessions|schemes|pilots|groups|commissions|commissioners|licences|wins|losses|by-elections|selections|contests|mailings|shortlists|towns|places|applications|vacancies|donations|emails|e-mails|sign-ups|downloads|views|stalls|workshops|courses|words|copies|tickets|hustings|firms|topics|items|families|households|campaigns|offices|clubs)\b/i;
const ONE_WORD = String.raw`(?:(?!(?:an?|the|per|each|every|this|last|in|at|on)\s)\w{1,12}\s)?`;
// "12 weeks", "six times", "a five-year term", "ten-fold", "a two-party system", "four of the top": spans, runs and names.
const SPAN_AFTER = new RegExp(
  String.raw`^(?:[\s-]${ONE_WORD}(?:years?|months?|weeks?|days?|minutes?|times?|terms?|decades?|generations?|(?:of\sthe\stop)|further|weekends?|evenings?|nights?|mornings?|afternoons?|miles?|kilometres|metres|yards|feet|degrees|seconds)\b(?!-time)|-(?:party|way|tier|thirds?|fold|star|track|part)\b)`,
  'i',
);
// "three strands", "five key issues": the parts of a talk or a list, which are few.
const PARTS_AFTER = new RegExp(
  String.raw`^[\s-]${ONE_WORD}(?:strands?|streams?|things?|issues?|points?|categories|stages|areas|priorities|themes|options|questions|reasons|ways|elections?|parts?|sides|aims|pillars|sections?|chapters?|lots|sets|others?(?!\s[a-z])|thirds?)\b(?!-time)`,
  'i',
);
const FEW = 12;
// "two sides at most": a limit, not the parts of a talk.
const LIMIT_AFTER = /^\s[a-z]{3,14}\s(?:at\s(?:most|least)|or\s(?:fewer|less|more)|maximum|minimum)\b/i;
// "between 200 and 250 people", "from 11 to 25 members": both numbers take the noun after the second.
const RANGE =
  /^(?:\s(?:[a-z]{2,9}-[a-z]{2,9}\s)?(?:and|to|or)\s(?:\w{4,10}\s)?|[-–])\d{1,3}(?:,\d{3}){0,2}(?=\s)/u;
const WORDS_AHEAD = 70;
const STOPS = String.raw`[.;:()]|,\s(?!\d)|\s[–—]\s|\b(?:represent\w{0,3}|concern\w{0,3}|cover\w{0,3}|handl\w{1,3}|attract\w{0,3}|includ\w{1,3}|receiv\w{1,3}|sent|goes|went|took|won|lost|and|but|while|from|since|with|in|at|by|on|because|after|before|where|which|who|that)\b`;
const STOP = new RegExp(String.raw`\s\d|${STOPS}`, 'i');
// "twelve of the union’s 31 branches": the noun stands after the second number.
const STOP_OF = new RegExp(STOPS, 'i');

/** The unit that the words after a number show ("councillor gains", "new members"): null where none stands there. */
export function unitAfter(after: string): Unit | null {
  const phrase = phraseAfter(after.replace(RANGE, ''));
  const hits = NOUNS.flatMap(([unit, pattern]) => {
    const at = phrase.search(pattern);
    return at < 0 ? [] : [{ unit, at }];
  });
  const first = hits.toSorted((a, b) => a.at - b.at)[0];
  const counted = phrase.search(COUNTED);
  if (counted >= 0 && (!first || counted < first.at)) return 'count';
  return first?.unit ?? null;
}

/** Whether the number is one of those that only count the parts of a talk, or a span of time. */
export function isNotCounted(after: string, value: number): boolean {
  return SPAN_AFTER.test(after) || (value <= FEW && PARTS_AFTER.test(after) && !LIMIT_AFTER.test(after));
}

/** The noun phrase after a number, as far as the next small word or stop. */
export function phraseAfter(after: string): string {
  const near = after.slice(0, WORDS_AHEAD);
  const of = OF_LEAD.exec(near)?.[0] ?? '';
  const rest = near.slice(of.length);
  const stop = rest.search(of === '' ? STOP : STOP_OF);
  return of + (stop < 0 ? rest : rest.slice(0, stop));
}

// "27 in the room", "112 of you", "14 will be elected", "164,580 did", "212 voted", "40 or so at the reception", "a 4,000-strong team".
const PEOPLE_ACT =
  /^(?:-strong\b|\s(?:of\s(?:us|you)\b|(?:were\s|are\s)?(?:in\sthe\s(?:room|hall|chamber)|on\s(?:screen|Zoom|Teams))\b|(?:are\s|were\s)?in\s(?:good\sstanding|arrears)\b)|\s(?:or\sso\s|odd\s)?(?:(?:will|would|are\sto|have)\s(?:be(?:en)?\s)?(?:elected|recruited|trained|employed|hired|appointed|interviewed|suspended|expelled|invited)|were\s(?:selected|elected|interviewed|suspended|expelled|invited|shortlisted|present|there|in\sthe\s(?:room|hall)|on\sthe\scall|online)|(?:have\s|had\s)?(?:voted|joined|attended|came|left|resigned|signed\sup|turned\s(?:up|out)|took\spart|registered|stood|stayed|paid|signed|applied|marched|gathered|watched|walked\sout|spoke|queued)|did|at\s(?:the|our)\s(?:\w{3,12}\s)?(?:reception|meeting|event|rally|conference|launch|hustings|dinner|workshop|session))\b)/i;

/** Whether only people do what the words after a number say. */
export const actsAsPeople = (after: string): boolean => PEOPLE_ACT.test(after);
const OF_LEAD = /^(?:\s(?:out\s)?of\s(?:our|the|their|those|Labour['’]s)?\s?|\s(?:or\sso|odd)\s)/i;
