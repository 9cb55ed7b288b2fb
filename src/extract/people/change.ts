import type { PersonChange } from '../../core/reports/fact.ts';
import type { Block } from '../../core/reports/report.ts';
import { matchesOf } from '../matches.ts';

/** Words that call a holder new, and do not say how they came by the role. */
export const NEW_VERBS: ReadonlySet<string> = new Set(['new', 'incoming']);
const CHANGES: ReadonlyMap<string, PersonChange> = new Map([
  ['elected', 'elected'],
  ['newly elected', 'elected'],
  ['re-elected', 're-elected'],
  ['reelected', 're-elected'],
  ['newly re-elected', 're-elected'],
  ['nominated', 'nominated'],
  ['outgoing', 'leaves'],
  ['new', 'holds'],
  ['incoming', 'holds'],
]);
const CANDIDATE = /candidate/i;

/** What the verb says of how somebody came by the role; null where there is none. */
export function changeOf(verb: string | undefined, role: string): PersonChange | null {
  if (verb === undefined) return null;
  return CHANGES.get(verb.toLowerCase()) ?? (CANDIDATE.test(role) ? 'selected' : 'appointed');
}

// "We elected Nora Vane as chair and", "Elected: ", "it will have"; "thanked" ends what came before.
const LEAD_VERB =
  /\b(?:(re-?elected)|(?<!\bnewly\s)([Ee]lected)|(nominated)|([Aa]ppointed|co-opted|will\shave)|(?:thanked|welcomed|asked|heard|congratulated))\b/g;
const LEADS: readonly PersonChange[] = ['re-elected', 'elected', 'nominated', 'appointed'];
const MOST_BEFORE = 160;
const OTHER_CLAUSE = /[.;!?]\s/u;

/**
 * The change that the sentence's own verb before the offset tells of a list of people: "Elected: Nora Vane (chair)". With `colon` only a verb that
 * a colon follows: "we elected a panel; chair Nora Vane said" tells nothing of her.
 */
export function leadOf(text: string, at: number, kind: 'verb' | 'colon'): PersonChange | null {
  const from = Math.max(0, at - MOST_BEFORE);
  const last = matchesOf(text.slice(from, at + 1), LEAD_VERB).at(-1);
  if (last === undefined) return null;
  const between = text.slice(from + last.index + last[0].length, at);
  if (OTHER_CLAUSE.test(between) || (kind === 'colon' && !between.startsWith(':'))) return null;
  return LEADS[last.slice(1).findIndex((group) => group !== undefined)] ?? null;
}

// "Officers elected:", "Elected to the panel", "The following were elected:"
const HEADS_ELECTED = /\b(?:elected|election\sresults?)\b[^.]{0,40}:?\s*$/i;
const HEADS_APPOINTED = /\bappointed\b[^.]{0,40}:?\s*$/i;
const LONGEST_HEAD = 90;
const ROW = /^\s*[•·●▪*–—-]|:\s\S|\s[–—-]\s/u;

/** What the line above a list of people says of them, by the list's block. */
export function createLead(blocks: readonly Block[]): (block: number) => PersonChange | null {
  const leads: (PersonChange | null)[] = [];
  let lead: PersonChange | null = null;
  for (const { text } of blocks) {
    const isRow = ROW.test(text.slice(0, LONGEST_HEAD));
    if (!isRow) lead = headOf(text);
    leads.push(isRow ? lead : null);
  }
  return (block) => leads[block] ?? null;
}

function headOf(text: string): PersonChange | null {
  if (text.length > LONGEST_HEAD) return null;
  if (HEADS_ELECTED.test(text)) return 'elected';
  return HEADS_APPOINTED.test(text) ? 'appointed' : null;
}
