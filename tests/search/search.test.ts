import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/ports/library.ts';
import type { SearchAnswer, SearchQuestion } from '../../src/core/ports/search.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { findSentences } from '../../src/extract/sentences.ts';
import { createSearch, type SearchParts } from '../../src/search/search.ts';
import { decisionFact, figureFact, quoteOf, reportSaying } from '../support/report-samples.ts';

const TODAY = '2026-01-01';
const OFFICE = 'The branch secretary asked for a second office.';
const BALLOT = 'Ballots go out by post in early summer.';

function library(reports: readonly Report[]): Library & { held: readonly Report[] } {
  const made = {
    held: reports,
    list: async () => made.held,
    find: async () => null,
    save: async () => {},
    remove: async () => false,
    removed: async () => [],
    readmit: async () => {},
  };
  return made;
}

const spring = reportSaying('spring', [OFFICE, BALLOT], { published: '2024-03-14' });
const autumn = reportSaying('autumn', ['The second office opened in autumn.'], { published: '2024-10-02' });

const TERMS = [
  { term: 'AGM', name: 'annual general meeting', also: ['annual meeting'] },
  { term: 'CLP', name: 'Constituency Labour Party', also: ['local party'] },
  { term: 'BLP', name: 'Branch Labour Party', also: ['branch'] },
];

function searchIn(held: Library, wish: Partial<SearchParts> = {}) {
  return createSearch({ library: held, sentencesOf: findSentences, terms: TERMS, ...wish });
}

/** The answer to the words, as of today and at most ten hits unless the question wishes otherwise. */
async function answer(
  reports: readonly Report[],
  words: string,
  wish: Partial<SearchQuestion> = {},
): Promise<SearchAnswer> {
  return await searchIn(library(reports)).find('home', { words, asOf: TODAY, limit: 10, ...wish });
}

/** The texts found, best first. */
async function found(reports: readonly Report[], words: string, asOf = TODAY, limit = 10): Promise<string[]> {
  return (await answer(reports, words, { asOf, limit })).hits.map(({ text }) => text);
}

/** The found words of each text. */
async function marked(reports: readonly Report[], words: string): Promise<string[][]> {
  const { hits } = await answer(reports, words);
  return hits.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
}

describe('search', () => {
  it('finds the sentence with all the words, with the place that it stands in', async () => {
    const {
      hits: [hit, ...more],
    } = await answer([spring, autumn], 'branch office');
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ report: 'spring', text: OFFICE, checked: true });
    const { evidence } = hit ?? {};
    expect(evidence?.type === 'quote' && spring.text.slice(evidence.start, evidence.end)).toBe(OFFICE);
  });

  it('finds a word from its beginning', async () => {
    expect(await found([spring], 'secre')).toEqual([OFFICE]);
  });

  it.each(['secretery', 'Ofice branch', 'balots'])(
    'finds “%s”, misspelt, when nothing is spelt so',
    async (words) => {
      expect(await found([spring], words)).toHaveLength(1);
    },
  );

  it('does not mix in words that are only alike when the word itself is there', async () => {
    const alike = reportSaying('alike', ['A motion on rail.', 'The notion of rail.']);
    expect(await found([alike], 'motion')).toEqual(['A motion on rail.']);
  });

  it('finds what has some of the words when nothing has all', async () => {
    expect(await found([spring], 'ballots elephants')).toEqual([BALLOT]);
  });

  it('finds nothing where there is nothing, and in nothing', async () => {
    expect(await found([spring], 'xylophone')).toEqual([]);
    expect(await found([], 'office')).toEqual([]);
    expect(await found([spring], '')).toEqual([]);
  });

  it('gives no more than it was asked for', async () => {
    expect(await found([spring, autumn], 'office', TODAY, 1)).toHaveLength(1);
  });

  it('as of a day knows only what was published by then', async () => {
    expect(await found([spring, autumn], 'office', '2024-10-01')).toEqual([OFFICE]);
    expect(await found([spring, autumn], 'office', '2024-10-02')).toHaveLength(2);
    expect(await found([spring, autumn], 'office', '2024-03-13')).toEqual([]);
  });

  it('takes the day of the meeting where no day of publication is printed', async () => {
    const undated = { ...spring, published: null, meetingDate: '2024-03-12' };
    expect(await found([undated], 'office', '2024-03-12')).toEqual([OFFICE]);
    expect(await found([undated], 'office', '2024-03-11')).toEqual([]);
  });

  it('is not led to later reports by their words when it answers as of a day', async () => {
    const later = reportSaying('later', ['The exact word is wombat.'], { published: '2025-01-01' });
    const earlier = reportSaying('earlier', ['They spoke of wombats.'], { published: '2024-01-01' });
    expect(await found([later, earlier], 'wombat', '2024-06-01')).toEqual(['They spoke of wombats.']);
  });

  it('never finds a fact that an officer rejected', async () => {
    const facts = {
      decisions: [
        decisionFact('wrong', quoteOf('spring', OFFICE), { what: 'to buy a submarine', check: 'rejected' }),
        decisionFact('open', quoteOf('spring', OFFICE), { what: 'to paint the lighthouse' }),
        decisionFact('sure', quoteOf('spring', OFFICE), { what: 'to mend the windmill', check: 'confirmed' }),
      ],
    };
    const report = reportSaying('spring', [OFFICE], { facts });
    expect(await found([report], 'submarine')).toEqual([]);
    expect((await answer([report], 'lighthouse')).hits).toMatchObject([
      { text: OFFICE, facts: [{ text: 'agreed: to paint the lighthouse', checked: false }] },
    ]);
    expect((await answer([report], 'windmill')).hits).toMatchObject([
      { text: OFFICE, facts: [{ text: 'agreed: to mend the windmill', checked: true }] },
    ]);
  });
});

describe('a report that is replaced', () => {
  const texts = ['It speaks of kestrels.', 'It speaks of herons.', 'It speaks of kestrels again.'];

  it('is found by what it says now, and no longer by what it said', async () => {
    const held = library([spring]);
    const search = searchIn(held);
    await search.warm('home');
    for (let turn = 0; turn < 30; turn += 1) {
      const text = texts[turn % texts.length] ?? '';
      held.held = [reportSaying('spring', [text, BALLOT])];
      const bird = text.includes('heron') ? 'heron' : 'kestrel';
      const { hits } = await search.find('home', { words: bird, asOf: TODAY, limit: 10 });
      expect(hits.map((hit) => hit.text)).toEqual([text]);
      expect(
        (await search.find('home', { words: bird === 'heron' ? 'kestrel' : 'heron', asOf: TODAY, limit: 10 }))
          .hits,
      ).toEqual([]);
      expect((await search.find('home', { words: 'ballots', asOf: TODAY, limit: 10 })).hits).toHaveLength(1);
    }
  });

  it('is found at once, also when it was saved while the index was being brought up to date', async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      reportSaying(`r-${at}`, [`Number ${at} of the herons.`]),
    );
    const held = library(many);
    const search = searchIn(held);
    const warming = search.warm('home');
    await new Promise((resolve) => setImmediate(resolve));
    held.held = [...many, spring];
    expect((await search.find('home', { words: 'secretary', asOf: TODAY, limit: 10 })).hits).toHaveLength(1);
    await warming;
    expect((await search.find('home', { words: 'herons', asOf: TODAY, limit: 100 })).hits).toHaveLength(25);
  });

  it('is found after the library could not be read once', async () => {
    const held = library([spring]);
    let works = false;
    const search = searchIn({
      ...held,
      list: async () => {
        if (!works) throw new Error('the store has failed');
        return [spring];
      },
    });
    await expect(search.find('home', { words: 'office', asOf: TODAY, limit: 10 })).rejects.toThrow(
      'the store has failed',
    );
    works = true;
    expect((await search.find('home', { words: 'office', asOf: TODAY, limit: 10 })).hits).toHaveLength(1);
  });

  it('is not found in another group', async () => {
    const reports: Record<string, readonly Report[]> = { home: [spring], away: [autumn] };
    const search = searchIn({ ...library([]), list: async (group) => reports[group] ?? [] });
    expect(
      (await search.find('home', { words: 'office', asOf: TODAY, limit: 10 })).hits.map(
        ({ report }) => report,
      ),
    ).toEqual(['spring']);
    expect(
      (await search.find('away', { words: 'office', asOf: TODAY, limit: 10 })).hits.map(
        ({ report }) => report,
      ),
    ).toEqual(['autumn']);
  });
});

describe('a report that was removed', () => {
  const find = (search: ReturnType<typeof searchIn>, words: string) =>
    search.find('home', { words, asOf: TODAY, limit: 10 });

  it('is found no more by the next question, nor by a word near one of its own', async () => {
    const held = library([spring, autumn]);
    const search = searchIn(held);
    await search.warm('home');
    held.held = [autumn];
    expect((await find(search, 'office')).hits.map(({ report }) => report)).toEqual(['autumn']);
    for (const words of ['secretary', 'secretery', 'secre', 'ballots'])
      expect(await find(search, words)).toMatchObject({ how: 'none', hits: [], near: [] });
  });

  it('is found no more when it was being read in at that moment, and found again once it is back', async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      reportSaying(`r-${at}`, [`Number ${at} of the herons.`]),
    );
    const held = library([...many, spring]);
    let time = 0;
    const elapsed = (): number => {
      time += 100;
      return time;
    };
    const search = searchIn(held, { elapsed });
    const warming = search.warm('home');
    await new Promise((resolve) => setImmediate(resolve));
    held.held = many;
    expect((await find(search, 'secretary')).hits).toEqual([]);
    await warming;
    expect((await find(search, 'secretary')).hits).toEqual([]);
    held.held = [spring];
    expect((await find(search, 'secretary')).hits).toHaveLength(1);
    expect((await find(search, 'herons')).hits).toEqual([]);
  });
});

describe('the words asked for', () => {
  const meeting = reportSaying('meeting', [
    'Every CLP holds its annual general meeting in June.',
    'A constituency Labour party may move its AGM.',
    'The by-election is in Tern Valley.',
    'Some 54,000 people voted for organisers’ nominations.',
  ]);

  it.each([
    ['nominate', [['nominations']]],
    ['organizer votes', [['voted', 'organisers']]],
    ['AGM', [['annual general meeting'], ['AGM']]],
    ['annual general meetings', [['annual general meeting'], ['AGM']]],
    ['clp', [['CLP'], ['constituency Labour party']]],
    ['constituency labour party', [['CLP'], ['constituency Labour party']]],
    ['byelection', [['by-election']]],
    ['by-election', [['by-election']]],
    ['54000', [['54,000']]],
    ['what did they say about the nominations', [['nominations']]],
  ])('“%s” are marked where they are found, in any form', async (words, marks) => {
    expect(new Set((await marked([meeting], words)).map(String))).toEqual(new Set(marks.map(String)));
    expect((await answer([meeting], words)).how).toBe('exact');
  });

  it('are never marked in the middle of nothing: only small words find nothing', async () => {
    expect(await answer([meeting], 'what is it about')).toMatchObject({ how: 'none', hits: [] });
  });

  it('lead to near words only when nothing holds them, and both are named', async () => {
    expect(await answer([meeting], 'nominatons')).toMatchObject({
      how: 'near',
      missing: ['nominatons'],
      near: ['nominations'],
    });
    expect(await answer([meeting], 'Vall')).toMatchObject({ how: 'near', near: ['valley'] });
    expect(await answer([spring], 'BLP')).toMatchObject({ how: 'near', missing: ['BLP'], near: ['branch'] });
  });

  it('lead to what has the most of them when nothing has all, and what nothing holds is named', async () => {
    expect(await answer([meeting], 'valley june')).toMatchObject({ how: 'some', missing: [] });
    const told = await answer([meeting], 'general elephant meeting');
    expect(told).toMatchObject({ how: 'some', missing: ['elephant'] });
    expect(told.hits).toHaveLength(1);
  });

  it('lead to nothing, near or some, that came out later', async () => {
    const wish = { asOf: '2024-03-13' } as const;
    for (const words of ['nominatons', 'valley june', 'BLP', 'clp'])
      expect(await answer([meeting, spring], words, wish)).toMatchObject({ how: 'none', hits: [], near: [] });
  });
});

describe('what a search is narrowed to', () => {
  const first = reportSaying('first', ['Orla Finch said the boats leak. Boats cost £5,000.'], {
    meetingDate: '2023-05-02',
    reporter: 'Ned Gale',
    facts: {
      figures: [figureFact('f', quoteOf('first', 'Boats cost £5,000.', 32), { label: 'the cost of a boat' })],
    },
  });
  const second = reportSaying('second', ['The boats were mended.', 'Ned Gale asked about boats.'], {
    meetingDate: '2024-01-09',
  });
  const texts = async (words: string, wish: Partial<SearchQuestion>): Promise<string[]> =>
    (await answer([second, first], words, wish)).hits.map(({ text }) => text);

  it('is the reporter, the year of the meeting, the kind of fact, and the speaker', async () => {
    const [said, cost, mended, asked] = [
      'Orla Finch said the boats leak.',
      'Boats cost £5,000.',
      'The boats were mended.',
      'Ned Gale asked about boats.',
    ];
    expect((await texts('boats', { filters: { reporter: 'gale' } })).sort()).toEqual([cost, said]);
    expect((await texts('boats', { filters: { year: 2024 } })).sort()).toEqual([asked, mended]);
    expect(await texts('boats', { filters: { kind: 'figure' } })).toEqual([cost]);
    expect((await texts('boats', { filters: { speaker: 'Finch' } })).sort()).toEqual([cost, said]);
    expect(await texts('', { filters: { speaker: 'ned gale' } })).toEqual([asked]);
    expect(await texts('boats', { filters: { speaker: 'Fin' } })).toEqual([]);
    expect(await texts('', { filters: {} })).toEqual([]);
  });

  it('says whether the sentence itself names the speaker', async () => {
    const { hits } = await answer([first], 'boats', { filters: { speaker: 'finch' }, order: 'in-time' });
    expect(hits.map(({ speaker }) => speaker)).toEqual([
      { name: 'Orla Finch', named: true },
      { name: 'Orla Finch', named: false },
    ]);
  });

  it('is told in order of the meetings and of the text when asked', async () => {
    expect(await texts('boats', { order: 'in-time' })).toEqual([
      'Orla Finch said the boats leak.',
      'Boats cost £5,000.',
      'The boats were mended.',
      'Ned Gale asked about boats.',
    ]);
  });
});

describe('a question asked while reports are being read in', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    reportSaying(`r-${at}`, [at === 33 ? 'The wombat sleeps.' : `Number ${at} is dull.`]),
  );

  it('is answered from what can be looked through in 50 ms, what seems to hold the words first, and says so', async () => {
    let time = 0;
    const elapsed = (): number => {
      time += 1;
      return time;
    };
    const search = searchIn(library(many), { elapsed });
    const early = await search.find('home', { words: 'wombat', asOf: TODAY, limit: 10 });
    expect(early).toMatchObject({ complete: false, hits: [{ text: 'The wombat sleeps.' }] });
    await search.warm('home');
    expect(await search.find('home', { words: 'dull', asOf: TODAY, limit: 100 })).toMatchObject({
      complete: true,
      how: 'exact',
    });
  });

  it('waits for all when nobody could ask again, and for a few in any case', async () => {
    let time = 0;
    const elapsed = (): number => {
      time += 100;
      return time;
    };
    const question = { words: 'dull', asOf: TODAY, limit: 100 };
    const patient = searchIn(library(many), { elapsed, lookMs: Number.POSITIVE_INFINITY });
    expect(await patient.find('home', question)).toMatchObject({ complete: true, hits: { length: 39 } });
    const few = searchIn(library(many.slice(0, 25)), { elapsed });
    expect(await few.find('home', question)).toMatchObject({ complete: true, hits: { length: 25 } });
  });

  it('is complete when there was time for all', async () => {
    const search = searchIn(library(many), { elapsed: () => 0 });
    const { hits, complete } = await search.find('home', { words: 'dull', asOf: TODAY, limit: 100 });
    expect([hits.length, complete]).toEqual([39, true]);
  });
});

describe('whether a text holds words', () => {
  const { matching } = searchIn(library([]));

  it.each([
    ['nominated', 'Nominations close in May.', true],
    ['CLP', 'Every constituency Labour party votes.', true],
    ['annual general meetings', 'The AGM is in June.', true],
    ['AGM June', 'The AGM is in July.', false],
    ['the', 'The AGM is in July.', false],
    ['', 'The AGM is in July.', false],
  ])('“%s” in “%s”: %s', (words, text, holds) => {
    expect(matching(words)(text)).toBe(holds);
  });
});
