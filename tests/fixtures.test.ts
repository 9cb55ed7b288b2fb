import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseEdtf } from '../src/core/dates/edtf.ts';
import { ASKED, edtfSchema, KINDS, TOPICS, timeSchema, UNITS, VERBS } from '../src/core/reports/fact.ts';

const folder = resolve(import.meta.dirname, 'fixtures/reports');
const shared = resolve(import.meta.dirname, '../../shared/reports');

const LISTS = ['dates', 'figures', 'votes', 'decisions', 'asks', 'promises'] as const;
const DIRECTIONS = ['up', 'down', 'none'] as const;
const hedgeSchema = z.enum(['about', 'almost', 'over', 'under']).nullable();
const countSchema = z.number().int().min(0).nullable();
const quote = z.string().min(1);
const words = z.string().min(1);

/** Other values a fair reader could give, each held to the rule of its field. */
function alternatives<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).partial().optional();
}

const goldSchema = z.strictObject({
  id: z.string(),
  meeting: z.strictObject({
    body: z.string().min(1),
    date: z.iso.date(),
    title: z.string().min(1),
    author: z.string().min(1),
    published: z.iso.date().nullable(),
    note: z.string(),
    fromOutside: z.array(z.string()),
  }),
  body: z.strictObject({ start: z.number().int().min(0), end: z.number().int() }),
  dates: z.array(
    z.strictObject({
      quote,
      words,
      edtf: edtfSchema,
      time: timeSchema.nullable(),
      kind: z.enum(KINDS),
      topic: z.enum(TOPICS),
      what: z.string().min(1),
      ahead: z.boolean(),
      alt: alternatives({
        edtf: z.array(edtfSchema),
        kind: z.array(z.enum(KINDS)),
        topic: z.array(z.enum(TOPICS)),
      }),
    }),
  ),
  figures: z.array(
    z.strictObject({
      quote,
      words,
      value: z.number(),
      unit: z.enum(UNITS),
      label: z.string().min(1),
      direction: z.enum(DIRECTIONS),
      hedge: hedgeSchema,
      alt: alternatives({
        unit: z.array(z.enum(UNITS)),
        direction: z.array(z.enum(DIRECTIONS)),
        hedge: z.array(hedgeSchema),
      }),
    }),
  ),
  votes: z.array(
    z.strictObject({
      quote,
      subject: z.string().min(1),
      for: countSchema,
      against: countSchema,
      abstain: countSchema,
      outcome: z.enum(['carried', 'lost']),
    }),
  ),
  decisions: z.array(
    z.strictObject({
      quote,
      what: z.string().min(1),
      verb: z.enum(VERBS),
      alt: alternatives({ verb: z.array(z.enum(VERBS)) }),
    }),
  ),
  asks: z.array(
    z.strictObject({
      quote,
      who: z.enum(ASKED),
      what: z.string().min(1),
      by: edtfSchema.nullable(),
      alt: alternatives({ who: z.array(z.enum(ASKED)), by: z.array(edtfSchema.nullable()) }),
    }),
  ),
  promises: z.array(
    z.strictObject({
      quote,
      who: z.string().min(1),
      what: z.string().min(1),
      by: edtfSchema.nullable(),
      alt: alternatives({ by: z.array(edtfSchema.nullable()) }),
    }),
  ),
  ignore: z.array(
    z.strictObject({ list: z.enum(LISTS), quote, words: words.optional(), why: z.string().min(1) }),
  ),
});
type Gold = z.infer<typeof goldSchema>;
type Item = { readonly quote: string; readonly words?: string | undefined };

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

function readText(id: string): string {
  return readFileSync(join(folder, `${id}.txt`), 'utf8');
}

function readGold(id: string): Gold {
  return goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8')));
}

function itemsOf(gold: Gold): Item[] {
  return LISTS.flatMap((list): Item[] => gold[list]);
}

/** How often `part` stands in `whole`, overlapping ones counted. */
function timesIn(whole: string, part: string): number {
  let count = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    count += 1;
  }
  return count;
}

/** Whether the whole quote lies in the report itself, not in the menus, comments or footers round it. */
function isInside(text: string, gold: Gold, item: Item): boolean {
  const start = text.indexOf(item.quote);
  return start >= gold.body.start && start + item.quote.length <= gold.body.end;
}

/** Whether a date that does not span the meeting itself is marked on the right side of it. */
function isRightSide(gold: Gold, date: Gold['dates'][number]): boolean {
  const meeting = gold.meeting.date;
  const value = parseEdtf(date.edtf);
  if (value === null || (value.first <= meeting && value.last >= meeting && value.first !== value.last)) {
    return value !== null;
  }
  return date.ahead === value.first > meeting;
}

// "one two three" → one, two, three; punctuation and case do not count
const betweenWordsPattern = /[^\p{L}\p{N}’']+/u;

function runsOfNine(text: string): string[] {
  const list = text.toLowerCase().split(betweenWordsPattern).filter(Boolean);
  return list.slice(8).map((_word, at) => list.slice(at, at + 9).join(' '));
}

describe('the invented reports', () => {
  it('are eighteen, each with its gold', () => {
    const golds = readdirSync(join(folder, 'gold')).map((name) => name.slice(0, -'.json'.length));
    expect(ids).toHaveLength(18);
    expect(golds.toSorted()).toEqual(ids.toSorted());
  });

  it('together hold every kind, topic, verb and person asked', () => {
    const golds = ids.map(readGold);
    expect(new Set(golds.flatMap(({ dates }) => dates.map(({ kind }) => kind)))).toEqual(new Set(KINDS));
    expect(new Set(golds.flatMap(({ dates }) => dates.map(({ topic }) => topic)))).toEqual(new Set(TOPICS));
    expect(new Set(golds.flatMap(({ decisions }) => decisions.map(({ verb }) => verb)))).toEqual(
      new Set(VERBS),
    );
    expect(new Set(golds.flatMap(({ asks }) => asks.map(({ who }) => who)))).toEqual(new Set(ASKED));
  });

  it.skipIf(!existsSync(shared))(
    'share no nine words in a row with the reports of others (skipped where ../shared is absent)',
    () => {
      const theirs = [shared, join(shared, 'practice')].flatMap((place) =>
        readdirSync(place)
          .filter((name) => name.endsWith('.txt'))
          .flatMap((name) => runsOfNine(readFileSync(join(place, name), 'utf8'))),
      );
      const known = new Set(theirs);
      const copied = ids.flatMap((id) => runsOfNine(readText(id)).filter((run) => known.has(run)));
      expect(copied).toEqual([]);
    },
  );
});

describe.each(ids)('gold of %s', (id) => {
  const text = readText(id);
  const gold = readGold(id);

  it('is named after its meeting and lies in the text', () => {
    expect(gold.id).toBe(id);
    expect(id.startsWith(gold.meeting.date)).toBe(true);
    expect(text).toContain(gold.meeting.title);
    expect(gold.body.start).toBeLessThan(gold.body.end);
    expect(gold.body.end).toBeLessThanOrEqual(text.length);
  });

  it('quotes the text exactly, each place once', () => {
    const items: Item[] = [...itemsOf(gold), ...gold.ignore];
    expect(items.filter((item) => timesIn(text, item.quote) !== 1)).toEqual([]);
    expect(
      items.filter(({ quote: of, words: part }) => part !== undefined && timesIn(of, part) !== 1),
    ).toEqual([]);
  });

  it('takes nothing from outside the report', () => {
    expect(itemsOf(gold).filter((item) => !isInside(text, gold, item))).toEqual([]);
  });

  it('marks as ahead what lies after the meeting', () => {
    expect(gold.dates.filter((date) => !isRightSide(gold, date))).toEqual([]);
  });
});
