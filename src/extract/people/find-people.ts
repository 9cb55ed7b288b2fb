import type { PersonChange } from '../../core/reports/fact.ts';
import { matchesOf } from '../matches.ts';
import { oneLine } from '../one-line.ts';
import type { FoundPerson, ReportText, Sentence } from '../types.ts';
import { changeOf, createLead, leadOf, NEW_VERBS } from './change.ts';
import { toNames } from './name.ts';
import { isPartyRole } from './role.ts';
import { PERSON_RULES, type PersonRule, WELCOMED } from './rules.ts';

// A sentence with none of these tells of no role and is looked at no further.
const MAY_TELL =
  /chair|[Cc]onven[oe]r|reasurer|ecretary|resident\b|eader\b|irector|\brep\b|epresentative|fficer\b|rganiser|uditor|\bwhip\b|ordinator|pokes(?:person|man|woman)|ember|rustee|\bhead\b|andidate|ppointed|lected|co-opted/i;
// Two words with capitals one after the other: a name, perhaps.
const MAY_NAME = /[A-ZÀ-Þ][A-Za-zÀ-ɏ’'.-]{0,20}\s(?:(?:de|van|der|von|ap|al)\s){0,2}[A-ZÀ-Þ]/;
const QUESTION = /\?\s*$/u;
// Before the name or the role: a condition, a wish, an earlier holder, a contest not yet decided.
const NOT_SO =
  /(?:\b(?:[Ii]f|unless|whether|should|could|might|may|hope[sd]?|wants?|wish(?:es)?|candidates?\sfor|standing\sfor|stood\sfor|running\sfor|not)\b[^.;,]{0,30}|\b(?:[Ff]ormer|[Tt]hen|[Ll]ate|[Pp]revious|[Pp]ast)\s|\b[Ee]x-)$/;
// The same as the first word of the match: "If Nora Vane was elected".
const OPENS_NOT_SO = /^(?:If|Unless|Whether|Should|Could|Former|Late)\s/;
// "the council leader Rory Tull": an office of another body.
const OTHER_BODY = /\b(?:council|government|company|club|school|police|opposition)\s$/;
const BEFORE = 45;
// After it: "in 1997", "last year": history.
const HISTORY = /^[^.;,]{0,30}\b(?:in\s(?:19|20)\d\d|last\syear|years\sago|until\s(?:19|20)\d\d)\b/;
const AFTER = 50;

/** Who was elected or appointed to a public role in the party, leaves it or holds it: only where the name and the role stand in the text. */
export function findPeople(report: ReportText, sentences: readonly Sentence[]): FoundPerson[] {
  const people: FoundPerson[] = [];
  const told = new Set<string>();
  const lead = createLead(report.blocks);
  for (const sentence of sentences) {
    if (!MAY_TELL.test(sentence.text) || !MAY_NAME.test(sentence.text) || QUESTION.test(sentence.text))
      continue;
    for (const person of peopleIn(sentence, lead)) {
      const key = `${person.name}\n${keyOf(person.role)}`.toLowerCase();
      if (told.has(key)) continue;
      told.add(key);
      people.push({
        ...person,
        quote: report.text.slice(sentence.start, sentence.end),
        start: sentence.start,
        end: sentence.end,
      });
    }
  }
  return people;
}

type Told = Pick<FoundPerson, 'name' | 'role' | 'change' | 'rule'>;

/** What one sentence tells, in the order of the rules; what an earlier rule told of somebody in the same words is not told again. */
function peopleIn(sentence: Sentence, lead: (block: number) => PersonChange | null): Told[] {
  const { text } = sentence;
  const people: Told[] = [];
  for (const rule of PERSON_RULES) {
    if (!rule.needs.test(text)) continue;
    for (const found of rule.patterns.flatMap((each) => matchesOf(text, each))) {
      if (isRuledOut(text, found)) continue;
      people.push(...toldIn(rule, found, ledBy(rule, text, found) ?? lead(sentence.block)));
    }
  }
  return withoutRepeats(people);
}

/** What a verb or a line with a colon before it says of those named; of an office that somebody had before ("Nora Vane (youth rep) as chair") nothing. */
function ledBy(
  { lead }: PersonRule,
  text: string,
  { index, 0: words }: RegExpExecArray,
): PersonChange | null {
  if (lead === undefined || text.startsWith(' as ', index + words.length)) return null;
  return leadOf(text, index, lead);
}

function isRuledOut(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const after = text.slice(index + words.length, index + words.length + AFTER);
  const before = text.slice(Math.max(0, index - BEFORE), index);
  return OPENS_NOT_SO.test(words) || NOT_SO.test(before) || OTHER_BODY.test(before) || HISTORY.test(after);
}

function toldIn(rule: PersonRule, { groups = {} }: RegExpExecArray, lead: PersonChange | null): Told[] {
  const role = roleOf(groups);
  if (role === null || !isPartyRole(rule.name === WELCOMED ? `new ${role}` : role)) return [];
  const change = rule.change ?? changeOf(groups.verb, role) ?? lead ?? 'holds';
  const said =
    rule.name === WELCOMED || NEW_VERBS.has(groups.verb?.toLowerCase() ?? '') ? `new ${role}` : role;
  const told = toNames(oneLine(groups.names ?? '')).map((name) => ({
    name,
    role: said,
    change,
    rule: rule.name,
  }));
  const left = toNames(oneLine(groups.left ?? '')).map((name) => ({
    name,
    role,
    change: 'leaves' as const,
    rule: rule.name,
  }));
  return [...told, ...left];
}

// "the ", "its " before a body; "members" of several people is "member" of each.
const ARTICLE = /^(?:The|its|our|an?)\s/;
// "assistant chairs", "members of the board": what each of several people is.
const PLURAL =
  /^((?:[\w’'&-]{1,20}\s){0,6}(?:[Cc]o-?|[Vv]ice-?)?(?:chair(?:man|woman|person)?|convenor|treasurer|director|representative|rep|officer|organiser|auditor|whip|trustee|delegate|candidate|member))s\b/i;

/** The role in the words of the text; of a body that somebody chairs or sits on, "chair of" or "member of" it. */
function roleOf({ role, body, chairs }: Readonly<Record<string, string | undefined>>): string | null {
  if (role !== undefined) return oneLine(role).replace(PLURAL, '$1').replace(ARTICLE, '');
  if (body === undefined) return null;
  const office = chairs === undefined ? 'member' : chairs.includes('co-') ? 'co-chair' : 'chair';
  return `${office} of ${oneLine(body).replace(ARTICLE, 'the ')}`;
}

function withoutRepeats(people: readonly Told[]): Told[] {
  const first = new Map<string, Told>();
  for (const person of people) {
    const held = [...first.values()].find(
      ({ name, role }) =>
        name === person.name &&
        (keyOf(role).includes(keyOf(person.role)) || keyOf(person.role).includes(keyOf(role))),
    );
    if (held === undefined) first.set(`${person.name}\n${person.role}`, person);
  }
  return [...first.values()];
}

const OPENING_NEW = /^new\s/;

/** A role for telling whether two are one: "new NEC Vice-Chair" is "nec vice chair". */
const keyOf = (role: string): string => role.toLowerCase().replace(OPENING_NEW, '').replaceAll('-', ' ');
