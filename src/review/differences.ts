import { dateLabel, dayLabel } from '../core/dates/labels.ts';
import { datesAgree, isSameThing } from '../core/diary/agreement.ts';
import { sharedWords } from '../core/diary/shared-words.ts';
import type { DateItem, Figure, Vote } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';

const MOST_TOLD = 10;
const LIKE_WORDS = 0.5;

/** What a report tells otherwise than before, in plain sentences: at most ten, then how many more there are. */
export function differencesOf(before: Report, after: Report): string[] {
  // Of a bundled report no text is held: what its own text tells otherwise is a matter of words.
  const lists = before.text === '' ? [] : factDifferences(before, after);
  const all = [...headDifferences(before, after), ...lists];
  const more = all.length - MOST_TOLD;
  return more <= 0
    ? all
    : [...all.slice(0, MOST_TOLD), `And ${more} more ${more === 1 ? 'difference' : 'differences'}.`];
}

function factDifferences(before: Report, after: Report): string[] {
  return [
    ...listDifferences(before.facts.dates.filter(isSaid), after.facts.dates.filter(isSaid), DATES),
    ...listDifferences(before.facts.figures.filter(isSaid), after.facts.figures.filter(isSaid), FIGURES),
    ...listDifferences(before.facts.votes.filter(isSaid), after.facts.votes.filter(isSaid), VOTES),
  ];
}

/** What an officer rejected is not told, and what was told only before says nothing now. */
function isSaid({ check, evidence }: Pick<DateItem, 'check' | 'evidence'>): boolean {
  return check !== 'rejected' && evidence.type !== 'officer';
}

function headDifferences(before: Report, after: Report): string[] {
  const named: readonly (readonly [name: string, was: string | null, now: string | null])[] = [
    ['title', before.title, after.title],
    ['reporter', before.reporter, after.reporter],
    ['address', before.url, after.url],
    ['meeting', dayLabel(before.meetingDate), dayLabel(after.meetingDate)],
    ['day of publication', labelOf(before.published), labelOf(after.published)],
  ];
  return named.flatMap(([name, was, now]) => {
    if (was === now || now === null) return [];
    return [was === null ? `The ${name} is now known: ${now}.` : `The ${name} was: ${was}; now: ${now}.`];
  });
}

function labelOf(day: string | null): string | null {
  return day === null ? null : dayLabel(day);
}

/** How facts of one list are told apart and said. */
interface Telling<Fact> {
  readonly isSame: (a: Fact, b: Fact) => boolean;
  readonly isAlike: (a: Fact, b: Fact) => boolean;
  readonly say: (fact: Fact) => string;
  readonly name: string;
}

const DATES: Telling<DateItem> = {
  isSame: (a, b) =>
    a.edtf === b.edtf && a.time === b.time && (a.id === b.id || a.words === b.words || isSameThing(a, b)),
  isAlike: (a, b) => a.id === b.id || (isSameThing(a, b) && !(a.edtf !== b.edtf && datesAgree(a, b))),
  say: (date) => `${dateLabel(date.edtf, date.time)} (${date.what})`,
  name: 'date',
};

const FIGURES: Telling<Figure> = {
  isSame: (a, b) => a.value === b.value && a.unit === b.unit && (a.id === b.id || isLike(a.label, b.label)),
  isAlike: (a, b) => a.id === b.id || (a.unit === b.unit && isLike(a.label, b.label)),
  say: (figure) => `${figure.words} (${figure.label})`,
  name: 'figure',
};

const VOTES: Telling<Vote> = {
  isSame: (a, b) =>
    tallyOf(a) === tallyOf(b) && a.outcome === b.outcome && (a.id === b.id || isLike(a.subject, b.subject)),
  isAlike: (a, b) => a.id === b.id || isLike(a.subject, b.subject),
  say: (vote) => `${tallyOf(vote)} on ${vote.subject}`,
  name: 'vote',
};

function isLike(a: string, b: string): boolean {
  return a === b || sharedWords(a, b) >= LIKE_WORDS;
}

function tallyOf({ for: yes, against, abstain, outcome }: Vote): string {
  const result = outcome === 'carried' ? 'carried' : 'lost';
  if (yes === null || against === null) return result;
  return `${result} by ${yes} to ${against}${abstain === null ? '' : ` with ${abstain} abstaining`}`;
}

/** What changed first, then what is new, then what is told no longer. */
function listDifferences<Fact>(
  before: readonly Fact[],
  after: readonly Fact[],
  telling: Telling<Fact>,
): string[] {
  const { isSame, isAlike, say, name } = telling;
  const left = [...before];
  const fresh = after.filter((fact) => !takeFirst(left, (was) => isSame(was, fact)));
  const changed: string[] = [];
  const added: string[] = [];
  for (const fact of fresh) {
    const was = takeFirst(left, (one) => isAlike(one, fact));
    if (was === null) added.push(`New ${name}: ${say(fact)}.`);
    else changed.push(`Was: ${say(was)}; now: ${say(fact)}.`);
  }
  return [...changed, ...added, ...left.map((was) => `No longer told: the ${name} ${say(was)}.`)];
}

/** Takes the first that fits out of the list; null when none does. */
function takeFirst<Fact>(list: Fact[], fits: (fact: Fact) => boolean): Fact | null {
  const at = list.findIndex(fits);
  return at === -1 ? null : (list.splice(at, 1)[0] ?? null);
}
