import { describe, expect, it } from 'vitest';
import { contentReply, type Known } from '../../../src/core/chat/content-reply.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { type Standing, standings } from '../../../src/core/diary/standing.ts';
import type { Content, ToldDate } from '../../../src/core/ports/poster.ts';
import { sampleEntry } from '../../store/samples.ts';
import { quoteOf, reportSaying } from '../../support/report-samples.ts';

const TODAY = '2024-05-08';
const diary = [sampleEntry('one'), sampleEntry('two', 2)];
const known: Known = { today: TODAY, reports: [], diary };
const entries: Standing[] = standings(diary, TODAY);
const MANNER = { late: false, repeated: false, mention: null };

function holding(chosen: readonly Standing[]): ToldDate[] {
  return chosen.map((standing) => ({
    standing,
    told: { edtf: standing.edtf, time: standing.time },
    status: 'holds',
  }));
}

function said(content: Content, of: Known = known): string {
  return toPlainText(contentReply(content, of));
}

function reminder(chosen: readonly Standing[], manner: Partial<typeof MANNER> = {}): string {
  return said({ type: 'reminder', dates: holding(chosen), ...MANNER, ...manner });
}

describe('a reminder', () => {
  it('says what, when, how far off and where from', () => {
    expect(reminder(entries.slice(0, 1))).toBe(
      [
        'Reminder: candidate selection',
        '- Friday 10 May 2024, 5pm: Nominations close\n  in 2 days; deadline, candidate selection\n  [entered by an officer: by letter]',
      ].join('\n\n'),
    );
  });

  it('of something that belongs to no topic is named by its kind', () => {
    const other = entries.slice(0, 1).map((entry) => ({ ...entry, topic: 'other' as const }));
    expect(reminder(other)).toMatch(/^Reminder: deadline\n/);
  });

  it('of several dates holds each of them', () => {
    const text = reminder(entries);
    expect(text).toContain('Reminder: 2 dates');
    expect(text).toContain('Friday 10 May 2024, 5pm');
    expect(text).toContain('Saturday 11 May 2024, 5pm');
  });

  it('that comes too late says so', () => {
    // The bot may have been running all the time, and the date come in only after the reminder of it was due.
    expect(reminder(entries, { late: true })).toContain(
      'Note: This comes late: it could not be posted when it was due.',
    );
    expect(reminder(entries)).not.toContain('late');
  });

  it('that may stand there already says that it is repeated', () => {
    const text = reminder(entries, { repeated: true });
    expect(text).toContain('Note: Repeated: we could not tell whether the first one arrived.');
    expect(reminder(entries)).not.toContain('Repeated');
  });

  it('counts no days to a month, and says that its day is not given', () => {
    const text = reminder(entries.slice(0, 1).map((entry) => ({ ...entry, edtf: '2024-06', time: null })));
    expect(text).toContain('- June 2024, day not given: Nominations close\n  deadline, candidate selection');
  });

  it('says how a date was worked out where it is not simply printed', () => {
    const rule = 'year from the weekday Friday';
    const text = reminder(entries.slice(0, 1).map((entry) => ({ ...entry, certain: 'weekday', rule })));
    expect(text).toContain(rule);
  });

  it('has buttons for one date, selects for several, each of which fits into a button', () => {
    const one = contentReply(
      { type: 'reminder', dates: holding(entries.slice(0, 1)), ...MANNER },
      known,
    ).controls;
    expect(one?.map(({ type, label }) => [type, label])).toEqual([
      ['button', 'Add to calendar'],
      ['button', 'Why am I seeing this?'],
      ['button', 'Done (for officers)'],
      ['button', 'Remind again tomorrow (for officers)'],
    ]);
    const two = contentReply({ type: 'reminder', dates: holding(entries), ...MANNER }, known).controls;
    expect(two?.map((control) => control.type === 'select' && control.options.length)).toEqual([2, 2, 2, 2]);
  });

  it('once posted and edited says what moved and what was cancelled, and offers nothing more for those', () => {
    const [one, two] = entries;
    if (one === undefined || two === undefined) throw new Error('Two entries are needed.');
    const dates: ToldDate[] = [
      { standing: one, told: { edtf: '2024-05-09', time: null }, status: 'moved' },
      {
        standing: { ...two, status: 'cancelled', reason: 'the hall is flooded' },
        told: { edtf: '2024-05-11', time: '17:00' },
        status: 'cancelled',
      },
    ];
    const reply = contentReply({ type: 'reminder', dates, ...MANNER }, known);
    const text = toPlainText(reply);
    expect(text).toContain('Moved to Friday 10 May 2024, 5pm: Nominations close');
    expect(text).toContain('was Thursday 9 May 2024');
    expect(text).toContain('Cancelled: Nominations close, which was to be on Saturday 11 May 2024, 5pm');
    expect(text).toContain('the hall is flooded');
    expect(reply.controls).toEqual([]);
  });

  it('names whom the place chose, and nobody else', () => {
    const dates = holding(entries);
    expect(contentReply({ type: 'reminder', dates, ...MANNER }, known).mention).toBeUndefined();
    expect(contentReply({ type: 'reminder', dates, ...MANNER, mention: '12345' }, known).mention).toBe(
      '12345',
    );
  });
});

describe('a list of what is coming', () => {
  it('says its days, and where the others are when they are too many', () => {
    const many = Array.from({ length: 10 }, () => entries[0]).filter((entry) => entry !== undefined);
    const text = said({
      type: 'digest',
      from: TODAY,
      until: '2024-05-28',
      dates: holding(many),
      ...MANNER,
    });
    expect(text).toContain('Coming up: 10 dates\nFrom Wednesday 8 May 2024 to Tuesday 28 May 2024');
    expect(text).toContain('2 more: type /nec deadlines to see them all.');
  });
});

describe('a correction', () => {
  it('says what it was, what it is now and why', () => {
    const [one] = entries;
    if (one === undefined) throw new Error('An entry is needed.');
    const changes = [
      { standing: { ...one, reason: 'put off by a day' }, was: { edtf: '2024-05-09', time: null } },
    ];
    const text = said({ type: 'correction', changes, ...MANNER });
    expect(text).toContain('Correction: a date has moved');
    expect(text).toContain('Moved to Friday 10 May 2024, 5pm');
    expect(text).toContain('was Thursday 9 May 2024; put off by a day');
  });
});

describe('the announcement of a report', () => {
  const ID = '2024-05-01-invented';
  const ASKED = 'Branches should send in their comments on the harbour draft.';
  const report = reportSaying(ID, [ASKED], {
    facts: {
      asks: [
        {
          id: 'a-1',
          check: 'confirmed',
          evidence: quoteOf(ID, ASKED),
          who: 'branches',
          what: 'send in comments',
          by: null,
        },
      ],
    },
  });

  it('says who wrote of which meeting, and what members are asked to do', () => {
    const text = said(
      { type: 'announcement', report: ID, ...MANNER },
      { today: TODAY, reports: [report], diary: [] },
    );
    expect(text).toContain(`New report: ${report.title}`);
    expect(text).toContain('What members are asked to do\n\n- send in comments');
  });

  it('tells new dates, and once edited those that moved and were cancelled since', () => {
    const told = sampleEntry('one');
    const [revision] = told.revisions;
    if (revision === undefined) throw new Error('A revision is needed.');
    const source = { ...revision, on: '2024-05-01', by: 'report' as const, evidence: quoteOf(ID, ASKED) };
    const entries = [
      { id: `${ID}.d-1`, revisions: [source] },
      {
        id: `${ID}.d-2`,
        revisions: [source, { ...source, edtf: '2024-05-20', on: '2024-05-07', by: 'officer' as const }],
      },
      {
        id: `${ID}.d-3`,
        revisions: [source, { ...source, status: 'cancelled' as const, reason: 'no hall' }],
      },
    ];
    const text = said(
      { type: 'announcement', report: ID, ...MANNER },
      { today: TODAY, reports: [report], diary: entries },
    );
    expect(text).toContain('New dates\n\n- Friday 10 May 2024, 5pm: Nominations close');
    expect(text).toContain(
      'Dates that moved\n\n- Nominations close: Monday 20 May 2024, 5pm\n  was Friday 10 May 2024, 5pm',
    );
    expect(text).toContain('Dates that were cancelled\n\n- Nominations close\n  no hall');
  });

  it('of one that is not held any more says so', () => {
    expect(said({ type: 'announcement', report: ID, ...MANNER })).toContain('not held any more');
  });
});
