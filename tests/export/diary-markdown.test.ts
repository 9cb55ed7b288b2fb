import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDiaryMarkdown } from '../../src/export/diary-markdown.ts';
import { toDiaryRows } from '../../src/export/diary-rows.ts';
import { toMarkdownText } from '../../src/export/markdown-text.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/arbitrary-reply.ts';
import { dateEntry, withRevision } from '../support/reminder-samples.ts';
import { paragraphOf } from '../support/report-samples.ts';
import { BY_HAND, CLOSES, REPORT, TODAY, TOLD } from './samples.ts';

describe('the diary as Markdown', () => {
  it('has the dates by month, each with its source and address', () => {
    const entries = [TOLD, BY_HAND];
    expect(toDiaryMarkdown(toDiaryRows(entries, [REPORT], TODAY), TODAY)).toBe(`# Dates told in NEC reports

2 dates, as known on Monday 1 April 2024. Unofficial: look at the source before you rely on a date.

## May 2024

- **Sunday 5 May 2024**: nominations for the harbour panel close (deadline, candidate selection)
  - “${CLOSES}”, Notes from the committee, by Petra Invented: <https://harbour.example/notes>

## June 2024

- **Saturday 15 to Sunday 16 June 2024, 10am**: Harbour fair (event, other)
  - entered by an officer: by letter
`);
  });

  it('puts no date into a month that nobody named, and says what is cancelled or worked out', () => {
    const entries = [
      dateEntry('a', '2024', { certain: 'inferred', rule: 'the year after the meeting' }),
      withRevision(dateEntry('b', '2024-22', { evidence: paragraphOf(REPORT.id, 'in summer', 3) }), {
        status: 'cancelled',
      }),
    ];
    const text = toDiaryMarkdown(toDiaryRows(entries, [REPORT], TODAY), TODAY);
    expect(text).not.toContain('January');
    expect(text).toContain('## 2024\n');
    expect(text).toContain('only the year is given, the year after the meeting)');
    expect(text).toContain('## Summer 2024\n\n- ~~summer 2024~~ cancelled: Ballot papers');
    expect(text).toContain('by Petra Invented, paragraph 3, at “in summer”: <https://harbour.example/notes>');
  });

  it('wants what can fall into the days, of the topic', () => {
    const entries = [TOLD, BY_HAND, dateEntry('a', '2024', { topic: 'npf' })];
    const ids = (wish: Parameters<typeof toDiaryRows>[3]) =>
      toDiaryRows(entries, [REPORT], TODAY, wish).map(({ id }) => id);
    expect(ids({ since: '2024-06-16' })).toEqual(['a', BY_HAND.id]);
    expect(ids({ until: '2024-05-05' })).toEqual(['a', TOLD.id]);
    expect(ids({ since: '2024-05-06', until: '2024-06-14', topic: 'selection' })).toEqual([]);
    expect(ids({ topic: 'npf' })).toEqual(['a']);
  });

  it('tells only what was known on the day', () => {
    expect(toDiaryRows([TOLD, BY_HAND], [REPORT], '2024-03-22')).toMatchObject([
      { id: TOLD.id },
      { id: BY_HAND.id, edtf: '2024-06-08/2024-06-09' },
    ]);
    expect(toDiaryRows([TOLD, BY_HAND], [REPORT], '2024-03-01')).toEqual([]);
  });
});

describe('imported text in Markdown', () => {
  it.each(HOSTILE_TEXTS)('neither links, pings nor formats: %j', (text) => {
    const shown = toMarkdownText(text);
    expect(shown).not.toMatch(/(?<!\\)[*_`[\]<>~#]/u);
    expect(shown).not.toMatch(/(?<!\\):\/\/|\bwww\.|@\w|[\r\n\u202E]/iu);
  });

  it('stays readable', () => {
    expect(toMarkdownText('Send it to a@b.example, or “ask”: 5pm (at most £3).')).toBe(
      'Send it to a@\u2060b.example, or “ask”: 5pm (at most £3).',
    );
  });

  it('keeps to its line', () => {
    fc.assert(
      fc.property(hostileText(200), (what) => {
        const rows = toDiaryRows([dateEntry('a', '2024-05-05', { what, reason: what })], [], TODAY);
        expect(toDiaryMarkdown(rows, TODAY).split('\n')).toHaveLength(9);
      }),
    );
  });
});
