import { type Located, locate, overlap, type Span } from './locate.ts';

export const LISTS = ['dates', 'figures', 'votes', 'decisions', 'asks', 'promises'] as const;
export type List = (typeof LISTS)[number];
/** One gold or predicted fact, as its JSON says it. */
export type Item = Readonly<Record<string, unknown>>;
type Ignored = Item & { list: List; quote: string; words?: string };
export type Facts = Partial<Record<List, readonly Item[]>>;
export type Gold = Facts & { body?: { start: number; end: number }; ignore?: readonly Ignored[] };

/** Dates and figures are found by their words, the others by their quotes. */
const BY_WORDS: ReadonlySet<List> = new Set(['dates', 'figures']);
/** A whole sentence given as the words of a date finds nothing. */
const LONGER_WORDS = 40;

export type Pairing = {
  pairs: { gold: Item; predicted: Item }[];
  missed: Item[];
  extra: Item[];
  invented: number;
  outside: number;
};

/** Whether a predicted value is the gold's, or one of the alternatives that a fair reader could give. */
export function accepts(gold: Item, field: string, value: unknown): boolean {
  return gold[field] === value || alternatives(gold, field).includes(value);
}

/** The other values that the gold allows for a field. */
function alternatives(gold: Item, field: string): readonly unknown[] {
  return (gold.alt as Record<string, readonly unknown[]> | undefined)?.[field] ?? [];
}

/** Numbers up to rounding; null and absent are the same. */
export function sameNumber(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true;
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

const EXACT: Partial<Record<List, (gold: Item, predicted: Item) => boolean>> = {
  dates: (gold, predicted) => accepts(gold, 'edtf', predicted.edtf),
  figures: (gold, predicted) =>
    sameNumber(gold.value, predicted.value) && accepts(gold, 'unit', predicted.unit),
  votes: (gold, predicted) =>
    ['for', 'against', 'abstain'].every((side) => sameNumber(gold[side], predicted[side])),
};

/** Whether the values are right: `edtf` of a date; value and unit of a figure; the three numbers of a vote. */
export function isExact(list: List, gold: Item, predicted: Item): boolean {
  return EXACT[list]?.(gold, predicted) ?? true;
}

/** Pairs gold with predictions one to one, the best pairs first. */
export function pairUp(list: List, gold: Gold, predicted: Facts, text: string): Pairing {
  const byWords = BY_WORDS.has(list);
  const wanted = (gold[list] ?? []).map((item) => ({ item, span: locate(text, item, byWords).spans[0] }));
  const given = (predicted[list] ?? []).map((item) => ({ item, ...locate(text, item, byWords) }));
  const candidates = wanted
    .flatMap(({ item, span }, w) =>
      given.flatMap((other, g) => {
        const near = nearness(byWords, span, other.spans);
        if (near === 0) return [];
        const right = Number(isExact(list, item, other.item));
        return { w, g, right, near, kind: Number(item.kind === other.item.kind) };
      }),
    )
    .toSorted((a, b) => b.right - a.right || b.near - a.near || b.kind - a.kind || a.w - b.w || a.g - b.g);
  const [usedWanted, usedGiven] = [new Map<number, number>(), new Set<number>()];
  for (const { w, g } of candidates) {
    if (usedWanted.has(w) || usedGiven.has(g)) continue;
    usedWanted.set(w, g);
    usedGiven.add(g);
  }
  const free = freeSpans(list, gold, text);
  const counted = given.filter(
    (item, g) =>
      usedGiven.has(g) || !item.spans.some((span) => free.some((other) => joins(byWords, other, span))),
  );
  return {
    pairs: [...usedWanted].map(([w, g]) => ({
      gold: wanted[w]?.item ?? {},
      predicted: given[g]?.item ?? {},
    })),
    missed: wanted.filter((_, w) => !usedWanted.has(w)).map(({ item }) => item),
    extra: counted.filter((item) => !usedGiven.has(given.indexOf(item))).map(({ item }) => item),
    invented: given.filter(({ how }) => how === 'none').length,
    outside: counted.filter((item) => liesOutside(item, gold, text)).length,
  };
}

/** Where readers differ: a prediction there counts neither for nor against. */
function freeSpans(list: List, gold: Gold, text: string): Span[] {
  return (gold.ignore ?? [])
    .filter((item) => item.list === list)
    .flatMap((item) => locate(text, item, BY_WORDS.has(list) && Boolean(item.words)).spans);
}

function nearness(byWords: boolean, gold: Span | undefined, spans: readonly Span[]): number {
  if (gold === undefined) return 0;
  return Math.max(0, ...spans.filter((span) => joins(byWords, gold, span)).map((span) => shared(gold, span)));
}

const shared = (a: Span, b: Span): number => overlap(a, b) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));

function joins(byWords: boolean, gold: Span, span: Span): boolean {
  const common = overlap(gold, span);
  const [wanted, given] = [gold[1] - gold[0], span[1] - span[0]];
  if (common === 0) return false;
  if (byWords) return given <= wanted + LONGER_WORDS;
  return common >= Math.min(wanted, given) / 2 && given <= Math.max(3 * wanted, wanted + 200);
}

function liesOutside(found: Located & { item: Item }, { body }: Gold, text: string): boolean {
  const spans = found.spans.length > 0 ? found.spans : locate(text, found.item, false).spans;
  if (body === undefined || spans.length === 0) return false;
  return !spans.some((span) => 2 * overlap(span, [body.start, body.end]) > span[1] - span[0]);
}
