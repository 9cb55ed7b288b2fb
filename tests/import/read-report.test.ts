import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/reports/report.ts';
import { findRoot } from '../../src/root.ts';
import { readReport } from '../support/read-report.ts';

const SHARED = join(findRoot(), '../shared/reports');

/** An invented page as text: the site's lines, the report, a note about its writer, and what readers said. */
const HEAD = `Invented Notes | Politics
Home
About me

NEC report, 12 March 2024
by Petra Invented
14 March 2024

`;
const BODY = `The committee met for two hours in a hall by the sea, and most of what follows was settled without a vote at all.

Nominations for the regional panel close on 5 May 2024 at noon, and branches can nominate up to three people each.

Membership stands at 1,204, which is 5% more than a year ago, and the treasurer reported a surplus of £3,250.

The new timetable was agreed by 18 votes to 11 after a long exchange about how much notice branches should have.

The next meeting will be on 21 May 2024, when the chair will report back on the review of the hall.
`;
const FOOT = `
3 comments:

Sam Reader said...
I think the surplus was £9,999 and nominations close on 1 June 2024, but what do I know about any of that?

Post a comment
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (text: string, meetingDate: string | undefined = '2024-03-12') =>
  await readReport({ bytes: bytes(text), name: 'notes.txt', meetingDate });

describe('reading a report', () => {
  it('tells who has which role, and what a passed paper holds, each with its own place in the stored text', async () => {
    const { report } = await read(
      `${HEAD}${BODY}\nPiet Halloran was elected treasurer of the hall fund.\n\nWe agreed a package for the hall: new lamps; two more doors.\n`,
    );
    expect(report.facts.people.map(({ name, role, change }) => [name, role, change])).toEqual([
      ['Piet Halloran', 'treasurer of the hall fund', 'elected'],
    ]);
    const parts = report.facts.decisions.flatMap((decision) => decision.parts ?? []);
    expect(parts.map(({ what }) => what)).toEqual(['new lamps', 'two more doors']);
    for (const { evidence } of [...parts, ...report.facts.people]) {
      if (evidence.type !== 'quote') throw new Error('an import gives quotes');
      expect(report.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('counts from the events that it is given', async () => {
    const text = `${HEAD}${BODY}\nDelegates will meet on the eve of the Harbour Rally.\n`;
    const events = [
      { name: 'Harbour Rally', first: '2024-06-08', last: '2024-06-09', source: 'the rally’s page' },
    ];
    const { report } = await readReport({
      bytes: bytes(text),
      name: 'notes.txt',
      meetingDate: '2024-03-12',
      events,
    });
    expect(report.facts.dates).toContainEqual(
      expect.objectContaining({
        words: 'the eve of the Harbour Rally',
        edtf: '2024-06-07',
        certain: 'inferred',
      }),
    );
    expect((await read(text)).report.facts.dates.map(({ edtf }) => edtf)).not.toContain('2024-06-07');
  });

  it('takes what the page prints of itself', async () => {
    const { report } = await read(HEAD + BODY + FOOT);
    expect(report).toMatchObject({
      id: '2024-03-12-invented',
      origin: 'imported',
      title: 'NEC report, 12 March 2024',
      reporter: 'Petra Invented',
      published: '2024-03-14',
      meetingDate: '2024-03-12',
    });
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('sums it up in its own sentences, each where it stands in the stored text', async () => {
    const { report } = await read(HEAD + BODY + FOOT);
    expect(report.summary.length).toBeGreaterThan(0);
    for (const { text, evidence } of report.summary) {
      if (evidence.type !== 'quote') throw new Error('a point of an imported report is a quote');
      expect(report.text.slice(evidence.start, evidence.end)).toBe(text);
    }
  });

  it('believes the person who imports it before the page', async () => {
    const { report } = await readReport({
      bytes: bytes(HEAD + BODY),
      name: 'notes.txt',
      meetingDate: '2024-03-11',
      published: '2024-03-20',
      reporter: 'Sam O’Somebody-Else',
      publisher: 'The Invented Press',
      title: 'What happened',
      url: 'https://example.org/notes',
    });
    expect(report).toMatchObject({
      id: '2024-03-11-o-somebody-else',
      title: 'What happened',
      reporter: 'Sam O’Somebody-Else',
      publisher: 'The Invented Press',
      published: '2024-03-20',
      url: 'https://example.org/notes',
    });
  });

  it('stores the report alone: no line of the site before it, nothing that readers wrote after it', async () => {
    const { report } = await read(HEAD + BODY + FOOT);
    expect(report.text).toBe(BODY.trim());
    const kept = JSON.stringify(report);
    for (const other of ['About me', '9,999', '1 June', 'Sam Reader']) expect(kept).not.toContain(other);
  });

  it('finds dates, figures and votes, none of them checked', async () => {
    const { report } = await read(HEAD + BODY + FOOT);
    const { dates, figures, votes } = report.facts;
    expect(dates.map(({ edtf, time }) => [edtf, time])).toEqual([
      ['2024-05-05', '12:00'],
      ['2024-05-21', null],
    ]);
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining([1_204, 5, 3_250]));
    expect(votes).toMatchObject([{ for: 18, against: 11, outcome: 'carried' }]);
    const checks = Object.values(report.facts).flatMap((list) => list.map(({ check }) => check));
    expect(new Set(checks)).toEqual(new Set(['unchecked']));
  });

  it('gives each fact its exact place in the stored text', async () => {
    const { report } = await read(HEAD + BODY + FOOT);
    const facts = Object.values(report.facts).flat();
    expect(facts.length).toBeGreaterThan(6);
    for (const { evidence } of facts) {
      if (evidence.type !== 'quote') throw new Error('an imported fact must have a quote');
      expect(report.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(evidence.report).toBe(report.id);
    }
    for (const { text, start, end } of report.blocks) expect(report.text.slice(start, end)).toBe(text);
  });

  it('refuses, in plain words, a report that nobody says the day of', async () => {
    const undated = HEAD.replace('NEC report, 12 March 2024', 'NEC report');
    await expect(readReport({ bytes: bytes(undated + BODY), name: 'notes.txt' })).rejects.toMatchObject({
      code: 'no-meeting-date',
      message: 'notes.txt does not say on which day the meeting was.',
      next: expect.stringContaining('--meeting-date'),
    });
  });

  it('needs no day from the person when the title prints one', async () => {
    const { report } = await readReport({ bytes: bytes(HEAD + BODY), name: 'notes.txt' });
    expect(report.meetingDate).toBe('2024-03-12');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['nothing but spaces', bytes(' \n\t\n')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('refuses %s with a next step', async (_name, content) => {
    const reading = readReport({ bytes: content, name: 'notes.txt', meetingDate: '2024-03-12' });
    await expect(reading).rejects.toMatchObject({ name: 'UserError', next: expect.stringMatching(/\w/u) });
  });
});

describe('the ids of facts', () => {
  const idsOf = async (text: string): Promise<string[]> =>
    Object.values((await read(text)).report.facts)
      .flat()
      .map(({ id }) => id);

  it('are the same when the file is read twice, so that a correction sticks', async () => {
    expect(await idsOf(HEAD + BODY + FOOT)).toEqual(await idsOf(HEAD + BODY + FOOT));
  });

  it('are the same when only what stands around the report has changed', async () => {
    const more = FOOT.replace('3 comments', '44 comments');
    const taller = HEAD.replace('About me\n', 'About me and my work\n');
    expect(await idsOf(taller + BODY + more)).toEqual(await idsOf(HEAD + BODY + FOOT));
  });

  it('are all different', async () => {
    const ids = await idsOf(`${HEAD}${BODY}${BODY.replace('5 May', '6 May')}${FOOT}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('days that cannot both be right', () => {
  it('are told to the person who imports', async () => {
    const { warnings } = await read(`${HEAD}${BODY}`, '2024-05-12');
    expect(warnings).toEqual([
      'The report would be published on Thursday 14 March 2024, before the meeting on Sunday 12 May 2024: one of the two is wrong. Import it again with --meeting-date or --published.',
      'The text itself says that the meeting was on Tuesday 12 March 2024, not on Sunday 12 May 2024. Check which is right.',
    ]);
  });

  it('are not found where the days agree', async () => {
    expect((await read(`${HEAD}${BODY}`)).warnings).toEqual([]);
  });
});

const hasShared = existsSync(SHARED);

describe('the five real reports', () => {
  it.skipIf(!hasShared)(
    `have every quote exactly in the stored text${hasShared ? '' : ' (SKIPPED: ../shared is not here)'}`,
    async () => {
      const files = readdirSync(SHARED).filter((name) => name.endsWith('.txt'));
      expect(files).toHaveLength(5);
      for (const name of files) {
        const { report } = await readReport({
          bytes: readFileSync(join(SHARED, name)),
          name,
          meetingDate: name.slice(0, 10),
        });
        expect(reportSchema.safeParse(report).error, name).toBeUndefined();
        const facts = Object.values(report.facts).flat();
        expect(facts.length, name).toBeGreaterThan(10);
        const misplaced = facts.filter(
          ({ evidence }) =>
            evidence.type !== 'quote' || report.text.slice(evidence.start, evidence.end) !== evidence.quote,
        );
        expect(misplaced, name).toEqual([]);
      }
    },
  );
});
