import { matchesOf } from '../matches.ts';

const NOBODY_NAMED = 'the party';
const WRITER = 'the reporter';
const OUR_BODY = 'the committee';
const MAX = 70;

// Where the words of a promise begin: what stands before says who makes it.
const VERB =
  /\s(?:will|would|shall|is\s(?:due\s)?to|are\s(?:due\s)?to|(?:has|have)\s(?:promised|undertaken|committed|agreed)|undertook|promised|agreed\sto|offered\sto|volunteered\sto|pledged|committed\sto|intends?\sto|gave|reports?\s(?:back\s)?(?:to|on|in|at|by)|comes?\sback|returns|decides?|meets?)\b|['’]ll\b/gi;
// "will be published", "would also be reviewed", "comes back", "will get a letter": the one named before it does nothing.
const PASSIVE =
  /^(?:\s(?:will|would|shall|is|are)|['’]ll)\s(?:to\s|due\sto\s)?(?:(?:also|then|now|each|all|\w{3,12}ly)\s){0,2}(?:be\s(?!in\stouch|back\b|\w{3,12}ing\b)\w|get\s|receive\s)|^\s(?:comes?\sback|returns)/i;
// "Action: Tom to write to the council".
const ACTION = /^action(?:\spoint)?s?\s?[:–-]\s?([\w’'.]{2,14}(?:\s[\w’'.]{2,14}){0,3}?)\sto\s/i;
// "– Sec to write to Bro. Vane", "JH to contact the school".
const MINUTED = /(?:^|[–—-]\s|[,;:.]\s)((?:[A-ZÀ-Þ][A-Za-zÀ-ɏ.]{1,14}\s?){1,2})\sto\s[a-zß-ÿ]/u;
// "remitted to the organisation committee", "referred to the officers on 4 May".
const SENT_TO =
  /\b(?:remitted|referred|deferred|sent\sback|put\soff|held\sover)\sto\s((?:the\s|its\s|our\s)?(?:[\w’'-]{2,14}\s){0,4}?(?:committee|sub-committee|panel|board|group|officers|forum|commission|conference))\b/i;

const HEAD =
  'chair(?:man|woman|s)?|vice-chair|secretary|secretaries|treasurer|directors?|officers?|organisers?|agents?|clerk|auditors?|leader|conven[oe]r|president|editor|spokes(?:person|man|woman)|staff|team|unit|offices?|department|(?:sub-?)?committees?|panels?|boards?|groups?|party|parties|NEC|WEC|SEC|CAC|executive|commissions?|forum|region|unions?|government|ministers?|lawyers|trustees|branch|branches|CLPs?|members|delegates|rep(?:resentative)?s?|review|inquiry|tasksforce|scrutineers?|watchdog|commissioners?|conference|councillors?|society|headquarters|HQ|tellers?|stewards|body|colleagues';
// "the working group", "Our regional directors", "head office of the party" at the end of the words before the verb.
const ROLE_LAST = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ’'-])(?:(?:the|a|an|our|its|their|each|both|all|every)\s)?(?:(?!(?:the|a|an|and|but|or|to|of|at|in|on|by|for|from|with|as|that|which|than|asked|told|said|says|next|last)\s)[A-Za-zÀ-ɏ’'&-]{2,16}\s(?:and\s(?=\S{2,14}\s(?:committees|parties|unions)$))?){0,4}?(?:${HEAD})(?:\s(?:of|for|on)\s(?:the\s)?[^,;:]{2,40})?$`,
  'i',
);
const NAME = String.raw`(?:(?:Cllr|Dr|Mr|Mrs|Ms|Sir|Bro|Sister|Lord|Baroness|Dame|Professor)\.?\s)?[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]{1,15}(?:\s(?:[A-ZÀ-Þ]\.?\s)?[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]{1,15}){0,3}`;
// "Nora said", "Ruth Bell told us", at the start of a piece.
const NAME_FIRST = new RegExp(
  String.raw`^(${NAME})(?=$|\s(?:said|says|told|added|confirmed|explained|announced|assured|promised|is|was|had|has|also|then|now)\b)`,
  'u',
);
const NAME_LAST = new RegExp(String.raw`(?:^|\s)(${NAME}(?:\sand\s${NAME})?)$`, 'u');
const ANY_NAME_FIRST = new RegExp(String.raw`^(${NAME})\s`, 'u');
const OWNER = /^([^,;]{2,40})[’']s\s[\w-]{3,14}(?:\s[\w-]{3,14})?$/u;
const OWNED = /[’']s$/u;
// The first word of a sentence that is no name.
const NO_NAME =
  /^(?:The|A|An|It|This|That|These|Those|They|He|She|We|You|There|Here|In|On|At|By|For|From|After|Before|When|If|As|No|More|Full|Further|Final|Action|Details?|Guidance|Papers?|Reports?|Proposals?|Progress|Results?|Nominations?|Ballots?|Rules?|Motions?|Letters?|Decisions?|Recommendations?|Minutes|Dates?|Information|Consultation|Everyone|Everybody|Nobody|Anyone|Meanwhile|However|Finally)(?:\s|$)/u;
// Names as well, but not alone: "May", "April", "Friday".
const TIME_ALONE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Easter|Christmas)$/u;
const PRONOUN_LAST = /(?:^|\s)(?:he|she|they|it|who|which|this|that|these|those)$/i;
const PERSON_LAST = /(?:^|\s)(?:he|she)$/i;
const WRITER_LAST = /(?:^|\s)I$/u;
const US_LAST = /(?:^|\s)we$/i;
// Commas, "that", "and": each begins a piece that may hold the one who promises.
const PIECES =
  /[,;:]\s?|\s[–—-]\s|\b(?:that|but|so|while|where|when|because|which|who)\s(?=\S)|(?<![A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]{1,15}\s)\band\s|\band$/gu;
const ASIDE =
  /\s\([^()]{1,80}\)|,\s(?:chaired|led|headed|run|made\sup|set\sup|appointed|established|who|which)\s[^,]{2,80},/gi;
const OPENING = /^(?:(?:and|but|so|also|then|now|meanwhile)\s|\s)+/i;
const AGENT = /\b(?:by|from)\s((?:the\s|our\s|its\s|each\s|every\s)?(?!\d)[A-Za-zÀ-ɏ’'& -]{2,60})/i;
const AGENT_END = /\s(?:in|on|by|at|before|to|and|for|with|but|should)\s/i;
const FIRST_VERB =
  /\s(?:is|are|was|were|has|have|had|will|would|can|said|told|took|gave|made|met|opened|asked|reported|wants?|needs?|[A-Za-zÀ-ɏ]{3,12}ed)\b/i;

/** Finds out whether words promise something; what a promise's rules say of a text that begins with its verb. */
type Tells = (text: string) => boolean;

/**
 * Who promises: a person, role or body as the text names it, "the reporter" for the writer, "the committee" for "we"; "the
 * party" where nobody is named. `before`: the text before, which says who "she" or "they" are.
 */
export function promiserOf(text: string, before: string, tells: Tells): string {
  const action = ACTION.exec(text)?.[1];
  if (action) return action;
  const at = verbIn(text, tells);
  const receiver = SENT_TO.exec(text)?.[1];
  if (at === null) return shorten(receiver ?? minutedIn(text) ?? NOBODY_NAMED);
  const rest = text.slice(at);
  const lead = text.slice(0, at).replace(ASIDE, '');
  const named = PASSIVE.test(rest) ? (agentOf(rest) ?? ownerOf(lead)) : namedIn(lead, before);
  return shorten(named ?? receiver ?? NOBODY_NAMED);
}

function minutedIn(text: string): string | null {
  const name = MINUTED.exec(text)?.[1]?.trim();
  return isName(name) ? name : null;
}

/** Where the verb of the promise begins: the last one from which on the text still promises, else the first. */
function verbIn(text: string, tells: Tells): number | null {
  const places = matchesOf(text, VERB).map(({ index }) => index);
  return places.findLast((place) => tells(text.slice(place))) ?? places[0] ?? null;
}

/** Who does it in "will be drafted by the officers"; not "by Friday". */
function agentOf(rest: string): string | null {
  const by = AGENT.exec(rest)?.[1]?.split(AGENT_END)[0]?.trim();
  if (by === undefined) return null;
  return ROLE_LAST.test(by) || isName(NAME_LAST.exec(by)?.[1]) ? by : null;
}

/** Whose it is in "The watchdog’s report". */
function ownerOf(lead: string): string | null {
  const owner = OWNER.exec(lead.trim())?.[1];
  return owner === undefined ? null : nameIn(owner);
}

/** The person or body that the words before the verb name, the nearest piece first. */
function namedIn(lead: string, before: string): string | null {
  const whole = lead.trim();
  const pieces = whole.split(PIECES).map((piece) => piece.replace(OPENING, '').trim());
  for (const piece of pieces.toReversed()) {
    const named = piece === '' ? null : namedInPiece(piece, PERSON_LAST.test(whole));
    if (named !== null) return named;
  }
  const subject = nameIn(subjectOf(whole)) ?? ownerOf(whole);
  if (subject !== null) return subject;
  return PRONOUN_LAST.test(whole) && before !== '' ? namedIn(subjectOf(before), '') : null;
}

function namedInPiece(piece: string, isPerson: boolean): string | null {
  if (WRITER_LAST.test(piece)) return WRITER;
  if (US_LAST.test(piece)) return OUR_BODY;
  const named = nameIn(piece);
  if (named !== null || !isPerson) return named;
  const first = ANY_NAME_FIRST.exec(piece)?.[1]?.replace(OWNED, '');
  return isName(first) ? first : null;
}

function nameIn(piece: string): string | null {
  const role = ROLE_LAST.exec(piece)?.[0].trim();
  if (role) return role;
  return [NAME_LAST.exec(piece)?.[1], NAME_FIRST.exec(piece)?.[1]].find(isName) ?? null;
}

function isName(name: string | undefined): name is string {
  return name !== undefined && !NO_NAME.test(name) && !TIME_ALONE.test(name);
}

/** The words before the first verb of a sentence. */
function subjectOf(sentence: string): string {
  const at = sentence.search(FIRST_VERB);
  return at < 0 ? '' : sentence.slice(0, at);
}

function shorten(who: string): string {
  if (who.length <= MAX) return who;
  const space = who.lastIndexOf(' ', MAX);
  return who.slice(0, space > 0 ? space : MAX);
}
