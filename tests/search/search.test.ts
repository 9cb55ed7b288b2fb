import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/ports/library.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createSearch } from '../../src/search/search.ts';
import { decisionFact, quoteOf, reportSaying } from '../support/report-samples.ts';

const TODAY = '2026-01-01';
const OFFICE = 'The branch secretary asked for a second office.';
const BALLOT = 'Ballots go out by post in early summer.';

function library(reports: readonly Report[]): Library & { held: readonly Report[] } {
  const made = {
    held: reports,
    list: async () => made.held,
    find: async () => null,
    save: async () => {},
  };
  return made;
}

const spring = reportSaying('spring', [OFFICE, BALLOT], { published: '2024-03-14' });
const autumn = reportSaying('autumn', ['The second office opened in autumn.'], { published: '2024-10-02' });

/** The texts found, best first. */
async function found(reports: readonly Report[], words: string, asOf = TODAY, limit = 10): Promise<string[]> {
  return (await createSearch(library(reports)).find('home', words, asOf, limit)).map(({ text }) => text);
}

describe('search', () => {
  it('finds the sentence with all the words, with the place that it stands in', async () => {
    const [hit, ...more] = await createSearch(library([spring, autumn])).find(
      'home',
      'branch office',
      TODAY,
      10,
    );
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
    const search = createSearch(library([report]));
    expect(await search.find('home', 'lighthouse', TODAY, 10)).toMatchObject([{ checked: false }]);
    expect(await search.find('home', 'windmill', TODAY, 10)).toMatchObject([{ checked: true }]);
  });
});

describe('a report that is replaced', () => {
  const texts = ['It speaks of kestrels.', 'It speaks of herons.', 'It speaks of kestrels again.'];

  it('is found by what it says now, and no longer by what it said', async () => {
    const held = library([spring]);
    const search = createSearch(held);
    await search.warm('home');
    for (let turn = 0; turn < 30; turn += 1) {
      const text = texts[turn % texts.length] ?? '';
      held.held = [reportSaying('spring', [text, BALLOT])];
      const bird = text.includes('heron') ? 'heron' : 'kestrel';
      const hits = await search.find('home', bird, TODAY, 10);
      expect(hits.map((hit) => hit.text)).toEqual([text]);
      expect(await search.find('home', bird === 'heron' ? 'kestrel' : 'heron', TODAY, 10)).toEqual([]);
      expect(await search.find('home', 'ballots', TODAY, 10)).toHaveLength(1);
    }
  });

  it('is found at once, also when it was saved while the index was being brought up to date', async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      reportSaying(`r-${at}`, [`Number ${at} of the herons.`]),
    );
    const held = library(many);
    const search = createSearch(held);
    const warming = search.warm('home');
    await new Promise((resolve) => setImmediate(resolve));
    held.held = [...many, spring];
    expect(await search.find('home', 'secretary', TODAY, 10)).toHaveLength(1);
    await warming;
    expect(await search.find('home', 'herons', TODAY, 100)).toHaveLength(25);
  });

  it('is found after the library could not be read once', async () => {
    const held = library([spring]);
    let works = false;
    const search = createSearch({
      ...held,
      list: async () => {
        if (!works) throw new Error('the store has failed');
        return [spring];
      },
    });
    await expect(search.find('home', 'office', TODAY, 10)).rejects.toThrow('the store has failed');
    works = true;
    expect(await search.find('home', 'office', TODAY, 10)).toHaveLength(1);
  });

  it('is not found in another group', async () => {
    const reports: Record<string, readonly Report[]> = { home: [spring], away: [autumn] };
    const search = createSearch({ ...library([]), list: async (group) => reports[group] ?? [] });
    expect((await search.find('home', 'office', TODAY, 10)).map(({ report }) => report)).toEqual(['spring']);
    expect((await search.find('away', 'office', TODAY, 10)).map(({ report }) => report)).toEqual(['autumn']);
  });
});
