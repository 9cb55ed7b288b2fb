import fc from 'fast-check';
import { eventId } from '../../src/core/dates/known-event.ts';
import type { Entry, Revision } from '../../src/core/diary/entry.ts';
import { type Evidence, KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import type { LibraryContent } from '../../src/core/reports/library-file.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { sampleEvent } from '../store/samples.ts';
import { hostileText } from '../support/arbitrary-reply.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  quoteOf,
  reportSaying,
  voteFact,
} from '../support/report-samples.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
const isoDay = day.map((date) => date.toISOString().slice(0, 10));
const edtf = fc.oneof(
  isoDay,
  isoDay.map((text) => text.slice(0, 7)),
  fc.constantFrom('2024-22', '199X', '2024-05-01/2024-05-03', '2024~'),
);
const time = fc.option(fc.constantFrom('00:00', '09:30', '17:00'));
/** A text may stand twice: offsets must then say which is meant. */
const sentences = fc.array(hostileText(60), { minLength: 1, maxLength: 4 });
const check = fc.constantFrom('unchecked' as const, 'confirmed' as const, 'rejected' as const);

const said = fc.record({
  edtf,
  time,
  kind: fc.constantFrom(...KINDS),
  topic: fc.constantFrom(...TOPICS),
  what: hostileText(60),
  certain: fc.constantFrom('stated' as const, 'weekday' as const, 'inferred' as const),
});

function report(at: number): fc.Arbitrary<Report> {
  const id = `2024-03-${String(at + 10)}-invented`;
  return fc
    .record({
      sentences,
      check,
      date: said,
      url: fc.option(fc.webUrl()),
      reporter: fc.option(hostileText(30)),
    })
    .map(({ sentences: told, check: state, date, ...rest }) => {
      const [first = ''] = told;
      const evidence = quoteOf(id, first);
      const last = { ...quoteOf(id, told.at(-1) ?? ''), type: 'quote' as const };
      const start = told.join('\n').indexOf(told.at(-1) ?? '');
      const part = {
        what: 'the point',
        evidence: { ...last, start, end: start + (told.at(-1) ?? '').length },
      };
      return reportSaying(id, told, {
        ...rest,
        meetingDate: id.slice(0, 10),
        summary: [{ text: first, evidence }],
        facts: {
          dates: [dateFact('d-1', evidence, { ...date, check: state })],
          figures: [figureFact('f-1', evidence, { check: state })],
          votes: [voteFact('v-1', evidence)],
          decisions: [decisionFact('c-1', evidence, { parts: [part as never] })],
        },
      });
    });
}

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  hostileText(80).map((quote) => quoteOf('2024-03-10-invented', quote)),
  fc.record({
    type: fc.constant('paragraph' as const),
    report: fc.constant('2024-03-11-invented'),
    paragraph: fc.integer({ min: 1, max: 90 }),
  }),
  hostileText(60).map((note) => ({ type: 'officer' as const, note })),
  hostileText(60).map((provision) => ({ type: 'law' as const, provision })),
);

const revision: fc.Arbitrary<Revision> = fc
  .tuple(
    said,
    fc.record({
      on: isoDay,
      by: fc.constantFrom('report' as const, 'officer' as const, 'law' as const),
      reason: hostileText(60),
      status: fc.constantFrom('stands' as const, 'cancelled' as const),
      rule: hostileText(60),
      evidence,
    }),
  )
  .map(([date, rest]) => ({ ...date, ...rest }));

const entries: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record(
      {
        revisions: fc.array(revision, { minLength: 1, maxLength: 3 }),
        timetable: hostileText(40),
      },
      { requiredKeys: ['revisions'] },
    ),
    { maxLength: 5 },
  )
  .map((all) => all.map((entry, at) => ({ id: `e.${at}`, ...entry })));

const events = fc
  .uniqueArray(fc.constantFrom('Harbour Rally', 'Spring Forum', '__proto__ Gala'), { maxLength: 3 })
  .map((names) => names.map((name) => sampleEvent(name)).sort((a, b) => (eventId(a) < eventId(b) ? -1 : 1)));

/** What a group could hold: reports whose quotes stand in their texts, entries with any history, events. */
export const arbitraryLibrary: fc.Arbitrary<LibraryContent> = fc.record({
  reports: fc
    .nat({ max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => report(at)))),
  entries,
  events,
});
