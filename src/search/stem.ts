/** Forms that no rule leads back to their word. */
const IRREGULAR: Readonly<Record<string, string>> = {
  women: 'woman',
  men: 'man',
  children: 'child',
  // As typed without the apostrophe: "womens conference".
  womens: 'woman',
  mens: 'man',
  childrens: 'child',
  chose: 'choose',
  chosen: 'choose',
  held: 'hold',
  lost: 'lose',
  losing: 'lose',
  won: 'win',
  winning: 'win',
  paid: 'pay',
  sent: 'send',
  stood: 'stand',
  went: 'go',
  gave: 'give',
  given: 'give',
  spoke: 'speak',
  written: 'write',
  wrote: 'write',
};

/** "organize", "organizers", "analyzing": the spelling with z. */
const zSpelling = /(?<=\p{L}{2}[iy])z(?=e|ing|ation)/u;
/** "clps", "mps", "pccs": initials, more than one. */
const initials = /^[^aeiouy]{2,}s$/u;
const hasVowel = /[aeiouy]/u;
/** "elections", not "bus" or "gas": a vowel stands before, not just before the s. */
const pluralS = /[aeiouy].+(?<![us])s$/u;
/** "hopp", "plann", "chatt" */
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u;
/** "hop", "us", "tim": one short syllable at the end. */
const shortSyllable = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywx])$/u;
/** "party", not "day" or "by" */
const consonantY = /.[^aeiouy]y$/u;
/** "member|ship", "nomin|ation": what follows the first vowel and consonant. */
const region = /[aeiouy][^aeiouy]/u;
/** Where the rule would cut so early that words with nothing in common fall together. */
const longBeginning = /^(?:gener|commun|univers)/u;

type Rule = readonly [ending: string, instead: string];

/** Longest first; they hold where the ending stands after the first syllable. */
const DERIVED: readonly Rule[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['isation', 'ise'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['aliti', 'al'],
  ['icate', 'ic'],
  ['alise', 'al'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['ical', 'ic'],
  ['iser', 'ise'],
  ['ness', ''],
  ['ful', ''],
];

/** Longest first; they fall where they stand after the second syllable. */
const LATE_ENDINGS: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ise',
  'al',
  'er',
  'ic',
];
/** "election", "decision" */
const lateIon = /(?<=[st])ion$/u;

/**
 * What a word shares with its other forms ("nominations", "nominate" → "nomin"); no word itself. After M. F. Porter's second English
 * stemmer, shortened: https://snowballstem.org/algorithms/english/stemmer.html. Takes small letters without apostrophes.
 */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  const known = IRREGULAR[word];
  if (known !== undefined && Object.hasOwn(IRREGULAR, word)) return stemOf(known);
  if (initials.test(word)) return word.slice(0, -1);
  const inflected = withoutInflection(withoutPlural(word.replace(zSpelling, 's')));
  const base = consonantY.test(inflected) ? `${inflected.slice(0, -1)}i` : inflected;
  return withoutLastE(withoutLateEnding(withoutDerivation(base)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') || word.endsWith('ied')) return word.slice(0, word.length > 4 ? -2 : -1);
  return pluralS.test(word) ? word.slice(0, -1) : word;
}

function withoutInflection(word: string): string {
  if (word.endsWith('eed')) return isAfter(word, 3, firstRegion(word)) ? word.slice(0, -1) : word;
  const ending = ['ingly', 'edly', 'ing', 'ed'].find((each) => word.endsWith(each));
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (!hasVowel.test(rest)) return word;
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('is')) return `${rest}e`;
  if (doubled.test(rest)) return rest.slice(0, -1);
  return firstRegion(rest) >= rest.length && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function withoutDerivation(word: string): string {
  const rule = DERIVED.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return withoutLy(word);
  const [ending, instead] = rule;
  if (!isAfter(word, ending.length, firstRegion(word))) return word;
  const changed = `${word.slice(0, -ending.length)}${instead}`;
  return instead === '' ? changed : withoutDerivation(changed);
}

/** "recently", which stands as "recentli" by now. */
function withoutLy(word: string): string {
  return word.endsWith('li') && isAfter(word, 2, firstRegion(word)) && word.length > 5
    ? word.slice(0, -2)
    : word;
}

function withoutLateEnding(word: string): string {
  const second = secondRegion(word);
  const ending = LATE_ENDINGS.find((each) => word.endsWith(each));
  if (ending !== undefined)
    return isAfter(word, ending.length, second) ? word.slice(0, -ending.length) : word;
  return isAfter(word, 3, second) ? word.replace(lateIon, '') : word;
}

function withoutLastE(word: string): string {
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  if (isAfter(word, 1, secondRegion(word))) return rest;
  return isAfter(word, 1, firstRegion(word)) && !shortSyllable.test(rest) ? rest : word;
}

function isAfter(word: string, endingLength: number, from: number): boolean {
  return word.length - endingLength >= from;
}

function firstRegion(word: string): number {
  const long = longBeginning.exec(word);
  return long === null ? regionFrom(word, 0) : long[0].length;
}

function secondRegion(word: string): number {
  return regionFrom(word, firstRegion(word));
}

function regionFrom(word: string, from: number): number {
  const found = region.exec(word.slice(from));
  return found === null ? word.length : from + found.index + 2;
}
