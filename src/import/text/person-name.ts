const MAX_NAME_LENGTH = 60;
const MIN_SURNAME = 2;

// "Edda", "O’Hare", "Marchbank-Vole", "J."
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]{0,24}$/u;
// "ROSALIND", "O’HARE"
const UPPER_WORD = /^[\p{Lu}'’.-]{2,25}$/u;
// Each capital of "O’HARE" or "VOLE-WREN" that stays one
const INNER_WORD = /\p{L}+/gu;
const SPACES = /\s+/u;
// Words of bodies, places, headings, buttons and greetings: no name holds one
const NOT_A_NAME = new RegExp(
  `^(?:${[
    'labour|party|nec|executive|committee|council|clp|conference|branch|union|region|regional|national|constituency|board|group|association',
    'society|network|forum|workers|congress|campaign|government|parliament|parliamentary|scottish|welsh|english|british|young|local|county|city',
    'news|newsletter|bulletin|blog|diary|notes|report|reports|update|updates|voice|ledger|gazette|times|herald|echo|journal|press|record|post|review',
    'politics|policy|election|elections|selection|selections|nominations|ballot|result|results|finance|money|membership|members|training|women',
    'home|about|contact|read|more|share|comment|comments|subscribe|sign|log|follow|search|menu|events|dates|links|latest|related|next|key|points',
    'the|a|an|of|in|on|for|from|and|to|with|by|at|my|our|your|what|why|how|who|when|where|this|that|all|no|not|new|other|general|special|annual',
    'team|admin|staff|editor|anonymous|guest|secretary|leader|chair|treasurer|director|street|lane|road|hall|house|away|day|meeting|business|matters',
    'dear|hi|hello|comrades|colleagues|friends|yours|regards|best|kind|thanks|solidarity|fraternally|posted|published|written|reported',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|august|september|october|november|december|noon|midnight',
  ].join('|')})(?:[’']s)?$`,
  'iu',
);

/**
 * The words as a person's name: two to four words with capitals, none of them a body's, a heading's or a month's;
 * null otherwise. A name in capitals comes out as usual: "ROSALIND MARCHBANK" is "Rosalind Marchbank".
 */
export function toPersonName(words: string): string | null {
  const text = words.trim();
  if (text.length > MAX_NAME_LENGTH) return null;
  const parts = text.split(SPACES);
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => !isNameWord(part))) return null;
  if ((parts.at(-1) ?? '').length < MIN_SURNAME) return null;
  return parts.every((part) => UPPER_WORD.test(part)) ? parts.map(toUsualCase).join(' ') : parts.join(' ');
}

function isNameWord(part: string): boolean {
  return NAME_WORD.test(part) && !NOT_A_NAME.test(part);
}

function toUsualCase(word: string): string {
  return word.replace(INNER_WORD, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}
