import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/diary/entry.ts';
import { standings } from '../../src/core/diary/standing.ts';
import type { About, Delivery } from '../../src/core/ports/deliveries.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { type CorrectionInput, planCorrections } from '../../src/reminders/corrections.ts';
import { AS_POSTED, owedEdits } from '../../src/reminders/owed-edits.ts';
import { sentDelivery } from '../support/deliveries.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';

const BRANCH = samplePlace('branch');
const BALLOT = dateEntry('ballot', '2024-03-12', { time: '17:00' });
const MOVED = withRevision(BALLOT, { edtf: '2024-03-19', on: '2024-03-05' });
const CANCELLED = withRevision(BALLOT, { status: 'cancelled', on: '2024-03-05' });
const NOW = new Date('2024-03-05T10:00:00Z');
const TOLD = { entry: 'ballot', edtf: '2024-03-12', time: '17:00' };
const REMINDED = { type: 'reminder', ...TOLD, lead: 14, unit: 'days' } as const satisfies About;
const reminded = sentDelivery('r1', BRANCH, REMINDED, '2024-02-27T09:00:00Z');

function input(
  entry: Entry,
  deliveries: readonly Delivery[] = [reminded],
  wish: Partial<Subscription> = {},
  now = NOW,
): CorrectionInput {
  const known = standings([entry], now.toISOString().slice(0, 10));
  const standing = new Map(known.map((each) => [each.id, each]));
  return { deliveries, standing, subscriptions: [subscriptionOf(BRANCH, wish)] };
}

function owed(...given: Parameters<typeof input>) {
  return planCorrections(input(...given), given[3] ?? NOW);
}

/** The correction that was owed, as it stands after it was posted. */
function posted(entry: Entry, deliveries: readonly Delivery[], at: string): Delivery {
  const [correction] = owed(entry, deliveries, {}, new Date(at));
  if (correction === undefined) throw new Error('no correction was owed');
  return sentDelivery(correction.id, BRANCH, correction.about, at);
}

describe('a correction', () => {
  it('is owed at once, for what was posted and holds no more', () => {
    expect(owed(MOVED)).toMatchObject([
      {
        place: BRANCH,
        due: NOW.toISOString(),
        about: { was: { edtf: '2024-03-12', time: '17:00' }, now: { edtf: '2024-03-19', time: '17:00' } },
      },
    ]);
    expect(owed(CANCELLED)).toMatchObject([{ about: { now: null } }]);
    const anHourEarlier = withRevision(BALLOT, { time: '16:00', on: '2024-03-05' });
    expect(owed(anHourEarlier)).toMatchObject([{ about: { now: { edtf: '2024-03-12', time: '16:00' } } }]);
  });

  it('is owed for what the announcement of a report told, whose message is edited too', () => {
    const about: About = { type: 'announcement', report: 'r', dates: [TOLD] };
    const announced = sentDelivery('a1', BRANCH, about, '2024-03-04T09:00:00Z');
    expect(owed(MOVED, [announced])).toHaveLength(1);
    const { standing, subscriptions } = input(MOVED, [announced]);
    expect(owedEdits({ sent: [announced], standing, subscriptions }, NOW)).toMatchObject([
      { ids: ['a1'], content: { type: 'announcement', report: 'r' } },
    ]);
  });

  it('is owed for what a list told', () => {
    const about: About = { type: 'digest', day: '2024-03-04', dates: [TOLD] };
    expect(owed(MOVED, [sentDelivery('d1', BRANCH, about, '2024-03-04T09:00:00Z')])).toHaveLength(1);
  });

  it('is owed once, under the same id and with the same due time, however often it is planned', () => {
    const [first] = owed(MOVED);
    const planned = { ...reminded, id: first?.id ?? '', state: 'planned' as const, due: NOW.toISOString() };
    expect(owed(MOVED, [reminded, planned], {}, new Date('2024-03-05T12:00:00Z'))).toEqual([first]);
    expect(owed(MOVED, [reminded, posted(MOVED, [reminded], '2024-03-05T10:00:00Z')])).toEqual([]);
  });

  it('of a place that was told twice is one', () => {
    const second = sentDelivery('r2', BRANCH, REMINDED, '2024-03-04T09:00:00Z');
    expect(owed(MOVED, [reminded, second])).toHaveLength(1);
  });

  it('is owed again when the date moves back after it, and again when it moves once more', () => {
    const back = withRevision(MOVED, { edtf: '2024-03-12', on: '2024-03-05' });
    const onceMore = withRevision(back, { edtf: '2024-03-19', on: '2024-03-05' });
    const first = posted(MOVED, [reminded], '2024-03-05T10:00:00Z');
    const second = posted(back, [reminded, first], '2024-03-05T11:00:00Z');
    const third = posted(onceMore, [reminded, first, second], '2024-03-05T12:00:00Z');
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect(owed(back, [reminded])).toEqual([]);
  });

  it('says that a cancelled date stands again', () => {
    const first = posted(CANCELLED, [reminded], '2024-03-05T10:00:00Z');
    const again = withRevision(CANCELLED, { status: 'stands', on: '2024-03-05' });
    const date = { edtf: '2024-03-12', time: '17:00' };
    expect(owed(again, [reminded, first])).toMatchObject([{ about: { was: date, now: date } }]);
  });

  it.each([
    ['switched off', { on: false }],
    ['paused', { paused: true }],
    ['stopped', { stopped: { reason: 'It is archived.', at: '2024-03-01T00:00:00Z', told: true } }],
  ])('is not owed where reminders are %s', (_, wish) => {
    expect(owed(MOVED, [reminded], wish)).toEqual([]);
  });

  it('that waited for a place to go on is owed for as long as it helps', () => {
    expect(owed(MOVED, [reminded], {}, new Date('2024-03-18T10:00:00Z'))).toHaveLength(1);
    expect(owed(MOVED, [reminded], {}, new Date('2024-03-20T10:00:00Z'))).toEqual([]);
  });

  it('is owed anew when it was dropped before it was posted, and not for ever', () => {
    let held = [reminded];
    for (let dropped = 0; dropped < 3; dropped += 1) {
      const [next] = owed(MOVED, held);
      expect(held.map(({ id }) => id)).not.toContain(next?.id);
      held = [...held, { ...reminded, id: next?.id ?? '', state: 'dead' }];
    }
    const [last] = owed(MOVED, held);
    const all = [...held, { ...reminded, id: last?.id ?? '', state: 'dead' as const }];
    expect(owed(MOVED, all)[0]?.id).toBe(last?.id);
  });

  it('is not owed for a date that was over before it moved', () => {
    const late = withRevision(BALLOT, { edtf: '2024-03-19', on: '2024-03-13' });
    expect(owed(late, [reminded], {}, new Date('2024-03-13T10:00:00Z'))).toEqual([]);
  });

  it('is not owed when a date is only given more exactly', () => {
    const about = { ...REMINDED, edtf: '2024-03', time: null };
    const told = sentDelivery('r1', BRANCH, about, '2024-03-01T09:00:00Z');
    const loose = dateEntry('ballot', '2024-03');
    expect(owed(withRevision(loose, { edtf: '2024-03-19', on: '2024-03-05' }), [told])).toEqual([]);
    expect(owed(withRevision(loose, { edtf: '2024-04-19', on: '2024-03-05' }), [told])).toHaveLength(1);
  });

  it('is not owed for what was never posted', () => {
    expect(owed(MOVED, [{ ...reminded, state: 'dead' }])).toEqual([]);
  });
});

describe('an edit of what was posted', () => {
  const edits = (entry: Entry, sent: readonly Delivery[], now = NOW) => {
    const { standing, subscriptions } = input(entry, [], {}, now);
    return owedEdits({ sent, standing, subscriptions }, now);
  };

  it('tells the new state of the message’s dates, once', () => {
    const other = { ...REMINDED, lead: 2 };
    const beside = { ...sentDelivery('r2', BRANCH, other, '2024-02-27T09:00:00Z'), ref: reminded.ref };
    const [edit] = edits(MOVED, [reminded, beside]);
    expect(edit).toMatchObject({
      ref: reminded.ref,
      ids: ['r1', 'r2'],
      content: { type: 'reminder', dates: [{ status: 'moved' }], late: false },
    });
    expect(edits(MOVED, [{ ...reminded, told: edit?.told ?? '' }])).toEqual([]);
  });

  it('is taken back when the date moves back, and never made when that came before it', () => {
    const [edit] = edits(MOVED, [reminded]);
    const back = withRevision(MOVED, { edtf: '2024-03-12', on: '2024-03-05' });
    expect(edits(back, [{ ...reminded, told: edit?.told ?? '' }])).toMatchObject([
      { told: AS_POSTED, content: { dates: [{ status: 'holds' }] } },
    ]);
    expect(edits(back, [reminded])).toEqual([]);
  });

  it('of a correction that holds no more names the date that it gave itself', () => {
    const first = posted(MOVED, [reminded], '2024-03-05T10:00:00Z');
    const further = withRevision(MOVED, { edtf: '2024-03-26', on: '2024-03-05' });
    expect(edits(further, [first])).toMatchObject([
      { content: { type: 'correction', changes: [{ was: { edtf: '2024-03-19' } }] } },
    ]);
  });

  it('is not made of a message whose dates are all over', () => {
    expect(edits(MOVED, [reminded], new Date('2024-03-20T10:00:00Z'))).toEqual([]);
  });
});
