import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandEntry, Review } from '../../src/core/ports/review.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createReview } from '../../src/review/create-review.ts';
import { type JsonStore, openJsonStore } from '../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../store/contract/open-store.ts';
import { TEST_HOLIDAYS } from '../support/memory-review.ts';
import { dateFact, figureFact, quoteOf, reportSaying } from '../support/report-samples.ts';

const BY = 'operator';
let dir: string;
let store: JsonStore;
let review: Review;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nec-review-'));
  const clock = { now: () => new Date('2024-03-20T10:00:00Z') };
  store = await openJsonStore({ dir, bundled: NOTHING_BUNDLED, clock, warn: () => {} });
  const { library, diary, audit } = store;
  review = createReview({ library, diary, audit, clock, bankHolidays: TEST_HOLIDAYS });
});

afterAll(async () => {
  await store.close();
  await rm(dir, { recursive: true, force: true });
});

const STORY = [
  'The committee met in the old library and the chair welcomed four new members.',
  'A long talk about parking ended without any vote being taken at all.',
  'Everybody thanked the volunteers who painted the hall during the wet weeks of January.',
  'The treasurer showed that the summer fair had brought in more than the year before.',
];

/** Meetings so far apart that none of these reports is taken for another. */
const MEETINGS: Readonly<Record<string, string>> = {
  saved: '2024-03-12',
  corrected: '2024-01-23',
  described: '2023-12-05',
  removed: '2023-10-17',
};

function wordOf(id: string): string {
  return id.slice('2024-03-12-'.length);
}

function nameOf(id: string): string {
  return `${wordOf(id)} list of the ${wordOf(id)}ers`;
}

/** A report of one date, one doubtful date and one figure; each group of tests has its own. */
function saying(
  id: string,
  { due = '3 May 2024', edtf = '2024-05-03' } = {},
  wish: Partial<Report> = {},
): Report {
  const dueSentence = `For ${id} the names of candidates are due by 5pm on ${due}.`;
  const sentences = [
    ...STORY.map((one) => `${id}: ${one}`),
    dueSentence,
    'The fair takes place on Saturday 3 August.',
    'There are 1,204 members.',
  ];
  const text = sentences.join('\n');
  const at = (sentence: string) => quoteOf(id, sentence, text.indexOf(sentence));
  return reportSaying(id, sentences, {
    meetingDate: MEETINGS[wordOf(id)] ?? '2024-03-12',
    ...wish,
    facts: {
      dates: [
        dateFact(`d-${due.replaceAll(' ', '')}`, at(dueSentence), {
          edtf,
          time: '17:00',
          words: due,
          what: nameOf(id),
        }),
        dateFact('d-fair', at('The fair takes place on Saturday 3 August.'), {
          edtf: '2024-08-03',
          words: '3 August',
          kind: 'event',
          topic: 'other',
          what: `fair of ${id}`,
          certain: 'inferred',
          rule: 'the coming August',
        }),
      ],
      figures: [figureFact('f-1', at('There are 1,204 members.'))],
    },
  });
}

async function held(id: string): Promise<Report> {
  const found = await store.library.find('home', id);
  if (found === null) throw new Error(`${id} is not held`);
  return found.value;
}

async function newest(id: string) {
  return (await store.diary.entries('home')).find((entry) => entry.id === id)?.revisions.at(-1);
}

describe('saving a report', () => {
  const ID = '2024-03-12-saved';

  it('shows first what it would do, and then does it', async () => {
    const { report, ...preview } = await review.preview('home', saying(ID), 'stated');
    expect(await store.library.find('home', ID)).toBeNull();
    const saved = await review.save('home', saying(ID), 'stated', BY);
    expect(saved).toEqual(preview);
    expect(saved).toEqual({
      id: ID,
      outcome: 'new',
      agreed: 0,
      added: 3,
      confirmed: 2,
      entries: 1,
      vouched: 0,
      differs: [],
    });
    expect(await held(ID)).toEqual(report);
    expect(await newest(`${ID}.d-3May2024`)).toMatchObject({ edtf: '2024-05-03', status: 'stands' });
  });

  it('does nothing when exactly this is held, whatever the name it comes under', async () => {
    const before = (await store.audit.list('home')).length;
    expect(await review.save('home', saying(ID), 'none', BY)).toMatchObject({
      id: ID,
      outcome: 'unchanged',
      agreed: 3,
    });
    expect((await store.audit.list('home')).length).toBe(before);
    expect((await store.library.find('home', ID))?.revision).toBe(1);
  });

  it('takes the same text from another address and by another name as the same report', async () => {
    const copy: Report = {
      ...saying(ID),
      id: '2024-03-12-vane',
      reporter: 'Nora Vane',
      url: 'https://example.org/copy',
    };
    expect(await review.save('home', copy, 'none', BY)).toMatchObject({
      id: ID,
      outcome: 'revised',
      differs: [
        'The reporter was: Petra Invented; now: Nora Vane.',
        'The address is now known: https://example.org/copy.',
      ],
    });
    expect(await store.library.find('home', copy.id)).toBeNull();
  });

  it('keeps two reports without a reporter apart, though they would have one id', async () => {
    const id = '2024-03-12-nec-report';
    const first = reportSaying(id, STORY, { reporter: null, meetingDate: '2023-08-01' });
    const second = reportSaying(
      id,
      ['Of quite another kind.', 'It rained on the way.', 'Nobody spoke of it again.'],
      { reporter: null, meetingDate: '2023-08-01' },
    );
    expect((await review.save('home', first, 'none', BY)).id).toBe(id);
    expect((await review.save('home', second, 'none', BY)).id).toBe(`${id}-2`);
    expect(await review.save('home', second, 'none', BY)).toMatchObject({
      id: `${id}-2`,
      outcome: 'unchanged',
    });
  });
});

describe('a corrected version of a report', () => {
  const ID = '2024-03-12-corrected';
  const corrected = saying(ID, { due: '10 May 2024', edtf: '2024-05-10' });

  it('is told from the one before, and keeps what officers decided', async () => {
    await review.save('home', saying(ID), 'stated', BY);
    await review.judge('home', ID, { type: 'reject', facts: ['d-fair'] }, BY);
    const saved = await review.save('home', corrected, 'stated', BY);
    expect(saved).toMatchObject({
      outcome: 'revised',
      differs: [`Was: Friday 3 May 2024, 5pm (${nameOf(ID)}); now: Friday 10 May 2024, 5pm (${nameOf(ID)}).`],
    });
    expect((await held(ID)).facts.dates.map(({ id, check }) => [id, check])).toEqual([
      ['d-10May2024', 'unchecked'],
      ['d-fair', 'rejected'],
      ['d-3May2024', 'confirmed'],
    ]);
    expect(await newest(`${ID}.d-3May2024`)).toMatchObject({ edtf: '2024-05-03' });
  });

  it('quotes no words that it does not hold any more', async () => {
    const { text, facts } = await held(ID);
    for (const { evidence } of [...facts.dates, ...facts.figures])
      if (evidence.type === 'quote') expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('offers the other date as a move, which an officer confirms', async () => {
    const card = await review.card('home', ID);
    expect(card?.waiting.map(({ fact, relation }) => [fact.id, relation?.type])).toEqual([
      ['d-10May2024', 'moved'],
    ]);
    await review.judge('home', ID, { type: 'confirm', facts: ['d-10May2024'] }, BY);
    expect(await newest(`${ID}.d-3May2024`)).toMatchObject({ edtf: '2024-05-10', status: 'stands' });
    expect(await review.save('home', corrected, 'none', BY)).toMatchObject({
      outcome: 'unchanged',
      entries: 0,
      vouched: 0,
    });
  });

  it('has what was rejected stay rejected when a better extractor reads it', async () => {
    const [due, fair] = corrected.facts.dates;
    if (due === undefined || fair === undefined) throw new Error('no dates');
    const better = {
      ...corrected,
      facts: { ...corrected.facts, dates: [due, { ...fair, id: 'd-better', words: 'Saturday 3 August' }] },
    };
    await review.save('home', better, 'none', BY);
    expect((await held(ID)).facts.dates.find(({ id }) => id === 'd-fair')?.check).toBe('rejected');
    expect((await held(ID)).facts.dates.map(({ id }) => id)).not.toContain('d-better');
  });
});

describe('dates entered by hand', () => {
  const meeting: HandEntry = {
    what: 'Ward meeting: Zoë’s café',
    edtf: '2024-04-25',
    time: '19:00',
    kind: 'event',
    topic: 'other',
    note: 'told by the ward secretary',
  };

  it('get an id of what they are, and one timetable where they belong together', async () => {
    const ids = await review.add(
      'home',
      [
        { ...meeting, timetable: 'Spring in the ward' },
        { ...meeting, time: '20:00', timetable: 'Spring in the ward' },
      ],
      BY,
    );
    expect(ids).toEqual([
      'hand-ward-meeting-zoe-s-cafe-2024-04-25',
      'hand-ward-meeting-zoe-s-cafe-2024-04-25-2',
    ]);
    const entry = (await store.diary.entries('home')).find(({ id }) => id === ids[0]);
    expect(entry).toMatchObject({ timetable: 'Spring in the ward' });
    expect(entry?.revisions).toMatchObject([
      { by: 'officer', on: '2024-03-20', evidence: { note: meeting.note } },
    ]);
  });

  it.each([
    ['the same again', meeting, 'entry-held'],
    ['one that says nothing', { ...meeting, what: '  ' }, 'entry-what'],
    ['one without a date', { ...meeting, edtf: 'soon' }, 'entry-date'],
  ])('refuse %s', async (_name, entry, code) => {
    await expect(review.add('home', [entry], BY)).rejects.toMatchObject({ code });
  });

  it('are looked at before they are saved', async () => {
    const deadline = {
      ...meeting,
      kind: 'deadline',
      edtf: '2024-05-06',
      time: null,
      note: 'by Tuesday 6 May',
    } as const;
    expect(await review.lint('home', deadline)).toEqual([
      'The text says Tuesday, but the day is Monday 6 May 2024.',
      'The deadline is after what it is for: Ward meeting: Zoë’s café, Thursday 25 April 2024, 7pm.',
      'The deadline is on a bank holiday: Early May bank holiday.',
      'No hour is given for this deadline.',
    ]);
    expect((await review.lint('home', meeting))[0]).toMatch(
      /^The diary has this already: Thursday 25 April 2024, 7pm/u,
    );
  });

  it('change and are cancelled with a reason, and not twice', async () => {
    const id = 'hand-ward-meeting-zoe-s-cafe-2024-04-25';
    const to = { edtf: '2024-04-26', time: null };
    expect((await review.change('home', id, to, 'the café is closed', BY)).revisions.at(-1)).toMatchObject({
      edtf: '2024-04-26',
      time: null,
      by: 'officer',
      reason: 'the café is closed',
    });
    await expect(review.change('home', id, to, 'again', BY)).rejects.toMatchObject({ code: 'entry-same' });
    await review.cancel('home', id, 'nobody can come', BY);
    expect(await newest(id)).toMatchObject({ status: 'cancelled', reason: 'nobody can come' });
    await expect(review.cancel('home', id, 'again', BY)).rejects.toMatchObject({ code: 'entry-cancelled' });
    await review.change('home', id, to, 'it takes place after all', BY);
    expect(await newest(id)).toMatchObject({ status: 'stands' });
    await expect(review.cancel('home', 'hand-none', 'x', BY)).rejects.toMatchObject({
      code: 'entry-unknown',
    });
  });
});

describe('what an officer says of a report', () => {
  const ID = '2024-03-12-described';

  it('is kept, and refused in plain words where it cannot be', async () => {
    await review.save('home', saying(ID), 'none', BY);
    await review.describe('home', ID, { url: ' https://example.org/d ', published: '2024-03-15' }, BY);
    expect(await held(ID)).toMatchObject({ url: 'https://example.org/d', published: '2024-03-15' });
    expect((await store.library.find('home', ID))?.revision).toBe(2);
    await review.describe('home', ID, { published: '2024-03-15' }, BY);
    expect((await store.library.find('home', ID))?.revision).toBe(2);
    await expect(review.describe('home', ID, { url: 'javascript:alert(1)' }, BY)).rejects.toMatchObject({
      message: 'That cannot be the address of a report.',
    });
  });
});

describe('a report that is removed at its reporter’s request', () => {
  const ID = '2024-03-12-removed';

  it('goes with all that came from it, and is not taken in again', async () => {
    await review.save('home', saying(ID), 'stated', BY);
    const removed = await review.remove('home', ID, BY);
    expect(removed).toEqual({
      title: 'Notes from the committee',
      facts: 3,
      shrunk: 0,
      gone: [`${ID}.d-3May2024`],
    });
    expect(await newest(`${ID}.d-3May2024`)).toMatchObject({ status: 'cancelled' });
    await expect(review.save('home', saying(ID), 'none', BY)).rejects.toMatchObject({
      code: 'report-removed',
      message: 'This report was removed on Wednesday 20 March 2024, and is not taken in again by itself.',
    });
    expect(await review.remove('home', ID, BY)).toBeNull();
  });

  it('stands again with its own words once it is let in', async () => {
    await store.library.readmit('home', ID);
    await review.save('home', saying(ID), 'stated', BY);
    expect(await newest(`${ID}.d-3May2024`)).toMatchObject({
      status: 'stands',
      what: nameOf(ID),
    });
  });
});

describe('what is still to be decided', () => {
  it('is listed report by report, until it is decided', async () => {
    const before = (await review.waiting('home')).map(({ report }) => report.id);
    expect(before).toContain('2024-03-12-described');
    const facts = ['d-3May2024', 'd-fair', 'f-1'];
    await review.judge('home', '2024-03-12-described', { type: 'confirm', facts }, BY);
    const after = (await review.waiting('home')).map(({ report }) => report.id);
    expect(after).toEqual(before.filter((id) => id !== '2024-03-12-described'));
    expect((await store.audit.list('home'))[0]).toMatchObject({ by: BY, action: 'confirmed', facts });
  });
});
