import { nearestWord } from '../../src/core/chat/nearest.ts';
import { UserError } from '../../src/core/errors.ts';
import { FOUND_KINDS, type FoundKind, type SearchFilters } from '../../src/core/ports/search.ts';

/** What a search was narrowed to, as typed. */
interface Typed {
  readonly reporter?: string | undefined;
  readonly speaker?: string | undefined;
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
}

const yearPattern = /^(?:19|20)\d\d$/u;
/** "votes" means "vote". */
const pluralS = /s$/u;

/** Throws `UserError` for a kind that there is not, and for what is no year. */
export function filtersOf({ reporter, speaker, year, kind }: Typed): SearchFilters {
  if (year !== undefined && !yearPattern.test(year))
    throw new UserError(
      'bad-year',
      `“${year}” is not a year.`,
      'For example: /nec search selection year:2012',
    );
  return {
    ...(reporter === undefined ? {} : { reporter }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(kind === undefined ? {} : { kind: kindOf(kind) }),
  };
}

function kindOf(typed: string): FoundKind {
  const word = typed.toLowerCase().replace(pluralS, '');
  const found = FOUND_KINDS.find((kind) => kind === word);
  if (found !== undefined) return found;
  const near = nearestWord(word, FOUND_KINDS);
  throw new UserError(
    'bad-kind',
    `“${typed}” is not a kind.${near === null ? '' : ` Did you mean ${near}?`}`,
    `It can be: ${FOUND_KINDS.join(', ')}.`,
  );
}

const KIND_LISTS: Readonly<Record<FoundKind, string>> = {
  date: 'dates',
  figure: 'figures',
  vote: 'votes',
  decision: 'decisions',
  ask: 'things to do',
  promise: 'promises',
  text: 'sentences and summaries',
};

/** "only votes", "said by Pat Smith", "meetings of 2012" */
export function filterWords({ reporter, speaker, year, kind }: SearchFilters): string[] {
  return [
    ...(kind === undefined ? [] : [`only ${KIND_LISTS[kind]}`]),
    ...(speaker === undefined ? [] : [`said by ${speaker}`]),
    ...(reporter === undefined ? [] : [`in reports by ${reporter}`]),
    ...(year === undefined ? [] : [`meetings of ${year}`]),
  ];
}
