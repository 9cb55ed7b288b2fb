import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from '../../src/core/dates/known-event.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { type LibraryContent, toLibraryFile, withoutText } from '../../src/core/reports/library-file.ts';
import { isNothing, NO_COUNTS } from '../../src/export/import-counts.ts';
import { ownContent } from '../../src/export/own-content.ts';
import { parseExported } from '../../src/export/parse-exported.ts';
import { type ImportPlan, type Incoming, type Present, planImport } from '../../src/export/plan-import.ts';
import { findSameReport } from '../../src/review/same-report.ts';
import { withoutReports } from '../../src/store/forget-report.ts';
import { sampleEvent } from '../store/samples.ts';
import { dateEntry, withRevision } from '../support/reminder-samples.ts';
import { paragraphOf, quoteOf } from '../support/report-samples.ts';
import { arbitraryLibrary } from './arbitrary-library.ts';
import { BY_HAND, REPORT, TOLD } from './samples.ts';

const NOW = new Date('2024-04-01T10:00:00Z');
const EMPTY: Present = { reports: [], entries: [], events: [], bundled: [], removed: [] };
const LIBRARY: LibraryContent = { reports: [REPORT], entries: [TOLD, BY_HAND], events: [sampleEvent()] };

/** What planning it anew leaves to do, on what is held. */
function plan(incoming: Partial<Incoming>, present: Partial<Present> = {}): ImportPlan {
  const content = { reports: [], entries: [], events: [], ...incoming };
  const ids = content.reports.map(({ id }) => id);
  return planImport(
    { from: 'library', fileReports: ids, without: [], ...content },
    { ...EMPTY, ...present },
    {
      findSame: findSameReport,
      withoutReports: (revisions, gone) => withoutReports(revisions, gone, () => null),
    },
  );
}

/** What is held once the plan is carried out. */
function carriedOut({ reports, entries, events }: ImportPlan, present: Present = EMPTY): Present {
  const held = new Map(present.reports.map((each) => [each.value.id, each]));
  for (const { report, expected } of reports) held.set(report.id, { value: report, revision: expected + 1 });
  const diary = new Map(present.entries.map((entry) => [entry.id, entry]));
  for (const { entry } of entries) diary.set(entry.id, entry);
  const added = events.map((event) => ({ ...event, id: eventId(event), by: 'officers' as const }));
  return {
    ...present,
    reports: [...held.values()],
    entries: [...diary.values()],
    events: [...present.events, ...added],
  };
}

describe('a library that was exported', () => {
  it.each(['with', 'without'] as const)(
    'comes back the same into an empty store, %s its texts, and twice changes nothing',
    (texts) => {
      fc.assert(
        fc.property(arbitraryLibrary, (library) => {
          const file = toLibraryFile(library, texts, NOW);
          const read = parseExported(JSON.stringify(file));
          const held = carriedOut(plan(read?.content ?? {}));
          expect(toLibraryFile(ownContent(held), 'with', NOW)).toEqual(file);
          const again = plan(read?.content ?? {}, held);
          expect([again.reports, again.entries, again.events]).toEqual([[], [], []]);
          expect(isNothing(again.counts)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is told in counts', () => {
    expect(plan(LIBRARY).counts).toEqual({
      reports: { ...NO_COUNTS.reports, added: 1 },
      entries: { ...NO_COUNTS.entries, added: 2 },
      events: { ...NO_COUNTS.events, added: 1 },
    });
  });
});

describe('a report that comes in', () => {
  const held = { value: REPORT, revision: 3 };

  it('brings its text to one held without it, and takes none away', () => {
    const bare = { value: withoutText(REPORT), revision: 2 };
    expect(plan({ reports: [REPORT] }, { reports: [bare] }).reports).toEqual([
      { report: REPORT, expected: 2 },
    ]);
    expect(plan({ reports: [withoutText(REPORT)] }, { reports: [held] })).toMatchObject({
      reports: [],
      counts: { reports: { unchanged: 1 } },
    });
  });

  it('leaves what was decided here as it is', () => {
    const changed = { ...REPORT, title: 'Another title' };
    expect(plan({ reports: [changed] }, { reports: [held] })).toMatchObject({
      reports: [],
      counts: { reports: { differ: 1 } },
    });
  });

  it('takes the place of a bundled one, when officers decided about that', () => {
    const bundled = { value: { ...REPORT, origin: 'bundled' as const }, revision: 0 };
    expect(plan({ reports: [REPORT] }, { reports: [bundled] }).reports).toHaveLength(1);
    expect(plan({ reports: [bundled.value] }, { reports: [bundled] }).counts.reports.unchanged).toBe(1);
  });

  it('stays removed, and brings no date and no word of it into the diary', () => {
    const other = quoteOf('2024-03-12-somebody', 'Names are wanted by 5 May.');
    const both = withRevision(TOLD, { evidence: other, reason: 'also told in another report' });
    const library = { reports: [REPORT], entries: [TOLD, { ...both, id: 'both' }] };
    const { reports, entries, counts, left } = plan(library, { removed: [REPORT.id] });
    expect({ reports, left }).toEqual({ reports: [], left: [REPORT.id] });
    expect(counts).toMatchObject({ reports: { left: 1 }, entries: { left: 1, added: 1 } });
    expect(entries).toMatchObject([{ entry: { id: 'both', revisions: [{ evidence: other }] } }]);
    expect(JSON.stringify(entries)).not.toContain('harbour');
  });

  it('is not taken twice, when it is held here under another id', () => {
    const here = { value: { ...REPORT, id: '2024-03-12-notes' }, revision: 1 };
    expect(plan(LIBRARY, { reports: [here] })).toMatchObject({
      reports: [],
      left: [REPORT.id],
      counts: { reports: { left: 1 }, entries: { left: 1, added: 1 } },
    });
  });
});

describe('an entry that comes in', () => {
  const entryPlan = (entry: Entry, held: Entry, from: Incoming['from'] = 'library') =>
    plan({ entries: [entry], from }, { entries: [held] });

  it('brings the revisions that it has more, and takes none away', () => {
    const longer = withRevision(BY_HAND, { edtf: '2024-07-01' });
    expect(entryPlan(longer, BY_HAND)).toMatchObject({
      entries: [{ entry: longer, expected: 2 }],
      counts: { entries: { grown: 1 } },
    });
    expect(entryPlan(BY_HAND, longer)).toMatchObject({ entries: [], counts: { entries: { unchanged: 1 } } });
  });

  it('is left alone where it was moved otherwise here', () => {
    const here = withRevision(TOLD, { edtf: '2024-05-07' });
    const there = withRevision(TOLD, { edtf: '2024-05-09' });
    expect(entryPlan(there, here)).toMatchObject({ entries: [], counts: { entries: { differ: 1 } } });
  });

  it('stands behind the same date made here under another id, once', () => {
    const evidence = quoteOf('2024-03-12-somebody', 'Nominations for the harbour panel close on 5 May.');
    const theirs = dateEntry('2024-03-12-somebody.d4', '2024-05-05', {
      by: 'report',
      what: 'harbour panel: nominations close',
      evidence,
    });
    const { entries, counts } = entryPlan(theirs, TOLD);
    expect(counts.entries).toMatchObject({ grown: 1, added: 0 });
    expect(entries[0]?.entry.revisions.at(-1)).toMatchObject({
      what: 'nominations for the harbour panel close',
      evidence,
    });
    const again = entryPlan(theirs, entries[0]?.entry ?? TOLD);
    expect(again).toMatchObject({ entries: [], counts: { entries: { unchanged: 1 } } });
  });

  it('of a diary is left out when only another edition of nec-bot brings it', () => {
    const bundled = dateEntry('2020-01-01-gone.d1', '2024-05-05', {
      evidence: paragraphOf('2020-01-01-gone', '5 May'),
    });
    expect(entryPlan(bundled, BY_HAND, 'diary').counts.entries).toMatchObject({ left: 1, added: 0 });
    expect(entryPlan(bundled, bundled, 'diary').counts.entries).toMatchObject({ unchanged: 1 });
  });
});

describe('an event that comes in', () => {
  it('is added beside a bundled one, and left alone where officers gave it other days', () => {
    const [event, id] = [sampleEvent(), eventId(sampleEvent())];
    const moved = { ...event, last: '2024-06-10', id };
    const counts = (by: 'bundled' | 'officers', held: object = event) =>
      plan({ events: [event] }, { events: [{ ...event, ...held, id, by }] }).counts.events;
    expect(counts('bundled', moved)).toMatchObject({ added: 1 });
    expect(counts('officers', moved)).toMatchObject({ differ: 1 });
    expect(counts('officers')).toMatchObject({ unchanged: 1 });
  });
});

describe('what a group has of its own', () => {
  it('is what does not come with the bot', () => {
    const bundled = dateEntry('2020-01-01-gone.d1', '2024-05-05');
    const brought = { value: { ...REPORT, id: '2020-01-01-gone', origin: 'bundled' as const }, revision: 0 };
    const held = {
      ...carriedOut(plan(LIBRARY)),
      bundled: [bundled],
    };
    const all = { ...held, reports: [...held.reports, brought], entries: [...held.entries, { ...bundled }] };
    expect(ownContent(all)).toEqual(LIBRARY);
    const moved = withRevision(bundled, { edtf: '2024-05-06' });
    expect(ownContent({ ...all, entries: [moved] }).entries).toEqual([moved]);
  });

  it('can be that of some days: reports of meetings then, and what was entered by hand then', () => {
    const held = carriedOut(plan(LIBRARY));
    expect(ownContent(held, { since: '2024-03-13' })).toMatchObject({ reports: [], entries: [BY_HAND] });
    expect(ownContent(held, { until: '2024-03-12' })).toEqual({
      reports: [REPORT],
      entries: [TOLD],
      events: [],
    });
  });
});
