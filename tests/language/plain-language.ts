import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { lineOf } from '../../src/core/chat/command.ts';
import { findRoot } from '../../src/root.ts';
import { readGlossary } from '../../src/store/glossary.ts';

/** What is wrong with a text that people read; empty when nothing is. `place` tells a sentence (ends with a stop) from a label (does not). */
export type Place = 'prose' | 'label' | 'fragment';

/** Longer sentences are not read to their end (GOV.UK, Content design: sentence length). */
const MOST_WORDS = 25;
/** One that lists what can be chosen may be a little longer: nobody reads a list word by word. */
const MOST_WORDS_WITH_LIST = 30;

interface Rule {
  readonly fault: string;
  readonly pattern: RegExp;
}

/** Words that say nothing, belittle, or that only programmers use; and spellings that are not British. */
const BANNED: readonly string[] = [
  'utili[sz]e\\w*',
  'leverag\\w+',
  'facilitat\\w+',
  'in order to',
  'prior to',
  'commence\\w*',
  'please',
  'simply',
  'just',
  'obviously',
  'easily',
  'of course',
  'and/or',
  'etc',
  'oops',
  'uh-oh',
  'invalid',
  'illegal',
  'abort(?:ed)?',
  'fatal',
  'errors?',
  'exception',
  'payload',
  'null',
  'undefined',
  'NaN',
  'boolean',
  'string',
  'integer',
  'parse[drs]?',
  'regex',
  'token',
  'timeout',
  'timestamp',
  'input',
  'stack',
  'colors?',
  'organiz\\w+',
  'recogniz\\w+',
  'cancel(?:ed|ing)',
  'center',
  'favorite',
  'behavior',
  'analyz\\w+',
  'program(?:me)? error',
  'gotten',
];

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

const RULES: readonly Rule[] = [
  { fault: 'a word to avoid', pattern: new RegExp(`(?<![\\w-])(?:${BANNED.join('|')})(?![\\w-])`, 'iu') },
  { fault: 'an exclamation mark', pattern: /!/u },
  { fault: 'two blanks', pattern: / {2}/u },
  { fault: 'a blank before a mark', pattern: / [,.;:?](?:\s|$)/u },
  { fault: 'a word twice', pattern: /\b(?<word>[a-z]+) \k<word>\b/iu },
  { fault: 'a straight quotation mark', pattern: /["']/u },
  { fault: 'three dots for an ellipsis', pattern: /\.{3}/u },
  { fault: 'a bare address', pattern: /^\W*https?:|https?:\S+[,;]? https?:/u },
  { fault: 'a day written 14th', pattern: /\b\d{1,2}(?:st|nd|rd|th)\b/u },
  { fault: 'a day in figures', pattern: /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/u },
  { fault: 'the month before the day', pattern: new RegExp(`\\b(?:${MONTHS}) \\d{1,2}(?!\\d)`, 'u') },
  {
    fault: 'a month or weekday cut short',
    pattern:
      /\b(?:\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun) \d)/u,
  },
  {
    fault: 'an hour not written 5pm, midday or 11:59pm',
    pattern:
      /\b\d{1,2}(?:[:.]\d{2})? ?(?:AM|PM|[ap]\.m\.?)|\b\d{1,2}(?:[:.]\d{2})? [ap]m\b|\b12[ap]m\b|:00[ap]m\b|\bnoon\b|\b\d{1,2}\.\d{2}[ap]m\b/u,
  },
  { fault: 'a day as programs write it', pattern: /\b\d{4}-\d{2}-\d{2}(?![-\w])/u },
  { fault: 'a thousand without its comma', pattern: /(?<![\d:.-])\b(?:1[0-8]|[3-9]\d)\d{2}\b(?![-\d])/u },
];

/** `NEC`, `CLPs`; not `DATA_DIR`, which is the name of a setting. */
const capitalsPattern = /(?<![\w-])[A-Z]{2,}s?(?![\w-])/gu;
const plural = /s$/u;
/** What stands for parts that are left alone. */
const MARKS = new Set(['TYPED', 'FOREIGN']);
const FORMATS = ['JSON', 'HTML', 'PDF', 'PNG', 'JPEG', 'GIF', 'ZIP', 'HTTP', 'EDTF', 'RSS'];
/** Names in capitals: those that `/nec explain` explains, and those of formats and units. */
const CAPITALS = new Set([...FORMATS, 'MB', 'MEP', ...(await explainedCapitals())]);

/** What a person types at the end of a text: `/nec deadlines npf within:90`, `npm run -s nec -- import FILE`. */
const typedToTheEnd = /(?<=(?::|type|as|such as) )"?(?:\/nec|npm run)(?:[^.]|\.(?=\S))*$/u;
/** `/nec help`, `/nec-admin remind on` within a sentence. */
const COMMANDS = new RegExp(
  `${commands
    .map(lineOf)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|/nec-admin|/nec`,
  'gu',
);
/** `within:90`, `name:"Annual Conference"`, `--url` */
const typedOption = /(?<=^|\s)(?:(?!https?:)[a-z-]+:(?:"[^"]*"|[^\s"]\S*)|--[a-z-]+(?: \S+)?)/gu;
/** Examples of how to write a day, after words that say so. */
const samplePattern =
  /(?:such as|it as|as-of|example:|or) (?:\d{4}-\d{2}(?:-\d{2})?|\d{4}-\d{2}-\d{2}T\S+)/gu;
/** What somebody typed or wrote, said back to them. */
const echoPattern = /“[^“”]*”/gu;
const together = /TYPED(?: TYPED)+/gu;
const sentenceEnd = /(?<=[.?!])\s+(?=\S)/u;
const whitespace = /\s+/u;
/** Ends as a sentence does, before a list, or with what to type. */
const endsWell = /[.?:…]$|[.?]”$|(?::|such as|it as|type|example|with|run) TYPED\W*$|FOREIGN$/u;
const letters = /\p{L}/u;
const pictograph = /\p{Extended_Pictographic}/u;
/** Five things or more with commas between. */
const longList = /(?:[^,]+,){4}/u;

/** The faults of one text, each with the words at fault. What is typed, and what others have written (already masked by the caller), is left alone. */
export function faultsOf(text: string, place: Place): string[] {
  const own = withoutTyped(text).trim();
  const faults = RULES.flatMap(({ fault, pattern }) => {
    const found = pattern.exec(own);
    return found === null ? [] : [`${fault}: ${found[0]}`];
  });
  faults.push(...unknownCapitals(own), ...longSentences(own));
  if (pictograph.test(own) && !letters.test(own)) faults.push('an emoji alone');
  if (place === 'prose' && !endsWell.test(own)) faults.push('no full stop');
  if (place === 'label' && own.endsWith('.')) faults.push('a full stop after a label');
  return faults;
}

function unknownCapitals(text: string): string[] {
  const found = text.match(capitalsPattern) ?? [];
  return found
    .filter((word) => !CAPITALS.has(word.replace(plural, '')) && !MARKS.has(word))
    .map((word) => `a word in capitals: ${word}`);
}

function longSentences(text: string): string[] {
  return text.split(sentenceEnd).flatMap((sentence) => {
    const count = sentence.split(whitespace).length;
    const most = longList.test(sentence) ? MOST_WORDS_WITH_LIST : MOST_WORDS;
    return count > most ? [`${count} words in one sentence`] : [];
  });
}

function withoutTyped(text: string): string {
  return text
    .replace(typedToTheEnd, 'TYPED')
    .replace(COMMANDS, 'TYPED')
    .replace(typedOption, 'TYPED')
    .replace(samplePattern, 'such as TYPED')
    .replace(echoPattern, '“FOREIGN”')
    .replace(together, 'TYPED');
}

async function explainedCapitals(): Promise<string[]> {
  const { terms } = await readGlossary(join(findRoot(), 'data'));
  return terms
    .flatMap(({ term }) => term.match(capitalsPattern) ?? [])
    .map((word) => word.replace(plural, ''));
}
