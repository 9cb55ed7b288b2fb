import { stemOf } from './stem.ts';

/** One word of a text: what it is found by, and where it stands. `small` words tell nothing of what a text is about. */
export interface Word {
  readonly term: string;
  /** As written, in small letters, without accents and "’s". */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly small: boolean;
}

/** "54,000", "6m", "Labour’s", "Ó" */
const wordPattern = /\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
/** "secretary’s", "members'" */
const possessive = /['’](?:s$|.*$)/u;
const apostrophes = /['’]/gu;
const thousands = /,/gu;
const accents = /\p{M}/gu;

/** Words that stand in every report, whatever it is about; "per cent" is written as often as "%". */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an and or of in on at to for from by with as is are was were be been being it its this that these those ' +
    'he she they them his her their we us our i my you your me what when where which who whom whose how why ' +
    'do does did has have had will would there here than then so if into about any some per cent please say says said tell told'
  ).split(' '),
);

/** Makes the words of a text, and keeps what it worked out for each word that it has met. */
export interface WordReader {
  read(text: string): Word[];
}

/** Words met at most; a library of a thousand reports has some ten thousand. */
const MOST_KEPT = 50_000;

export function createWordReader(): WordReader {
  const known = new Map<string, Pick<Word, 'term' | 'plain' | 'small'>>();
  const readOne = (written: string): Pick<Word, 'term' | 'plain' | 'small'> => {
    const kept = known.get(written);
    if (kept !== undefined) return kept;
    const plain = plainWord(written);
    const made = { term: stemOf(plain), plain, small: SMALL_WORDS.has(plain) };
    if (known.size < MOST_KEPT) known.set(written, made);
    return made;
  };
  return {
    read: (text) => {
      const words: Word[] = [];
      for (const { 0: written, index } of text.matchAll(wordPattern)) {
        const { term, plain, small } = readOne(written);
        words.push({ term, plain, small, start: index, end: index + written.length });
      }
      return words;
    },
  };
}

/** Small letters, no accents, no "’s", no comma between thousands. */
function plainWord(written: string): string {
  return written
    .toLowerCase()
    .replace(possessive, (mark) => (mark.length === 2 && mark.endsWith('s') ? '' : mark))
    .replace(apostrophes, '')
    .replace(thousands, '')
    .normalize('NFD')
    .replace(accents, '');
}
